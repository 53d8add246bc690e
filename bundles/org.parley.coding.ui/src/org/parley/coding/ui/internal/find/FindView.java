// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.parley.coding.find.Finder.Findings;
import org.parley.coding.find.SavedQuery;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.coding.ui.internal.batch.FoundDialog;
import org.parley.core.Messages;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;
import org.parley.ui.widgets.ToolStrip;

/** Places of words and codes in what was said, each on a line with the words around it, the keywords below one another. */
final class FindView extends TableView<FoundRow> {

    static final String ID = "code.find";

    private static final int WIDTH = 360;

    private final FindRoom room;
    private final RowDesk desk;
    private final Finding finding;
    private final QueryPopups popups;
    private final FindFoot foot;
    private String asked = "";
    private Finding.Outcome outcome;
    private SavedQuery saved;

    FindView(Composite parent, UiContext ui, FindRoom room) {
        super(parent, ui, Messages.of(FindView.class), "find", Icon.SEARCH, FoundRow::id);
        this.room = room;
        this.desk = new RowDesk(ui, room.room());
        this.finding = new Finding(ui, room.finder());
        this.popups = new QueryPopups(ui, room, this);
        wide();
        keep(ui.theme().onChange(this::wide));
        ToolStrip tools = new ToolStrip(head().tools(), ui.theme());
        tools.add(Icon.LIST, messages().get("action.saved"), this::saved);
        tools.add(Icon.TAG, messages().get("action.complete"), this::complete);
        tools.add(Icon.COPY, messages().get("action.all"), () -> {
            if (hasFound()) {
                codeAll();
            }
        });
        foot = new FindFoot(body(), ui.theme());
        foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        columns(new FindColumns(room.clock()).all());
        follow("coding", "discussion", "panel");
        room.view(this);
        tell();
    }

    /** A query takes more room than a filter. */
    private void wide() {
        if (!field().isDisposed()) {
            field().setLayoutData(new RowData(ui().theme().px(WIDTH), SWT.DEFAULT));
            head().layout(true, true);
        }
    }

    @Override
    protected void made(FilterTable<FoundRow> made) {
        Table rows = made.table();
        rows.addListener(SWT.MouseMove, event -> rows.setToolTipText(tip(event)));
        // the field asks the engine; nothing is left out here
        made.filterBy((row, typed) -> true);
        made.onSelect(this::chosen);
        made.onOpen(row -> ui().later(() -> toText(row)));
    }

    /** The whole line, over rows where it is shortened. */
    private String tip(Event event) {
        TableItem item = table().table().getItem(new Point(event.x, event.y));
        return item != null && item.getData() instanceof FoundRow row
                ? (row.line().left() + row.line().keyword() + row.line().right()).replace("&", "&&") : null;
    }

    @Override
    protected void shown() {
        String typed = field().typed().strip();
        if (!typed.equals(asked)) {
            asked = typed;
            ask();
        }
    }

    private void ask() {
        finding.giveUp();
        if (asked.isEmpty() || !desk.isOpen()) {
            outcome = null;
            show(List.of());
            foot.say(messages().get("foot.hint"), false);
            return;
        }
        finding.ask(messages().get("task", asked), desk.panelId(), asked, desk.discussion(), desk.panel(), found -> {
            if (!body().isDisposed()) {
                outcome = found;
                show(found.rows());
                foot.say(told(found), found.problem() != null);
                ui().stateChanged();
            }
        });
    }

    private String told(Finding.Outcome found) {
        if (found.problem() != null) {
            return (found.problem().meaning() + " " + found.problem().remedy()).strip();
        }
        Findings all = found.found();
        String counts = messages().get("foot.counts", all.places().size(), all.posts(), all.members());
        String told = all.codes().isEmpty() ? counts
                : messages().get("foot.codes", counts, String.join(", ", all.codes()));
        return all.notes().isEmpty() ? told : told + " " + String.join(" ", all.notes());
    }

    @Override
    protected State rest() {
        if (asked.isEmpty()) {
            return State.empty(Icon.SEARCH, messages().get("find.empty"),
                    new Choice(messages().get("action.saved"), this::saved));
        }
        if (outcome == null || table().shownCount() > 0) {
            return null;
        }
        return State.filtered(outcome.problem() == null ? messages().get("find.none", outcome.query())
                : outcome.problem().what(), new Choice(messages().get("find.clear"), field()::clear));
    }

    @Override
    public void refresh() {
        if (!asked.isEmpty()) {
            ask();
        }
    }

    private void chosen(List<FoundRow> rows) {
        if (desk.isOpen()) {
            desk.post(rows.isEmpty() ? null : rows.get(0).line().place().post());
        }
        ui().selections().set(ID, rows.stream().map(row -> row.line().place()).toList());
        ui().stateChanged();
    }

    /** Goes to the place in the text; the way back leads to this row. */
    void toText(FoundRow row) {
        ui().open(row.target());
        ui().later(desk::focusText);
    }

    /** Sorts by a column. */
    void sort(String column) {
        table().sort(column, false);
    }

    /** The first selected row. */
    Optional<FoundRow> row() {
        return selected().stream().findFirst();
    }

    /** Asks something. */
    void ask(String query, SavedQuery from) {
        saved = from;
        field().set(query);
        ui().later(this::focusFilter);
    }

    /** What is asked is kept as this from now on. */
    void keptAs(SavedQuery query) {
        saved = query;
    }

    /** What is asked, as it was typed; empty for nothing. */
    String query() {
        return field().typed().strip();
    }

    /** The same with the spaces at its end. */
    String typed() {
        return field().typed();
    }

    /** The kept query that was chosen last, as long as it is the one that is asked. */
    Optional<SavedQuery> savedQuery() {
        return Optional.ofNullable(saved).filter(query -> query.text().equals(query()));
    }

    /** Lists what was kept, and keeps. */
    void saved() {
        if (desk.isOpen()) {
            popups.saved(desk.panelId(), place());
        }
    }

    /** Offers what may stand next in the query. */
    void complete() {
        if (desk.isOpen()) {
            popups.complete(desk.panelId(), place());
        }
    }

    /** Whether places are found that can be coded: those of what is asked now. */
    boolean hasFound() {
        return outcome != null && outcome.query().equals(query()) && !outcome.found().places().isEmpty() && desk.isOpen();
    }

    /** Asks for a code for all places that are found. */
    void codeAll() {
        new FoundDialog(ui(), room.room(), room.batch(), outcome.query(), outcome.found().places()).open();
    }

    private Rectangle place() {
        Point at = field().toDisplay(0, 0);
        return new Rectangle(at.x, at.y, field().getSize().x, field().getSize().y);
    }

    @Override
    public void focus() {
        if (isReady() && table().shownCount() > 0) {
            super.focus();
        } else {
            focusFilter();
        }
    }

    @Override
    public List<String> facts() {
        return outcome == null || outcome.problem() != null ? List.of() : List.of(messages().get("foot.counts",
                outcome.found().places().size(), outcome.found().posts(), outcome.found().members()));
    }

    @Override
    public void dispose() {
        finding.giveUp();
        room.view(null);
        super.dispose();
    }
}
