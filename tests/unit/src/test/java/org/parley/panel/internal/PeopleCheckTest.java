// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Check.Finding;
import org.parley.core.Progress;
import org.parley.panel.Member;
import org.parley.panel.Panels;
import org.parley.testkit.TemporaryStore;

class PeopleCheckTest {

    private final PanelFixture fixture = new PanelFixture(TemporaryStore.Kind.DERBY);
    private UUID panel;

    @BeforeEach
    void make() {
        panel = fixture.panels.create(PanelFixture.HOST, "Kitchen", 2, "").id();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<Member> admit(Panels.Newcomer... people) {
        return fixture.panels.admit(PanelFixture.HOST, panel, List.of(people));
    }

    private List<Finding> found() {
        return new PeopleCheck(fixture.panels, fixture.temporary.store()).run(Progress.none());
    }

    @Test
    void aFullPanelWithPeopleWhoWaitIsWell() {
        admit(PanelFixture.newcomer("1", "Aino"), PanelFixture.newcomer("2", "Tuva"), PanelFixture.newcomer("3", "Kap"));
        assertEquals(1, fixture.panels.state(panel).waiting());
        assertEquals(List.of(), found());
    }

    @Test
    void freeSeatsGoToThoseWhoWaitLongest() {
        admit(PanelFixture.newcomer("1", "Aino"), PanelFixture.newcomer("2", "Tuva"), PanelFixture.newcomer("3", "Kap"),
                PanelFixture.newcomer("4", "Linh"), PanelFixture.newcomer("5", "Olga"));
        fixture.panels.resize(PanelFixture.HOST, panel, 4, "two more tables");
        List<Finding> found = found();
        assertEquals(List.of("3 people wait while 2 seats are free."), found.stream().map(Finding::what).toList());
        assertEquals("Kitchen", found.get(0).where());
        assertEquals("2 people have a seat now.",
                found.get(0).fixes().get(0).deed().run(PanelFixture.HOST, Progress.none()));
        assertEquals(List.of("M005"), fixture.panels.state(panel).standing(Member.Standing.WAITING).stream()
                .map(Member::code).toList());
        assertEquals(List.of(), found());
        assertEquals("Admit 5 people", fixture.temporary.store().history().undoable(PanelFixture.HOST).orElseThrow().label(),
                "a decision about seats is decided anew, not undone");
    }

    @Test
    void namesThatStandTwiceAreToldByCodeWhateverTheirCase() {
        List<Member> people = admit(PanelFixture.newcomer("1", "Aino"), PanelFixture.newcomer("2", " aino"));
        List<Finding> found = found();
        assertEquals(List.of("One name stands more than once: M001, M002."),
                found.stream().map(Finding::what).toList());
        assertTrue(found.stream().noneMatch(f -> f.toString().contains("Aino")), "names stay out of it");
        fixture.panels.release(PanelFixture.HOST, people.get(1).id(), "the same person");
        assertEquals(List.of(), found());
    }
}
