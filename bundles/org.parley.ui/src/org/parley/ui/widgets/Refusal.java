// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.ui.Choice;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/**
 * Why something was refused, right below the field or button that was used, with what can be done instead. Takes no
 * place while there is nothing to say; its parent needs a layout that asks for preferred sizes.
 */
public final class Refusal extends Composite {

    private final Theme theme;
    private final Token ground;

    /** Makes an empty one on the given ground. */
    public Refusal(Composite parent, Theme theme, Token ground) {
        super(parent, SWT.NONE);
        this.theme = theme;
        this.ground = ground;
        theme.style(this, ground, Token.INK, Type.NORMAL);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        setVisible(false);
    }

    /** Says why, in a sentence, and what can be done instead. */
    public void say(String why, Choice... instead) {
        empty();
        Label icon = new Label(this, SWT.NONE);
        icon.setImage(theme.image(Icon.WARNING, Icons.Tone.WARN));
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Label text = new Label(this, SWT.WRAP);
        text.setText(why.replace("&", "&&"));
        theme.style(text, ground, Token.WARN, Type.NORMAL);
        text.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Composite links = new Composite(this, SWT.NONE);
        theme.style(links, ground, Token.INK, Type.NORMAL);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginTop = -theme.px(2);
        links.setLayout(row);
        links.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
        for (Choice choice : instead) {
            new LinkText(links, theme, ground).set(choice.label(), () -> {
                clear();
                choice.run().run();
            });
        }
        setVisible(true);
        requestLayout();
        getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }

    /** Says nothing any more. */
    public void clear() {
        if (!isDisposed()) {
            empty();
            setVisible(false);
            requestLayout();
        }
    }

    private void empty() {
        for (Control child : getChildren()) {
            child.dispose();
        }
    }
}
