// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.text.Mark;
import org.parley.ui.text.TextRange;

/**
 * What one of the two coders put on the disputed words.
 *
 * @param name   as it is shown: their own, or which of the two they are
 * @param letter short for it, beside the brackets
 * @param own    their side of the difference; null when they have nothing there
 * @param around other codings of theirs on some of the same words
 */
record Lane(String name, String letter, Coding own, List<Coding> around) {

    Lane {
        around = List.copyOf(around);
    }

    /** The side of the first coder or of the second. */
    static Lane of(Dispute dispute, boolean first, UUID coder, String name, String letter,
            CodingState state) {
        Coding own = first ? dispute.first() : dispute.second();
        int start = CaseRow.start(dispute);
        int end = CaseRow.end(dispute);
        List<Coding> around = state.on(dispute.postId()).stream()
                .filter(one -> one.coderId().equals(coder) && !one.adrift() && one.start() < end && start < one.end())
                .filter(one -> own == null || !one.id().equals(own.id())).toList();
        return new Lane(name, letter, own, around);
    }

    /** The first letter of a name. */
    static String letter(String name) {
        return name.isBlank() ? "" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
    }

    /** The side of the difference first, then what stands around it. */
    List<Coding> all() {
        return Stream.concat(Stream.ofNullable(own), around.stream()).toList();
    }

    /** Brackets for the lane of this coder. */
    List<Mark> marks(Codebook codebook) {
        Messages messages = Messages.of(Lane.class);
        return all().stream().filter(one -> codebook.codes().containsKey(one.codeId())).map(one -> {
            Code code = codebook.codes().get(one.codeId());
            Set<Mark.Flag> flags = EnumSet.noneOf(Mark.Flag.class);
            if (!one.memo().isEmpty()) {
                flags.add(Mark.Flag.MEMO);
            }
            return new Mark(one.id().toString(), new TextRange(one.postId().toString(), one.start(), one.end()),
                    code.name(), "", RowDesk.color(code), RowDesk.pattern(code), flags,
                    messages.get("mark.spoken", name, codebook.path(code)));
        }).toList();
    }

    /** Whether this coding is the one that is disputed. */
    boolean disputed(Coding coding) {
        return own != null && Objects.equals(own.id(), coding.id());
    }

    /** The first words of a coding: where it begins is what differs often. */
    static String from(Coding coding, Post post) {
        String text = post.text().words();
        String words = text.substring(Math.min(coding.start(), text.length()), Math.min(coding.end(), text.length()))
                .strip().replaceAll("\\s+", " ");
        int space = words.indexOf(' ', words.indexOf(' ') + 1);
        return space > 0 ? words.substring(0, space) + "\u2026" : words;
    }
}
