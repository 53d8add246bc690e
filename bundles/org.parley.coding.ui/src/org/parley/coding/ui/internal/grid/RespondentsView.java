// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.parley.coding.Code;
import org.parley.coding.SameAnswers;
import org.parley.coding.Shares;
import org.parley.coding.Shares.Threshold;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;
import org.parley.ui.widgets.ToolStrip;

/** Each answer in one row with who gave it and its codes: whole answers are coded here, many at once, by keys. */
final class RespondentsView extends TableView<GridRow> {

    static final String ID = "code.respondents";

    private final GridRoom room;
    private final RowDesk desk;
    private final GridDeeds deeds;
    private final GridPicker picker;
    private final ChipWalk walk = new ChipWalk();
    private final GridFoot foot;
    private Map<String, String> fields = Map.of();
    private GridFilter filter = GridFilter.of("", Map.of());
    private String filtered = "";
    private SameAnswers same = SameAnswers.of(List.of());
    private List<Post> grouped = List.of();
    private Map<UUID, Map<String, String>> facts = Map.of();
    private PanelState factsOf;
    private Shares shares = new Shares(0, 0, List.of());
    private boolean all;

    RespondentsView(Composite parent, UiContext ui, GridRoom room) {
        super(parent, ui, Messages.of(RespondentsView.class), "respondents", Icon.TABLE, GridRow::id);
        this.room = room;
        this.desk = new RowDesk(ui, room.room());
        this.deeds = new GridDeeds(ui, desk, room.answers());
        this.picker = new GridPicker(ui, desk);
        field().setToolTipText(messages().get("filter.tip"));
        ToolStrip tools = new ToolStrip(head().tools(), ui.theme());
        tools.add(Icon.TOPIC, messages().get("action.all"), this::toggleAll);
        foot = new GridFoot(body(), ui().theme());
        foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        follow("coding", "discussion", "panel");
        room.view(this);
    }

    // what is shown

    @Override
    public void refresh() {
        if (!desk.isOpen()) {
            return;
        }
        desk.follow(() -> ui().later(this::refreshIfThere), () -> ui().later(this::tellShares));
        fields = openFields();
        columns(new GridColumns(walk).of(fields));
        List<Post> answers = desk.answers(all);
        if (!answers.equals(grouped)) {
            grouped = List.copyOf(answers);
            same = SameAnswers.of(grouped);
        }
        PanelState panel = desk.panel();
        if (panel != factsOf) {
            factsOf = panel;
            facts = desk.facts();
        }
        shares = Shares.of(desk.codings(), grouped, any -> true);
        show(GridRow.of(grouped, desk.codings(), same, desk.coder(), post -> person(panel, post)));
    }

    private void refreshIfThere() {
        if (!body().isDisposed()) {
            refresh();
        }
    }

    private GridRow.Person person(PanelState panel, Post post) {
        Optional<Member> member = panel.member(post.authorId());
        return new GridRow.Person(member.map(Member::name).orElse(messages().get("who.unknown")),
                member.map(one -> facts.getOrDefault(one.id(), Map.of())).orElse(Map.of()));
    }

    private Map<String, String> openFields() {
        Map<String, String> open = new LinkedHashMap<>();
        desk.panel().fields().values().stream()
                .filter(one -> one.sensitivity() == ProfileField.Sensitivity.OPEN)
                .forEach(one -> open.put(one.key(), one.label()));
        return open;
    }

    @Override
    protected void made(FilterTable<GridRow> made) {
        Table rows = made.table();
        rows.addListener(SWT.MeasureItem, event -> event.height = ui().theme().twoLineHeight());
        rows.addListener(SWT.KeyDown, this::pressed);
        rows.addListener(SWT.MouseMove, event -> rows.setToolTipText(tip(event)));
        made.filterBy(this::fits);
        made.onSelect(this::chosen);
        made.onOpen(row -> ui().later(() -> toText(row)));
        made.setRowMenu(new GridMenu(ui(), new GridActions(room)).of(rows));
    }

    private boolean fits(GridRow row, String typed) {
        if (!typed.equals(filtered)) {
            filtered = typed;
            filter = GridFilter.of(typed, fields);
        }
        return filter.rule().test(row);
    }

    private void chosen(List<GridRow> rows) {
        desk.post(rows.isEmpty() ? null : rows.get(0).post());
        ui().selections().set(ID, rows.stream().map(GridRow::post).toList());
        tell();
    }

    @Override
    protected State rest() {
        if (field().typed().isBlank()) {
            filter = GridFilter.of("", Map.of());
            filtered = "";
        }
        return filter.error().isEmpty() ? super.rest() : null;
    }

    @Override
    protected void shown() {
        if (filter.error().isEmpty()) {
            foot.counts(shares, table().shownCount(), table().totalCount(), selected().size());
        } else {
            foot.error(filter.error());
        }
        tellShares();
    }

    private void tellShares() {
        if (!foot.isDisposed() && desk.isOpen()) {
            foot.shares(shares, desk.code().orElse(null), Threshold.USUAL, this::listRare);
        }
    }

    private void listRare() {
        picker.rare(foot.place(), shares, shares.below(Threshold.USUAL), code -> {
            field().set(GridFilter.ofCode(code.name()));
            // the rows may be gone, and the keyboard with them
            ui().later(this::focus);
        });
    }

    /** The whole answer, over the rows where it is shortened. */
    private String tip(Event event) {
        TableItem item = table().table().getItem(new Point(event.x, event.y));
        return item != null && item.getData() instanceof GridRow row ? row.post().text().words().replace("&", "&&") : null;
    }

    // keys

    private void pressed(Event event) {
        if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        if (event.keyCode == SWT.ARROW_RIGHT || event.keyCode == SWT.ARROW_LEFT) {
            event.doit = false;
            row().ifPresent(row -> walk.step(row, event.keyCode == SWT.ARROW_RIGHT ? 1 : -1));
            repaint();
        } else if (event.keyCode == SWT.ESC && walk.leave()) {
            repaint();
        } else if (Character.isLetter(event.character)) {
            event.doit = false;
            pick(String.valueOf(event.character));
        }
    }

    private void repaint() {
        table().table().redraw();
        ui().stateChanged();
    }

    /** Goes to the answer in the text; the way back leads to this row. */
    void toText(GridRow row) {
        ui().open(Target.of("answer", row.id()));
        ui().open(Target.of("code-post", row.id()));
        // the rows had the keyboard; the toolkit gives it to something else when they go out of sight
        ui().later(desk::focusText);
    }

    /** Asks for the code of the selected rows. */
    void pick(String letters) {
        List<GridRow> rows = selection();
        if (!rows.isEmpty()) {
            picker.code(place(), letters, code -> deeds.code(code, rows), name -> deeds.codeAsNew(name, rows));
        }
    }

    /** Puts a code on the selected rows. */
    void code(Code code) {
        deeds.code(code, selection());
    }

    /** Puts the code that stands alone on the selected rows; with several of them it is asked. */
    void exclusive(List<Code> codes) {
        if (codes.size() == 1) {
            code(codes.get(0));
        } else {
            List<GridRow> rows = selection();
            picker.exclusive(place(), code -> deeds.code(code, rows));
        }
    }

    /** Takes the code of the chip in focus off the selected rows. */
    void takeOff() {
        chip().ifPresent(chip -> {
            deeds.takeOff(chip.code(), selection());
            walk.leave();
        });
    }

    /** Asks which code the selected rows get instead of the one in focus. */
    void codeBack() {
        chip().ifPresent(chip -> {
            List<GridRow> rows = selection();
            picker.existing(place(), into -> deeds.codeBack(chip.code(), into, rows));
        });
    }

    /** Puts the codes of the row on all that say the same. */
    void codeTheSame(boolean alikeToo) {
        row().ifPresent(row -> deeds.codeTheSame(row, same, alikeToo));
    }

    /** Shows the answers of all texts, or of the one that is open again. */
    void toggleAll() {
        all = !all;
        refresh();
    }

    /** Whether the answers of all texts are shown. */
    boolean all() {
        return all;
    }

    RowDesk desk() {
        return desk;
    }

    /** The selected rows, in their order. */
    List<GridRow> selection() {
        return selected();
    }

    /** The first selected row. */
    Optional<GridRow> row() {
        return selection().stream().findFirst();
    }

    /** The own code that the keyboard is on. */
    Optional<Chip> chip() {
        return row().flatMap(walk::chip).filter(Chip::mine);
    }

    private Rectangle place() {
        Table rows = table().table();
        int index = Math.max(0, rows.getSelectionIndex());
        int column = 2 + fields.size();
        Rectangle cell = rows.getItem(index).getBounds(column);
        Point at = rows.toDisplay(cell.x, cell.y);
        return new Rectangle(at.x, at.y, cell.width, cell.height);
    }

    // what every view does

    @Override
    public boolean open(Target target) {
        refresh();
        if (table() == null) {
            return false;
        }
        table().select(List.of(target.id()));
        focus();
        return !selection().isEmpty();
    }

    @Override
    public void focus() {
        if (isReady() && selected().isEmpty() && desk.isOpen()) {
            desk.post().ifPresent(post -> table().select(List.of(post.id().toString())));
        }
        super.focus();
    }

    @Override
    public List<String> facts() {
        if (table() == null || table().totalCount() == 0) {
            return List.of();
        }
        return List.of(messages().get("facts", all ? messages().get("facts.all")
                : desk.topic().map(Topic::title).orElse("")), table().sortText()).stream()
                .filter(text -> !text.isEmpty()).toList();
    }

    @Override
    public Map<String, String> saveState() {
        Map<String, String> now = new LinkedHashMap<>(super.saveState());
        now.put("all", Boolean.toString(all));
        return now;
    }

    @Override
    public void restoreState(Map<String, String> before) {
        all = Objects.equals("true", before.get("all"));
        super.restoreState(before);
    }

    @Override
    public void dispose() {
        super.dispose();
        desk.close();
        room.view(null);
    }
}
