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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The automatic copies in their folder. Their names tell when they were made, in UTC. */
final class BackupFiles {

    private static final Logger LOG = Logger.getLogger(BackupFiles.class.getName());
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'parley-'yyyyMMdd'T'HHmmss'Z.backup'");

    private static final int DAILY = 10;
    private static final int WEEKLY = 4;

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

    /**
     * Deletes what is neither among the newest ten nor the newest of one of the four weeks with a copy before them.
     *
     * @param made the copy that was made just now, which stays also when the clock says that it is an old one
     */
    static void rotate(Path folder, Path made) {
        List<Copy> all = list(folder);
        Set<String> weeks = new HashSet<>();
        for (Copy copy : all.subList(Math.min(DAILY, all.size()), all.size())) {
            boolean firstOfItsWeek = weeks.size() < WEEKLY && weeks.add(copy.week());
            if (!firstOfItsWeek && !copy.file().equals(made)) {
                try {
                    Files.delete(copy.file());
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "An old automatic copy could not be deleted", e);
                }
            }
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

        /** Year and week, weeks beginning on Monday. */
        String week() {
            return DateTimeFormatter.ISO_WEEK_DATE.withZone(ZoneOffset.UTC).format(at).substring(0, 8);
        }

        String atLocal() {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault()).format(at);
        }
    }
}
