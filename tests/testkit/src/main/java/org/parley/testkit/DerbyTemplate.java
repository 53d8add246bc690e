// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

import org.parley.core.Ids;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;

/**
 * Workspaces without a row in them, made once in a run and copied for each test: making a database takes a second, and so do
 * the tables of the rooms.
 */
enum DerbyTemplate {

    /** Only what the store keeps for itself. */
    BARE,

    /** With the tables of all rooms. */
    FURNISHED;

    private Path template;

    /** Copies the workspace into a folder. */
    synchronized void copyTo(Path folder) {
        try {
            if (template == null) {
                template = make();
            }
            try (Stream<Path> all = Files.walk(template)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Path target = folder.resolve(template.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(path, target);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path make() throws IOException {
        Path folder = Files.createTempDirectory("parley-template");
        Clock clock = Clock.systemUTC();
        Ids ids = Ids.timeOrdered(clock);
        try (StoreImpl store = Stores.derby(folder, TemporaryStore.VERSION, clock, ids)) {
            store.lastNumber();
            if (this == FURNISHED) {
                RoomTables.make(store, ids);
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryStore.delete(folder)));
        return folder;
    }
}
