// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.parley.coding.CodingState;
import org.parley.coding.agreement.Question;

/**
 * What the person wants compared.
 *
 * @param without coders that are left out, as {@link #key} has them
 * @param pass    the batch whose coder is compared with themselves, instead of coders with each other; {@link #NO_PASS} when
 *                there is none to choose; null for coders
 */
record AgreementChoice(Question.By by, Question.Posts posts, Set<String> without, UUID pass) {

    static final AgreementChoice USUAL = new AgreementChoice(Question.By.ANSWER, Question.Posts.EVERY, Set.of(), null);
    static final UUID NO_PASS = new UUID(0, 0);
    /** Fewer cannot agree. */
    static final int LEAST = 2;

    private static final String BY = "by";
    private static final String POSTS = "posts";

    AgreementChoice {
        without = Set.copyOf(without);
    }

    AgreementChoice by(Question.By other) {
        return new AgreementChoice(other, posts, without, pass);
    }

    AgreementChoice posts(Question.Posts other) {
        return new AgreementChoice(by, other, without, pass);
    }

    /** Compares the two passes of a batch, or with null coders again. */
    AgreementChoice pass(UUID batch) {
        return new AgreementChoice(by, posts, without, batch);
    }

    /** Compares everybody who coded. */
    AgreementChoice everybody() {
        return new AgreementChoice(by, posts, Set.of(), null);
    }

    /** Takes a coder in or leaves one out. */
    AgreementChoice coder(String name, boolean in) {
        Set<String> left = new LinkedHashSet<>(without);
        if (in) {
            left.remove(key(name));
        } else {
            left.add(key(name));
        }
        return new AgreementChoice(by, posts, left, null);
    }

    boolean has(String name) {
        return !without.contains(key(name));
    }

    /** Everybody who coded in the panel, by name. */
    static List<String> everybody(CodingState state) {
        Map<String, String> all = new TreeMap<>();
        state.codings().values().forEach(coding -> all.putIfAbsent(key(coding.coder()), coding.coder()));
        return List.copyOf(all.values());
    }

    /** Those of them who are compared. */
    List<String> compared(List<String> everybody) {
        return everybody.stream().filter(this::has).toList();
    }

    Question question(List<String> everybody) {
        return new Question(compared(everybody), Set.of(), by, posts, Question.DRAWS, Question.SEED);
    }

    /** As the comparison takes names for the same. */
    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What is kept between starts; names of people are not. */
    Map<String, String> kept() {
        return Map.of(BY, by.word(), POSTS, posts.word());
    }

    static AgreementChoice of(Map<String, String> kept) {
        AgreementChoice choice = USUAL;
        for (Question.By by : Question.By.values()) {
            choice = by.word().equals(kept.get(BY)) ? choice.by(by) : choice;
        }
        for (Question.Posts posts : Question.Posts.values()) {
            choice = posts.word().equals(kept.get(POSTS)) ? choice.posts(posts) : choice;
        }
        return choice;
    }
}
