// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.coding.Memos;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Severity;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.testkit.TemporaryStore;

/** What no call of the engine leaves behind is put into the tables past it. */
class CodingCheckTest {

    private final CodingRoom room = new CodingRoom(TemporaryStore.Kind.DERBY);
    private Post post;
    private Code splits;
    private Coding coding;

    @BeforeEach
    void code() {
        post = room.posts.add("It splits in hot coffee.");
        splits = room.code("splits");
        coding = room.code(post, splits, "splits");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private CodingCheck check() {
        Panels panels = (Panels) Proxy.newProxyInstance(Panels.class.getClassLoader(), new Class<?>[] {Panels.class},
                (proxy, method, arguments) -> List.of(new Panel(room.panelId, "Kitchen", 400, Instant.EPOCH)));
        return new CodingCheck(panels, room.posts, room.tables);
    }

    private List<String> found() {
        return check().run(Progress.none()).stream().map(f -> f.severity() + " " + f.what()).toList();
    }

    private String mend(String fix) {
        return check().run(Progress.none()).stream().map(Finding::fixes).flatMap(List::stream)
                .filter(one -> one.id().equals(fix)).findFirst().orElseThrow().deed().run(CodingRoom.ELINA, Progress.none());
    }

    private void change(Map<String, Object> fields) {
        room.tables.schema().write(CodingRoom.ELINA, "break", false, tx -> {
            tx.update(CodingSchema.CODING, coding.id(), fields);
            return null;
        });
    }

    @Test
    void whatTheEngineMadeIsWell() {
        assertEquals(List.of(), found());
    }

    @Test
    void aCodingBeyondTheEndOfItsTextIsTakenOffAndComesBackByUndo() {
        int length = post.text().words().length();
        change(Map.of("range_end", length));
        assertEquals(List.of(), found());
        change(Map.of("range_end", length + 1));
        assertEquals(List.of("ERROR One coding lies on a post, words or with a code that is not there."), found());
        assertEquals("One coding was taken off. It can be undone.", mend("remove-lost"));
        assertEquals(Map.of(), room.state().codings());
        assertEquals(List.of(), found());
        room.undo();
        assertEquals(1, room.state().codings().size());
    }

    @Test
    void aCodingWithoutItsCodeOrPostIsLost() {
        change(Map.of("code", UUID.randomUUID()));
        Coding other = room.code(post, splits, "hot");
        room.tables.schema().write(CodingRoom.ELINA, "break", false, tx -> {
            tx.update(CodingSchema.CODING, other.id(), Map.of("post", UUID.randomUUID()));
            return null;
        });
        assertEquals(List.of("ERROR 2 codings lie on a post, words or with a code that are not there."), found());
        assertEquals("2 codings were taken off. It can be undone.", mend("remove-lost"));
        assertEquals(List.of(), found());
    }

    @Test
    void aCodingOnAnOlderTextIsMarkedAndThenOnlyNoted() {
        room.posts.revise(post, "It does split in hot coffee.");
        assertEquals(List.of("ERROR One coding lies on an older version of a text and does not say so."), found());
        assertEquals("One coding is marked as to be looked at.", mend("set-adrift"));
        assertTrue(room.state().codings().get(coding.id()).adrift());
        assertEquals(List.of("NOTE One coding lost its words when a text changed."), found());
    }

    @Test
    void ofTwoTheSameTheOneWithTheMemoStays() {
        Coding second = copy("");
        room.codings.memo(CodingRoom.ELINA, second.id(), "with curd in it");
        assertEquals(List.of("WARNING One coding stands twice: the same words, code and coder."), found());
        assertEquals("One coding was taken off. It can be undone.", mend("remove-doubles"));
        assertEquals(List.of(second.id()), room.state().on(post.id()).stream().map(Coding::id).toList());
    }

    @Test
    void twoThoughtsOnOnePlaceAreNotThrownAway() {
        room.codings.memo(CodingRoom.ELINA, coding.id(), "one");
        copy("another");
        assertEquals(List.of(), found());
    }

    @Test
    void twoCodersOnOnePlaceAreNotDoubles() {
        room.code(CodingRoom.JONAS, post, splits, "splits");
        assertEquals(List.of(), found());
    }

    private Coding copy(String memo) {
        UUID id = room.temporary.ids().next();
        room.tables.schema().write(CodingRoom.ELINA, "twice", false, tx -> {
            Map<String, Object> fields = new HashMap<>(Map.of("panel", room.panelId, "code", splits.id(), "post", post.id(),
                    "text_id", coding.textId(), "range_start", coding.start(), "range_end", coding.end(), "coder",
                    coding.coder(), "coder_id", coding.coderId()));
            fields.putAll(Map.of("made_at", coding.at(), "codebook_version", coding.codebookVersion(), "memo", memo,
                    "best", false, "adrift", false, "layer", "ORIGINAL"));
            tx.insert(CodingSchema.CODING, id, fields);
            return null;
        });
        return room.state().codings().get(id);
    }

    @Test
    void aMemoAboutACodeThatIsGoneIsKeptWithThePanel() {
        Memo memo = room.memos.add(CodingRoom.ELINA, room.panelId, Memos.NewMemo.about(Memo.About.CODE, splits.id(),
                "Ask about the temperature."));
        room.tables.schema().write(CodingRoom.ELINA, "break", false, tx -> {
            tx.update(CodingSchema.MEMO, memo.id(), Map.of("about_id", UUID.randomUUID()));
            return null;
        });
        assertEquals(List.of("WARNING One memo is about a code or a post that is not there."), found());
        assertEquals("One memo is about the panel now.", mend("keep-memos"));
        assertEquals(List.of("Ask about the temperature."), room.state().about(room.panelId).stream().map(Memo::words)
                .toList());
        assertEquals(List.of(), found());
    }

    @Test
    void severityTellsWhatCannotWait() {
        change(Map.of("code", UUID.randomUUID()));
        assertEquals(Severity.ERROR, check().run(Progress.none()).get(0).severity());
        assertEquals("Kitchen", check().run(Progress.none()).get(0).where());
    }
}
