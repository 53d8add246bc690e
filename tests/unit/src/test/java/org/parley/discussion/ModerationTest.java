// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.Post.State;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.spi.ModerationRule;
import org.parley.testkit.TemporaryStore;

class ModerationTest {

    private static final String MONDAY = "2026-01-05T10:00:00Z";
    private static final String CALL_ME = "Call me: +358 40 123 4567 or me@example.com";
    private static final List<Hit> IN_CALL_ME = List.of(new Hit(9, 25, "phone"), new Hit(29, 43, "email"));

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void rulesPutNewPostsIntoTheQueueAndSayWhy(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            talk.moderation.words(Talk.HOST, Talk.PANEL, List.of(new Word("discount code", "en", "offer", "4 · No offers")));
            add(talk, "a", "Nothing to see");
            add(talk, "b", CALL_ME);
            add(talk, "c", "A Discount\u00A0Code for you");
            assertEquals(List.of("personal-data", "words"), talk.now().queue().stream().map(QueueItem::rule).toList());
            QueueItem personal = talk.now().queue().get(0);
            assertEquals(talk.post("b").id(), personal.postId());
            assertEquals("phone number, e-mail address", personal.why());
            assertEquals(IN_CALL_ME, personal.hits());
            QueueItem words = talk.now().queue().get(1);
            assertEquals("word list: discount code (rule 4 · No offers)", words.why());
            assertEquals(List.of(new Hit(2, 15, "word")), words.hits());
            assertEquals(State.VISIBLE, talk.post("c").state());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void decisionsTakePostsOutOfTheQueue(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", CALL_ME);
            Decision decision = decide(talk, "a", Step.HIDE, "personal-data", List.of());
            assertEquals("personal-data", decision.rule());
            assertEquals("Jonas", decision.moderator());
            assertEquals("why", decision.note());
            assertEquals(talk.store.clock().instant(), decision.at());
            assertEquals(State.HIDDEN, talk.post("a").state());
            assertEquals(List.of(), talk.now().queue());
            assertEquals(List.of(decision), talk.now().decisions().get(talk.post("a").id()));
            Decision second = decide(talk, "a", Step.APPROVE, "fine", List.of());
            assertEquals(null, second.rule());
            assertEquals(State.VISIBLE, talk.post("a").state());
            assertEquals(List.of(decision, second), talk.now().decisions().get(talk.post("a").id()));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void redactingMakesANewVersionWithMarks(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", CALL_ME);
            decide(talk, "a", Step.REDACT, "personal-data", talk.now().queue().get(0).hits());
            Post post = talk.post("a");
            assertEquals("Call me: [phone] or [e-mail]", post.text().words());
            assertEquals(2, post.text().version());
            assertEquals(State.VISIBLE, post.state());
            assertEquals(CALL_ME, talk.discussions.versions(post.id()).get(0).words());
            assertEquals(0, talk.add(List.of(), List.of(Talk.starter("a", "t", null, MONDAY, CALL_ME))).changedPosts(),
                    "the same source again does not bring back what was taken out");
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void undoingADecisionRecordsASecondOneAndBringsBackTheEarlierText(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", CALL_ME);
            Discussion before = talk.now();
            Decision decision = decide(talk, "a", Step.REDACT, "personal-data", IN_CALL_ME);
            undo(talk, Talk.MODERATOR);
            assertEquals(before.posts(), talk.now().posts());
            assertEquals(before.queue(), talk.now().queue());
            List<Decision> decisions = talk.now().decisions().get(talk.post("a").id());
            assertEquals(List.of(Step.REDACT, Step.WITHDRAW), decisions.stream().map(Decision::step).toList());
            assertEquals(decision, decisions.get(0));
            assertEquals("Jonas", decisions.get(1).moderator());
            assertEquals(2, talk.discussions.versions(talk.post("a").id()).size(), "no version is ever lost");
            Same.discussions(talk.now(), talk.reopened());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void undoAndRedoKeepEveryDecision(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", CALL_ME);
            decide(talk, "a", Step.REDACT, "personal-data", IN_CALL_ME);
            UUID id = talk.post("a").id();
            undo(talk, Talk.MODERATOR);
            talk.store.store().history().redo(Talk.MODERATOR,
                    talk.store.store().history().redoable(Talk.MODERATOR).orElseThrow().number());
            assertEquals("Call me: [phone] or [e-mail]", talk.post("a").text().words());
            assertEquals(List.of(), talk.now().queue());
            assertEquals(List.of(Step.REDACT, Step.WITHDRAW, Step.REDACT),
                    talk.now().decisions().get(id).stream().map(Decision::step).toList());
            undo(talk, Talk.MODERATOR);
            assertEquals(CALL_ME, talk.post("a").text().words());
            assertEquals(List.of(Step.REDACT, Step.WITHDRAW, Step.REDACT, Step.WITHDRAW),
                    talk.now().decisions().get(id).stream().map(Decision::step).toList());
            assertEquals(2, talk.discussions.versions(id).size());
            Same.discussions(talk.now(), talk.reopened());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void onlyTheOneWhoRedactedOrThePrivacyRoleLiftsARedaction(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", CALL_ME);
            decide(talk, "a", Step.REDACT, "personal-data", IN_CALL_ME);
            long number = talk.store.store().lastNumber();
            ProblemException e = assertThrows(ProblemException.class,
                    () -> talk.store.store().history().undo(Talk.HOST, number));
            assertEquals("moderation.lift", e.problem().code());
            assertEquals(Problem.Kind.REFUSED, e.problem().kind());
            assertEquals("Call me: [phone] or [e-mail]", talk.post("a").text().words());
            talk.store.store().history().undo(Actor.person("Priya", Role.PRIVACY), number);
            assertEquals(CALL_ME, talk.post("a").text().words());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anImportIsUndoneAsAWhole(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("a", "t", null, MONDAY, CALL_ME),
                    Talk.rejected(Talk.starter("b", "t", null, MONDAY, "no"), "spam")));
            undo(talk, Talk.HOST);
            assertTrue(talk.now().posts().isEmpty());
            assertTrue(talk.now().topics().isEmpty());
            assertTrue(talk.now().decisions().isEmpty());
            assertTrue(talk.now().queue().isEmpty());
            Same.discussions(talk.now(), talk.reopened());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anImportThatSomebodyDecidedAboutStays(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", "fine");
            long imported = talk.store.store().lastNumber();
            decide(talk, "a", Step.APPROVE, "fine", List.of());
            assertThrows(ProblemException.class, () -> talk.store.store().history().undo(Talk.HOST, imported));
            assertEquals(1, talk.now().posts().size());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anotherWordListLooksAgainAtWhatNobodyDecidedAbout(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", "a voucher");
            add(talk, "b", "a voucher too");
            add(talk, "c", "me@example.com");
            decide(talk, "b", Step.APPROVE, "fine", List.of());
            talk.moderation.words(Talk.HOST, Talk.PANEL, List.of(new Word("voucher", "en", "offer")));
            assertEquals(List.of("personal-data", "words"),
                    talk.now().queue().stream().map(QueueItem::rule).toList());
            assertEquals(List.of(new Word("voucher", "en", "offer")), talk.moderation.words(Talk.PANEL));
            assertEquals(0, talk.moderation.check(Talk.HOST, Talk.PANEL, Progress.none()), "nothing new");
            talk.moderation.words(Talk.HOST, Talk.PANEL, List.of());
            assertEquals(List.of("personal-data"), talk.now().queue().stream().map(QueueItem::rule).toList());
            Same.discussions(talk.now(), talk.reopened());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aDecisionThatWasTakenBackDoesNotCountAsOne(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            add(talk, "a", "a voucher");
            decide(talk, "a", Step.APPROVE, "fine", List.of());
            undo(talk, Talk.MODERATOR);
            talk.moderation.words(Talk.HOST, Talk.PANEL, List.of(new Word("voucher", "en", "offer")));
            assertEquals(1, talk.now().queue().size());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aRuleThatFailsHoldsNobodyUp(TemporaryStore.Kind kind) {
        try (Talk talk = new Talk(kind)) {
            talk.rules.add(0, rule("broken", () -> {
                throw new IllegalStateException("no");
            }));
            talk.rules.add(rule("mistaken", () -> { }));
            add(talk, "a", "me@example.com");
            assertEquals(List.of("mistaken", "personal-data"),
                    talk.now().queue().stream().map(QueueItem::rule).sorted().toList());
            QueueItem mistaken = talk.now().queue().stream().filter(i -> i.rule().equals("mistaken")).findFirst()
                    .orElseThrow();
            assertEquals(List.of(new Hit(0, 2, "x")), mistaken.hits(), "places outside the text are left out");
            assertEquals(500, mistaken.why().length());
        }
    }

    @Test
    void refusesWhatMayNotBe() {
        try (Talk talk = new Talk(TemporaryStore.Kind.DERBY)) {
            add(talk, "a", "ab\uD83C\uDF7A");
            UUID id = talk.post("a").id();
            refused("moderation.reason", Problem.Kind.USAGE, () -> talk.moderation.decide(Talk.MODERATOR, id, Step.HIDE,
                    "because", "", List.of()));
            refused("moderation.step", Problem.Kind.USAGE, () -> talk.moderation.decide(Talk.MODERATOR, id, Step.REJECT,
                    "fine", "", List.of()));
            refused("moderation.nothing", Problem.Kind.USAGE, () -> talk.moderation.decide(Talk.MODERATOR, id,
                    Step.REDACT, "fine", "", List.of()));
            refused("moderation.range", Problem.Kind.USAGE, () -> talk.moderation.decide(Talk.MODERATOR, id,
                    Step.REDACT, "fine", "", List.of(new Hit(2, 3, "x"))));
            refused("discussion.post", Problem.Kind.USAGE, () -> talk.moderation.decide(Talk.MODERATOR,
                    talk.store.ids().next(), Step.HIDE, "fine", "", List.of()));
            for (Actor nobody : List.of(Actor.person("C", Role.CODER), Actor.person("A", Role.ANALYST),
                    Actor.plugin("org.example"))) {
                refused("moderation.role", Problem.Kind.REFUSED, () -> talk.moderation.decide(nobody, id, Step.HIDE,
                        "fine", "", List.of()));
            }
            assertEquals(State.VISIBLE, talk.post("a").state());
            assertTrue(talk.now().decisions().isEmpty());
        }
    }

    @Test
    void everyReasonHasALabel() {
        try (Talk talk = new Talk(TemporaryStore.Kind.DERBY)) {
            assertEquals("Personal data", talk.moderation.reasons().get(0).label());
            assertTrue(talk.moderation.reasons().stream().noneMatch(r -> r.label().isBlank()));
        }
    }

    private static ModerationRule rule(String id, Runnable first) {
        return new ModerationRule() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Optional<Proposal> look(Post post, List<Word> words) {
                first.run();
                return Optional.of(new Proposal("x".repeat(900),
                        List.of(new Hit(0, 2, "x"), new Hit(5, 999, "x"), new Hit(3, 2, "x"), new Hit(0, 1, "a b"))));
            }
        };
    }

    private static void refused(String code, Problem.Kind kind, Executable call) {
        ProblemException e = assertThrows(ProblemException.class, call);
        assertEquals(code, e.problem().code());
        assertEquals(kind, e.problem().kind());
    }

    private static void add(Talk talk, String id, String words) {
        talk.store.clock().advance(Duration.ofMinutes(1));
        talk.add(List.of(Talk.topic("t")), List.of(Talk.starter(id, "t", null, MONDAY, words)));
    }

    private static Decision decide(Talk talk, String id, Step step, String reason, List<Hit> places) {
        talk.store.clock().advance(Duration.ofMinutes(1));
        return talk.moderation.decide(Talk.MODERATOR, talk.post(id).id(), step, reason, "why", places);
    }

    private static void undo(Talk talk, Actor actor) {
        talk.store.clock().advance(Duration.ofMinutes(1));
        talk.store.store().history().undo(actor, talk.store.store().history().undoable(actor).orElseThrow().number());
    }
}
