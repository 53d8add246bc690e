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

    private Code made(Codebook codebook, NewCode wanted) {
        Code parent = wanted.parentId() == null ? null : codebook.codes().get(wanted.parentId());
        if (parent == null && wanted.parentId() != null) {
            throw Texts.usage("coding.code");
        }
        String name = CodeRules.name(wanted.name());
        int colour = wanted.colour() == 0 ? Looks.nextColour(parent, codebook.inOrder()) : wanted.colour();
        Code code = new Code(ids.next(), codebook.panelId(), wanted.parentId(),
                codebook.children(wanted.parentId()).stream().mapToInt(Code::position).max().orElse(-1) + 1, name,
                wanted.number(), colour, Looks.nextPattern(parent, name, colour, null, codebook.inOrder()),
                Objects.requireNonNullElse(wanted.definition(), ""), Objects.requireNonNullElse(wanted.include(), ""),
                Objects.requireNonNullElse(wanted.exclude(), ""), Objects.requireNonNullElse(wanted.example(), ""),
                wanted.exclusive(), false);
        CodeRules.check(codebook, code);
        return code;
    }

    Code change(Actor actor, Code wanted) {
        String name = CodeRules.name(wanted.name());
        Code known = tables.schema().read(query -> Rows.code(query, wanted.id()))
                .orElseThrow(() -> Texts.refused("code.gone"));
        if (named(wanted, name).equals(known)) {
            return known;
        }
        return tables.schema().write(actor, Texts.get("label.change", name), true, tx -> {
            Code old = Rows.code(tx, wanted.id()).orElseThrow(() -> Texts.refused("code.gone"));
            Codebook codebook = tables.state(old.panelId()).codebook();
            Code now = named(wanted, name);
            CodeRules.check(codebook, now);
            Code placed = place(tx, codebook, old, now);
            tx.update(CodingSchema.CODE, old.id(), Rows.fields(placed));
            if (old.colour() != now.colour()) {
                recolour(tx, codebook, old, now.colour());
            }
            newVersion(tx, codebook, what(codebook, old, placed));
            return placed;
        });
    }

    private static Code named(Code code, String name) {
        return new Code(code.id(), code.panelId(), code.parentId(), code.position(), name, code.number(),
                code.colour(), code.pattern(), code.definition(), code.include(), code.exclude(), code.example(),
                code.exclusive(), code.retired());
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
        return new Code(now.id(), now.panelId(), now.parentId(), place, now.name(), now.number(), now.colour(),
                now.pattern(), now.definition(), now.include(), now.exclude(), now.example(), now.exclusive(),
                now.retired());
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

    void delete(Actor actor, UUID codeId) {
        Code known = tables.schema().read(query -> Rows.code(query, codeId))
                .orElseThrow(() -> Texts.refused("code.gone"));
        String label = Texts.get("label.delete", known.name());
        tables.schema().write(actor, label, true, tx -> {
            CodingState state = tables.state(known.panelId());
            Code code = state.codebook().codes().get(codeId);
            if (code == null) {
                throw Texts.refused("code.gone");
            }
            List<Code> branch = branch(state.codebook(), code);
            for (int i = branch.size() - 1; i >= 0; i--) {
                for (Coding coding : state.with(branch.get(i).id())) {
                    tx.delete(CodingSchema.CODING, coding.id());
                }
                tx.delete(CodingSchema.CODE, branch.get(i).id());
            }
            newVersion(tx, state.codebook(), label);
            return null;
        });
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
