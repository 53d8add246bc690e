// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.report.Block;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;
import org.parley.report.Reports.HeadlineText;

/** What the deep dive opens and ends with: the findings and the decisions asked, and the questions still open. */
final class Findings {

    private static final int MOST_OPEN = 10;

    private final Material material;
    private final Mentions mentions;
    private final Segments segments;
    private final Messages messages;

    Findings(Material material, Mentions mentions, Segments segments, Messages messages) {
        this.material = material;
        this.mentions = mentions;
        this.segments = segments;
        this.messages = messages;
    }

    /** The headlines that a person has worded, with the same figures as on the one-pager; nothing when there are none. */
    void add(List<HeadlineText> headlines, List<Block> blocks) {
        if (headlines.isEmpty()) {
            return;
        }
        blocks.add(heading("findings"));
        blocks.add(new Block.Paragraph("findings.lead", Block.Tone.LEAD,
                messages.get("findings.lead", headlines.size()), Evidence.NONE));
        Movement movement = Movement.of(material).orElse(null);
        List<List<Cell>> asked = new ArrayList<>();
        for (int i = 0; i < headlines.size(); i++) {
            HeadlineText headline = headlines.get(i);
            if (!headline.ask().isEmpty()) {
                asked.add(List.of(Cell.of(i + 1 + " " + headline.ask()), Cell.of(headline.owner()),
                        Cell.of(Wording.due(headline.due()))));
            }
        }
        blocks.add(new Block.Table("findings", messages.get("findings.caption"), columns(movement != null),
                IntStream.range(0, headlines.size()).mapToObj(i -> row(i + 1, headlines.get(i), movement)).toList(),
                Evidence.NONE));
        if (movement != null) {
            blocks.add(new Block.Paragraph("findings.before", Block.Tone.NOTE, messages.get("findings.before",
                    new Wording(messages).period(movement.before())), Evidence.NONE));
        }
        if (!asked.isEmpty()) {
            blocks.add(new Block.Table("findings.asked", messages.get("findings.asked"), List.of(
                    words("column.decision"), words("column.owner"), words("column.due")), asked, Evidence.NONE));
        }
    }

    private List<Column> columns(boolean compared) {
        List<Column> columns = new ArrayList<>(List.of(words("column.finding"),
                Column.count(messages.get("column.members")), Column.share(messages.get("column.ofbase")),
                words("column.strength")));
        if (compared) {
            columns.add(words("column.before"));
        }
        return columns;
    }

    private List<Cell> row(int number, HeadlineText headline, Movement movement) {
        Mentions.Count count = mentions.of(headline.codes());
        int members = count.members().size();
        int base = material.base().size();
        List<Cell> row = new ArrayList<>(List.of(Cell.of(number + " " + plain(headline.text())),
                Cell.of(members, count.evidence()),
                Cell.of(base == 0 ? null : members / (double) base, count.evidence()),
                Cell.of(messages.get("strength." + Strength.of(count, base, segments.main())))));
        if (movement != null) {
            Block.Before before = movement.against(headline.codes(), members);
            row.add(Cell.of(messages.get("before." + before.move(), Wording.count(before.n()),
                    Wording.count(before.base()))));
        }
        return row;
    }

    /** Topics that have no reply by anyone but their starter, as the figure of that name counts them. */
    void open(List<Block> blocks) {
        blocks.add(heading("open"));
        Map<UUID, List<Post>> byTopic = material.posts().stream().collect(Collectors.groupingBy(Post::topicId));
        List<Post> begun = material.posts().stream().filter(p -> p.kind() == Post.Kind.STARTER).toList();
        List<Post> starters = begun.stream()
                .filter(p -> byTopic.get(p.topicId()).stream().noneMatch(reply -> reply.byAnother(p))).toList();
        blocks.add(new Block.Paragraph("open.lead", Block.Tone.LEAD, begun.isEmpty() ? messages.get("open.none")
                : messages.get("open.lead", starters.size(), Wording.count(starters.size())),
                material.evidence(starters)));
        if (starters.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = starters.stream().limit(MOST_OPEN).map(p -> List.of(
                Cell.of(Optional.ofNullable(material.talk().topics().get(p.topicId())).map(Topic::title).map(this::plain)
                        .orElse("")), Cell.of(messages.get("open.post", p.number()), material.evidence(List.of(p))),
                Cell.of(p.at()))).toList();
        String caption = starters.size() <= MOST_OPEN ? messages.get("open.caption")
                : messages.get("open.caption.first", MOST_OPEN, Wording.count(starters.size()));
        blocks.add(new Block.Table("open", caption, List.of(words("column.topic"), words("column.post"),
                words("column.first")), rows, material.evidence(starters)));
    }

    private String plain(String text) {
        return material.redact(text == null ? "" : text, null).words();
    }

    private Column words(String key) {
        return Column.words(messages.get(key));
    }

    private Block heading(String id) {
        return new Block.Heading(id + ".head", 1, messages.get(id + ".head"), Evidence.NONE);
    }
}
