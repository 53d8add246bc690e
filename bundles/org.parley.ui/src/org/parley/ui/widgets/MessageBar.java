// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.core.Messages;
import org.parley.ui.Choice;
import org.parley.ui.Notice;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** One line under the tool row for what the person must know and did not cause. Takes no height while it is empty. */
public final class MessageBar extends OwnDrawn {

    private static final Messages TEXTS = Messages.of(MessageBar.class);

    private Notice notice;

    /** Makes an empty bar. */
    public MessageBar(Composite parent, Theme theme) {
        super(parent, SWT.NO_FOCUS, theme, Token.WINDOW);
        addListener(SWT.Resize, event -> place());
        Access.single(this, ACC.ROLE_LABEL, () -> notice == null ? "" : notice.text());
        setVisible(false);
    }

    /** Shows a notice in place of the one before. */
    public void show(Notice wanted) {
        notice = wanted;
        for (Control child : getChildren()) {
            child.dispose();
        }
        for (Choice choice : wanted.choices()) {
            // what is still amiss afterwards is told anew
            button(choice.label(), () -> {
                close();
                choice.run().run();
            });
        }
        button(TEXTS.get("message.close"), this::close);
        setToolTipText(wanted.text());
        setVisible(true);
        place();
        requestLayout();
        redraw();
        getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        getAccessible().textChanged(ACC.TEXT_INSERT, 0, wanted.text().length());
    }

    private void button(String label, Runnable run) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(label);
        button.setFont(theme().font(Type.SMALL));
        button.addListener(SWT.Selection, event -> run.run());
        button.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
            }
        });
    }

    /** Takes the notice away. */
    public void close() {
        if (notice != null && !isDisposed()) {
            notice = null;
            for (Control child : getChildren()) {
                child.dispose();
            }
            setToolTipText(null);
            setVisible(false);
            requestLayout();
        }
    }

    /** Returns whether a notice is shown. */
    public boolean isOpen() {
        return notice != null;
    }

    private int buttonsWidth() {
        int width = 0;
        for (Control child : getChildren()) {
            width += child.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + theme().px(6);
        }
        return width;
    }

    private void place() {
        int x = getSize().x - buttonsWidth() - theme().px(6);
        for (Control child : getChildren()) {
            Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            int height = Math.min(size.y, getSize().y - 4);
            child.setBounds(x, (getSize().y - height) / 2, size.x, height);
            x += size.x + theme().px(6);
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? theme().px(400) : widthHint,
                notice == null ? 0 : theme().px(34));
    }

    @Override
    void paint(Draw draw, Rectangle area) {
        if (notice == null) {
            return;
        }
        Token ground = switch (notice.level()) {
            case INFO -> Token.INFO_BG;
            case WARN -> Token.WARN_BG;
            case DANGER -> Token.DANGER_BG;
        };
        Token edge = switch (notice.level()) {
            case INFO -> Token.ACCENT;
            case WARN -> Token.WARN;
            case DANGER -> Token.DANGER;
        };
        draw.fill(area, ground);
        draw.fill(new Rectangle(0, 0, 4, area.height), edge);
        draw.line(0, area.height - 1, area.width, Token.LINE);
        Icon icon = notice.level() == Notice.Level.INFO ? Icon.INFO
                : notice.level() == Notice.Level.WARN ? Icon.WARNING : Icon.ERROR;
        Icons.Tone tone = notice.level() == Notice.Level.INFO ? Icons.Tone.ACCENT
                : notice.level() == Notice.Level.WARN ? Icons.Tone.WARN : Icons.Tone.DANGER;
        int x = draw.icon(icon, tone, new Rectangle(theme().px(12), 0, 0, area.height)) + theme().px(8);
        draw.text(notice.text(), new Rectangle(x, 0, area.width - buttonsWidth() - theme().px(12) - x, area.height),
                Token.INK, Type.NORMAL);
    }
}
