// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs all benchmarks, or those named, and prints one line for each figure. */
public final class Main {

    private static final List<Benchmark> ALL = List.of(new StartBenchmark(), new WindowBenchmark(),
            new ImportBenchmark(), new DurableWrites(), new CodingBenchmark(), new AgreementBenchmark(),
            new SearchBenchmark(), new FindBenchmark(), new ReportBenchmark(), new AnalysisBenchmark(),
            new HeapBenchmark(), new CrashBenchmark(), new DiscussionBenchmark(), new PersonalDataBenchmark(),
            new RefiBenchmark(), new TableBenchmark(), new WallBenchmark(), new PluginCrashBenchmark(),
            new PluginStartBenchmark(), new PluginLifeBenchmark());

    private Main() {
    }

    /** Prints tab-separated lines: benchmark, figure, value, unit. */
    public static void main(String[] args) throws Exception {
        Set<String> wanted = Set.of(args);
        List<String> names = ALL.stream().map(Benchmark::name).toList();
        if (!names.containsAll(wanted)) {
            System.err.println("Benchmarks to choose from: " + String.join(", ", names));
            System.exit(2);
        }
        for (Benchmark benchmark : ALL) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                for (Benchmark.Figure figure : benchmark.run()) {
                    System.out.printf(Locale.ROOT, "%s\t%s\t%.3f\t%s%n", benchmark.name(), figure.name(),
                            figure.value(), figure.unit());
                }
            }
        }
    }
}
