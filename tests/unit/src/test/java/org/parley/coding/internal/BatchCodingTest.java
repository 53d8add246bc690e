// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.coding.internal.CodingRoom.ELINA;
import static org.parley.coding.internal.CodingRoom.JONAS;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.coding.BatchCoding.Found;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingRule.By;
import org.parley.coding.find.Finder;
import org.parley.core.Actor;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.testkit.TemporaryStore.Kind;

class BatchCodingTest {

    private static String problem(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().code();
    }

    private static CodingRule words(CodingRoom room, Code code, String words, boolean whole) {
        return CodingRule.once(room.panelId, code.id(), By.WORDS, words, whole);
    }

    private static List<String> run(CodingRoom room, Actor coder, CodingRule... rules) {
        return room.batch.run(coder, room.panelId, List.of(rules), Progress.none()).stream().map(room::words).toList();
    }

    /** The text, the words of the rule, what is found of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The Cap leaks, the caps leak. | cap | Cap",
        "The Cap leaks, the caps leak. | cap* | Cap/caps",
        "It drips: leak, LEAKS, bleak, leaked2 | leak* , drips | drips/leak/LEAKS/leaked2",
        "too  sweet and far too\u00A0dear | too sweet;dear | too  sweet/dear",
        "na\u00EFve, nai\u0308ve, naive | na\u00EFve | na\u00EFve/nai\u0308ve",
        "\u041D\u0430\u043B\u043E\u0433\u0438 \u043D\u0430\u043B\u043E\u0433 | \u043D\u0430\u043B\u043E\u0433* | \u041D\u0430\u043B\u043E\u0433\u0438/\u043D\u0430\u043B\u043E\u0433",
        "C++ and c# | c++ | C++",
        "a.b axb | a.b | a.b",
    })
    void wordsAreFoundWhole(String text, String words, String wanted) {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            room.posts.add(text);
            assertEquals(List.of(wanted.split("/")), run(room, ELINA, words(room, room.code("X"), words, false)));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPreviewCountsWhatTheRunThenDoes(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post first = room.posts.add("The cap leaks and leaks.");
            Post second = room.posts.add("No cap.");
            room.posts.add("Leaks, but hidden.", Post.State.HIDDEN);
            Code cap = room.code("Cap");
            Code leak = room.code("Leak");
            Coding there = room.code(first, cap, "cap");
            List<CodingRule> rules = List.of(words(room, cap, "cap", false), words(room, leak, "leak*", true));
            long number = room.store().lastNumber();
            Found found = room.batch.find(ELINA, room.panelId, rules, Progress.none());
            assertEquals(number, room.store().lastNumber());
            assertEquals(2, found.posts());
            assertEquals(3, found.places().size());
            assertEquals(1, found.there());
            assertEquals(0, room.batch.find(JONAS, room.panelId, rules, Progress.none()).there());

            assertEquals(List.of("cap", "The cap leaks and leaks.", "cap"), run(room, ELINA,
                    rules.toArray(new CodingRule[0])));
            assertEquals(number + 1, room.store().lastNumber());
            assertEquals(3, room.state().codings().size());
            assertEquals(2, room.state().on(first.id()).size());
            room.undo();
            assertEquals(List.of(there), List.copyOf(room.state().codings().values()));
            assertEquals(List.of(), room.state().on(second.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rulesAreKeptChangedAndForgotten(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Code cap = room.code("Cap");
            CodingRule kept = room.batch.keep(ELINA, named(room, null, " Leaks ", cap, By.WORDS, "leak*"));
            CodingRule other = room.batch.keep(ELINA, named(room, null, "Caps", cap, By.PATTERN, "caps?"));
            assertEquals("Leaks", kept.name());
            assertEquals(List.of(other, kept), room.restart().batch.rules(room.panelId));
            CodingRule changed = room.batch.keep(ELINA, named(room, kept.id(), "Leaks", cap, By.WORDS, "leak*, drip*"));
            assertEquals(List.of(other, changed), room.batch.rules(room.panelId));
            assertEquals("rule.taken", problem(() -> room.batch.keep(ELINA, named(room, null, "leaks", cap, By.WORDS, "x"))));
            room.batch.forget(ELINA, other.id());
            assertEquals(List.of(changed), room.batch.rules(room.panelId));
            room.undo();
            assertEquals(List.of(other, changed), room.batch.rules(room.panelId));
            assertEquals("rule.gone", problem(() -> room.batch.forget(ELINA, UUID.randomUUID())));
        }
    }

    private static CodingRule named(CodingRoom room, UUID id, String name, Code code, By by, String text) {
        return new CodingRule(id, room.panelId, name, code.id(), by, text, false);
    }

    @Test
    void aRuleGoesWithItsCodeAndFollowsAMerge() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Code cap = room.code("Cap");
            Code lid = room.code("Lid");
            room.batch.keep(ELINA, named(room, null, "Lids", lid, By.WORDS, "lid*"));
            room.codings.merge(ELINA, room.panelId, List.of(lid.id()), cap.id());
            assertEquals(List.of(cap.id()), room.batch.rules(room.panelId).stream().map(CodingRule::codeId).toList());
            room.codings.delete(ELINA, room.panelId, List.of(cap.id()));
            assertEquals(List.of(), room.batch.rules(room.panelId));
            room.undo();
            assertEquals(1, room.batch.rules(room.panelId).size());
        }
    }

    @Test
    void aRuleThatCannotBeReadIsNotKept() {
        try (CodingRoom room = new CodingRoom(Kind.DERBY)) {
            Code cap = room.code("Cap");
            long number = room.store().lastNumber();
            assertEquals("rule.name", problem(() -> room.batch.keep(ELINA, named(room, null, " ", cap, By.WORDS, "x"))));
            assertEquals("code.words.empty", problem(() -> room.batch.keep(ELINA, named(room, null, "A", cap, By.WORDS,
                    " , *;"))));
            assertEquals("code.pattern", problem(() -> room.batch.keep(ELINA, named(room, null, "A", cap, By.PATTERN,
                    "(a"))));
            assertEquals("code.pattern.empty", problem(() -> room.batch.keep(ELINA, named(room, null, "A", cap, By.PATTERN,
                    ""))));
            assertEquals("coding.code", problem(() -> room.batch.keep(ELINA, new CodingRule(null, room.panelId, "A",
                    UUID.randomUUID(), By.WORDS, "x", false))));
            assertEquals("rule.text", problem(() -> room.batch.keep(ELINA, named(room, null, "A", cap, By.WORDS,
                    "x".repeat(32_001)))));
            assertEquals(number, room.store().lastNumber());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAQueryFoundIsCodedAsOneChangeAndNothingTwice(Kind kind) {
        try (CodingRoom room = new CodingRoom(kind)) {
            Post first = room.posts.add("The cap leaks and leaks.");
            Post second = room.posts.add("Leaks.");
            Code leak = room.code("Leak");
            room.code(first, leak, "leaks");
            List<Finder.Place> asked = List.of(new Finder.Place(first, 8, 13), new Finder.Place(first, 18, 23),
                    new Finder.Place(second, 0, 5), new Finder.Place(second, 6, 6));
            long number = room.store().lastNumber();
            Found found = room.batch.found(ELINA, room.panelId, leak.id(), asked);
            assertEquals(number, room.store().lastNumber());
            assertEquals(3, found.places().size());
            assertEquals(1, found.there());
            assertEquals(0, room.batch.found(JONAS, room.panelId, leak.id(), asked).there());

            room.posts.revise(second, "It leaks.");
            assertEquals(List.of("leaks", "leaks"), room.batch.code(ELINA, room.panelId, "leak*", found.places()).stream()
                    .map(room::words).toList());
            assertEquals(2, room.codings.state(room.panelId).with(leak.id()).size());
            assertEquals("Code with Leak what leak* finds", room.store().history().undoable(ELINA).orElseThrow().label());
            room.undo();
            assertEquals(1, room.codings.state(room.panelId).with(leak.id()).size());

            UUID gone = new UUID(0, 9);
            assertEquals("coding.code", problem(() -> room.batch.found(ELINA, room.panelId, gone, asked)));
            Code net = room.codings.change(ELINA, room.code("Net").net(true));
            assertEquals("coding.net", problem(() -> room.batch.code(ELINA, room.panelId, "leak*",
                    room.batch.found(ELINA, room.panelId, net.id(), asked).places())));
            assertEquals(List.of(), room.batch.code(ELINA, room.panelId, "leak*", List.of()));
        }
    }
}
