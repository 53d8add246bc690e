// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Block.Evidence;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.spi.Shown;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Facts;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.Sections;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** What the chosen block rests on; for a headline, its words and what members said. Without one, who got what. */
final class InspectorView implements View {

    static final String ID = "report.inspector";
    private static final int MOST_ROWS = 8;

    private final UiContext ui;
    private final ReportRoom room;
    private final ReportDesk desk;
    private final Messages messages = Messages.of(InspectorView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final ViewState state;
    private Sections sections;
    private HeadlineEditor editor;
    private String shown = "";

    InspectorView(Composite parent, UiContext ui, ReportRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Composite whole = new Composite(parent, SWT.NONE);
        whole.setLayout(Layouts.column(0));
        ui.theme().style(whole, Token.RAISED, Token.INK, Type.NORMAL);
        head = Layouts.wide(new ViewHead(whole, ui.theme()));
        state = Layouts.filling(new ViewState(whole, ui.theme(), area -> {
            sections = new Sections(area, ui.theme(), Token.RAISED);
            return sections;
        }));
        registrations.add(desk.listen(this::news));
    }

    private void news(ReportDesk.News news) {
        boolean typing = editor != null && inside() && shown.equals(desk.chosen());
        switch (news) {
            case REPORT, CHOICE -> {
                if (typing) {
                    editor.update();
                } else {
                    show();
                }
            }
            case SAID -> {
                if (editor != null && shown.equals(desk.chosen())) {
                    editor.said();
                    sections.relayout();
                }
            }
            case DRAFT -> {
                if (editor != null) {
                    editor.update();
                }
            }
            case GATHERING -> { }
        }
    }

    /** True while the keyboard is here: then nothing is built anew under the hands of the person. */
    private boolean inside() {
        Control control = sections.getDisplay().getFocusControl();
        while (control != null && control != sections) {
            control = control.getParent();
        }
        return control != null;
    }

    private void show() {
        Report report = desk.report().orElse(null);
        if (report == null) {
            head.set(messages.get("view.inspector"), "");
            state.show(State.empty(Icon.REPORT, messages.get("inspector.none")));
            return;
        }
        sections.clear();
        editor = null;
        shown = desk.chosen();
        Block block = desk.block().orElse(null);
        if (block instanceof Block.Headline headline && desk.draft().isPresent()) {
            editor = new HeadlineEditor(sections, head, ui, desk, headline);
            editor.said();
        } else if (block != null) {
            block(block);
        } else {
            head.set(messages.get("deliveries.head"), "");
            deliveries();
        }
        sections.relayout();
        state.ready();
    }

    private void block(Block block) {
        if (block instanceof Block.Table table) {
            head.set(table.caption(), "");
            Composite section = sections.section("", "");
            numbers(section, table.rows().stream().flatMap(row -> numbers(table, row).stream()).toList());
        } else if (block instanceof Block.DotChart chart) {
            head.set(chart.caption(), "");
            Composite section = sections.section("", "");
            numbers(section, chart.rows().stream().map(r -> new Number(r.label(),
                    Rests.members(messages, r.evidence()), r.evidence())).toList());
        } else if (block instanceof Block.Facts facts) {
            head.set(messages.find("block." + facts.id()).orElseGet(() -> messages.get("block.note")), "");
            Composite section = sections.section("", "");
            numbers(section, facts.facts().stream().map(f -> new Number(f.label(), f.value(), f.evidence())).toList());
        } else if (block instanceof Block.Quote quote) {
            head.set(messages.get("inspector.quote"), "#" + quote.postNumber());
            Composite section = sections.section("", "");
            sections.text(section, "“" + quote.words() + "”", Token.INK, Type.NORMAL);
            sections.text(section, quote.attribution(), Token.MUTED, Type.SMALL);
        } else if (block instanceof Block.Paragraph paragraph) {
            head.set(messages.get("inspector.text"), "");
            sections.text(sections.section("", ""), paragraph.text(), Token.INK, Type.NORMAL);
        } else if (block instanceof Block.Heading heading) {
            head.set(heading.text(), "");
        }
        posts(block.evidence());
    }

    /** A number of a block, with what it rests on. */
    private record Number(String label, String value, Evidence evidence) { }

    private static List<Number> numbers(Block.Table table, List<Block.Cell> row) {
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).evidence().posts().isEmpty()) {
                return List.of(new Number(String.valueOf(row.get(0).value()),
                        Shown.cell(table.columns().get(i), row.get(i)), row.get(i).evidence()));
            }
        }
        return List.of();
    }

    private void numbers(Composite section, List<Number> numbers) {
        Facts facts = new Facts(section, ui.theme(), Token.RAISED, 0);
        facts.set(numbers.stream().map(n -> new Facts.Fact(n.label(), n.value(), Icon.NONE, Icons.Tone.PLAIN,
                n.evidence().posts().isEmpty() ? null : () -> only(n))).toList());
        Sections.fill(facts);
    }

    /** The posts behind one number take the place of everything else. */
    private void only(Number number) {
        sections.clear();
        editor = null;
        head.set(number.label(), number.value());
        posts(number.evidence());
        sections.relayout();
        // the number that had the keyboard is gone
        sections.setFocus();
    }

    private void posts(Evidence evidence) {
        if (evidence.posts().isEmpty()) {
            return;
        }
        Composite section = sections.section(messages.get("inspector.rests"), Rests.both(messages, evidence));
        RowList<Block.PostRef> list = new RowList<>(section, SWT.SINGLE, ui.theme(), Token.RAISED,
                p -> p.id().toString(), new PassageStyle.Post(ui.theme(), room.words(ui)));
        list.setHairlines(true);
        list.setRows(evidence.posts());
        list.onOpen(post -> ui.open(Target.of("post", post.id().toString())));
        height(list, ui.theme().twoLineHeight() * Math.max(1, Math.min(MOST_ROWS, evidence.posts().size())));
    }

    private static void height(RowList<?> list, int height) {
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = height;
        list.setLayoutData(data);
    }

    private void deliveries() {
        List<Reports.Delivery> all = desk.deliveries();
        Composite section = sections.section("", "");
        if (all.isEmpty()) {
            sections.text(section, messages.get("deliveries.none"), Token.MUTED, Type.NORMAL);
        } else {
            PassageStyle.Written style = new PassageStyle.Written(ui.theme(), messages);
            RowList<Reports.Delivery> list = new RowList<>(section, SWT.SINGLE, ui.theme(), Token.RAISED,
                    d -> d.id().toString(), style);
            list.setHairlines(true);
            list.setRows(all);
            list.onOpen(d -> Opening.open(ui, d.file()));
            height(list, all.stream().limit(MOST_ROWS).mapToInt(d -> style.height(ui.theme(), d)).sum());
        }
        sections.text(sections.section("", ""), messages.get("inspector.choose"), Token.MUTED, Type.NORMAL);
    }

    @Override
    public void refresh() {
        desk.refresh();
        show();
    }

    @Override
    public void focus() {
        if (editor != null) {
            editor.focus();
        } else if (sections != null) {
            sections.setFocus();
        }
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }
}
