// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Severity;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.store.Schema;
import org.parley.testkit.CountingIds;
import org.parley.testkit.TemporaryStore;

/** What the store itself tells the doctor. */
class ChecksTest {

    private static final Actor ANNA = Actor.person("Anna", Role.HOST);

    private final TemporaryStore temporary = TemporaryStore.derby();
    private final Schema notes = temporary.store().claim(new Notes());

    @AfterEach
    void close() {
        temporary.close();
    }

    private void write(int number) {
        notes.write(ANNA, "note", false, tx -> {
            tx.insert("note", CountingIds.id(number), Map.of("body", "x"));
            return null;
        });
    }

    private CopiesCheck copies() {
        return new CopiesCheck(temporary.store(), temporary.backups(), temporary.clock());
    }

    private static List<String> whats(List<Finding> findings) {
        return findings.stream().map(Finding::what).toList();
    }

    @Test
    void anEmptyWorkspaceNeedsNoCopy() {
        assertEquals(List.of(), copies().run(Progress.none()));
    }

    @Test
    void whatWasWrittenAndNeverCopiedIsCopiedByTheFix() {
        write(1);
        List<Finding> found = copies().run(Progress.none());
        assertEquals(List.of("There is no automatic copy of this workspace yet."), whats(found));
        assertEquals(Severity.NOTE, found.get(0).severity());
        String done = found.get(0).fixes().get(0).deed().run(ANNA, Progress.none());
        assertEquals("The copy " + temporary.backups().automatic().get(0).file().getFileName()
                + " was made, opened and checked.", done);
        assertEquals(List.of(), copies().run(Progress.none()));
    }

    @Test
    void aCopyIsLateThreeDaysAfterItOnlyWhenSomethingWasWrittenSince() throws Exception {
        write(1);
        assertTrue(temporary.backups().daily().run(Progress.none()).isPresent());
        temporary.clock().advance(Duration.ofDays(30));
        assertEquals(List.of(), copies().run(Progress.none()));
        write(2);
        assertEquals(List.of("The newest automatic copy is 30 days old, and something was written since."),
                whats(copies().run(Progress.none())));
        temporary.clock().advance(Duration.ofDays(-28));
        assertEquals(List.of(), copies().run(Progress.none()));
    }

    @Test
    void littleRoomIsAWarningAndNoneAnError() {
        assertEquals(List.of(), disk(1_000_000_000L));
        assertEquals(List.of("WARNING 999 MB are free on the disk of the workspace."), disk(999_999_999L));
        assertEquals(List.of("ERROR 99 MB are free on the disk of the workspace."), disk(99_999_999L));
    }

    private static List<String> disk(long free) {
        return new DiskCheck(Path.of("place"), folder -> free).run(Progress.none()).stream()
                .map(f -> f.severity() + " " + f.what()).toList();
    }

    @Test
    void aDiskThatDoesNotAnswerIsSaid() {
        List<Finding> found = new DiskCheck(Path.of("place"), folder -> {
            throw new IOException("gone");
        }).run(Progress.none());
        assertEquals(List.of("How much room there is on the disk of the workspace could not be found out."), whats(found));
        assertEquals("place", found.get(0).where());
    }
}
