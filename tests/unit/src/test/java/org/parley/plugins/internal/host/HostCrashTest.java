// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.core.Progress;

/** The process dies after each step of each kind of change; what starts next finds the old state or the new one. */
@Timeout(30)
class HostCrashTest {

    @TempDir
    private Path workspace;
    private Bench bench;

    @AfterEach
    void close() {
        bench.times.close();
    }

    /** Stands for the end of the process. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A kind of change, the steps it has, and what there is after it. */
    private enum Deed {
        INSTALL(EnumSet.complementOf(EnumSet.of(Step.TABLES)), Set.of("wall-1.0.0", "map-1.0.0"), "of 1.0.0"),
        UPDATE(EnumSet.allOf(Step.class), Set.of("wall-2.0.0"), "of 2.0.0"),
        DISABLE(EnumSet.of(Step.UNPACK, Step.DUMP, Step.JOURNAL, Step.STOP, Step.RESTORE, Step.DROP, Step.STATE,
                Step.DONE), Set.of(), "of 1.0.0"),
        DROP(EnumSet.of(Step.UNPACK, Step.DUMP, Step.JOURNAL, Step.STOP, Step.RESTORE, Step.DROP, Step.STATE,
                Step.DONE), Set.of(), ""),
        ROLLBACK(EnumSet.allOf(Step.class), Set.of("wall-0.9.0"), "of 0.9.0");

        private final Set<Step> steps;
        private final Set<String> runs;
        private final String data;

        Deed(Set<Step> steps, Set<String> runs, String data) {
            this.steps = steps;
            this.runs = runs;
            this.data = data;
        }
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(Deed.values()).flatMap(deed -> deed.steps.stream().map(step -> Arguments.of(deed, step)));
    }

    private Path wall(String version) {
        return bench.file(new Bench.Maker("wall", version).tables("wall"));
    }

    @ParameterizedTest(name = "{0}, killed after {1}")
    @MethodSource("everywhere")
    void theOldStateOrTheNewOneNeverBetween(Deed deed, Step step) {
        bench = new Bench(workspace);
        bench.framework.tables = location -> {
            String version = location.replaceAll(".*wall-([0-9.]+)\\.jar", "$1");
            if (location.contains(":wall:")) {
                bench.copies.content.put("wall", "of " + version);
            }
        };
        Host host = bench.host();
        bench.install(host, wall("0.9.0"));
        bench.install(host, wall("1.0.0"));
        int before = host.generations().get(0).number();
        Consumer<Step> kill = at -> {
            if (at == step) {
                throw new Killed();
            }
        };
        Host dying = bench.nextStartThatDies(kill);
        assertThrows(Killed.class, () -> make(deed, dying));

        Host next = bench.nextStart();
        int after = next.generations().get(0).number();
        boolean done = step.compareTo(Step.STATE) >= 0;
        assertEquals(done ? before + 1 : before, after);
        assertEquals(done ? deed.runs : Set.of("wall-1.0.0"), bench.framework.running());
        assertEquals(bench.framework.running(), bench.framework.locations().stream().map(place -> place.split(":")[2])
                .collect(java.util.stream.Collectors.toSet()), "nothing else is left in the framework");
        String data = done ? deed.data : "of 1.0.0";
        assertEquals(data.isEmpty() ? Map.of() : Map.of("wall", data), bench.copies.content);
        assertFalse(Files.exists(bench.folder.pending()));
        bench.install(next, bench.file(new Bench.Maker("late", "1.0.0")));
        assertTrue(bench.framework.running().contains("late-1.0.0"), "and everything goes on");
    }

    private void make(Deed deed, Host host) {
        switch (deed) {
            case INSTALL -> bench.install(host, bench.file(new Bench.Maker("map", "1.0.0")));
            case UPDATE -> bench.install(host, wall("2.0.0"));
            case DISABLE -> host.disable(Bench.ANNA, "wall", Progress.none());
            case DROP -> host.remove(Bench.ANNA, "wall", true, Progress.none());
            case ROLLBACK -> host.rollback(Bench.ANNA, 1, Progress.none());
            default -> throw new AssertionError(deed);
        }
    }
}
