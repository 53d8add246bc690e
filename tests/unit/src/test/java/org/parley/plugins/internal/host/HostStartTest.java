// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.parley.core.Guard;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.StartMarker;

/** What runs after a start, and what was stopped because of what it did. */
class HostStartTest extends HostScene {

    @Test
    void withoutPluginsThereIsNothingOnTheDisk() {
        host.start(new Marker(bench.folder));
        assertEquals(List.of(), host.all());
        assertEquals(List.of(), host.generations());
        assertFalse(Files.exists(workspace.resolve("plugins")));
    }

    @Test
    void whatHangsAtTheStartIsStoppedForGoodAndTheOthersRun() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("map", "2.0.0")));
        bench.framework.hangs.add("wall");
        host = bench.nextStart();
        assertEquals(State.QUARANTINED, state("wall"));
        assertEquals("It hangs", host.find("wall").orElseThrow().reason());
        assertEquals(State.ACTIVE, state("map"));
        fails("plugin.hangs", () -> host.enable(Bench.ANNA, "wall", Progress.none()));
        assertEquals(State.OFF, host.disable(Bench.ANNA, "wall", Progress.none()).state());
        bench.framework.hangs.clear();
        host = bench.nextStart();
        assertEquals(State.OFF, state("wall"));
        assertEquals(State.ACTIVE, host.enable(Bench.ANNA, "wall", Progress.none()).state());
    }

    @Test
    void threeFailuresWithinAMinuteStopAPluginAndThoseThatNeedIt() throws Exception {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "")));
        CountDownLatch stopped = new CountDownLatch(1);
        host.onChange(() -> {
            if (state("wall") == State.QUARANTINED) {
                stopped.countDown();
            }
        });
        Problem problem = new Problem(Problem.Kind.FAILED, "guard.failed", "It fell over.", "", "");
        for (int i = 0; i < 3; i++) {
            host.failed("com.example.wall", "draw", problem);
        }
        assertTrue(stopped.await(10, TimeUnit.SECONDS));
        assertEquals("It failed three times within a minute. The last time: It fell over.",
                host.find("wall").orElseThrow().reason());
        assertEquals(State.WAITING, state("frame"));
        assertEquals("It needs The wall, which is stopped.", host.find("frame").orElseThrow().reason());
        assertEquals(Set.of(), bench.framework.running());
        assertEquals(2, host.generations().size(), "no generation of its own");
        host = bench.nextStart();
        assertEquals(State.QUARANTINED, state("wall"));
        assertEquals(State.ACTIVE, host.enable(Bench.ANNA, "wall", Progress.none()).state());
        assertEquals(State.ACTIVE, state("frame"));
    }

    @Test
    void failuresAreCountedWithinAMinuteOnly() {
        Failures failures = new Failures(bench.clock);
        assertFalse(failures.add("wall"));
        bench.clock.advance(Duration.ofSeconds(31));
        assertFalse(failures.add("wall"));
        assertFalse(failures.add("map"));
        bench.clock.advance(Duration.ofSeconds(30));
        assertFalse(failures.add("wall"), "61 seconds after the first");
        bench.clock.advance(Duration.ofSeconds(29));
        assertTrue(failures.add("wall"), "59 seconds after the second");
        assertEquals(0, failures.count("wall"), "the count starts anew");
        assertEquals(1, failures.count("map"));
        bench.clock.advance(Duration.ofMinutes(5));
        assertEquals(0, failures.count("map"), "five minutes without a failure");
    }

    @Test
    void aStartWithoutPluginsStartsNoneAndCanStillTakeThemAway() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.framework.started.clear();
        host = bench.host(step -> { }, true);
        host.start(new Marker(bench.folder));
        assertTrue(host.safeMode());
        assertEquals(Set.of(), bench.framework.running());
        assertEquals("Parley was started without plugins.", host.find("wall").orElseThrow().reason());
        fails("plugin.safe", () -> bench.install(host, bench.file(new Bench.Maker("map", "1.0.0"))));
        host.disable(Bench.ANNA, "wall", Progress.none());
        assertEquals(State.OFF, state("wall"));
        host.remove(Bench.ANNA, "wall", false, Progress.none());
        assertEquals(List.of(), host.all());
    }

    @Test
    void startsThatDoNotEndAreCounted() {
        bench.install(host, bench.file(wall("1.0.0")));
        Marker first = new Marker(bench.folder);
        first.begin(List.of("wall"));
        assertEquals(0, first.unfinished().times());
        new Marker(bench.folder).begin(List.of("wall"));
        Marker third = new Marker(bench.folder);
        bench.framework.started.clear();
        bench.host().start(third);
        assertEquals(2, third.unfinished().times());
        assertEquals(List.of("wall"), third.unfinished().ids());
        third.finished();
        Marker fourth = new Marker(bench.folder);
        fourth.begin(List.of("wall"));
        assertEquals(0, fourth.unfinished().times());
    }

    @Test
    void aStartThatWaitsGoesOnAsAPersonDecides() {
        bench.install(host, bench.file(new Bench.Maker("map", "1.0.0")));
        bench.install(host, bench.file(wall("1.0.0")));
        new Marker(bench.folder).begin(List.of("map", "wall"));
        new Marker(bench.folder).begin(List.of("map", "wall"));
        bench.framework.started.clear();

        host = bench.host();
        Marker marker = new Marker(bench.folder);
        marker.look();
        assertEquals(2, marker.unfinished().times());
        assertEquals(Optional.of("wall"), marker.unfinished().last());
        Host now = host;
        marker.await(way -> now.start(marker, way));
        assertTrue(marker.waits());
        marker.finished();
        Marker again = new Marker(bench.folder);
        again.look();
        assertEquals(2, again.unfinished().times(), "nobody was asked yet");
        marker.goOn(StartMarker.Way.WITHOUT_LAST);
        assertFalse(marker.waits());
        assertEquals(State.OFF, state("wall"));
        assertEquals(State.ACTIVE, state("map"));
        assertFalse(host.safeMode());
        marker.finished();
        again = new Marker(bench.folder);
        again.look();
        assertEquals(0, again.unfinished().times());
    }

    @Test
    void aStartThatWaitsCanGoOnWithoutPlugins() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.framework.started.clear();
        host = bench.host();
        Marker marker = new Marker(bench.folder);
        Host now = host;
        marker.await(way -> now.start(marker, way));
        marker.goOn(StartMarker.Way.WITHOUT_PLUGINS);
        assertTrue(host.safeMode());
        assertEquals(Set.of(), bench.framework.running());
        assertEquals("Parley was started without plugins.", host.find("wall").orElseThrow().reason());
        host = bench.nextStart();
        assertEquals(State.ACTIVE, state("wall"), "the next start has it again");
    }

    @Test
    void bundlesThatWereLostAreUnpackedAgain() {
        bench.install(host, bench.file(wall("1.0.0")));
        PluginFolder.delete(bench.folder.bundles("wall-1.0.0"));
        host = bench.nextStart();
        assertEquals(State.ACTIVE, state("wall"));
        PluginFolder.delete(bench.folder.bundles("wall-1.0.0"));
        PluginFolder.delete(bench.folder.store("wall-1.0.0"));
        host = bench.nextStart();
        assertEquals(State.QUARANTINED, state("wall"));
        assertEquals("The file wall-1.0.0.parley is not there.", host.find("wall").orElseThrow().reason());
    }

    @Test
    void aStateThatCannotBeReadIsSaidAndLeftAlone() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        Files.writeString(bench.folder.state(), Files.readString(bench.folder.state()).replace("\"on\"", "\"onn\""));
        String broken = Files.readString(bench.folder.state());
        Host next = bench.nextStart();
        fails("plugin.state", next::all);
        fails("plugin.state", () -> bench.install(next, bench.file(new Bench.Maker("map", "1.0.0"))));
        assertEquals(broken, Files.readString(bench.folder.state()));
    }

    @Test
    void callsAreAddedUpOverTheBundlesOfAPlugin() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.calls.put("com.example.wall", new Guard.Calls(7, 2, Duration.ofMillis(40)));
        Plugin plugin = host.find("wall").orElseThrow();
        assertEquals(7, plugin.calls());
        assertEquals(2, plugin.failures());
        assertEquals(Duration.ofMillis(40), plugin.slowest());
    }
}
