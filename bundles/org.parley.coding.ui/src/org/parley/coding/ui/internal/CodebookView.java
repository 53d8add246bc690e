// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.parley.coding.Code;
import org.parley.coding.CodingState;
import org.parley.core.ChangeSet;
import org.parley.core.Messages;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.SearchField;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ToolStrip;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** The codes of the panel with how many members each has. */
final class CodebookView implements View {

    static final String ID = "code.codebook";

    private final UiContext ui;
    private final CodeRoom room;
    private final Deeds deeds;
    private final CodeDeeds changes;
    private final CodePopups popups;
    private final Merging merging;
    private final NewCodeField newCode;
    private final Messages messages = Messages.of(CodebookView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final CodeCounts counts = new CodeCounts();
    private final ViewHead head;
    private final SearchField field;
    private final LinkText unitLink;
    private final ViewState state;
    private CodebookTree tree;
    private CodeCounts.Unit unit = CodeCounts.Unit.MEMBERS;
    private CodeDesk heard;
    private Registration hearing = () -> { };
    private boolean retired;
    private Map<String, String> kept = Map.of();

    CodebookView(Composite parent, UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
        this.deeds = new Deeds(ui, room);
        this.changes = new CodeDeeds(ui, room);
        this.popups = new CodePopups(ui, room, this);
        this.merging = new Merging(ui, room, changes);
        Composite whole = grid(parent, 1);
        head = new ViewHead(whole, ui.theme());
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        tools();
        Composite row = grid(whole, 2);
        GridLayout inset = (GridLayout) row.getLayout();
        inset.marginWidth = ui.theme().px(8);
        inset.marginHeight = ui.theme().px(6);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        field = new SearchField(row, ui.theme(), messages.get("codebook.filter", 0));
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        unitLink = new LinkText(row, ui.theme(), Token.SURFACE);
        unitLink.setType(Type.SMALL);
        state = new ViewState(whole, ui.theme(), area -> {
            tree = new CodebookTree(area, ui.theme());
            return tree;
        });
        state.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        newCode = new NewCodeField(ui, room, changes);
        field.onType(typed -> fill());
        field.onLeave(this::focusTree);
        tree.onSelect(this::selected);
        tree.onOpen(code -> apply());
        tree.control().addListener(SWT.KeyDown, this::letter);
        new TreeDrag(this, tree, ui, room);
        new CodeMenus(ui, room).tree(tree.control());
        registrations.add(ui.onChange(this::changed));
        room.codebook(this);
        unit(unit);
    }

    private Composite grid(Composite parent, int columns) {
        Composite made = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        made.setLayout(layout);
        ui.theme().style(made, Token.SURFACE, Token.INK, Type.NORMAL);
        return made;
    }

    private void tools() {
        new ToolStrip(head.tools(), ui.theme()).add(Icon.ADD, messages.get("codebook.add.tip"), this::newCode);
    }

    // what is shown

    @Override
    public void refresh() {
        CodeDesk desk = room.desk(ui).orElse(null);
        if (desk == null) {
            return;
        }
        if (desk != heard) {
            heard = desk;
            hearing.close();
            hearing = desk.listen(this::told);
            desk.pins(Pins.of(kept, desk.panelId()));
        }
        fill();
    }

    private void told(CodeDesk.Part part) {
        if (tree.isDisposed()) {
            return;
        }
        switch (part) {
            case PINS -> {
                kept = Pins.keep(kept, heard.panelId(), heard.pins());
                fill();
            }
            case CODE -> tree.select(heard.codes().stream().map(Code::id).toList());
            default -> { }
        }
    }

    private void changed(List<ChangeSet> changes) {
        if (heard != null && !tree.isDisposed()
                && changes.stream().anyMatch(set -> set.touches("coding") || set.touches("discussion"))) {
            fill();
        }
    }

    private void fill() {
        if (heard == null) {
            return;
        }
        counts.update(heard.codings(), heard.discussion());
        int codes = heard.codebook().inOrder().size();
        head.set(messages.get("view.codebook"), heard.codebook().version() == 0 ? ""
                : messages.get("codebook.version", Integer.toString(heard.codebook().version())));
        field.hint(messages.get("codebook.filter", codes));
        CodeTree shown = new CodeTree(heard.codebook(), field.typed(), retired);
        CodingState now = heard.codings();
        tree.draw(code -> heard.keyOf(code.id()), code -> counts.shown(code.id(), unit),
                code -> counts.few(code.id()), code -> !now.about(code.id()).isEmpty());
        tree.show(shown);
        if (codes == 0) {
            state.show(State.empty(Icon.TAG, messages.get("codebook.empty"),
                    new Choice(messages.get("codebook.new"), this::newCode)));
        } else if (shown.isEmpty()) {
            state.show(State.filtered(messages.get("codebook.none", field.typed()),
                    new Choice(messages.get("codebook.clear"), field::clear)));
        } else {
            state.ready();
        }
        tree.select((heard.codes().isEmpty() ? tree.chosen() : heard.codes()).stream().map(Code::id).toList());
    }

    private void selected(List<Code> codes) {
        if (heard != null) {
            heard.codes(codes.stream().map(Code::id).toList());
            ui.selections().set(ID, codes);
            ui.stateChanged();
        }
    }

    private void letter(Event event) {
        if (Character.isLetter(event.character) && (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0) {
            event.doit = false;
            field.setFocus();
            field.set(String.valueOf(event.character));
        }
    }

    private void focusTree() {
        if (!field.typed().isBlank()) {
            CodeTree shown = new CodeTree(heard.codebook(), field.typed(), retired);
            shown.hits().stream().findFirst().ifPresent(code -> heard.code(code.id()));
        }
        tree.setFocus();
    }

    // what can be done

    /** Puts the selected codes on the words that are selected, or on the sentence at the caret. */
    void apply() {
        room.text().flatMap(view -> view.selection().words()).ifPresentOrElse(
                range -> tree.chosen().forEach(code -> deeds.code(code, range, coding -> { })),
                () -> ui.say(messages.get("said.no.words")));
    }

    void newCode() {
        Code beside = tree.selected().orElse(null);
        newCode.open(beside, beside == null ? ui.shell().getDisplay().map(field, null, field.getClientArea())
                : tree.place(beside));
    }

    void rename() {
        tree.selected().ifPresent(code -> tree.rename(code, (one, name) -> changes.change(
                messages.get("said.renamed", Words.named(one.name()), Words.named(name)),
                one.named(name))));
    }

    void unit(CodeCounts.Unit wanted) {
        unit = wanted;
        unitLink.set(messages.get("unit." + wanted.name()), () -> unit(
                CodeCounts.Unit.values()[(unit.ordinal() + 1) % CodeCounts.Unit.values().length]));
        fill();
    }

    CodeCounts.Unit unit() {
        return unit;
    }

    /** Shows codes that are kept for old codings only, or hides them. */
    void retired(boolean wanted) {
        retired = wanted;
        fill();
        ui.stateChanged();
    }

    boolean retired() {
        return retired;
    }

    Optional<Code> selected() {
        return tree.selected();
    }

    /** The selected codes in the order of the tree. */
    List<Code> chosen() {
        return tree.chosen();
    }

    /** The popups in which a code gets a colour, a key, a number or a weight. */
    CodePopups popups() {
        return popups;
    }

    /** How codes become one. */
    Merging merging() {
        return merging;
    }

    /** What is done to codes. */
    CodeDeeds changes() {
        return changes;
    }

    /** Where a code stands on the screen. */
    Rectangle place(Code code) {
        return tree.place(code);
    }

    Deeds deeds() {
        return deeds;
    }

    @Override
    public void focus() {
        if (state.isReady()) {
            tree.setFocus();
        } else {
            state.setFocus();
        }
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public boolean open(Target target) {
        if (heard == null) {
            refresh();
        }
        UUID id = UUID.fromString(target.id());
        if (heard == null || !heard.codebook().codes().containsKey(id)) {
            return false;
        }
        field.clear();
        if (heard.codebook().codes().get(id).retired() && !retired) {
            retired(true);
        }
        heard.code(id);
        tree.select(List.of(id));
        focus();
        return true;
    }

    @Override
    public List<String> facts() {
        if (heard == null) {
            return List.of();
        }
        long few = heard.codebook().inOrder().stream().filter(code -> counts.few(code.id())).count();
        return List.of(messages.get("facts.codes", heard.codebook().inOrder().size()), messages.get("facts.few", few));
    }

    // what is kept

    @Override
    public Map<String, String> saveState() {
        Map<String, String> state = new TreeMap<>(kept);
        state.put("unit", unit.name());
        state.put("retired", Boolean.toString(retired));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> before) {
        kept = before;
        retired = "true".equals(before.get("retired"));
        if (before.containsKey("unit")) {
            unit(CodeCounts.Unit.valueOf(before.get("unit")));
        }
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        hearing.close();
        room.codebook(null);
    }
}
