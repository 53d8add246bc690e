// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.parley.testkit.GeneratedPanel;
import org.parley.testkit.GeneratedPanel.GeneratedPost;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.FilterTable;

/** The widget of the table of respondents, with rows as those: two lines, answers and chips painted by hand. */
final class TableProbe {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final int PAGES = 60;
    private static final int CHIPS = 3;
    private static final List<CodeColor> COLORS = List.of(CodeColor.values());
    private static final List<ChipPattern> PATTERNS = List.of(ChipPattern.values());

    private final Display display = new Display();
    private final Theme theme = new Theme(display);
    private final Shell shell = new Shell(display);
    private boolean painted;

    private TableProbe() {
    }

    /** Prints tab-separated lines: figure, value, unit. */
    public static void main(String[] args) {
        TableProbe probe = new TableProbe();
        for (String rows : args) {
            probe.measure(Integer.parseInt(rows));
        }
        probe.display.dispose();
    }

    private void measure(int count) {
        List<GeneratedPost> rows = Workload.generated(count).all().limit(count).toList();
        shell.setLayout(new FillLayout());
        shell.setSize(WIDTH, HEIGHT);
        FilterTable<GeneratedPost> table = new FilterTable<>(shell, theme, columns(), GeneratedPost::id);
        table.table().addListener(SWT.MeasureItem, event -> event.height = theme.twoLineHeight());
        table.table().addListener(SWT.PaintItem, event -> painted = true);
        shell.layout(true, true);
        shell.open();
        settle();
        tell(count, "rows shown", time(() -> table.setItems(rows)));
        tell(count, "filtered by a word", time(() -> table.filter("carton")));
        tell(count, "filter taken off", time(() -> table.filter("")));
        tell(count, "sorted by answer", time(() -> table.sort("answer", false)));
        tell(count, "sorted back", time(() -> table.sort("id", false)));
        List<Double> pages = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            int top = (int) ((page + 1L) * (rows.size() - 20) / PAGES);
            pages.add(time(() -> table.table().setTopIndex(top)));
        }
        tell(count, "a page further, median", Workload.median(pages));
        tell(count, "a page further, slowest", Workload.percentile(pages, 100));
        List<Double> steps = new ArrayList<>();
        for (int step = 0; step < PAGES; step++) {
            String id = rows.get(step).id();
            steps.add(time(() -> table.select(List.of(id))));
        }
        tell(count, "a row further, median", Workload.median(steps));
        table.dispose();
    }

    private static List<Column<GeneratedPost>> columns() {
        return List.of(Column.text("id", "Id", 70, GeneratedPost::id),
                Column.text("who", "Respondent", 92, GeneratedPost::author),
                Column.text("topic", "Topic", 76, GeneratedPost::topic),
                Column.<GeneratedPost>text("answer", "Answer", 200, GeneratedPost::words).growing()
                        .painted(TableProbe::twoLines),
                Column.<GeneratedPost>text("codes", "Codes", 180, GeneratedPost::activity).growing()
                        .painted(TableProbe::chips));
    }

    private static void twoLines(Draw draw, GeneratedPost row, Rectangle area) {
        String text = row.words();
        int cut = text.length();
        while (cut > 1 && draw.width(text.substring(0, cut), Type.NORMAL) > area.width) {
            cut = cut / 2;
        }
        draw.text(text.substring(0, cut), new Rectangle(area.x, area.y, area.width, area.height / 2), Token.INK,
                Type.NORMAL);
        draw.text(text.substring(cut), new Rectangle(area.x, area.y + area.height / 2, area.width, area.height / 2),
                Token.INK, Type.NORMAL);
    }

    private static void chips(Draw draw, GeneratedPost row, Rectangle area) {
        int x = area.x;
        for (int i = 0; i < CHIPS; i++) {
            int of = row.id().hashCode() + i;
            draw.chip(COLORS.get(Math.floorMod(of, COLORS.size())), PATTERNS.get(Math.floorMod(of, PATTERNS.size())), x,
                    area.y, 12);
            x = draw.text(row.topic(), new Rectangle(x + 16, area.y, area.width / CHIPS, area.height / 2), Token.INK,
                    Type.SMALL) + 8;
        }
    }

    /** Milliseconds until the rows are painted; the platform does that at its next frame, up to 16 ms later. */
    private double time(Runnable deed) {
        long from = System.nanoTime();
        painted = false;
        deed.run();
        while (!painted) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        settle();
        return (System.nanoTime() - from) / 1e6;
    }

    private void settle() {
        while (display.readAndDispatch()) {
            // until nothing waits
        }
    }

    private static void tell(int rows, String figure, double value) {
        System.out.printf(Locale.ROOT, "%,d rows: %s\t%.3f\tms%n", rows, figure, value);
    }
}
