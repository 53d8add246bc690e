// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.parley.report.Block;
import org.parley.report.Block.Column;
import org.parley.report.spi.Shown;

/**
 * How wide the columns of a table are, so that no word breaks inside. Letters are measured as in a wide font, because
 * the one the document asks for is not on every machine. Lengths are twentieths of a point.
 */
final class ColumnWidths {

    static final int STEP_IN = 220;
    static final int GAP = 160;
    private static final int MARGIN = 150;
    private static final int NUMBER = 1_300;
    private static final int EM = 200;
    private static final double BOLD = 1.08;
    /** A column of words asks for no more than this many twentieths of a point, however long they are. */
    private static final int MOST = 6_000;
    /** A part of a table shows at least so many columns beside the first. */
    private static final int FEWEST = 2;
    private static final Pattern BREAKS = Pattern.compile("\\s+|(?<=[-–—/])");

    private final Block.Table table;
    private final int total;
    private final List<Integer> least;
    private final List<Integer> wanted;

    private ColumnWidths(Block.Table table, int total) {
        this.table = table;
        this.total = total;
        least = columns(this::least);
        wanted = columns(this::wanted);
    }

    /** The widths; together they are {@code total}. */
    static List<Integer> of(Block.Table table, int total) {
        return new ColumnWidths(table, total).fit();
    }

    /** The table itself when it fits, else as few parts as do, each with the first column. */
    static List<Block.Table> parts(Block.Table table, int total) {
        ColumnWidths widths = new ColumnWidths(table, total);
        int others = table.columns().size() - 1;
        for (int parts = 1; others > 0 && others / parts >= FEWEST; parts++) {
            List<Block.Table> split = widths.split((others + parts - 1) / parts);
            if (split.stream().allMatch(t -> new ColumnWidths(t, total).fits())) {
                return split;
            }
        }
        return List.of(table);
    }

    private List<Block.Table> split(int size) {
        int all = table.columns().size();
        if (size >= all - 1) {
            return List.of(table);
        }
        List<Block.Table> parts = new ArrayList<>();
        for (int from = 1; from < all; from += size) {
            int[] chosen = IntStream.concat(IntStream.of(0), IntStream.range(from, Math.min(all, from + size)))
                    .toArray();
            parts.add(new Block.Table(table.id(), table.caption(), pick(table.columns(), chosen),
                    table.rows().stream().map(r -> pick(r, chosen)).toList(), table.evidence()));
        }
        return parts;
    }

    private static <T> List<T> pick(List<T> from, int[] chosen) {
        return IntStream.of(chosen).mapToObj(from::get).toList();
    }

    private boolean fits() {
        return sum(least) <= total;
    }

    private List<Integer> fit() {
        if (sum(wanted) > total) {
            return grown(least, columns(i -> wanted.get(i) - least.get(i)));
        }
        boolean words = IntStream.range(0, wanted.size()).anyMatch(this::words);
        return grown(wanted, columns(i -> !words || words(i) ? wanted.get(i) : 0));
    }

    /** Shares what is left, or what is missing, out by weight. */
    private List<Integer> grown(List<Integer> from, List<Integer> weights) {
        int left = total - sum(from);
        List<Integer> by = left < 0 || sum(weights) == 0 ? from : weights;
        int sum = Math.max(1, sum(by));
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            widths.add(from.get(i) + (int) ((long) left * by.get(i) / sum));
        }
        widths.set(0, widths.get(0) + total - sum(widths));
        return widths;
    }

    /** The longest word. */
    private int least(int at) {
        int longest = words(table.columns().get(at).name(), BOLD) + gap(table, at);
        for (List<Block.Cell> row : table.rows()) {
            longest = Math.max(longest, words(shown(row, at), 1) + beside(row, at));
        }
        return Math.min(longest + MARGIN, total * 2 / 5);
    }

    /** The longest cell on one line; heads of numbers may take several. */
    private int wanted(int at) {
        double head = length(table.columns().get(at).name()) * BOLD + gap(table, at);
        double longest = words(at) ? head : Math.min(head, NUMBER - MARGIN);
        for (List<Block.Cell> row : table.rows()) {
            longest = Math.max(longest, length(shown(row, at)) + beside(row, at));
        }
        return Math.max(least.get(at), Math.min(MOST, Math.max((int) longest + MARGIN, words(at) ? 0 : NUMBER)));
    }

    private String shown(List<Block.Cell> row, int at) {
        return Shown.cell(table.columns().get(at), row.get(at));
    }

    private int beside(List<Block.Cell> row, int at) {
        return row.get(at).depth() * STEP_IN + gap(table, at);
    }

    /** Words that stand right of a number keep away from it. */
    static int gap(Block.Table table, int at) {
        return at > 0 && table.columns().get(at).kind() == Column.Kind.WORDS
                && table.columns().get(at - 1).kind() != Column.Kind.WORDS ? GAP : 0;
    }

    private boolean words(int at) {
        return table.columns().get(at).kind() == Column.Kind.WORDS;
    }

    private static int words(String text, double weight) {
        return (int) (BREAKS.splitAsStream(text).mapToInt(ColumnWidths::length).max().orElse(0) * weight);
    }

    /** How long a text is on one line, as wide fonts draw it. */
    static int length(String text) {
        return text.codePoints().map(ColumnWidths::thousandths).sum() * EM / 1000;
    }

    private static int thousandths(int point) {
        if (point >= 0x2E80) {
            return 1000;
        }
        if (" \u00A0\u202Fijl|'.,:;".indexOf(point) >= 0) {
            return 330;
        }
        if ("ftr()[]-/\"".indexOf(point) >= 0) {
            return 430;
        }
        if ("mwMW%@—".indexOf(point) >= 0) {
            return 980;
        }
        return Character.isUpperCase(point) ? 720 : 635;
    }

    private List<Integer> columns(IntUnaryOperator width) {
        return IntStream.range(0, table.columns().size()).map(width).boxed().toList();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
