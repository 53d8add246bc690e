// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts among the constants of a class file, in the form that chapter 4.4 of the JVM specification gives them. */
final class ClassTexts {

    private static final int UTF8 = 1;
    private static final int STRING = 8;

    private ClassTexts() {
    }

    /** All of them; where a text is put together at run time, a character 1 stands for each value. */
    static List<String> of(Path classFile) {
        Map<Integer, String> names = new HashMap<>();
        List<Integer> texts = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(classFile)))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int kind = in.readUnsignedByte();
                switch (kind) {
                    case UTF8 -> names.put(i, in.readUTF());
                    case STRING -> texts.add(in.readUnsignedShort());
                    case 7, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // long and double take two places
                    }
                    default -> throw new IOException("no constant is of the kind " + kind);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(classFile.toString(), failure);
        }
        return texts.stream().map(names::get).toList();
    }
}
