// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.coding.Code;
import org.parley.core.Messages;
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

/** Gives the codings of a code to new codes: names on the left, each coding by a key from 1 to 9. */
final class SplitDialog {

    private static final int WIDTH = 820;
    private static final int HEIGHT = 520;
    private static final int NAMES = 220;

    private final UiContext ui;
    private final CodeRoom room;
    private final CodeDeeds deeds;
    private final Theme theme;
    private final Messages messages = Messages.of(SplitDialog.class);
    private final List<Text> fields = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();
    private Code code;
    private SplitModel model;
    private Shell shell;
    private DialogParts parts;
    private Composite names;
    private Label stays;
    private Button more;
    private FilterTable<SplitModel.Row> table;
    private Refusal refusal;
    private Button split;

    SplitDialog(UiContext ui, CodeRoom room, CodeDeeds deeds) {
        this.ui = ui;
        this.room = room;
        this.deeds = deeds;
        this.theme = ui.theme();
    }

    void open(Code wanted) {
        code = wanted;
        model = SplitModel.of(room.desk(ui).orElseThrow(), wanted);
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("split.title", wanted.name()));
        parts = new DialogParts(shell, theme);
        Label how = parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH);
        how.setText(messages.get("split.how"));
        Composite body = parts.row(shell, 2);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        names(body);
        codings(body);
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        Composite buttons = parts.buttons(shell);
        parts.button(buttons, messages.get("dialog.cancel")).addListener(SWT.Selection, event -> shell.close());
        split = parts.button(buttons, messages.get("split.do"));
        MainButton.dress(split, theme);
        split.addListener(SWT.Selection, event -> split());
        shell.setDefaultButton(split);
        // with large text it is as large as the window it stands over
        Rectangle over = ui.shell().getBounds();
        int width = Math.min(theme.px(WIDTH), over.width);
        int height = Math.min(theme.px(HEIGHT), over.height);
        shell.setBounds(over.x + (over.width - width) / 2, over.y + (over.height - height) / 2, width, height);
        counted();
        shell.open();
        fields.get(0).setFocus();
    }

    private void names(Composite body) {
        Composite column = parts.row(body, 1);
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = theme.px(NAMES);
        column.setLayoutData(data);
        names = parts.row(column, 3);
        cap("0");
        Label rest = new Label(names, SWT.NONE);
        rest.setText(messages.get("split.stays"));
        theme.style(rest, Token.WINDOW, Token.MUTED, Type.NORMAL);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 1;
        rest.setLayoutData(wide);
        stays = count();
        for (int part = 1; part <= model.parts(); part++) {
            field(part);
        }
        more = parts.button(column, messages.get("split.more"));
        more.addListener(SWT.Selection, event -> more());
    }

    private void cap(String key) {
        Label cap = new Label(names, SWT.NONE);
        cap.setText(key);
        theme.style(cap, Token.WINDOW, Token.INK, Type.BOLD);
        cap.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    }

    private Label count() {
        Label count = new Label(names, SWT.RIGHT);
        theme.style(count, Token.WINDOW, Token.MUTED, Type.NORMAL);
        GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
        data.widthHint = theme.px(36);
        count.setLayoutData(data);
        return count;
    }

    private void field(int part) {
        cap(Integer.toString(part));
        Text field = new Text(names, SWT.SINGLE | SWT.BORDER);
        theme.style(field, Token.SURFACE, Token.INK, Type.NORMAL);
        field.setMessage(messages.get("split.name", part));
        Access.name(field, () -> messages.get("split.name", part));
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, event -> {
            model.name(part, field.getText());
            refusal.clear();
            table.setItems(model.rows());
        });
        fields.add(field);
        counts.add(count());
    }

    private void more() {
        if (model.more()) {
            field(model.parts());
            more.setEnabled(model.parts() < SplitModel.MOST);
            counted();
            shell.layout(true, true);
            fields.get(fields.size() - 1).setFocus();
        }
    }

    private void codings(Composite body) {
        table = new FilterTable<>(body, theme, List.of(
                Column.<SplitModel.Row>text("part", messages.get("split.column.part"), 130, this::part)
                        .sortedBy(model::part),
                Column.number("post", messages.get("column.post"), 56, row -> "#" + row.number(),
                        SplitModel.Row::number),
                Column.text("who", messages.get("column.who"), 90, SplitModel.Row::who),
                Column.<SplitModel.Row>text("words", messages.get("column.words"), 240, SplitModel.Row::quote)
                        .growing()),
                SplitModel.Row::id);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = theme.px(240);
        data.widthHint = theme.px(400);
        table.setLayoutData(data);
        Access.name(table.table(), () -> messages.get("split.codings", code.name()));
        table.setItems(model.rows());
        table.table().addListener(SWT.KeyDown, this::key);
        table.onOpen(row -> split());
    }

    private String part(SplitModel.Row row) {
        int part = model.part(row);
        return part == 0 ? "" : (part + " " + model.name(part)).strip();
    }

    /** A digit gives what is selected to that part and goes on to the next. */
    private void key(Event event) {
        int digit = event.keyCode >= SWT.KEYPAD_0 && event.keyCode <= SWT.KEYPAD_9 ? event.keyCode - SWT.KEYPAD_0
                : event.keyCode - '0';
        if (digit < 0 || digit > SplitModel.MOST || (event.stateMask & SWT.MODIFIER_MASK) != 0
                || table.selection().isEmpty()) {
            return;
        }
        event.doit = false;
        if (!model.give(table.selection(), digit)) {
            refusal.say(messages.get("split.no.part", digit));
            shell.layout(true, true);
            return;
        }
        refusal.clear();
        boolean one = table.selection().size() == 1;
        table.setItems(model.rows());
        if (one) {
            table.selectNext();
        }
        counted();
    }

    private void counted() {
        stays.setText(Integer.toString(model.count(0)));
        for (int part = 1; part <= model.parts(); part++) {
            counts.get(part - 1).setText(Integer.toString(model.count(part)));
        }
    }

    private void split() {
        model.problem().ifPresentOrElse(this::refuse, () -> {
            MainButton.enable(split, theme, false);
            deeds.split(code, model.wanted(), () -> parts.close(shell), problem -> {
                if (!shell.isDisposed()) {
                    MainButton.enable(split, theme, true);
                    refuse(problem.text());
                }
            });
        });
    }

    private void refuse(String why) {
        refusal.say(why);
        shell.layout(true, true);
    }
}
