// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.TwoCopies.ELINA;
import static org.parley.coding.internal.TwoCopies.JONAS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.CodingRule;
import org.parley.coding.Memo;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.ChangeSet;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.store.Store;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Settlements;
import org.parley.store.merge.Side;
import org.parley.testkit.Engines;

class CopyMergeTest {

    private static Path base;
    private TwoCopies copies;
    private Code cap;
    private Code smell;
    private Coding both;

    @BeforeAll
    static void prepare() {
        base = TwoCopies.prepare();
    }

    @AfterAll
    static void clear() {
        TwoCopies.delete(base);
    }

    @BeforeEach
    void begin() {
        copies = new TwoCopies(base);
        cap = copies.code(copies.ours(), "Cap");
        smell = copies.code(copies.ours(), "Smell");
        both = copies.both();
    }

    @AfterEach
    void close() {
        copies.close();
    }

    private Code here(Code code) {
        return copies.ours().codings().state(copies.panelId()).codebook().codes().get(code.id());
    }

    private Coding here(Coding coding) {
        return copies.ours().codings().state(copies.panelId()).codings().get(coding.id());
    }

    private static List<String> kinds(MergePlan plan) {
        return plan.conflicts().stream().map(Conflict::kind).toList();
    }

    private String taken(MergePlan plan, String sort) {
        return plan.taken().stream().filter(t -> t.sort().equals(sort))
                .map(t -> t.added() + " " + t.changed() + " " + t.removed()).findFirst().orElse("-");
    }

    @Test
    void whatWasAddedThereComesWithIdsCoderAndTime() {
        Code sweet = copies.code(copies.theirs(), null, "Sweet");
        Coding theirs = copies.code(copies.theirs(), JONAS, copies.second(), sweet, "Too sweet");
        Coding ours = copies.code(copies.ours(), ELINA, copies.first(), smell, "smell");

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals(List.of(), plan.leftOut());
        assertEquals("1 0 0", taken(plan, "codes"));
        assertEquals("1 0 0", taken(plan, "codings"));
        assertEquals("Sweet", here(sweet).name());
        Coding came = here(theirs);
        assertEquals(List.of("Jonas", theirs.at(), theirs.start(), theirs.end()),
                List.of(came.coder(), came.at(), came.start(), came.end()));
        assertEquals(ours, here(ours));
    }

    @Test
    void theWholeIsOneUndoableChangeThatNamesBothHeads() {
        copies.code(copies.theirs(), JONAS, copies.second(), smell, "sweet");
        Map<String, String> before = copies.seen(copies.ours());
        long last = copies.ours().store().lastNumber();
        String ourHead = copies.ours().store().audit().entries(last - 1).get(0).digest();
        String theirHead = copies.theirs().store().audit().entries(copies.theirs().store().lastNumber() - 1).get(0)
                .digest();

        MergePlan plan = copies.take();

        assertEquals(last + 1, plan.written());
        assertEquals(last + 1, copies.ours().store().lastNumber());
        Store.Audit.Entry entry = copies.ours().store().audit().entries(last).get(0);
        assertEquals("Elina", entry.actor().name());
        assertTrue(entry.label().contains("\"theirs\"") && entry.label().contains(ourHead.substring(0, 12))
                && entry.label().contains(theirHead.substring(0, 12)), entry.label());
        ChangeSet set = copies.ours().store().changesAfter(last).get(0);
        assertTrue(set.changes().stream().anyMatch(c -> c.in("merging", "merged") && ourHead.equals(
                c.after().get("own_digest")) && theirHead.equals(c.after().get("other_digest"))));
        copies.undo();
        assertEquals(before, copies.seen(copies.ours()));
        assertTrue(copies.ours().store().audit().verify(Progress.none()).intact());
    }

    @Test
    void afterAnUndoTheSameCanBeTakenInAgain() {
        Coding theirs = copies.code(copies.theirs(), JONAS, copies.second(), smell, "sweet");
        copies.take();
        copies.undo();

        MergePlan again = copies.take();

        assertEquals("1 0 0", taken(again, "codings"));
        assertEquals("Jonas", here(theirs).coder());
    }

    @Test
    void takingInTwiceChangesNothingTheSecondTime() {
        copies.code(copies.theirs(), JONAS, copies.second(), smell, "sweet");
        copies.theirs().codings().memo(JONAS, both.id(), "theirs");
        copies.ours().codings().memo(ELINA, both.id(), "ours");
        copies.take(Side.OURS);
        long last = copies.ours().store().lastNumber();

        MergePlan second = copies.take();

        assertEquals(List.of(), second.conflicts());
        assertEquals(0, second.written());
        assertEquals(last, copies.ours().store().lastNumber());
    }

    @Test
    void anExactCopyChangesNothing() {
        MergePlan plan = copies.take();

        assertEquals(0, plan.things());
        assertEquals(0, plan.written());
    }

    @Test
    void previewWritesNothingAndSaysWhatTheMergeDoes() {
        copies.code(copies.theirs(), JONAS, copies.second(), smell, "sweet");
        Map<String, String> before = copies.seen(copies.ours());
        long last = copies.ours().store().lastNumber();

        MergePlan preview = copies.preview(Settlements.none());

        assertEquals(last, copies.ours().store().lastNumber());
        assertEquals(before, copies.seen(copies.ours()));
        assertEquals(preview.taken(), copies.take().taken());
    }

    @Test
    void fieldsOfOneCodeChangedApartComeTogether() {
        copies.theirs().codings().change(JONAS, cap.worded("Anything about lids", "", "", ""));
        copies.ours().codings().change(ELINA, cap.named("Lid"));

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals("Lid", here(cap).name());
        assertEquals("Anything about lids", here(cap).definition());
    }

    @Test
    void oneFieldChangedInBothIsAskedAndNothingIsWrittenBefore() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        copies.ours().codings().change(ELINA, cap.named("Top"));
        copies.code(copies.theirs(), JONAS, copies.second(), smell, "sweet");
        long last = copies.ours().store().lastNumber();

        MergePlan plan = copies.preview(Settlements.none());

        Conflict conflict = plan.open().get(0);
        assertEquals(List.of("code.name", "Cap", "Top", "Lid"),
                List.of(conflict.kind(), conflict.base(), conflict.ours(), conflict.theirs()));
        ProblemException refused = assertThrows(ProblemException.class, () -> copies.take());
        assertEquals("merge.open", refused.problem().code());
        assertEquals(last, copies.ours().store().lastNumber());
        copies.take(new Settlements(Map.of(conflict.id(), Side.THEIRS), null));
        assertEquals("Lid", here(cap).name());
    }

    @Test
    void settledForUsStaysAsItIsHere() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        copies.ours().codings().change(ELINA, cap.named("Top"));

        copies.take(Side.OURS);

        assertEquals("Top", here(cap).name());
    }

    @Test
    void theSameChangeInBothIsNothing() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        copies.ours().codings().change(ELINA, cap.named("Lid"));

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals("-", taken(plan, "codes"));
    }

    @Test
    void removedThereAndUntouchedHereGoes() {
        copies.theirs().codings().remove(JONAS, both.id());

        assertEquals("0 0 1", taken(copies.take(), "codings"));
        assertEquals(null, here(both));
    }

    @Test
    void removedThereAndChangedHereIsAsked() {
        copies.theirs().codings().remove(JONAS, both.id());
        copies.ours().codings().memo(ELINA, both.id(), "look again");

        assertEquals(List.of("coding.removed-there"), kinds(copies.preview(Settlements.none())));
        copies.take(Side.OURS);
        assertEquals("look again", here(both).memo());
    }

    @Test
    void removedThereAndLinkedHereIsAsked() {
        Coding other = copies.code(copies.ours(), ELINA, copies.second(), smell, "sweet");
        copies.ours().memos().link(ELINA, both.id(), other.id(), "same person");
        copies.theirs().codings().remove(JONAS, both.id());

        assertEquals(List.of("coding.removed-there"), kinds(copies.preview(Settlements.none())));
        copies.take(Side.THEIRS);
        assertEquals(null, here(both));
        assertEquals(other, here(other));
    }

    @Test
    void removedHereAndChangedThereIsAsked() {
        copies.ours().codings().remove(ELINA, both.id());
        copies.theirs().codings().memo(JONAS, both.id(), "look again");

        assertEquals(List.of("coding.removed-here"), kinds(copies.preview(Settlements.none())));
        copies.take(Side.THEIRS);
        assertEquals("look again", here(both).memo());
    }

    @Test
    void codeRemovedHereWithNewCodingsThereStaysAwayOrComesBackWithAll() {
        copies.ours().codings().delete(ELINA, copies.panelId(), List.of(cap.id()));
        Coding news = copies.code(copies.theirs(), JONAS, copies.first(), cap, "open");

        MergePlan plan = copies.preview(Settlements.none());
        assertEquals(List.of("code.removed-here"), kinds(plan));
        assertEquals(1, copies.preview(Settlements.all(Side.OURS)).leftOut().size());
        copies.take(Side.THEIRS);

        assertEquals("Cap", here(cap).name());
        assertEquals(news.coder(), here(news).coder());
        assertEquals("Elina", here(both).coder());
    }

    @Test
    void codeRemovedThereWithNewCodingsHereStaysWithAllOrGoesWithAll() {
        copies.theirs().codings().delete(JONAS, copies.panelId(), List.of(cap.id()));
        Coding news = copies.code(copies.ours(), ELINA, copies.first(), cap, "open");

        assertEquals(List.of("code.removed-there"), kinds(copies.preview(Settlements.none())));
        copies.take(Side.OURS);
        assertEquals(List.of(news, both), List.of(here(news), here(both)));
    }

    @Test
    void codeRemovedThereGoesWithWhatIsOnItHereWhenSettledSo() {
        copies.theirs().codings().delete(JONAS, copies.panelId(), List.of(cap.id()));
        Coding news = copies.code(copies.ours(), ELINA, copies.first(), cap, "open");
        Code below = copies.code(copies.ours(), cap, "Thread");
        Map<String, String> before = copies.seen(copies.ours());

        copies.take(Side.THEIRS);

        assertEquals(null, here(news));
        assertEquals(null, here(cap));
        assertEquals(null, here(below));
        copies.undo();
        assertEquals(before, copies.seen(copies.ours()));
    }

    @Test
    void codeRemovedThereAndUnusedHereGoesWithoutAQuestion() {
        copies.theirs().codings().delete(JONAS, copies.panelId(), List.of(cap.id()));

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals(null, here(cap));
        assertEquals(null, here(both));
    }

    @Test
    void codesOfOneNameThatSayTheSameAreOne() {
        Code ours = copies.code(copies.ours(), null, "Sweet");
        Code theirs = copies.code(copies.theirs(), null, "sweet");
        Coding coding = copies.code(copies.theirs(), JONAS, copies.second(), theirs, "Too sweet");

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals(1, plan.told().size());
        assertEquals(null, here(theirs));
        assertEquals(ours.id(), here(coding).codeId());
        Coding later = copies.code(copies.theirs(), JONAS, copies.second(), theirs, "children");
        copies.take();
        assertEquals(ours.id(), here(later).codeId());
    }

    @Test
    void codesOfOneNameThatSayOtherThingsAreAsked() {
        Code ours = copies.code(copies.ours(), null, "Sweet");
        copies.ours().codings().change(ELINA, ours.worded("Of the taste", "", "", ""));
        Code theirs = copies.code(copies.theirs(), null, "Sweet");
        copies.theirs().codings().change(JONAS, theirs.worded("Of a person", "", "", ""));

        assertEquals(List.of("code.twice"), kinds(copies.preview(Settlements.none())));
        copies.take(Side.THEIRS);
        assertEquals(List.of("Sweet", "Sweet (2)"), List.of(here(ours).name(), here(theirs).name()));
    }

    @Test
    void codeAddedThereUnderANameThatAnotherWasGivenHereIsAsked() {
        copies.ours().codings().change(ELINA, cap.named("Lid"));
        copies.theirs().codings().change(JONAS, smell.named("Lid"));

        assertEquals(List.of("code.name-taken"), kinds(copies.preview(Settlements.none())));
        copies.take(Side.OURS);
        assertEquals(List.of("Lid", "Smell"), List.of(here(cap).name(), here(smell).name()));
    }

    @Test
    void aNameThatBecameFreeThereIsNoConflict() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        Code news = copies.code(copies.theirs(), null, "Cap");

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals(List.of("Lid", "Cap"), List.of(here(cap).name(), here(news).name()));
    }

    @Test
    void codesMovedBelowEachOtherAreAsked() {
        copies.ours().codings().change(ELINA, cap.placed(smell.id(), 0));
        copies.theirs().codings().change(JONAS, smell.placed(cap.id(), 0));

        assertEquals(List.of("code.circle"), kinds(copies.preview(Settlements.none())));
        copies.take(Side.THEIRS);
        assertEquals(cap.id(), here(smell).parentId());
        assertEquals(null, here(cap).parentId());
    }

    @Test
    void theSameCodingMadeInBothIsOneAndKeepsTheMemo() {
        Coding ours = copies.code(copies.ours(), ELINA, copies.second(), smell, "sweet");
        Coding theirs = copies.code(copies.theirs(), ELINA, copies.second(), smell, "sweet");
        copies.theirs().codings().memo(ELINA, theirs.id(), "not sure");

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals(null, here(theirs));
        assertEquals("not sure", here(ours).memo());
        copies.theirs().codings().memo(ELINA, theirs.id(), "sure");
        copies.take();
        assertEquals("sure", here(ours).memo());
    }

    @Test
    void aCodingFromThereIsCarriedOverToTheTextHere() {
        copies.ours().discussions().revise(ELINA, copies.first().id(), "Well. " + TwoCopies.FIRST,
                Discussions.Revision.EDIT);
        Coding theirs = copies.code(copies.theirs(), JONAS, copies.first(), smell, "smell is fine");

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.conflicts());
        assertEquals(1, plan.told().size());
        Coding now = here(theirs);
        assertEquals(theirs.start() + "Well. ".length(), now.start());
        assertEquals("smell is fine", copies.ours().discussions().version(now.textId()).words()
                .substring(now.start(), now.end()));
    }

    @Test
    void anExclusiveCodeDoesNotComeBesideAnother() {
        copies.theirs().codings().change(JONAS, smell.exclusive(true));
        copies.code(copies.ours(), ELINA, copies.second(), cap, "sweet");
        Coding theirs = copies.code(copies.theirs(), ELINA, copies.second(), smell, "love");

        assertEquals(List.of("coding.apart"), kinds(copies.preview(Settlements.none())));
        MergePlan plan = copies.take(Side.OURS);
        assertEquals(null, here(theirs));
        assertEquals(1, plan.leftOut().size());
    }

    @Test
    void memosLinksAndRulesComeToo() {
        Coding theirs = copies.code(copies.theirs(), JONAS, copies.second(), smell, "sweet");
        copies.theirs().memos().link(JONAS, both.id(), theirs.id(), "against");
        copies.theirs().memos().add(JONAS, copies.panelId(), NewMemo.about(Memo.About.CODE, cap.id(), "ask again"));
        copies.theirs().batch().keep(JONAS, new CodingRule(null, copies.panelId(), "lids", cap.id(),
                CodingRule.By.WORDS, "lid", true));

        MergePlan plan = copies.take();

        assertEquals(List.of(), plan.leftOut());
        Map<String, String> theirsSeen = copies.seen(copies.theirs());
        assertEquals(theirsSeen, copies.seen(copies.ours()));
        assertEquals(List.of("1 0 0", "1 0 0", "1 0 0"),
                List.of(taken(plan, "memos"), taken(plan, "links"), taken(plan, "rules")));
    }

    @Test
    void versionsOfTheCodebookGoOnBehindOurs() {
        copies.code(copies.ours(), null, "Ours");
        Code theirs = copies.code(copies.theirs(), null, "Theirs");
        Coding coding = copies.code(copies.theirs(), JONAS, copies.second(), theirs, "sweet");
        int before = copies.ours().codings().state(copies.panelId()).codebook().version();

        copies.take();

        List<String> whats = copies.ours().codings().history(copies.panelId()).stream()
                .map(v -> v.version() + " " + v.maker()).toList();
        assertEquals(List.of((before + 2) + " Elina", (before + 1) + " Elina", before + " Elina"), whats.subList(0, 3));
        assertEquals(before + 1, here(coding).codebookVersion());
    }

    @Test
    void whatStandsOnAPostOrInAPanelThatIsOnlyThereIsNamedInWords() {
        Engines there = copies.theirs();
        UUID other = there.panels().create(JONAS, "Another", 5, "").id();
        there.codings().add(JONAS, other, NewCode.of(null, "Price"));
        there.discussions().add(JONAS, copies.panelId(), List.of(), List.of(new Discussions.NewPost("c", "t",
                Post.Kind.REPLY, "a", null, "not known", Instant.EPOCH, "en", "I never open it.", null, false)),
                Progress.none());
        Post news = there.discussions().state(copies.panelId()).bySource().get("c");
        copies.code(there, JONAS, news, smell, "never");

        MergePlan plan = copies.take();

        assertEquals(0, plan.written());
        assertTrue(plan.leftOut().containsAll(List.of("Panels: 1 added, changed or removed there; they"
                + " stay as they are here.", "Posts: 1 added, changed or removed there; they stay as they are here.",
                "2 things belong to a panel that is not here.", "One coding or memo stands on posts that are not here.")), plan.leftOut().toString());
    }

    @Test
    void copiesThatTakeInEachOtherAgreeInTheEnd() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        copies.ours().codings().change(ELINA, cap.named("Top"));
        copies.code(copies.theirs(), JONAS, copies.second(), smell, "sweet");
        copies.code(copies.ours(), ELINA, copies.second(), smell, "love");
        copies.take(Side.OURS);

        MergePlan back = copies.theyTake(Settlements.none());

        assertEquals(List.of(), back.conflicts());
        assertEquals(copies.seen(copies.ours()), copies.seen(copies.theirs()));
        MergePlan again = copies.take();
        assertEquals(List.of("versions of codebooks"), again.taken().stream().map(MergePlan.Taken::sort).toList());
        assertEquals(0, copies.theyTake(Settlements.none()).things());
    }
}
