// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.coding.Code;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.Part;
import org.parley.coding.MergePreview;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.ui.UiContext;

/** What a coder does to the codebook: each is one change, told in the status line with its Undo. UI thread. */
final class CodeDeeds {

    private final UiContext ui;
    private final CodeRoom room;
    private final Messages messages = Messages.of(CodeDeeds.class);

    CodeDeeds(UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
    }

    private CodeDesk desk() {
        return room.desk(ui).orElseThrow();
    }

    private Codings codings() {
        return room.codings();
    }

    /** Names of codes within a sentence: the name of one, the number of several. */
    String named(List<Code> codes) {
        return codes.size() == 1 ? Words.named(codes.get(0).name()) : messages.get("codes.many", codes.size());
    }

    /** Says why something was not done. */
    void say(String what) {
        ui.say(what);
    }

    /** Makes a code. */
    void add(String name, Code parent, Consumer<Code> then) {
        CodeDesk desk = desk();
        ui.change(messages.get("said.added", Words.named(name)), () -> codings().add(desk.coder(), desk.panelId(),
                NewCode.of(parent == null ? null : parent.id(), name)), then, failure -> { });
    }

    /** Changes a code; {@code label} says what was done. */
    void change(String label, Code wanted) {
        change(label, List.of(wanted), () -> { });
    }

    /** Changes several codes as one change. */
    void change(String label, List<Code> wanted) {
        change(label, wanted, () -> { });
    }

    /** Changes codes as one change; {@code refused} takes back what was shown too early. */
    void change(String label, List<Code> wanted, Runnable refused) {
        CodeDesk desk = desk();
        if (wanted.isEmpty()) {
            return;
        }
        ui.change(label, () -> room.store().write(desk.coder(), label, true, () -> {
            for (Code code : wanted) {
                codings().change(desk.coder(), code);
            }
            return null;
        }), stored -> { }, failure -> refused.run());
    }

    /** Moves codes; says so when they stand there already. */
    void move(String label, CodeMoves.Move move) {
        CodeDesk desk = desk();
        if (CodeMoves.stands(desk.codebook(), move)) {
            return;
        }
        ui.change(label, () -> {
            codings().arrange(desk.coder(), desk.panelId(), move.ids(), move.parentId(), move.position());
            return null;
        });
    }

    void delete(List<Code> codes) {
        CodeDesk desk = desk();
        List<Code> gone = desk.codebook().inOrder().stream()
                .filter(code -> CodeMoves.within(desk.codebook(), code, codes)).toList();
        int places = gone.stream().mapToInt(code -> desk.codings().with(code.id()).size()).sum();
        String label = codes.size() == 1 ? messages.get("said.deleted", Words.named(codes.get(0).name()), places)
                : messages.get("said.deleted.many", codes.size(), places);
        ui.change(label, () -> {
            codings().delete(desk.coder(), desk.panelId(), codes.stream().map(Code::id).toList());
            return null;
        });
    }

    /** Makes one code of several; a refusal is told to the caller only. */
    void merge(List<Code> from, Code into, MergePreview preview, Runnable done, Consumer<Problem> refused) {
        CodeDesk desk = desk();
        List<UUID> ids = from.stream().map(Code::id).toList();
        String label = messages.get("said.merged", named(from), Words.named(into.name()), preview.codings(),
                preview.joined());
        ui.attempt(label, () -> codings().merge(desk.coder(), desk.panelId(), ids, into.id()), code -> {
            desk.code(code.id());
            done.run();
        }, refused);
    }

    /** Makes new codes of parts of one; a refusal is told to the caller only. */
    void split(Code code, List<Part> parts, Runnable done, Consumer<Problem> refused) {
        CodeDesk desk = desk();
        int moved = parts.stream().map(Part::codings).mapToInt(Collection::size).sum();
        ui.attempt(messages.get("said.split", Words.named(code.name()), parts.size(), moved),
                () -> codings().split(desk.coder(), desk.panelId(), code.id(), parts), made -> {
                    desk.codes(made.stream().map(Code::id).toList());
                    done.run();
                }, refused);
    }
}
