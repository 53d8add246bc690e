// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.core.Messages;
import org.parley.report.Analyses.About;
import org.parley.report.spi.Offers;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;
import org.parley.ui.widgets.Sections;

/** Left of the figures: which analyses there are, the settings of the chosen one, and how it counts. */
final class SettingsPane extends Composite {

    private final UiContext ui;
    private final AnalysisDesk desk;
    private final Messages messages = Messages.of(SettingsPane.class);
    private final Sections sections;
    private RowList<About> list;
    private ParameterForm form;
    private Composite how;
    private List<About> built = List.of();
    private String builtFor = "";
    private Offers builtWith;
    /** Set while the list is told which analysis is looked at: nobody chose it then. */
    private boolean telling;

    SettingsPane(Composite parent, UiContext ui, AnalysisDesk desk) {
        super(parent, SWT.NONE);
        this.ui = ui;
        this.desk = desk;
        setLayout(new FillLayout());
        sections = new Sections(this, ui.theme(), Token.RAISED);
        Registration looks = ui.theme().onChange(this::measure);
        addListener(SWT.Dispose, event -> looks.close());
    }

    /** Builds it for the analyses that are installed and the one that is looked at. */
    void build() {
        List<About> all = desk.all();
        About about = desk.chosen().orElse(null);
        String name = about == null ? "" : about.name();
        if (all.equals(built) && name.equals(builtFor) && desk.offers().equals(builtWith)) {
            tellSettings();
            return;
        }
        boolean listed = list != null && list.isFocusControl();
        String field = field();
        built = all;
        builtFor = name;
        builtWith = desk.offers();
        sections.clear();
        list(all, name);
        form = null;
        if (about != null && !about.parameters().isEmpty()) {
            form = new ParameterForm(sections, sections.section(messages.get("settings.head"), ""), ui, desk,
                    about.parameters());
            form.refuse(desk.refusals());
        }
        how = sections.section(messages.get("how.head"), "");
        tellHow();
        sections.relayout();
        if (listed) {
            list.setFocus();
        } else if (!field.isEmpty()) {
            focusField(this, field);
        }
    }

    private void list(List<About> all, String name) {
        list = new RowList<>(sections.section(messages.get("list.head"), ""), SWT.SINGLE, ui.theme(), Token.RAISED,
                About::name, new Line());
        Access.name(list, () -> messages.get("list.head"));
        list.setRows(all);
        list.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        measure();
        telling = true;
        list.select(name);
        telling = false;
        list.onSelect(rows -> {
            if (!telling && !rows.isEmpty()) {
                desk.choose(rows.get(0).name());
            }
        });
        list.onOpen(row -> form());
    }

    /** The list is as high as its rows, whatever the size of text. */
    private void measure() {
        if (list != null && !list.isDisposed()) {
            ((GridData) list.getLayoutData()).heightHint = Math.max(1, built.size()) * ui.theme().rowHeight();
        }
        sections.relayout();
    }

    /** Enter on an analysis goes to its settings. */
    private void form() {
        if (form != null) {
            desk.chosen().ifPresent(a -> focusField(this, a.parameters().get(0).name()));
        }
    }

    private String field() {
        Control now = getDisplay().getFocusControl();
        return now != null && now.getData("parameter") instanceof String name ? name : "";
    }

    private static boolean focusField(Composite in, String parameter) {
        for (Control child : in.getChildren()) {
            if (parameter.equals(child.getData("parameter")) && child.setFocus()
                    || child instanceof Composite deeper && focusField(deeper, parameter)) {
                return true;
            }
        }
        return false;
    }

    /** Shows the settings as they are now. */
    void tellSettings() {
        if (form != null) {
            form.update();
        }
    }

    /** Says what is wrong with settings, and how the figures count. */
    void refuse() {
        if (form != null) {
            form.update();
            form.refuse(desk.refusals());
        }
        tellHow();
        sections.relayout();
    }

    private void tellHow() {
        if (how == null || how.isDisposed()) {
            return;
        }
        Control[] old = how.getChildren();
        for (int i = 1; i < old.length; i++) {
            old[i].dispose();
        }
        List<String> notes = desk.outcome().map(o -> o.notes()).orElse(List.of());
        notes.forEach(n -> sections.text(how, n, Token.MUTED, Type.SMALL));
    }

    @Override
    public boolean setFocus() {
        return list != null && !list.isDisposed() && list.setFocus();
    }

    /** The title of an analysis. */
    private static final class Line implements RowStyle<About> {

        @Override
        public void paint(Draw draw, About row, Rectangle area, boolean selected) {
            Theme theme = draw.theme();
            draw.text(row.title(), new Rectangle(area.x + theme.px(8), area.y, area.width - theme.px(12), area.height),
                    Token.INK, selected ? Type.BOLD : Type.NORMAL);
        }

        @Override
        public String spoken(About row) {
            return row.title();
        }
    }
}
