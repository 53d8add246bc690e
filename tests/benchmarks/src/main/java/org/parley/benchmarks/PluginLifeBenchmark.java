// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sample of the plugin guide is installed, turned off, turned on and removed with its data, again and again, while the
 * window is open: by a {@link PluginLifeProbe} of its own process on a display without a screen. The sample is made and
 * built as the guide says; {@code -Dparley.sample=FILE} (in {@code JAVA_TOOL_OPTIONS}) names one that is built already.
 */
final class PluginLifeBenchmark implements Benchmark {

    private static final int POSTS = 1_000;
    private static final int ROUNDS = 30;

    @Override
    public String name() {
        return "plugin-life";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parley-benchmark");
        try (Screen screen = new Screen()) {
            String built = System.getProperty("parley.sample");
            Path sample = built == null ? sample(folder) : Path.of(built);
            Path workspace = Files.createDirectories(folder.resolve("workspace"));
            WindowBenchmark.prepare(workspace, POSTS);
            return figures(probe(workspace, sample, screen.display()));
        } finally {
            Workload.delete(folder);
        }
    }

    private static Path sample(Path folder) throws IOException, InterruptedException {
        String parley = System.getProperty("parley.product") + "/bin/parley";
        String workspace = folder.resolve("making").toString();
        run(folder, parley, "--workspace", workspace, "plugin", "new", "Reading list");
        Path project = folder.resolve("reading-list");
        run(project, "sh", "mvnw", "-B", "-q", "-DskipTests", "package");
        run(project, parley, "--workspace", workspace, "plugin", "pack", "--unsigned");
        try (Stream<Path> made = Files.list(project.resolve("target"))) {
            return made.filter(file -> file.toString().endsWith(".parley")).findFirst().orElseThrow();
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    /** Seconds of each round, by what was done. */
    private static Map<String, List<Double>> probe(Path workspace, Path sample, String display)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx512m", "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=2400", "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=160000", "-Dparley.product=" + System.getProperty("parley.product"), "-cp",
                System.getProperty("java.class.path"), PluginLifeProbe.class.getName(), workspace.toString(),
                sample.toString(), Integer.toString(Workload.size(ROUNDS))).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().put("NO_AT_BRIDGE", "1");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process child = builder.start();
        Map<String, List<Double>> all = new LinkedHashMap<>();
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t");
                if (parts.length == 2) {
                    all.computeIfAbsent(parts[0], what -> new ArrayList<>()).add(Double.parseDouble(parts[1]));
                }
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the probe ended with " + child.exitValue());
        }
        return all;
    }

    private static List<Figure> figures(Map<String, List<Double>> all) {
        List<Figure> figures = new ArrayList<>();
        all.forEach((what, seconds) -> {
            figures.add(new Figure(what + ", the first of a process", seconds.get(0) * 1000, "ms"));
            List<Double> later = seconds.subList(Math.min(1, seconds.size() - 1), seconds.size());
            figures.add(new Figure(what, Workload.median(later) * 1000, "ms"));
            figures.add(new Figure(what + ", slowest of " + later.size(), Workload.percentile(later, 100) * 1000, "ms"));
        });
        return figures;
    }
}
