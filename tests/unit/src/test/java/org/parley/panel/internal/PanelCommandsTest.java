// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.panel.internal.PanelFixture.HOST;
import static org.parley.panel.internal.PanelFixture.newcomer;
import static org.parley.panel.internal.PanelFixture.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Command;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.panel.Panel;
import org.parley.panel.internal.PanelShowCommand.Field;
import org.parley.panel.internal.PanelShowCommand.People;
import org.parley.panel.internal.PanelShowCommand.Shown;
import org.parley.testkit.Call;
import org.parley.testkit.TemporaryStore;

class PanelCommandsTest {

    private PanelFixture fixture;

    @BeforeEach
    void open() {
        fixture = new PanelFixture(TemporaryStore.Kind.DERBY);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static CommandResult run(Command command, String name, Map<String, List<String>> options) throws Exception {
        return command.run(new Call(HOST, Path.of(""), options).with("NAME", name));
    }

    @Test
    void createListAndShow() throws Exception {
        assertEquals(List.of("There is no panel yet. Make one with: parley panel create NAME"),
                run(new PanelListCommand(fixture.panels), null, Map.of()).lines());
        Command create = new PanelCreateCommand(fixture.panels);
        assertEquals(List.of("Made the panel Kitchen with 2 seats."),
                run(create, "Kitchen", Map.of("seats", List.of("2"))).lines());
        ProblemException twice = assertThrows(ProblemException.class, () -> run(create, "kitchen", Map.of()));
        assertEquals(Problem.Kind.USAGE, twice.problem().kind());
        CommandResult there = run(create, "kitchen", Map.of("if-missing", List.of()));
        assertTrue(there.lines().get(0).startsWith("There is a panel Kitchen already"));
        assertThrows(ProblemException.class, () -> run(create, "Other", Map.of("seats", List.of("many"))));

        Panel panel = fixture.panels.require("Kitchen");
        fixture.panels.admit(HOST, panel.id(), people(1, 3));
        fixture.panels.admit(HOST, panel.id(), List.of(newcomer("t:1", "Person 1", Map.of("pay", "much"), Map.of())));
        assertEquals(List.of(new PanelListCommand.Line("Kitchen", panel.id().toString(), 2, 2, 1)),
                run(new PanelListCommand(fixture.panels), null, Map.of()).data());
        Shown shown = (Shown) run(new PanelShowCommand(fixture.panels), "KITCHEN", Map.of()).data();
        assertEquals(new Shown("Kitchen", panel.id().toString(), 2, 2, 0, 1, new People(2, 1, 0, 0, 0),
                2, List.of(new PanelShowCommand.Waiting("M003", "All 2 seats are taken; place 1 on the waiting list")),
                List.of(new Field("pay", "Pay", "locked"))), shown);
    }

    @Test
    void fieldsAreOpenedAllOrNone() throws Exception {
        Panel panel = fixture.panels.create(HOST, "Kitchen", 2, null);
        fixture.panels.admit(HOST, panel.id(),
                List.of(newcomer("t:1", "Ann", Map.of("pay", "much", "faith", "none"), Map.of())));
        Command fields = new PanelFieldsCommand(fixture.temporary.store(), fixture.panels);
        assertThrows(ProblemException.class,
                () -> run(fields, "Kitchen", Map.of("open", List.of("pay"), "special", List.of("fait"))));
        assertEquals("locked", Field.of(fixture.panels.state(panel.id()).fields().get("pay")).sensitivity());
        CommandResult done = run(fields, "Kitchen", Map.of("open", List.of("pay"), "special", List.of("faith")));
        assertEquals(List.of("faith special", "pay open"), ((List<?>) done.data()).stream().map(Field.class::cast)
                .map(f -> f.key() + " " + f.sensitivity()).sorted().toList());
        assertEquals(Map.of("pay", "much"),
                fixture.panels.state(panel.id()).everyone().iterator().next().profile());
    }
}
