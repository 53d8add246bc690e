// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

/** Reads documents: each paragraph becomes a post, by nobody unless a person says who wrote it. */
@Component(service = Importer.class)
public final class DocumentImporter implements Importer {

    private static final int SURE = 40;
    /** Less than a csv file is sure of a table that is called txt. */
    private static final int TABLE = 20;

    private final TextReaders readers;
    private final Problems problems = new Problems();

    @Activate
    public DocumentImporter(@Reference TextReaders readers) {
        this.readers = readers;
    }

    @Override
    public String id() {
        return "document";
    }

    @Override
    public String name() {
        return problems.text("document.name");
    }

    @Override
    public int confidence(Path source) {
        if (!readers.reads(source)) {
            return 0;
        }
        boolean table = List.of("txt", "text").contains(TextReaders.ending(source))
                && readers.start(source).filter(m -> TableLook.of(m.lines())).isPresent();
        return table ? TABLE : SURE;
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings settings) {
        return Optional.empty();
    }

    @Override
    public void read(Path source, ImportSettings given, Receiver receiver, Progress progress) throws IOException {
        TextSettings settings = TextSettings.of(given, problems);
        give(source, readers.read(source, given, progress), settings, receiver, problems);
    }

    static void give(Path source, TextMaterial material, TextSettings settings, Receiver receiver, Problems problems) {
        TextFile file = new TextFile("document", source, material, settings, receiver, problems);
        String author = settings.author() == null ? null : new TextPeople(settings, receiver, file)
                .author(settings.author(), TextSettings.HOST.equals(settings.roles().get(
                        SpeakerName.key(settings.author()))));
        for (Part part : TextParts.ofDocument(material.lines())) {
            file.post("", author, problems.text("author.document"), null, file.moment(null), part.page(), part.words());
        }
    }
}
