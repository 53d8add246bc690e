// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.coding.Characters;
import org.parley.exchange.Loss;
import org.parley.format.refi.internal.Offsets.Counting;
import org.parley.format.refi.internal.RefiProject.Coding;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.SourceReader.Draft;
import org.parley.format.refi.internal.SourceReader.Raw;

/** The ranges of one text, put right where they can be and told as lost where they cannot. */
final class Ranges {

    /** Ranges times characters from which on it pays to look at the whole text once. */
    private static final long MANY = 200_000;

    private final Draft draft;
    private final Offsets offsets;
    /** All places where the text may be cut, for texts with many ranges; null for the others, which ask for each. */
    private final BitSet cuts;
    private final Set<UUID> codeIds;
    private final Consumer<Loss> losses;

    Ranges(Draft draft, Counting counting, Set<UUID> codeIds, Consumer<Loss> losses) {
        this.draft = draft;
        this.offsets = draft.raws().isEmpty() ? null : new Offsets(draft.text(), draft.marked() ? counting
                : new Counting(counting.codePoints(), counting.lineEnds(), 0));
        this.cuts = draft.raws().size() * (long) draft.text().length() > MANY ? Characters.cuts(draft.text()) : null;
        this.codeIds = codeIds;
        this.losses = losses;
    }

    List<Selection> selections() {
        List<Selection> selections = new ArrayList<>(draft.raws().size());
        for (Raw raw : draft.raws()) {
            String reason = hopeless(raw);
            if (reason == null) {
                selections.add(selection(raw));
            } else {
                lost(raw, reason);
            }
        }
        return selections;
    }

    private String hopeless(Raw raw) {
        if (raw.start() == Integer.MIN_VALUE || raw.end() == Integer.MIN_VALUE) {
            return Texts.get("loss.no-place");
        }
        if (raw.start() == raw.end()) {
            return Texts.get("loss.zero");
        }
        int first = Math.min(raw.start(), raw.end());
        int last = Math.max(raw.start(), raw.end());
        return first >= offsets.last() || last <= 0 ? Texts.get("loss.outside") : null;
    }

    private void lost(Raw raw, String reason) {
        if (raw.codings().isEmpty()) {
            losses.accept(new Loss("selection", draft.name(), raw.name(), raw.guid().toString(), reason));
        }
        raw.codings().forEach(coding -> losses.accept(new Loss("coding", draft.name(), raw.name(),
                coding.guid().toString(), reason)));
    }

    private Selection selection(Raw raw) {
        int first = Math.min(raw.start(), raw.end());
        int last = Math.max(raw.start(), raw.end());
        if (raw.start() > raw.end() || first < 0 || last > offsets.last()) {
            changed(raw, Texts.get(raw.start() > raw.end() ? "loss.backwards" : "loss.cut"));
        }
        int start = offsets.position(Math.max(0, first));
        int end = offsets.position(Math.min(offsets.last(), last));
        int wholeStart = cuts == null ? Characters.before(draft.text(), start) : cuts.previousSetBit(start);
        int wholeEnd = cuts == null ? Characters.after(draft.text(), end) : cuts.nextSetBit(end);
        if (wholeStart != start || wholeEnd != end) {
            changed(raw, Texts.get("loss.widened"));
        }
        return new Selection(raw.guid(), raw.name(), raw.description(), wholeStart, wholeEnd, raw.user(), raw.at(),
                known(raw.codings()), raw.notes());
    }

    private void changed(Raw raw, String reason) {
        losses.accept(new Loss("range", draft.name(), raw.name(), raw.guid().toString(), reason));
    }

    /** Those codings whose code is in the codebook. */
    List<Coding> known(List<Coding> codings) {
        List<Coding> known = new ArrayList<>(codings.size());
        for (Coding coding : codings) {
            if (coding.code() != null && codeIds.contains(coding.code())) {
                known.add(coding);
            } else {
                losses.accept(new Loss("coding", draft.name(), "", coding.guid().toString(), Texts.get("loss.no-code")));
            }
        }
        return known;
    }
}
