// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.core.AtomicFile;
import org.parley.plugins.PluginSpec;

/** Where a workspace keeps its plugins. */
record PluginFolder(Path folder) {

    private static final Logger LOG = Logger.getLogger(PluginFolder.class.getName());
    private static final String ASIDE = "dry-run-";

    static PluginFolder of(Path workspace) {
        return new PluginFolder(workspace.resolve("plugins"));
    }

    Path state() {
        return folder.resolve("state.json");
    }

    Path pending() {
        return folder.resolve("pending.json");
    }

    Path starting() {
        return folder.resolve("starting.json");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path dumps() {
        return folder.resolve("dumps");
    }

    Path store(String sha256) {
        return folder.resolve("store").resolve(sha256 + ".parley");
    }

    Path bundles(String sha256) {
        return folder.resolve("bundles").resolve(sha256);
    }

    /** The bundles of a file in the order in which they are installed. */
    List<Unit> units(PluginSpec spec, String sha256) {
        return spec.bundles().stream().map(bundle -> {
            String name = bundle.path().substring(bundle.path().lastIndexOf('/') + 1);
            return Unit.of(spec.id(), sha256, name, bundles(sha256).resolve(name), spec.permissions());
        }).toList();
    }

    /** Puts a copy of a file among the stored ones; nothing when it is there. */
    void keep(Path file, String sha256) {
        Path kept = store(sha256);
        if (!Files.exists(kept)) {
            make(kept.getParent());
            AtomicFile.write(kept, out -> Files.copy(file, out));
        }
    }

    /** Where the rows of a schema that is dropped go: beside the backups. */
    Path exported(String dump) {
        return folder.resolveSibling("backups").resolve(Path.of(dump).getFileName());
    }

    /** Puts a copy of a dump beside the backups. */
    void export(Path dump) {
        Path target = exported(dump.toString());
        make(target.getParent());
        AtomicFile.write(target, out -> Files.copy(dump, out));
    }

    private Path fetched() {
        return folder.resolve("fetched");
    }

    /** A place of its own in which a file is unpacked to be looked at. */
    Path aside() {
        return folder.resolve(ASIDE + UUID.randomUUID());
    }

    /** Deletes what no generation of a state needs. The caller holds the lock, and no change is under way. */
    void tidy(StateDocument state) {
        Set<String> files = state.files().keySet();
        Set<String> dumps = state.generations().map(generation -> Integer.toString(generation.number()))
                .collect(Collectors.toSet());
        clear(folder.resolve("store"), file -> !files.contains(withoutEnding(file)));
        clear(folder.resolve("bundles"), file -> !files.contains(file.getFileName().toString()));
        clear(dumps(), file -> !dumps.contains(file.getFileName().toString()));
        clear(fetched(), file -> files.contains(withoutEnding(file)));
    }

    /**
     * Deletes what processes before this one looked at: files of catalogues that were not installed, and what a dry run
     * that was cut off had unpacked.
     *
     * @param begun when this process began; what is younger may be looked at just now
     */
    void tidyLooks(Instant begun) {
        clear(fetched(), file -> isOlder(file, begun));
        clear(folder, file -> file.getFileName().toString().startsWith(ASIDE) && isOlder(file, begun));
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            LOG.log(Level.FINE, gone, () -> file + " is gone already");
            return false;
        }
    }

    /** What cannot be deleted now is deleted another time. */
    private static void clear(Path folder, Predicate<Path> which) {
        entries(folder).filter(which).forEach(file -> {
            try {
                delete(file);
            } catch (UncheckedIOException held) {
                LOG.log(Level.FINE, held, () -> file + " is still held");
            }
        });
    }

    private static String withoutEnding(Path file) {
        return file.getFileName().toString().replaceFirst("\\.parley$", "");
    }

    private static Stream<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                    Files.deleteIfExists(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
