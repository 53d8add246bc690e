// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.parley.coding.Code;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/** What the benchmarks are made of: generated panels that were brought into a workspace, codes, codings. */
final class Workload {

    static final Actor HOST = Actor.person("Benchmark host", Role.HOST);
    static final Actor CODER = Actor.person("Benchmark coder", Role.CODER);
    static final int AUTHORS = 400;
    private static final long SEED = 20261122;
    private static final int BATCH = 5_000;

    private Workload() {
    }

    /** A size as it is measured, or a share of it with {@code -Dparley.scale=0.01} to try a benchmark out. */
    static int size(int full) {
        return Math.max(1, (int) (full * Double.parseDouble(System.getProperty("parley.scale", "1"))));
    }

    static GeneratedPanel generated(int posts) {
        return new GeneratedPanel(SEED, AUTHORS, size(posts));
    }

    /** The posts as a csv file in a folder of its own, to be deleted by {@link #delete}. */
    static Path csv(GeneratedPanel generated) throws IOException {
        Path file = Files.createTempDirectory("parley-benchmark").resolve("posts.csv");
        generated.writeCsv(file);
        return file;
    }

    /** A new panel with all the posts. */
    static Panel imported(Engines engines, GeneratedPanel generated) throws IOException {
        Path csv = csv(generated);
        try {
            return imported(engines, csv);
        } finally {
            delete(csv.getParent());
        }
    }

    /** A new panel with all that is in a source. */
    static Panel imported(Engines engines, Path source) {
        Panel panel = engines.panels().create(HOST, "Benchmark", AUTHORS, null);
        engines.exchange().importInto(HOST, panel.id(), source, null, ImportSettings.NONE, Progress.none());
        return panel;
    }

    /** The generated codebook, by the number of the code. */
    static List<Code> codes(Engines engines, Panel panel) {
        List<Code> codes = new ArrayList<>();
        Code branch = null;
        for (String path : GeneratedPanel.codes()) {
            String[] names = path.split(" > ");
            Code code = engines.codings().add(HOST, panel.id(), NewCode.of(
                    names.length == 1 ? null : branch.id(), names[names.length - 1]));
            branch = names.length == 1 ? code : branch;
            codes.add(code);
        }
        return codes;
    }

    /** Generated codings, not stored yet. */
    static List<NewCoding> codings(Engines engines, Panel panel, GeneratedPanel generated, List<Code> codes,
            int count) {
        Map<String, Post> posts = engines.discussions().state(panel.id()).byName();
        return generated.codings(count).map(c -> new NewCoding(posts.get(generated.post(c.post()).id()).id(),
                codes.get(c.code()).id(), c.start(), c.end(), "", false)).toList();
    }

    /** Stores codings, some thousand in one change. */
    static void store(Engines engines, Panel panel, List<NewCoding> codings) {
        for (int from = 0; from < codings.size(); from += BATCH) {
            engines.codings().codeAll(CODER, panel.id(), "Benchmark",
                    codings.subList(from, Math.min(codings.size(), from + BATCH)));
        }
    }

    static double seconds(long fromNanos) {
        return (System.nanoTime() - fromNanos) / 1e9;
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that so many percent do not exceed. */
    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
