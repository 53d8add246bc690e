// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/**
 * The heap that a large panel takes when all of it is open: a workspace is made here and opened by a {@link HeapProbe}
 * of its own process with the heap that the product has, 512 MB.
 */
final class HeapBenchmark implements Benchmark {

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Path workspace = Files.createTempDirectory("parley-benchmark");
        try {
            try (Engines engines = Engines.on(workspace)) {
                GeneratedPanel generated = Workload.generated(GeneratedPanel.MOST_POSTS);
                Panel panel = Workload.imported(engines, generated);
                Workload.store(engines, panel, Workload.codings(engines, panel, generated,
                        Workload.codes(engines, panel), Workload.size(GeneratedPanel.MOST_CODINGS)));
            }
            return probe(workspace);
        } finally {
            Workload.delete(workspace);
        }
    }

    private static List<Figure> probe(Path workspace) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx512m", "-Djava.awt.headless=true", "-cp",
                System.getProperty("java.class.path"), HeapProbe.class.getName(), workspace.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Figure> figures = new ArrayList<>();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t");
                figures.add(new Figure(parts[0], Double.parseDouble(parts[1]), parts[2]));
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the probe ended with " + child.exitValue());
        }
        return figures;
    }
}
