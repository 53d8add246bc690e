// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.parley.coding.Code;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Ids;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;
import org.parley.testkit.GeneratedPanel;

/**
 * Codings made durable one by one through the coding engine, as the window makes them: rules, a change set, the audit,
 * the picture in memory. In turns with a bare loop of two rows and a commit, so that both see the same disk and the same
 * neighbours on the machine. Then as many in one change.
 */
final class CodingBenchmark implements Benchmark {

    private static final int POSTS = 5_000;
    private static final int CODINGS = 10_000;
    private static final int WARM_UP = 2_000;
    private static final int TURN = 200;

    @Override
    public String name() {
        return "coding";
    }

    @Override
    public List<Figure> run() throws IOException, SQLException {
        GeneratedPanel generated = Workload.generated(POSTS);
        Path folder = Files.createTempDirectory("parley-benchmark");
        try (Engines engines = Engines.temporary()) {
            Panel panel = Workload.imported(engines, generated);
            List<Code> codes = Workload.codes(engines, panel);
            int warm = Workload.size(WARM_UP);
            int count = Workload.size(CODINGS);
            List<NewCoding> codings = Workload.codings(engines, panel, generated, codes, warm + 2 * count);
            try (BareLoop bare = new BareLoop(folder.resolve("bare"), Ids.timeOrdered(Clock.systemUTC()),
                    codes.stream().map(Code::id).toList(), Workload.CODER.id())) {
                bare.run(warm);
                oneByOne(engines, codings.subList(0, warm));
                List<Figure> figures = new ArrayList<>(
                        compare(bare, engines, codings.subList(warm, warm + count)));
                long from = System.nanoTime();
                engines.codings().codeAll(Workload.CODER, panel.id(), "Benchmark",
                        codings.subList(warm + count, warm + 2 * count));
                figures.add(new Figure(count + " codings in one change", Workload.seconds(from), "s"));
                return figures;
            }
        } finally {
            Workload.delete(folder);
        }
    }

    private static List<Figure> compare(BareLoop bare, Engines engines, List<NewCoding> codings) throws SQLException {
        long ofBare = 0;
        long ofEngine = 0;
        List<Double> ratios = new ArrayList<>();
        for (int from = 0; from < codings.size(); from += TURN) {
            int to = Math.min(codings.size(), from + TURN);
            // who begins alternates too
            long bareTurn = from / TURN % 2 == 0 ? bare.run(to - from) : -1;
            long engineTurn = oneByOne(engines, codings.subList(from, to));
            bareTurn = bareTurn < 0 ? bare.run(to - from) : bareTurn;
            ofBare += bareTurn;
            ofEngine += engineTurn;
            ratios.add((double) engineTurn / bareTurn);
        }
        return List.of(new Figure(codings.size() + " codings one by one", ofEngine / 1e9, "s"),
                new Figure("bare two-row loop, as many commits", ofBare / 1e9, "s"),
                new Figure("ratio (target 1.3)", (double) ofEngine / ofBare, ""),
                new Figure("ratio, median of turns", Workload.median(ratios), ""));
    }

    private static long oneByOne(Engines engines, List<NewCoding> codings) {
        long start = System.nanoTime();
        for (NewCoding coding : codings) {
            engines.codings().code(Workload.CODER, coding.postId(), coding.codeId(), coding.start(), coding.end());
        }
        return System.nanoTime() - start;
    }
}
