// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Group;
import org.parley.coding.ui.internal.Beside;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * What was decided under a code so far and why, in the place of what is known: so that like is decided alike.
 *
 * @param lines a line for each decision
 */
record CaseBeside(String title, String fact, List<String> lines, Theme theme) implements Beside {

    CaseBeside {
        lines = List.copyOf(lines);
    }

    static CaseBeside of(String code, Group group, Theme theme) {
        Messages messages = Messages.of(CaseBeside.class);
        List<Dispute> decided = group.disputes().stream().filter(one -> !one.open()).toList();
        List<String> lines = decided.stream().map(one -> messages.get(
                one.decision().why().isBlank() ? "beside.line" : "beside.why", Long.toString(one.post()),
                messages.get("verdict." + one.decision().verdict()), one.decision().why().strip())).toList();
        return new CaseBeside(code, messages.get("beside.fact", Integer.toString(decided.size()),
                Integer.toString(group.disputes().size())), lines.isEmpty() ? List.of(messages.get("beside.none")) : lines,
                theme);
    }

    @Override
    public Control make(Composite parent) {
        Composite pane = new Composite(parent, SWT.NONE);
        theme.style(pane, Token.RAISED, Token.INK, Type.NORMAL);
        GridLayout layout = new GridLayout();
        layout.marginWidth = theme.px(12);
        layout.marginHeight = theme.px(8);
        layout.verticalSpacing = theme.px(6);
        pane.setLayout(layout);
        for (String line : lines) {
            Label label = new Label(pane, SWT.WRAP);
            label.setText(line.replace("&", "&&"));
            theme.style(label, Token.RAISED, Token.INK, Type.NORMAL);
            label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
        return pane;
    }
}
