// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.Refusal;

/** What was given to coders and how far each of them is; here they finish, and batches are closed. */
final class BatchesDialog {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;

    private final UiContext ui;
    private final CodersRoom room;
    private final Theme theme;
    private final RowDesk desk;
    private final Messages messages = Messages.of(BatchesDialog.class);
    private Shell shell;
    private FilterTable<BatchRow> table;
    private Refusal refusal;

    BatchesDialog(UiContext ui, CodersRoom room) {
        this.ui = ui;
        this.room = room;
        this.theme = ui.theme();
        this.desk = new RowDesk(ui, room.room());
    }

    void open() {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("batches.title"));
        DialogParts parts = new DialogParts(shell, theme);
        parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH).setText(messages.get("batches.about"));
        table = new FilterTable<>(shell, theme, List.of(
                Column.<BatchRow>text("name", messages.get("batches.name"), 130, row -> row.batch().name()),
                Column.<BatchRow>number("texts", messages.get("batches.texts"), 60,
                        row -> Integer.toString(row.batch().texts().size()), row -> row.batch().texts().size()),
                Column.<BatchRow>text("kind", messages.get("batches.kind"), 190, BatchRow::kind),
                Column.<BatchRow>text("state", messages.get("batches.state"), 120, BatchRow::state),
                Column.<BatchRow>text("progress", messages.get("batches.progress"), 220, BatchRow::progress).growing(),
                Column.<BatchRow>number("seed", messages.get("batches.seed"), 60,
                        row -> Long.toString(row.batch().seed()), row -> row.batch().seed())), BatchRow::id);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = theme.px(160);
        data.widthHint = theme.px(400);
        table.setLayoutData(data);
        Access.name(table.table(), () -> messages.get("batches.title"));
        table.onSelect(rows -> refusal.clear());
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        Composite row = parts.row(shell, 5);
        row.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        parts.button(row, messages.get("action.give")).addListener(SWT.Selection,
                event -> new NewBatchDialog(ui, room, this::fill).open());
        parts.button(row, messages.get("batches.finish")).addListener(SWT.Selection, event -> finish());
        parts.button(row, messages.get("batches.reopen")).addListener(SWT.Selection, event -> reopen());
        parts.button(row, messages.get("batches.close")).addListener(SWT.Selection, event -> close(false));
        parts.button(row, messages.get("batches.done")).addListener(SWT.Selection, event -> shell.close());
        Registration changes = ui.onChange(sets -> fill());
        shell.addListener(SWT.Dispose, event -> changes.close());
        fill();
        Rectangle over = ui.shell().getBounds();
        int width = Math.min(theme.px(WIDTH), over.width);
        int height = Math.min(theme.px(HEIGHT), over.height);
        shell.setBounds(over.x + (over.width - width) / 2, over.y + (over.height - height) / 2, width, height);
        shell.open();
        table.setFocus();
    }

    private void fill() {
        if (!shell.isDisposed()) {
            List<BatchRow> rows = BatchRow.of(room.batches().all(desk.panelId()), room.codings().state(desk.panelId()),
                    desk.discussion());
            table.setItems(rows);
            if (table.selection().isEmpty() && !rows.isEmpty()) {
                table.select(List.of(rows.get(0).id()));
            }
        }
    }

    private Optional<BatchRow> chosen() {
        Optional<BatchRow> row = table.selection().stream().findFirst();
        if (row.isEmpty()) {
            refuse(messages.get("batches.none"));
        }
        return row;
    }

    /** Only a coder of the batch says that they are finished, or that they are not. */
    private Optional<BatchRow> mine() {
        Optional<BatchRow> row = chosen();
        Optional<BatchRow> own = row.filter(one -> one.batch().coder(ui.actor().id()).isPresent());
        if (row.isPresent() && own.isEmpty()) {
            refuse(messages.get("batches.other", ui.actor().name(), row.get().batch().name()));
        }
        return own;
    }

    private void finish() {
        mine().map(BatchRow::batch).ifPresent(batch -> write(messages.get("said.finished", batch.name()),
                () -> room.batches().finish(ui.actor(), batch.id())));
    }

    private void reopen() {
        mine().map(BatchRow::batch).ifPresent(batch -> write(messages.get("said.reopened", batch.name()),
                () -> room.batches().reopen(ui.actor(), batch.id())));
    }

    /** Closing early shows what is hidden: it is said, and done by a second step. */
    private void close(boolean early) {
        chosen().ifPresent(row -> {
            CoderBatch batch = row.batch();
            if (!early && batch.state() == CoderBatch.State.OPEN) {
                refuse(messages.get(batch.blind() ? "batches.early.blind" : "batches.early", batch.name(),
                        row.waiting()), new Choice(messages.get("batches.close.early"), () -> close(true)));
            } else {
                write(messages.get("said.closed", batch.name()),
                        () -> room.batches().close(ui.actor(), batch.id(), early));
            }
        });
    }

    private void write(String said, Callable<CoderBatch> write) {
        refusal.clear();
        ui.attempt(said, write, stored -> fill(), problem -> refuse(problem.what() + " " + problem.meaning()));
    }

    private void refuse(String why, Choice... instead) {
        if (!shell.isDisposed()) {
            refusal.say(why, instead);
            shell.layout(true, true);
        }
    }
}
