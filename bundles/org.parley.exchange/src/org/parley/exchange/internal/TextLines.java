// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parley.core.Progress;

/**
 * The lines of a text file whose encoding was found out.
 *
 * @param lines without their ends
 * @param notes what a person should know about the encoding
 */
record TextLines(List<String> lines, List<String> notes) {

    private static final int TICK = 2000;

    /** Reads lines until there are as many characters as wanted. */
    static TextLines read(Path file, Optional<String> charset, long most, Progress progress, Problems problems)
            throws IOException {
        if (Files.size(file) == 0) {
            throw problems.failed("import.empty", file.getFileName());
        }
        if (Files.size(file) > Limits.LARGEST_TEXT) {
            throw problems.failed("import.text.large", file.getFileName(), Limits.LARGEST_TEXT / (1024 * 1024));
        }
        Optional<Charset> said = charset.map(name -> CsvFile.named(name, problems));
        if (!CsvProbe.text(file, said)) {
            throw problems.failed("import.text.not-text", file.getFileName());
        }
        Encoding encoding = said.isPresent() ? Encoding.said(file, said.get()) : Encoding.of(file);
        List<String> lines = new ArrayList<>();
        long characters = 0;
        String step = problems.text("step.reading", file.getFileName());
        try (BufferedReader reader = new BufferedReader(encoding.open(file))) {
            String line;
            while (characters < most && (line = reader.readLine()) != null) {
                characters += line.length() + 1;
                cut(line, lines);
                if (lines.size() % TICK == 0) {
                    progress.at(step, lines.size(), -1);
                    progress.check();
                }
            }
        } catch (CharacterCodingException e) {
            throw problems.failed(e, "import.csv.charset", file.getFileName(), encoding.charset().displayName());
        }
        List<String> notes = new ArrayList<>();
        if (!encoding.said() && !encoding.charset().name().startsWith("UTF")) {
            notes.add(problems.text("text.read-as", encoding.charset().displayName()));
        }
        return new TextLines(lines, notes);
    }

    /** Line separators of Unicode end a line too, and a new page ends a paragraph. */
    private static void cut(String line, List<String> into) {
        if (line.indexOf('\u2028') < 0 && line.indexOf('\u2029') < 0 && line.indexOf('\f') < 0) {
            into.add(line);
            return;
        }
        for (String part : line.replace("\f", "\u2029").replace("\u2029", "\u2028\u2028").split("\u2028", -1)) {
            into.add(part);
        }
    }
}
