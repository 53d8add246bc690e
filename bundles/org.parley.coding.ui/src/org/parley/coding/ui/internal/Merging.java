// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodingState;
import org.parley.coding.MergePreview;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;
import org.parley.ui.widgets.Refusal;

/** Makes one code of several: the one that stays is found by typing, then what would be touched is shown. */
final class Merging {

    private static final int WIDTH = 376;
    private static final int ROWS = 8;

    private final UiContext ui;
    private final CodeRoom room;
    private final CodeDeeds deeds;
    private final Messages messages = Messages.of(Merging.class);
    private final CodeCounts counts = new CodeCounts();
    private final PickList popup;
    private List<Code> from = List.of();

    Merging(UiContext ui, CodeRoom room, CodeDeeds deeds) {
        this.ui = ui;
        this.room = room;
        this.deeds = deeds;
        popup = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.MERGE, messages.get("pick.merge"))
                .source((typed, limit) -> PickList.among(targets()).find(typed, limit))
                .onPick((item, modifiers) -> {
                    List<Code> codes = from;
                    ui.later(() -> preview(codes, (Code) item.thing()));
                    return true;
                });
    }

    private CodeDesk desk() {
        return room.desk(ui).orElseThrow();
    }

    /** Asks for the code that stays. */
    void open(List<Code> codes, Rectangle anchor) {
        from = codes;
        counts.update(desk().codings(), desk().discussion());
        popup.outOf(targets().size()).open(anchor, "");
    }

    private List<PickItem> targets() {
        CodingState state = desk().codings();
        Codebook codebook = state.codebook();
        boolean coded = from.stream().anyMatch(code -> !state.with(code.id()).isEmpty());
        Words words = new Words(room.clock().instant());
        List<PickItem> items = new ArrayList<>();
        for (Code code : codebook.inOrder()) {
            if (code.retired() || CodeMoves.within(codebook, code, from)) {
                continue;
            }
            PickItem item = PickItem.code(code.id().toString(), code.name(), Words.above(codebook, code),
                    Words.color(code), Words.pattern(code), code)
                    .with(desk().keyOf(code.id()), counts.shown(code.id(), CodeCounts.Unit.MEMBERS))
                    .explained(CodeTree.words(code), words.explained(code));
            items.add(coded && code.net() ? item.refused(messages.get("pick.merge.net")) : item);
        }
        return items;
    }

    /** Shows what would be touched, and merges when that is wanted. */
    void preview(List<Code> codes, Code into) {
        CodeDesk desk = desk();
        if (codes.equals(List.of(into))) {
            return;
        }
        List<Code> others = codes.stream().filter(code -> !code.id().equals(into.id())).toList();
        UUID panel = desk.panelId();
        List<UUID> ids = others.stream().map(Code::id).toList();
        // a refusal is told in the message bar, as that of any task
        ui.run(Task.of(messages.get("merge.task"), progress -> room.codings().previewMerge(panel, ids, into.id())),
                preview -> show(others, into, preview));
    }

    /** What a merge touches, in a sentence: "22 codings, 19 members, 3 overlap and become one". */
    static String touched(Messages messages, MergePreview preview) {
        if (preview.codings() == 0 && preview.below() == 0) {
            return messages.get("merge.nothing");
        }
        List<String> parts = new ArrayList<>();
        parts.add(messages.get("merge.codings", preview.codings()));
        parts.add(messages.get("merge.members", preview.members()));
        if (preview.joined() > 0) {
            parts.add(messages.get("merge.joined", preview.joined()));
        }
        String touched = String.join(", ", parts);
        return (preview.below() == 0 ? touched : touched + "; " + messages.get("merge.below", preview.below())) + ".";
    }

    private void show(List<Code> codes, Code into, MergePreview preview) {
        Shell shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("merge.title"));
        DialogParts parts = new DialogParts(shell, ui.theme());
        Label title = parts.label(shell, Token.INK, Type.BOLD, WIDTH);
        title.setText(messages.get("merge.what", deeds.named(codes), Words.named(into.name())));
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(touched(messages, preview));
        if (!preview.quoted().isEmpty()) {
            parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(messages.get("merge.quoted",
                    preview.quoted().size(), String.join("\n", preview.quoted())).replace("&", "&&"));
        }
        parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH).setText(messages.get("merge.after", codes.size()));
        Refusal refusal = new Refusal(shell, ui.theme(), Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        Composite buttons = parts.buttons(shell);
        parts.button(buttons, messages.get("dialog.cancel")).addListener(SWT.Selection, event -> shell.close());
        Button merge = parts.button(buttons, messages.get("merge.do"));
        MainButton.dress(merge, ui.theme());
        merge.addListener(SWT.Selection, event -> {
            MainButton.enable(merge, ui.theme(), false);
            deeds.merge(codes, into, preview, () -> parts.close(shell), problem -> {
                if (!shell.isDisposed()) {
                    refusal.say(problem.text());
                    shell.pack();
                }
            });
        });
        parts.open(shell, merge, ui.shell());
    }
}
