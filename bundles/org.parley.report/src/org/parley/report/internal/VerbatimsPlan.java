// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.List;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.panel.ProfileField;
import org.parley.report.Block;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.Fact;
import org.parley.report.Reports;

/** Everything that was said, unselected, behind a front page that says what is there and what is not. */
final class VerbatimsPlan implements Plan {

    private final Messages messages;
    private final Wording wording;

    VerbatimsPlan(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    @Override
    public List<Block> blocks(Material material, List<Reports.HeadlineText> headlines, Progress progress) {
        Block.Posts posts = new PostLines(material, messages).of("posts", messages.get("verbatims.posts"),
                material.posts(), progress);
        String fingerprint = Fingerprint.ofRows(posts.lines());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("scope.head", 1, messages.get("verbatims.scope"), Evidence.NONE));
        blocks.add(new Block.Paragraph("scope.lead", Block.Tone.LEAD, messages.get("verbatims.lead",
                wording.scope(material)), Evidence.NONE));
        blocks.add(new Block.Facts("scope", facts(material, posts, fingerprint), Evidence.NONE));
        blocks.add(new Block.Paragraph("fingerprint", Block.Tone.METHOD, messages.get("verbatims.rule"),
                Evidence.NONE));
        blocks.add(new Block.Paragraph("promise", Block.Tone.METHOD, messages.get("verbatims.promise"),
                Evidence.NONE));
        new TenAtRandom(material, messages).add(fingerprint, blocks);
        blocks.add(new Block.Heading("posts.head", 1, messages.get("verbatims.posts"), Evidence.NONE));
        blocks.add(posts);
        return blocks;
    }

    private List<Fact> facts(Material material, Block.Posts posts, String fingerprint) {
        int all = material.posts().size() + material.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        int marks = posts.lines().stream().mapToInt(Block.PostLine::redactions).sum();
        long hosts = posts.lines().stream().filter(Block.PostLine::host).count();
        List<String> left = wording.leftOut(material);
        List<Fact> facts = new ArrayList<>();
        fact(facts, "rows", messages.get("fact.rows.value", Wording.count(posts.lines().size()), Wording.count(all)));
        fact(facts, "left", left.isEmpty() ? messages.get("fact.left.none") : String.join(", ", left));
        fact(facts, "period", wording.period(material));
        fact(facts, "order", messages.get("fact.order.value"));
        fact(facts, "members", messages.get("fact.members.value", Wording.count(material.base().size()),
                Wording.count(hosts)));
        fact(facts, "marks", messages.get("fact.marks.value", Wording.count(marks)));
        fact(facts, "segments", segments(material));
        fact(facts, "hash", fingerprint);
        return facts;
    }

    private String segments(Material material) {
        List<String> shown = material.attributes().fields().stream().map(ProfileField::label).toList();
        List<String> hidden = material.openFields().stream().map(ProfileField::label)
                .filter(label -> !shown.contains(label)).toList();
        String k = Wording.count(Reports.SMALLEST_CELL);
        String first = shown.isEmpty() ? messages.get("fact.segments.none", k)
                : messages.get("fact.segments.shown", String.join(", ", shown), k,
                        Wording.count(material.attributes().silent(material.base().values())));
        return hidden.isEmpty() ? first
                : first + " " + messages.get("fact.segments.hidden", String.join(", ", hidden));
    }

    private void fact(List<Fact> facts, String key, String value) {
        facts.add(new Fact(messages.get("fact." + key), value, Evidence.NONE));
    }
}
