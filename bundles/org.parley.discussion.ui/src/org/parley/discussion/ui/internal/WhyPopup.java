// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

    WhyPopup(Shell parent, Theme theme, Rectangle near, Waiting row, Words words) {
        super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false,
                Messages.of(WhyPopup.class).get("why.title"), Messages.of(WhyPopup.class).get("why.close"));
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
            String said = messages.get("why.item", rule, item.why(), words.moment(item.since()));
            String found = item.hits().stream().limit(FOUND)
                    .map(hit -> messages.get("decide.quoted", Excerpt.of(row.post().text().words()
                            .substring(hit.start(), hit.end()), LONGEST)))
                    .collect(Collectors.joining(", "));
            paragraphs.add(found.isEmpty() ? said : said + "\n" + messages.get("why.found", found));
        }
        paragraphs.add(messages.get("why.you"));
        return String.join("\n\n", paragraphs);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        StyledText text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        text.setText(words);
        text.setMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
        text.setCaret(null);
        theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = theme.px(WIDTH);
        text.setLayoutData(data);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC || event.keyCode == SWT.CR || event.keyCode == ' ') {
                close();
            }
        });
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
