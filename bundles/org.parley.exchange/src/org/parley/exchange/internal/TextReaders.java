// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.spi.TextMaterial;
import org.parley.exchange.spi.TextReader;

/** Collects the readers of running text as they come and go. */
@Component(service = TextReaders.class)
public final class TextReaders {

    /** Characters that tell what a file is. */
    private static final long SAMPLE = 20_000;

    private final CopyOnWriteArrayList<TextReader> readers = new CopyOnWriteArrayList<>();
    private final Problems problems = new Problems();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(TextReader reader) {
        readers.add(reader);
    }

    void remove(TextReader reader) {
        readers.remove(reader);
    }

    /** Ending of the file's name in lower case; empty for none. */
    static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether somebody reads files that are called like this one. */
    boolean reads(Path file) {
        return Files.isRegularFile(file) && find(file).isPresent();
    }

    private Optional<TextReader> find(Path file) {
        String ending = ending(file);
        return readers.stream().filter(r -> r.endings().contains(ending)).findFirst();
    }

    /** The first lines; empty when nobody can read the file, whatever the reason. */
    Optional<TextMaterial> start(Path file) {
        if (!reads(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(find(file).orElseThrow().read(file, Optional.empty(), SAMPLE, Progress.none()));
        } catch (IOException | ProblemException e) {
            // told with its reason when the file is read in earnest
            return Optional.empty();
        }
    }

    /** All of it. A file whose name tells nothing is read as plain text. */
    TextMaterial read(Path file, ImportSettings settings, Progress progress) throws IOException {
        if (Files.isDirectory(file)) {
            throw problems.failed("import.text.folder", file);
        }
        TextReader reader = find(file).orElseGet(PlainTextReader::new);
        TextMaterial material = reader.read(file, settings.charset(), Long.MAX_VALUE, progress);
        if (material.lines().stream().allMatch(TextMaterial.Line::blank)) {
            throw problems.failed("import.text.nothing", file.getFileName());
        }
        return material;
    }
}
