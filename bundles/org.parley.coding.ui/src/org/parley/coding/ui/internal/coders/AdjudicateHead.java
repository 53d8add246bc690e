// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;

/** Over the queue: what is adjudicated, how far it is, and what alpha of it is made from. */
final class AdjudicateHead extends Composite {

    private final Theme theme;
    private final Messages messages = Messages.of(AdjudicateHead.class);
    private final LinkText scope;
    private final Label progress;
    private final LinkText settle;
    private final Label texts;
    private final Label alpha;

    AdjudicateHead(Composite parent, Theme theme) {
        super(parent, SWT.NONE);
        this.theme = theme;
        theme.style(this, Token.WINDOW, Token.INK, Type.NORMAL);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = theme.px(12);
        layout.marginHeight = theme.px(6);
        layout.horizontalSpacing = theme.px(12);
        layout.verticalSpacing = theme.px(2);
        setLayout(layout);
        scope = new LinkText(this, theme, Token.WINDOW);
        scope.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        progress = new Label(this, SWT.NONE);
        theme.style(progress, Token.WINDOW, Token.INK, Type.BOLD);
        progress.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        settle = new LinkText(this, theme, Token.WINDOW);
        settle.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        texts = line();
        alpha = line();
    }

    private Label line() {
        Label made = new Label(this, SWT.WRAP);
        theme.style(made, Token.WINDOW, Token.MUTED, Type.SMALL);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.widthHint = theme.px(100);
        made.setLayoutData(data);
        return made;
    }

    /** Says what is adjudicated; the link opens what else can be. */
    void scope(String name, Consumer<Point> choose) {
        scope.set(name, () -> choose.accept(below(scope)));
        layout(true, true);
    }

    /** Where the link opens its choice. */
    Point place() {
        return below(scope);
    }

    private static Point below(Control link) {
        return link.toDisplay(0, link.getSize().y);
    }

    /** Says how far it is; null while there is nothing to say. */
    void found(Caseload load, Runnable letCount) {
        progress.setText(load == null ? "" : messages.get("head.progress", Integer.toString(load.decided()),
                Integer.toString(load.size())));
        texts.setText(load == null ? "" : (messages.get("head.texts", load.found().posts(), load.found().alike(),
                load.found().curated()) + " " + String.join(" ", load.found().notes())).strip());
        alpha.setText(load == null ? "" : messages.get("head.alpha", CaseRow.number(load.found().alpha(), messages)));
        alpha.setToolTipText(load == null || load.found().alpha().value().isPresent() ? null
                : load.found().alpha().reason());
        int ready = load == null ? 0 : load.ready();
        settle.set(ready == 0 ? "" : messages.get("head.settle", ready), letCount);
        settle.setToolTipText(messages.get("head.settle.tip"));
        layout(true, true);
        getParent().layout(true);
    }
}
