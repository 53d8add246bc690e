// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Makes text of bytes: UTF-8 as the specification says, UTF-16 with its mark, else the letters of Western Europe. */
final class Decoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Decoding() {
    }

    /** @param other told the name of the encoding when it is not UTF-8 */
    static SourceReader.Decoded of(byte[] bytes, Consumer<String> other) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new SourceReader.Decoded(text(bytes, 3, other), true);
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            Charset wide = bytes[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            other.accept("UTF-16");
            return new SourceReader.Decoded(new String(bytes, 2, bytes.length - 2, wide), true);
        }
        return new SourceReader.Decoded(text(bytes, 0, other), false);
    }

    private static boolean begins(byte[] bytes, int... first) {
        boolean same = bytes.length >= first.length;
        for (int i = 0; same && i < first.length; i++) {
            same = (bytes[i] & 0xFF) == first[i];
        }
        return same;
    }

    private static String text(byte[] bytes, int from, Consumer<String> other) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            other.accept(WESTERN.name());
            return new String(bytes, from, bytes.length - from, WESTERN);
        }
    }
}
