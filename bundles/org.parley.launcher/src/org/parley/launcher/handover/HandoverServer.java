// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher.handover;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The window's side: listens in the workspace and runs what commands hand over. Only the owner of the workspace can
 * connect. The caller must own the workspace: a socket that another process left behind is replaced.
 */
public final class HandoverServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HandoverServer.class.getName());

    private final ServerSocketChannel server;
    private final Path door;
    private final Command command;
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();

    /** Runs one command; called on a thread of its own, which is interrupted when its process or the window goes away. */
    @FunctionalInterface
    public interface Command {
        /**
         * @param cwd   what relative paths among the words refer to
         * @param words the command and its arguments; none means that the window should come to the front
         * @param out   reaches the standard output of the asking process, unbuffered
         * @param err   reaches its standard error, unbuffered
         * @return its exit code
         */
        int run(Path cwd, List<String> words, OutputStream out, OutputStream err);
    }

    private HandoverServer(ServerSocketChannel server, Path door, Command command) {
        this.server = server;
        this.door = door;
        this.command = command;
    }

    /** Opens the socket and starts to listen on a daemon thread. */
    public static HandoverServer listen(Path workspace, Command command) throws IOException {
        Path door = Door.of(workspace);
        Door.prepare(door, workspace);
        Files.deleteIfExists(door);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(door));
            if (door.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(door, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException failure) {
            server.close();
            throw failure;
        }
        HandoverServer listening = new HandoverServer(server, door, command);
        thread("commands from outside", listening::accept).start();
        return listening;
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                thread("command from outside", () -> serve(channel)).start();
            } catch (IOException failure) {
                if (server.isOpen()) {
                    LOG.log(Level.WARNING, "no more commands from outside", failure);
                }
                return;
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
            to.writeInt(Wire.HELLO);
            Wire.Request request = Wire.receive(new DataInputStream(Channels.newInputStream(channel)));
            Frames frames = new Frames(to);
            Thread worker = Thread.currentThread();
            thread("waits for the end of a command", () -> interruptAtEnd(channel, worker)).start();
            working.add(worker);
            int code;
            try {
                code = command.run(request.cwd(), request.words(), frames.stream(Wire.OUT), frames.stream(Wire.ERR));
            } finally {
                working.remove(worker);
            }
            frames.frame(Wire.EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(code).array(), 0, Integer.BYTES);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "the asking process went away", gone);
        }
    }

    /** The asking process sends nothing after its request: the end of its stream means that it is gone. */
    private static void interruptAtEnd(SocketChannel channel, Thread worker) {
        try {
            if (channel.read(ByteBuffer.allocate(1)) < 0 && channel.isOpen()) {
                worker.interrupt();
            }
        } catch (IOException closed) {
            LOG.log(Level.FINEST, "answered and closed", closed);
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Stops listening, takes the socket away and interrupts the commands under way, so that they take back what they
     * have begun; they still say so.
     */
    @Override
    public void close() throws IOException {
        server.close();
        working.forEach(Thread::interrupt);
        Files.deleteIfExists(door);
    }

    /** Several streams on one connection; a frame is written whole. */
    private record Frames(DataOutputStream to) {

        OutputStream stream(int kind) {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] { (byte) one }, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    frame(kind, bytes, from, count);
                }
            };
        }

        synchronized void frame(int kind, byte[] bytes, int from, int count) throws IOException {
            ByteBuffer frame = ByteBuffer.allocate(1 + Integer.BYTES + count);
            frame.put((byte) kind).putInt(count).put(bytes, from, count);
            // a thread that has been interrupted would close the channel instead of writing
            boolean interrupted = Thread.interrupted();
            try {
                to.write(frame.array());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
