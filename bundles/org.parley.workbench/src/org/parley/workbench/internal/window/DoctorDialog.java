// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Check;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Severity;
import org.parley.core.Doctor.Examined;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.Task;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Copying;

/** What the checks found, the worst first, with what to do about it and buttons that do it. */
final class DoctorDialog {

    private static final int WIDTH = 720;

    private final WindowContext window;
    private final Messages messages = Messages.of(DoctorDialog.class);
    private final Form form;
    private final Label verdict;
    private final Table table;
    private final Text details;
    private final Composite fixes;
    private final Button again;
    private List<Row> rows = List.of();

    /** A line: something found, or a check that found nothing. */
    private record Row(Examined examined, Finding finding) {

        /** The worst first, what is well last. */
        int weight() {
            return finding == null ? Severity.values().length : -finding.severity().ordinal();
        }
    }

    DoctorDialog(WindowContext window) {
        this.window = window;
        form = new Form(window.shell(), window.theme(), messages.get("doctor.title"));
        verdict = form.sentence(messages.get("doctor.looking"));
        table = new Table(form.fields(), SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        table.setHeaderVisible(true);
        column("doctor.how", 110);
        column("doctor.where", 170);
        column("doctor.what", 420);
        table.setLayoutData(wide(190));
        details = new Text(form.fields(), SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
        details.setLayoutData(wide(120));
        fixes = new Composite(form.fields(), SWT.NONE);
        RowLayout row = new RowLayout();
        row.spacing = window.theme().px(8);
        row.marginLeft = 0;
        fixes.setLayout(row);
        window.theme().style(fixes, Token.WINDOW, Token.MUTED, Type.NORMAL);
        GridData data = wide(44);
        data.grabExcessVerticalSpace = false;
        fixes.setLayoutData(data);
        table.addListener(SWT.Selection, event -> tell());
        table.addListener(SWT.KeyDown, event -> Copying.onKey(event, csv -> copy(line(rows.get(table.getSelectionIndex())))));
        form.button(messages.get("doctor.copy"), false,
                () -> copy(rows.stream().map(this::line).collect(Collectors.joining("\n"))));
        again = form.button(messages.get("doctor.again"), false, this::examine);
        form.button(messages.get("close"), true, form::close);
    }

    void open() {
        form.open();
        table.setFocus();
        examine();
    }

    private GridData wide(int height) {
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.widthHint = window.theme().px(WIDTH);
        data.heightHint = window.theme().px(height);
        return data;
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(messages.get(key));
        column.setWidth(window.theme().px(width));
    }

    private void examine() {
        again.setEnabled(false);
        verdict.setText(messages.get("doctor.looking"));
        window.run(Task.of(messages.get("doctor.task"), progress -> window.parts().doctor().examine(progress)),
                this::show, this::refuse);
    }

    private void refuse(Problem problem) {
        if (!form.shell().isDisposed()) {
            again.setEnabled(true);
            form.refuse((problem.what() + " " + problem.meaning() + " " + problem.remedy()).strip());
        }
    }

    private void show(List<Examined> examined) {
        if (form.shell().isDisposed()) {
            return;
        }
        again.setEnabled(true);
        rows = examined.stream().flatMap(one -> one.findings().isEmpty() ? Stream.of(new Row(one, null))
                : one.findings().stream().map(finding -> new Row(one, finding)))
                .sorted(Comparator.comparingInt(Row::weight)).toList();
        long found = rows.stream().filter(row -> row.finding() != null).count();
        verdict.setText(messages.get(found == 0 ? "doctor.sound" : "doctor.found", examined.size(), found));
        table.removeAll();
        for (Row row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(row.finding() == null
                    ? new String[] { messages.get("doctor.well"), "", row.examined().title() }
                    : new String[] { messages.get("doctor." + row.finding().severity()), row.finding().where(),
                            row.finding().what() });
            item.setImage(window.theme().image(icon(row), tone(row)));
        }
        table.select(0);
        tell();
    }

    private static Icon icon(Row row) {
        if (row.finding() == null) {
            return Icon.DONE;
        }
        return switch (row.finding().severity()) {
            case NOTE -> Icon.INFO;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ERROR;
        };
    }

    private static Icons.Tone tone(Row row) {
        if (row.finding() == null) {
            return Icons.Tone.OK;
        }
        return switch (row.finding().severity()) {
            case NOTE -> Icons.Tone.PLAIN;
            case WARNING -> Icons.Tone.WARN;
            case ERROR -> Icons.Tone.DANGER;
        };
    }

    /** Shows what to do about the selected row. */
    private void tell() {
        for (Control old : fixes.getChildren()) {
            old.dispose();
        }
        Row row = rows.get(table.getSelectionIndex());
        if (row.finding() == null) {
            details.setText(messages.get("doctor.fine"));
        } else {
            details.setText(messages.get("doctor.remedy", row.finding().what(), row.finding().remedy()));
            for (Check.Fix fix : row.finding().fixes()) {
                Button button = new Button(fixes, SWT.PUSH);
                button.setText(fix.title());
                button.setFont(window.theme().font(Type.NORMAL));
                button.addListener(SWT.Selection, event -> mend(row, fix));
            }
            if (row.finding().fixes().isEmpty()) {
                Label none = new Label(fixes, SWT.NONE);
                none.setText(messages.get("doctor.nofix"));
                window.theme().style(none, Token.WINDOW, Token.MUTED, Type.NORMAL);
            }
        }
        fixes.layout(true, true);
    }

    private void mend(Row row, Check.Fix fix) {
        fixes.setEnabled(false);
        window.run(Task.of(messages.get("doctor.mend.task", fix.title()), progress -> window.parts().doctor()
                .mend(window.actor(), row.examined().check(), fix, progress)), (String done) -> {
                    window.say(done);
                    if (!form.shell().isDisposed()) {
                        fixes.setEnabled(true);
                        examine();
                    }
                }, problem -> {
                    refuse(problem);
                    if (!fixes.isDisposed()) {
                        fixes.setEnabled(true);
                    }
                });
    }

    private String line(Row row) {
        List<String> words = new ArrayList<>();
        if (row.finding() == null) {
            words.addAll(List.of(messages.get("doctor.well"), row.examined().title()));
        } else {
            words.addAll(List.of(messages.get("doctor." + row.finding().severity()), row.finding().where(),
                    row.finding().what(), row.finding().remedy()));
        }
        return String.join("\t", words);
    }

    private void copy(String text) {
        if (!text.isEmpty()) {
            Copying.text(window.shell().getDisplay(), text);
            window.say(messages.get("doctor.copied"));
        }
    }
}
