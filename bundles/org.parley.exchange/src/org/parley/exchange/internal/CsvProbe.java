// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells text from pictures, archives and office files by the first bytes, whatever the file is called. */
final class CsvProbe {

    private static final int SAMPLE = 1 << 16;
    /** As many control characters may have slipped into a short table. */
    private static final int FEW = 2;
    private static final List<String> BEGINNINGS = List.of("PK\u0003\u0004", "%PDF", "\u0089PNG",
            "\u00D0\u00CF\u0011\u00E0", "GIF8", "\u00FF\u00D8\u00FF", "\u001F\u008B", "7z\u00BC\u00AF", "Rar!", "SQLite format 3",
            "{\\rtf");

    private CsvProbe() {
    }

    static boolean text(Path file, Optional<Charset> said) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SAMPLE);
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 20), StandardCharsets.ISO_8859_1);
        if (BEGINNINGS.stream().anyMatch(start::startsWith)) {
            return false;
        }
        // in UTF-16 half of a Cyrillic or a Vietnamese letter looks like a control character
        Charset marked = start.startsWith("\u00FF\u00FE") ? StandardCharsets.UTF_16LE
                : start.startsWith("\u00FE\u00FF") ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        String text = new String(bytes, said.orElse(marked));
        // zeros are left out: UTF-16 without a mark is full of them, and a single one is refused with its row
        long controls = text.chars().filter(c -> c > 0 && c < 32 && "\t\n\r\f".indexOf(c) < 0).count();
        return controls <= Math.max(FEW, text.length() / 50);
    }
}
