// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.About;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.exchange.spi.Receiver.MemoOf;
import org.parley.format.refi.internal.RefiProject.Coding;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;
import org.parley.format.refi.internal.RefiProject.User;

/** Hands the codings of texts over, each by the person who made it. */
final class CodingGiver {

    private static final int ENOUGH = 40;

    private final boolean own;
    private final ProjectGiver.MemoGiver memos;
    private final Receiver receiver;
    private final Map<UUID, String> coders = new HashMap<>();

    CodingGiver(RefiProject project, boolean own, ProjectGiver.MemoGiver memos, Receiver receiver) {
        this.own = own;
        this.memos = memos;
        this.receiver = receiver;
        Set<String> taken = new HashSet<>();
        for (User user : project.users()) {
            String name = user.name().isBlank() ? Texts.get("coder.unnamed", user.guid().toString().substring(0, 8))
                    : user.name().strip();
            String shown = name;
            for (int i = 2; !taken.add(shown.toLowerCase(Locale.ROOT)); i++) {
                shown = name + " (" + i + ")";
            }
            coders.put(user.guid(), shown);
        }
    }

    void give(Source source) {
        for (Selection selection : source.selections()) {
            String memo = memo(source, selection);
            if (selection.codings().isEmpty()) {
                uncoded(source, selection, memo);
            }
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
                coders.getOrDefault(user, Texts.get("coder.unknown")), at, joined(memo, memos.words(coding.notes())),
                coding.notes().contains(PanelProject.BEST)));
    }

    private String memo(Source source, Selection selection) {
        List<String> parts = new ArrayList<>();
        String words = source.text().substring(selection.start(), selection.end());
        if (!own && !quotes(selection.name(), words)) {
            parts.add(selection.name().strip());
        }
        parts.add(selection.description());
        parts.add(memos.words(selection.notes()));
        return joined(parts.toArray(String[]::new));
    }

    private static String joined(String... parts) {
        return String.join("\n\n", java.util.Arrays.stream(parts).filter(part -> !part.isBlank()).toList());
    }

    /** Whether a name only repeats the words of its range, as most programs have it. */
    private static boolean quotes(String name, String words) {
        String wanted = CountingGuess.plain(name.replaceFirst("(\u2026|\\.\\.\\.)\\s*$", ""));
        return wanted.isEmpty() || CountingGuess.plain(words)
                .startsWith(wanted.length() > ENOUGH ? wanted.substring(0, ENOUGH) : wanted);
    }

    private void uncoded(Source source, Selection selection, String memo) {
        if (memo.isBlank()) {
            receiver.loss(new Loss("selection", source.name(), selection.name(), selection.guid().toString(),
                    Texts.get("loss.bare")));
        } else {
            receiver.memo(new MemoOf(selection.guid(), About.RANGE, ProjectGiver.id(source.guid()), source.name(),
                    selection.name(), memo, coders.getOrDefault(selection.user(), ""), selection.at()));
        }
    }
}
