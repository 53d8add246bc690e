// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long the shortest command takes, from process start to end: in a new workspace, and again. */
final class StartBenchmark implements Benchmark {

    private static final int REPEATS = 9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            Path workspace = Files.createTempDirectory("parley-benchmark");
            first.add(help(workspace));
            again.add(help(workspace));
        }
        return List.of(new Figure("help in a new workspace", Workload.median(first), "s"),
                new Figure("help in a known workspace", Workload.median(again), "s"));
    }

    private static double help(Path workspace) throws IOException, InterruptedException {
        long from = System.nanoTime();
        int code = new ProcessBuilder(System.getProperty("parley.product") + "/bin/parley", "--workspace",
                workspace.toString(), "help").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("help ended with " + code);
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
