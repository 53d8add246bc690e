// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.report.Block;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.Fact;
import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.Words;

/** One page: at most five headlines, one chart, three figures, one line of method. */
final class HeadlinesPlan implements Plan {

    private static final int MOST_ROWS = 6;

    private final Messages messages;
    private final Wording wording;

    HeadlinesPlan(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    @Override
    public List<Block> blocks(Material material, List<HeadlineText> written, Progress progress) {
        Mentions mentions = new Mentions(material);
        Segments segments = new Segments(material, messages);
        Proposals proposals = new Proposals(material, mentions, messages);
        List<HeadlineText> headlines = written.isEmpty() ? proposals.all() : written;
        Movement movement = Movement.of(material).orElse(null);
        List<Block> blocks = new ArrayList<>();
        blocks.add(active(material, mentions));
        if (headlines.isEmpty()) {
            blocks.add(new Block.Paragraph("nothing", Block.Tone.BODY, messages.get("headlines.nothing"),
                    Evidence.NONE));
        }
        int number = 0;
        List<String> lost = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (HeadlineText headline : headlines) {
            progress.check();
            blocks.add(headline(material, mentions, segments, movement, headline, ++number,
                    proposals.unworded(headline), lost, outside));
        }
        if (headlines.stream().anyMatch(proposals::unworded)) {
            blocks.add(proposals.remark());
        }
        note("lost", lost, blocks);
        note("outside", outside, blocks);
        chart(material, mentions, segments, headlines, blocks);
        blocks.add(health(material.figures()));
        blocks.add(method(material, mentions, movement));
        return blocks;
    }

    private Block active(Material material, Mentions mentions) {
        Mentions.Count coded = mentions.all();
        return new Block.Facts("active", List.of(
                new Fact(messages.get("active.members"), Wording.count(material.base().size()),
                        material.evidence(material.posts())),
                new Fact(messages.get("active.posts"), Wording.count(material.posts().size()),
                        material.evidence(material.posts())),
                new Fact(messages.get("active.coded"), Wording.count(coded.posts().size()), coded.evidence())),
                Evidence.NONE);
    }

    private Block headline(Material material, Mentions mentions, Segments segments, Movement movement,
            HeadlineText text, int number, boolean proposed, List<String> lost,
            List<String> outside) {
        Mentions.Count count = mentions.of(text.codes());
        Block.Quote quote = null;
        Post post = material.counted(text.quoteOf()).orElse(null);
        if (!text.quote().isEmpty()) {
            if (post != null && Words.tidy(post.text().words()).contains(Words.tidy(text.quote()))) {
                quote = new Quotes(material, messages).quote("headline" + number + ".quote", post, text.quote(),
                        Reports.MOST_QUOTE_WORDS, false, List.of());
            } else {
                (post == null && said(material, text) ? outside : lost).add(String.valueOf(number));
            }
        }
        return new Block.Headline("headline" + number, number, material.redact(text.text(), null).words(),
                count.members().size(), material.base().size(),
                Strength.of(count, material.base().size(), segments.main()), proposed,
                movement == null ? null : movement.against(text.codes(), count.members().size()), quote,
                text.ask().isEmpty() ? null : new Block.Ask(text.ask(), text.owner(), Wording.due(text.due())),
                count.evidence());
    }

    /** Whether the quote stands in a post that counts, which the period leaves out. */
    private static boolean said(Material material, HeadlineText text) {
        return material.talk().post(text.quoteOf()).filter(p -> p.state().counts())
                .filter(p -> HeadlineRules.standsIn(text.quote(), p)).isPresent();
    }

    private void note(String id, List<String> numbers, List<Block> blocks) {
        if (!numbers.isEmpty()) {
            blocks.add(new Block.Paragraph(id, Block.Tone.NOTE, messages.get("headlines." + id,
                    String.join(", ", numbers), numbers.size()), Evidence.NONE));
        }
    }

    private void chart(Material material, Mentions mentions, Segments segments, List<HeadlineText> headlines,
            List<Block> blocks) {
        Set<UUID> ids = new LinkedHashSet<>();
        headlines.forEach(h -> ids.addAll(h.codes()));
        List<Code> codes = ids.stream().map(material.coding().codebook().codes()::get).filter(c -> c != null)
                .limit(MOST_ROWS).toList();
        if (codes.isEmpty() || segments.main().isEmpty()) {
            return;
        }
        Segments.Split split = segments.main().get();
        List<Block.DotRow> rows = codes.stream().map(c -> {
            Mentions.Count count = mentions.of(c);
            return new Block.DotRow(c.name(), segments.dots(split, count), count.evidence());
        }).toList();
        if (rows.stream().flatMap(r -> r.dots().stream()).allMatch(d -> d.share() == null)) {
            blocks.add(new Block.Paragraph("nochart", Block.Tone.NOTE, messages.get("chart.none",
                    split.field().label(), Wording.count(Reports.SMALLEST_CELL)), Evidence.NONE));
            return;
        }
        blocks.add(new Block.DotChart("chart", messages.get("chart.caption", split.field().label()),
                Segments.series(split), rows, mentions.of(ids).evidence()));
    }

    private Block health(Figures figures) {
        String first = figures.firstReplyMedianHours() == null ? messages.get("health.reply.none")
                : messages.get("health.reply.value", Wording.hours(figures.firstReplyMedianHours()));
        return new Block.Facts("health", List.of(
                new Fact(messages.get("health.reply"), first, Evidence.NONE),
                new Fact(messages.get("health.silent"), messages.get("health.of",
                        Wording.count(figures.topicsWithoutReply()), Wording.count(figures.topics())), Evidence.NONE),
                new Fact(messages.get("health.return"), messages.get("health.of",
                        Wording.count(figures.authorsIn3Weeks()), Wording.count(figures.authors())), Evidence.NONE)),
                Evidence.NONE);
    }

    private Block method(Material material, Mentions mentions, Movement movement) {
        int coders = mentions.coders().size();
        String by = coders == 0 ? messages.get("method.line.nobody") : messages.get("method.line.coders",
                Wording.count(coders), material.coding().codebook().version(), coders);
        String line = messages.get("method.line", wording.scope(material), by);
        String compared = movement == null ? "" : " " + messages.get("method.line.before",
                wording.period(movement.before()));
        String leftOut = material.notes().isEmpty() ? "" : " " + String.join(" ", material.notes());
        return new Block.Paragraph("method", Block.Tone.METHOD, line + compared + leftOut, Evidence.NONE);
    }
}
