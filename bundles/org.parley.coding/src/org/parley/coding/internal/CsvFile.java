// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens a csv file that somebody else wrote: UTF-8, or UTF-16 when its first bytes say so. Nothing is guessed. */
public final class CsvFile {

    private CsvFile() {
    }

    /** The text of the file, from its beginning. */
    public static Reader open(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw Texts.failed("csv.missing", file, Texts.get("csv.because.gone"));
        } catch (IOException e) {
            throw Texts.failed("csv.missing", file, Files.isDirectory(file) ? Texts.get("csv.because.folder")
                    : String.valueOf(e.getMessage()));
        }
        try {
            return new BufferedReader(new StringReader(charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException e) {
            throw Texts.usage("csv.encoding", file.getFileName());
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean utf16 = bytes.length > 1 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
