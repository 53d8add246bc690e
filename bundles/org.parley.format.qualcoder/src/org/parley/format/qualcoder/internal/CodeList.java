// SPDX-License-Identifier: Apache-2.0
package org.parley.format.qualcoder.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.parley.exchange.Counts;
import org.parley.exchange.spi.Receiver;

/**
 * A plain list of codes as QualCoder reads it, its {@code plain_codes_categories_for_import.txt}: a code on each line,
 * {@code >>} after each category in front of it, its memo behind a tab.
 */
final class CodeList {

    private static final String BELOW = ">>";
    /** Lines that tell what a file is. */
    private static final int SAMPLE = 200;

    private CodeList() {
    }

    /** Whether every line could be a code and at least one is in a category. */
    static boolean isOne(Path file) {
        try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String> lines = all.limit(SAMPLE).map(CodeList::plain).filter(line -> !line.isBlank()).toList();
            return lines.stream().allMatch(line -> levels(line).stream().noneMatch(String::isEmpty)
                    && line.split("\t", -1).length <= 2) && lines.stream().anyMatch(line -> line.contains(BELOW));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String plain(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static List<String> levels(String line) {
        return Arrays.stream(line.split("\t", 2)[0].split(BELOW, -1)).map(String::strip).toList();
    }

    static void read(Path file, Receiver receiver) {
        try {
            CodePaths codes = new CodePaths();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String plain = plain(line);
                if (!plain.isBlank()) {
                    codes.add(levels(plain), plain.contains("\t") ? plain.substring(plain.indexOf('\t') + 1) : "");
                }
            }
            receiver.counts(new Counts(codes.give(receiver), 0, 0, 0, 0, 0, 0));
        } catch (IOException e) {
            throw Texts.failed(e, "qualcoder.list", file.getFileName(), String.valueOf(e.getMessage()));
        }
    }
}
