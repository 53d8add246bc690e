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
 * From the start of the process to the first picture of the window, and to the panel being usable in the Code room, by
 * the built product on a display without a screen. The product tells the moments on standard error and closes its
 * window by itself; the clock here begins before the process is made.
 */
final class WindowBenchmark implements Benchmark {

    private static final int POSTS = 4_000;
    private static final int WARM_UP = 2;
    private static final int REPEATS = 9;
    /** The Code room is shown without the welcome page before it, as after the first days. */
    private static final String LAYOUT = "{\"perspective\":\"code\",\"showWelcome\":false}";

    /** Seconds from the start of the process. */
    record Moments(double shown, double usable) { }

    @Override
    public String name() {
        return "window";
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Path workspace = Files.createTempDirectory("parley-benchmark");
        try (Screen screen = new Screen()) {
            prepare(workspace, POSTS);
            return measure(workspace, screen.display());
        } finally {
            Workload.delete(workspace);
        }
    }

    /** A workspace with a panel of so many posts and as many codings, which opens in the Code room. */
    static void prepare(Path workspace, int posts) throws IOException {
        try (Engines engines = Engines.on(workspace)) {
            GeneratedPanel generated = Workload.generated(posts);
            Panel panel = Workload.imported(engines, generated);
            Workload.store(engines, panel, Workload.codings(engines, panel, generated,
                    Workload.codes(engines, panel), Workload.size(posts)));
        }
        Files.writeString(workspace.resolve("layout.json"), LAYOUT);
    }

    private static List<Figure> measure(Path workspace, String display) throws IOException, InterruptedException {
        Moments first = start(workspace, display);
        for (int i = 1; i < WARM_UP; i++) {
            start(workspace, display);
        }
        List<Double> shown = new ArrayList<>();
        List<Double> usable = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            Moments moments = start(workspace, display);
            shown.add(moments.shown());
            usable.add(moments.usable());
            more.add(moments.usable() - moments.shown());
        }
        return List.of(new Figure("window shown (target 2.5)", Workload.median(shown), "s"),
                new Figure("panel usable after that (target 1)", Workload.median(more), "s"),
                new Figure("panel usable", Workload.median(usable), "s"),
                new Figure("slowest window shown", Workload.percentile(shown, 100), "s"),
                new Figure("slowest panel usable after that", Workload.percentile(more, 100), "s"),
                new Figure("first start of all: window shown", first.shown(), "s"),
                new Figure("first start of all: panel usable after that", first.usable() - first.shown(), "s"));
    }

    /** Starts the product, which ends by itself when its panel is usable. */
    static Moments start(Path workspace, String display) throws IOException, InterruptedException {
        ProcessBuilder product = new ProcessBuilder(System.getProperty("parley.product") + "/bin/parley",
                "--workspace", workspace.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        product.environment().put("DISPLAY", display);
        product.environment().put("GDK_BACKEND", "x11");
        product.environment().put("NO_AT_BRIDGE", "1");
        product.environment().put("PARLEY_JAVA_OPTS", "-Dparley.measure=true");
        product.environment().remove("WAYLAND_DISPLAY");
        double shown = 0;
        double usable = 0;
        long from = System.nanoTime();
        Process process = product.start();
        StringBuilder rest = new StringBuilder();
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("window shown")) {
                    shown = Workload.seconds(from);
                } else if (line.startsWith("panel usable")) {
                    usable = Workload.seconds(from);
                } else {
                    rest.append(line).append('\n');
                }
            }
        }
        if (process.waitFor() != 0 || shown == 0 || usable == 0) {
            throw new IllegalStateException("the window ended with " + process.exitValue() + "\n" + rest);
        }
        return new Moments(shown, usable);
    }
}
