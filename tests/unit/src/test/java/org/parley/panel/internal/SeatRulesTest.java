// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.panel.internal.PanelFixture.HOST;
import static org.parley.panel.internal.PanelFixture.newcomer;
import static org.parley.panel.internal.PanelFixture.people;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.panel.Member;
import org.parley.panel.Member.Standing;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels.Newcomer;
import org.parley.store.ConstraintViolation;
import org.parley.store.Schema;
import org.parley.testkit.TemporaryStore;

class SeatRulesTest {

    private PanelFixture fixture;

    private void on(TemporaryStore.Kind kind) {
        fixture = new PanelFixture(kind);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void thePersonAfterTheLastSeatWaitsWithTheReasonAndNobodyIsLost(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 400, null);
        List<Member> admitted = fixture.panels.admit(HOST, panel.id(), people(1, 412));

        PanelState state = fixture.panels.state(panel.id());
        assertEquals(400, state.seatsTaken());
        assertEquals(12, state.waiting());
        assertEquals(412, state.members().size());
        assertEquals(Standing.SEATED, admitted.get(399).standing());
        assertEquals(400, admitted.get(399).seat());
        assertNull(admitted.get(399).waitReason());
        assertEquals(Standing.WAITING, admitted.get(400).standing());
        assertEquals(0, admitted.get(400).seat());
        assertEquals("All 400 seats are taken; place 1 on the waiting list", admitted.get(400).waitReason());
        assertEquals("All 400 seats are taken; place 12 on the waiting list", admitted.get(411).waitReason());
        assertEquals("M412", admitted.get(411).code());
        assertEquals(Member.Origin.IMPORTED_NO_AGREEMENT, admitted.get(0).origin());

        fixture.reopen();
        assertEquals(state.members(), fixture.panels.state(panel.id()).members());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void twoWritersRacingForTheLastSeatsNeverSeatOneTooMany(TemporaryStore.Kind kind) throws Exception {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 10, null);
        int writers = 4;
        int each = 5;
        CyclicBarrier start = new CyclicBarrier(writers);
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Future<List<Member>>> running = java.util.stream.IntStream.range(0, writers)
                    .mapToObj(w -> pool.submit(() -> {
                        List<Newcomer> mine = people(w * each + 1, w * each + each);
                        start.await(30, TimeUnit.SECONDS);
                        return fixture.panels.admit(Actor.person("Writer " + w, org.parley.core.Role.HOST), panel.id(),
                                mine);
                    })).toList();
            for (Future<List<Member>> future : running) {
                assertEquals(each, future.get(60, TimeUnit.SECONDS).size());
            }
        } finally {
            pool.shutdownNow();
        }
        PanelState state = fixture.panels.state(panel.id());
        assertEquals(10, state.seatsTaken());
        assertEquals(10, state.waiting());
        Set<Integer> seats = state.standing(Standing.SEATED).stream().map(Member::seat).collect(Collectors.toSet());
        assertEquals(10, seats.size());
        assertEquals(20, state.everyone().stream().map(Member::code).distinct().count());
        fixture.reopen();
        assertEquals(state.members(), fixture.panels.state(panel.id()).members());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theDatabaseItselfRefusesTwoPeopleOnOneSeatAndASeatOfAnotherPanel(TemporaryStore.Kind kind) {
        on(kind);
        Panel one = fixture.panels.create(HOST, "One", 1, null);
        Panel two = fixture.panels.create(HOST, "Two", 1, null);
        Member seated = fixture.panels.admit(HOST, one.id(), people(1, 1)).get(0);
        Member waiting = fixture.panels.admit(HOST, one.id(), people(2, 2)).get(0);
        Schema schema = fixture.temporary.store().claim(
                new PanelSchema(new UndoRules(fixture.temporary.ids(), fixture.uses, null)));
        UUID taken = seatOf(schema, one);
        UUID foreign = seatOf(schema, two);
        for (UUID seat : List.of(taken, foreign)) {
            ConstraintViolation refused = assertThrows(ConstraintViolation.class,
                    () -> schema.write(HOST, "force", false, tx -> {
                        tx.update("member", waiting.id(), Map.of("standing", "SEATED", "seat_id", seat));
                        return null;
                    }));
            assertEquals(seat == taken ? "member_seat" : "member_seat_of_panel", refused.constraint());
        }
        ConstraintViolation noSeat = assertThrows(ConstraintViolation.class,
                () -> schema.write(HOST, "force", false, tx -> {
                    tx.update("member", waiting.id(), Map.of("standing", "SEATED"));
                    return null;
                }));
        assertEquals(ConstraintViolation.Rule.CHECK, noSeat.rule());
        assertEquals(1, fixture.panels.state(one.id()).seatsTaken());
        assertEquals(seated, fixture.panels.state(one.id()).members().get(seated.id()));
    }

    private static UUID seatOf(Schema schema, Panel panel) {
        return schema.read(q -> q.first("SELECT id FROM panel.seat WHERE panel_id = ?", r -> r.id("id"), panel.id())
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void knownPeopleKeepTheirPlaceAndNobodyIsAdmittedTwice(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 2, null);
        List<Member> first = fixture.panels.admit(HOST, panel.id(), people(1, 3));
        List<Newcomer> again = people(1, 4);
        again.add(newcomer("t:4", "Person 4"));
        List<Member> second = fixture.panels.admit(HOST, panel.id(), again);
        assertEquals(first, second.subList(0, 3));
        assertEquals(second.get(3), second.get(4));
        assertEquals(4, fixture.panels.state(panel.id()).members().size());
        assertEquals(Map.of("t:2", first.get(1)), fixture.panels.known(panel.id(), List.of("t:2", "t:77")));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aReleasedSeatGoesToWhoWaitsAndThePlacesMoveUp(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 1, null);
        List<Member> people = fixture.panels.admit(HOST, panel.id(), people(1, 3));
        ProblemException full = assertThrows(ProblemException.class,
                () -> fixture.panels.seat(HOST, people.get(2).id()));
        assertEquals("panel.full", full.problem().code());
        assertEquals(Problem.Kind.REFUSED, full.problem().kind());

        fixture.panels.release(HOST, people.get(0).id(), "moved away");
        Member late = fixture.panels.admit(HOST, panel.id(), people(4, 4)).get(0);
        assertEquals(Standing.WAITING, late.standing(), "who comes later does not overtake");
        assertEquals("A seat is free; place 3 on the waiting list", late.waitReason());
        Member seated = fixture.panels.seat(HOST, people.get(1).id());
        assertEquals(Standing.SEATED, seated.standing());
        assertEquals(1, seated.seat());
        PanelState state = fixture.panels.state(panel.id());
        assertEquals(Standing.RELEASED, state.members().get(people.get(0).id()).standing());
        assertEquals("The one seat is taken; place 1 on the waiting list",
                state.members().get(people.get(2).id()).waitReason());
        assertFalse(fixture.temporary.store().history().undoable(HOST).stream()
                .anyMatch(set -> set.label().contains("seat")), "a decision about a seat cannot be undone");
        assertThrows(ProblemException.class, () -> fixture.panels.release(HOST, people.get(0).id(), ""));
        assertThrows(ProblemException.class, () -> fixture.panels.seat(HOST, people.get(1).id()));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void staffTakesNoSeat(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 1, null);
        List<Member> people = fixture.panels.admit(HOST, panel.id(), List.of(
                new Newcomer("t:h", "Host", true, null, Map.of(), Map.of()), newcomer("t:1", "Person 1")));
        assertEquals(Standing.STAFF, people.get(0).standing());
        assertTrue(people.get(0).staff());
        assertEquals(Standing.SEATED, people.get(1).standing());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anAdmissionIsUndoneAsABatchAndItsCodesAreNeverGivenAgain(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 2, null);
        fixture.panels.admit(HOST, panel.id(), people(1, 3));
        long batch = fixture.temporary.store().lastNumber();
        fixture.temporary.store().history().undo(HOST, batch);
        assertEquals(0, fixture.panels.state(panel.id()).members().size());

        List<Member> later = fixture.panels.admit(HOST, panel.id(), people(7, 8));
        assertEquals(List.of("M004", "M005"), later.stream().map(Member::code).toList());
        assertEquals(List.of(1, 2), later.stream().map(Member::seat).toList());

        ProblemException taken = assertThrows(ProblemException.class,
                () -> fixture.temporary.store().history().redo(HOST, batch));
        assertEquals("store.undo", taken.problem().code());
        assertEquals(2, fixture.panels.state(panel.id()).members().size());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anUndoneAdmissionComesBackWithTheSameCodes(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 2, null);
        fixture.panels.admit(HOST, panel.id(), people(1, 3));
        PanelState before = fixture.panels.state(panel.id());
        long batch = fixture.temporary.store().lastNumber();
        fixture.temporary.store().history().undo(HOST, batch);
        fixture.temporary.store().history().redo(HOST, batch);
        assertEquals(before.members(), fixture.panels.state(panel.id()).members());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void peopleWhoAreNeededElsewhereDoNotGoWithAnUndo(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 2, null);
        Member needed = fixture.panels.admit(HOST, panel.id(), people(1, 3)).get(1);
        fixture.uses.add(members -> {
            Set<UUID> mine = new HashSet<>(members);
            mine.retainAll(Set.of(needed.id()));
            return mine;
        });
        long batch = fixture.temporary.store().lastNumber();
        ProblemException refused = assertThrows(ProblemException.class,
                () -> fixture.temporary.store().history().undo(HOST, batch));
        assertEquals(Problem.Kind.REFUSED, refused.problem().kind());
        assertEquals(3, fixture.panels.state(panel.id()).members().size());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void panelsNeedANameOfTheirOwnAndAReasonForMoreThanFourHundredSeats(TemporaryStore.Kind kind) {
        on(kind);
        fixture.panels.create(HOST, "Küchentisch", 5, null);
        assertProblem("panel.name", Problem.Kind.USAGE, () -> fixture.panels.create(HOST, " KÜCHENTISCH ", 5, null));
        assertProblem("panel.name", Problem.Kind.USAGE, () -> fixture.panels.create(HOST, "  ", 5, null));
        assertProblem("panel.seats", Problem.Kind.USAGE, () -> fixture.panels.create(HOST, "A", 0, null));
        assertProblem("panel.seats.reason", Problem.Kind.REFUSED, () -> fixture.panels.create(HOST, "A", 401, " "));
        assertEquals(401, fixture.panels.create(HOST, "A", 401, "two countries").seats());
        assertEquals(List.of("A", "Küchentisch"), fixture.panels.list().stream().map(Panel::name).toList());
        assertEquals("Küchentisch", fixture.panels.require("küchentisch").name());
        ProblemException unknown = assertProblem("panel.unknown", Problem.Kind.USAGE,
                () -> fixture.panels.require("Balcony"));
        assertTrue(unknown.getMessage().contains("A, Küchentisch"), unknown.getMessage());
    }

    private static ProblemException assertProblem(String code, Problem.Kind kind, Runnable what) {
        ProblemException thrown = assertThrows(ProblemException.class, what::run);
        assertEquals(code, thrown.problem().code());
        assertEquals(kind, thrown.problem().kind());
        return thrown;
    }

    private static String refusal(org.junit.jupiter.api.function.Executable deed) {
        return assertThrows(ProblemException.class, deed).problem().code();
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void morePeopleFitOnceSomebodySaidWhy(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 2, null);
        List<Member> admitted = fixture.panels.admit(HOST, panel.id(), people(1, 3));
        assertEquals("panel.seats.reason", refusal(() -> fixture.panels.resize(HOST, panel.id(), 4, " ")));
        assertEquals(2, fixture.panels.state(panel.id()).panel().seats());

        assertEquals(4, fixture.panels.resize(HOST, panel.id(), 4, "a second town").seats());
        assertEquals(4, fixture.panels.state(panel.id()).panel().seats());
        assertEquals(Standing.WAITING, fixture.panels.state(panel.id()).members().get(admitted.get(2).id()).standing());
        assertEquals(3, fixture.panels.seat(HOST, admitted.get(2).id()).seat());

        fixture.reopen();
        assertEquals(4, fixture.panels.require("Kitchen").seats());
        assertEquals(3, fixture.panels.state(panel.id()).seatsTaken());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aPanelShrinksToThoseWhoSitAndNoFurther(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 5, null);
        List<Member> admitted = fixture.panels.admit(HOST, panel.id(), people(1, 3));
        fixture.panels.release(HOST, admitted.get(0).id(), "moved away");
        assertEquals("panel.seats.taken", refusal(() -> fixture.panels.resize(HOST, panel.id(), 1, null)));
        assertEquals("panel.seats", refusal(() -> fixture.panels.resize(HOST, panel.id(), 0, null)));
        assertEquals("panel.seats", refusal(() -> fixture.panels.resize(HOST, panel.id(), 5, null)));

        assertEquals(2, fixture.panels.resize(HOST, panel.id(), 2, null).seats());
        PanelState state = fixture.panels.state(panel.id());
        assertEquals(2, state.seatsTaken());
        assertEquals(2, state.members().get(admitted.get(1).id()).seat());
        assertEquals(Standing.WAITING, fixture.panels.admit(HOST, panel.id(), people(4, 4)).get(0).standing());
        fixture.reopen();
        assertEquals(state.members().size() + 1, fixture.panels.state(panel.id()).members().size());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theWindowSeesAnUndoneImportAndOtherSeatsWithoutAskingTheDatabase(TemporaryStore.Kind kind) {
        on(kind);
        Panel panel = fixture.panels.create(HOST, "Kitchen", 5, null);
        fixture.panels.admit(HOST, panel.id(), people(1, 3));
        long batch = fixture.temporary.store().lastNumber();
        assertEquals(3, fixture.panels.state(panel.id()).seatsTaken());
        fixture.temporary.store().history().undo(HOST, batch);
        fixture.panels.resize(HOST, panel.id(), 4, null);
        fixture.temporary.store().keepOff(Thread.currentThread());
        try {
            assertEquals(0, fixture.panels.state(panel.id()).seatsTaken());
            assertEquals(4, fixture.panels.state(panel.id()).panel().seats());
        } finally {
            fixture.temporary.store().keepOff(null);
        }
    }
}
