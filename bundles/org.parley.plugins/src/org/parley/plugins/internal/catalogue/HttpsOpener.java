// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Fetches with the client of the Java runtime: https only, also after a redirection, and within a time. */
@Component
public final class HttpsOpener implements Opener {

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration WHOLE = Duration.ofMinutes(10);
    private static final int FOUND = 200;

    private final SSLContext context;
    private final Duration answer;
    private final Duration whole;

    /** With the certificates that the Java runtime trusts. */
    @Activate
    public HttpsOpener() {
        this(null, ANSWER, WHOLE);
    }

    /**
     * With other certificates and times.
     *
     * @param context null for what the Java runtime trusts
     * @param answer  until the answer begins
     * @param whole   until it is read to its end
     */
    public HttpsOpener(SSLContext context, Duration answer, Duration whole) {
        this.context = context;
        this.answer = answer;
        this.whole = whole;
    }

    @Override
    public InputStream open(URI address) throws IOException {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getUserInfo() != null) {
            throw new IOException(address.getScheme());
        }
        // redirections from https to http are not followed
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL);
        HttpClient client = (context == null ? builder : builder.sslContext(context)).build();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(answer).header("User-Agent", "Parley").GET().build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != FOUND) {
                response.body().close();
                throw new IOException("HTTP " + response.statusCode());
            }
            return new Timed(response.body(), whole);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Is closed when its time is over, which ends a reading that waits. */
    private static final class Timed extends FilterInputStream {

        private final CompletableFuture<Void> end;

        Timed(InputStream in, Duration time) {
            super(in);
            end = CompletableFuture.runAsync(this::give,
                    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
        }

        private void give() {
            try {
                in.close();
            } catch (IOException e) {
                // it is given up in any case
                return;
            }
        }

        @Override
        public void close() throws IOException {
            end.cancel(false);
            super.close();
        }
    }
}
