// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.eclipse.swt.widgets.Button;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.widgets.ViewHead;

/** A button with words at the right end of a head. */
final class HeadButton {

    private final Button button;
    private final ViewHead head;

    HeadButton(ViewHead head, Theme theme, Icon icon, Runnable run) {
        this.head = head;
        button = Parts.button(head.tools(), theme, icon, "", run);
    }

    HeadButton text(String words) {
        if (!button.getText().equals(words)) {
            button.setText(words);
            head.layout(true, true);
        }
        return this;
    }

    void enable(boolean can) {
        button.setEnabled(can);
    }
}
