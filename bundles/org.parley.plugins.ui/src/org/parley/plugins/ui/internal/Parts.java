// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.parley.ui.Registration;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Native parts that follow the look and the size of text while they are shown. */
final class Parts {

    private Parts() {
    }

    /** A push button, with an icon unless it is {@link Icon#NONE}. */
    static Button button(Composite parent, Theme theme, Icon icon, String label, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(InstallParts.plain(label));
        Runnable dress = () -> {
            button.setFont(theme.font(Type.NORMAL));
            if (icon != Icon.NONE) {
                button.setImage(theme.image(icon));
            }
            button.requestLayout();
        };
        dress.run();
        Registration following = theme.onChange(dress);
        button.addListener(SWT.Dispose, event -> following.close());
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    /** A layout that asks for a width at the reference size and takes less where there is less. */
    static GridData atMost(Composite parent, Theme theme, int width) {
        GridData data = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        data.widthHint = theme.px(width);
        parent.addListener(SWT.Resize, event -> {
            GridLayout around = (GridLayout) parent.getLayout();
            data.widthHint = Math.max(1, Math.min(theme.px(width), parent.getClientArea().width - 2 * around.marginWidth));
            parent.layout();
        });
        return data;
    }

    /** An icon at the height of the first line beside it; nothing for {@link Icon#NONE}, with its place. */
    static void sign(Composite parent, Theme theme, Token ground, Icon icon, Icons.Tone tone) {
        Canvas sign = new Canvas(parent, SWT.NO_FOCUS);
        GridData data = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        Runnable measure = () -> {
            data.widthHint = theme.iconSize();
            data.heightHint = Math.max(theme.iconSize(), theme.lineHeight());
            sign.requestLayout();
        };
        sign.setLayoutData(data);
        theme.style(sign, ground, Token.INK, Type.NORMAL);
        measure.run();
        Registration following = theme.onChange(measure);
        sign.addListener(SWT.Dispose, event -> following.close());
        sign.addListener(SWT.Paint, event -> {
            Image image = theme.image(icon, tone);
            if (image != null) {
                Rectangle area = sign.getClientArea();
                event.gc.drawImage(image, 0, (area.height - image.getBounds().height) / 2);
            }
        });
    }
}
