// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.spi.Shown;
import org.parley.report.ui.internal.model.Leaving;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Refusal;

/** One page before a report leaves the house: format, place, and what leaves with it. */
final class ExportDialog {

    private static final int WIDTH = 560;

    private final UiContext ui;
    private final ReportDesk desk;
    private final ReportRoom room;
    private final Messages messages = Messages.of(ExportDialog.class);
    private Shell shell;
    private Destination place;
    private Text recipient;
    private Text purpose;
    private Button open;
    private Label what;
    private Label not;
    private String ending;

    ExportDialog(UiContext ui, ReportDesk desk, ReportRoom room) {
        this.ui = ui;
        this.desk = desk;
        this.room = room;
    }

    void open() {
        Report report = desk.report().orElse(null);
        if (report == null) {
            return;
        }
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("export.title", messages.get("reader."
                + report.audience().name().toLowerCase(Locale.ROOT))));
        GridLayout layout = Layouts.column(ui.theme().px(10));
        layout.marginWidth = ui.theme().px(16);
        layout.marginHeight = ui.theme().px(16);
        shell.setLayout(layout);
        ui.theme().style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        formats(report);
        place = new Destination(shell, ui.theme(), report.title() + " - " + messages.get("reader."
                + report.audience().name().toLowerCase(Locale.ROOT)), ending, this::fit);
        recipient = said("export.recipient");
        purpose = said("export.purpose");
        leaving();
        open = new Button(shell, SWT.CHECK);
        open.setText(messages.get("export.open"));
        open.setSelection(true);
        ui.theme().style(open, Token.WINDOW, Token.INK, Type.NORMAL);
        buttons();
        fit();
        shell.setLocation(ui.shell().getLocation().x + Math.max(0, (ui.shell().getSize().x - shell.getSize().x) / 2),
                ui.shell().getLocation().y + ui.theme().px(120));
        shell.open();
        place.focus();
    }

    private void fit() {
        Destination.fit(shell, ui.theme().px(WIDTH));
    }

    private void formats(Report report) {
        List<String> endings = room.reports().formats(report.audience());
        ending = endings.isEmpty() ? "" : endings.get(0);
        Group group = new Group(shell, SWT.NONE);
        group.setText(messages.get("export.format"));
        ui.theme().style(group, Token.WINDOW, Token.INK, Type.NORMAL);
        group.setLayout(new GridLayout(Math.max(1, endings.size()), false));
        Layouts.wide(group);
        for (String one : endings) {
            Button button = new Button(group, SWT.RADIO);
            button.setText(messages.get("export.ending", room.reports().formatName(one), one));
            button.setSelection(one.equals(ending));
            ui.theme().style(button, Token.WINDOW, Token.INK, Type.NORMAL);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    place.ending(one);
                    ending = one;
                    count();
                }
            });
        }
    }

    /** A line that may stay empty: for whom, and what for. It is kept with the delivery. */
    private Text said(String key) {
        Layouts.label(shell, ui.theme(), messages.get(key), Token.WINDOW, Token.INK, Type.NORMAL);
        Text field = Layouts.wide(new Text(shell, SWT.BORDER));
        field.setMessage(messages.get(key + ".hint"));
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = messages.get(key);
            }
        });
        return field;
    }

    private void leaving() {
        Group group = new Group(shell, SWT.NONE);
        group.setText(messages.get("export.leaves"));
        ui.theme().style(group, Token.WINDOW, Token.INK, Type.NORMAL);
        group.setLayout(new GridLayout());
        Layouts.wide(group);
        what = Layouts.label(group, ui.theme(), "", Token.WINDOW, Token.INK, Type.NORMAL);
        not = Layouts.label(group, ui.theme(), "", Token.WINDOW, Token.MUTED, Type.SMALL);
        count();
    }

    private void count() {
        Leaving leaving = desk.leaving(ending).orElseThrow();
        what.setText(messages.get("export.leaves.what", leaving.posts(), leaving.quotes(), leaving.members(),
                Shown.count(leaving.posts()), Shown.count(leaving.quotes()), Shown.count(leaving.members())));
        not.setText(messages.get("export.leaves.not", leaving.marks(), leaving.hidden(),
                desk.report().orElseThrow().scope(), Shown.count(leaving.marks()), Shown.count(leaving.hidden())));
    }

    private void buttons() {
        String hindrance = desk.hindrance().orElse("");
        if (!hindrance.isEmpty()) {
            Layouts.wide(new Refusal(shell, ui.theme(), Token.WINDOW)).say(hindrance);
        }
        Composite row = new Composite(shell, SWT.NONE);
        row.setLayoutData(new GridData(SWT.END, SWT.TOP, true, false));
        row.setLayout(new GridLayout(2, false));
        ui.theme().style(row, Token.WINDOW, Token.INK, Type.NORMAL);
        Button cancel = new Button(row, SWT.PUSH);
        cancel.setText(messages.get("export.cancel"));
        cancel.addListener(SWT.Selection, event -> shell.close());
        Button write = new Button(row, SWT.PUSH);
        write.setText(messages.get("export.do"));
        write.setEnabled(hindrance.isEmpty());
        write.addListener(SWT.Selection, event -> write());
        place.button(write);
        shell.setDefaultButton(write);
    }

    private void write() {
        Optional<Path> file = place.file();
        if (file.isEmpty()) {
            return;
        }
        boolean openIt = open.getSelection();
        Reports.Addressee addressee = new Reports.Addressee(recipient.getText(), purpose.getText());
        shell.close();
        desk.export(file.get(), addressee, delivery -> {
            ui.say(messages.get("export.said", delivery.file()), new Choice(messages.get("export.choice"),
                    () -> Opening.open(ui, delivery.file())));
            if (openIt) {
                Opening.open(ui, delivery.file());
            }
        });
    }
}
