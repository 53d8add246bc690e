// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher.handover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands handed over through a real socket. */
@Timeout(30)
class HandoverTest {

    private static final Path CWD = Path.of("/data/panels Ærø");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private OptionalInt offer(Path workspace, String... words) throws IOException {
        return HandoverClient.offer(workspace, CWD, List.of(words), new PrintStream(out, true),
                new PrintStream(err, true));
    }

    private static void say(OutputStream to, String text) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int echo(Path cwd, List<String> words, OutputStream out, OutputStream err) {
        say(out, cwd + " " + words);
        say(err, "on the way\n");
        return 3;
    }

    @Test
    void theWindowGetsFolderAndWordsAndTheCommandGetsWhatItPrints() throws IOException {
        try (HandoverServer server = HandoverServer.listen(folder, HandoverTest::echo)) {
            assertEquals(OptionalInt.of(3), offer(folder, "code", "--matching", "", "søt \uD83D\uDE00\n", "x"));
        }
        assertEquals("/data/panels Ærø [code, --matching, , søt \uD83D\uDE00\n, x]",
                out.toString(StandardCharsets.UTF_8));
        assertEquals("on the way\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aCommandWithoutPluginsIsToldWhenAWindowRanItWithThem() throws Exception {
        try (HandoverServer server = HandoverServer.listen(folder, HandoverTest::echo)) {
            Path program = Path.of(HandoverServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Process command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    program.toString(), "org.parley.launcher.Main", "--workspace", folder.toString(), "--safe", "stats")
                    .start();
            command.getOutputStream().close();
            String said = new String(command.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, command.waitFor());
            assertEquals(2, said.lines().count(), said);
            assertTrue(said.startsWith("on the way\n--safe had no effect: the command ran in the window"), said);
        }
    }

    @Test
    void noWordsAskForTheWindowItself() throws IOException {
        try (HandoverServer server = HandoverServer.listen(folder, (cwd, words, o, e) -> words.isEmpty() ? 0 : 1)) {
            assertEquals(OptionalInt.of(0), offer(folder));
        }
    }

    @Test
    void muchOutputArrivesWhole() throws IOException {
        byte[] much = new byte[3_000_000];
        for (int i = 0; i < much.length; i++) {
            much[i] = (byte) i;
        }
        try (HandoverServer server = HandoverServer.listen(folder, (cwd, words, o, e) -> {
            try {
                o.write(much);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return 0;
        })) {
            assertEquals(OptionalInt.of(0), offer(folder, "report"));
        }
        assertArrayEquals(much, out.toByteArray());
    }

    @Test
    void withoutAWindowTheCallerRunsIt() throws IOException {
        assertEquals(OptionalInt.empty(), offer(folder, "stats"));
    }

    @Test
    void aSocketThatACrashLeftIsIgnoredAndReplaced() throws IOException {
        ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        crashed.bind(UnixDomainSocketAddress.of(Door.of(folder)));
        crashed.close();
        assertTrue(Files.exists(Door.of(folder)));
        assertEquals(OptionalInt.empty(), offer(folder, "stats"));
        try (HandoverServer server = HandoverServer.listen(folder, HandoverTest::echo)) {
            assertEquals(OptionalInt.of(3), offer(folder, "stats"));
        }
        assertFalse(Files.exists(Door.of(folder)));
    }

    @Test
    void aFileThatIsNoSocketIsIgnored() throws IOException {
        Files.writeString(Door.of(folder), "not a socket");
        assertEquals(OptionalInt.empty(), offer(folder, "stats"));
    }

    @Test
    void aWindowThatDoesNotGreetIsNotWaitedForLong() throws IOException {
        try (ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(Door.of(folder)));
            assertEquals(OptionalInt.empty(), offer(folder, "stats"));
        }
    }

    @Test
    void aWindowThatGoesAwayInTheMiddleIsSaid() throws IOException, InterruptedException {
        try (ServerSocketChannel dying = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dying.bind(UnixDomainSocketAddress.of(Door.of(folder)));
            Thread window = new Thread(() -> greetReadAndDie(dying));
            window.start();
            IOException said = assertThrows(IOException.class, () -> offer(folder, "stats"));
            assertTrue(said.getMessage().contains("closed before it ended"), said.getMessage());
            window.join();
        }
    }

    private static void greetReadAndDie(ServerSocketChannel server) {
        try (SocketChannel channel = server.accept()) {
            new DataOutputStream(Channels.newOutputStream(channel)).writeInt(Wire.HELLO);
            Wire.receive(new DataInputStream(Channels.newInputStream(channel)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aCommandWhoseProcessGoesAwayIsInterrupted() throws IOException, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (HandoverServer server = HandoverServer.listen(folder, (cwd, words, o, e) -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
            }
            return 1;
        })) {
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Door.of(folder)));
            new DataInputStream(Channels.newInputStream(channel)).readInt();
            Wire.send(new DataOutputStream(Channels.newOutputStream(channel)),
                    new Wire.Request(CWD, List.of("import")));
            assertTrue(started.await(10, TimeUnit.SECONDS), "started");
            channel.close();
            assertTrue(interrupted.await(10, TimeUnit.SECONDS), "interrupted");
        }
    }

    @Test
    void aCommandIsStoppedWithItsWindowAndStillSaysSo() throws IOException {
        CountDownLatch started = new CountDownLatch(1);
        try (HandoverServer server = HandoverServer.listen(folder, (cwd, words, o, e) -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                say(e, "Cancelled.");
            }
            return 1;
        })) {
            Thread closing = new Thread(() -> {
                try {
                    started.await();
                    server.close();
                } catch (InterruptedException | IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            closing.start();
            assertEquals(OptionalInt.of(1), offer(folder, "import"));
            assertEquals("Cancelled.", err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aCommandLineThatWasCutOffIsNotRun() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Wire.send(new DataOutputStream(whole), new Wire.Request(CWD, List.of("erase", "12345")));
        for (int length = 0; length < whole.size(); length++) {
            byte[] part = Arrays.copyOf(whole.toByteArray(), length);
            assertThrows(IOException.class, () -> Wire.receive(new DataInputStream(new ByteArrayInputStream(part))));
        }
    }

    @Test
    void onlyTheOwnerCanConnect() throws IOException {
        try (HandoverServer server = HandoverServer.listen(folder, HandoverTest::echo)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Door.of(folder))));
        }
    }

    @Test
    void aLongPathFindsRoomAmongTheTemporaryFiles() throws IOException {
        Path deep = folder.resolve("ø".repeat(60));
        Files.createDirectory(deep);
        Path door = Door.of(deep);
        assertFalse(door.startsWith(deep));
        assertTrue(door.toString().length() <= Door.LONGEST);
        assertFalse(door.equals(Door.of(folder.resolve("å".repeat(60)))));
        try (HandoverServer server = HandoverServer.listen(deep, HandoverTest::echo)) {
            assertEquals("rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(door.getParent())));
            assertEquals(OptionalInt.of(3), offer(deep, "stats"));
        }
        Files.delete(door.getParent());
    }
}
