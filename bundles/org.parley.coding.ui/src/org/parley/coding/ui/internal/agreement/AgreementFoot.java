// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.coding.agreement.Gate;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;

/** Below the table: how many codes are firm, tentative and below, the unitizing figures, all differences. */
final class AgreementFoot extends Composite {

    private final Theme theme;
    private final FigureWords words;
    private final Messages messages = Messages.of(AgreementFoot.class);
    private final Map<Gate, Label> icons = new EnumMap<>(Gate.class);
    private final Map<Gate, Label> counts = new EnumMap<>(Gate.class);
    private final Label undefined;
    private final Label ranges;
    private final LinkText differences;

    AgreementFoot(Composite parent, Theme theme, FigureWords words) {
        super(parent, SWT.NONE);
        this.theme = theme;
        this.words = words;
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.center = true;
        row.marginLeft = theme.px(12);
        row.marginRight = theme.px(12);
        row.marginTop = theme.px(3);
        row.marginBottom = theme.px(3);
        row.spacing = theme.px(14);
        setLayout(row);
        theme.style(this, Token.WINDOW, Token.INK, Type.SMALL);
        for (Gate gate : Gate.values()) {
            Composite pair = new Composite(this, SWT.NONE);
            GridLayout two = new GridLayout(2, false);
            two.marginWidth = 0;
            two.marginHeight = 0;
            two.horizontalSpacing = theme.px(4);
            pair.setLayout(two);
            theme.style(pair, Token.WINDOW, Token.INK, Type.SMALL);
            icons.put(gate, label(pair, Token.INK));
            counts.put(gate, label(pair, Token.INK));
        }
        undefined = label(this, Token.MUTED);
        ranges = label(this, Token.MUTED);
        differences = new LinkText(this, theme, Token.WINDOW);
        differences.setType(Type.SMALL);
    }

    private Label label(Composite parent, Token ink) {
        Label made = new Label(parent, SWT.NONE);
        theme.style(made, Token.WINDOW, ink, Type.SMALL);
        if (parent != this) {
            made.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        }
        return made;
    }

    /** Counts the rows; the link shows every difference. */
    void show(PanelAgreement found, List<AgreementRow> rows, Runnable all) {
        for (Gate gate : Gate.values()) {
            long count = rows.stream().filter(row -> row.figures().gate().filter(gate::equals).isPresent()).count();
            icons.get(gate).setImage(theme.image(AgreementColumns.icon(gate), AgreementColumns.tone(gate)));
            counts.get(gate).setText(messages.get("foot." + gate.word(), count));
        }
        long none = rows.stream().filter(row -> row.figures().gate().isEmpty()).count();
        undefined.setText(none == 0 ? "" : messages.get("foot.undefined", none));
        RowData place = new RowData();
        place.exclude = none == 0;
        undefined.setLayoutData(place);
        undefined.setVisible(none > 0);
        ranges.setText(words.ranges(found));
        ranges.setToolTipText(words.rangesTip(found));
        differences.set(found.differences().isEmpty() ? ""
                : messages.get("foot.differences", found.differences().size()), all);
        layout(true, true);
        getParent().layout(true);
    }
}
