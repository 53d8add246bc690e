// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, forced to the disk, then moved into
 * place. When anything fails, an old file of that name stays as it was and the temporary file is gone. Any thread.
 */
public final class AtomicFile {

    private AtomicFile() {
    }

    /** Writes the bytes of a file. The stream need not be closed; closing it does no harm. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param target the file; its folder must be there
     * @throws ProblemException {@code file.write} naming the file, when it could not be written. What else the body
     *                          throws comes through as it is, after the same cleaning up
     */
    public static void write(Path target, Body body) {
        Path file = target.toAbsolutePath().normalize();
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, text("directory"));
            }
            Path real = Files.exists(file) ? file.toRealPath() : file;
            if (Files.exists(real) && !Files.isWritable(real)) {
                throw new AccessDeniedException(real.toString());
            }
            replace(real, body);
        } catch (IOException e) {
            throw problem(file, e);
        } catch (UncheckedIOException e) {
            throw problem(file, e.getCause());
        }
    }

    private static void replace(Path file, Body body) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        // a short name of our own: the target's name may already be as long as the file system allows
        Path part = folder.resolve(".parley-" + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                OutputStream out = new NotClosed(Channels.newOutputStream(channel));
                body.write(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        forceFolder(folder);
    }

    /** Makes the new name itself durable, on systems where a folder can be forced. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders; the file itself has been forced
            return;
        }
    }

    private static ProblemException problem(Path file, IOException e) {
        return new ProblemException(Problem.from(Messages.of(AtomicFile.class), Problem.Kind.FAILED, "file.write",
                file, reason(e)), e);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return text("folder");
        }
        if (e instanceof AccessDeniedException) {
            return text("denied");
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String text(String reason) {
        return Messages.of(AtomicFile.class).get("file.write.because." + reason);
    }

    /** Libraries like to close what they write to; the channel has to stay open until it has been forced. */
    private static final class NotClosed extends FilterOutputStream {

        NotClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
