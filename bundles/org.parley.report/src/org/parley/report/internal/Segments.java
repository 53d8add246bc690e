// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Dot;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.Series;
import org.parley.report.Reports;

/** The profile fields by which figures are split, and what a figure looks like in each of their values. */
final class Segments {

    /** A field with more values than this makes a table nobody reads, of cells nobody may see. */
    private static final int MOST_VALUES = 8;

    private final List<Split> splits;
    private final SmallCells small = new SmallCells(Reports.SMALLEST_CELL);
    private final Messages messages;

    Segments(Material material, Messages messages) {
        this.messages = messages;
        splits = material.openFields().stream().map(f -> split(material, f))
                .filter(s -> s.values().size() >= 2 && s.values().size() <= MOST_VALUES)
                .sorted(Comparator.comparingInt(s -> s.values().size())).toList();
    }

    /**
     * A field and those of its values that enough members have.
     *
     * @param values members by value
     * @param hidden values that too few have
     * @param silent members without a value
     */
    record Split(ProfileField field, Map<String, List<Member>> values, List<String> hidden, int silent) {

        /** Parts of a total that have no column. */
        int elsewhere() {
            return hidden.size() + (silent > 0 ? 1 : 0);
        }
    }

    /** Fields to split by, the one with the fewest values first. */
    List<Split> all() {
        return splits;
    }

    /** The field to split by when there is room for one. */
    Optional<Split> main() {
        return splits.stream().findFirst();
    }

    /** The series of a chart. */
    static List<Series> series(Split split) {
        return split.values().entrySet().stream().map(e -> new Series(e.getKey(), e.getValue().size())).toList();
    }

    /** The members behind a count in each value of the split; small cells are not shown. */
    List<Cell> cells(Split split, Mentions.Count count) {
        List<Integer> sizes = sizes(split, count.members());
        List<SmallCells.Fate> fates = small.fates(sizes, split.elsewhere());
        List<Map.Entry<String, List<Member>>> values = List.copyOf(split.values().entrySet());
        return IntStream.range(0, sizes.size()).mapToObj(i -> switch (fates.get(i)) {
            case SHOWN -> Cell.of(sizes.get(i), within(count, values.get(i).getValue()));
            case TOO_SMALL -> Cell.of(tooSmall());
            case COVERS_ANOTHER -> Cell.of(messages.get("cell.covers"));
        }).toList();
    }

    /** The same as dots of a chart. */
    List<Dot> dots(Split split, Mentions.Count count) {
        List<Integer> bases = split.values().values().stream().map(List::size).toList();
        List<Cell> cells = cells(split, count);
        return IntStream.range(0, cells.size()).mapToObj(i -> {
            Object value = cells.get(i).value();
            return new Dot(value instanceof Integer n ? n / (double) bases.get(i) : null, String.valueOf(value),
                    cells.get(i).evidence());
        }).toList();
    }

    /** How many values of the split have someone behind the count. */
    static int reached(Split split, Set<UUID> members) {
        return (int) sizes(split, members).stream().filter(n -> n > 0).count();
    }

    /** What stands in a cell that is too small. */
    String tooSmall() {
        return messages.get("cell.small", Reports.SMALLEST_CELL);
    }

    SmallCells small() {
        return small;
    }

    private static List<Integer> sizes(Split split, Set<UUID> members) {
        return split.values().values().stream()
                .map(in -> (int) in.stream().filter(m -> members.contains(m.id())).count()).toList();
    }

    private static Evidence within(Mentions.Count count, List<Member> members) {
        Set<UUID> ids = members.stream().map(Member::id).collect(Collectors.toSet());
        List<Post> posts = count.posts().stream().filter(p -> p.authorId() != null && ids.contains(p.authorId()))
                .toList();
        Set<UUID> known = posts.stream().map(Post::id).collect(Collectors.toSet());
        return new Evidence(Material.refs(posts), count.codings().stream().filter(c -> known.contains(c.postId())).map(Coding::id)
                .toList(), (int) count.members().stream().filter(ids::contains).count());
    }

    private static Split split(Material material, ProfileField field) {
        Map<String, List<Member>> shown = new LinkedHashMap<>();
        Map<String, List<Member>> all = material.bySegment(field);
        all.forEach((value, members) -> {
            if (members.size() >= Reports.SMALLEST_CELL) {
                shown.put(value, members);
            }
        });
        int with = all.values().stream().mapToInt(List::size).sum();
        return new Split(field, shown, all.keySet().stream().filter(v -> !shown.containsKey(v)).toList(),
                material.base().size() - with);
    }
}
