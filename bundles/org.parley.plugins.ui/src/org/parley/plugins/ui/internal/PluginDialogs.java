// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins.Generation;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.MainButton;

/** The small dialogs: remove, go back, add a catalogue, failures. */
final class PluginDialogs {

    private static final int WIDTH = 460;
    private static final int TALL = 300;

    private final UiContext ui;
    private final PluginRoom room;
    private final PluginDeeds deeds;
    private final Messages messages = Messages.of(PluginDialogs.class);

    PluginDialogs(UiContext ui, PluginRoom room) {
        this.ui = ui;
        this.room = room;
        this.deeds = new PluginDeeds(room);
    }

    private Shell shell(String title) {
        Shell shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(title);
        return shell;
    }

    private void cancel(DialogParts parts, Composite row, Shell shell, String key) {
        parts.button(row, messages.get(key)).addListener(SWT.Selection, event -> parts.close(shell));
    }

    private Button main(DialogParts parts, Composite row, String label) {
        Button button = parts.button(row, label);
        MainButton.dress(button, ui.theme());
        return button;
    }

    /** What becomes of its data: kept unless the person says otherwise. */
    void remove(Plugin plugin) {
        String name = plugin.spec().name();
        Shell shell = shell(messages.get("remove.title", name));
        DialogParts parts = new DialogParts(shell, ui.theme());
        boolean tables = !plugin.spec().schema().isEmpty();
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(InstallParts.plain(messages.get(
                tables ? "remove.ask" : "remove.ask.none", name, plugin.rows())));
        Button keep = new Button(shell, SWT.RADIO);
        keep.setText(messages.get("remove.keep"));
        keep.setSelection(true);
        Button drop = new Button(shell, SWT.RADIO);
        drop.setText(messages.get("remove.drop"));
        ui.theme().style(keep, Token.WINDOW, Token.INK, Type.NORMAL);
        ui.theme().style(drop, Token.WINDOW, Token.INK, Type.NORMAL);
        keep.setEnabled(tables);
        drop.setEnabled(tables);
        Composite row = parts.buttons(shell);
        cancel(parts, row, shell, "install.cancel");
        Button remove = main(parts, row, messages.get("remove.do"));
        remove.addListener(SWT.Selection, event -> {
            boolean dropped = drop.getSelection();
            parts.close(shell);
            deeds.remove(ui, plugin, dropped);
        });
        parts.open(shell, remove, ui.shell());
    }

    /** Shows the difference first. */
    void rollback(Generation generation) {
        Shell shell = shell(messages.get("rollback.title", generation.number()));
        DialogParts parts = new DialogParts(shell, ui.theme());
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(InstallParts.plain(messages.get("rollback.of",
                generation.number(), generation.what(), room.words().at(generation.at()))));
        for (String line : room.words().difference(room.picture(), generation)) {
            parts.label(shell, Token.INK, Type.BOLD, WIDTH).setText(InstallParts.plain(line));
        }
        parts.label(shell, Token.MUTED, Type.SMALL, WIDTH).setText(messages.get("rollback.data"));
        Composite row = parts.buttons(shell);
        cancel(parts, row, shell, "install.cancel");
        Button back = main(parts, row, messages.get("rollback.do", generation.number()));
        back.addListener(SWT.Selection, event -> {
            parts.close(shell);
            deeds.rollback(ui, generation);
        });
        parts.open(shell, back, ui.shell());
    }

    /** Where it is, and when its key is not known, the fingerprint that its keeper told. */
    void addCatalogue() {
        Shell shell = shell(messages.get("catalogue.title"));
        DialogParts parts = new DialogParts(shell, ui.theme());
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(messages.get("catalogue.place"));
        Text place = field(parts, shell, "catalogue.place.hint", "catalogue.place");
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(messages.get("catalogue.print"));
        Text print = field(parts, shell, "catalogue.print.hint", "catalogue.print");
        print.setFont(ui.theme().font(Type.MONO));
        Label told = parts.label(shell, Token.DANGER, Type.NORMAL, WIDTH);
        Composite row = parts.buttons(shell);
        cancel(parts, row, shell, "install.cancel");
        Button add = main(parts, row, messages.get("catalogue.do"));
        add.addListener(SWT.Selection, event -> {
            if (place.getText().isBlank()) {
                place.setFocus();
                return;
            }
            MainButton.enable(add, ui.theme(), false);
            deeds.addCatalogue(ui, place.getText().strip(), print.getText().isBlank() ? null : print.getText().strip(),
                    problem -> refused(shell, add, told, problem), () -> parts.close(shell));
        });
        parts.open(shell, add, ui.shell());
        place.setFocus();
    }

    private void refused(Shell shell, Button add, Label told, Problem problem) {
        if (!shell.isDisposed()) {
            told.setText(InstallParts.plain(problem.text()));
            MainButton.enable(add, ui.theme(), true);
            shell.pack();
        }
    }

    private Text field(DialogParts parts, Shell shell, String hint, String name) {
        Text field = new Text(shell, SWT.BORDER);
        field.setMessage(messages.get(hint));
        field.setLayoutData(parts.wide(WIDTH));
        ui.theme().style(field, Token.SURFACE, Token.INK, Type.NORMAL);
        Access.name(field, () -> messages.get(name));
        return field;
    }

    /** What was logged about it in this run. */
    void failures(Plugin plugin) {
        Shell shell = shell(messages.get("failures.title", plugin.spec().name()));
        DialogParts parts = new DialogParts(shell, ui.theme());
        parts.label(shell, Token.MUTED, Type.SMALL, WIDTH).setText(messages.get("failures.note"));
        String words = room.failures(plugin);
        DialogTexts.lines(shell, ui.theme(), TALL, words.isEmpty() ? messages.get("failures.none") : words);
        Composite row = parts.buttons(shell);
        Button report = parts.button(row, messages.get("card.report", plugin.spec().vendor()));
        report.addListener(SWT.Selection, event -> deeds.report(ui, plugin));
        Button close = main(parts, row, messages.get("close"));
        close.addListener(SWT.Selection, event -> parts.close(shell));
        parts.open(shell, close, ui.shell());
    }
}
