// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.parley.coding.CodebookVersion;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.TableView;

/** The versions of the codebook: what was changed, by whom, when; the newest first. */
final class HistoryView extends TableView<CodebookVersion> {

    static final String ID = "code.history";

    private final CodeRoom room;
    private int shown = -1;
    private CodeDesk of;

    HistoryView(Composite parent, UiContext ui, CodeRoom room) {
        super(parent, ui, Messages.of(HistoryView.class), "history", Icon.HISTORY,
                row -> Integer.toString(row.version()));
        this.room = room;
        columns(columns(room));
        follow("coding");
    }

    @Override
    protected void made(FilterTable<CodebookVersion> made) {
        // rows are looked at only: there is nowhere to go from a version
    }

    private static List<Column<CodebookVersion>> columns(CodeRoom room) {
        Messages messages = Messages.of(HistoryView.class);
        return List.of(Column.number("version", messages.get("column.version"), 70,
                row -> Integer.toString(row.version()), CodebookVersion::version),
                Column.<CodebookVersion>text("what", messages.get("column.what"), 320, CodebookVersion::what).growing(),
                Column.text("who", messages.get("column.by"), 110, CodebookVersion::maker),
                Column.<CodebookVersion>text("when", messages.get("column.when"), 120,
                        row -> new Words(room.clock().instant()).when(row.at())).sortedBy(CodebookVersion::at));
    }

    @Override
    public void refresh() {
        CodeDesk desk = room.desk(ui()).orElse(null);
        if (desk == null || desk == of && desk.codebook().version() == shown) {
            return;
        }
        of = desk;
        shown = desk.codebook().version();
        ui().run(Task.of(messages().get("history.task"), progress -> room.codings()
                .history(desk.panelId())), this::show);
    }
}
