// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Gate;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;

/** Over the table: alpha of all codes together, the gate, who is compared and how; what can be chosen is a link. */
final class AgreementSummary extends Composite {

    private final Theme theme;
    private final FigureWords words;
    private final Messages messages = Messages.of(AgreementSummary.class);
    private final Label figure;
    private final Label interval;
    private final Label gateIcon;
    private final Label gate;
    private final Label meaning;
    private final LinkText coders;
    private final Label compared;
    private final LinkText unit;
    private final LinkText rule;
    private final Label draws;
    private boolean old;
    private Gate reached;

    AgreementSummary(Composite parent, Theme theme, FigureWords words) {
        super(parent, SWT.NONE);
        this.theme = theme;
        this.words = words;
        theme.style(this, Token.WINDOW, Token.INK, Type.NORMAL);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = theme.px(12);
        row.marginRight = theme.px(12);
        row.marginTop = theme.px(6);
        row.marginBottom = theme.px(6);
        row.spacing = theme.px(20);
        setLayout(row);
        Composite first = block();
        small(first, messages.get("summary.alpha"));
        Composite both = line(first, 2);
        figure = label(both, Token.INK, Type.FIGURE);
        interval = label(both, Token.MUTED, Type.SMALL);
        Composite second = block();
        small(second, messages.get("summary.gate"));
        Composite sign = line(second, 2);
        gateIcon = label(sign, Token.INK, Type.NORMAL);
        gate = label(sign, Token.INK, Type.NORMAL);
        meaning = label(second, Token.MUTED, Type.SMALL);
        Composite third = block();
        Composite who = line(third, 2);
        coders = link(who);
        compared = label(who, Token.MUTED, Type.SMALL);
        Composite how = line(third, 2);
        unit = link(how);
        rule = link(how);
        draws = label(third, Token.MUTED, Type.SMALL);
        // in line with the words of the links above
        ((GridData) draws.getLayoutData()).horizontalIndent = theme.px(2);
    }

    private Composite block() {
        return column(this, 1);
    }

    private Composite line(Composite parent, int columns) {
        return column(parent, columns);
    }

    private Composite column(Composite parent, int columns) {
        Composite made = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = theme.px(6);
        layout.verticalSpacing = theme.px(1);
        made.setLayout(layout);
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        return made;
    }

    private void small(Composite parent, String text) {
        label(parent, Token.MUTED, Type.SMALL).setText(text);
    }

    private Label label(Composite parent, Token ink, Type type) {
        Label made = new Label(parent, SWT.NONE);
        theme.style(made, Token.WINDOW, ink, type);
        made.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return made;
    }

    private LinkText link(Composite parent) {
        LinkText made = new LinkText(parent, theme, Token.WINDOW);
        made.setType(Type.SMALL);
        return made;
    }

    /** Says what is compared; the links open what can be chosen, at their place. */
    void asked(AgreementChoice choice, String names, Choosing choosing) {
        coders.set(names, () -> choosing.coders(below(coders)));
        unit.set(messages.get("unit." + choice.by().word()), () -> choosing.unit(below(unit)));
        rule.set(messages.get("rule." + choice.posts().word()), () -> choosing.rule(below(rule)));
        rule.setToolTipText(messages.get("rule.tip." + choice.by().word()));
        // two passes are compared by whole answer, over the texts of the batch
        unit.setVisible(choice.pass() == null);
        rule.setVisible(choice.pass() == null);
        relayout();
    }

    /** What the links open. */
    interface Choosing {

        void coders(Point at);

        void unit(Point at);

        void rule(Point at);
    }

    private static Point below(Control link) {
        return link.toDisplay(0, link.getSize().y);
    }

    /** Shows the figures of all codes together. */
    void found(PanelAgreement found, int codebookVersion) {
        CodeAgreement all = found.overall();
        Optional<Gate> now = all.gate();
        reached = now.orElse(null);
        figure.setText(now.isPresent() ? words.number(all.alpha()) : messages.get("dash"));
        interval.setText(now.isPresent() ? messages.get("summary.interval", words.range(all.interval()))
                : words.notDefined(found, all));
        gate.setText(words.gate(now));
        meaning.setText(messages.get("gate.meaning." + now.map(Gate::word).orElse("none")));
        gateIcon.setImage(now.map(one -> theme.image(AgreementColumns.icon(one), AgreementColumns.tone(one)))
                .orElse(null));
        compared.setText(messages.get("summary.compared", found.posts(), Integer.toString(codebookVersion)));
        compared.setToolTipText(messages.get("summary.compared.tip", found.leftOut(), found.adrift()));
        draws.setText(messages.get("summary.draws", found.question().draws(),
                Long.toString(found.question().seed())));
        relayout();
    }

    /** Old figures are muted while new ones are made. */
    void old(boolean muted) {
        if (old != muted) {
            old = muted;
            ink();
        }
    }

    private void ink() {
        figure.setForeground(theme.color(old ? Token.MUTED : Token.INK));
        gate.setForeground(theme.color(old || reached == null ? Token.MUTED : Token.INK));
        gateIcon.setEnabled(!old);
    }

    private void relayout() {
        layout(true, true);
        getParent().layout(true);
    }
}
