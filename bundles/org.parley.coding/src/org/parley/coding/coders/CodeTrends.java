// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;

/**
 * How the use of codes by one coder changed from version to version of the codebook: a hint at drift that costs nothing.
 * It also changes when what people say changes; only a second pass over the same texts tells the two apart
 * ({@link Drift}). A coding that was merged or split counts with the version that did so.
 *
 * @param spans the oldest first
 * @param codes codes that the coder used, in the order of the codebook
 */
public record CodeTrends(UUID coderId, List<Span> spans, List<Trend> codes) {

    /** Versions follow each other quickly while a codebook is made; a span holds as many answers at least. */
    public static final int FEWEST_ANSWERS = 20;
    private static final double PERCENT = 100;

    public CodeTrends {
        spans = List.copyOf(spans);
        codes = List.copyOf(codes);
    }

    /**
     * One or several versions of the codebook, one after the other, with 20 answers or more; fewer when that is all.
     *
     * @param from    time of the first coding
     * @param to      time of the last
     * @param answers posts that the coder put a code on under these versions
     */
    public record Span(int firstVersion, int lastVersion, Instant from, Instant to, int answers) { }

    /**
     * The use of a code.
     *
     * @param answers in each span, posts with the code itself
     * @param percent in each span, of its answers, 0 to 100
     * @param moved   highest less lowest of these, in percentage points; 0 with one span
     */
    public record Trend(UUID codeId, String path, List<Integer> answers, List<Double> percent, double moved) {

        public Trend {
            answers = List.copyOf(answers);
            percent = List.copyOf(percent);
        }
    }

    /** From the original codings of a coder. */
    public static CodeTrends of(CodingState state, UUID coderId) {
        Map<Integer, List<Coding>> byVersion = new TreeMap<>();
        state.codings().values().stream().filter(coding -> coding.coderId().equals(coderId))
                .forEach(coding -> byVersion.computeIfAbsent(coding.codebookVersion(), v -> new ArrayList<>()).add(coding));
        List<List<Coding>> parts = parts(byVersion);
        List<Span> spans = parts.stream().map(CodeTrends::span).toList();
        List<Trend> trends = new ArrayList<>();
        for (Code code : state.codebook().inOrder()) {
            List<Integer> counts = parts.stream().map(part -> posts(part.stream()
                    .filter(coding -> coding.codeId().equals(code.id())).toList())).toList();
            if (counts.stream().anyMatch(count -> count > 0)) {
                trends.add(trend(code, state.codebook().path(code), counts, spans));
            }
        }
        return new CodeTrends(coderId, spans, trends);
    }

    private static Trend trend(Code code, String path, List<Integer> counts, List<Span> spans) {
        List<Double> percents = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            percents.add(PERCENT * counts.get(i) / spans.get(i).answers());
        }
        double most = percents.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double least = percents.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return new Trend(code.id(), path, counts, percents, most - least);
    }

    /** Versions are joined until there are enough answers; a rest that is too small goes to the span before. */
    private static List<List<Coding>> parts(Map<Integer, List<Coding>> byVersion) {
        List<List<Coding>> parts = new ArrayList<>();
        List<Coding> open = new ArrayList<>();
        for (List<Coding> version : byVersion.values()) {
            open.addAll(version);
            if (posts(open) >= FEWEST_ANSWERS) {
                parts.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty() && parts.isEmpty()) {
            parts.add(open);
        } else if (!open.isEmpty()) {
            parts.get(parts.size() - 1).addAll(open);
        }
        return parts;
    }

    private static Span span(List<Coding> part) {
        return new Span(part.stream().mapToInt(Coding::codebookVersion).min().orElseThrow(),
                part.stream().mapToInt(Coding::codebookVersion).max().orElseThrow(),
                part.stream().map(Coding::at).min(Instant::compareTo).orElseThrow(),
                part.stream().map(Coding::at).max(Instant::compareTo).orElseThrow(), posts(part));
    }

    private static int posts(List<Coding> codings) {
        Set<UUID> posts = new HashSet<>();
        codings.forEach(coding -> posts.add(coding.postId()));
        return posts.size();
    }
}
