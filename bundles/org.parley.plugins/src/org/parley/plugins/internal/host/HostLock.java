// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;

/** One change of a workspace's plugins at a time: in this process, and among all processes. */
final class HostLock {

    /** Far behind the words in the file, so that they can be read while it is locked. */
    private static final long LOCKED_BYTE = 1 << 20;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Path file;
    private final Duration patience;
    private final TimeLimit times;
    private final ReentrantLock mine = new ReentrantLock(true);
    private final Messages texts = Messages.of(HostLock.class);

    /** @param patience how long another process is waited for */
    HostLock(Path file, Duration patience, TimeLimit times) {
        this.file = file;
        this.patience = patience;
        this.times = times;
    }

    /**
     * Does a piece of work while nobody else changes plugins; a second one in this process waits until it is done.
     *
     * @param what is done, in words, for those who have to wait
     * @throws ProblemException {@code plugin.busy} when another process is at it for long
     */
    <T> T holding(String what, Progress progress, Supplier<T> work) {
        try {
            while (!mine.tryLock(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.check();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        try {
            FileChannel channel = among(what, progress);
            try {
                return work.get();
            } finally {
                close(channel);
            }
        } finally {
            mine.unlock();
        }
    }

    private FileChannel among(String what, Progress progress) {
        PluginFolder.make(file.getParent());
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long until = System.nanoTime() + patience.toNanos();
            while (!locked(channel)) {
                progress.check();
                if (System.nanoTime() > until || times.pause(BETWEEN)) {
                    throw new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "plugin.busy",
                            Files.readString(file).strip()));
                }
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(texts.get("lock.words", Long.toString(ProcessHandle.current().pid()), what)
                    .getBytes(StandardCharsets.UTF_8)), 0);
            return channel;
        } catch (IOException failure) {
            close(channel);
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            close(channel);
            throw failure;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private static void close(FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
