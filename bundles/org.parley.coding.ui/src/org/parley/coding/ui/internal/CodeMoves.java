// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;

/** Where codes go that are moved together: by a step, or by being dropped. Knows no widgets. */
final class CodeMoves {

    /**
     * Codes and their new place.
     *
     * @param codes    in the order of the tree
     * @param parentId the code they go below; null for the top
     * @param position place among the present children of that code in front of which they go
     */
    record Move(List<Code> codes, UUID parentId, int position) {

        List<UUID> ids() {
            return codes.stream().map(Code::id).toList();
        }
    }

    private CodeMoves() {
    }

    /** The codes in the order of the tree, without those that go along with one above them. */
    static List<Code> tops(Codebook codebook, List<Code> codes) {
        Set<UUID> ids = new HashSet<>(codes.stream().map(Code::id).toList());
        return codebook.inOrder().stream().filter(code -> ids.contains(code.id()))
                .filter(code -> above(codebook, code).stream().noneMatch(ids::contains)).toList();
    }

    private static Set<UUID> above(Codebook codebook, Code code) {
        Set<UUID> above = new HashSet<>();
        Code at = code.parentId() == null ? null : codebook.codes().get(code.parentId());
        while (at != null && above.add(at.id())) {
            at = at.parentId() == null ? null : codebook.codes().get(at.parentId());
        }
        return above;
    }

    /** True when {@code code} is one of these or stands below one of them. */
    static boolean within(Codebook codebook, Code code, List<Code> codes) {
        Set<UUID> above = above(codebook, code);
        return codes.stream().anyMatch(one -> one.id().equals(code.id()) || above.contains(one.id()));
    }

    /** True when one takes the other off an answer: it stands alone, or both are of a branch of which one is allowed. */
    static boolean apart(Codebook codebook, Code one, Code other) {
        if (one.exclusive() || other.exclusive()) {
            return true;
        }
        Set<UUID> shared = above(codebook, one);
        shared.add(one.id());
        Set<UUID> others = above(codebook, other);
        others.add(other.id());
        shared.retainAll(others);
        return shared.stream().map(codebook.codes()::get).anyMatch(Code::single);
    }

    /** One place up or down among their siblings, side by side; empty at that end, or of codes of several branches. */
    static Optional<Move> shifted(Codebook codebook, List<Code> codes, int by) {
        List<Code> tops = tops(codebook, codes);
        if (tops.isEmpty() || tops.stream().map(Code::parentId).distinct().count() > 1) {
            return Optional.empty();
        }
        UUID parentId = tops.get(0).parentId();
        List<Code> siblings = codebook.children(parentId);
        int position = by < 0 ? siblings.indexOf(tops.get(0)) - 1
                : siblings.indexOf(tops.get(tops.size() - 1)) + 2;
        return position < 0 || position > siblings.size() ? Optional.empty()
                : Optional.of(new Move(tops, parentId, position));
    }

    /** Below the sibling before the first of them, as the last there; empty when there is none. */
    static Optional<Move> indented(Codebook codebook, List<Code> codes) {
        List<Code> tops = tops(codebook, codes);
        if (tops.isEmpty()) {
            return Optional.empty();
        }
        List<Code> siblings = codebook.children(tops.get(0).parentId());
        int at = siblings.indexOf(tops.get(0));
        return at <= 0 ? Optional.empty() : Optional.of(last(codebook, tops, siblings.get(at - 1).id()));
    }

    private static Move last(Codebook codebook, List<Code> codes, UUID parentId) {
        return new Move(codes, parentId, codebook.children(parentId).size());
    }

    /** Beside the code above the first of them, right behind it; empty at the top. */
    static Optional<Move> outdented(Codebook codebook, List<Code> codes) {
        List<Code> tops = tops(codebook, codes);
        if (tops.isEmpty() || tops.get(0).parentId() == null) {
            return Optional.empty();
        }
        Code parent = codebook.codes().get(tops.get(0).parentId());
        return Optional.of(new Move(tops, parent.parentId(),
                codebook.children(parent.parentId()).indexOf(parent) + 1));
    }

    /**
     * Where codes go that are dropped on a row.
     *
     * @param side before the row, on it or after it: -1, 0, 1
     * @return empty when they are dropped on one of themselves
     */
    static Optional<Move> dropped(Codebook codebook, List<Code> codes, Code onto, int side) {
        List<Code> tops = tops(codebook, codes);
        if (tops.isEmpty() || tops.contains(onto)) {
            return Optional.empty();
        }
        if (side == 0) {
            return Optional.of(last(codebook, tops, onto.id()));
        }
        int at = codebook.children(onto.parentId()).indexOf(onto);
        return Optional.of(new Move(tops, onto.parentId(), side > 0 ? at + 1 : at));
    }

    /** True when the codes stand there already, side by side. */
    static boolean stands(Codebook codebook, Move move) {
        List<Code> siblings = codebook.children(move.parentId());
        boolean same = move.codes().stream().allMatch(code -> Objects.equals(code.parentId(), move.parentId()));
        if (!same) {
            return false;
        }
        List<Code> others = siblings.stream().filter(code -> !move.codes().contains(code)).toList();
        long before = siblings.stream().limit(Math.max(0, move.position())).filter(others::contains).count();
        return siblings.subList((int) before, (int) before + move.codes().size()).equals(move.codes());
    }
}
