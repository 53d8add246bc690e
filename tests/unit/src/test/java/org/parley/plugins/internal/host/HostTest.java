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
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;

/** Changes of plugins are whole or undone: installs, updates, removals and ways back. */
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

    private static List<String> shown(Plugins.Generation generation) {
        return generation.plugins().stream().map(Plugins.Held::toString).toList();
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
        assertTrue(problem.problem().remedy().contains("The frame needs org.parley.core in version 0.2.0 or newer, "
                + "but older than 0.3.0; this Parley has 0.1.0."), problem.problem().remedy());
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
    void norWhatParleyItselfAdds() {
        bench.own.put("view panel.members", "org.parley.panel.ui");
        bench.own.put("analysis words", "org.parley.report");
        bench.own.put("action window.*", "org.parley.workbench");
        Path file = bench.file(new Bench.Maker("copy", "1.0.0").adds("view", "panel.members").adds("analysis", "words")
                .adds("action", "window.undo").adds("action", "panel.members").adds("command", "words"));
        List<Problem> problems = host.propose(file, Progress.none()).problems();
        assertEquals(List.of("The copy adds the view panel.members, and so does Parley itself.",
                "The copy adds the analysis words, and so does Parley itself.",
                "The copy adds the action window.undo, and so does Parley itself."),
                problems.stream().map(Problem::what).toList());
        assertTrue(problems.get(0).remedy().endsWith("Details: panel.members is in org.parley.panel.ui"),
                problems.get(0).remedy());
        ProblemException refused = fails("plugin.unresolved", () -> bench.install(host, file));
        assertEquals(4, refused.problem().kind().exitCode());
        assertFalse(Files.exists(bench.folder.state()));
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
    void anUpdateThatAnotherOneCouldNotRunWithIsRefusedBeforehand() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)")));
        Path second = bench.file(wall("2.0.0"));
        List<Problem> problems = host.propose(second, Progress.none()).problems();
        assertEquals(List.of("resolve.left"), problems.stream().map(Problem::code).toList());
        assertEquals("The frame could not run any more. It needs The wall in version 1.0.0 or newer, but older than 2.0.0,"
                + " and not 2.0.0.", problems.get(0).what());
        fails("plugin.unresolved", () -> bench.install(host, second));
        assertEquals(Set.of("wall-1.0.0", "frame-1.0.0"), bench.framework.running());
        host.disable(Bench.ANNA, "frame", Progress.none());
        bench.install(host, second);
        assertEquals(Set.of("wall-2.0.0"), bench.framework.running());
    }

    @Test
    void whatAnUpdateWouldLeaveBehindComesAlongFromACatalogue() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)")));
        bench.catalogues.list(bench.file(new Bench.Maker("frame", "1.5.0").needs("wall", "[2,3)")));
        Proposal proposal = host.propose(bench.file(wall("2.0.0")), Progress.none());
        assertEquals(List.of(), proposal.problems());
        assertEquals(List.of("frame"), proposal.together().stream().map(one -> one.spec().id()).toList());
        host.install(Bench.ANNA, proposal, Approval.none(), Progress.none());
        assertEquals(Set.of("wall-2.0.0", "frame-1.5.0"), bench.framework.running());
    }

    @Test
    void aCatalogueThatHasAnotherPluginUnderAnIdLeadsNowhere() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "[1,2)")));
        Path other = bench.file(new Bench.Maker("evil", "9.0.0"));
        bench.catalogues.entries.add(new Catalogues.Entry("Ours", new Bench.Maker("frame", "1.5.0").needs("wall", "[2,3)")
                .spec(), other.getFileName().toString(), "evil-9.0.0", 10, Bench.KEY));
        assertEquals(List.of("resolve.other-file", "resolve.left"), host.propose(bench.file(wall("2.0.0")), Progress.none())
                .problems().stream().map(Problem::code).toList());
    }

    @Test
    void anUpdateThatMakesACircleIsRefusedBeforehand() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "")));
        Path circle = bench.file(wall("2.0.0").needs("frame", ""));
        assertEquals(List.of("resolve.left", "resolve.left"),
                host.propose(circle, Progress.none()).problems().stream().map(Problem::code).toList());
        fails("plugin.unresolved", () -> bench.install(host, circle));
        assertEquals(Set.of("wall-1.0.0", "frame-1.0.0"), bench.framework.running());
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
    void anUpdateDoesNotLeaveARunningOneWithoutWhatItNeeds() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0")));
        host.disable(Bench.ANNA, "wall", Progress.none());
        List<Proposal> both = List.of(host.propose(bench.file(new Bench.Maker("frame", "2.0.0").needs("wall", "[2,3)")),
                Progress.none()), host.propose(bench.file(wall("2.0.0")), Progress.none()));
        fails("plugin.unresolved", () -> host.update(Bench.ANNA, both, Approval.none(), Progress.none()));
        assertEquals(Set.of("frame-1.0.0"), bench.framework.running());
    }

    @Test
    void whatIsOffIsBroughtUpToDateThoughWhatItNeedsIsOffToo() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "")));
        host.disable(Bench.ANNA, "frame", Progress.none());
        host.disable(Bench.ANNA, "wall", Progress.none());
        host.update(Bench.ANNA, List.of(host.propose(bench.file(new Bench.Maker("frame", "2.0.0").needs("wall", "")),
                Progress.none())), Approval.none(), Progress.none());
        assertEquals("2.0.0", host.find("frame").orElseThrow().spec().version());
        assertEquals(State.OFF, state("frame"));
    }

    @Test
    void aNeededPluginIsNotMadeOlder() {
        bench.install(host, bench.file(wall("2.0.0")));
        bench.catalogues.list(bench.file(wall("1.0.0")));
        assertEquals(List.of("resolve.plugin.version"), host.propose(bench.file(new Bench.Maker("frame", "1.0.0")
                .needs("wall", "[1,2)")), Progress.none()).problems().stream().map(Problem::code).toList());
    }

    @Test
    void whatACatalogueHasUnderAnotherNameIsRefused() {
        Path other = bench.file(new Bench.Maker("evil", "9.0.0"));
        fails("catalogue.other-plugin", () -> host.propose(new Catalogues.Entry("Ours", wall("2.0.0").spec(),
                other.getFileName().toString(), "evil-9.0.0", 10, Bench.KEY), Progress.none()));
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
    void anOlderVersionThatDoesNotKnowTheTablesIsRefusedBeforehand() {
        bench.copies.steps.put("wall", 2);
        Path file = bench.file(wall("1.0.0"));
        List<Problem> problems = host.propose(file, Progress.none()).problems();
        assertEquals(List.of("resolve.older-tables"), problems.stream().map(Problem::code).toList());
        assertEquals("The wall 1.0.0 knows one step of its tables; those here have 2 behind them.", problems.get(0).what());
        assertEquals(4, fails("plugin.unresolved", () -> bench.install(host, file)).problem().kind().exitCode());
        assertFalse(Files.exists(bench.folder.state()));
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
    void aListTurnsOnWhatIsInstalledAndOff() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        host.disable(Bench.ANNA, "wall", Progress.none());
        Path list = Files.writeString(workspace.resolve("on.json"), "{\"plugins\": [{\"id\": \"wall\"}]}");
        host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none());
        assertEquals(State.ACTIVE, state("wall"));
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
    }

    @Test
    void aListThatMeansAnotherFileIsRefused() throws IOException {
        bench.file(wall("1.0.0"));
        Path list = workspace.resolve("team.json");
        Files.writeString(list, "{\"plugins\": [{\"id\": \"wall\", \"sha256\": \"00\", \"file\": \"wall-1.0.0.parley\"}]}");
        fails("apply.hash", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{\"plugins\": [{\"id\": \"map\", \"file\": \"wall-1.0.0.parley\"}]}");
        fails("apply.other-plugin", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{");
        assertEquals(list + " is no list of plugins: line 1, column 2: here it is not JSON any more, or a field stands twice.",
                fails("apply.unreadable", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()))
                        .problem().what());
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
