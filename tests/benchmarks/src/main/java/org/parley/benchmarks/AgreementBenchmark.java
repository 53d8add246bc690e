// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.parley.coding.Code;
import org.parley.coding.Codings.NewCoding;
import org.parley.coding.agreement.Agreement;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.internal.agreement.AgreementService;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/**
 * Two coders of 5,000 posts compared on 100 codes with 1,000 draws for each interval. The second coder made two of three
 * codings of the first, and as many others.
 */
final class AgreementBenchmark implements Benchmark {

    private static final Actor SECOND = Actor.person("Second coder", Role.CODER);
    private static final int POSTS = 5_000;
    private static final int CODINGS = 15_000;
    private static final int DRAWS = 1_000;
    private static final int REPEATS = 5;

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public List<Figure> run() throws IOException {
        GeneratedPanel generated = Workload.generated(POSTS);
        try (Engines engines = Engines.temporary()) {
            Panel panel = Workload.imported(engines, generated);
            List<Code> codes = Workload.codes(engines, panel);
            List<NewCoding> all = Workload.codings(engines, panel, generated, codes, Workload.size(CODINGS));
            int third = all.size() / 3;
            engines.codings().codeAll(Workload.CODER, panel.id(), "First", all.subList(0, 2 * third));
            engines.codings().codeAll(SECOND, panel.id(), "Second", all.subList(third, all.size()));
            Agreement agreement = new AgreementService(engines.discussions(), engines.codings());
            List<Figure> figures = new ArrayList<>();
            for (Question.By by : Question.By.values()) {
                Question question = new Question(List.of(), Set.of(), by, Question.Posts.ALL, DRAWS, Question.SEED);
                figures.addAll(measure(agreement, panel, question));
            }
            return figures;
        }
    }

    private static List<Figure> measure(Agreement agreement, Panel panel, Question question) {
        List<Double> seconds = new ArrayList<>();
        PanelAgreement found = null;
        for (int i = 0; i < REPEATS; i++) {
            long from = System.nanoTime();
            found = agreement.compare(panel.id(), question, Progress.none());
            seconds.add(Workload.seconds(from));
        }
        String what = found.codes().size() + " codes, " + found.posts() + " posts, " + DRAWS + " draws, by "
                + question.by().word();
        return List.of(new Figure(what + ", first", seconds.get(0), "s"),
                new Figure(what + " (target 2)", Workload.median(seconds), "s"));
    }
}
