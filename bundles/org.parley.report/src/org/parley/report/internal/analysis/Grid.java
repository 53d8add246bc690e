// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Progress;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;
import org.parley.report.spi.Table.Kind;
import org.parley.report.spi.Table.Role;
import org.parley.report.spi.Table.Row;

/** Codes by parts of the talk, such as weeks or activities; a member may be in several parts. */
final class Grid {

    private final Ground ground;
    private final Show show;

    /** What a cell holds. */
    public enum Show { MENTIONS, MEMBERS, SHARE }

    Grid(Ground ground, Show show) {
        this.ground = ground;
        this.show = show;
    }

    /** The table; the parts are posts by name, in order. */
    Table table(Map<String, BitSet> parts, UUID under, Progress progress) {
        List<BitSet> columns = List.copyOf(parts.values());
        int[] all = ground.posts();
        List<Found> bases = columns.stream().map(c -> ground.writers(in(all, c))).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(null, ground.text("row.base"), 0, Role.BASE,
                bases.stream().map(ground.tally()::members).toList()));
        for (int code : ground.codes(under)) {
            progress.check();
            int[] posts = ground.counted().net(code);
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(cell(ground.tally().of(in(posts, columns.get(i)), ground.counted().below(code)), bases.get(i)));
            }
            rows.add(new Row(ground.counted().codes().get(code).id(), ground.counted().codes().get(code).name(),
                    ground.depth(code, under), ground.counted().isNet(code) ? Role.NET : Role.ENTRY, cells));
        }
        return new Table(ground.text("head.code"), parts.keySet().stream().map(Head::of).toList(), rows);
    }

    private Cell cell(Found found, Found base) {
        return switch (show) {
            case MENTIONS -> ground.tally().mentions(found);
            case MEMBERS -> ground.tally().members(found);
            case SHARE -> base.shown() ? ground.tally().share(found, base.members())
                    : ground.tally().hidden(Kind.SHARE, base.fate());
        };
    }

    private static int[] in(int[] posts, BitSet part) {
        return Arrays.stream(posts).filter(part::get).toArray();
    }
}
