// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.discussion.Decision;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.report.Block;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.Fact;
import org.parley.report.Reports;

/** What was done to get here: moderation, method, and the figures with their definitions. */
final class MethodPages {

    private final Material material;
    private final Mentions mentions;
    private final Messages messages;
    private final Wording wording;

    MethodPages(Material material, Mentions mentions, Messages messages) {
        this.material = material;
        this.mentions = mentions;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    void add(List<Block> blocks) {
        moderation(blocks);
        method(blocks);
        figures(blocks);
    }

    private void moderation(List<Block> blocks) {
        blocks.add(heading("moderation"));
        Map<Decision.Step, Integer> steps = new EnumMap<>(Decision.Step.class);
        Map<UUID, Post> inScope = material.posts().stream().collect(Collectors.toMap(Post::id, p -> p));
        material.talk().decisions().forEach((post, decisions) -> decisions.stream()
                .filter(d -> inScope.containsKey(post)).forEach(d -> steps.merge(d.step(), 1, Integer::sum)));
        Set<UUID> waits = material.talk().queue().stream().map(QueueItem::postId).collect(Collectors.toSet());
        List<Post> held = material.posts().stream()
                .filter(p -> p.state() == Post.State.HELD || waits.contains(p.id())).toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.get("moderation.scope"), wording.scope(material), Evidence.NONE));
        facts.add(new Fact(messages.get("moderation.held"), Wording.count(held.size()), material.evidence(held)));
        steps.forEach((step, number) -> facts.add(new Fact(messages.get("moderation.step." + step),
                Wording.count(number), Evidence.NONE)));
        blocks.add(new Block.Facts("moderation", facts, Evidence.NONE));
    }

    private void method(List<Block> blocks) {
        blocks.add(heading("method"));
        List<String> coders = mentions.coders();
        String coding = coders.isEmpty() ? messages.get("method.coding.none") : messages.get("method.coding",
                Wording.count(coders.size()), String.join(", ", coders), material.coding().codebook().version(),
                coders.size());
        if (mentions.adrift() > 0) {
            coding += " " + messages.get("method.adrift", Wording.count(mentions.adrift()));
        }
        for (String note : material.notes()) {
            coding += " " + note;
        }
        List<String> paragraphs = List.of(messages.get("method.kind"), coding, messages.get("method.mention"),
                messages.get("method.base", Wording.count(material.base().size())),
                messages.get("method.small", Wording.count(Reports.SMALLEST_CELL)), messages.get("method.redaction"),
                messages.get("method.quotes"), messages.get("method.contrary"), messages.get("method.again"));
        int number = 0;
        for (String text : paragraphs) {
            blocks.add(new Block.Paragraph("method." + ++number, Block.Tone.METHOD, text, Evidence.NONE));
        }
    }

    private void figures(List<Block> blocks) {
        blocks.add(heading("figures"));
        Figures f = material.figures();
        List<List<Cell>> rows = new ArrayList<>();
        row(rows, "posts", f.posts());
        row(rows, "topics", f.topics());
        row(rows, "authors", f.authors());
        row(rows, "postsWithoutKnownAuthor", f.postsWithoutKnownAuthor());
        row(rows, "oneTimeAuthors", f.oneTimeAuthors());
        row(rows, "authors3Plus", f.authors3Plus());
        row(rows, "authorsIn3Weeks", f.authorsIn3Weeks());
        row(rows, "top10PercentShare", f.top10PercentShare());
        row(rows, "firstReplyMedianHours", f.firstReplyMedianHours());
        row(rows, "firstReplyP90Hours", f.firstReplyP90Hours());
        row(rows, "topicsWithoutReply", f.topicsWithoutReply());
        row(rows, "hostShare", f.hostShare());
        row(rows, "memberStartedTopics", f.memberStartedTopics());
        row(rows, "memberToMemberReplies", f.memberToMemberReplies());
        row(rows, "seatsTaken", f.seatsTaken());
        row(rows, "seats", f.seats());
        row(rows, "waiting", f.waiting());
        blocks.add(new Block.Table("figures", messages.get("figures.caption"), List.of(
                Column.words(messages.get("column.figure")), Column.count(messages.get("column.value")),
                Column.words(messages.get("column.unit")), Column.words(messages.get("column.definition"))), rows,
                Evidence.NONE));
    }

    private void row(List<List<Cell>> rows, String name, Number value) {
        Object shown = Objects.requireNonNullElse(value, messages.get("figures.undefined"));
        rows.add(List.of(Cell.of(name), Cell.of(value instanceof Double d ? Math.round(d * 1000) / 1000.0 : shown),
                Cell.of(messages.get("figure." + name + ".unit")), Cell.of(messages.get("figure." + name))));
    }

    private Block heading(String id) {
        return new Block.Heading(id + ".head", 1, messages.get(id + ".head"), Evidence.NONE);
    }
}
