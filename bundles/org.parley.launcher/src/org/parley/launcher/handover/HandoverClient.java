// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher.handover;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** The command's side: offers a command line to the window of a workspace. */
public final class HandoverClient {

    private static final long GREETED_WITHIN_MS = 3_000;

    private HandoverClient() {
    }

    /**
     * Runs the words in the window that has the workspace open and copies what they print. Blocks until they end.
     *
     * @param words the command and its arguments; none asks the window to come to the front
     * @return the exit code, or empty when no window is listening, so that the caller runs the words itself
     * @throws IOException when the window went away in the middle; part of the output may have been printed
     */
    public static OptionalInt offer(Path workspace, Path cwd, List<String> words, PrintStream out, PrintStream err)
            throws IOException {
        Path door = Door.of(workspace);
        if (!Files.exists(door) || !Door.trusted(door, workspace)) {
            return OptionalInt.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!greeted(channel, door)) {
                return OptionalInt.empty();
            }
            Wire.send(new DataOutputStream(Channels.newOutputStream(channel)), new Wire.Request(cwd, words));
            return OptionalInt.of(copy(new DataInputStream(Channels.newInputStream(channel)), out, err));
        } catch (EOFException gone) {
            throw new IOException("The window that ran this command was closed before it ended.", gone);
        }
    }

    /** False for a file that a crashed window left behind, and for a window that does not answer. */
    private static boolean greeted(SocketChannel channel, Path door) throws IOException {
        try {
            channel.connect(UnixDomainSocketAddress.of(door));
        } catch (IOException stale) {
            return false;
        }
        ByteBuffer hello = ByteBuffer.allocate(Integer.BYTES);
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            long end = System.nanoTime() + GREETED_WITHIN_MS * 1_000_000;
            while (hello.hasRemaining()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || selector.select(left) == 0 || channel.read(hello) < 0) {
                    return false;
                }
                selector.selectedKeys().clear();
            }
        }
        channel.configureBlocking(true);
        return hello.flip().getInt() == Wire.HELLO;
    }

    private static int copy(DataInputStream from, PrintStream out, PrintStream err) throws IOException {
        while (true) {
            int kind = from.readUnsignedByte();
            byte[] bytes = Wire.bytes(from);
            switch (kind) {
                case Wire.OUT -> write(out, bytes);
                case Wire.ERR -> write(err, bytes);
                case Wire.EXIT -> {
                    return ByteBuffer.wrap(bytes).getInt();
                }
                default -> throw new IOException("unknown frame " + kind);
            }
        }
    }

    private static void write(PrintStream to, byte[] bytes) {
        to.write(bytes, 0, bytes.length);
        to.flush();
    }
}
