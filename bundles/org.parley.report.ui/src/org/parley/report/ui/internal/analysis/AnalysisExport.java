// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;
import org.parley.report.ui.internal.Destination;
import org.parley.report.ui.internal.Layouts;
import org.parley.report.ui.internal.Opening;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.MainButton;

/** One page before figures leave the house: format and place. */
final class AnalysisExport {

    private static final int WIDTH = 560;

    private final UiContext ui;
    private final AnalysisDesk desk;
    private final Outcome outcome;
    private final Messages messages = Messages.of(AnalysisExport.class);
    private Shell shell;
    private Destination place;
    private Button open;

    AnalysisExport(UiContext ui, AnalysisDesk desk) {
        this.ui = ui;
        this.desk = desk;
        this.outcome = desk.outcome().orElseThrow();
    }

    void open() {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("export.title", outcome.title()));
        GridLayout layout = Layouts.column(ui.theme().px(10));
        layout.marginWidth = ui.theme().px(16);
        layout.marginHeight = ui.theme().px(16);
        shell.setLayout(layout);
        ui.theme().style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        String ending = formats();
        place = new Destination(shell, ui.theme(), outcome.panel() + " - " + outcome.title(), ending, this::fit);
        Layouts.label(shell, ui.theme(), leaves(), Token.WINDOW, Token.MUTED, Type.SMALL);
        open = new Button(shell, SWT.CHECK);
        open.setText(messages.get("export.open"));
        ui.theme().style(open, Token.WINDOW, Token.INK, Type.NORMAL);
        buttons();
        fit();
        shell.setLocation(ui.shell().getLocation().x + Math.max(0, (ui.shell().getSize().x - shell.getSize().x) / 2),
                ui.shell().getLocation().y + ui.theme().px(60));
        shell.open();
        place.focus();
    }

    private void fit() {
        Destination.fit(shell, ui.theme().px(WIDTH));
    }

    private String formats() {
        List<String> endings = desk.endings();
        String ending = endings.contains("xlsx") ? "xlsx" : endings.isEmpty() ? "" : endings.get(0);
        Group group = new Group(shell, SWT.NONE);
        group.setText(messages.get("export.format"));
        ui.theme().style(group, Token.WINDOW, Token.INK, Type.NORMAL);
        group.setLayout(new GridLayout(2, false));
        Layouts.wide(group);
        for (String one : endings) {
            Button button = new Button(group, SWT.RADIO);
            button.setText(messages.get("export.ending", desk.formatName(one), one));
            button.setSelection(one.equals(ending));
            ui.theme().style(button, Token.WINDOW, Token.INK, Type.NORMAL);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    place.ending(one);
                }
            });
        }
        return ending;
    }

    /** What leaves with it: figures, no words and no names. */
    private String leaves() {
        int hidden = (int) outcome.table().rows().stream().flatMap(r -> r.cells().stream()).filter(Table.Cell::hidden)
                .count();
        return messages.get("export.leaves", outcome.base(), hidden, Shown.count(outcome.base()), Shown.count(hidden));
    }

    private void buttons() {
        Composite row = new Composite(shell, SWT.NONE);
        row.setLayoutData(new GridData(SWT.END, SWT.TOP, true, false));
        row.setLayout(new GridLayout(2, false));
        ui.theme().style(row, Token.WINDOW, Token.INK, Type.NORMAL);
        Button cancel = new Button(row, SWT.PUSH);
        cancel.setText(messages.get("export.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        Button write = new Button(row, SWT.PUSH);
        write.setText(messages.get("export.do"));
        MainButton.dress(write, ui.theme());
        write.addListener(SWT.Selection, event -> write());
        place.button(write);
        shell.setDefaultButton(write);
    }

    private void write() {
        Optional<Path> to = place.file();
        if (to.isEmpty()) {
            return;
        }
        boolean openIt = open.getSelection();
        shell.close();
        desk.write(outcome, to.get(), file -> {
            ui.say(messages.get("export.said", file), new Choice(messages.get("export.choice"),
                    () -> Opening.open(ui, file)));
            if (openIt) {
                Opening.open(ui, file);
            }
        });
    }
}
