// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Task;
import org.parley.exchange.Exchange;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.ui.UiContext;

/** Reads a source for the preview and imports it, both in the background. */
final class ImportFlow {

    private final UiContext ui;
    private final Exchange exchange;
    private final Path source;
    private final UUID panel;
    private final Messages messages = Messages.of(ImportFlow.class);

    ImportFlow(UiContext ui, Exchange exchange, Path source, UUID panel) {
        this.ui = ui;
        this.exchange = exchange;
        this.source = source;
        this.panel = panel;
    }

    /** What was found in the source. */
    record Looked(Exchange.Format format, Optional<Offer> offer, Exchange.Preview preview) { }

    Path source() {
        return source;
    }

    /** Reads the source with these settings; stores nothing. */
    void look(ImportSettings settings, Consumer<Looked> done) {
        ui.run(Task.of(messages.get("import.looking", source.getFileName()), progress -> {
            Exchange.Format format = exchange.probe(source).orElseThrow(() -> new ProblemException(
                    Problem.from(messages, Problem.Kind.USAGE, "import.unknown", source.getFileName(), formats())));
            Optional<Offer> offer = exchange.offer(source, format.id(), settings);
            return new Looked(format, offer,
                    exchange.preview(panel, source, format.id(), settings, progress));
        }), done);
    }

    private String formats() {
        List<String> names = exchange.formats().stream().map(Exchange.Format::name).toList();
        return String.join(", ", names);
    }

    /** Imports with these settings, as one change. */
    void take(Exchange.Format format, ImportSettings settings) {
        ui.run(Task.of(messages.get("import.taking", source.getFileName()),
                progress -> exchange.importInto(ui.actor(), panel, source, format.id(), settings, progress)),
                result -> ui.say(messages.get("import.done", result.added(), result.changed(), result.seated(),
                        result.waiting())));
    }
}
