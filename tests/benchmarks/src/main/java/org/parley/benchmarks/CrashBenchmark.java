// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.parley.testkit.crash.CrashLoop;

/** A thousand kills; ends with an error at the first write that is lost or torn. */
final class CrashBenchmark implements Benchmark {

    private static final int KILLS = 1_000;

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        CrashLoop.Outcome outcome = new CrashLoop(System.nanoTime()).run(folder, KILLS);
        return List.of(new Figure("kills with nothing lost and nothing torn", outcome.kills(), "kills"),
                new Figure("of these before the first write of a run", outcome.duringStart(), "kills"));
    }
}
