// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

import java.io.IOException;
import java.nio.file.Path;
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

/** Reads the text of PDF files that have one. The PDF library is loaded when the first one is read. */
@Component
public final class PdfTextReader implements TextReader {

    private final Messages messages = Messages.of(PdfTextReader.class);

    @Override
    public Set<String> endings() {
        return Set.of("pdf");
    }

    @Override
    public TextMaterial read(Path file, Optional<String> charset, long most, Progress progress) {
        try {
            PdfText text = PdfText.read(file, messages.get("text.reading", file.getFileName()), most, progress);
            if (text.material().lines().isEmpty()) {
                throw problem("text.pictures", null, file.getFileName(), text.pages());
            }
            return text.material();
        } catch (CancelledException | ProblemException e) {
            throw e;
        } catch (PdfText.Locked e) {
            throw problem("text.protected", e, file.getFileName());
        } catch (RuntimeException | IOException e) {
            throw problem("text.unread", e, file.getFileName());
        }
    }

    private ProblemException problem(String code, Exception cause, Object... args) {
        Problem problem = Problem.from(messages, Problem.Kind.FAILED, code, args);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
