// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.parley.coding.Code;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingState;
import org.parley.coding.find.Finder.Findings;
import org.parley.coding.find.KeywordInContext;
import org.parley.coding.find.KeywordInContext.Order;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/**
 * The query language on a panel as large as they get: every place of a common word, a regular expression over everything,
 * and how codes stand to each other among all codings; then the lines of keywords, made and sorted.
 */
final class FindBenchmark implements Benchmark {

    private static final int REPEATS = 7;
    private static final int WORDS = 8;

    @Override
    public String name() {
        return "find";
    }

    @Override
    public List<Figure> run() throws IOException {
        GeneratedPanel generated = Workload.generated(GeneratedPanel.MOST_POSTS);
        try (Engines engines = Engines.temporary()) {
            Panel panel = Workload.imported(engines, generated);
            List<Code> codes = Workload.codes(engines, panel);
            Workload.store(engines, panel, Workload.codings(engines, panel, generated, codes,
                    Workload.size(GeneratedPanel.MOST_CODINGS)));
            engines.search().find(panel.id(), "milk", 1);
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure("posts", engines.discussions().state(panel.id()).posts().size(), "posts"));
            figures.add(new Figure("codings", engines.codings().state(panel.id()).codings().size(), "codings"));
            measure(engines, panel, "a word", "milk", figures);
            measure(engines, panel, "a regular expression", "pattern:\"\\bm[a-z]+k\\b\"", figures);
            measure(engines, panel, "every code overlaps every code", "code:* overlaps code:*", figures);
            String one = "code:\"" + engines.codings().state(panel.id()).codebook().path(codes.get(1)) + '"';
            String other = "code:\"" + engines.codings().state(panel.id()).codebook().path(codes.get(2)) + '"';
            measure(engines, panel, "a code near another", one + " near 50 " + other, figures);
            measure(engines, panel, "a code then another", one + " then " + other, figures);
            measure(engines, panel, "words inside codes, by date", "milk inside code:* and not " + other + " from:2014-01",
                    figures);
            lines(engines, panel, figures);
            ofOneCode(engines, panel, codes, figures);
            rule(engines, panel, codes.get(0), figures);
            return figures;
        }
    }

    private static void measure(Engines engines, Panel panel, String what, String query, List<Figure> figures) {
        List<Double> times = new ArrayList<>();
        Findings found = null;
        for (int i = 0; i <= REPEATS; i++) {
            long from = System.nanoTime();
            found = engines.finder().find(Actor.parley(), panel.id(), query, Progress.none());
            if (i > 0) {
                times.add(Workload.seconds(from) * 1e3);
            }
        }
        figures.add(new Figure(what + ", " + found.places().size() + " places", Workload.median(times), "ms"));
    }

    /** Every coding of a code, in the order of the posts, as the window asks for them. */
    private static void ofOneCode(Engines engines, Panel panel, List<Code> codes, List<Figure> figures) {
        CodingState state = engines.codings().state(panel.id());
        List<Double> times = new ArrayList<>();
        int most = 0;
        for (Code code : codes) {
            long from = System.nanoTime();
            most = Math.max(most, state.with(code.id()).size());
            times.add(Workload.seconds(from) * 1e3);
        }
        figures.add(new Figure("all codings of a code, " + most + " at most, slowest of " + codes.size()
                + " (target 1)", Workload.percentile(times, 100), "ms"));
    }

    /** What a rule of batch coding would code, looked at only. */
    private static void rule(Engines engines, Panel panel, Code code, List<Figure> figures) {
        CodingRule rule = CodingRule.once(panel.id(), code.id(), CodingRule.By.PATTERN, "(?i)\\bm[a-z]+k\\b", false);
        List<Double> times = new ArrayList<>();
        int places = 0;
        for (int i = 0; i <= REPEATS; i++) {
            long from = System.nanoTime();
            places = engines.batch().find(Workload.CODER, panel.id(), List.of(rule), Progress.none()).places().size();
            if (i > 0) {
                times.add(Workload.seconds(from));
            }
        }
        figures.add(new Figure("a rule of batch coding, " + places + " places", Workload.median(times), "s"));
    }

    private static void lines(Engines engines, Panel panel, List<Figure> figures) {
        Findings found = engines.finder().find(Actor.parley(), panel.id(), "milk", Progress.none());
        List<Double> times = new ArrayList<>();
        for (int i = 0; i <= REPEATS; i++) {
            long from = System.nanoTime();
            int lines = KeywordInContext.sorted(found.places().stream().map(place -> KeywordInContext.of(place, WORDS))
                    .toList(), Order.LEFT).size();
            if (i > 0) {
                times.add(lines / Workload.seconds(from));
            }
        }
        figures.add(new Figure("keywords in context, made and sorted", Workload.median(times), "lines/s"));
    }
}
