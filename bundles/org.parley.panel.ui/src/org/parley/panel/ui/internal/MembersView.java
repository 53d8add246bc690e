// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.SearchField;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** The table of people, with the depth of taking part below it. */
final class MembersView implements View {

    static final String ID = "panel.members";

    private final UiContext ui;
    private final PanelRoom room;
    private final Messages messages = Messages.of(MembersView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final SearchField field;
    private final ViewState state;
    private final DepthBar depth;
    private FilterTable<MemberRow> table;
    private PeopleGroup group = PeopleGroup.SEATED;
    private List<String> columnsShown = List.of();
    private Composite tableArea;
    private Map<String, String> kept = Map.of();

    MembersView(Composite parent, UiContext ui, PanelRoom room) {
        this.ui = ui;
        this.room = room;
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        ui.theme().style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        ViewHead head = new ViewHead(whole, ui.theme());
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        field = new SearchField(head.left(), ui.theme(), messages.get("members.filter", 0));
        state = new ViewState(whole, ui.theme(), area -> {
            tableArea = new Composite(area, SWT.NONE);
            tableArea.setLayout(new org.eclipse.swt.layout.FillLayout());
            return tableArea;
        });
        state.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        depth = new DepthBar(whole, ui.theme());
        depth.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        registrations.add(ui.onChange(changes -> {
            if (changes.stream().anyMatch(c -> c.touches("panel") || c.touches("discussion"))) {
                refresh();
            }
        }));
        registrations.add(ui.selections().listen(selection -> {
            if (selection.view().equals(SeatsView.ID)) {
                selection.first(PeopleGroup.class).ifPresent(this::show);
            }
        }));
    }

    private void show(PeopleGroup wanted) {
        group = wanted;
        refresh();
    }

    @Override
    public void refresh() {
        PanelModel model = room.model(ui).orElse(null);
        if (model == null) {
            return;
        }
        makeTable(model);
        List<MemberRow> rows = model.rows(group);
        field.hint(messages.get("members.filter", rows.size()));
        table.setItems(rows);
        PanelModel.Depth shares = model.depth();
        depth.show(shares == null ? List.of()
                : List.of(shares.once(), shares.thrice(), shares.threeWeeks(), shares.never()));
        showState();
        ui.stateChanged();
    }

    private void makeTable(PanelModel model) {
        List<String> wanted = new ArrayList<>(List.of(group.name()));
        model.openFields().forEach(f -> wanted.add(f.key()));
        if (table != null && wanted.equals(columnsShown)) {
            return;
        }
        columnsShown = wanted;
        List<String> selected = table == null ? List.of()
                : table.selection().stream().map(r -> r.member().id().toString()).toList();
        if (table != null) {
            kept = table.saveState();
            table.dispose();
        }
        table = new FilterTable<>(tableArea, ui.theme(), columns(model), row -> row.member().id().toString());
        table.restoreState(kept);
        table.alwaysOne();
        table.attach(field);
        table.onSelect(rows -> ui.selections().set(ID, rows.stream().map(MemberRow::member).toList()));
        table.onOpen(row -> ui.open(Target.of("posts-of", row.member().id().toString())));
        table.onShown(() -> {
            showState();
            ui.stateChanged();
        });
        tableArea.layout(true, true);
        table.select(selected);
    }

    private List<Column<MemberRow>> columns(PanelModel model) {
        Words words = new Words(room.clock().instant());
        List<Column<MemberRow>> columns = new ArrayList<>();
        columns.add(Column.<MemberRow>text("name", messages.get("column.name"), 118, row -> row.member().name())
                .growing());
        for (ProfileField f : model.openFields()) {
            columns.add(Column.<MemberRow>text("profile." + f.key(), f.label(), 82, row -> row.value(f.key()))
                    .growing());
        }
        columns.add(Column.<MemberRow>text("seen", messages.get("column.seen"), 98, row -> words.ago(row.lastSeen()))
                .sortedBy(row -> Objects.requireNonNullElse(row.lastSeen(), java.time.Instant.EPOCH)));
        columns.add(Column.number("posts", messages.get("column.posts"), 54, row -> String.valueOf(row.posts()),
                MemberRow::posts));
        columns.add(Column.number("weeks", messages.get("column.weeks"), 60, row -> String.valueOf(row.weeks()),
                MemberRow::weeks));
        columns.add(Column.text("code", messages.get("column.code"), 58, row -> row.member().code()));
        if (group == PeopleGroup.WAITING) {
            columns.add(Column.<MemberRow>text("why", messages.get("column.why"), 260,
                    row -> Objects.requireNonNullElse(row.member().waitReason(), "")).growing());
        } else {
            columns.add(Column.text("origin", messages.get("column.origin"), 72,
                    row -> messages.get("origin." + row.member().origin().name())));
        }
        return columns;
    }

    private void showState() {
        if (table.totalCount() == 0) {
            state.show(State.empty(Icon.PANEL, messages.get("members.empty." + group.name())));
        } else if (table.shownCount() == 0) {
            state.show(State.filtered(messages.get("members.nobody", field.typed()),
                    new Choice(messages.get("members.clear"), field::clear)));
        } else {
            state.ready();
        }
    }

    @Override
    public void focus() {
        if (table != null && table.shownCount() > 0) {
            table.setFocus();
        } else {
            field.setFocus();
        }
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public boolean open(Target target) {
        UUID id = UUID.fromString(target.id());
        Member member = room.member(ui, id).orElse(null);
        if (member == null) {
            return false;
        }
        for (PeopleGroup g : PeopleGroup.values()) {
            if (g.holds(member)) {
                show(g);
            }
        }
        field.clear();
        table.select(List.of(target.id()));
        table.setFocus();
        return true;
    }

    @Override
    public List<String> facts() {
        if (table == null) {
            return List.of();
        }
        int selected = table.selection().size();
        String shown = messages.get("members.shown", table.shownCount(), table.totalCount());
        return selected > 1 ? List.of(shown, messages.get("members.selected", selected)) : List.of(shown);
    }

    @Override
    public Map<String, String> saveState() {
        return table == null ? kept : table.saveState();
    }

    @Override
    public void restoreState(Map<String, String> before) {
        kept = before;
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
    }

    /** Copies the rows, for the actions. */
    void copy(boolean asCsv) {
        table.copy(asCsv);
    }
}
