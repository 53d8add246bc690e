// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.discussion.TextWords.Word;

/**
 * What words say about codes: for each code and each root of a word the logarithm of how much likelier the word is in
 * coded places than in sentences at large (naive Bayes on the words that are there, Manning, Raghavan and Schuetze,
 * Introduction to Information Retrieval, 13.3, with half a count added). A sentence speaks for a code by the sum over its
 * words and the code's own frequency; a post by its best sentence. Immutable once taught.
 */
final class SuggestionModel {

    /** A word that stood in fewer places of a code says nothing about it. */
    private static final int LEAST_PLACES = 2;
    private static final int REASONS = 4;
    private static final double HALF = 0.5;

    private final Map<String, Integer> everywhere = new HashMap<>();
    private final Map<UUID, Map<String, Integer>> inCode = new HashMap<>();
    private final Map<UUID, Integer> places = new HashMap<>();
    private int sentences;
    private int coded;

    /** A sentence with its place in the text of a post. */
    record Sentence(int start, int end, List<Word> words) { }

    /** A code that a sentence speaks for. */
    record Vote(UUID codeId, Sentence sentence, List<String> because, double weight) { }

    /** A sentence of any post that counts. */
    void sentence(Collection<Word> words) {
        sentences++;
        roots(words).forEach(root -> everywhere.merge(root, 1, Integer::sum));
    }

    /** A place that a person gave a code. */
    void place(UUID codeId, Collection<Word> words) {
        coded++;
        places.merge(codeId, 1, Integer::sum);
        Map<String, Integer> counts = inCode.computeIfAbsent(codeId, id -> new HashMap<>());
        roots(words).forEach(root -> counts.merge(root, 1, Integer::sum));
    }

    private static Set<String> roots(Collection<Word> words) {
        Set<String> roots = new HashSet<>();
        words.forEach(word -> roots.add(word.root()));
        return roots;
    }

    /** How often each code was taught. */
    Map<UUID, Integer> places() {
        return places;
    }

    /** The codes that a text speaks for, the likeliest first; each once, by its best sentence. */
    List<Vote> votes(List<Sentence> text) {
        Map<UUID, Vote> best = new HashMap<>();
        for (Sentence sentence : text) {
            for (UUID code : inCode.keySet()) {
                Vote vote = vote(code, sentence);
                if (vote != null) {
                    best.merge(code, vote, (one, other) -> other.weight() > one.weight() ? other : one);
                }
            }
        }
        List<Vote> votes = new ArrayList<>(best.values());
        votes.sort(Comparator.comparingDouble(Vote::weight).reversed().thenComparing(Vote::codeId));
        return votes;
    }

    private Vote vote(UUID code, Sentence sentence) {
        Map<String, Integer> counts = inCode.get(code);
        int taught = places.get(code);
        Map<String, Double> reasons = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        double sum = Math.log((taught + HALF) / (coded + 1));
        double least = sum;
        for (Word word : sentence.words()) {
            int there = counts.getOrDefault(word.root(), 0);
            if (seen.add(word.root()) && there >= LEAST_PLACES) {
                double weight = Math.log((there + HALF) / (taught + 1))
                        - Math.log((everywhere.getOrDefault(word.root(), 0) + HALF) / (sentences + 1));
                sum += weight;
                if (weight > 0) {
                    reasons.put(word.shown(), weight);
                }
            }
        }
        if (reasons.isEmpty() || sum <= least) {
            return null;
        }
        List<String> because = reasons.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(REASONS).map(Map.Entry::getKey).toList();
        return new Vote(code, sentence, because, Math.exp(sum));
    }
}
