// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.parley.testkit.GeneratedPanel;

/** What a person waits for in a table of 5,000 and of 60,000 answers, on a display without a screen; target 100 ms. */
final class TableBenchmark implements Benchmark {

    private static final int USUAL = 5_000;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten",
                "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader number = screen.inputReader(StandardCharsets.UTF_8)) {
            return probe(":" + number.readLine());
        } finally {
            screen.destroy();
            screen.waitFor();
        }
    }

    private static List<Figure> probe(String display) throws IOException, InterruptedException {
        String usual = Integer.toString(Workload.size(USUAL));
        // the first round lets the machine warm up, as the rest of the window has by then
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                TableProbe.class.getName(), usual, usual, Integer.toString(Workload.size(GeneratedPanel.MOST_POSTS)))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process child = builder.start();
        List<Figure> figures = new ArrayList<>();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t");
                String name = figures.stream().anyMatch(one -> one.name().equals(parts[0] + ", first time"))
                        || !line.startsWith(String.format(java.util.Locale.ROOT, "%,d", Workload.size(USUAL))) ? parts[0]
                        : parts[0] + ", first time";
                figures.add(new Figure(name, Double.parseDouble(parts[1]), parts[2]));
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the probe ended with " + child.exitValue());
        }
        return figures;
    }
}
