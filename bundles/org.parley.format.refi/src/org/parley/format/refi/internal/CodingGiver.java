// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.About;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.format.refi.internal.RefiProject.Coding;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;

/** Hands the codings of texts over, each by the person who made it. */
final class CodingGiver {

    private static final int ENOUGH = 40;

    private final boolean own;
    private final MemoGiver memos;
    private final Coders coders;
    private final Receiver receiver;

    CodingGiver(boolean own, MemoGiver memos, Coders coders, Receiver receiver) {
        this.own = own;
        this.memos = memos;
        this.coders = coders;
        this.receiver = receiver;
    }

    void give(Source source) {
        for (Selection selection : source.selections()) {
            if (selection.codings().isEmpty()) {
                uncoded(source, selection);
                continue;
            }
            String memo = joined(said(source, selection), memos.words(selection.notes()));
            for (Coding coding : selection.codings()) {
                give(source, coding, selection.start(), selection.end(),
                        coding.user() == null ? selection.user() : coding.user(),
                        coding.at() == null ? selection.at() : coding.at(), memo);
            }
        }
        for (Coding coding : source.codings()) {
            give(source, coding, 0, source.text().length(), coding.user(), coding.at(), "");
        }
    }

    private void give(Source source, Coding coding, int start, int end, UUID user, Instant at, String memo) {
        receiver.coding(new CodingOf(coding.guid(), coding.code(), ProjectGiver.id(source.guid()), start, end,
                coders.name(user), at, joined(memo, memos.words(coding.notes())),
                coding.notes().contains(PanelProject.BEST)));
    }

    /** What a range itself says, beside what it quotes. */
    private String said(Source source, Selection selection) {
        String words = source.text().substring(selection.start(), selection.end());
        return joined(own || quotes(selection.name(), words) ? "" : selection.name().strip(), selection.description());
    }

    private static String joined(String... parts) {
        return String.join("\n\n", Arrays.stream(parts).filter(part -> !part.isBlank()).toList());
    }

    /** Whether a name only repeats the words of its range, as most programs have it. */
    private static boolean quotes(String name, String words) {
        String wanted = CountingGuess.plain(name.replaceFirst("(\u2026|\\.\\.\\.)\\s*$", ""));
        return wanted.isEmpty() || CountingGuess.plain(words)
                .startsWith(wanted.length() > ENOUGH ? wanted.substring(0, ENOUGH) : wanted);
    }

    /** A range without a code is there for what is thought about it. */
    private void uncoded(Source source, Selection selection) {
        String post = ProjectGiver.id(source.guid());
        String said = said(source, selection);
        if (said.isBlank() && !memos.any(selection.notes())) {
            receiver.loss(new Loss("selection", source.name(), selection.name(), selection.guid().toString(),
                    Texts.get("loss.bare")));
            return;
        }
        MemoGiver.Place place = new MemoGiver.Place(About.RANGE, post, selection.start(), selection.end(), source.name());
        memos.give(selection.notes(), place);
        memos.description(selection.guid(), place, said, selection.user(), selection.at());
    }
}
