// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Who has a workspace open. Only for the message: what keeps a second one out is Derby's own lock, which is never
 * removed by us.
 *
 * @param process id of the process, as text so that messages do not group its digits
 */
record Holder(String host, String process, Instant since) {

    private static final Logger LOG = Logger.getLogger(Holder.class.getName());
    private static final JsonFactory JSON = new JsonFactory();

    /** Leaves the note of this process. That it cannot be written keeps nobody from working. */
    static void write(Path file, Clock clock) {
        try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(file))) {
            json.writeStartObject();
            json.writeStringField("host", thisHost());
            json.writeStringField("process", Long.toString(ProcessHandle.current().pid()));
            json.writeStringField("since", clock.instant().toString());
            json.writeEndObject();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Who holds the workspace could not be noted", e);
        }
    }

    /** The note, unless there is none or it makes no sense. */
    static Optional<Holder> read(Path file) {
        String host = null;
        String process = null;
        String since = null;
        try (JsonParser json = JSON.createParser(Files.newBufferedReader(file))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    String value = json.nextTextValue();
                    switch (json.currentName()) {
                        case "host" -> host = value;
                        case "process" -> process = value;
                        case "since" -> since = value;
                        default -> LOG.fine("a field of a later version");
                    }
                }
            }
            return host == null || process == null || since == null ? Optional.empty()
                    : Optional.of(new Holder(host, process, Instant.parse(since)));
        } catch (IOException | DateTimeException e) {
            LOG.log(Level.FINE, "Who holds the workspace is not known", e);
            return Optional.empty();
        }
    }

    /** Since when, on this machine's clock: the time alone when it was today. */
    String sinceLocal() {
        ZoneId zone = ZoneId.systemDefault();
        boolean today = since.atZone(zone).toLocalDate().equals(LocalDate.now(zone));
        return DateTimeFormatter.ofPattern(today ? "HH:mm" : "yyyy-MM-dd HH:mm").withZone(zone).format(since);
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            LOG.log(Level.FINE, "This machine does not know its name", e);
            return "this computer";
        }
    }
}
