// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.Guard;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;
import org.parley.plugins.StartMarker;

@Timeout(30)
class HostTest {

    @TempDir
    private Path workspace;
    private Bench bench;
    private Host host;

    @BeforeEach
    void open() {
        bench = new Bench(workspace);
        host = bench.host();
    }

    @AfterEach
    void close() {
        bench.times.close();
    }

    private static Bench.Maker wall(String version) {
        return new Bench.Maker("wall", version).tables("wall");
    }

    private static ProblemException fails(String code, org.junit.jupiter.api.function.Executable work) {
        ProblemException problem = assertThrows(ProblemException.class, work);
        assertEquals(code, problem.problem().code(), problem.getMessage());
        return problem;
    }

    private State state(String id) {
        return host.find(id).orElseThrow().state();
    }

    @Test
    void withoutPluginsThereIsNothingOnTheDisk() {
        host.start(new Marker(bench.folder));
        assertEquals(List.of(), host.all());
        assertEquals(List.of(), host.generations());
        assertFalse(Files.exists(workspace.resolve("plugins")));
    }

    @Test
    void anInstalledPluginRunsNowAndAfterTheNextStart() {
        Plugin plugin = bench.install(host, bench.file(wall("1.0.0")));
        assertEquals(State.ACTIVE, plugin.state());
        assertEquals("", plugin.reason());
        assertEquals(Trust.KNOWN, plugin.trust());
        assertEquals(Bench.KEY, plugin.signer().orElseThrow().fingerprint());
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
        assertEquals(List.of("wall 1.0.0"), host.generations().get(0).ids());
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
    void aNeededPluginComesFromACatalogueInTheSameStep() {
        bench.catalogues.list(bench.file(wall("1.0.0")));
        bench.catalogues.list(bench.file(wall("3.0.0")));
        Path file = bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)"));
        Proposal proposal = host.propose(file, Progress.none());
        assertEquals(List.of("1.0.0"), proposal.together().stream().map(e -> e.spec().version()).toList());
        assertEquals(List.of(), proposal.problems());
        assertFalse(Files.exists(bench.folder.state()), "looking changes nothing");
        bench.install(host, file);
        assertEquals(Set.of("wall-1.0.0", "frame-1.0.0"), bench.framework.running());
        assertEquals(1, host.generations().size());
        assertEquals("3.0.0", host.find("wall").orElseThrow().update().orElseThrow());
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingChanges() {
        ProblemException problem = fails("plugin.unresolved", () -> bench.install(host, bench.file(
                new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)")
                        .needs(Requirement.Kind.PARLEY, "org.parley.core", "[0.2,0.3)")
                        .needs(Requirement.Kind.JAVA, "java", "99"))));
        assertEquals(4, problem.problem().kind().exitCode());
        assertEquals("The frame needs the plugin wall, which is not installed and in no catalogue.",
                problem.problem().what());
        assertTrue(problem.problem().remedy().contains("The frame needs org.parley.core in version [0.2,0.3); this "
                + "Parley has 0.1.0."), problem.problem().remedy());
        assertTrue(problem.problem().remedy().contains("The frame needs Java 99; this is Java "
                + Runtime.version().feature()), problem.problem().remedy());
        assertFalse(Files.exists(bench.folder.state()));
        assertEquals(Set.of(), bench.framework.locations());
    }

    @Test
    void nothingMayBeThereTwice() {
        bench.install(host, bench.file(wall("1.0.0").adds("view", "photos").bundle("com.example.shared")));
        List<Problem> problems = host.propose(bench.file(new Bench.Maker("copy", "1.0.0").tables("wall")
                .adds("view", "photos").adds("action", "photos").bundle("com.example.shared")), Progress.none()).problems();
        assertEquals(List.of("resolve.name", "resolve.provided", "resolve.schema"),
                problems.stream().map(Problem::code).toList());
        assertEquals("The copy adds the view photos, and so does The wall.", problems.get(1).what());
    }

    @Test
    void dataThatARemovedPluginLeftBelongsToItStill() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.copies.content.put("wall", "photos");
        host.remove(Bench.ANNA, "wall", false, Progress.none());
        assertEquals(List.of("resolve.schema"), host.propose(bench.file(new Bench.Maker("copy", "1.0.0").tables("wall")),
                Progress.none()).problems().stream().map(Problem::code).toList());
        bench.install(host, bench.file(wall("1.0.0")));
        assertEquals("photos", bench.copies.content.get("wall"));
    }

    @Test
    void twoThatNeedEachOtherAreRefused() {
        bench.catalogues.list(bench.file(wall("1.0.0").needs("frame", "")));
        List<Problem> problems = host.propose(bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "")),
                Progress.none()).problems();
        assertEquals(List.of("resolve.plugin.circle"), problems.stream().map(Problem::code).toList());
    }

    @Test
    void aKeyThatNobodyKnowsNeedsItsFingerprint() {
        Path file = bench.file(wall("1.0.0"), Trust.UNKNOWN, Bench.OTHER_KEY);
        ProblemException problem = fails("plugin.untrusted", () -> bench.install(host, file));
        assertEquals(3, problem.problem().kind().exitCode());
        assertTrue(problem.problem().text().contains(Bench.OTHER_KEY), problem.problem().text());
        Proposal proposal = host.propose(file, Progress.none());
        fails("plugin.untrusted", () -> host.install(Bench.ANNA, proposal, new Approval(Bench.KEY, true, true),
                Progress.none()));
        host.install(Bench.ANNA, proposal, new Approval("ef01", true, false), Progress.none());
        assertEquals(State.ACTIVE, state("wall"));
    }

    @Test
    void keepingAKeyTrustsItFromThenOn() {
        Path file = bench.file(wall("1.0.0"), Trust.UNKNOWN, Bench.OTHER_KEY);
        host.install(Bench.ANNA, host.propose(file, Progress.none()), new Approval(Bench.OTHER_KEY, true, false),
                Progress.none());
        assertEquals(Bench.OTHER_KEY, bench.keys.all.get(1).fingerprint());
        assertEquals(Trust.KNOWN, host.find("wall").orElseThrow().trust());
    }

    @ParameterizedTest
    @EnumSource(value = Trust.class, names = {"UNSIGNED", "REVOKED", "BROKEN"})
    void whatIsNotWellSignedIsRefused(Trust trust) {
        Path file = bench.file(wall("1.0.0"), trust, Bench.KEY);
        fails("plugin." + trust.name().toLowerCase(java.util.Locale.ROOT), () -> bench.install(host, file));
        Proposal proposal = host.propose(file, Progress.none());
        Approval all = new Approval(Bench.KEY, false, true);
        if (trust == Trust.UNSIGNED) {
            assertEquals(Trust.UNSIGNED, host.install(Bench.ANNA, proposal, all, Progress.none()).trust());
        } else {
            assertThrows(ProblemException.class, () -> host.install(Bench.ANNA, proposal, all, Progress.none()));
            assertEquals(List.of(), host.all());
        }
    }

    @Test
    void anotherMakerMayNotSlipInAnUpdate() {
        bench.keys.add(Bench.OTHER_KEY, "Somebody else");
        bench.install(host, bench.file(wall("1.0.0")));
        Path file = bench.file(wall("1.1.0"), Trust.KNOWN, Bench.OTHER_KEY);
        fails("plugin.other-signer", () -> bench.install(host, file));
        host.install(Bench.ANNA, host.propose(file, Progress.none()), new Approval(Bench.OTHER_KEY, false, false),
                Progress.none());
        assertEquals("1.1.0", host.find("wall").orElseThrow().spec().version());
    }

    @Test
    void aFileThatIsSwappedAfterItWasLookedAtIsRefused() throws IOException {
        Path file = bench.file(wall("1.0.0"));
        Proposal proposal = host.propose(file, Progress.none());
        Files.copy(bench.file(new Bench.Maker("evil", "1.0.0")), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        fails("plugin.changed", () -> host.install(Bench.ANNA, proposal, Approval.none(), Progress.none()));
    }

    @Test
    void aPluginMayNotInstallPlugins() {
        Proposal proposal = host.propose(bench.file(wall("1.0.0")), Progress.none());
        fails("plugin.by-plugin", () -> host.install(Actor.plugin("com.example.evil"), proposal, Approval.none(),
                Progress.none()));
    }

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
        assertEquals(List.of("wall 1.0.0", "map 1.0.0"), made.ids());
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
    void whatACatalogueCallsBackIsNotStarted() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.catalogues.revoked.add("WALL-1.0.0");
        host = bench.nextStart();
        assertEquals(State.QUARANTINED, state("wall"));
        assertEquals(Trust.REVOKED, host.find("wall").orElseThrow().trust());
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
    void callsAreAddedUpOverTheBundlesOfAPlugin() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.calls.put("com.example.wall", new Guard.Calls(7, 2, Duration.ofMillis(40)));
        Plugin plugin = host.find("wall").orElseThrow();
        assertEquals(7, plugin.calls());
        assertEquals(2, plugin.failures());
        assertEquals(Duration.ofMillis(40), plugin.slowest());
    }

    @Test
    void aListIsAppliedWholeAndOnce() throws IOException {
        bench.catalogues.list(bench.file(new Bench.Maker("map", "1.0.0")));
        bench.file(wall("1.0.0"));
        bench.install(host, bench.file(new Bench.Maker("own", "1.0.0")));
        Path list = Files.writeString(workspace.resolve("team.json"), """
                {"plugins": [{"id": "wall", "version": "1.0.0", "sha256": "wall-1.0.0", "file": "wall-1.0.0.parley"},
                             {"id": "map"}]}""");
        List<String> lines = List.of("wall 1.0.0 is new.", "map 1.0.0 is new.", "own 1.0.0 is not in the list and stays.");
        assertEquals(lines, host.apply(Bench.ANNA, list, true, Approval.none(), Progress.none()));
        assertEquals(Set.of("own-1.0.0"), bench.framework.running());
        assertEquals(lines, host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        assertEquals(Set.of("own-1.0.0", "wall-1.0.0", "map-1.0.0"), bench.framework.running());
        assertEquals(2, host.generations().size());
        assertEquals(List.of("wall 1.0.0 is installed.", "map 1.0.0 is installed.",
                "own 1.0.0 is not in the list and stays."), host.apply(Bench.ANNA, list, false, Approval.none(),
                        Progress.none()));
        assertEquals(2, host.generations().size());
    }

    @Test
    void aListThatMeansAnotherFileIsRefused() throws IOException {
        bench.file(wall("1.0.0"));
        Path list = workspace.resolve("team.json");
        Files.writeString(list, "{\"plugins\": [{\"id\": \"wall\", \"sha256\": \"00\", \"file\": \"wall-1.0.0.parley\"}]}");
        fails("apply.hash", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{\"plugins\": [{\"id\": \"map\", \"file\": \"wall-1.0.0.parley\"}]}");
        fails("apply.other-plugin", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{\"plugins\": [{\"id\": \"nowhere\"}]}");
        fails("apply.nowhere", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{\"plugins\": [{\"id\": \"wall\", \"sha\": \"00\"}]}");
        fails("apply.unreadable", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        assertEquals(List.of(), host.all());
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
