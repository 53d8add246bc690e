// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.parley.coding.Code;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels.Newcomer;
import org.parley.panel.ProfileField;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/** Every analysis on a panel as large as they get, of 200 codes, with a profile field of eight values. */
final class AnalysisBenchmark implements Benchmark {

    private static final int CODES = 200;
    private static final int VALUES = 8;
    private static final int REPEATS = 5;
    private static final String FIELD = "age_band";

    @Override
    public String name() {
        return "analyses";
    }

    @Override
    public List<Figure> run() throws IOException {
        GeneratedPanel generated = Workload.generated(GeneratedPanel.MOST_POSTS);
        try (Engines engines = Engines.temporary()) {
            Panel panel = Workload.imported(engines, generated);
            profiles(engines, panel);
            codings(engines, panel, generated);
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure("codings", engines.codings().state(panel.id()).codings().size(), "codings"));
            measure(engines, panel, "frequencies", Map.of(), figures);
            measure(engines, panel, "crosstab", Map.of("by", List.of(FIELD)), figures);
            measure(engines, panel, "crosstab", Map.of("by", List.of(FIELD), "under", List.of("Theme 1")), figures);
            measure(engines, panel, "cooccurrence", Map.of(), figures);
            measure(engines, panel, "cooccurrence", Map.of("unit", List.of("overlap")), figures);
            measure(engines, panel, "code-by-time", Map.of("step", List.of("week")), figures);
            measure(engines, panel, "code-by-activity", Map.of(), figures);
            measure(engines, panel, "code-map", Map.of(), figures);
            measure(engines, panel, "words", Map.of(), figures);
            return figures;
        }
    }

    private static void measure(Engines engines, Panel panel, String name, Map<String, List<String>> given,
            List<Figure> figures) {
        List<Double> times = new ArrayList<>();
        double first = 0;
        for (int i = 0; i <= REPEATS; i++) {
            long from = System.nanoTime();
            engines.analyses().run(Actor.parley(), panel.id(), name, given, Progress.none());
            if (i == 0) {
                first = Workload.seconds(from);
            } else {
                times.add(Workload.seconds(from));
            }
        }
        String called = given.isEmpty() ? name : name + " " + String.join(" ", given.entrySet().stream().sorted(
                Map.Entry.comparingByKey()).map(e -> e.getKey() + "=" + e.getValue().get(0)).toList());
        figures.add(new Figure(called + ", first time", first, "s"));
        figures.add(new Figure(called, Workload.median(times), "s"));
    }

    /** People known already keep their place and get a value. */
    private static void profiles(Engines engines, Panel panel) {
        engines.panels().declare(Workload.HOST, panel.id(), Map.of(FIELD, "age"));
        engines.panels().classify(Workload.HOST, panel.id(), FIELD, ProfileField.Sensitivity.OPEN);
        List<Newcomer> known = new ArrayList<>();
        engines.panels().state(panel.id()).everyone().forEach(m -> known.add(new Newcomer(m.sourceId(), m.name(), false,
                m.since(), Map.of(FIELD, "value " + known.size() % VALUES), Map.of())));
        engines.panels().admit(Workload.HOST, panel.id(), known);
    }

    /** The generated codings on twice as many codes. */
    private static void codings(Engines engines, Panel panel, GeneratedPanel generated) {
        List<Code> codes = new ArrayList<>(Workload.codes(engines, panel));
        Code branch = null;
        for (int i = codes.size(); i < CODES; i++) {
            boolean top = i % 10 == 0;
            Code code = engines.codings().add(Workload.HOST, panel.id(), new NewCode(null,
                    top ? null : branch.id(), top ? "Theme " + (i / 10 + 1) : "Point " + i % 10, 0, 0, "", "", "", "", false,
                    false, false, null));
            branch = top ? code : branch;
            codes.add(code);
        }
        Map<String, Post> posts = engines.discussions().state(panel.id()).byName();
        Random half = new Random(1);
        Workload.store(engines, panel, generated.codings(Workload.size(GeneratedPanel.MOST_CODINGS))
                .map(c -> new NewCoding(posts.get(generated.post(c.post()).id()).id(),
                        codes.get(c.code() + (half.nextBoolean() ? GeneratedPanel.CODES : 0)).id(), c.start(), c.end(), "",
                        false)).toList());
    }
}
