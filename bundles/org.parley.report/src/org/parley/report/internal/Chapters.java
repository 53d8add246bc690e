// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.Quote;
import org.parley.report.Reports;

/** A chapter for each code at the top of the codebook: the finding in figures, by segment, and in members' words. */
final class Chapters {

    private static final int QUOTES = 4;
    private static final int CONTRARY = 2;
    private static final int QUOTE_WORDS = 60;

    private final Material material;
    private final Mentions mentions;
    private final Segments segments;
    private final Messages messages;
    private final Wording wording;
    private final Opposites opposites;
    private final Quotes quotes;

    Chapters(Material material, Mentions mentions, Segments segments, Messages messages) {
        this.material = material;
        this.mentions = mentions;
        this.segments = segments;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.opposites = new Opposites(material.coding().codebook());
        this.quotes = new Quotes(material, messages);
    }

    /** Adds the chapter of a code; nothing for one that nobody mentions, or that says there was nothing to code. */
    void add(Code top, List<Block> blocks) {
        Mentions.Count count = mentions.of(top);
        if (count.posts().isEmpty() || top.exclusive()) {
            return;
        }
        String id = "c." + top.id();
        blocks.add(new Block.Heading(id, 1, top.name(), Evidence.NONE));
        List<Code> below = below(top);
        blocks.add(new Block.Paragraph(id + ".lead", Block.Tone.LEAD, finding(top, count, below), count.evidence()));
        if (!top.definition().isEmpty()) {
            blocks.add(new Block.Paragraph(id + ".definition", Block.Tone.NOTE,
                    messages.get("chapter.definition", material.redact(top.definition(), null).words()),
                    Evidence.NONE));
        }
        List<Code> listed = below.isEmpty() ? List.of(top) : below;
        int depth = depth(material, listed.get(0));
        blocks.add(new Block.Table(id + ".codes", messages.get("chapter.codes", top.name()), columns(messages),
                listed.stream().map(c -> row(c, depth(material, c) - depth, mentions.of(c), material.base().size()))
                        .toList(), count.evidence()));
        for (Segments.Split split : segments.all()) {
            bySegment(id, top, listed, split, blocks);
        }
        words(id, top, count, blocks);
    }

    private String finding(Code top, Mentions.Count count, List<Code> below) {
        String first = messages.get("chapter.finding", wording.members(count.members().size(), material.base().size()),
                top.name(), Wording.count(count.posts().size()));
        List<Code> most = below.stream().filter(c -> !mentions.of(c).posts().isEmpty())
                .filter(c -> material.coding().codebook().children(c.id()).isEmpty())
                .sorted(Comparator.comparingInt(c -> -mentions.of(c).members().size())).limit(2).toList();
        return switch (most.size()) {
            case 0 -> first;
            case 1 -> first + " " + messages.get("chapter.most", most.get(0).name(), members(most.get(0)));
            default -> first + " " + messages.get("chapter.two", most.get(0).name(), members(most.get(0)),
                    most.get(1).name(), members(most.get(1)));
        };
    }

    private String members(Code code) {
        return Wording.count(mentions.of(code).members().size());
    }

    private void bySegment(String id, Code top, List<Code> listed, Segments.Split split, List<Block> blocks) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(messages.get("column.code")));
        columns.add(Column.count(messages.get("column.all", Wording.count(material.base().size()))));
        split.values().forEach((value, members) -> columns.add(Column.count(
                messages.get("column.segment", value, Wording.count(members.size())))));
        int depth = depth(material, listed.get(0));
        List<List<Cell>> rows = new ArrayList<>();
        for (Code code : listed) {
            Mentions.Count count = mentions.of(code);
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(code.name(), depth(material, code) - depth, Evidence.NONE));
            row.add(Cell.of(count.members().size(), count.evidence()));
            row.addAll(segments.cells(split, count));
            rows.add(row);
        }
        blocks.add(new Block.Table(id + ".by." + split.field().key(),
                messages.get("chapter.by", top.name(), split.field().label()), columns, rows,
                mentions.of(top).evidence()));
        if (!split.hidden().isEmpty()) {
            blocks.add(new Block.Paragraph(id + ".by." + split.field().key() + ".note", Block.Tone.NOTE,
                    messages.get("chapter.hidden", Wording.count(split.hidden().size()),
                            Wording.count(Reports.SMALLEST_CELL)), Evidence.NONE));
        }
    }

    private void words(String id, Code top, Mentions.Count count, List<Block> blocks) {
        Set<UUID> ids = new HashSet<>();
        subtree(top).forEach(c -> ids.add(c.id()));
        Set<UUID> leading = leading(ids);
        Set<UUID> against = opposites.to(leading);
        List<Coding> contrary = new ArrayList<>(count.codings().stream().filter(Opposites::byMemo).toList());
        mentions.of(against).codings().stream().filter(c -> !contrary.contains(c)).forEach(contrary::add);
        List<Coding> plain = count.codings().stream()
                .filter(c -> !against.contains(c.codeId()) && !Opposites.byMemo(c)).toList();
        Set<UUID> used = new HashSet<>();
        List<Quote> other = quotes.choose(id + ".contrary", contrary, CONTRARY, QUOTE_WORDS, true, used);
        List<Quote> said = quotes.choose(id + ".said", plain, QUOTES, QUOTE_WORDS, false, used);
        blocks.add(new Block.Heading(id + ".words", 2, messages.get("chapter.words"), Evidence.NONE));
        blocks.addAll(said);
        if (other.isEmpty()) {
            blocks.add(new Block.Paragraph(id + ".nocontrary", Block.Tone.NOTE, messages.get("chapter.nocontrary",
                    Wording.count(count.posts().size())), Evidence.NONE));
        } else {
            blocks.add(new Block.Heading(id + ".against", 2, messages.get("chapter.against"), Evidence.NONE));
            blocks.addAll(other);
        }
    }

    /** Of two codes declared contrary to each other, the one with more members leads the chapter. */
    private Set<UUID> leading(Set<UUID> ids) {
        Set<UUID> leading = new HashSet<>();
        for (UUID code : ids) {
            int mine = mentions.of(List.of(code)).members().size();
            boolean more = opposites.to(List.of(code)).stream().filter(ids::contains)
                    .allMatch(o -> mentions.of(List.of(o)).members().size() < mine);
            if (more) {
                leading.add(code);
            }
        }
        return leading;
    }

    private List<Code> below(Code top) {
        return subtree(top).stream().filter(c -> !c.id().equals(top.id())).toList();
    }

    private List<Code> subtree(Code top) {
        List<Code> codes = new ArrayList<>(List.of(top));
        material.coding().codebook().children(top.id()).forEach(c -> codes.addAll(subtree(c)));
        return codes;
    }

    static int depth(Material material, Code code) {
        return code.parentId() == null ? 0
                : 1 + depth(material, material.coding().codebook().codes().get(code.parentId()));
    }

    static List<Column> columns(Messages messages) {
        return List.of(Column.words(messages.get("column.code")), Column.count(messages.get("column.members")),
                Column.count(messages.get("column.mentions")), Column.share(messages.get("column.ofbase")));
    }

    static List<Cell> row(Code code, int depth, Mentions.Count count, int base) {
        Evidence evidence = count.evidence();
        return List.of(new Cell(code.name(), depth, Evidence.NONE), Cell.of(count.members().size(), evidence),
                Cell.of(count.posts().size(), evidence),
                Cell.of(base == 0 ? null : count.members().size() / (double) base, evidence));
    }
}
