// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts a restored database in the place of the present one. Between its two moves there is no database; a note written
 * before tells the next start where the restored one lies, so that a crash there loses nothing.
 */
final class Swap {

    private final DerbyFolder folder;

    Swap(DerbyFolder folder) {
        this.folder = folder;
    }

    /**
     * Moves the present database aside and the other in.
     *
     * @param incoming folder inside the workspace that holds the restored {@code db}
     * @param aside    new folder for the present one
     */
    void run(Path incoming, Path aside) throws IOException {
        Path restored = incoming.resolve("db");
        Files.createDirectories(aside);
        Files.writeString(note(), folder.workspace().relativize(restored).toString(), StandardCharsets.UTF_8);
        boolean away = false;
        try {
            if (Files.exists(folder.database())) {
                Files.move(folder.database(), aside.resolve("db"), StandardCopyOption.ATOMIC_MOVE);
                away = true;
            }
            Files.move(restored, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (away) {
                Files.move(aside.resolve("db"), folder.database(), StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        } finally {
            Files.delete(note());
        }
    }

    /** At the start: ends what a crash cut short. */
    void finish() throws IOException {
        if (Files.notExists(note())) {
            return;
        }
        Path restored = folder.workspace().resolve(Files.readString(note(), StandardCharsets.UTF_8)).normalize();
        if (Files.notExists(folder.database()) && restored.startsWith(folder.workspace()) && Files.exists(restored)) {
            Files.move(restored, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(note());
    }

    private Path note() {
        return folder.workspace().resolve("db.restoring");
    }
}
