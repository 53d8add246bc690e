// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Makes the archives of the product, each with the digest beside it; run by the build after the product. */
public final class Main {

    private Main() {
    }

    /** Takes the words that {@link Order} explains; what goes wrong ends the build. */
    public static void main(String[] words) {
        try {
            make(words);
        } catch (IOException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The same for callers that go on afterwards. */
    public static void make(String... words) throws IOException {
        Order order = Order.of(words);
        Files.createDirectories(order.out());
        Files.createDirectories(order.work());
        Runtimes runtimes = new Runtimes(order);
        for (Platform platform : order.platforms()) {
            long start = System.nanoTime();
            Optional<Path> runtime = runtimes.of(platform);
            long linked = System.nanoTime();
            Collection<Entry> entries = Contents.of(order, platform, runtime);
            Path file = order.out().resolve(platform.archive(order.shortVersion()));
            if (platform.zip()) {
                ArchiveFile.zip(file, entries);
            } else {
                ArchiveFile.tar(file, entries);
            }
            ArchiveFile.digest(file);
            System.out.printf("%s: %d files, %.1f MB, %s; runtime %.1f s, archive %.1f s%n", file.getFileName(), entries.size(),
                    Files.size(file) / 1e6, runtime.isPresent() ? "with a Java runtime" : "without a Java runtime",
                    (linked - start) / 1e9, (System.nanoTime() - linked) / 1e9);
        }
    }
}
