// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.parley.coding.Code;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/**
 * A project of another coding program, both ways: a panel of 5,000 posts with 100 codes and 10,000 codings written as
 * .qdpx, looked at without storing it, and imported whole into a new workspace.
 */
final class RefiBenchmark implements Benchmark {

    private static final int POSTS = 5_000;
    private static final int CODINGS = 10_000;
    private static final int REPEATS = 3;

    @Override
    public String name() {
        return "refi";
    }

    @Override
    public List<Figure> run() throws IOException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        Path file = folder.resolve("project.qdpx");
        try {
            List<Figure> figures = new ArrayList<>();
            GeneratedPanel generated = Workload.generated(POSTS);
            int codings = Workload.size(CODINGS);
            String what = generated.posts() + " texts, " + GeneratedPanel.CODES + " codes, " + codings + " codings: ";
            try (Engines engines = Engines.temporary()) {
                Panel panel = Workload.imported(engines, generated);
                List<Code> codes = Workload.codes(engines, panel);
                Workload.store(engines, panel, Workload.codings(engines, panel, generated, codes, codings));
                List<Double> writing = new ArrayList<>();
                for (int i = 0; i <= REPEATS; i++) {
                    long from = System.nanoTime();
                    engines.exports().export(Actor.parley(), panel.id(), file, Progress.none());
                    writing.add(Workload.seconds(from));
                }
                figures.add(new Figure(what + "written, first in the process (target 2)", writing.get(0), "s"));
                figures.add(new Figure(what + "written", Workload.median(writing.subList(1, writing.size())), "s"));
            }
            figures.addAll(reading(file, what));
            return figures;
        } finally {
            Workload.delete(folder);
        }
    }

    private static List<Figure> reading(Path file, String what) {
        List<Double> looking = new ArrayList<>();
        List<Double> importing = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            try (Engines engines = Engines.temporary()) {
                Panel panel = engines.panels().create(Workload.HOST, "Benchmark", Workload.AUTHORS, null);
                long from = System.nanoTime();
                engines.exchange().preview(panel.id(), file, null, ImportSettings.NONE, Progress.none());
                looking.add(Workload.seconds(from));
                from = System.nanoTime();
                engines.exchange().importInto(Workload.HOST, panel.id(), file, null, ImportSettings.NONE,
                        Progress.none());
                importing.add(Workload.seconds(from));
            }
        }
        return List.of(new Figure(what + "looked at", Workload.median(looking), "s"),
                new Figure(what + "imported, moderated, stored (target 4)", Workload.median(importing), "s"));
    }
}
