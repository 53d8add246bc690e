// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.AnswerCoding;
import org.parley.coding.AnswerCoding.Why;
import org.parley.coding.Code;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.SameAnswers;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.ui.UiContext;

/** What is done to rows: each is one change of the engine, told in the status line with its Undo. UI thread. */
final class GridDeeds {

    private final UiContext ui;
    private final RowDesk desk;
    private final AnswerCoding answers;
    private final Messages messages = Messages.of(GridDeeds.class);

    GridDeeds(UiContext ui, RowDesk desk, AnswerCoding answers) {
        this.ui = ui;
        this.desk = desk;
        this.answers = answers;
    }

    /** Puts a code on the whole answers. */
    void code(Code code, List<GridRow> rows) {
        if (!rows.isEmpty()) {
            desk.used(code);
            write(List.of(code), ids(rows), Why.CHOSEN, "said.coded");
        }
    }

    /** Makes a code and puts it on the whole answers. */
    void codeAsNew(String name, List<GridRow> rows) {
        Actor coder = desk.coder();
        UUID panel = desk.panelId();
        Set<UUID> posts = ids(rows);
        ui.change(messages.get("said.coded", posts.size(), RowDesk.named(name)),
                () -> answers.codeAsNew(coder, panel, NewCode.of(null, name), posts, Why.CHOSEN));
    }

    /**
     * Puts the own codes of an answer on all that say the same; the answer itself keeps its codes where they stand.
     *
     * @param alikeToo also on those with nearly the same words
     */
    void codeTheSame(GridRow row, SameAnswers same, boolean alikeToo) {
        List<Code> codes = row.chips().stream().filter(Chip::mine).map(Chip::code).toList();
        Set<UUID> posts = new LinkedHashSet<>();
        same.identical(row.post().id()).forEach(post -> posts.add(post.id()));
        if (alikeToo) {
            same.alike(row.post().id()).forEach(post -> posts.add(post.id()));
        }
        write(codes, posts, alikeToo ? Why.ALIKE : Why.IDENTICAL, alikeToo ? "said.alike" : "said.same");
    }

    private void write(List<Code> codes, Set<UUID> posts, Why why, String said) {
        Actor coder = desk.coder();
        UUID panel = desk.panelId();
        List<UUID> ids = codes.stream().map(Code::id).toList();
        String names = String.join(", ", codes.stream().map(code -> RowDesk.named(code.name())).toList());
        ui.change(messages.get(said, posts.size(), names), () -> answers.code(coder, panel, ids, posts, why));
    }

    /** Takes a code off answers. */
    void takeOff(Code code, List<GridRow> rows) {
        Actor coder = desk.coder();
        UUID panel = desk.panelId();
        Set<UUID> posts = ids(rows);
        ui.change(messages.get("said.off", RowDesk.named(code.name()), posts.size()),
                () -> answers.takeOff(coder, panel, code.id(), posts));
    }

    /** Codes back: what has the one code gets the other. */
    void codeBack(Code other, Code into, List<GridRow> rows) {
        Actor coder = desk.coder();
        UUID panel = desk.panelId();
        Map<UUID, UUID> wanted = new LinkedHashMap<>();
        rows.stream().filter(row -> row.chips().stream().anyMatch(chip -> chip.mine() && chip.code().equals(other)))
                .forEach(row -> wanted.put(row.post().id(), into.id()));
        desk.used(into);
        ui.change(messages.get("said.back", wanted.size(), RowDesk.named(other.name()), RowDesk.named(into.name())),
                () -> answers.codeBack(coder, panel, other.id(), wanted));
    }

    private static Set<UUID> ids(List<GridRow> rows) {
        Set<UUID> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(row.post().id()));
        return ids;
    }
}
