// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.report.Block;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;
import org.parley.report.Reports;

/** The tables of those who took part by each open profile field, without the values that too few have. */
final class WhoAnswered {

    private final Material material;
    private final Segments segments;
    private final Messages messages;

    WhoAnswered(Material material, Segments segments, Messages messages) {
        this.material = material;
        this.segments = segments;
        this.messages = messages;
    }

    void add(List<Block> blocks) {
        material.openFields().forEach(f -> add(f, blocks));
        blocks.add(new Block.Paragraph("answered.note", Block.Tone.NOTE, messages.get("answered.note",
                Wording.count(Reports.SMALLEST_CELL)), Evidence.NONE));
    }

    private void add(ProfileField field, List<Block> blocks) {
        Map<String, List<Member>> values = material.bySegment(field);
        if (values.isEmpty()) {
            return;
        }
        int base = material.base().size();
        int silent = base - values.values().stream().mapToInt(List::size).sum();
        List<SmallCells.Fate> fates = segments.small().fates(values.values().stream().map(List::size).toList(),
                silent > 0 ? 1 : 0);
        List<List<Cell>> rows = new ArrayList<>();
        int tooSmall = 0;
        int at = 0;
        for (Map.Entry<String, List<Member>> entry : values.entrySet()) {
            switch (fates.get(at++)) {
                case SHOWN -> rows.add(row(entry.getKey(), entry.getValue(), base));
                case COVERS_ANOTHER -> rows.add(hidden(entry.getKey(), messages.get("cell.covers")));
                case TOO_SMALL -> tooSmall++;
            }
        }
        String name = field.label().substring(0, 1).toUpperCase(Locale.ROOT) + field.label().substring(1);
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph("answered." + field.key(), Block.Tone.NOTE, messages.get("answered.only",
                    name, Wording.count(tooSmall), Wording.count(Reports.SMALLEST_CELL)), Evidence.NONE));
            return;
        }
        if (tooSmall > 0) {
            rows.add(hidden(messages.get("answered.rest", tooSmall), segments.tooSmall()));
        }
        blocks.add(new Block.Table("answered." + field.key(), name, List.of(Column.words(name),
                Column.count(messages.get("column.members")), Column.share(messages.get("column.share")),
                Column.count(messages.get("column.posts"))), rows, Evidence.NONE));
    }

    private List<Cell> row(String value, List<Member> members, int base) {
        Set<UUID> ids = members.stream().map(Member::id).collect(Collectors.toSet());
        List<Post> posts = material.posts().stream().filter(p -> p.authorId() != null && ids.contains(p.authorId()))
                .toList();
        Evidence evidence = material.evidence(posts);
        return List.of(Cell.of(value), Cell.of(members.size(), evidence), Cell.of(members.size() / (double) base),
                Cell.of(posts.size(), evidence));
    }

    private static List<Cell> hidden(String label, String mark) {
        return List.of(Cell.of(label), Cell.of(mark), Cell.of(mark), Cell.of(mark));
    }
}
