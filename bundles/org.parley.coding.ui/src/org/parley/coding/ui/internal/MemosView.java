// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.TableView;

/** All memos and paraphrases of the panel: what about, the words, who, when. Enter goes to the thing. */
final class MemosView extends TableView<MemoRow> {

    static final String ID = "code.memos";

    private final CodeRoom room;

    MemosView(Composite parent, UiContext ui, CodeRoom room) {
        super(parent, ui, Messages.of(MemosView.class), "memos", Icon.MEMO, row -> row.id().toString());
        this.room = room;
        columns(columns(room));
        follow("coding", "discussion");
        room.memosView(this);
    }

    @Override
    protected void made(FilterTable<MemoRow> made) {
        made.onOpen(row -> ui().open(row.goes()));
        made.onSelect(rows -> {
            ui().selections().set(ID, rows);
            ui().stateChanged();
        });
    }

    private static List<Column<MemoRow>> columns(CodeRoom room) {
        Messages messages = Messages.of(MemosView.class);
        return List.of(Column.text("thing", messages.get("column.thing"), 64, MemoRow::thing),
                Column.<MemoRow>text("about", messages.get("column.about"), 150, MemoRow::about).growing(),
                Column.text("sort", messages.get("column.sort"), 88, MemoRow::sort),
                Column.<MemoRow>text("words", messages.get("column.words"), 170,
                        row -> row.words().replaceAll("\\s+", " ")).growing(),
                Column.text("who", messages.get("column.by"), 76, MemoRow::who),
                Column.<MemoRow>text("when", messages.get("column.when"), 108,
                        row -> new Words(room.clock().instant()).when(row.at())).sortedBy(MemoRow::at));
    }

    @Override
    public void refresh() {
        room.desk(ui()).ifPresent(desk -> show(MemoRow.of(desk, messages())));
    }

    /** The rows that are selected. */
    List<MemoRow> selection() {
        return selected();
    }

    /** Takes memos away; the next row is selected. */
    void remove(List<MemoRow> rows) {
        CodeDesk desk = room.desk(ui()).orElseThrow();
        String label = messages().get("said.memos.gone", rows.size());
        table().selectNext();
        ui().change(label, () -> room.store().write(desk.coder(), label, true, () -> {
            for (MemoRow row : rows) {
                if (row.coding() != null) {
                    room.codings().memo(desk.coder(), row.coding().id(), "");
                } else {
                    room.memos().change(desk.coder(), row.memo().id(), "");
                }
            }
            return null;
        }));
    }

    @Override
    public void dispose() {
        super.dispose();
        room.memosView(null);
    }
}
