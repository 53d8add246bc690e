// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;

/** What is worked out before anything changes: what is needed, what would be there twice, who would be left behind. */
class HostFitTest extends HostScene {

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
    void anOlderVersionThatDoesNotKnowTheTablesIsRefusedBeforehand() {
        bench.copies.steps.put("wall", 2);
        Path file = bench.file(wall("1.0.0"));
        List<Problem> problems = host.propose(file, Progress.none()).problems();
        assertEquals(List.of("resolve.older-tables"), problems.stream().map(Problem::code).toList());
        assertEquals("The wall 1.0.0 knows one step of its tables; those here have 2 behind them.", problems.get(0).what());
        assertEquals(4, fails("plugin.unresolved", () -> bench.install(host, file)).problem().kind().exitCode());
        assertFalse(Files.exists(bench.folder.state()));
    }
}
