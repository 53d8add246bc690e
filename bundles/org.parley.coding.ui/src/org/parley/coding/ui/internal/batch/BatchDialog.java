// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.coding.BatchCoding;
import org.parley.coding.BatchCoding.Place;
import org.parley.coding.Code;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingRule.By;
import org.parley.coding.ui.internal.CodeRoom;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.coding.ui.internal.grid.GridPicker;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.Refusal;

/** Finds the places of a code in the whole panel while one types, shows every one, and codes those that are left. */
final class BatchDialog {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 620;
    private static final int REST = 250;

    private final UiContext ui;
    private final BatchCoding batch;
    private final Theme theme;
    private final RowDesk desk;
    private final GridPicker picker;
    private final Messages messages = Messages.of(BatchDialog.class);
    private final Shell shell;
    private final DialogParts parts;
    private final Later look;
    private final Search search;
    private List<CodingRule> rules = List.of();
    private CodingRule kept;
    private Code code;
    private Combo rule;
    private Button forget;
    private Button choose;
    private Button words;
    private Button pattern;
    private Text text;
    private Label hint;
    private Button whole;
    private PlaceTable places;
    private Label summary;
    private Text name;
    private Button keep;
    private Button run;
    private Refusal refusal;

    BatchDialog(UiContext ui, CodeRoom room, BatchCoding batch) {
        this.ui = ui;
        this.batch = batch;
        this.theme = ui.theme();
        this.desk = new RowDesk(ui, room);
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("title"));
        parts = new DialogParts(shell, theme);
        picker = new GridPicker(ui, desk);
        look = new Later(shell, REST, this::look);
        search = new Search(ui, batch, messages.get("task"));
    }

    void open() {
        Composite form = parts.row(shell, 2);
        label(form, "rule");
        ruleRow(form);
        label(form, "code");
        choose = parts.button(form, messages.get("code.choose"));
        choose.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        choose.addListener(SWT.Selection, event -> picker.existing(under(choose), this::choose));
        label(form, "find");
        findRow(form);
        places = new PlaceTable(shell, theme, desk, this::told);
        summary = parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH);
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        foot();
        by(By.WORDS);
        desk.code().filter(one -> !one.net() && !one.retired()).ifPresent(this::choose);
        told();
        readRules();
        parts.place(shell, WIDTH, HEIGHT, ui.shell());
        shell.addListener(SWT.Dispose, event -> search.leave());
        shell.open();
        (code == null ? choose : text).setFocus();
    }

    private void label(Composite form, String key) {
        Label made = new Label(form, SWT.NONE);
        made.setText(messages.get(key));
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        made.setLayoutData(new GridData(SWT.BEGINNING, key.equals("find") ? SWT.TOP : SWT.CENTER, false, false));
    }

    private void ruleRow(Composite form) {
        Composite row = parts.row(form, 2);
        rule = new Combo(row, SWT.READ_ONLY);
        rule.setFont(theme.font(Type.NORMAL));
        rule.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Access.name(rule, () -> messages.get("rule"));
        rule.addListener(SWT.Selection, event -> taken(rule.getSelectionIndex()));
        forget = parts.button(row, messages.get("rule.forget"));
        forget.addListener(SWT.Selection, event -> forget());
    }

    private void findRow(Composite form) {
        Composite column = parts.row(form, 1);
        Composite kinds = parts.row(column, 3);
        words = option(kinds, SWT.RADIO, "by.WORDS");
        pattern = option(kinds, SWT.RADIO, "by.PATTERN");
        whole = option(kinds, SWT.CHECK, "whole");
        words.addListener(SWT.Selection, event -> by(by()));
        whole.addListener(SWT.Selection, event -> look.soon());
        text = new Text(column, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        GridData data = parts.wide(WIDTH);
        data.heightHint = 2 * text.getLineHeight();
        text.setLayoutData(data);
        Access.name(text, () -> messages.get("words"));
        text.addListener(SWT.Modify, event -> look.soon());
        text.addListener(SWT.Traverse, event -> {
            // a field of several lines keeps Tab to itself otherwise
            event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        });
        hint = parts.label(column, Token.MUTED, Type.SMALL, WIDTH);
    }

    private Button option(Composite parent, int style, String key) {
        Button made = new Button(parent, style);
        made.setText(messages.get(key));
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        return made;
    }

    private void foot() {
        Composite row = parts.row(shell, 4);
        name = new Text(row, SWT.SINGLE | SWT.BORDER);
        theme.style(name, Token.SURFACE, Token.INK, Type.NORMAL);
        name.setMessage(messages.get("name"));
        Access.name(name, () -> messages.get("name"));
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        keep = parts.button(row, messages.get("keep"));
        keep.addListener(SWT.Selection, event -> keep());
        parts.button(row, messages.get("cancel")).addListener(SWT.Selection, event -> shell.close());
        run = parts.button(row, messages.get("do", 0));
        MainButton.dress(run, theme);
        run.addListener(SWT.Selection, event -> code());
        shell.setDefaultButton(run);
    }

    // what is looked for

    private By by() {
        return pattern.getSelection() ? By.PATTERN : By.WORDS;
    }

    private void by(By wanted) {
        words.setSelection(wanted == By.WORDS);
        pattern.setSelection(wanted == By.PATTERN);
        hint.setText(messages.get("hint." + wanted.name()));
        look.soon();
    }

    private void choose(Code wanted) {
        code = wanted;
        choose.setText(desk.codings().codebook().path(wanted));
        choose.requestLayout();
        look.soon();
    }

    private boolean complete() {
        return code != null && !text.getText().isBlank();
    }

    private CodingRule wanted() {
        return new CodingRule(kept == null ? null : kept.id(), desk.panelId(), name.getText().strip(), code.id(), by(),
                text.getText(), whole.getSelection());
    }

    private void look() {
        if (!complete()) {
            search.leave();
            show(new BatchCoding.Found(List.of()));
            return;
        }
        summary.setText(messages.get("found.wait"));
        search.look(desk.coder(), wanted(), this::show, this::refuse);
    }

    private void show(BatchCoding.Found found) {
        if (!shell.isDisposed()) {
            refusal.clear();
            places.show(found);
            shell.layout(true, true);
        }
    }

    private void told() {
        int count = places.wanted().size();
        summary.setText(complete() ? places.summary() + (count == 0 ? "" : " " + messages.get("keys"))
                : messages.get("found.first"));
        run.setText(messages.get("do", count));
        MainButton.enable(run, theme, count > 0);
        run.requestLayout();
        keep.setEnabled(complete());
        forget.setEnabled(kept != null);
    }

    private void refuse(String why) {
        if (!shell.isDisposed()) {
            places.show(new BatchCoding.Found(List.of()));
            summary.setText("");
            refusal.say(why);
            shell.layout(true, true);
        }
    }

    // rules that are kept

    private void readRules() {
        UUID panel = desk.panelId();
        ui.run(Task.of(messages.get("task.rules"), progress -> batch.rules(panel)), this::rules);
    }

    private void rules(List<CodingRule> known) {
        if (shell.isDisposed()) {
            return;
        }
        rules = known.stream().filter(one -> desk.codings().codebook().codes().containsKey(one.codeId())).toList();
        List<String> names = new ArrayList<>(List.of(messages.get("rule.new")));
        rules.forEach(one -> names.add(one.name()));
        rule.setItems(names.toArray(String[]::new));
        int at = 0;
        for (int i = 0; kept != null && i < rules.size(); i++) {
            at = rules.get(i).id().equals(kept.id()) ? i + 1 : at;
        }
        kept = at == 0 ? null : rules.get(at - 1);
        rule.select(at);
        told();
    }

    private void taken(int index) {
        kept = index <= 0 ? null : rules.get(index - 1);
        if (kept != null) {
            choose(desk.codings().codebook().codes().get(kept.codeId()));
            by(kept.by());
            whole.setSelection(kept.whole());
            text.setText(kept.text());
            name.setText(kept.name());
        } else {
            text.setText("");
            name.setText("");
        }
        told();
    }

    private void keep() {
        CodingRule wanted = wanted();
        Actor coder = desk.coder();
        ui.attempt(messages.get("said.kept", RowDesk.named(wanted.name())), () -> batch.keep(coder, wanted), stored -> {
            kept = stored;
            readRules();
        }, problem -> say(problem.text()));
    }

    private void forget() {
        CodingRule gone = kept;
        Actor coder = desk.coder();
        ui.attempt(messages.get("said.forgot", RowDesk.named(gone.name())), () -> {
            batch.forget(coder, gone.id());
            return gone;
        }, stored -> {
            kept = null;
            readRules();
        }, problem -> say(problem.text()));
    }

    private void say(String why) {
        if (!shell.isDisposed()) {
            refusal.say(why);
            shell.layout(true, true);
        }
    }

    private void code() {
        List<Place> wanted = places.wanted();
        Actor coder = desk.coder();
        UUID panel = desk.panelId();
        List<CodingRule> by = List.of(wanted());
        desk.used(code);
        MainButton.enable(run, theme, false);
        ui.attempt(messages.get("said.coded", wanted.size(), RowDesk.named(code.name())),
                () -> batch.code(coder, panel, by, wanted), made -> parts.close(shell), problem -> {
                    if (!shell.isDisposed()) {
                        MainButton.enable(run, theme, true);
                        say(problem.text());
                    }
                });
    }

    private static Rectangle under(Control control) {
        Rectangle at = control.getBounds();
        return control.getDisplay().map(control.getParent(), null, at);
    }
}
