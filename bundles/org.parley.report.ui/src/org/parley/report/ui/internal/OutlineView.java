// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.report.Audience;
import org.parley.report.Report;
import org.parley.report.spi.Shown;
import org.parley.report.ui.internal.model.OutlineRow;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;
import org.parley.ui.widgets.ViewHead;

/** For whom the report is, and which blocks it has. Space ticks a block. */
final class OutlineView implements View {

    static final String ID = "report.outline";

    private final UiContext ui;
    private final ReportRoom room;
    private final ReportDesk desk;
    private final Messages messages = Messages.of(OutlineView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final RowList<Audience> readers;
    private final RowList<OutlineRow> blocks;
    private final ViewHead blocksHead;
    private final Label foot;

    OutlineView(Composite parent, UiContext ui, ReportRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Theme theme = ui.theme();
        Composite whole = new Composite(parent, SWT.NONE);
        whole.setLayout(Layouts.column(0));
        theme.style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        ViewHead head = Layouts.wide(new ViewHead(whole, theme));
        head.set(messages.get("readers.head"), "");
        readers = new RowList<>(whole, SWT.SINGLE, theme, Token.SURFACE, Audience::name, new ReaderStyle());
        GridData high = new GridData(SWT.FILL, SWT.TOP, true, false);
        high.heightHint = Audience.values().length * theme.twoLineHeight();
        readers.setLayoutData(high);
        readers.setRows(List.of(Audience.HEADLINES, Audience.DETAIL, Audience.VERBATIMS));
        readers.onSelect(chosen -> chosen.stream().findFirst().ifPresent(desk::serve));
        blocksHead = Layouts.wide(new ViewHead(whole, theme));
        blocks = Layouts.filling(new RowList<>(whole, SWT.SINGLE, theme, Token.SURFACE, OutlineRow::id,
                new BlockStyle()));
        blocks.onSelect(chosen -> chosen.stream().findFirst().ifPresent(row -> desk.choose(row.id())));
        blocks.onOpen(row -> {
            // Enter may come before the list has told that another row was chosen
            blocks.settle();
            ui.open(Target.view(InspectorView.ID));
        });
        readers.onOpen(reader -> {
            readers.settle();
            desk.choose("");
        });
        blocks.addListener(SWT.KeyDown, this::key);
        blocks.addListener(SWT.MouseDown, this::mouse);
        foot = Layouts.label(whole, theme, "", Token.SURFACE, Token.INK, Type.SMALL);
        GridData place = (GridData) foot.getLayoutData();
        place.horizontalIndent = theme.px(12);
        place.verticalIndent = theme.px(8);
        place.heightHint = theme.lineHeight() * 4;
        registrations.add(desk.listen(this::news));
    }

    private void news(ReportDesk.News news) {
        if (news == ReportDesk.News.REPORT || news == ReportDesk.News.CHOICE) {
            show();
        }
    }

    private void show() {
        blocks.settle();
        readers.select(desk.audience().name());
        blocksHead.set(messages.get("blocks.head"), messages.get("blocks.hint"));
        blocks.setRows(desk.rows());
        if (!desk.chosen().isEmpty() && blocks.selection().stream().noneMatch(r -> r.id().equals(desk.chosen()))) {
            blocks.select(desk.chosen());
        }
        foot.setText(desk.report().map(this::told).orElse(""));
    }

    private String told(Report report) {
        String told = messages.get("foot", report.period(), report.scope(), Shown.count(report.members()));
        return report.notes().isEmpty() ? told : told + " " + String.join(" ", report.notes());
    }

    private void key(Event event) {
        if (event.stateMask == 0 && (event.keyCode == ' ' || event.keyCode == SWT.DEL)) {
            blocks.settle();
            blocks.selection().stream().findFirst().ifPresent(row -> {
                if (event.keyCode == ' ') {
                    toggle(row);
                } else {
                    tick(row, false);
                }
            });
            event.doit = false;
        }
    }

    /** A click on the box at the left ticks. */
    private void mouse(Event event) {
        if (event.button == 1 && event.x < ui.theme().px(36)) {
            ui.later(() -> {
                if (!blocks.isDisposed()) {
                    blocks.settle();
                    blocks.selection().stream().findFirst().ifPresent(this::toggle);
                }
            });
        }
    }

    private void toggle(OutlineRow row) {
        tick(row, !row.ticked());
    }

    private void tick(OutlineRow row, boolean in) {
        if (!desk.tick(row.id(), in)) {
            ui.say(messages.get("said.stays", row.label()));
        }
    }

    /** The row that actions are about. */
    void tickChosen(boolean in) {
        blocks.selection().stream().findFirst().ifPresent(row -> tick(row, in));
    }

    @Override
    public void refresh() {
        desk.refresh();
        show();
    }

    @Override
    public void focus() {
        blocks.setFocus();
    }

    @Override
    public List<String> facts() {
        long ticked = desk.rows().stream().filter(OutlineRow::ticked).count();
        return desk.rows().isEmpty() ? List.of() : List.of(messages.get("facts.blocks", ticked, desk.rows().size()));
    }

    @Override
    public Map<String, String> saveState() {
        return Map.of("reader", desk.audience().name());
    }

    @Override
    public void restoreState(Map<String, String> state) {
        for (Audience audience : Audience.values()) {
            if (audience.name().equals(state.get("reader"))) {
                desk.serve(audience);
            }
        }
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }

    private static Icon icon(Audience audience) {
        return switch (audience) {
            case HEADLINES -> Icon.BULLETS;
            case DETAIL -> Icon.REPORT;
            case VERBATIMS -> Icon.QUOTE;
        };
    }

    /** Icon, name, and what is written for this reader. */
    private final class ReaderStyle implements RowStyle<Audience> {

        @Override
        public int height(Theme theme, Audience row) {
            return theme.twoLineHeight();
        }

        @Override
        public void paint(Draw draw, Audience row, Rectangle area, boolean selected) {
            Theme theme = ui.theme();
            int inset = theme.px(12);
            int half = area.height / 2;
            int x = draw.largeIcon(icon(row), Icons.Tone.PLAIN,
                    new Rectangle(area.x + inset, area.y, area.width - inset, area.height)) + theme.px(10);
            int width = area.x + area.width - inset - x;
            draw.text(name(row), new Rectangle(x, area.y + theme.px(3), width, half), Token.INK,
                    selected ? Type.BOLD : Type.NORMAL);
            draw.text(about(row), new Rectangle(x, area.y + half, width, half - theme.px(3)), Token.MUTED, Type.SMALL);
        }

        private String name(Audience row) {
            return messages.get("reader." + row.name().toLowerCase(Locale.ROOT));
        }

        private String about(Audience row) {
            return messages.get("reader.about." + row.name().toLowerCase(Locale.ROOT),
                    String.join(", ", room.reports().formats(row)));
        }

        @Override
        public String spoken(Audience row) {
            return name(row) + ", " + about(row);
        }
    }

    /** A box with a tick, the block, a fact at the right. */
    private final class BlockStyle implements RowStyle<OutlineRow> {

        @Override
        public void paint(Draw draw, OutlineRow row, Rectangle area, boolean selected) {
            Theme theme = ui.theme();
            int inset = theme.px(12);
            int size = theme.px(14);
            Rectangle box = new Rectangle(area.x + inset, area.y + (area.height - size) / 2, size, size);
            if (row.ticked()) {
                draw.fill(box, row.fixed() ? Token.MUTED : Token.ACCENT);
                tick(draw, box);
            } else {
                draw.gc().setForeground(theme.color(Token.EDGE));
                draw.gc().drawRectangle(box.x, box.y, size - 1, size - 1);
            }
            int x = box.x + size + theme.px(9);
            int right = area.x + area.width - inset;
            int factWidth = draw.width(row.fact(), Type.NORMAL);
            draw.text(row.label(), new Rectangle(x, area.y, Math.max(0, right - factWidth - theme.px(8) - x),
                    area.height), row.ticked() ? Token.INK : Token.MUTED, selected ? Type.BOLD : Type.NORMAL);
            draw.text(row.fact(), new Rectangle(right - factWidth, area.y, factWidth, area.height),
                    row.warns() ? Token.WARN : Token.MUTED, Type.NORMAL, SWT.RIGHT);
        }

        private void tick(Draw draw, Rectangle box) {
            draw.gc().setForeground(ui.theme().color(Token.ON_ACCENT));
            draw.gc().setLineWidth(Math.max(2, ui.theme().px(2)));
            draw.gc().drawPolyline(new int[] {box.x + box.width * 3 / 14, box.y + box.height / 2,
                box.x + box.width * 6 / 14, box.y + box.height * 10 / 14, box.x + box.width * 11 / 14,
                box.y + box.height * 4 / 14});
            draw.gc().setLineWidth(1);
        }

        @Override
        public String spoken(OutlineRow row) {
            return messages.get(row.ticked() ? "spoken.in" : "spoken.out", row.label(), row.fact());
        }
    }
}
