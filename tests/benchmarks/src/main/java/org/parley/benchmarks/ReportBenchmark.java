// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.panel.Panel;
import org.parley.report.Audience;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/** Every report in every format: gathered, written and recorded. The first time loads the libraries. */
final class ReportBenchmark implements Benchmark {

    private static final int POSTS = 5_000;
    private static final int CODINGS = 5_000;
    private static final int REPEATS = 3;
    private static final Map<Audience, List<String>> FORMATS = Map.of(
            Audience.VERBATIMS, List.of("xlsx", "csv", "html"),
            Audience.DETAIL, List.of("docx", "html"),
            Audience.HEADLINES, List.of("pdf", "html"));

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Figure> run() throws IOException {
        GeneratedPanel generated = Workload.generated(POSTS);
        Path folder = Files.createTempDirectory("parley-benchmark");
        List<Figure> figures = new ArrayList<>();
        try (Engines engines = Engines.temporary()) {
            Panel panel = Workload.imported(engines, generated);
            Workload.store(engines, panel, Workload.codings(engines, panel, generated,
                    Workload.codes(engines, panel), Workload.size(CODINGS)));
            for (Audience audience : Audience.values()) {
                for (String ending : FORMATS.get(audience)) {
                    Path file = folder.resolve(audience + "." + ending);
                    String name = audience.name().toLowerCase(Locale.ROOT) + " " + ending;
                    figures.add(new Figure(name + ", first time", seconds(engines, panel, audience, file), "s"));
                    List<Double> again = new ArrayList<>();
                    for (int i = 0; i < REPEATS; i++) {
                        again.add(seconds(engines, panel, audience, file));
                    }
                    figures.add(new Figure(name, Workload.median(again), "s"));
                    figures.add(new Figure(name + ", size", Files.size(file) / 1024.0 / 1024.0, "MB"));
                }
            }
            return figures;
        } finally {
            Workload.delete(folder);
        }
    }

    private static double seconds(Engines engines, Panel panel, Audience audience, Path file) {
        long from = System.nanoTime();
        Report report = engines.reports().build(Actor.parley(), panel.id(), audience, Reports.Scope.ALL, Progress.none());
        engines.reports().deliver(Workload.HOST, report, file, Progress.none());
        return Workload.seconds(from);
    }
}
