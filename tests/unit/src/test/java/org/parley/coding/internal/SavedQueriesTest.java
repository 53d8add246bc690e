// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.coding.internal.CodingRoom.ELINA;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.Code;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.find.SavedQueries;
import org.parley.coding.find.SavedQuery;
import org.parley.coding.internal.find.FindService;
import org.parley.coding.internal.find.SavedQueriesService;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.panel.Panel;
import org.parley.testkit.TemporaryStore.Kind;

class SavedQueriesTest {

    private static String problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().code();
    }

    private static SavedQueries queries(CodingRoom room) {
        return new SavedQueriesService(room.tables, new FindService(room.panels, room.posts, room.codings, null),
                room.temporary.ids());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void queriesAreKeptRenamedAndRemoved(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Panel panel = room.panels.create(ELINA, "Kitchen", 40, null);
            UUID id = panel.id();
            room.codings.add(ELINA, id, NewCode.of(null, "Cap"));
            SavedQueries queries = queries(room);
            long number = room.store().lastNumber();
            SavedQuery leaks = queries.keep(ELINA, new SavedQuery(null, id, " Leaks ", " leak* "));
            SavedQuery caps = queries.keep(ELINA, new SavedQuery(null, id, "Caps", "code:Cap not leak*"));
            assertEquals("Leaks", leaks.name());
            assertEquals("leak*", leaks.text());
            assertEquals(number + 2, room.store().lastNumber());
            assertEquals(List.of(caps, leaks), queries(room.restart()).all(id));
            queries = queries(room);
            assertEquals(List.of(), queries.all(room.panelId));
            assertEquals(leaks, queries.require(id, "LEAKS"));
            SavedQuery renamed = queries.keep(ELINA, new SavedQuery(leaks.id(), id, "Drips", leaks.text()));
            assertEquals(List.of(caps, renamed), queries.all(id));
            room.undo();
            assertEquals(List.of(caps, leaks), queries.all(id));
            room.redo();
            queries.forget(ELINA, caps.id());
            assertEquals(List.of(renamed), queries.all(id));
            room.undo();
            assertEquals(List.of(caps, renamed), queries.all(id));
            assertEquals(0, room.store().audit().verify(Progress.none()).broken());
            assertEquals(number + 7, room.store().lastNumber());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatCannotBeKeptIsRefused(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            UUID id = room.panels.create(ELINA, "Kitchen", 40, null).id();
            SavedQueries queries = queries(room);
            queries.keep(ELINA, new SavedQuery(null, id, "Leaks", "leak*"));
            long number = room.store().lastNumber();
            assertEquals("query.taken", problem(() -> queries.keep(ELINA, new SavedQuery(null, id, "leaks", "x"))));
            assertEquals("query.name", problem(() -> queries.keep(ELINA, new SavedQuery(null, id, " ", "x"))));
            assertEquals("query.name", problem(() -> queries.keep(ELINA, new SavedQuery(null, id, "x".repeat(201), "x"))));
            assertEquals("find.query", problem(() -> queries.keep(ELINA, new SavedQuery(null, id, "A", "(x"))));
            assertEquals("find.code.empty", problem(() -> queries.keep(ELINA, new SavedQuery(null, id, "A", "code:No"))));
            assertEquals("query.gone", problem(() -> queries.keep(ELINA, new SavedQuery(UUID.randomUUID(), id, "A", "x"))));
            assertEquals("query.gone", problem(() -> queries.forget(ELINA, UUID.randomUUID())));
            assertEquals("query.unknown", problem(() -> queries.require(id, "Drips")));
            assertEquals("query.unknown.none", problem(() -> queries.require(room.panelId, "Drips")));
            assertEquals(number, room.store().lastNumber());
        }
    }

    private static Code code(CodingRoom room, UUID panel, Code above, String name) {
        return room.codings.add(ELINA, panel, NewCode.of(above == null ? null : above.id(), name));
    }

    private static String text(SavedQueries queries, UUID panel) {
        return queries.all(panel).get(0).text();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aQueryFollowsItsCodesWhenTheyAreRenamedMovedAndMerged(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            UUID id = room.panels.create(ELINA, "Kitchen", 40, null).id();
            Code packaging = code(room, id, null, "Packaging");
            Code cap = code(room, id, packaging, "Cap");
            Code price = code(room, id, null, "Price");
            Code dear = code(room, id, price, "Dear");
            SavedQueries queries = queries(room);
            queries.keep(ELINA, new SavedQuery(null, id, "Q", "code:Cap,\"Price > Dear\" near 20 leak* not code=packaging/*"));
            assertEquals("code:Cap,\"Price > Dear\" near 20 leak* not code=packaging/*", text(queries, id));

            room.codings.change(ELINA, dear.named("Too dear, it says"));
            assertEquals("code:\"Cap\",\"Price > Too dear, it says\" near 20 leak* not code=packaging/*", text(queries, id));
            room.codings.change(ELINA, packaging.named("The \"pack\""));
            assertEquals("code:\"Cap\",\"Price > Too dear, it says\" near 20 leak* not code=\u00ABThe \"pack\"/*\u00BB",
                    text(queries, id));
            room.undo();
            room.undo();
            room.codings.arrange(ELINA, id, List.of(dear.id()), packaging.id(), 0);
            assertEquals("code:\"Cap\",\"Packaging > Dear\" near 20 leak* not code=packaging/*", text(queries, id));
            room.codings.merge(ELINA, id, List.of(cap.id()), dear.id());
            assertEquals("code:\"Packaging > Dear\" near 20 leak* not code=packaging/*", text(queries, id));
            new FindService(room.panels, room.posts, room.codings, null).check(ELINA, id, text(queries, id));
            room.undo();
            assertEquals("code:\"Cap\",\"Packaging > Dear\" near 20 leak* not code=packaging/*", text(queries, id));
            room.redo();
            assertEquals("code:\"Packaging > Dear\" near 20 leak* not code=packaging/*",
                    text(queries(room.restart()), id));
        }
    }

    @Test
    void aNameThatAnotherCodeHasNowStillMeansTheOneItMeant() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            UUID id = room.panels.create(ELINA, "Kitchen", 40, null).id();
            Code cap = code(room, id, null, "Cap");
            SavedQueries queries = queries(room);
            queries.keep(ELINA, new SavedQuery(null, id, "Q", "code:cap"));
            room.codings.change(ELINA, cap.named("Lid"));
            Code other = code(room, id, null, "Cap");
            assertEquals("code:\"Lid\"", text(queries, id));
            // a name means all codes of that name, a new one among them
            room.codings.delete(ELINA, id, List.of(other.id()));
            room.codings.change(ELINA, cap.named("Cap"));
            Code above = code(room, id, null, "Packaging");
            code(room, id, above, "Cap");
            assertEquals("code:cap", text(queries, id));
        }
    }

    @Test
    void aQueryWhoseCodeIsGoneSaysSoAndOneOfARetiredCodeGoesOn() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            UUID id = room.panels.create(ELINA, "Kitchen", 40, null).id();
            Code cap = code(room, id, null, "Cap");
            code(room, id, null, "Lid");
            SavedQueries queries = queries(room);
            queries.keep(ELINA, new SavedQuery(null, id, "Q", "code:Cap"));
            FindService finder = new FindService(room.panels, room.posts, room.codings, null);
            room.codings.change(ELINA, cap.retired(true));
            finder.check(ELINA, id, text(queries, id));
            room.codings.change(ELINA, cap.named("Carton"));
            room.codings.delete(ELINA, id, List.of(cap.id()));
            assertEquals("code:Cap", text(queries, id));
            assertEquals("find.code", problem(() -> finder.check(ELINA, id, text(queries, id))));
            room.undo();
            assertEquals("code:\"Carton\"", text(queries, id));
        }
    }
}
