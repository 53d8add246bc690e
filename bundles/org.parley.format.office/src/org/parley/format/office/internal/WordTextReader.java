// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.exchange.spi.TextMaterial;
import org.parley.exchange.spi.TextReader;

/** Reads the text of Word documents. POI is loaded when the first one is read. */
@Component
public final class WordTextReader implements TextReader {

    private static final int OLD_OFFICE = 0xD0CF;

    private final Messages messages = Messages.of(WordTextReader.class);

    @Override
    public Set<String> endings() {
        return Set.of("docx");
    }

    @Override
    public TextMaterial read(Path file, Optional<String> charset, long most, Progress progress) throws IOException {
        progress.at(messages.get("text.reading", file.getFileName()), 0, -1);
        if (oldOffice(file)) {
            throw problem("text.protected", null, file.getFileName());
        }
        try {
            WordZip.check(file, progress);
        } catch (WordZip.TooLarge e) {
            throw problem("text.large", e, file.getFileName(), WordZip.MOST / (1024 * 1024));
        } catch (WordZip.NoDocument e) {
            throw problem("text.unread", e, file.getFileName());
        }
        List<TextMaterial> read = new ArrayList<>();
        PoiLoader.with(() -> {
            try {
                read.add(WordText.read(file, most, progress));
            } catch (CancelledException e) {
                throw e;
            } catch (RuntimeException | IOException e) {
                throw problem("text.unread", e, file.getFileName());
            }
        });
        return read.get(0);
    }

    private static boolean oldOffice(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && ((start[0] & 0xFF) << 8 | start[1] & 0xFF) == OLD_OFFICE;
        }
    }

    private ProblemException problem(String code, Exception cause, Object... args) {
        Problem problem = Problem.from(messages, Problem.Kind.FAILED, code, args);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
