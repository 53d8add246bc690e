// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the letters of a text file are written.
 *
 * @param charset what to read it with
 * @param mark    bytes of the mark at the start that says so; they are no text
 * @param damaged true when it is UTF-8 with some broken letters: those are read as U+FFFD
 * @param said    true when a person or the file itself said so, false when it was found out
 */
record Encoding(Charset charset, int mark, boolean damaged, boolean said) {

    private static final int SAMPLE = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Finds out how a file is written: by its mark, by its pattern of zeros, by being UTF-8, else Windows-1252. */
    static Encoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        Encoding marked = byMark(start);
        if (marked != null) {
            return marked;
        }
        Charset wide = byZeros(start);
        if (wide != null) {
            return new Encoding(wide, 0, false, false);
        }
        return byLetters(file);
    }

    /** A charset that a person named; a mark at the start of the file is still no text. */
    static Encoding said(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Encoding marked = byMark(in.readNBytes(4));
            int mark = marked != null && charset.name().startsWith("UTF") ? marked.mark() : 0;
            return new Encoding(charset, mark, false, true);
        }
    }

    /** Opens the file as text. A charset that was said or found is kept to: what does not fit is an error. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE);
        in.skipNBytes(mark);
        CodingErrorAction onError = damaged || !said ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        return new BufferedReader(new InputStreamReader(in,
                charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError)), SAMPLE);
    }

    private static Encoding byMark(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            // the mark says what it is; a broken letter further on is refused with its row
            return new Encoding(StandardCharsets.UTF_8, 3, true, true);
        }
        if (begins(start, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4, true, true);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, true, true);
        }
        return begins(start, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2, true, true) : null;
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in UTF-16 without a mark has a zero in nearly every second byte as long as it is Latin. */
    private static Charset byZeros(byte[] start) {
        int pairs = start.length / 2;
        if (pairs < 2) {
            return null;
        }
        int high = 0;
        int low = 0;
        for (int i = 0; i + 1 < start.length; i += 2) {
            high += start[i] == 0 ? 1 : 0;
            low += start[i + 1] == 0 ? 1 : 0;
        }
        if (low > pairs * 0.4 && high < pairs * 0.1) {
            return StandardCharsets.UTF_16LE;
        }
        return high > pairs * 0.4 && low < pairs * 0.1 ? StandardCharsets.UTF_16BE : null;
    }

    private static Encoding byLetters(Path file) throws IOException {
        Utf8Count count = new Utf8Count();
        boolean c1 = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), SAMPLE)) {
            byte[] block = new byte[SAMPLE];
            int read;
            while ((read = in.read(block)) > 0) {
                for (int i = 0; i < read; i++) {
                    int b = block[i] & 0xFF;
                    c1 |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
                    count.take(b);
                }
            }
        }
        count.end();
        if (count.broken == 0) {
            return new Encoding(StandardCharsets.UTF_8, 0, false, false);
        }
        if (count.whole >= 10L * count.broken) {
            return new Encoding(StandardCharsets.UTF_8, 0, true, false);
        }
        // five bytes mean nothing in Windows-1252
        return new Encoding(c1 ? StandardCharsets.ISO_8859_1 : WINDOWS, 0, false, false);
    }

    /** Counts letters of more than one byte that are right, and bytes that are not. */
    private static final class Utf8Count {

        private long whole;
        private long broken;
        private int missing;
        private int lowest = 0x80;
        private int highest = 0xBF;

        void take(int b) {
            if (missing > 0) {
                if (b >= lowest && b <= highest) {
                    lowest = 0x80;
                    highest = 0xBF;
                    whole += --missing == 0 ? 1 : 0;
                    return;
                }
                broken++;
                missing = 0;
                lowest = 0x80;
                highest = 0xBF;
            }
            if (b < 0x80) {
                return;
            }
            if (b >= 0xC2 && b <= 0xDF) {
                missing = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                missing = 2;
                lowest = b == 0xE0 ? 0xA0 : 0x80;
                highest = b == 0xED ? 0x9F : 0xBF;
            } else if (b >= 0xF0 && b <= 0xF4) {
                missing = 3;
                lowest = b == 0xF0 ? 0x90 : 0x80;
                highest = b == 0xF4 ? 0x8F : 0xBF;
            } else {
                broken++;
            }
        }

        void end() {
            broken += missing > 0 ? 1 : 0;
        }
    }
}
