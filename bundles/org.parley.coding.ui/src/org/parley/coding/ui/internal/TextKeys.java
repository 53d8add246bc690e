// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;

/** Keys of the words that are no actions: any letter opens the picker with that letter, Esc goes back a step. */
final class TextKeys {

    private final TextView view;
    private final CodePicker picker;

    TextKeys(StyledText text, TextView view, CodePicker picker) {
        this.view = view;
        this.picker = picker;
        text.addVerifyKeyListener(this::pressed);
    }

    private void pressed(VerifyEvent event) {
        if ((event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        if (Character.isLetter(event.character)) {
            event.doit = false;
            view.selection().words().ifPresent(range -> picker.code(range, String.valueOf(event.character)));
        } else if (event.keyCode == SWT.ESC) {
            event.doit = false;
            view.steps().back();
        }
    }
}
