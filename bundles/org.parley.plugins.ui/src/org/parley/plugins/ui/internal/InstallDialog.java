// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;
import org.parley.plugins.Signer;
import org.parley.plugins.Stage;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.MainButton;

/**
 * Asks a person whether a file is to be installed. A key that nobody here has decided about has to be decided about: not
 * to install is chosen at first, and Enter does nothing.
 */
final class InstallDialog {

    private static final int WIDTH = 520;
    private static final int DETAILS = 110;
    private static final int EDGES = 80;

    private final UiContext ui;
    private final PluginRoom room;
    private final Proposal proposal;
    private final Verdict verdict;
    private final Runnable closed;
    private final Messages messages = Messages.of(InstallDialog.class);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Button> choices = new ArrayList<>();
    private List<Button> together = List.of();
    private Shell shell;
    private DialogParts parts;
    private StageRow stages;
    private ScrolledComposite scrolled;
    private Composite body;
    private Composite ends;
    private Composite told;
    private Button cancel;
    private Button install;
    private boolean working;

    /** @param closed what comes after it was closed, whatever was decided */
    InstallDialog(UiContext ui, PluginRoom room, Proposal proposal, Runnable closed) {
        this.ui = ui;
        this.room = room;
        this.proposal = proposal;
        this.verdict = Verdict.of(proposal, room.allowsUnsigned());
        this.closed = closed;
    }

    void open() {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get(proposal.before().isPresent() ? "install.title.update" : "install.title"));
        Theme theme = ui.theme();
        parts = new DialogParts(shell, theme);
        scrolled = new ScrolledComposite(shell, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        scrolled.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        theme.style(scrolled, Token.WINDOW, Token.INK, Type.NORMAL);
        body = parts.row(scrolled, 1);
        scrolled.setContent(body);
        InstallParts made = new InstallParts(theme, parts, room.words(), proposal);
        made.head(body);
        made.trust(body, verdict);
        made.problems(body);
        made.contents(body);
        together = made.together(body);
        together.forEach(box -> box.addListener(SWT.Selection, event -> enable()));
        line();
        if (verdict.asks() && proposal.problems().isEmpty()) {
            choices();
        }
        if (proposal.same()) {
            parts.label(body, Token.INK, Type.NORMAL, WIDTH).setText(messages.get("install.same"));
        }
        parts.label(body, Token.MUTED, Type.SMALL, WIDTH).setText(messages.get("install.honest"));
        stages = new StageRow(body, theme);
        told = parts.row(body, 1);
        ((GridData) told.getLayoutData()).exclude = true;
        buttons();
        shell.addListener(SWT.Close, event -> {
            event.doit = !working;
            stopped.set(working);
        });
        shell.addListener(SWT.Dispose, event -> ui.later(closed));
        show();
    }

    private void line() {
        Label rule = new Label(body, SWT.NONE);
        GridData thin = new GridData(SWT.FILL, SWT.TOP, true, false);
        thin.heightHint = 1;
        rule.setLayoutData(thin);
        ui.theme().style(rule, Token.LINE, Token.INK, Type.NORMAL);
    }

    private void choices() {
        Composite group = parts.row(body, 1);
        String maker = proposal.file().signer().map(Signer::name).orElse("");
        String not = messages.get("choice.not");
        List<String> words = switch (verdict.kind()) {
            case OTHER_KEY -> List.of(not, messages.get("choice.other", maker));
            case UNSIGNED_ALLOWED -> List.of(not, messages.get("choice.unsigned"));
            default -> List.of(not, messages.get("choice.once"), messages.get("choice.keep", maker));
        };
        for (String one : words) {
            Button radio = new Button(group, SWT.RADIO);
            radio.setText(one.replace("&", "&&"));
            radio.setSelection(choices.isEmpty());
            radio.addListener(SWT.Selection, event -> enable());
            ui.theme().style(radio, Token.WINDOW, Token.INK, Type.NORMAL);
            choices.add(radio);
        }
    }

    private void buttons() {
        Composite row = parts.buttons(shell);
        ends = row;
        cancel = parts.button(row, messages.get("install.cancel"));
        cancel.addListener(SWT.Selection, event -> {
            if (working) {
                stopped.set(true);
                cancel.setEnabled(false);
            } else {
                parts.close(shell);
            }
        });
        install = parts.button(row, messages.get("install.do"));
        MainButton.dress(install, ui.theme());
        install.addListener(SWT.Selection, event -> install());
    }

    private void show() {
        enable();
        // what a person has to decide about is not decided by Enter
        shell.setDefaultButton(install.isEnabled() && choices.isEmpty() ? install : null);
        pack();
        shell.open();
        if (!choices.isEmpty()) {
            choices.get(0).setFocus();
        } else {
            (install.isEnabled() ? install : cancel).setFocus();
        }
    }

    /** As large as it asks, and never larger than the screen: then it scrolls above its buttons. */
    private void pack() {
        Theme theme = ui.theme();
        Rectangle over = ui.shell().getBounds();
        Rectangle screen = ui.shell().getMonitor().getClientArea();
        Point wanted = body.computeSize(Math.min(theme.px(WIDTH), screen.width - theme.px(EDGES)), SWT.DEFAULT, true);
        int room = screen.height - ends.computeSize(SWT.DEFAULT, SWT.DEFAULT).y - theme.px(EDGES);
        scrolled.setMinSize(1, wanted.y);
        GridData data = (GridData) scrolled.getLayoutData();
        data.heightHint = Math.min(wanted.y, room);
        data.widthHint = wanted.x + (wanted.y > room ? scrolled.getVerticalBar().getSize().x : 0);
        shell.pack();
        int high = Math.min(shell.getSize().y, screen.height);
        int wide = Math.min(shell.getSize().x, screen.width);
        int x = over.x + (over.width - wide) / 2;
        int y = over.y + (over.height - high) / 3;
        shell.setBounds(Math.max(screen.x, Math.min(x, screen.x + screen.width - wide)),
                Math.max(screen.y, Math.min(y, screen.y + screen.height - high)), wide, high);
    }

    private void enable() {
        boolean chosen = choices.isEmpty() ? !verdict.asks() : !choices.get(0).getSelection();
        boolean all = together.stream().allMatch(Button::getSelection);
        MainButton.enable(install, ui.theme(), !working && chosen && all && !verdict.refused() && !proposal.same()
                && proposal.problems().isEmpty());
    }

    private Approval approval() {
        if (choices.isEmpty()) {
            return Approval.none();
        }
        boolean keep = choices.size() > 2 && choices.get(2).getSelection();
        return new Approval(proposal.file().signer().map(Signer::fingerprint).orElse(null), keep,
                verdict.kind() == Verdict.Kind.UNSIGNED_ALLOWED);
    }

    private void install() {
        Approval approval = approval();
        String name = proposal.file().spec().map(PluginSpec::name).orElse("");
        working = true;
        stopped.set(false);
        enable();
        choices.forEach(radio -> radio.setEnabled(false));
        together.forEach(box -> box.setEnabled(false));
        for (var old : told.getChildren()) {
            old.dispose();
        }
        ((GridData) told.getLayoutData()).exclude = true;
        stages.begin();
        pack();
        shell.layout(true, true);
        scrolled.setOrigin(0, body.getSize().y);
        ui.run(Outcome.of(messages.get("task.install", name), progress -> room.plugins().install(ui.actor(), proposal,
                approval, watched(progress))), this::ended);
    }

    private Progress watched(Progress progress) {
        return new Progress() {

            @Override
            public void at(String step, long done, long total) {
                progress.at(step, done, total);
                Stage.reached(done, total).ifPresent(stage -> ui.later(() -> reached(stage)));
            }

            @Override
            public boolean cancelled() {
                return stopped.get() || progress.cancelled();
            }
        };
    }

    private void reached(Stage stage) {
        if (!shell.isDisposed() && working) {
            stages.reached(stage);
        }
    }

    private void ended(Outcome<Plugin> outcome) {
        room.reread();
        working = false;
        if (shell.isDisposed()) {
            return;
        }
        if (outcome.failed()) {
            failed(outcome.problem());
            return;
        }
        stages.reached(Stage.READY);
        PluginSpec spec = outcome.result().spec();
        ui.say(messages.get(proposal.before().isPresent() ? "said.updated" : "said.installed", spec.name(),
                spec.version()));
        parts.close(shell);
    }

    /** Says what went wrong; it can be tried again. */
    private void failed(Problem problem) {
        choices.forEach(radio -> radio.setEnabled(true));
        together.forEach(box -> box.setEnabled(true));
        cancel.setEnabled(true);
        enable();
        ((GridData) told.getLayoutData()).exclude = false;
        String what = problem.kind() == Problem.Kind.PUT_BACK ? messages.get("install.put-back", problem.what())
                : problem.what();
        parts.label(told, Token.DANGER, Type.NORMAL, WIDTH).setText(InstallParts.plain(what));
        Button details = parts.button(told, messages.get("install.details"));
        details.addListener(SWT.Selection, event -> {
            details.dispose();
            DialogTexts.lines(told, ui.theme(), DETAILS, (problem.meaning() + "\n" + problem.remedy()).strip());
            pack();
            shell.layout(true, true);
        });
        pack();
        shell.layout(true, true);
        scrolled.showControl(told);
        details.setFocus();
    }
}
