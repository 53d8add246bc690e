// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher.handover;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes on the socket. The window greets with {@link #HELLO}; the command sends its folder and words, each as a
 * length and UTF-8; the window answers with frames of a kind, a length and that many bytes, the last one EXIT.
 */
final class Wire {

    /** Changes with every change of what follows it. */
    static final int HELLO = 0x50415231;

    static final int OUT = 1;
    static final int ERR = 2;
    static final int EXIT = 3;

    /** No command line is longer than this, and no frame. */
    private static final int MOST = 4_000_000;

    private Wire() {
    }

    /** What a command asks for. */
    record Request(Path cwd, List<String> words) {
    }

    static void send(DataOutputStream to, Request request) throws IOException {
        write(to, request.cwd().toString());
        to.writeInt(request.words().size());
        for (String word : request.words()) {
            write(to, word);
        }
        to.flush();
    }

    static Request receive(DataInputStream from) throws IOException {
        Path cwd = folder(read(from));
        int count = length(from);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(read(from));
        }
        return new Request(cwd, List.copyOf(words));
    }

    private static Path folder(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new IOException(noPath);
        }
    }

    /** Exactly so many bytes; what ends before is no message. */
    static byte[] bytes(DataInputStream from) throws IOException {
        byte[] bytes = new byte[length(from)];
        from.readFully(bytes);
        return bytes;
    }

    private static int length(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("not a length: " + length);
        }
        return length;
    }

    private static void write(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String read(DataInputStream from) throws IOException {
        return new String(bytes(from), StandardCharsets.UTF_8);
    }
}
