// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.actions;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.parley.core.ProblemException;
import org.parley.ui.Action;
import org.parley.ui.Enablement;
import org.parley.ui.Keys;
import org.parley.ui.UiContext;
import org.parley.ui.widgets.PickList;

/** Turns keys into actions while the window itself has the keyboard; popups and dialogs keep their own keys. */
public final class KeyDispatcher {

    private final KeyMap keys;
    private final UiContext ui;
    private final Shell shell;

    public KeyDispatcher(Display display, Shell shell, KeyMap keys, UiContext ui) {
        this.keys = keys;
        this.ui = ui;
        this.shell = shell;
        org.eclipse.swt.widgets.Listener listener = this::pressed;
        display.addFilter(SWT.KeyDown, listener);
        org.eclipse.swt.widgets.Listener tabs = this::traversed;
        display.addFilter(SWT.Traverse, tabs);
        shell.addListener(SWT.Dispose, event -> {
            display.removeFilter(SWT.KeyDown, listener);
            display.removeFilter(SWT.Traverse, tabs);
        });
    }

    /** Ctrl+Tab is a key like others; left to itself the toolkit takes it for Tab before any key is told. */
    private void traversed(Event event) {
        boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        if (tab && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            event.detail = SWT.TRAVERSE_NONE;
            event.type = SWT.None;
        }
    }

    private void pressed(Event event) {
        if (!event.doit || !(event.widget instanceof Control control) || control.getShell() != shell
                || PickList.hasKeys(shell) || pushes(control, event)) {
            return;
        }
        Optional<Action> action = keys.find(Keys.of(event), ui.perspective(), ui.activeView(), typing(control));
        if (action.isEmpty()) {
            return;
        }
        if (event.keyCode == SWT.ESC && !action.get().enablement(ui).enabled()) {
            // nothing to close: a filter, a decision or a selection is to be left
            return;
        }
        event.doit = false;
        event.type = SWT.None;
        perform(action.get(), ui);
    }

    /** Does an action, or says why not. */
    public static void perform(Action action, UiContext ui) {
        Enablement enablement = action.enablement(ui);
        if (enablement.enabled()) {
            try {
                action.run(ui);
            } catch (ProblemException failed) {
                ui.warn(failed.problem());
            }
        } else {
            ui.say(action.label().replace("…", "") + ": " + enablement.reason() + ".");
        }
    }

    /** Space and Enter push the button that has the keyboard, whatever else they are for. */
    private static boolean pushes(Control control, Event event) {
        return (control instanceof Button || control instanceof Link)
                && (event.stateMask & SWT.MODIFIER_MASK) == 0
                && (event.keyCode == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR);
    }

    private static boolean typing(Control control) {
        return control instanceof Text text && text.getEditable()
                || control instanceof StyledText styled && styled.getEditable()
                || control instanceof Combo || control instanceof Spinner;
    }
}
