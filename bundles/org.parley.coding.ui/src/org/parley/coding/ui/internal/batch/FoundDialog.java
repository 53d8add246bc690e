// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.batch;

import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.coding.BatchCoding;
import org.parley.coding.BatchCoding.Place;
import org.parley.coding.Code;
import org.parley.coding.find.Finder;
import org.parley.coding.ui.internal.CodeRoom;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.coding.ui.internal.grid.GridPicker;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.Refusal;

/** Asks for one code for all that a query found, shows every place, and codes those that are left, as one change. */
public final class FoundDialog {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 560;

    private final UiContext ui;
    private final BatchCoding batch;
    private final Theme theme;
    private final RowDesk desk;
    private final GridPicker picker;
    private final String query;
    private final List<Finder.Place> found;
    private final Messages messages = Messages.of(FoundDialog.class);
    private Shell shell;
    private DialogParts parts;
    private Button choose;
    private PlaceTable places;
    private Label summary;
    private Refusal refusal;
    private Button run;
    private Code code;

    /** @param query what found the places */
    public FoundDialog(UiContext ui, CodeRoom room, BatchCoding batch, String query, List<Finder.Place> found) {
        this.ui = ui;
        this.batch = batch;
        this.theme = ui.theme();
        this.desk = new RowDesk(ui, room);
        this.picker = new GridPicker(ui, desk);
        this.query = query;
        this.found = List.copyOf(found);
    }

    /** Opens the dialog; the code is asked for at once. */
    public void open() {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("all.title"));
        parts = new DialogParts(shell, theme);
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(messages.get("all.query", query).replace("&", "&&"));
        code();
        places = new PlaceTable(shell, theme, desk, this::told);
        summary = parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH);
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        Composite buttons = parts.buttons(shell);
        parts.button(buttons, messages.get("cancel")).addListener(SWT.Selection, event -> shell.close());
        run = parts.button(buttons, messages.get("do", 0));
        MainButton.dress(run, theme);
        run.addListener(SWT.Selection, event -> run());
        shell.setDefaultButton(run);
        told();
        parts.place(shell, WIDTH, HEIGHT, ui.shell());
        shell.open();
        choose.setFocus();
        ui.later(this::ask);
    }

    private void code() {
        Composite row = parts.row(shell, 2);
        Label label = new Label(row, SWT.NONE);
        label.setText(messages.get("code"));
        theme.style(label, Token.WINDOW, Token.INK, Type.NORMAL);
        choose = parts.button(row, messages.get("code.choose"));
        choose.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        choose.addListener(SWT.Selection, event -> ask());
    }

    private void ask() {
        if (!choose.isDisposed()) {
            Rectangle at = choose.getBounds();
            picker.existing(choose.getDisplay().map(choose.getParent(), null, at), this::choose);
        }
    }

    private void choose(Code wanted) {
        code = wanted;
        choose.setText(desk.codings().codebook().path(wanted).replace("&", "&&"));
        choose.requestLayout();
        Actor coder = desk.coder();
        UUID panel = desk.panelId();
        ui.run(Task.of(messages.get("task"), progress -> batch.found(coder, panel, wanted.id(), found)), answer -> {
            if (!shell.isDisposed() && code == wanted) {
                refusal.clear();
                places.show(answer);
                places.focus();
            }
        });
    }

    private void told() {
        int count = places.wanted().size();
        summary.setText(code == null ? messages.get("all.first", found.size()) : places.summary()
                + (count == 0 ? "" : " " + messages.get("keys")));
        run.setText(messages.get("do", count));
        MainButton.enable(run, theme, count > 0);
        shell.layout(true, true);
    }

    private void run() {
        List<Place> wanted = places.wanted();
        Actor coder = desk.coder();
        UUID panel = desk.panelId();
        desk.used(code);
        MainButton.enable(run, theme, false);
        ui.attempt(messages.get("all.said", wanted.size(), RowDesk.named(code.name()), places.there()),
                () -> batch.code(coder, panel, query, wanted), made -> parts.close(shell), problem -> {
                    if (!shell.isDisposed()) {
                        MainButton.enable(run, theme, true);
                        refusal.say(problem.text());
                        shell.layout(true, true);
                    }
                });
    }
}
