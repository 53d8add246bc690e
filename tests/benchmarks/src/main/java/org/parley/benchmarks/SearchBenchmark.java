// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/**
 * Full-text search: the time until a new index answers for the first time, then queries of seven kinds with words from
 * the posts themselves: a word, two and four words that must all occur, a phrase, a beginning of three letters and one
 * of a word, a word that nobody used.
 */
final class SearchBenchmark implements Benchmark {

    private static final int QUERIES = 2_000;
    private static final int WARM_UP = 300;
    private static final int KINDS = 7;
    /** As many as a list shows at once. */
    private static final int LIMIT = 200;
    private static final int SEED = 7;
    private static final int SHORTEST = 3;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> run() throws IOException {
        GeneratedPanel generated = Workload.generated(GeneratedPanel.MOST_POSTS);
        try (Engines engines = Engines.temporary()) {
            Panel panel = Workload.imported(engines, generated);
            engines.discussions().state(panel.id());
            long from = System.nanoTime();
            engines.search().find(panel.id(), "milk", LIMIT);
            double build = Workload.seconds(from);
            Random random = new Random(SEED);
            List<List<Double>> byKind = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            for (int kind = 0; kind < KINDS; kind++) {
                byKind.add(new ArrayList<>());
            }
            long found = 0;
            for (int i = -WARM_UP; i < QUERIES; i++) {
                int kind = Math.floorMod(i, KINDS);
                String query = query(kind, generated, random);
                long start = System.nanoTime();
                int hits = engines.search().find(panel.id(), query, LIMIT).size();
                double millis = (System.nanoTime() - start) / 1e6;
                if (i >= 0) {
                    found += hits;
                    all.add(millis);
                    byKind.get(kind).add(millis);
                }
            }
            return figures(generated.posts(), build, all, byKind, (double) found / QUERIES);
        }
    }

    private static List<Figure> figures(int posts, double build, List<Double> all, List<List<Double>> byKind,
            double hits) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("index of " + posts + " posts built", build, "s"));
        figures.add(new Figure("p50 of " + all.size() + " queries", Workload.percentile(all, 50), "ms"));
        figures.add(new Figure("p99 (target 50)", Workload.percentile(all, 99), "ms"));
        figures.add(new Figure("slowest", Workload.percentile(all, 100), "ms"));
        List<String> names = List.of("a word", "two words", "four words", "a phrase", "three letters*", "a word*",
                "a word nobody used");
        for (int kind = 0; kind < KINDS; kind++) {
            figures.add(new Figure("p99 of " + names.get(kind), Workload.percentile(byKind.get(kind), 99), "ms"));
        }
        figures.add(new Figure("posts found by a query, " + LIMIT + " at most", hits, "posts"));
        return figures;
    }

    private static String query(int kind, GeneratedPanel generated, Random random) {
        String[] words = generated.post(random.nextInt(generated.posts())).words().split("[^\\p{L}]+");
        String one = words[random.nextInt(words.length)];
        String two = words[random.nextInt(words.length)];
        int at = random.nextInt(Math.max(1, words.length - 1));
        return switch (kind) {
            case 0 -> safe(one);
            case 1 -> safe(one) + " " + safe(two);
            case 2 -> safe(one) + " " + safe(two) + " " + safe(words[at]) + " " + safe(words[0]);
            case 3 -> "\"" + safe(words[at]) + " " + safe(words[Math.min(at + 1, words.length - 1)]) + "\"";
            case 4 -> safe(one).substring(0, Math.min(SHORTEST, safe(one).length())) + "*";
            case 5 -> safe(one) + "*";
            default -> safe(one) + "zqx";
        };
    }

    /** A text that begins or ends with a sign gives an empty word. */
    private static String safe(String word) {
        return word.isEmpty() ? "oat" : word;
    }
}
