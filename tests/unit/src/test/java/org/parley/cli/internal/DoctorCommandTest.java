// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Fix;
import org.parley.core.Check.Severity;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.core.internal.DoctorImpl;
import org.parley.core.internal.GuardImpl;
import org.parley.testkit.Call;

class DoctorCommandTest {

    private static final Actor JONAS = Actor.person("Jonas", Role.MODERATOR);

    private final List<String> mended = new ArrayList<>();

    @Test
    void everyCheckRunsByIdAndOnlyErrorsCountAsFailure() {
        Check note = check("a.note", () -> List.of(new Finding(Severity.NOTE, "Beer", "One post has no topic.", "Give it one.")));
        CommandResult sound = run(check("b.well", List::of), note);
        assertEquals(0, sound.exitCode());
        assertEquals(List.of("a.note title: one thing found", "  note: Beer: One post has no topic. Give it one.",
                "\u2713 b.well title: all is well"), sound.lines());
        CommandResult unsound = run(check("b.well", List::of), check("c.bad", () -> List.of(
                new Finding(Severity.ERROR, "Beer", "Torn.", ""), new Finding(Severity.WARNING, "Tea", "Thin.", ""))));
        assertEquals(1, unsound.exitCode());
        assertFalse(told(unsound).sound());
        assertEquals(List.of("\u2713 b.well title: all is well", "c.bad title: 2 things found", "  error: Beer: Torn.",
                "  warning: Tea: Thin."), unsound.lines());
        assertEquals(2, told(unsound).checks());
    }

    @Test
    void aCheckThatFailsIsAFindingAndTheNextOneRuns() {
        CommandResult result = run(check("a.fails", () -> {
            throw new ProblemException(new Problem(Problem.Kind.FAILED, "x", "It broke.", "Little is lost.", "Mend it."));
        }), check("b.throws", () -> {
            throw new IllegalStateException("inside");
        }), check("c.nothing", () -> null), check("d.well", List::of));
        assertEquals(1, result.exitCode());
        assertEquals("  error: a.fails title: It broke. Little is lost. Mend it.", result.lines().get(1));
        assertEquals(List.of("a.fails", "b.throws", "c.nothing"), told(result).findings().stream()
                .map(DoctorCommand.Found::check).toList());
        assertEquals("\u2713 d.well title: all is well", result.lines().get(result.lines().size() - 1));
    }

    @Test
    void oneThatCannotEvenSayItsNameIsNamedByItsClass() {
        CommandResult result = run(new Nameless(), check("z.well", List::of));
        assertEquals(1, result.exitCode());
        assertEquals("Nameless", told(result).findings().get(0).check());
        assertEquals(2, told(result).checks());
    }

    /** Throws at once. */
    private static final class Nameless implements Check {

        @Override
        public String id() {
            throw new UnsupportedOperationException("no id");
        }

        @Override
        public String title() {
            return "Nameless";
        }

        @Override
        public List<Finding> run(Progress progress) {
            return List.of();
        }
    }

    @Test
    void waysToMendAreOfferedByNameAndNothingIsDoneUnasked() {
        CommandResult result = run(breakable());
        assertEquals(List.of("a.broken title: 2 things found", "  error: Beer: Torn. Sew it.",
                "    Sew it together: --fix a.broken/sew", "    Throw it away: --fix a.broken/drop",
                "  error: Tea: Torn. Sew it.", "    Sew it together: --fix a.broken/sew",
                "    Throw it away: --fix a.broken/drop"), result.lines());
        assertEquals(List.of(), mended);
        assertEquals(List.of(new DoctorCommand.Way("a.broken/sew", "Sew it together"),
                new DoctorCommand.Way("a.broken/drop", "Throw it away")), told(result).findings().get(0).fixes());
    }

    @Test
    void whatIsAskedForIsMendedEverywhereAndLookedAtAgain() {
        CommandResult result = new DoctorCommand(new DoctorImpl(new GuardImpl(), List.of(breakable())))
                .run(Call.of("fix", "a.broken/sew").by(JONAS));
        assertEquals(List.of("Jonas sews Beer", "Jonas sews Tea"), mended);
        assertEquals(0, result.exitCode());
        assertEquals(List.of("Mended: Beer: Sewn.", "Mended: Tea: Sewn.", "\u2713 a.broken title: all is well"),
                result.lines());
        assertEquals(List.of(new DoctorCommand.Mended("a.broken/sew", "Beer", "Sewn."),
                new DoctorCommand.Mended("a.broken/sew", "Tea", "Sewn.")), told(result).mended());
        assertTrue(told(result).sound());
    }

    @Test
    void aWayThatIsNotOfferedIsRefusedBeforeAnythingIsMended() {
        DoctorCommand command = new DoctorCommand(new DoctorImpl(new GuardImpl(), List.of(breakable())));
        ProblemException refused = assertThrows(ProblemException.class,
                () -> command.run(Call.of("fix", "a.broken/sew", "fix", "a.broken/saw")));
        assertEquals(Problem.Kind.USAGE, refused.problem().kind());
        assertEquals("Nothing that was found is mended by \"a.broken/saw\".", refused.problem().what());
        assertEquals("Ways to mend that are offered now: a.broken/drop, a.broken/sew.", refused.problem().remedy());
        assertEquals(List.of(), mended);
    }

    @Test
    void oneThatCannotBeMendedSaysWhy() {
        Check stuck = check("a.stuck", () -> List.of(new Finding(Severity.ERROR, "Beer", "Stuck.", "Pull.",
                List.of(new Fix("pull", "Pull", (actor, progress) -> {
                    throw new ProblemException(new Problem(Problem.Kind.REFUSED, "x", "Too tight.", "", "Wait."));
                })))));
        DoctorCommand command = new DoctorCommand(new DoctorImpl(new GuardImpl(), List.of(stuck)));
        ProblemException refused = assertThrows(ProblemException.class,
                () -> command.run(Call.of("fix", "a.stuck/pull")));
        assertEquals("Too tight.", refused.problem().what());
    }

    /** Two things are torn until they are sewn. */
    private Check breakable() {
        List<String> torn = new ArrayList<>(List.of("Beer", "Tea"));
        return check("a.broken", () -> torn.stream().map(where -> new Finding(Severity.ERROR, where, "Torn.", "Sew it.",
                List.of(new Fix("sew", "Sew it together", (actor, progress) -> {
                    mended.add(actor.name() + " sews " + where);
                    torn.remove(where);
                    return "Sewn.";
                }), new Fix("drop", "Throw it away", (actor, progress) -> "Gone.")))).toList());
    }

    private static CommandResult run(Check... checks) {
        return new DoctorCommand(new DoctorImpl(new GuardImpl(), List.of(checks))).run(Call.of());
    }

    private static DoctorCommand.Told told(CommandResult result) {
        return (DoctorCommand.Told) result.data();
    }

    private static Check check(String id, Supplier<List<Finding>> found) {
        return new Check() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String title() {
                return id + " title";
            }

            @Override
            public List<Finding> run(Progress progress) {
                return found.get();
            }
        };
    }
}
