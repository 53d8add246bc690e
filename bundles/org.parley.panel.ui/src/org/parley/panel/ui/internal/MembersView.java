// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;

/** The table of people, with the depth of taking part below it. */
final class MembersView extends TableView<MemberRow> {

    static final String ID = "panel.members";

    private final PanelRoom room;
    private final DepthBar depth;
    private PeopleGroup group = PeopleGroup.SEATED;

    MembersView(Composite parent, UiContext ui, PanelRoom room) {
        super(parent, ui, Messages.of(MembersView.class), "members", Icon.PANEL, row -> row.member().id().toString());
        this.room = room;
        depth = new DepthBar(body(), ui.theme());
        depth.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        follow("panel", "discussion");
        keep(ui.selections().listen(selection -> {
            if (selection.view().equals(SeatsView.ID)) {
                selection.first(PeopleGroup.class).ifPresent(this::show);
            }
        }));
    }

    @Override
    protected void made(FilterTable<MemberRow> made) {
        made.alwaysOne();
        made.onSelect(rows -> ui().selections().set(ID, rows.stream().map(MemberRow::member).toList()));
        made.onOpen(row -> ui().open(Target.of("posts-of", row.member().id().toString())));
    }

    private void show(PeopleGroup wanted) {
        group = wanted;
        refresh();
    }

    @Override
    public void refresh() {
        PanelModel model = room.model(ui()).orElse(null);
        if (model == null) {
            return;
        }
        columns(columns(model));
        PanelModel.Depth shares = model.depth();
        depth.show(shares == null ? List.of()
                : List.of(shares.once(), shares.thrice(), shares.threeWeeks(), shares.never()));
        show(model.rows(group));
    }

    private List<Column<MemberRow>> columns(PanelModel model) {
        Words words = new Words(room.clock().instant());
        List<Column<MemberRow>> columns = new ArrayList<>();
        columns.add(Column.<MemberRow>text("name", messages().get("column.name"), 118, row -> row.member().name())
                .growing());
        for (ProfileField f : model.openFields()) {
            columns.add(Column.<MemberRow>text("profile." + f.key(), f.label(), 82, row -> row.value(f.key()))
                    .growing());
        }
        columns.add(Column.<MemberRow>text("seen", messages().get("column.seen"), 98, row -> words.ago(row.lastSeen()))
                .sortedBy(row -> Objects.requireNonNullElse(row.lastSeen(), java.time.Instant.EPOCH)));
        columns.add(Column.number("posts", messages().get("column.posts"), 54, row -> String.valueOf(row.posts()),
                MemberRow::posts));
        columns.add(Column.number("weeks", messages().get("column.weeks"), 60, row -> String.valueOf(row.weeks()),
                MemberRow::weeks));
        columns.add(Column.text("code", messages().get("column.code"), 58, row -> row.member().code()));
        if (group == PeopleGroup.WAITING) {
            columns.add(Column.<MemberRow>text("why", messages().get("column.why"), 260,
                    row -> Objects.requireNonNullElse(row.member().waitReason(), "")).growing());
        } else {
            columns.add(Column.text("origin", messages().get("column.origin"), 72,
                    row -> messages().get("origin." + row.member().origin().name())));
        }
        return columns;
    }

    @Override
    protected State rest() {
        return table().totalCount() > 0 ? super.rest()
                : State.empty(Icon.PANEL, messages().get("members.empty." + group.name()));
    }

    @Override
    public boolean open(Target target) {
        UUID id = UUID.fromString(target.id());
        Member member = room.member(ui(), id).orElse(null);
        if (member == null) {
            return false;
        }
        for (PeopleGroup g : PeopleGroup.values()) {
            if (g.holds(member)) {
                show(g);
            }
        }
        field().clear();
        table().select(List.of(target.id()));
        table().setFocus();
        return true;
    }

    @Override
    public List<String> facts() {
        int selected = selected().size();
        return selected < 2 ? super.facts()
                : List.of(super.facts().get(0), messages().get("members.selected", selected));
    }

    /** Copies the rows, for the actions. */
    void copy(boolean asCsv) {
        table().copy(asCsv);
    }
}
