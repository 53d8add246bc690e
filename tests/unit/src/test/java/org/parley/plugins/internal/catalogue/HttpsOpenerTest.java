// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.internal.PluginBench;
import org.parley.plugins.internal.file.SigningKey;

/** Catalogues behind https, from a server on this machine with a certificate made for the test. */
class HttpsOpenerTest {

    @TempDir
    private static Path folder;
    private static SSLContext context;
    private static HttpsServer server;
    private static CountDownLatch never;

    @BeforeAll
    static void serve() throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost", "-ext",
                "san=dns:localhost,ip:127.0.0.1", "-alias", "server", "-storetype", "PKCS12", "-keystore",
                store.toString(), "-storepass", "changeit").redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile()).start();
        assertTrue(keytool.waitFor(2, TimeUnit.MINUTES));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        never = new CountDownLatch(1);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(task -> {
            Thread thread = new Thread(task, "https for a test");
            thread.setDaemon(true);
            thread.start();
        });
        server.createContext("/plugins/", exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/plain", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });
        server.start();
    }

    private static void await() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    static void stop() {
        never.countDown();
        server.stop(0);
    }

    private static URI address(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    private static HttpsOpener opener() {
        return new HttpsOpener(context, Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    @Test
    void readsACatalogueAndFetchesFromIt() throws Exception {
        PluginBench bench = new PluginBench(folder);
        SigningKey key = PluginBench.key(folder, "Keeper");
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        Path file = bench.sign("plugins/wall 1.parley", PluginBench.plugin(), key);
        Files.delete(plugins.resolve("wall 1.parley.unsigned"));
        new CatalogueMaker(bench.files, bench.keys, bench.clock).make(plugins, "Web", key, List.of(), Progress.none());
        CataloguesImpl catalogues = new CataloguesImpl(bench.workspace, bench.home, bench.keys, opener(), bench.clock);
        catalogues.add(address("/plugins").toString(), key.signer().fingerprint(), Progress.none());
        Entry entry = catalogues.find("com.example.wall", null).orElseThrow();
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(catalogues.fetch(entry, Progress.none())));
        assertEquals("", catalogues.refresh("Web", Progress.none()).trouble());
        Files.delete(plugins.resolve("parley-catalogue.zip"));
        assertTrue(catalogues.refresh("Web", Progress.none()).trouble().contains("HTTP 404"));
        Files.write(plugins.resolve("parley-catalogue.zip"), new byte[(int) CatalogueFile.LARGEST + 1]);
        assertEquals("catalogue.not-one", assertThrows(ProblemException.class, () -> catalogues.add(
                address("/plugins/parley-catalogue.zip").toString(), null, Progress.none())).problem().code());
    }

    @Test
    void followsNobodyToPlainHttp() {
        IOException refused = assertThrows(IOException.class, () -> opener().open(address("/plain")));
        assertEquals("HTTP 302", refused.getMessage());
        assertThrows(IOException.class, () -> opener().open(URI.create("http://localhost/")));
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        assertThrows(IOException.class, () -> new HttpsOpener().open(address("/plugins/parley-catalogue.zip")));
    }

    @Test
    void givesUpWhenItTakesTooLong() throws IOException {
        HttpsOpener impatient = new HttpsOpener(context, Duration.ofSeconds(20), Duration.ofMillis(300));
        try (InputStream in = impatient.open(address("/slow"))) {
            assertThrows(IOException.class, in::readAllBytes);
        }
    }
}
