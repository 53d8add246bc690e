// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.coding.ui.internal.Beside;
import org.parley.core.Messages;
import org.parley.ui.Registration;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.RowList;

/**
 * The differences of a code, or of all, in the place of what is known.
 *
 * @param title  of the code, or of all
 * @param fact   how many there are
 * @param about  definition and uses; empty for all codes
 * @param rows   the differences
 * @param nothing what is said when there are none
 * @param owner  where they lead
 */
record DifferencesBeside(String title, String fact, List<String> about, List<DifferenceRow> rows, String nothing,
        AgreementBeside owner) implements Beside {

    DifferencesBeside {
        about = List.copyOf(about);
        rows = List.copyOf(rows);
    }

    @Override
    public Control make(Composite parent) {
        return new Pane(parent, this);
    }

    /** What is said of the code, and the list. */
    private static final class Pane extends Composite {

        private final RowList<DifferenceRow> list;
        private final String first;

        Pane(Composite parent, DifferencesBeside shown) {
            super(parent, SWT.NONE);
            Theme theme = shown.owner().theme();
            theme.style(this, Token.RAISED, Token.INK, Type.NORMAL);
            GridLayout layout = new GridLayout();
            layout.marginWidth = 0;
            layout.marginHeight = 0;
            layout.verticalSpacing = 0;
            setLayout(layout);
            first = shown.rows().isEmpty() ? "" : shown.rows().get(0).id();
            shown.about().forEach(text -> say(theme, text, Token.MUTED, Type.SMALL));
            if (shown.rows().isEmpty()) {
                say(theme, shown.nothing(), Token.INK, Type.NORMAL);
            }
            list = new RowList<>(this, SWT.SINGLE, theme, Token.RAISED, DifferenceRow::id, new DifferenceStyle());
            list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            list.setHairlines(true);
            list.setRows(shown.rows());
            list.setVisible(!shown.rows().isEmpty());
            list.setToolTipText(Messages.of(DifferencesBeside.class).get("differences.tip"));
            list.onOpen(row -> shown.owner().toText(row));
            list.addListener(SWT.KeyDown, event -> {
                if (event.keyCode == SWT.ESC) {
                    event.doit = false;
                    shown.owner().back();
                }
            });
            Registration larger = theme.onChange(() -> layout(true, true));
            addListener(SWT.Dispose, event -> larger.close());
            shown.owner().made(list);
        }

        private void say(Theme theme, String text, Token ink, Type type) {
            Label label = new Label(this, SWT.WRAP);
            label.setText(text.replace("&", "&&"));
            theme.style(label, Token.RAISED, ink, type);
            GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
            data.horizontalIndent = theme.px(12);
            data.verticalIndent = theme.px(6);
            label.setLayoutData(data);
        }

        @Override
        public boolean setFocus() {
            if (list.isDisposed()) {
                return false;
            }
            if (list.selection().isEmpty()) {
                list.select(first);
            }
            return list.setFocus();
        }
    }
}
