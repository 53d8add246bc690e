// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.exchange.CodedTables.Ask;
import org.parley.exchange.CodedTables.Shape;
import org.parley.exchange.CodedTables.Unit;
import org.parley.exchange.CodedTables.What;
import org.parley.panel.Panel;
import org.parley.panel.ui.internal.export.Writing.Kind;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.FilePlace;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.Refusal;

/** Asks what of the panel goes out and where to; only what was asked for is written. */
final class ExportDialog {

    private static final int WIDTH = 560;

    private final UiContext ui;
    private final Writing writing;
    private final Panel panel;
    private final Theme theme;
    private final List<Kind> kinds;
    private final Messages messages = Messages.of(ExportDialog.class);
    private Shell shell;
    private DialogParts parts;
    private Composite form;
    private Combo what;
    private Combo ending;
    private Combo shape;
    private Combo unit;
    private Button words;
    private Button profile;
    private Button best;
    private Label about;
    private FilePlace place;
    private Refusal refusal;
    private Button write;

    ExportDialog(UiContext ui, Writing writing, Panel panel) {
        this.ui = ui;
        this.writing = writing;
        this.panel = panel;
        this.theme = ui.theme();
        this.kinds = writing.kinds();
    }

    void open() {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("title"));
        parts = new DialogParts(shell, theme);
        form = parts.row(shell, 2);
        what = choice("what", kinds, Kind::name);
        ending = choice("ending", List.of(), one -> "");
        shape = choice("shape", List.of(Shape.values()), one -> messages.get("shape." + one.name()));
        unit = choice("unit", List.of(Unit.values()), one -> messages.get("unit." + one.name()));
        words = check("words", true);
        profile = check("profile", true);
        best = check("best", false);
        about = parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH);
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(messages.get("place"));
        place = new FilePlace(shell, theme, messages.get("place"));
        place.setLayoutData(parts.wide(WIDTH));
        place.propose(messages.get("name", panel.name()));
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        Composite buttons = parts.buttons(shell);
        parts.button(buttons, messages.get("cancel")).addListener(SWT.Selection, event -> shell.close());
        write = parts.button(buttons, messages.get("do"));
        MainButton.dress(write, theme);
        write.addListener(SWT.Selection, event -> write());
        place.onChange(this::asBefore);
        what.addListener(SWT.Selection, event -> chosen());
        ending.addListener(SWT.Selection, event -> place.ending(ending.getText()));
        shell.setDefaultButton(write);
        chosen();
        Rectangle over = ui.shell().getBounds();
        shell.setLocation(over.x + Math.max(0, (over.width - shell.getSize().x) / 2), over.y + theme.px(90));
        shell.open();
        what.setFocus();
    }

    private <T> Combo choice(String key, List<T> of, Function<T, String> name) {
        Label label = new Label(form, SWT.NONE);
        label.setText(messages.get(key));
        theme.style(label, Token.WINDOW, Token.INK, Type.NORMAL);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        Combo made = new Combo(form, SWT.READ_ONLY);
        made.setFont(theme.font(Type.NORMAL));
        made.setItems(of.stream().map(name).toArray(String[]::new));
        made.select(0);
        made.setData(label);
        made.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Access.name(made, () -> messages.get(key));
        return made;
    }

    private Button check(String key, boolean on) {
        Button made = new Button(form, SWT.CHECK);
        made.setText(messages.get(key));
        made.setSelection(on);
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        made.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false, 2, 1));
        return made;
    }

    private Kind kind() {
        return kinds.get(what.getSelectionIndex());
    }

    /** Only what belongs to the kind that is chosen is asked. */
    private void chosen() {
        Kind kind = kind();
        ending.setItems(kind.endings().toArray(String[]::new));
        ending.select(0);
        place.ending(kind.endings().get(0));
        show(ending, kind.endings().size() > 1);
        show(shape, kind.table() == What.CODINGS);
        show(unit, kind.table() == What.CODINGS);
        show(words, kind.table() == What.CODINGS);
        show(profile, kind.table() != null);
        show(best, kind.table() == What.QUOTES);
        about.setText(messages.get("people") + (kind.table() == null ? "\n" + messages.get("project") : ""));
        fit();
    }

    private static void show(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
        if (control.getData() instanceof Label label) {
            show(label, shown);
        }
    }

    private void fit() {
        shell.setSize(shell.computeSize(theme.px(WIDTH), SWT.DEFAULT));
        shell.layout(true, true);
    }

    private void asBefore() {
        if (refusal.isVisible()) {
            refusal.clear();
            write.setText(messages.get("do"));
            fit();
        }
    }

    private void refuse(String why) {
        refusal.say(why);
        fit();
    }

    private Ask ask(Kind kind) {
        return kind.table() == null ? null : new Ask(kind.table(), Shape.values()[shape.getSelectionIndex()],
                Unit.values()[unit.getSelectionIndex()], profile.getSelection() ? List.of(Ask.ALL_FIELDS) : List.of(),
                false, kind.table() == What.CODINGS && words.getSelection(), List.of(), List.of(), "",
                kind.table() == What.QUOTES && best.getSelection());
    }

    private void write() {
        Optional<Path> file = place.file();
        if (file.isEmpty()) {
            refuse(messages.get("no.name", place.typed()));
            place.setFocus();
            return;
        }
        Kind kind = kind();
        List<Path> there = place.inTheWay(Writing.files(kind, file.get()));
        if (!there.isEmpty()) {
            refuse(messages.get("exists", there.size(), String.join(", ",
                    there.stream().map(one -> String.valueOf(one.getFileName())).toList())));
            write.setText(messages.get("replace", there.size()));
            fit();
            return;
        }
        MainButton.enable(write, theme, false);
        Ask ask = ask(kind);
        UUID of = panel.id();
        ui.run(Task.of(messages.get("task"), progress -> written(of, ask, file.get(), progress)), this::done);
    }

    /** What was said, or why nothing was written. */
    private record Answer(List<String> said, String refusal) { }

    private Answer written(UUID of, Ask ask, Path file, Progress progress) {
        try {
            return new Answer(writing.write(ui.actor(), of, ask, file, progress), null);
        } catch (ProblemException refused) {
            return new Answer(List.of(), refused.problem().text());
        } catch (CancelledException stopped) {
            ui.later(() -> {
                if (!shell.isDisposed()) {
                    MainButton.enable(write, theme, true);
                }
            });
            throw stopped;
        }
    }

    private void done(Answer answer) {
        if (answer.refusal() == null) {
            parts.close(shell);
            ui.say(String.join(" ", answer.said()));
        } else if (!shell.isDisposed()) {
            MainButton.enable(write, theme, true);
            refuse(answer.refusal());
        } else {
            ui.say(answer.refusal());
        }
    }
}
