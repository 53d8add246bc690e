// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The automatic copies in their folder. Their names tell when they were made, in UTC. */
final class BackupFiles {

    private static final Logger LOG = Logger.getLogger(BackupFiles.class.getName());
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'parley-'yyyyMMdd'T'HHmmss'Z.backup'");

    private BackupFiles() {
    }

    static Path name(Path folder, Instant at) {
        return folder.resolve(NAME.withZone(ZoneOffset.UTC).format(at));
    }

    /** The copies, newest first; other files of the folder do not count. */
    static List<Copy> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(BackupFiles::copy).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Copy::at).reversed()).toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folder of the automatic copies cannot be read", e);
            return List.of();
        }
    }

    private static Optional<Copy> copy(Path file) {
        try {
            Instant at = LocalDateTime.parse(file.getFileName().toString(), NAME).toInstant(ZoneOffset.UTC);
            return Optional.of(new Copy(file, at));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A file and when it was made. */
    record Copy(Path file, Instant at) {

        String atLocal() {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault()).format(at);
        }
    }
}
