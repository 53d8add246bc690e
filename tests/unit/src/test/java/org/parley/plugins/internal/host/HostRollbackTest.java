// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;

/** Ways back, and what becomes of the data on them. */
class HostRollbackTest extends HostScene {

    @Test
    void goingBackPutsBackTheDataOfWhatChangesAndOfNobodyElse() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("map", "1.0.0").tables("map")));
        bench.copies.content.put("wall", "written by 1.0.0");
        bench.copies.content.put("map", "first");
        bench.copies.content.put("panel", "members");
        bench.install(host, bench.file(wall("2.0.0")));
        bench.copies.content.put("wall", "written by 2.0.0");
        bench.copies.content.put("map", "second");
        bench.copies.content.put("panel", "more members");
        Plugins.Generation made = host.rollback(Bench.ANNA, 2, Progress.none());
        assertEquals(4, made.number());
        assertEquals(List.of("wall 1.0.0", "map 1.0.0"), shown(made));
        assertEquals(Map.of("wall", "written by 1.0.0", "map", "second", "panel", "more members"), bench.copies.content);
        assertEquals(Set.of("wall-1.0.0", "map-1.0.0"), bench.framework.running());
        host.rollback(Bench.ANNA, 3, Progress.none());
        assertEquals("written by 2.0.0", bench.copies.content.get("wall"));
        assertEquals(Set.of("wall-2.0.0", "map-1.0.0"), bench.framework.running());
    }

    @Test
    void goingBackToBeforeARemovalBringsBackWhatWasDropped() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "photos");
        Plugins.Removal removal = host.remove(Bench.ANNA, "wall", true, Progress.none());
        assertEquals(6, removal.rows());
        assertFalse(removal.kept());
        assertEquals(workspace.resolve("backups").resolve("wall.dump"), removal.file());
        assertTrue(Files.exists(removal.file()));
        assertEquals(Map.of(), bench.copies.content);
        assertEquals(List.of(), host.all());
        host.rollback(Bench.ANNA, 1, Progress.none());
        assertEquals(Map.of("wall", "photos"), bench.copies.content);
        assertEquals(State.ACTIVE, state("wall"));
    }

    @Test
    void goingBackPastAVersionThatCameAfterARemoval() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "of 1.0.0");
        host.remove(Bench.ANNA, "wall", false, Progress.none());
        bench.install(host, bench.file(wall("2.0.0")));
        bench.copies.content.put("wall", "of 2.0.0");
        host.rollback(Bench.ANNA, 1, Progress.none());
        assertEquals("of 1.0.0", bench.copies.content.get("wall"));
    }

    @Test
    void goingBackIsRefusedWhereItsTablesAreAnotherOnesNow() {
        bench.install(host, bench.file(wall("1.0.0")));
        host.remove(Bench.ANNA, "wall", true, Progress.none());
        bench.install(host, bench.file(new Bench.Maker("map", "1.0.0").tables("wall")));
        bench.copies.content.put("wall", "of the map");
        host.remove(Bench.ANNA, "map", false, Progress.none());
        ProblemException refused = fails("plugin.others-data", () -> host.rollback(Bench.ANNA, 1, Progress.none()));
        assertEquals(4, refused.problem().kind().exitCode());
        assertEquals("of the map", bench.copies.content.get("wall"));
        assertEquals(4, host.generations().get(0).number());
    }

    @Test
    void goingBackPutsBackWhatWasDroppedAfterItsPluginWasGone() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "photos");
        host.remove(Bench.ANNA, "wall", false, Progress.none());
        host.remove(Bench.ANNA, "wall", true, Progress.none());
        host.rollback(Bench.ANNA, 2, Progress.none());
        assertEquals("photos", bench.copies.content.get("wall"));
        assertEquals(List.of("resolve.schema"), host.propose(bench.file(new Bench.Maker("copy", "1.0.0").tables("wall")),
                Progress.none()).problems().stream().map(Problem::code).toList(), "it belongs to the wall again");
    }

    @Test
    void whatALaterVersionLeftComesBackWithTheGenerationThatHadIt() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "of 1.0.0");
        bench.install(host, bench.file(wall("2.0.0")));
        bench.copies.content.put("wall", "of 2.0.0");
        host.remove(Bench.ANNA, "wall", false, Progress.none());
        host.rollback(Bench.ANNA, 1, Progress.none());
        assertEquals("of 1.0.0", bench.copies.content.get("wall"));
        host.rollback(Bench.ANNA, 3, Progress.none());
        assertEquals("of 2.0.0", bench.copies.content.get("wall"));
        assertEquals(List.of(), host.all());
    }

    @Test
    void anotherFileOfTheSameVersionIsAnotherOne() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "of the first");
        host.install(Bench.ANNA, host.propose(bench.file(wall("1.0.0"), Trust.KNOWN, Bench.OTHER_KEY), Progress.none()),
                new Approval(Bench.OTHER_KEY, false, false), Progress.none());
        bench.copies.content.put("wall", "of the second");
        host.rollback(Bench.ANNA, 1, Progress.none());
        assertEquals("of the first", bench.copies.content.get("wall"));
    }

    @Test
    void whatAPluginLeftCanBeDroppedWithoutIt() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "photos");
        host.remove(Bench.ANNA, "wall", false, Progress.none());
        Plugins.Removal left = host.remove(Bench.ANNA, "wall", true, Progress.none());
        assertFalse(left.kept());
        assertTrue(Files.exists(left.file()));
        assertFalse(bench.copies.content.containsKey("wall"));
        bench.install(host, bench.file(new Bench.Maker("map", "1.0.0").tables("wall")));
        assertEquals(State.ACTIVE, state("map"));
        fails("plugin.unknown", () -> host.remove(Bench.ANNA, "wall", true, Progress.none()));
    }

    @Test
    void fiveGenerationsAreKeptAndTheRestIsForgotten() {
        for (int i = 0; i < 8; i++) {
            bench.install(host, bench.file(wall("1." + i + ".0")));
        }
        assertEquals(List.of(8, 7, 6, 5, 4, 3), host.generations().stream().map(Plugins.Generation::number).toList());
        assertFalse(Files.exists(bench.folder.store("wall-1.1.0")));
        assertTrue(Files.exists(bench.folder.store("wall-1.2.0")));
        assertFalse(Files.exists(bench.folder.dumps().resolve("2")));
        assertTrue(Files.exists(bench.folder.dumps().resolve("3")));
        fails("plugin.no-generation", () -> host.rollback(Bench.ANNA, 2, Progress.none()));
        host.rollback(Bench.ANNA, 3, Progress.none());
        assertEquals(Set.of("wall-1.2.0"), bench.framework.running());
    }
}
