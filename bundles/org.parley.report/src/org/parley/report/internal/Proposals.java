// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.Words;

/** Headlines made from the codes with most members, so that a first report is not empty. They are marked as such. */
final class Proposals {

    private final Material material;
    private final Mentions mentions;
    private final Messages messages;

    Proposals(Material material, Mentions mentions, Messages messages) {
        this.material = material;
        this.mentions = mentions;
        this.messages = messages;
    }

    /** A code and what stands behind it. */
    private record Ranked(Code code, Mentions.Count count) { }

    /** At most five, the code with most members first; empty when nothing is coded. */
    List<HeadlineText> all() {
        return material.coding().codebook().inOrder().stream().filter(c -> !c.exclusive() && !c.retired())
                .map(c -> new Ranked(c, mentions.alone(c))).filter(r -> !r.count().posts().isEmpty())
                .sorted(Comparator.comparingInt((Ranked r) -> -r.count().members().size())
                        .thenComparingInt(r -> -r.count().posts().size()))
                .limit(Reports.MOST_HEADLINES).map(this::headline).toList();
    }

    /** True for a headline that was stored and still says what was proposed for its code: nobody has worded it. */
    boolean unworded(HeadlineText headline) {
        return headline.codes().size() == 1 && Optional.ofNullable(material.coding().codebook().codes()
                .get(headline.codes().get(0))).map(this::text).filter(headline.text()::equals).isPresent();
    }

    private HeadlineText headline(Ranked ranked) {
        Code code = ranked.code();
        UUID id = UUID.nameUUIDFromBytes(("proposed:" + code.id()).getBytes(StandardCharsets.UTF_8));
        Coding coding = quotable(ranked.count().codings());
        String quote = coding == null ? "" : Quotes.passage(material.counted(coding.postId()).orElseThrow(), coding);
        return new HeadlineText(id, text(code), List.of(code.id()), coding == null ? null : coding.postId(),
                Words.count(quote) > Reports.MOST_QUOTE_WORDS ? Words.firstSentence(quote) : quote, "", "", "");
    }

    private String text(Code code) {
        String definition = Words.firstSentence(code.definition());
        String text = definition.isEmpty() ? messages.get("proposal.name", code.name()) : definition;
        return Words.cut(text.endsWith(".") ? text.substring(0, text.length() - 1) : text, Reports.MOST_WORDS);
    }

    /** A passage that fits, a best one before others; else one whose first sentence fits; else null. */
    private Coding quotable(List<Coding> codings) {
        List<Coding> inOrder = codings.stream().sorted(Comparator.comparing(Coding::best).reversed()).toList();
        return inOrder.stream().filter(c -> fits(words(c))).findFirst()
                .or(() -> inOrder.stream().filter(c -> fits(Words.firstSentence(words(c)))).findFirst()).orElse(null);
    }

    private String words(Coding coding) {
        return material.counted(coding.postId()).map(p -> Quotes.passage(p, coding)).orElse("");
    }

    private static boolean fits(String words) {
        int count = Words.count(words);
        return count > 0 && count <= Reports.MOST_QUOTE_WORDS;
    }

    /** What the report says about itself when it has proposals in it. */
    Block.Paragraph remark() {
        return new Block.Paragraph("proposed", Block.Tone.NOTE, messages.get("proposal.remark"), Block.Evidence.NONE);
    }
}
