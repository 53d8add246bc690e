// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.coding.Code;
import org.parley.coding.Shares;
import org.parley.coding.Shares.Share;
import org.parley.coding.Shares.Threshold;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;

/** Below the table: whom the shares are of, how many rows are shown, the share of a code, the rare codes. */
final class GridFoot extends Composite {

    private final Theme theme;
    private final Messages messages = Messages.of(GridFoot.class);
    private final Label facts;
    private final Label share;
    private final LinkText rare;

    GridFoot(Composite parent, Theme theme) {
        super(parent, SWT.NONE);
        this.theme = theme;
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = theme.px(3);
        layout.marginWidth = theme.px(12);
        layout.horizontalSpacing = theme.px(12);
        setLayout(layout);
        theme.style(this, Token.WINDOW, Token.INK, Type.SMALL);
        facts = new Label(this, SWT.NONE);
        facts.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        share = new Label(this, SWT.RIGHT);
        share.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        rare = new LinkText(this, theme, Token.WINDOW);
        rare.setType(Type.SMALL);
        rare.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    }

    /** Says what is wrong with the filter instead of the counts. */
    void error(String words) {
        theme.style(facts, Token.WINDOW, Token.DANGER, Type.SMALL);
        facts.setText(words);
        facts.setToolTipText(words);
    }

    /** Says how many rows there are. */
    void counts(Shares shares, int shown, int all, int selected) {
        theme.style(facts, Token.WINDOW, Token.MUTED, Type.SMALL);
        String text = messages.get("foot.base", shares.base(), shown, all);
        facts.setText(selected > 1 ? messages.get("foot.selected", text, selected) : text);
        facts.setToolTipText(messages.get("foot.base.tip", shares.unknown()));
    }

    /** Says the share of the code that is looked at, and how many are rare. */
    void shares(Shares shares, Code looked, Threshold threshold, Runnable list) {
        theme.style(share, Token.WINDOW, Token.INK, Type.SMALL);
        Share one = looked == null ? null : shares.of(looked.id());
        share.setText(one == null ? "" : messages.get("foot.share", one.code().name(), one.members(), shares.base(),
                Percent.of(one.percent())));
        List<Share> below = shares.below(threshold);
        rare.set(below.isEmpty() ? "" : messages.get("foot.rare", below.size(), threshold.members(),
                Percent.of(threshold.percent())), list);
        layout(true, true);
    }

    /** Where the list of rare codes belongs, on the display. */
    Rectangle place() {
        Point at = rare.toDisplay(0, 0);
        return new Rectangle(at.x, at.y, rare.getSize().x, rare.getSize().y);
    }
}
