// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.report.Block;
import org.parley.report.Block.Cell;
import org.parley.report.Block.Column;
import org.parley.report.Block.Evidence;
import org.parley.report.Reports;

/** The deep dive: what was asked, who answered, the code frame, a chapter for each theme, method and posts. */
final class DetailPlan implements Plan {

    private final Messages messages;
    private final Wording wording;

    DetailPlan(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    @Override
    public List<Block> blocks(Material material, List<Reports.HeadlineText> headlines, Progress progress) {
        Mentions mentions = new Mentions(material);
        Segments segments = new Segments(material, messages);
        List<Block> blocks = new ArrayList<>();
        asked(material, blocks);
        answered(material, segments, blocks);
        Findings findings = new Findings(material, mentions, segments, messages);
        findings.add(headlines, blocks);
        frame(material, mentions, blocks);
        Chapters chapters = new Chapters(material, mentions, segments, messages);
        List<Code> themes = material.coding().codebook().children(null);
        for (Code top : themes) {
            progress.check();
            progress.at(messages.get("step.chapter", top.name()), themes.indexOf(top) + 1, themes.size());
            chapters.add(top, blocks);
        }
        findings.open(blocks);
        new MethodPages(material, mentions, messages).add(blocks);
        behind(material, blocks, progress);
        return blocks;
    }

    private void asked(Material material, List<Block> blocks) {
        blocks.add(new Block.Heading("asked.head", 1, messages.get("asked.head"), Evidence.NONE));
        Map<String, List<Post>> activities = new LinkedHashMap<>();
        material.posts().forEach(p -> activities.computeIfAbsent(activity(material, p), a -> new ArrayList<>()).add(p));
        Set<UUID> topics = new LinkedHashSet<>();
        material.posts().forEach(p -> topics.add(p.topicId()));
        Evidence all = material.evidence(material.posts());
        blocks.add(new Block.Paragraph("asked.lead", Block.Tone.LEAD, messages.get("asked.lead",
                material.panel().panel().name(), wording.period(material), Wording.count(material.base().size()),
                Wording.count(material.posts().size()), Wording.count(topics.size())), all));
        List<List<Cell>> rows = new ArrayList<>();
        activities.forEach((name, posts) -> {
            Evidence evidence = material.evidence(posts);
            rows.add(List.of(Cell.of(name.isEmpty() ? messages.get("asked.other") : name),
                    Cell.of((int) posts.stream().map(Post::topicId).distinct().count(), evidence),
                    Cell.of(posts.size(), evidence), Cell.of(evidence.members(), evidence),
                    Cell.of(posts.get(0).at()), Cell.of(posts.get(posts.size() - 1).at())));
        });
        blocks.add(new Block.Table("asked", messages.get("asked.caption"), List.of(
                Column.words(messages.get("column.activity")), Column.count(messages.get("column.topics")),
                Column.count(messages.get("column.posts")), Column.count(messages.get("column.members")),
                Column.words(messages.get("column.first")), Column.words(messages.get("column.last"))), rows, all));
    }

    private static String activity(Material material, Post post) {
        String name = material.talk().topics().containsKey(post.topicId())
                ? material.talk().topics().get(post.topicId()).activity() : null;
        return name == null ? "" : name;
    }

    private void answered(Material material, Segments segments, List<Block> blocks) {
        blocks.add(new Block.Heading("answered.head", 1, messages.get("answered.head"), Evidence.NONE));
        int seated = material.panel().seatsTaken();
        int silent = silent(material);
        blocks.add(new Block.Paragraph("answered.lead", Block.Tone.LEAD, messages.get("answered.lead",
                Wording.count(material.base().size()), Wording.count(seated),
                Wording.count(material.panel().panel().seats()), material.panel().waiting(), silent,
                Wording.count(material.panel().waiting()), Wording.count(silent)),
                material.evidence(material.posts())));
        if (material.openFields().isEmpty() || material.base().isEmpty()) {
            blocks.add(new Block.Paragraph("answered.none", Block.Tone.NOTE, messages.get("answered.none"),
                    Evidence.NONE));
            return;
        }
        new WhoAnswered(material, segments, messages).add(blocks);
    }

    /** People with a seat who wrote nothing that counts in the period. */
    private static int silent(Material material) {
        return (int) material.panel().standing(Member.Standing.SEATED).stream()
                .filter(m -> !material.base().containsKey(m.id())).count();
    }

    private void frame(Material material, Mentions mentions, List<Block> blocks) {
        blocks.add(new Block.Heading("frame.head", 1, messages.get("frame.head"), Evidence.NONE));
        Mentions.Count all = mentions.all();
        int base = material.base().size();
        if (all.posts().isEmpty()) {
            blocks.add(new Block.Paragraph("frame.none", Block.Tone.LEAD, messages.get("frame.none"), Evidence.NONE));
            return;
        }
        blocks.add(new Block.Paragraph("frame.lead", Block.Tone.LEAD, messages.get("frame.lead",
                wording.members(all.members().size(), base),
                wording.posts(all.posts().size(), material.posts().size())),
                all.evidence()));
        List<List<Cell>> rows = material.coding().codebook().inOrder().stream()
                .map(c -> Chapters.row(c, Chapters.depth(material, c), mentions.of(c), base)).toList();
        blocks.add(new Block.Table("frame", messages.get("frame.caption"), Chapters.columns(messages), rows,
                all.evidence()));
        blocks.add(new Block.Paragraph("frame.note", Block.Tone.NOTE, messages.get("frame.note"), Evidence.NONE));
    }

    private void behind(Material material, List<Block> blocks, Progress progress) {
        blocks.add(new Block.Heading("behind.head", 1, messages.get("behind.head"), Evidence.NONE));
        blocks.add(new Block.Paragraph("behind.lead", Block.Tone.BODY, messages.get("behind.lead",
                Wording.count(material.posts().size())), Evidence.NONE));
        blocks.add(new PostLines(material, messages).of("behind", messages.get("behind.caption"), material.posts(),
                progress));
    }
}
