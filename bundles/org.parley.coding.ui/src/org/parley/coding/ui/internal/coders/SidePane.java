// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;

/** The codes and memos of one of the two coders, under their name. */
final class SidePane extends Composite {

    private static final int CHIP = 12;
    private static final int MOST = 4;

    private final Theme theme;
    private final Messages messages = Messages.of(SidePane.class);
    private final Label name;
    private final RowList<Line> codes;
    private final Label memo;

    /** A coding in one line. */
    private record Line(Coding coding, Code code, String from, boolean disputed) {

        String id() {
            return coding.id().toString();
        }
    }

    SidePane(Composite parent, Theme theme) {
        super(parent, SWT.NONE);
        this.theme = theme;
        theme.style(this, Token.LINE, Token.INK, Type.NORMAL);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 1;
        layout.marginHeight = 1;
        layout.verticalSpacing = 0;
        setLayout(layout);
        Composite head = inner(Token.WINDOW);
        name = new Label(head, SWT.NONE);
        theme.style(name, Token.WINDOW, Token.INK, Type.BOLD);
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        codes = new RowList<>(this, SWT.SINGLE, theme, Token.SURFACE, Line::id, new Style());
        Composite below = inner(Token.SURFACE);
        ((GridData) below.getLayoutData()).grabExcessVerticalSpace = true;
        ((GridData) below.getLayoutData()).verticalAlignment = SWT.FILL;
        memo = new Label(below, SWT.WRAP);
        theme.style(memo, Token.SURFACE, Token.MUTED, Type.SMALL);
        GridData words = new GridData(SWT.FILL, SWT.TOP, true, true);
        words.widthHint = theme.px(80);
        memo.setLayoutData(words);
    }

    private Composite inner(Token ground) {
        Composite made = new Composite(this, SWT.NONE);
        theme.style(made, ground, Token.INK, Type.NORMAL);
        GridLayout layout = new GridLayout();
        layout.marginWidth = theme.px(8);
        layout.marginHeight = theme.px(5);
        made.setLayout(layout);
        made.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return made;
    }

    /** @param places whether it is told where codings begin: what differs is the boundary */
    void show(Lane lane, Codebook codebook, Post post, boolean places) {
        name.setText(lane.name().replace("&", "&&"));
        List<Line> lines = lane.all().stream().limit(MOST).filter(one -> codebook.codes().containsKey(one.codeId()))
                .map(one -> new Line(one, codebook.codes().get(one.codeId()),
                        places ? messages.get("side.from", Lane.from(one, post)) : "", lane.disputed(one))).toList();
        codes.setRows(lines);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = lines.size() * theme.rowHeight();
        data.exclude = lines.isEmpty();
        codes.setLayoutData(data);
        codes.setVisible(!lines.isEmpty());
        memo.setText(words(lane).replace("&", "&&"));
    }

    private String words(Lane lane) {
        if (lane.own() != null) {
            return lane.own().memo().strip();
        }
        return lane.around().isEmpty() ? messages.get("side.none") : messages.get("side.none.here");
    }

    private final class Style implements RowStyle<Line> {

        @Override
        public void paint(Draw draw, Line row, Rectangle area, boolean selected) {
            int chip = theme.px(CHIP);
            int x = area.x + theme.px(8);
            draw.chip(RowDesk.color(row.code()), RowDesk.pattern(row.code()), x, area.y + (area.height - chip) / 2, chip);
            int end = area.x + area.width - theme.px(8);
            int from = x + chip + theme.px(6);
            int told = row.from().isEmpty() ? 0 : Math.min(draw.width(row.from(), Type.SMALL) + theme.px(8),
                    (end - from) * 2 / 3);
            draw.text(row.code().name(), new Rectangle(from, area.y, end - from - told, area.height),
                    row.disputed() ? Token.INK : Token.MUTED, row.disputed() ? Type.BOLD : Type.NORMAL);
            draw.text(row.from(), new Rectangle(end - told + theme.px(8), area.y, Math.max(0, told - theme.px(8)),
                    area.height), Token.MUTED, Type.SMALL, SWT.RIGHT);
        }

        @Override
        public String spoken(Line row) {
            return messages.get(row.disputed() ? "side.spoken.disputed" : "side.spoken", row.code().name(), row.from());
        }
    }
}
