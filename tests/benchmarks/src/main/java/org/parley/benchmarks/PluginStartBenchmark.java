// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parley.testkit.plugin.PluginMaker;

/** How long {@code help} and the window take with no, ten and thirty plugins, each with a command and a table. */
final class PluginStartBenchmark implements Benchmark {

    private static final int[] COUNTS = {0, 10, 30};
    private static final int POSTS = 1_000;
    private static final int WARM_UP = 1;
    private static final int REPEATS = 7;

    @Override
    public String name() {
        return "plugin-start";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        Path folder = Files.createTempDirectory("parley-benchmark");
        try (Screen screen = new Screen()) {
            List<Path> workspaces = new ArrayList<>();
            for (int count : COUNTS) {
                workspaces.add(workspace(folder, count));
            }
            helps(workspaces, figures);
            windows(workspaces, screen.display(), figures);
        } finally {
            Workload.delete(folder);
        }
        return figures;
    }

    private static Path workspace(Path folder, int plugins) throws IOException, InterruptedException {
        Path workspace = Files.createDirectories(folder.resolve("with-" + plugins));
        WindowBenchmark.prepare(workspace, POSTS);
        if (plugins > 0) {
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < plugins; i++) {
                String schema = "plugin" + i;
                files.add(new PluginMaker(schema, "1.0.0").tables(schema, "CREATE TABLE " + schema
                        + ".made (id CHAR(36) NOT NULL PRIMARY KEY)").write(folder));
            }
            Path list = Files.writeString(folder.resolve(plugins + ".json"), "{\"plugins\": ["
                    + IntStream.range(0, plugins).mapToObj(i -> "{\"id\": \"plugin" + i + "\", \"file\": \""
                    + files.get(i) + "\"}").collect(Collectors.joining(", ")) + "]}");
            run(workspace, "plugins", "apply", list.toString(), "--allow-unsigned");
        }
        return workspace;
    }

    /** In turn, so that what else the machine does falls on all alike. */
    private static void helps(List<Path> workspaces, List<Figure> figures) throws IOException, InterruptedException {
        List<List<Double>> all = workspaces.stream().<List<Double>>map(one -> new ArrayList<>()).toList();
        for (int i = 0; i < WARM_UP + Workload.size(REPEATS); i++) {
            for (int one = 0; one < COUNTS.length; one++) {
                double seconds = run(workspaces.get(one), "help");
                if (i >= WARM_UP) {
                    all.get(one).add(seconds);
                }
            }
        }
        for (int one = 0; one < COUNTS.length; one++) {
            figures.add(new Figure("help with " + COUNTS[one] + " plugins", Workload.median(all.get(one)), "s"));
        }
    }

    private static void windows(List<Path> workspaces, String display, List<Figure> figures)
            throws IOException, InterruptedException {
        List<List<WindowBenchmark.Moments>> all = workspaces.stream()
                .<List<WindowBenchmark.Moments>>map(one -> new ArrayList<>()).toList();
        for (int i = 0; i < WARM_UP + Workload.size(REPEATS); i++) {
            for (int one = 0; one < COUNTS.length; one++) {
                WindowBenchmark.Moments moments = WindowBenchmark.start(workspaces.get(one), display);
                if (i >= WARM_UP) {
                    all.get(one).add(moments);
                }
            }
        }
        for (int one = 0; one < COUNTS.length; one++) {
            String plugins = " with " + COUNTS[one] + " plugins";
            figures.add(new Figure("window shown" + plugins,
                    Workload.median(all.get(one).stream().map(WindowBenchmark.Moments::shown).toList()), "s"));
            figures.add(new Figure("panel usable" + plugins,
                    Workload.median(all.get(one).stream().map(WindowBenchmark.Moments::usable).toList()), "s"));
        }
    }

    private static double run(Path workspace, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("parley.product") + "/bin/parley",
                "--workspace", workspace.toString()));
        command.addAll(List.of(words));
        long from = System.nanoTime();
        int code = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
        return Workload.seconds(from);
    }
}
