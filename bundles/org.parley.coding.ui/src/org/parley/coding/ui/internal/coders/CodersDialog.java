// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.parley.coding.Seen;
import org.parley.coding.coders.CoderWork;
import org.parley.core.Messages;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.FilterTable;

/** Who coded how much, in all and by day; what a blind batch hides from the person is left out. */
final class CodersDialog {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private final UiContext ui;
    private final CodersRoom room;
    private final Messages messages = Messages.of(CodersDialog.class);

    CodersDialog(UiContext ui, CodersRoom room) {
        this.ui = ui;
        this.room = room;
    }

    void open(UUID panel) {
        Theme theme = ui.theme();
        Shell shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("coders.title"));
        DialogParts parts = new DialogParts(shell, theme);
        Seen seen = room.codings().seen(ui.actor(), panel);
        parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH).setText(messages.get("coders.about")
                + (seen.whole() ? "" : " " + messages.get("coders.hidden")));
        FilterTable<CoderRow> table = new FilterTable<>(shell, theme, columns(), CoderRow::id);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = theme.px(400);
        data.heightHint = theme.px(200);
        table.setLayoutData(data);
        Access.name(table.table(), () -> messages.get("coders.title"));
        table.setItems(CoderRow.of(CoderWork.all(seen.codings())));
        Composite row = parts.row(shell, 1);
        row.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        parts.button(row, messages.get("batches.done")).addListener(SWT.Selection, event -> shell.close());
        Rectangle over = ui.shell().getBounds();
        int width = Math.min(theme.px(WIDTH), over.width);
        int height = Math.min(theme.px(HEIGHT), over.height);
        shell.setBounds(over.x + (over.width - width) / 2, over.y + (over.height - height) / 2, width, height);
        shell.open();
        table.setFocus();
    }

    private List<Column<CoderRow>> columns() {
        return List.of(Column.<CoderRow>text("coder", messages.get("coders.coder"), 150, CoderRow::coder).growing(),
                Column.<CoderRow>text("day", messages.get("coders.day"), 110,
                        row -> row.day().isEmpty() ? messages.get("coders.days") : row.day()),
                Column.<CoderRow>number("answers", messages.get("coders.answers"), 80,
                        row -> Integer.toString(row.answers()), CoderRow::answers),
                Column.<CoderRow>number("codings", messages.get("coders.codings"), 80,
                        row -> Integer.toString(row.codings()), CoderRow::codings),
                Column.<CoderRow>number("codes", messages.get("coders.codes"), 70,
                        row -> row.codes() < 0 ? "" : Integer.toString(row.codes()), CoderRow::codes),
                Column.<CoderRow>number("hours", messages.get("coders.hours"), 80, row -> CoderRow.number(row.hours()),
                        CoderRow::hours),
                Column.<CoderRow>number("rate", messages.get("coders.rate"), 110, row -> row.perHour().isPresent()
                        ? CoderRow.number(row.perHour().getAsDouble()) : messages.get("coders.none"),
                        row -> row.perHour().orElse(-1)));
    }
}
