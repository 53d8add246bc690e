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

/** An empty workspace that is made once in a run and copied for each test, for making a database takes a second. */
final class DerbyTemplate {

    private static Path template;

    private DerbyTemplate() {
    }

    /** Copies the empty workspace into a folder. */
    static synchronized void copyTo(Path folder) {
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

    private static Path make() throws IOException {
        Path folder = Files.createTempDirectory("parley-template");
        Clock clock = Clock.systemUTC();
        try (StoreImpl store = Stores.derby(folder, TemporaryStore.VERSION, clock, Ids.timeOrdered(clock))) {
            store.lastNumber();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TemporaryStore.delete(folder)));
        return folder;
    }
}
