// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.parley.report.Block.PostRef;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/**
 * What a program reads of an analysis. Shares and coefficients have four decimals.
 *
 * @param file what was written; null for nothing
 */
record Answer(String analysis, String title, String panel, Map<String, String> settings, int base, long asOf,
        String corner, List<Table.Head> columns, List<Line> rows, List<String> notes, Drawn chart, Path file) {

    private static final int DECIMALS = 4;

    /** A row. */
    record Line(String label, UUID code, int depth, String role, List<Value> cells) { }

    /**
     * A cell.
     *
     * @param value   null when it is not shown or not defined
     * @param shown   as a person reads it
     * @param posts   how many posts it rests on
     * @param numbers their numbers; null unless asked for
     */
    record Value(String kind, Number value, String shown, boolean hidden, String letters, int posts, int codings,
            List<Long> numbers) { }

    /** The chart with its kind. */
    record Drawn(String kind, Chart chart) { }

    static Answer of(Outcome outcome, boolean posts, Path file) {
        Map<String, String> settings = new LinkedHashMap<>();
        outcome.settings().forEach(s -> settings.put(s.name(), s.value()));
        Table table = outcome.table();
        return new Answer(outcome.analysis(), outcome.title(), outcome.panel(), settings, outcome.base(), outcome.asOf(),
                table.corner(), table.heads(), table.rows().stream().map(r -> new Line(r.label(), r.code(), r.depth(),
                        word(r.role()), r.cells().stream().map(c -> value(c, posts)).toList())).toList(),
                outcome.notes(), new Drawn(outcome.chart().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        outcome.chart()), file);
    }

    private static Value value(Table.Cell cell, boolean posts) {
        return new Value(word(cell.kind()), number(cell), Shown.cell(cell), cell.hidden(), cell.letters(),
                cell.evidence().posts().size(), cell.evidence().codings().size(),
                posts ? cell.evidence().posts().stream().map(PostRef::number).toList() : null);
    }

    private static Number number(Table.Cell cell) {
        if (cell.value() == null) {
            return null;
        }
        return cell.kind() == Table.Kind.COUNT ? (Number) cell.value().longValue()
                : (Number) BigDecimal.valueOf(cell.value()).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
