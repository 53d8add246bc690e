// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/**
 * Imports of generated csv files and of a real archive, each into a new workspace: reading, seating, moderation rules
 * and the one transaction that stores it all. The first 5,000 are imported once before, to warm up.
 */
final class ImportBenchmark implements Benchmark {

    private static final int SMALL = 5_000;
    private static final int REPEATS = 3;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> run() throws IOException {
        List<Figure> figures = new ArrayList<>();
        GeneratedPanel small = Workload.generated(SMALL);
        Path csv = Workload.csv(small);
        figures.addAll(figures(small.posts() + " posts, first in the process", List.of(seconds(csv)), small.posts()));
        figures.addAll(figures(small.posts() + " posts", repeated(csv), small.posts()));
        Workload.delete(csv.getParent());
        GeneratedPanel large = Workload.generated(GeneratedPanel.MOST_POSTS);
        csv = Workload.csv(large);
        figures.addAll(figures(large.posts() + " posts", List.of(seconds(csv)), large.posts()));
        Workload.delete(csv.getParent());
        Path beer = Path.of(System.getProperty("parley.data", System.getProperty("parley.root") + "/../shared/data"),
                "stackexchange-beer");
        if (Files.isDirectory(beer)) {
            figures.addAll(archive(beer));
        } else {
            System.err.println("import: the beer archive is not there and was left out");
        }
        return figures;
    }

    private static List<Double> repeated(Path source) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            seconds.add(seconds(source));
        }
        return seconds;
    }

    private static double seconds(Path source) throws IOException {
        try (Engines engines = Engines.temporary()) {
            engines.store().lastNumber();
            long from = System.nanoTime();
            Workload.imported(engines, source);
            return Workload.seconds(from);
        }
    }

    private static List<Figure> archive(Path source) throws IOException {
        int posts;
        try (Engines engines = Engines.temporary()) {
            Panel panel = Workload.imported(engines, source);
            posts = engines.discussions().state(panel.id()).posts().size();
        }
        return figures("beer archive, " + posts + " posts", repeated(source), posts);
    }

    private static List<Figure> figures(String name, List<Double> seconds, int posts) {
        double median = Workload.median(seconds);
        return List.of(new Figure(name, median, "s"), new Figure(name, posts / median, "posts/s"));
    }
}
