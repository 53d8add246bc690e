// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.internal.CodingFollower;
import org.parley.coding.internal.CodeUses;
import org.parley.coding.internal.CodingTables;
import org.parley.coding.internal.CodingsService;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussions.Revision;
import org.parley.store.Store;
import org.parley.testkit.TemporaryStore;

/** The two engines together: what is on a text goes with it, forth and back. */
class CodingsFollowTest {

    private static final String WORDS = "The cap leaks. My number is 040 1234567.";

    private static String words(Talk talk, Coding coding) {
        return talk.discussions.version(coding.textId()).words().substring(coding.start(), coding.end());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aRevisionIsFollowedUndoneAndDoneAgain(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Store store = talk.store.store();
            CodingTables tables = new CodingTables(store);
            CodingsService codings = new CodingsService(tables, talk.discussions, talk.store.ids(), new CodeUses());
            talk.followers.add(new CodingFollower(tables));
            talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("p", "t", null, "2026-01-01T10:00:00Z", WORDS)));
            Code cap = codings.add(Talk.HOST, Talk.PANEL, NewCode.of(null, "Cap"));
            Coding leaks = codings.code(Talk.HOST, talk.post("p").id(), cap.id(), 4, 13);
            Coding number = codings.code(Talk.HOST, talk.post("p").id(), cap.id(), 28, 39);
            talk.discussions.revise(Talk.HOST, talk.post("p").id(), "Well: the cap leaks. My number is [removed].",
                    Revision.EDIT);
            long revision = store.lastNumber();
            Coding carried = codings.state(Talk.PANEL).codings().get(leaks.id());
            assertEquals("cap leaks", words(talk, carried));
            assertEquals(talk.post("p").text().id(), carried.textId());
            assertTrue(codings.state(Talk.PANEL).codings().get(number.id()).adrift());

            store.history().undo(Talk.HOST, revision);
            assertEquals(WORDS, talk.post("p").text().words());
            assertEquals(List.of(leaks, number), codings.state(Talk.PANEL).on(talk.post("p").id()));

            store.history().redo(Talk.HOST, revision);
            Coding again = codings.state(Talk.PANEL).codings().get(leaks.id());
            assertEquals("cap leaks", words(talk, again));
            assertEquals(talk.post("p").text().id(), again.textId());
            assertFalse(again.adrift());

        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anImportThatIsCodedStays(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Store store = talk.store.store();
            CodingTables tables = new CodingTables(store);
            CodingsService codings = new CodingsService(tables, talk.discussions, talk.store.ids(), new CodeUses());
            talk.followers.add(new CodingFollower(tables));
            talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("p", "t", null, "2026-01-01T10:00:00Z", WORDS)));
            long arrival = store.lastNumber();
            Code cap = codings.add(Talk.HOST, Talk.PANEL, NewCode.of(null, "Cap"));
            Coding coding = codings.code(Talk.HOST, talk.post("p").id(), cap.id(), 4, 13);
            assertEquals("coding.used", assertThrows(ProblemException.class,
                    () -> store.history().undo(Talk.HOST, arrival)).problem().code());
            codings.remove(Talk.HOST, coding.id());
            store.history().undo(Talk.HOST, arrival);
            assertTrue(talk.now().posts().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatWasCodedOnTheNewTextGoesBackWithIt(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            Store store = talk.store.store();
            CodingTables tables = new CodingTables(store);
            CodingsService codings = new CodingsService(tables, talk.discussions, talk.store.ids(), new CodeUses());
            talk.followers.add(new CodingFollower(tables));
            talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("p", "t", null, "2026-01-01T10:00:00Z", WORDS)));
            Code cap = codings.add(Talk.HOST, Talk.PANEL, NewCode.of(null, "Cap"));
            talk.discussions.revise(Talk.HOST, talk.post("p").id(), "Hello. " + WORDS, Revision.EDIT);
            long revision = store.lastNumber();
            Coding coding = codings.code(Talk.HOST, talk.post("p").id(), cap.id(), 11, 20);
            assertEquals("cap leaks", words(talk, coding));
            store.history().undo(Talk.HOST, revision);
            Coding back = codings.state(Talk.PANEL).codings().get(coding.id());
            assertEquals("cap leaks", words(talk, back));
            assertEquals(talk.post("p").text().id(), back.textId());
        }
    }
}
