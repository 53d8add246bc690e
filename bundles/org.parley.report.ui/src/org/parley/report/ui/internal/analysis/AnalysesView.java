// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.report.Analyses.About;
import org.parley.report.spi.Shown;
import org.parley.report.ui.internal.Layouts;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.ToolStrip;
import org.parley.ui.widgets.ViewHead;

/** The analyses that are installed, their settings, and what they found: table and chart. */
final class AnalysesView implements View {

    static final String ID = "report.analyses";
    private static final int BUTTON_HEIGHT = 28;
    private static final int[] SIDE_BY_SIDE = {30, 70};
    private static final int[] STACKED = {40, 60};
    /** With less room the settings stand above the figures. */
    private static final int NARROW = 560;
    private static final String SHOWN = "shown";
    private static final String SETTINGS = "settings";

    private final UiContext ui;
    private final AnalysisRoom room;
    private final AnalysisDesk desk;
    private final Messages messages = Messages.of(AnalysesView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final SashForm sash;
    private final SettingsPane settings;
    private final ResultPane result;
    private final Button export;
    private boolean stacked;

    AnalysesView(Composite parent, UiContext ui, AnalysisRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Composite whole = new Composite(parent, SWT.NONE);
        whole.setLayout(Layouts.column(0));
        ui.theme().style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        head = Layouts.wide(new ViewHead(whole, ui.theme()));
        ToolStrip tools = new ToolStrip(head.tools(), ui.theme());
        tools.add(Icon.SETTINGS, messages.get("action.settings"), this::toggleSettings);
        tools.add(Icon.TABLE, messages.get("action.table"), () -> show(ResultPane.Part.TABLE));
        tools.add(Icon.CHART, messages.get("action.chart"), () -> show(ResultPane.Part.CHART));
        tools.add(Icon.COLUMNS, messages.get("action.both"), () -> show(ResultPane.Part.BOTH));
        export = new Button(head.tools(), SWT.PUSH);
        export.setText(messages.get("export.button"));
        export.setToolTipText(messages.get("export.tip"));
        RowData height = new RowData(SWT.DEFAULT, ui.theme().px(BUTTON_HEIGHT));
        export.setLayoutData(height);
        registrations.add(ui.theme().onChange(() -> {
            height.height = ui.theme().px(BUTTON_HEIGHT);
            head.requestLayout();
        }));
        MainButton.dress(export, ui.theme());
        export.addListener(SWT.Selection, event -> export());
        sash = Layouts.filling(new SashForm(whole, SWT.HORIZONTAL | SWT.SMOOTH));
        ui.theme().style(sash, Token.LINE, Token.INK, Type.NORMAL);
        sash.setSashWidth(ui.theme().px(5));
        settings = new SettingsPane(sash, ui, desk);
        result = new ResultPane(sash, ui, desk, this::toVerbatims);
        sash.setWeights(SIDE_BY_SIDE);
        sash.addListener(SWT.Resize, event -> turn());
        desk.view(this, () -> !sash.isDisposed() && sash.isVisible());
        registrations.add(desk.listen(this::news));
        tellHead();
    }

    /** Beside each other, or with little room above each other. */
    private void turn() {
        boolean narrow = sash.getClientArea().width < ui.theme().px(NARROW);
        if (narrow != stacked) {
            stacked = narrow;
            sash.setOrientation(narrow ? SWT.VERTICAL : SWT.HORIZONTAL);
            sash.setWeights(narrow ? STACKED : SIDE_BY_SIDE);
        }
    }

    private void news(AnalysisDesk.News news) {
        switch (news) {
            case ANALYSIS -> settings.build();
            case WORKING -> {
                settings.tellSettings();
                result.working();
            }
            case FIGURES -> {
                settings.refuse();
                result.figures();
            }
            case CELL -> result.pointed();
            case VERBATIMS -> { }
        }
        tellHead();
        ui.stateChanged();
    }

    private void tellHead() {
        String title = desk.chosen().map(About::title).orElse(messages.get("view.analyses"));
        head.set(title, desk.outcome().map(o -> messages.get("head.base", o.base(), Shown.count(o.base()))).orElse(""));
        MainButton.enable(export, ui.theme(), desk.outcome().isPresent());
    }

    /** Shows the words behind the cell that has the keyboard, and goes there; says why when there are none. */
    void toVerbatims() {
        desk.pointed().ifPresent(cell -> {
            if (cell.cell().evidence().posts().isEmpty()) {
                ui.say(result.why(cell));
            } else {
                ui.open(Target.view(VerbatimsView.ID));
            }
        });
    }

    void export() {
        if (desk.outcome().isPresent()) {
            new AnalysisExport(ui, desk).open();
        }
    }

    void copy() {
        result.copy();
    }

    /** Shows table, chart or both. */
    void show(ResultPane.Part part) {
        result.show(part);
        ui.stateChanged();
    }

    ResultPane.Part shown() {
        return result.part();
    }

    boolean settingsShown() {
        return sash.getMaximizedControl() == null;
    }

    /** Hides list and settings, or brings them back. */
    void toggleSettings() {
        sash.setMaximizedControl(settingsShown() ? result : null);
        if (!settingsShown()) {
            result.setFocus();
        }
        ui.stateChanged();
    }

    @Override
    public void refresh() {
        settings.build();
        desk.refresh();
    }

    @Override
    public void focus() {
        if (!settingsShown() || !settings.setFocus()) {
            result.setFocus();
        }
    }

    @Override
    public boolean open(Target target) {
        if (!desk.choose(target.id())) {
            return false;
        }
        desk.refresh();
        result.setFocus();
        return true;
    }

    @Override
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        // what the figure says about itself comes to the eye without a pointer; why one is not shown is said over the table
        desk.pointed().filter(cell -> !cell.cell().hidden()).map(result::why).ifPresent(facts::add);
        result.sortText().or(() -> desk.outcome().map(o -> o.table().rows().size())
                .map(rows -> messages.get("facts.rows", rows, Shown.count(rows)))).ifPresent(facts::add);
        return facts;
    }

    @Override
    public Map<String, String> saveState() {
        Map<String, String> state = desk.state();
        state.put(SHOWN, result.part().name());
        state.put(SETTINGS, Boolean.toString(settingsShown()));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        for (ResultPane.Part part : ResultPane.Part.values()) {
            if (part.name().equals(state.get(SHOWN))) {
                result.show(part);
            }
        }
        if ("false".equals(state.get(SETTINGS))) {
            sash.setMaximizedControl(result);
        }
        desk.restore(state);
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        desk.view(null, () -> false);
        room.left(ui);
    }
}
