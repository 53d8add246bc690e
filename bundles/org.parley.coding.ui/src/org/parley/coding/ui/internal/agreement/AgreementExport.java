// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.coding.agreement.Agreement;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.panel.Panel;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.FilePlace;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.Refusal;

/** Asks where the figures go, and whether the raw pairs go along; writes over nothing that it was not told to. */
final class AgreementExport {

    private static final int WIDTH = 560;
    private static final int MARGIN = 16;

    private final UiContext ui;
    private final Agreement agreement;
    private final Theme theme;
    private final Messages messages = Messages.of(AgreementExport.class);
    private UUID panel;
    private Function<Progress, PanelAgreement> compare;
    private Question question;
    private Shell shell;
    private FilePlace place;
    private Button pairs;
    private Refusal refusal;
    private Button write;

    AgreementExport(UiContext ui, Agreement agreement) {
        this.ui = ui;
        this.agreement = agreement;
        this.theme = ui.theme();
    }

    /**
     * Asks where the figures go.
     *
     * @param figures makes them anew
     * @param asked   what their raw pairs are of; null for two passes, which have none in a file
     */
    void open(Panel of, Function<Progress, PanelAgreement> figures, Question asked) {
        panel = of.id();
        compare = figures;
        question = asked;
        write = null;
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("export.title"));
        shell.setLayout(grid(1, MARGIN));
        theme.style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        label(messages.get("export.place"), Token.INK);
        place(of.name());
        pairs = new Button(shell, SWT.CHECK);
        pairs.setText(messages.get("export.pairs"));
        pairs.setSelection(question != null);
        pairs.setEnabled(question != null);
        theme.style(pairs, Token.WINDOW, Token.INK, Type.NORMAL);
        pairs.addListener(SWT.Selection, event -> asBefore());
        label(messages.get("export.what"), Token.MUTED);
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        buttons();
        fit();
        Rectangle over = ui.shell().getBounds();
        shell.setLocation(over.x + Math.max(0, (over.width - shell.getSize().x) / 2), over.y + theme.px(120));
        shell.open();
        place.setFocus();
    }

    private GridLayout grid(int columns, int margin) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = theme.px(margin);
        layout.marginHeight = theme.px(margin);
        layout.horizontalSpacing = theme.px(8);
        layout.verticalSpacing = theme.px(8);
        return layout;
    }

    private Composite row(int across) {
        Composite made = new Composite(shell, SWT.NONE);
        made.setLayout(grid(2, 0));
        made.setLayoutData(new GridData(across, SWT.TOP, true, false));
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        return made;
    }

    private void label(String words, Token ink) {
        Label made = new Label(shell, SWT.WRAP);
        made.setText(words);
        theme.style(made, Token.WINDOW, ink, Type.NORMAL);
        made.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private void place(String panelName) {
        place = new FilePlace(shell, theme, messages.get("export.place"));
        place.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        place.propose(messages.get("export.name", panelName));
        place.onChange(this::asBefore);
    }

    private void buttons() {
        Composite row = row(SWT.END);
        Button cancel = new Button(row, SWT.PUSH);
        cancel.setText(messages.get("export.cancel"));
        cancel.setFont(theme.font(Type.NORMAL));
        cancel.addListener(SWT.Selection, event -> shell.close());
        write = new Button(row, SWT.PUSH);
        write.setText(messages.get("export.do"));
        MainButton.dress(write, theme);
        write.addListener(SWT.Selection, event -> write());
        shell.setDefaultButton(write);
    }

    /** What was asked about another file counts no more. */
    private void asBefore() {
        if (write != null && refusal.isVisible()) {
            place.askAgain();
            refusal.clear();
            write.setText(messages.get("export.do"));
            fit();
        }
    }

    private void refuse(String why) {
        refusal.say(why);
        fit();
    }

    private void fit() {
        shell.setSize(shell.computeSize(theme.px(WIDTH), SWT.DEFAULT));
        shell.layout(true, true);
    }

    private void write() {
        Optional<Path> file = place.file();
        if (file.isEmpty()) {
            refuse(messages.get("export.no.name", place.typed()));
            place.setFocus();
            return;
        }
        List<Path> files = new ArrayList<>(List.of(file.get()));
        if (pairs.getSelection()) {
            files.add(AgreementFiles.pairsBeside(file.get()));
        }
        List<Path> there = place.inTheWay(files);
        if (!there.isEmpty()) {
            refuse(messages.get("export.exists", there.size(), String.join(", ",
                    there.stream().map(one -> String.valueOf(one.getFileName())).toList())));
            write.setText(messages.get("export.replace", there.size()));
            fit();
            return;
        }
        run(files);
    }

    private void run(List<Path> files) {
        MainButton.enable(write, theme, false);
        ui.run(Task.of(messages.get("export.task"), progress -> written(files, progress)), (Optional<Problem> problem) -> {
            if (shell.isDisposed()) {
                problem.ifPresentOrElse(ui::warn, () -> done(files));
                return;
            }
            MainButton.enable(write, theme, true);
            problem.ifPresentOrElse(one -> refuse(one.text()), () -> {
                shell.close();
                done(files);
            });
        });
    }

    private void done(List<Path> files) {
        ui.say(messages.get("export.said", files.size(), files.get(0),
                files.size() > 1 ? String.valueOf(files.get(1).getFileName()) : ""));
    }

    /** The figures are made anew: both files are of one moment. */
    private Optional<Problem> written(List<Path> files, Progress progress) {
        AgreementFiles writer = new AgreementFiles();
        try {
            PanelAgreement found = compare.apply(progress);
            writer.figures(found, files.get(0));
            if (files.size() > 1) {
                writer.pairs(found.coders(), agreement.decisions(ui.actor(), panel, question, progress), files.get(1), progress);
            }
            return Optional.empty();
        } catch (ProblemException problem) {
            return Optional.of(problem.problem());
        }
    }
}
