// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.ui.internal.model.OutlineRow;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.page.PageCanvas;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** The report as paper, from the same blocks as every file. */
final class PreviewView implements View {

    static final String ID = "report.preview";
    /** Typing shows on the page when it rests for so long, in milliseconds. */
    private static final int REST = 150;
    private static final int STEP = 10;
    private static final int BUTTON_HEIGHT = 28;

    private final UiContext ui;
    private final ReportRoom room;
    private final ReportDesk desk;
    private final Messages messages = Messages.of(PreviewView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final Label zoom;
    private final Button export;
    private final ViewState state;
    private final Later draw;
    private PageCanvas canvas;

    PreviewView(Composite parent, UiContext ui, ReportRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Composite whole = new Composite(parent, SWT.NONE);
        whole.setLayout(Layouts.column(0));
        ui.theme().style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        head = Layouts.wide(new ViewHead(whole, ui.theme()));
        head.set(messages.get("view.preview"), "");
        tool("-", Icon.ZOOM_OUT, "zoom.out", () -> canvas.setZoom(canvas.zoom() - STEP));
        zoom = new Label(head.tools(), SWT.NONE);
        ui.theme().style(zoom, Token.WINDOW, Token.INK, Type.NORMAL);
        zoom.setText(messages.get("zoom.percent", 100));
        tool("+", Icon.ZOOM_IN, "zoom.in", () -> canvas.setZoom(canvas.zoom() + STEP));
        export = new Button(head.tools(), SWT.PUSH);
        export.setText(messages.get("export.button"));
        export.setToolTipText(messages.get("export.tip"));
        MainButton.dress(export, ui.theme());
        lower(export);
        export.addListener(SWT.Selection, event -> new ExportDialog(ui, desk, room).open());
        state = Layouts.filling(new ViewState(whole, ui.theme(), area -> {
            canvas = new PageCanvas(area, ui.theme());
            return canvas;
        }));
        canvas.onChoose(this::chosen);
        canvas.onOpen(id -> ui.open(Target.view(InspectorView.ID)));
        canvas.onZoom(() -> {
            zoom.setText(messages.get("zoom.percent", canvas.zoom()));
            head.layout(true, true);
        });
        draw = new Later(canvas, REST, this::draw);
        registrations.add(desk.listen(this::news));
    }

    private void tool(String name, Icon icon, String key, Runnable does) {
        Button button = new Button(head.tools(), SWT.PUSH | SWT.FLAT);
        Runnable image = () -> button.setImage(ui.theme().image(icon));
        image.run();
        registrations.add(ui.theme().onChange(image));
        lower(button);
        button.setToolTipText(messages.get(key));
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = messages.get(key);
            }
        });
        button.setData("name", name);
        button.addListener(SWT.Selection, event -> does.run());
    }

    /** Buttons are as the platform makes them, but no higher than lets the head be as high as its neighbours. */
    private void lower(Button button) {
        button.setLayoutData(new RowData(SWT.DEFAULT, ui.theme().px(BUTTON_HEIGHT)));
    }

    private void chosen(String id) {
        String row = desk.rows().stream().filter(r -> r.blocks().contains(id)).map(OutlineRow::id).findFirst()
                .orElse(id);
        desk.choose(desk.report().filter(r -> r.blocks().stream().anyMatch(b -> b.id().equals(id))).isPresent() ? id
                : row);
    }

    private void news(ReportDesk.News news) {
        switch (news) {
            case GATHERING -> state.loading(messages.get("preview.reading"));
            case REPORT -> {
                draw.cancel();
                draw();
            }
            case DRAFT -> draw.soon();
            case CHOICE -> {
                if (!canvas.chosen().equals(desk.chosen())) {
                    canvas.setChosen(desk.chosen());
                }
            }
            case SAID -> { }
        }
        MainButton.enable(export, ui.theme(), desk.hindrance().isEmpty());
        export.setToolTipText(desk.hindrance().orElse(messages.get("export.tip")));
    }

    private void draw() {
        Report report = desk.report().orElse(null);
        if (report == null) {
            state.show(State.empty(Icon.REPORT, messages.get("preview.empty")));
            return;
        }
        desk.paper(false).ifPresent(paper -> canvas.setBlocks(paper.blocks(), paper.foot()));
        if (report.audience() == Audience.HEADLINES && canvas.pageCount() > 1) {
            desk.paper(true).ifPresent(paper -> canvas.setBlocks(paper.blocks(), paper.foot()));
        }
        canvas.setChosen(desk.chosen());
        state.ready();
        head.set(messages.get("view.preview"), messages.get("preview.pages", canvas.pageCount()));
        Map<String, Integer> beyond = new HashMap<>();
        for (Block block : report.blocks()) {
            int page = canvas.pageOf(block.id());
            if (page > 1) {
                beyond.put(block.id(), page);
            }
        }
        desk.laidOut(beyond);
        ui.stateChanged();
    }

    @Override
    public void refresh() {
        desk.refresh();
        draw();
    }

    @Override
    public void focus() {
        canvas.setFocus();
    }

    @Override
    public List<String> facts() {
        return desk.report().map(r -> List.of(messages.get("facts.hash", r.hash().substring(0, 4) + " "
                + r.hash().substring(4, 8)))).orElse(List.of());
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }
}
