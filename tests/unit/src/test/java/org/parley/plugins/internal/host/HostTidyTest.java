// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.parley.core.Progress;

/** What nothing needs any more goes; what a generation or a change under way needs never does. */
class HostTidyTest extends HostScene {

    private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private Path old(String path) throws IOException {
        Path file = bench.folder.folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "left");
        Files.setLastModifiedTime(file, BEFORE);
        Files.setLastModifiedTime(file.getParent(), BEFORE);
        return file;
    }

    private Set<String> names(String folder) throws IOException {
        try (Stream<Path> all = Files.list(bench.folder.folder().resolve(folder))) {
            return Set.copyOf(all.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aStartDeletesWhatIsLeft() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(wall("1.1.0")));
        old("store/gone-1.0.0.parley");
        old("bundles/gone-1.0.0/gone.jar");
        old("dumps/99/wall.dump");
        old("fetched/seen-1.0.0.parley");
        old("dry-run-0/seen.jar");
        bench.nextStart();
        assertEquals(Set.of("wall-1.0.0.parley", "wall-1.1.0.parley"), names("store"));
        assertEquals(Set.of("wall-1.0.0", "wall-1.1.0"), names("bundles"));
        assertEquals(Set.of("1"), names("dumps"));
        assertEquals(Set.of(), names("fetched"));
        assertEquals(Set.of("store", "bundles", "dumps", "fetched", "state.json", "lock", "starting.json"), names(""));
    }

    @Test
    void whatIsLookedAtJustNowStays() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        Path fetched = old("fetched/seen-1.0.0.parley");
        Files.setLastModifiedTime(fetched, FileTime.from(Instant.now()));
        bench.nextStart();
        assertTrue(Files.exists(fetched));
    }

    @Test
    void aChangeDeletesTheFetchedFileThatIsStoredNowAndNoOther() throws IOException {
        old("fetched/wall-1.0.0.parley");
        old("fetched/frame-1.0.0.parley");
        bench.install(host, bench.file(wall("1.0.0")));
        assertEquals(Set.of("frame-1.0.0.parley"), names("fetched"));
        assertEquals(Set.of("wall-1.0.0.parley"), names("store"));
    }

    @Test
    void everyGenerationThatIsKeptCanStillBeGoneBackTo() {
        for (int i = 0; i < 6; i++) {
            bench.install(host, bench.file(wall("1." + i + ".0")));
            bench.copies.content.put("wall", "of 1." + i + ".0");
        }
        host = bench.nextStart();
        for (int number : List.of(1, 3, 5)) {
            if (host.generations().stream().anyMatch(one -> one.number() == number)) {
                host.rollback(Bench.ANNA, number, Progress.none());
                host = bench.nextStart();
                assertEquals(Map.of("wall", "of 1." + (number - 1) + ".0"), bench.copies.content);
                assertEquals(Set.of("wall-1." + (number - 1) + ".0"), bench.framework.running());
            }
        }
        assertEquals(9, host.generations().get(0).number(), "three ways back were made");
    }

    @Test
    void nothingIsDeletedWhileAChangeWaitsToBePutBack() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "of 1.0.0");
        bench.framework.tables = location -> {
            bench.copies.content.put("wall", "half migrated");
            bench.copies.broken = true;
        };
        bench.framework.fails(Step.TABLES, "wall-2.0.0");
        fails("plugin.put-back", () -> bench.install(host, bench.file(wall("2.0.0"))));
        old("dumps/99/wall.dump");
        bench.nextStart();
        assertTrue(Files.exists(bench.folder.pending()));
        assertEquals(Set.of("1", "99"), names("dumps"), "a start that cannot put back deletes nothing");
        bench.copies.broken = false;
        bench.nextStart();
        assertEquals("of 1.0.0", bench.copies.content.get("wall"));
        assertEquals(Set.of("1"), names("dumps"));
    }

    @Test
    void nothingIsDeletedWhenTheStateCannotBeRead() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        Files.writeString(bench.folder.state(), "{");
        host = bench.nextStart();
        fails("plugin.state", host::all);
        assertEquals(Set.of("wall-1.0.0.parley"), names("store"));
        Files.delete(bench.folder.state());
        bench.nextStart();
        assertEquals(Set.of("wall-1.0.0.parley"), names("store"), "without a state nobody knows what is needed");
    }
}
