// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.report.Analyses.Verbatim;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;
import org.parley.report.ui.internal.Layouts;
import org.parley.report.ui.internal.analysis.model.Pointed;
import org.parley.report.ui.internal.analysis.model.TableCells;
import org.parley.report.ui.internal.analysis.model.TableOrder;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** What members said behind the figure that is gone to: words, who as far as small cells allow, and where. */
final class VerbatimsView implements View {

    static final String ID = "report.analyses.verbatims";

    private final UiContext ui;
    private final AnalysisRoom room;
    private final AnalysisDesk desk;
    private final Messages messages = Messages.of(VerbatimsView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final ViewState state;
    private RowList<Verbatim> list;

    VerbatimsView(Composite parent, UiContext ui, AnalysisRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Composite whole = new Composite(parent, SWT.NONE);
        whole.setLayout(Layouts.column(0));
        ui.theme().style(whole, Token.RAISED, Token.INK, Type.NORMAL);
        head = Layouts.wide(new ViewHead(whole, ui.theme()));
        state = Layouts.filling(new ViewState(whole, ui.theme(), area -> {
            list = new RowList<>(area, SWT.SINGLE, ui.theme(), Token.RAISED, VerbatimStyle::id, new VerbatimStyle(messages));
            return list;
        }));
        list.setHairlines(true);
        list.onSelect(rows -> ui.selections().set(ID, rows));
        list.onOpen(row -> ui.open(target(row)));
        Access.name(list, () -> messages.get("view.verbatims"));
        registrations.add(desk.listen(news -> {
            if (news == AnalysisDesk.News.CELL || news == AnalysisDesk.News.VERBATIMS) {
                show();
            }
        }));
        show();
    }

    /** Where the words stand in the text: at the coding, or the post. */
    static Target target(Verbatim row) {
        return row.coding() == null ? Target.of("code-post", row.post().toString())
                : Target.of("coding", row.coding().toString());
    }

    private void show() {
        Pointed cell = desk.pointed().orElse(null);
        if (cell == null) {
            head.set(messages.get("view.verbatims"), "");
            state.show(State.empty(Icon.QUOTE, messages.get("verbatims.none")));
            return;
        }
        Table.Head column = cell.head();
        head.set(column.group().isEmpty() ? messages.get("verbatims.of", cell.about(), column.label())
                : messages.get("verbatims.of.group", cell.about(), column.group(), column.label()),
                Shown.cell(cell.cell()));
        if (desk.reading()) {
            state.loading(messages.get("verbatims.reading"));
        } else if (desk.verbatims().isEmpty()) {
            Table table = desk.outcome().orElseThrow().table();
            String why = new TableCells(table, TableOrder.AS_GIVEN, messages).why(cell.cell());
            state.show(State.empty(Icon.QUOTE, why.isEmpty() || !cell.cell().evidence().posts().isEmpty()
                    ? messages.get("verbatims.gone") : why));
        } else {
            list.setRows(desk.verbatims());
            state.ready();
            if (list.selection().isEmpty()) {
                list.select(VerbatimStyle.id(desk.verbatims().get(0)));
            }
        }
        ui.stateChanged();
    }

    @Override
    public void refresh() {
        show();
    }

    @Override
    public void focus() {
        state.setFocus();
    }

    @Override
    public List<String> facts() {
        int passages = desk.verbatims().size();
        return passages == 0 ? List.of() : List.of(messages.get("verbatims.facts", passages, Shown.count(passages)));
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }
}
