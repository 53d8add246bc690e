// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Merging;
import org.parley.store.merge.Settlements;
import org.parley.store.merge.Side;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.Refusal;

/**
 * What comes with another copy, and each conflict in three states side by side, settled by a key: 1 as it is here, 2 as
 * it is there. Nothing is chosen beforehand.
 */
final class MergeDialog {

    private static final int WIDTH = 980;
    private static final int HEIGHT = 600;

    private final UiContext ui;
    private final Theme theme;
    private final Merging merging;
    private final Messages messages = Messages.of(MergeDialog.class);
    private final Map<String, Side> answers = new HashMap<>();
    private MergePlan plan;
    private Shell shell;
    private DialogParts parts;
    private Label open;
    private FilterTable<Conflict> table;
    private Refusal refusal;
    private Button take;

    MergeDialog(UiContext ui, Merging merging, MergePlan plan) {
        this.ui = ui;
        this.theme = ui.theme();
        this.merging = merging;
        this.plan = plan;
    }

    void open() {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("title", plan.other().getFileName()));
        parts = new DialogParts(shell, theme);
        parts.label(shell, Token.INK, Type.BOLD, WIDTH).setText(taken());
        if (!plan.told().isEmpty()) {
            parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(String.join(" ", plan.told()));
        }
        if (!plan.leftOut().isEmpty()) {
            parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH).setText(messages.get("left",
                    String.join(" ", plan.leftOut())));
        }
        open = parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH);
        conflicts();
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        buttons();
        Rectangle over = ui.shell().getBounds();
        int width = Math.min(theme.px(WIDTH), over.width);
        int height = Math.min(theme.px(HEIGHT), over.height);
        shell.setBounds(over.x + (over.width - width) / 2, over.y + (over.height - height) / 2, width, height);
        counted();
        shell.open();
        table.setFocus();
    }

    private String taken() {
        return plan.taken().isEmpty() ? messages.get("taken.nothing")
                : messages.get("taken", plan.taken().stream().map(t -> messages.get("taken.sort", t.sort(), t.added(),
                        t.changed(), t.removed())).collect(Collectors.joining("; ")));
    }

    private void conflicts() {
        table = new FilterTable<>(shell, theme, List.of(
                Column.<Conflict>text("settled", messages.get("column.settled"), 90, this::settled),
                Column.text("what", messages.get("column.what"), 150, Conflict::title),
                Column.text("about", messages.get("column.about"), 170, Conflict::about),
                Column.text("base", messages.get("column.base"), 150, Conflict::base),
                Column.text("ours", messages.get("column.ours"), 180, Conflict::ours),
                Column.<Conflict>text("theirs", messages.get("column.theirs"), 180, Conflict::theirs).growing()),
                Conflict::id);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = theme.px(240);
        data.widthHint = theme.px(400);
        table.setLayoutData(data);
        Access.name(table.table(), () -> messages.get("conflicts"));
        table.setItems(plan.conflicts());
        table.table().addListener(SWT.KeyDown, this::key);
        if (!plan.conflicts().isEmpty()) {
            table.select(List.of(plan.conflicts().get(0).id()));
        }
    }

    private String settled(Conflict conflict) {
        Side side = answers.get(conflict.id());
        return side == null ? "" : messages.get("side." + side);
    }

    private void buttons() {
        Composite row = parts.row(shell, 4);
        row.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        parts.button(row, messages.get("all.ours")).addListener(SWT.Selection, event -> all(Side.OURS));
        parts.button(row, messages.get("all.theirs")).addListener(SWT.Selection, event -> all(Side.THEIRS));
        parts.button(row, messages.get("cancel")).addListener(SWT.Selection, event -> shell.close());
        take = parts.button(row, messages.get("do"));
        MainButton.dress(take, theme);
        take.addListener(SWT.Selection, event -> take());
    }

    private void key(Event event) {
        boolean ours = event.keyCode == '1' || event.keyCode == SWT.KEYPAD_1;
        boolean theirs = event.keyCode == '2' || event.keyCode == SWT.KEYPAD_2;
        if ((ours || theirs) && (event.stateMask & SWT.MODIFIER_MASK) == 0 && !table.selection().isEmpty()) {
            event.doit = false;
            boolean one = table.selection().size() == 1;
            answer(table.selection(), ours ? Side.OURS : Side.THEIRS);
            if (one) {
                table.selectNext();
            }
        }
    }

    /** All conflicts of the kind that is selected. */
    private void all(Side side) {
        List<String> kinds = table.selection().stream().map(Conflict::kind).toList();
        answer(plan.conflicts().stream().filter(c -> kinds.contains(c.kind())).toList(), side);
        table.setFocus();
    }

    private void answer(List<Conflict> conflicts, Side side) {
        conflicts.forEach(conflict -> answers.put(conflict.id(), side));
        refusal.clear();
        table.setItems(plan.conflicts());
        counted();
    }

    private long waiting() {
        return plan.conflicts().stream().filter(conflict -> !answers.containsKey(conflict.id())).count();
    }

    private void counted() {
        open.setText(plan.conflicts().isEmpty() ? messages.get("open.none") : messages.get("open", waiting()));
    }

    private void take() {
        if (waiting() > 0) {
            refuse(messages.get("refused.open", waiting()));
            return;
        }
        MainButton.enable(take, theme, false);
        Settlements settlements = new Settlements(answers, null);
        ui.run(Task.of(messages.get("task.compare"), progress -> compared(settlements, progress)), compared -> {
            if (compared.problem() != null) {
                refuse(compared.problem().text());
            } else if (compared.plan().open().isEmpty()) {
                ui.attempt(messages.get("said", plan.other().getFileName()), () -> merging.merge(ui.actor(),
                        compared.plan(), settlements, Progress.none()), done -> parts.close(shell),
                        problem -> refuse(problem.text()));
            } else {
                more(compared.plan());
            }
        });
    }

    /** Compares again with the answers, which may lead to new conflicts. */
    private Compared compared(Settlements settlements, Progress progress) {
        try {
            return new Compared(merging.preview(plan.other(), settlements, progress), null);
        } catch (ProblemException e) {
            return new Compared(null, e.problem());
        }
    }

    private record Compared(MergePlan plan, Problem problem) { }

    private void refuse(String why) {
        if (!shell.isDisposed()) {
            MainButton.enable(take, theme, true);
            refusal.say(why);
            shell.layout(true, true);
        }
    }

    private void more(MergePlan now) {
        if (!shell.isDisposed()) {
            plan = now;
            table.setItems(plan.conflicts());
            counted();
            refuse(messages.get("refused.new", waiting()));
        }
    }
}
