// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.plugins.Plugins.Generation;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowGroup;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;

/** What there is to look at, with counts, and the last generations. */
final class SectionsView implements View {

    static final String ID = "plugins.list";
    private static final int LAST = 3;

    private final UiContext ui;
    private final PluginRoom room;
    private final Messages messages = Messages.of(SectionsView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final RowList<Line> lines;
    private final Button back;

    /** A line: a section with its count, or a generation with its time. */
    private record Line(String id, Section section, Generation generation, String label, String fact, boolean grave) { }

    SectionsView(Composite parent, UiContext ui, PluginRoom room) {
        this.ui = ui;
        this.room = room;
        Theme theme = ui.theme();
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginBottom = theme.px(10);
        whole.setLayout(layout);
        theme.style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        lines = new RowList<>(whole, SWT.SINGLE, theme, Token.SURFACE, Line::id, new LineStyle());
        lines.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        lines.onSelect(this::chosen);
        back = Parts.button(whole, theme, Icon.HISTORY, "", () -> previous()
                .ifPresent(generation -> new PluginDialogs(ui, room).rollback(generation)));
        GridData data = new GridData(SWT.BEGINNING, SWT.BOTTOM, false, false);
        data.horizontalIndent = theme.px(10);
        back.setLayoutData(data);
        registrations.add(room.listen(() -> ui.later(this::refresh)));
    }

    private Optional<Generation> previous() {
        return room.picture().generations().stream().skip(1).findFirst();
    }

    private void chosen(List<Line> selected) {
        selected.stream().findFirst().ifPresent(line -> ui.selections().set(ID, line.generation() == null
                ? List.of(line.section()) : List.of(line.section(), line.generation())));
    }

    /** Marks a section that was opened from elsewhere. */
    void select(Section section) {
        lines.select(section.name());
    }

    @Override
    public void refresh() {
        if (lines.isDisposed()) {
            return;
        }
        Picture picture = room.picture();
        List<Line> sections = Arrays.stream(Section.values()).map(section -> new Line(section.name(), section, null,
                messages.get("section." + section.name()), String.valueOf(picture.count(section)),
                section == Section.QUARANTINE && picture.count(section) > 0)).toList();
        List<Generation> all = picture.generations();
        List<Line> last = all.stream().limit(LAST).map(one -> new Line("generation." + one.number(),
                Section.GENERATIONS, one, messages.get(one == all.get(0) ? "generation.now" : "generation.then",
                        one.number(), room.words().step(picture, one)), room.words().at(one.at()), false)).toList();
        List<RowGroup<Line>> groups = new ArrayList<>(List.of(RowGroup.of("", sections)));
        if (!last.isEmpty()) {
            groups.add(RowGroup.of(messages.get("section.GENERATIONS"), last));
        }
        lines.setGroups(groups);
        if (lines.selection().isEmpty()) {
            lines.select(Section.INSTALLED.name());
        }
        Optional<Generation> previous = previous();
        back.setVisible(previous.isPresent());
        back.setText(previous.map(one -> messages.get("action.rollback", one.number())).orElse(""));
        back.getParent().layout(true, true);
    }

    @Override
    public boolean open(org.parley.ui.Target target) {
        Optional<Section> section = Arrays.stream(Section.values())
                .filter(one -> one.name().equalsIgnoreCase(target.id())).findFirst();
        section.ifPresent(this::select);
        return section.isPresent();
    }

    @Override
    public void focus() {
        lines.setFocus();
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
    }

    /** A section in one line, a generation in two. */
    private final class LineStyle implements RowStyle<Line> {

        @Override
        public int height(Theme theme, Line row) {
            return row.generation() == null ? theme.rowHeight() : theme.twoLineHeight();
        }

        @Override
        public void paint(Draw draw, Line row, Rectangle area, boolean selected) {
            Theme theme = ui.theme();
            int inset = theme.px(10);
            Rectangle inner = new Rectangle(area.x + inset, area.y, area.width - 2 * inset, area.height);
            if (row.generation() != null) {
                int half = area.height / 2;
                int space = row.label().indexOf(' ');
                String number = row.label().substring(0, Math.max(0, space));
                draw.text(number, new Rectangle(inner.x, inner.y, inner.width, half), Token.INK, Type.BOLD);
                int after = draw.width(number, Type.BOLD) + theme.px(4);
                draw.text(row.label().substring(space + 1), new Rectangle(inner.x + after, inner.y,
                        Math.max(0, inner.width - after), half), Token.INK, selected ? Type.BOLD : Type.NORMAL);
                draw.text(row.fact(), new Rectangle(inner.x, inner.y + half - theme.px(2), inner.width, half),
                        Token.MUTED, Type.SMALL);
                return;
            }
            int x = draw.icon(row.section().icon(), Icons.Tone.PLAIN, inner) + theme.px(8);
            int room = draw.width(row.fact(), Type.NORMAL) + theme.px(8);
            draw.text(row.label(), new Rectangle(x, area.y, Math.max(0, inner.x + inner.width - room - x), area.height),
                    Token.INK, selected ? Type.BOLD : Type.NORMAL);
            draw.text(row.fact(), inner, row.grave() ? Token.DANGER : Token.MUTED, Type.NORMAL, SWT.RIGHT);
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
