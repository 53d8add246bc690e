// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.parley.discussion.PersonalData.Names;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.personal.Finder;
import org.parley.discussion.internal.personal.MemberNames;
import org.parley.testkit.PersonalDataCorpus;
import org.parley.testkit.PersonalDataCorpus.Seed;
import org.parley.testkit.PersonalDataCorpus.Text;

/** How much of the personal data put into a corpus is found, how much of what is found is personal data, how fast. */
final class PersonalDataBenchmark implements Benchmark {

    private static final int POSTS = 10_000;
    private static final long SEED = 2026;

    @Override
    public String name() {
        return "personal-data";
    }

    @Override
    public List<Figure> run() {
        Finder finder = new Finder();
        Names names = new MemberNames(PersonalDataCorpus.NAMES, word -> false);
        List<Text> corpus = PersonalDataCorpus.make(SEED, POSTS);
        corpus.subList(0, POSTS / 10).forEach(text -> finder.find(text.words(), text.language(), names));
        Map<String, int[]> byKind = new TreeMap<>();
        long nanos = 0;
        for (Text text : corpus) {
            long from = System.nanoTime();
            List<Hit> hits = finder.find(text.words(), text.language(), names);
            nanos += System.nanoTime() - from;
            count(text, hits, byKind);
        }
        List<Figure> figures = new ArrayList<>();
        byKind.forEach((kind, n) -> {
            figures.add(new Figure("recall of " + kind + " (" + n[1] + ")", (double) n[0] / n[1], "share"));
            figures.add(new Figure("precision of " + kind, (double) n[2] / n[3], "share"));
        });
        figures.add(new Figure("posts looked through", POSTS / (nanos / 1e9), "posts/s"));
        return figures;
    }

    /** Counts by kind: seeds found, seeds, right hits, hits. */
    private static void count(Text text, List<Hit> hits, Map<String, int[]> byKind) {
        Map<String, int[]> counts = new HashMap<>(byKind);
        for (Seed seed : text.seeds()) {
            int[] n = counts.computeIfAbsent(seed.kind(), k -> new int[4]);
            n[1]++;
            n[0] += hits.stream().anyMatch(h -> h.start() <= seed.start() && h.end() >= seed.end() - 1
                    && h.kind().equals(seed.kind())) ? 1 : 0;
        }
        for (Hit hit : hits) {
            int[] n = counts.computeIfAbsent(hit.kind(), k -> new int[4]);
            n[3]++;
            n[2] += text.seeds().stream().anyMatch(s -> hit.start() < s.end() && hit.end() > s.start()) ? 1 : 0;
        }
        byKind.putAll(counts);
    }
}
