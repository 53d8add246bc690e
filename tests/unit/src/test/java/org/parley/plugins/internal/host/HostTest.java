// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;

/** Changes of plugins are whole or undone: installs, updates and removals. */
class HostTest extends HostScene {

    @Test
    void anInstalledPluginRunsNowAndAfterTheNextStart() {
        Plugin plugin = bench.install(host, bench.file(wall("1.0.0")));
        assertEquals(State.ACTIVE, plugin.state());
        assertEquals("", plugin.reason());
        assertEquals(Trust.KNOWN, plugin.trust());
        assertEquals(Bench.KEY, plugin.signer().orElseThrow().fingerprint());
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
        assertEquals(List.of("wall 1.0.0"), shown(host.generations().get(0)));
        assertEquals("Installation of The wall 1.0.0", host.generations().get(0).what());
        assertTrue(Files.exists(bench.folder.store("wall-1.0.0")));
        assertFalse(Files.exists(bench.folder.pending()));
        host = bench.nextStart();
        assertEquals(State.ACTIVE, state("wall"));
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Path file = bench.file(wall("1.0.0"));
        bench.install(host, file);
        assertTrue(host.propose(file, Progress.none()).same());
        bench.install(host, file);
        assertEquals(1, host.generations().size());
    }

    @Test
    void anUpdateStopsTheOldVersionAndKeepsItForGoingBack() {
        bench.install(host, bench.file(wall("1.0.0")));
        Path next = bench.file(wall("1.1.0"));
        Proposal proposal = host.propose(next, Progress.none());
        assertEquals("1.0.0", proposal.before().orElseThrow().spec().version());
        bench.install(host, next);
        assertEquals(Set.of("wall-1.1.0"), bench.framework.running());
        assertEquals(Set.of("parley-plugin:wall:wall-1.1.0:wall-1.1.0.jar"), bench.framework.locations());
        assertEquals(List.of(2, 1), host.generations().stream().map(Plugins.Generation::number).toList());
        assertTrue(Files.exists(bench.folder.store("wall-1.0.0")));
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"INSTALL", "START", "SETTLE", "TABLES"})
    void whateverFailsEverythingIsAsBefore(Step step) throws IOException {
        bench.copies.content.put("other", "somebody's");
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "rows of 1.0.0");
        String before = Files.readString(bench.folder.state());
        bench.framework.tables = location -> bench.copies.content.put("wall", "half migrated");
        bench.framework.fails(step, "wall-1.1.0");
        ProblemException problem = fails("plugin.put-back", () -> bench.install(host, bench.file(wall("1.1.0"))));
        assertEquals(Problem.Kind.PUT_BACK, problem.problem().kind());
        assertEquals(5, problem.problem().kind().exitCode());
        assertTrue(problem.problem().what().contains("It failed in " + step), problem.problem().what());
        assertEquals("Everything is as it was before.", problem.problem().meaning());
        assertEquals(Map.of("other", "somebody's", "wall", "rows of 1.0.0"), bench.copies.content);
        assertEquals(before, Files.readString(bench.folder.state()));
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
        assertEquals(Set.of("parley-plugin:wall:wall-1.0.0:wall-1.0.0.jar"), bench.framework.locations());
        assertFalse(Files.exists(bench.folder.pending()));
        assertEquals(State.ACTIVE, state("wall"));
    }

    @Test
    void thoseThatWereStoppedForAnUpdateThatFailsStartAgainInTheirOrder() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)")));
        bench.install(host, bench.file(new Bench.Maker("nail", "1.0.0").needs("frame", "1")));
        bench.framework.fails(Step.SETTLE, "wall-1.1.0");
        fails("plugin.put-back", () -> bench.install(host, bench.file(wall("1.1.0"))));
        assertEquals(List.of("wall", "frame", "nail"), bench.framework.started.stream().map(Unit::plugin).toList());
    }

    @Test
    void dataIsCopiedWhenNobodyWritesItAnyMore() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "photos");
        bench.copies.dumping = () -> assertEquals(Set.of(), bench.framework.running());
        bench.install(host, bench.file(wall("1.1.0")));
        host.remove(Bench.ANNA, "wall", true, Progress.none());
        assertEquals(Map.of(), bench.copies.content);
    }

    @Test
    void aCopyThatCannotBeMadeEndsTheChangeAndThePluginGoesOn() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "photos");
        bench.copies.dumping = () -> {
            throw new ProblemException(new Problem(Problem.Kind.FAILED, "file.write", "The disk is full.", "", ""));
        };
        fails("file.write", () -> bench.install(host, bench.file(wall("1.1.0"))));
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
        assertEquals("photos", bench.copies.content.get("wall"));
    }

    @Test
    void aFirstInstallThatFailsLeavesNoTables() {
        bench.framework.tables = location -> bench.copies.content.put("wall", "half migrated");
        bench.framework.fails(Step.TABLES, "wall");
        fails("plugin.put-back", () -> bench.install(host, bench.file(wall("1.0.0"))));
        assertEquals(Map.of(), bench.copies.content);
        assertEquals(List.of(), host.all());
        assertFalse(Files.exists(bench.folder.state()));
    }

    @Test
    void rowsThatNobodyKnowsOfOutliveAnInstallThatFails() {
        bench.copies.content.put("wall", "left by an earlier Parley");
        bench.framework.tables = location -> bench.copies.content.put("wall", "half migrated");
        bench.framework.fails(Step.TABLES, "wall");
        fails("plugin.put-back", () -> bench.install(host, bench.file(wall("1.0.0"))));
        assertEquals(Map.of("wall", "left by an earlier Parley"), bench.copies.content);
    }

    @Test
    void whatHangsStaysAloneAndIsGoneAfterTheNextStart() {
        bench.framework.hangs.add("wall");
        ProblemException problem = fails("plugin.put-back", () -> bench.install(host, bench.file(wall("1.0.0"))));
        assertTrue(problem.problem().remedy().contains("close Parley"), problem.problem().remedy());
        assertEquals(1, bench.framework.locations().size(), "a hanging bundle is not taken out");
        assertEquals(List.of(), host.all());
        host = bench.nextStart();
        assertEquals(Set.of(), bench.framework.locations());
    }

    @Test
    void whatStillHangsIsSaidOfItAndOfThoseThatNeedIt() {
        bench.framework.hangs.add("wall-1.0.0");
        fails("plugin.put-back", () -> bench.install(host, bench.file(wall("1.0.0"))));
        Plugin again = bench.install(host, bench.file(wall("1.1.0")));
        String words = "It still hangs in this run of Parley. Close Parley and start it again.";
        assertEquals(State.WAITING, again.state());
        assertEquals(words, again.reason());
        assertEquals(words, host.all().get(0).reason());
        Plugin frame = bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)")));
        assertEquals(State.WAITING, frame.state());
        assertEquals("It needs The wall, which still hangs in this run of Parley. Close Parley and start it again.",
                frame.reason());
        Plugin nail = bench.install(host, bench.file(new Bench.Maker("nail", "1.0.0").needs("frame", "[1,2)")));
        assertEquals("It needs The frame, which waits itself.", nail.reason());
        host = bench.nextStart();
        assertEquals(Set.of("wall-1.1.0", "frame-1.0.0", "nail-1.0.0"), bench.framework.running());
        assertEquals("", host.find("wall").orElseThrow().reason());
    }

    @Test
    void thoseThatNeedAPluginWaitWhileItIsOff() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)")));
        assertEquals(State.ACTIVE, state("frame"));
        assertEquals(State.OFF, host.disable(Bench.ANNA, "wall", Progress.none()).state());
        assertEquals(State.WAITING, state("frame"));
        assertEquals("It needs The wall, which is turned off.", host.find("frame").orElseThrow().reason());
        assertEquals(Set.of(), bench.framework.running());
        host.enable(Bench.ANNA, "wall", Progress.none());
        assertEquals(State.ACTIVE, state("frame"));
        assertEquals(List.of("parley-plugin:wall:wall-1.0.0:wall-1.0.0.jar",
                "parley-plugin:frame:frame-1.0.0:frame-1.0.0.jar"), bench.framework.started);
    }

    @Test
    void thoseThatAreWiredToAPluginStartAgainWithIt() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0")));
        bench.framework.wired.put("parley-plugin:wall:wall-1.0.0:wall-1.0.0.jar",
                Set.of("parley-plugin:frame:frame-1.0.0:frame-1.0.0.jar"));
        bench.install(host, bench.file(wall("1.1.0")));
        assertEquals(List.of("parley-plugin:wall:wall-1.1.0:wall-1.1.0.jar",
                "parley-plugin:frame:frame-1.0.0:frame-1.0.0.jar"), bench.framework.started);
    }

    @Test
    void stepsThatATurnedOffUpdateBringsAreTakenBackWhenItDoesNotComeUp() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "of 1.0.0");
        bench.copies.steps.put("wall", 0);
        host.disable(Bench.ANNA, "wall", Progress.none());
        bench.framework.tables = location -> bench.copies.content.put("wall", "half changed");
        bench.framework.fails(Step.TABLES, "wall");
        fails("plugin.put-back", () -> host.enable(Bench.ANNA, "wall", Progress.none()));
        assertEquals("of 1.0.0", bench.copies.content.get("wall"));
        assertEquals(State.OFF, state("wall"));
    }

    @Test
    void severalAreBroughtUpToDateAtOnceOrNotAtAll() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("map", "1.0.0")));
        List<Proposal> both = List.of(host.propose(bench.file(wall("2.0.0")), Progress.none()),
                host.propose(bench.file(new Bench.Maker("map", "2.0.0")), Progress.none()));
        bench.framework.fails(Step.START, "map-2.0.0");
        fails("plugin.put-back", () -> host.update(Bench.ANNA, both, Approval.none(), Progress.none()));
        assertEquals(Set.of("wall-1.0.0", "map-1.0.0"), bench.framework.running());
        bench.framework.wrong.clear();
        assertEquals(List.of("2.0.0", "2.0.0"), host.update(Bench.ANNA, both, Approval.none(), Progress.none()).stream()
                .map(plugin -> plugin.spec().version()).toList());
        assertEquals("Update of 2 plugins: The wall 2.0.0, The map 2.0.0", host.generations().get(0).what());
        assertEquals(List.of(), host.update(Bench.ANNA, List.of(), Approval.none(), Progress.none()));
    }

    @Test
    void whatWasTurnedOffStaysSoWhenItIsBroughtUpToDate() {
        bench.install(host, bench.file(wall("1.0.0")));
        host.disable(Bench.ANNA, "wall", Progress.none());
        host.update(Bench.ANNA, List.of(host.propose(bench.file(wall("2.0.0")), Progress.none())), Approval.none(),
                Progress.none());
        assertEquals(State.OFF, state("wall"));
        assertEquals("2.0.0", host.find("wall").orElseThrow().spec().version());
        host.enable(Bench.ANNA, "wall", Progress.none());
        assertEquals(Set.of("wall-2.0.0"), bench.framework.running());
    }

    @Test
    void dataThatCannotBePutBackIsPutBackByTheNextStart() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "of 1.0.0");
        bench.framework.tables = location -> {
            bench.copies.content.put("wall", "half migrated");
            bench.copies.broken = true;
        };
        bench.framework.fails(Step.TABLES, "wall-2.0.0");
        ProblemException problem = fails("plugin.put-back", () -> bench.install(host, bench.file(wall("2.0.0"))));
        assertEquals("The data of the plugins will be put back when Parley starts the next time.",
                problem.problem().meaning());
        fails("plugin.not-put-back", () -> host.disable(Bench.ANNA, "wall", Progress.none()));
        bench.copies.broken = false;
        host = bench.nextStart();
        assertEquals("of 1.0.0", bench.copies.content.get("wall"));
        assertEquals(State.ACTIVE, state("wall"));
    }

    @Test
    void changesAtOnceAreMadeOneAfterTheOther() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        bench.framework.tables = location -> most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Host slow = bench.host(step -> {
            if (step == Step.TABLES) {
                inside.decrementAndGet();
            }
        });
        List<Path> all = List.of(bench.file(wall("1.0.0")), bench.file(new Bench.Maker("map", "1.0.0")),
                bench.file(new Bench.Maker("frame", "1.0.0")));
        List<Thread> threads = all.stream().map(file -> new Thread(() -> bench.install(slow, file))).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, most.get());
        assertEquals(3, slow.all().stream().filter(p -> p.state() == State.ACTIVE).count());
        assertEquals(3, slow.generations().size());
    }

    @Test
    void anotherProcessIsWaitedForAndNamed() {
        HostLock other = new HostLock(bench.folder.lock(), Duration.ofMillis(50), bench.times);
        HostLock third = new HostLock(bench.folder.lock(), Duration.ofMillis(50), bench.times);
        ProblemException problem = other.holding("Installation of The wall", Progress.none(), () -> fails("plugin.busy",
                () -> third.holding("x", Progress.none(), () -> "never")));
        assertEquals("Another Parley is changing the plugins of this workspace: process "
                + ProcessHandle.current().pid() + ", Installation of The wall.", problem.problem().what());
        assertEquals("now", third.holding("x", Progress.none(), () -> "now"));
    }

    @Test
    void aReportHoldsVersionsAndStates() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        Path report = workspace.resolve("report.txt");
        host.report("wall", report);
        String text = Files.readString(report);
        assertTrue(text.startsWith("The wall (wall) 1.0.0\n"), text);
        assertTrue(text.contains("State: active"), text);
        assertTrue(text.contains("Bundle com.example.wall 1.0.0"), text);
        assertFalse(text.contains(workspace.toString()), text);
    }
}
