// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.Gauge;
import org.parley.ui.widgets.RowGroup;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;

/** Seats taken and free, the groups of people, and what each profile field is. */
final class SeatsView implements View {

    static final String ID = "panel.seats";

    private final UiContext ui;
    private final PanelRoom room;
    private final Messages messages = Messages.of(SeatsView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final Label figure;
    private final Label free;
    private final Gauge gauge;
    private final Label active;
    private final Label quiet;
    private final Label full;
    private final RowList<Line> lines;

    /** A line of the list: a group of people, or a profile field. */
    private record Line(String id, Icon icon, String label, String fact, Token ink, PeopleGroup group,
            ProfileField field) { }

    SeatsView(Composite parent, UiContext ui, PanelRoom room) {
        this.ui = ui;
        this.room = room;
        Theme theme = ui.theme();
        Composite whole = new Composite(parent, SWT.NONE);
        whole.setLayout(columns(1, 0));
        theme.style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        Composite top = new Composite(whole, SWT.NONE);
        top.setLayout(columns(2, theme.px(12)));
        ((GridLayout) top.getLayout()).marginTop = theme.px(10);
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(top, Token.SURFACE, Token.INK, Type.NORMAL);
        figure = label(top, Token.INK, Type.FIGURE, SWT.BEGINNING, 1);
        free = label(top, Token.MUTED, Type.NORMAL, SWT.END, 1);
        gauge = new Gauge(top, theme, Token.SURFACE);
        gauge.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        active = fact(top, "seats.active");
        quiet = fact(top, "seats.quiet");
        full = label(top, Token.WARN, Type.SMALL, SWT.FILL, 2);
        full.setText(messages.get("seats.full"));
        Label rule = new Label(whole, SWT.NONE);
        GridData thin = new GridData(SWT.FILL, SWT.TOP, true, false);
        thin.heightHint = 1;
        thin.verticalIndent = theme.px(8);
        rule.setLayoutData(thin);
        theme.style(rule, Token.LINE, Token.INK, Type.NORMAL);
        lines = new RowList<>(whole, SWT.SINGLE, theme, Token.SURFACE, Line::id, new LineStyle());
        lines.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        lines.onSelect(this::chosen);
        lines.onOpen(line -> {
            if (line.field() != null) {
                new FieldDialog(ui, room.panels(), line.field()).open();
            }
        });
        registrations.add(ui.selections().listen(selection -> {
            if (selection.view().equals(MembersView.ID)) {
                selection.first(Member.class).ifPresent(this::follow);
            }
        }));
        registrations.add(ui.onChange(changes -> {
            if (changes.stream().anyMatch(c -> c.touches("panel"))) {
                refresh();
            }
        }));
    }

    /** The group of a member that was opened from elsewhere. Who walks through the profile fields is left there. */
    private void follow(Member member) {
        if (lines.selection().stream().anyMatch(line -> line.field() != null)) {
            return;
        }
        for (PeopleGroup group : PeopleGroup.values()) {
            boolean shown = lines.selection().stream().anyMatch(line -> group == line.group());
            if (group.holds(member) && !shown) {
                lines.select(group.name());
            }
        }
    }

    private GridLayout columns(int count, int margin) {
        GridLayout layout = new GridLayout(count, false);
        layout.marginWidth = margin;
        layout.marginHeight = 0;
        layout.verticalSpacing = ui.theme().px(4);
        return layout;
    }

    private Label label(Composite parent, Token ink, Type type, int align, int span) {
        Label label = new Label(parent, SWT.NONE);
        label.setLayoutData(new GridData(align, SWT.CENTER, true, false, span, 1));
        ui.theme().style(label, Token.SURFACE, ink, type);
        return label;
    }

    /** A line of words with its number at the right; the label of the number is returned. */
    private Label fact(Composite parent, String key) {
        label(parent, Token.INK, Type.SMALL, SWT.BEGINNING, 1).setText(messages.get(key));
        return label(parent, Token.INK, Type.SMALL, SWT.END, 1);
    }

    private void chosen(List<Line> selected) {
        selected.stream().filter(line -> line.group() != null).findFirst()
                .ifPresent(line -> ui.selections().set(ID, List.of(line.group())));
        selected.stream().filter(line -> line.field() != null).findFirst()
                .ifPresent(line -> ui.selections().set(ID, List.of(line.field())));
    }

    @Override
    public void refresh() {
        PanelModel model = room.model(ui).orElse(null);
        if (model == null) {
            return;
        }
        int writing = model.active();
        int silent = model.taken() - writing;
        figure.setText(messages.get("seats.figure", model.taken(), model.seats()));
        free.setText(messages.get("seats.free", model.seats() - model.taken()));
        active.setText(String.valueOf(writing));
        quiet.setText(String.valueOf(silent));
        boolean all = model.taken() >= model.seats();
        full.setVisible(all);
        ((GridData) full.getLayoutData()).exclude = !all;
        String words = messages.get("seats.parts", writing, silent);
        gauge.set(model.seats(), List.of(new Gauge.Part(writing, Token.OK, Gauge.Fill.SOLID),
                new Gauge.Part(silent, Token.WARN, Gauge.Fill.DIAGONAL)), figure.getText() + ", " + words);
        List<Line> groups = new ArrayList<>();
        for (PeopleGroup group : PeopleGroup.values()) {
            int count = model.count(group);
            if (count > 0 || group == PeopleGroup.SEATED || group == PeopleGroup.WAITING) {
                groups.add(new Line(group.name(), group.icon(), messages.get("group." + group.name()),
                        String.valueOf(count), Token.MUTED, group, null));
            }
        }
        List<Line> fields = model.state().fields().values().stream().map(this::line).toList();
        lines.setGroups(List.of(RowGroup.of("", groups), RowGroup.of(messages.get("fields.head"), fields)));
        if (lines.selection().isEmpty()) {
            lines.select(PeopleGroup.SEATED.name());
        }
        figure.getParent().getParent().layout(true, true);
    }

    private Line line(ProfileField field) {
        boolean open = field.sensitivity() == ProfileField.Sensitivity.OPEN;
        return new Line("field." + field.key(), open ? Icon.UNLOCKED : Icon.LOCKED, field.label(),
                messages.get("sensitivity." + field.sensitivity().name()), open ? Token.MUTED : Token.WARN, null,
                field);
    }

    @Override
    public void focus() {
        lines.setFocus();
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
    }

    /** Icon, words, a fact at the right. */
    private final class LineStyle implements RowStyle<Line> {

        @Override
        public void paint(Draw draw, Line row, Rectangle area, boolean selected) {
            LinePainting.paint(draw, ui.theme(), row.icon(), Icons.Tone.PLAIN, row.label(), row.fact(), row.ink(), area,
                    selected);
        }

        @Override
        public List<String> cells(Line row) {
            return List.of(row.label(), row.fact());
        }

        @Override
        public String spoken(Line row) {
            return row.label() + ", " + row.fact();
        }
    }
}
