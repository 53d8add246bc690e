// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.parley.testkit.crash.PluginCrash;

/**
 * One kill of the product at each step of each kind of change of its plugins; ends with an error at the first change
 * that is there by half.
 */
final class PluginCrashBenchmark implements Benchmark {

    @Override
    public String name() {
        return "plugin-crash";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        PluginCrash crash = new PluginCrash(folder);
        List<PluginCrash.Cut> all = PluginCrash.everywhere();
        for (PluginCrash.Cut cut : all) {
            crash.at(cut);
        }
        Workload.delete(folder);
        return List.of(new Figure("kills that left the old or the new state", all.size(), "kills"));
    }
}
