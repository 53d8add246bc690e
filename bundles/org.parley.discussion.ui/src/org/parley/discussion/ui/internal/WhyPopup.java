// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.discussion.QueueItem;
import org.parley.discussion.ui.internal.model.Excerpt;
import org.parley.discussion.ui.internal.model.Waiting;
import org.parley.discussion.ui.internal.model.Words;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Says why a post waits: each rule, what it found, since when, and that a rule never decides. Esc closes it. */
final class WhyPopup extends PopupDialog {

    private static final int WIDTH = 420;
    private static final int FOUND = 5;
    private static final int LONGEST = 60;

    private final Theme theme;
    private final Rectangle near;
    private final String words;
    private final Listener keys = this::key;
    private Control from;
    private Composite edge;
    private StyledText text;

    WhyPopup(Shell parent, Theme theme, Rectangle near, Waiting row, Words words) {
        super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false,
                null, null);
        this.theme = theme;
        this.near = near;
        this.words = text(row, words);
    }

    /** What it says, one paragraph for each rule. */
    static String text(Waiting row, Words words) {
        Messages messages = Messages.of(WhyPopup.class);
        List<String> paragraphs = new ArrayList<>();
        for (QueueItem item : row.items()) {
            String rule = messages.find("rule." + item.rule()).orElseGet(() -> messages.get("rule.other", item.rule()));
            boolean named = item.why().toLowerCase(Locale.ROOT).startsWith(rule.toLowerCase(Locale.ROOT));
            String said = messages.get("why.item", named ? Excerpt.sentence(item.why())
                    : messages.get("why.rule", rule, item.why()), words.moment(item.since()));
            String found = item.hits().stream().limit(FOUND)
                    .map(hit -> messages.get("decide.quoted", Excerpt.of(row.words(hit), LONGEST)))
                    .collect(Collectors.joining(", "));
            paragraphs.add(found.isEmpty() ? said : said + "\n" + messages.get("why.found", found));
        }
        paragraphs.add(messages.get("why.you"));
        return String.join("\n\n", paragraphs);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        edge = new Composite(parent, SWT.NONE);
        GridLayout layout = Body.tight(1);
        layout.marginWidth = 1;
        layout.marginHeight = 1;
        edge.setLayout(layout);
        theme.style(edge, Token.EDGE, Token.INK, Type.NORMAL);
        text = new StyledText(edge, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        String title = Messages.of(WhyPopup.class).get("why.title");
        text.setText(title + "\n\n" + words);
        text.setMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
        text.setCaret(null);
        theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        text.setStyleRange(new StyleRange(0, title.length(), null, null, SWT.BOLD));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = theme.px(WIDTH);
        text.setLayoutData(data);
        return edge;
    }

    @Override
    public int open() {
        from = getParentShell().getDisplay().getFocusControl();
        int result = super.open();
        getShell().getDisplay().addFilter(SWT.KeyDown, keys);
        getShell().addListener(SWT.Dispose, event -> event.display.removeFilter(SWT.KeyDown, keys));
        return result;
    }

    /** Any key closes it, wherever the keyboard is; Esc does nothing else, the others do what they always do. */
    private void key(Event event) {
        if ((event.keyCode & SWT.MODIFIER_MASK) == event.keyCode && event.keyCode != 0) {
            return;
        }
        close();
        if (event.keyCode == SWT.ESC) {
            event.doit = false;
            event.type = SWT.None;
        }
    }

    @Override
    public boolean close() {
        boolean closed = super.close();
        if (from != null && !from.isDisposed()) {
            getParentShell().forceActive();
            from.setFocus();
        }
        return closed;
    }

    @Override
    protected List<Control> getBackgroundColorExclusions() {
        List<Control> excluded = new ArrayList<>(super.getBackgroundColorExclusions());
        excluded.add(edge);
        return excluded;
    }

    @Override
    protected Control getFocusControl() {
        return text;
    }

    @Override
    protected org.eclipse.swt.graphics.Color getBackground() {
        return theme.color(Token.SURFACE);
    }

    @Override
    protected org.eclipse.swt.graphics.Color getForeground() {
        return theme.color(Token.INK);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        return new Point(near.x, near.y);
    }
}
