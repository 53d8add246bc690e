// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder where the framework keeps its state: one per installation inside the workspace, held by a lock, or a
 * private one that goes with the process when the first is taken or cannot be written.
 */
final class Storage implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Storage.class.getName());

    private final Path folder;
    private final Optional<FileChannel> lock;

    private Storage(Path folder, Optional<FileChannel> lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Storage claim(Settings settings) throws IOException {
        Path mine = settings.workspace().resolve(".felix")
                .resolve(Integer.toHexString(settings.home().toString().hashCode()));
        if (Files.exists(settings.workspace()) && !Files.isDirectory(settings.workspace())) {
            throw new IOException(Text.of("workspace.notAFolder"));
        }
        if (settings.window()) {
            makePrivate(settings.workspace());
        }
        try {
            makePrivate(settings.workspace());
            Files.createDirectories(mine);
            FileChannel channel = FileChannel.open(mine.resolveSibling(mine.getFileName() + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                forgetOtherInstallation(mine, settings.home().resolve("plugins"));
                return new Storage(mine, Optional.of(channel));
            }
            channel.close();
        } catch (IOException unwritable) {
            LOG.log(Level.FINE, "workspace cannot be written, private framework state", unwritable);
        }
        return new Storage(Files.createTempDirectory("parley-"), Optional.empty());
    }

    /** A new workspace is for nobody but its owner: it holds what members said and how they can be reached. */
    private static void makePrivate(Path workspace) throws IOException {
        if (Files.isDirectory(workspace)) {
            return;
        }
        Files.createDirectories(workspace.getParent());
        try {
            if (workspace.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(workspace, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(workspace);
            }
        } catch (FileAlreadyExistsException atTheSameTime) {
            LOG.log(Level.FINE, "another process made the workspace", atTheSameTime);
        }
    }

    /** The framework complains about every bundle that is gone: after an update it starts from nothing instead. */
    private static void forgetOtherInstallation(Path state, Path plugins) throws IOException {
        Path stamp = state.resolveSibling(state.getFileName() + ".bundles");
        String now = bundles(plugins);
        String before = Files.exists(stamp) ? Files.readString(stamp) : "";
        if (!now.equals(before)) {
            delete(state);
            Files.createDirectories(state);
            Files.writeString(stamp, now);
        }
    }

    private static String bundles(Path plugins) throws IOException {
        if (!Files.isDirectory(plugins)) {
            return "";
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.joining("\n"));
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        } else {
            delete(folder);
        }
    }

    static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
