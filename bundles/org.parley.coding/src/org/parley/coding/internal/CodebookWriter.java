// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.store.Tx;

/** Makes, changes and deletes codes; each change is a new version of the codebook. */
final class CodebookWriter {

    private static final int LONGEST_WHAT = 1000;

    private final CodingTables tables;
    private final Ids ids;

    CodebookWriter(CodingTables tables, Ids ids) {
        this.tables = tables;
        this.ids = ids;
    }

    Code add(Actor actor, UUID panelId, NewCode wanted) {
        String label = Texts.get("label.add", CodeRules.name(wanted.name()));
        return tables.schema().write(actor, label, true, tx -> {
            Codebook codebook = tables.state(panelId).codebook();
            Code code = made(codebook, wanted);
            tx.insert(CodingSchema.CODE, code.id(), Rows.fields(code));
            newVersion(tx, codebook, label);
            return code;
        });
    }

    /** A code as it will be in this codebook, checked. */
    Code made(Codebook codebook, NewCode wanted) {
        Code parent = wanted.parentId() == null ? null : codebook.codes().get(wanted.parentId());
        if (parent == null && wanted.parentId() != null) {
            throw Texts.usage("coding.code");
        }
        String name = CodeRules.name(wanted.name());
        int colour = wanted.colour() == 0 ? Looks.nextColour(parent, codebook.inOrder()) : wanted.colour();
        Code code = new Code(Objects.requireNonNullElseGet(wanted.id(), ids::next), codebook.panelId(), wanted.parentId(),
                codebook.children(wanted.parentId()).stream().mapToInt(Code::position).max().orElse(-1) + 1, name,
                wanted.number(), colour, Looks.nextPattern(parent, name, colour, null, codebook.inOrder()),
                Objects.requireNonNullElse(wanted.definition(), ""), Objects.requireNonNullElse(wanted.include(), ""),
                Objects.requireNonNullElse(wanted.exclude(), ""), Objects.requireNonNullElse(wanted.example(), ""),
                wanted.exclusive(), false, wanted.net(), wanted.single(), wanted.weight());
        CodeRules.check(codebook, code);
        return code;
    }

    Code change(Actor actor, Code wanted) {
        String name = CodeRules.name(wanted.name());
        Code known = tables.schema().read(query -> Rows.code(query, wanted.id()))
                .orElseThrow(() -> Texts.refused("code.gone"));
        if (wanted.named(name).equals(known)) {
            return known;
        }
        return tables.schema().write(actor, Texts.get("label.change", name), true, tx -> {
            Code old = Rows.code(tx, wanted.id()).orElseThrow(() -> Texts.refused("code.gone"));
            CodingState state = tables.state(old.panelId());
            Codebook codebook = state.codebook();
            Code now = wanted.named(name);
            CodeRules.check(codebook, now);
            CodeRules.checkNet(state, now);
            Code placed = place(tx, codebook, old, now);
            tx.update(CodingSchema.CODE, old.id(), Rows.fields(placed));
            if (old.colour() != now.colour()) {
                recolour(tx, codebook, old, now.colour());
            }
            newVersion(tx, codebook, what(codebook, old, placed));
            return placed;
        });
    }

    /** What is below a code and had its colour goes with it. */
    private static void recolour(Tx tx, Codebook codebook, Code old, int colour) {
        for (Code code : branch(codebook, old)) {
            if (!code.id().equals(old.id()) && code.colour() == old.colour()) {
                tx.update(CodingSchema.CODE, code.id(), Map.of("colour", colour));
            }
        }
    }

    /** Gives the code its place among its siblings; those behind it move on, without gaps. */
    private static Code place(Tx tx, Codebook codebook, Code old, Code now) {
        boolean moved = !Objects.equals(old.parentId(), now.parentId()) || old.position() != now.position();
        if (!moved) {
            return now;
        }
        List<Code> siblings = new ArrayList<>(codebook.children(now.parentId()));
        siblings.removeIf(code -> code.id().equals(now.id()));
        int place = Math.max(0, Math.min(now.position(), siblings.size()));
        siblings.add(place, now);
        for (int i = 0; i < siblings.size(); i++) {
            Code sibling = siblings.get(i);
            if (sibling != now && sibling.position() != i) {
                tx.update(CodingSchema.CODE, sibling.id(), Map.of("place", i));
            }
        }
        return now.placed(now.parentId(), place);
    }

    private static String what(Codebook codebook, Code old, Code now) {
        if (!old.name().equals(now.name())) {
            return Texts.get("what.renamed", old.name(), now.name());
        }
        if (!Objects.equals(old.parentId(), now.parentId())) {
            Code parent = codebook.codes().get(now.parentId());
            return parent == null ? Texts.get("what.moved.top", now.name())
                    : Texts.get("what.moved", now.name(), parent.name());
        }
        if (old.retired() != now.retired()) {
            return Texts.get(now.retired() ? "what.retired" : "what.back", now.name());
        }
        return Texts.get("label.change", now.name());
    }

    /** A code and all below it, from the top down. */
    private static List<Code> branch(Codebook codebook, Code top) {
        List<Code> branch = new ArrayList<>();
        branch.add(top);
        codebook.children(top.id()).forEach(child -> branch.addAll(branch(codebook, child)));
        return branch;
    }

    /** Writes the line of history that makes a new version. */
    void newVersion(Tx tx, Codebook before, String what) {
        tx.insert(CodingSchema.VERSION, ids.next(), Map.of("panel", before.panelId(), "version", before.version() + 1,
                "what", what.length() > LONGEST_WHAT ? what.substring(0, LONGEST_WHAT) : what, "made_at", tx.at(),
                "maker", tx.actor().name()));
    }
}
