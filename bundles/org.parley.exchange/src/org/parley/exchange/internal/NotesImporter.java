// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.exchange.internal.TextParts.Part;
import org.parley.exchange.spi.Importer;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.TextMaterial;

/** Reads what a host wrote down at an event: each paragraph and each item of a list becomes a post of that host. */
@Component(service = Importer.class)
public final class NotesImporter implements Importer {

    /** Surer than a document, less than a transcript. */
    private static final int NAMED = 55;
    private static final int HARDLY = 5;
    private static final Pattern NAME = Pattern.compile("(?i).*(?<!\\p{L})(notes?|fieldnotes?|notizen)(?!\\p{L}).*");

    private final TextReaders readers;
    private final Problems problems = new Problems();

    @Activate
    public NotesImporter(@Reference TextReaders readers) {
        this.readers = readers;
    }

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public String name() {
        return problems.text("notes.name");
    }

    @Override
    public int confidence(Path source) {
        return !readers.reads(source) ? 0 : NAME.matcher(source.getFileName().toString()).matches() ? NAMED : HARDLY;
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings settings) {
        return Optional.empty();
    }

    @Override
    public void read(Path source, ImportSettings given, Receiver receiver, Progress progress) throws IOException {
        TextSettings settings = TextSettings.of(given, problems);
        TextMaterial material = readers.read(source, given, progress);
        TextFile file = new TextFile(id(), source, material, settings, receiver, problems);
        String name = settings.author() == null ? settings.importer() : settings.author();
        String author = name == null ? null : new TextPeople(settings, receiver, file).author(name, true);
        if (name != null) {
            receiver.note(problems.text("text.author", name));
        }
        for (Part part : TextParts.ofNotes(material.lines())) {
            file.post("", author, problems.text("author.notes"), null, file.moment(null), part.page(), part.words());
        }
    }
}
