// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;
import org.parley.report.ui.internal.Layouts;
import org.parley.report.ui.internal.Opening;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.MainButton;

/** One page before figures leave the house: format and place. */
final class AnalysisExport {

    private static final int WIDTH = 560;

    private final UiContext ui;
    private final AnalysisDesk desk;
    private final Outcome outcome;
    private final Messages messages = Messages.of(AnalysisExport.class);
    private Shell shell;
    private Text place;
    private Button open;
    private String ending = "";

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
        formats();
        place();
        Layouts.label(shell, ui.theme(), leaves(), Token.WINDOW, Token.MUTED, Type.SMALL);
        open = new Button(shell, SWT.CHECK);
        open.setText(messages.get("export.open"));
        ui.theme().style(open, Token.WINDOW, Token.INK, Type.NORMAL);
        buttons();
        shell.setSize(shell.computeSize(ui.theme().px(WIDTH), SWT.DEFAULT));
        shell.setLocation(ui.shell().getLocation().x + Math.max(0, (ui.shell().getSize().x - shell.getSize().x) / 2),
                ui.shell().getLocation().y + ui.theme().px(60));
        shell.open();
        place.setFocus();
    }

    private void formats() {
        List<String> endings = desk.endings();
        ending = endings.contains("xlsx") ? "xlsx" : endings.isEmpty() ? "" : endings.get(0);
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
                    place.setText(withEnding(place.getText(), one));
                    ending = one;
                }
            });
        }
    }

    private void place() {
        Layouts.label(shell, ui.theme(), messages.get("export.place"), Token.WINDOW, Token.INK, Type.NORMAL);
        Composite row = Layouts.wide(new Composite(shell, SWT.NONE));
        GridLayout two = new GridLayout(2, false);
        two.marginWidth = 0;
        two.marginHeight = 0;
        row.setLayout(two);
        ui.theme().style(row, Token.WINDOW, Token.INK, Type.NORMAL);
        place = new Text(row, SWT.BORDER);
        place.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        place.setText(Path.of(System.getProperty("user.home", ""), fileName() + "." + ending).toString());
        Access.name(place, () -> messages.get("export.place"));
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(messages.get("export.browse"));
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(shell, SWT.SAVE);
            dialog.setFileName(place.getText());
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                place.setText(file);
            }
        });
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
        shell.setDefaultButton(write);
    }

    private void write() {
        String name = place.getText().strip();
        if (name.isEmpty()) {
            place.setFocus();
            return;
        }
        boolean openIt = open.getSelection();
        shell.close();
        desk.write(outcome, Path.of(name), file -> {
            ui.say(messages.get("export.said", file), new Choice(messages.get("export.choice"),
                    () -> Opening.open(ui, file)));
            if (openIt) {
                Opening.open(ui, file);
            }
        });
    }

    /** The panel's name and the analysis, without what file systems do not take. */
    private String fileName() {
        return (outcome.panel() + " - " + outcome.title()).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
    }

    private String withEnding(String name, String wanted) {
        return name.endsWith("." + ending) ? name.substring(0, name.length() - ending.length()) + wanted : name;
    }
}
