// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.core.Messages;
import org.parley.report.Analyses.Verbatim;
import org.parley.report.spi.Shown;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowStyle;

/** A passage: two lines of its words, then who said it, then where it stands. */
final class VerbatimStyle implements RowStyle<Verbatim> {

    private static final int LINES = 4;

    private final Messages messages;

    VerbatimStyle(Messages messages) {
        this.messages = messages;
    }

    /** Of a passage its coding, else its post. */
    static String id(Verbatim row) {
        return (row.coding() == null ? row.post() : row.coding()).toString();
    }

    @Override
    public int height(Theme theme, Verbatim row) {
        return LINES * theme.lineHeight() + theme.px(12);
    }

    @Override
    public void paint(Draw draw, Verbatim row, Rectangle area, boolean selected) {
        Theme theme = draw.theme();
        int inset = theme.px(10);
        int line = theme.lineHeight();
        int width = area.width - 2 * inset;
        int y = area.y + theme.px(6);
        String words = words(row);
        int first = fitting(draw, words, width);
        draw.text(words.substring(0, first).strip(), new Rectangle(area.x + inset, y, width, line), Token.INK, Type.NORMAL);
        if (first < words.length()) {
            y += line;
            draw.text(words.substring(first).strip(), new Rectangle(area.x + inset, y, width, line), Token.INK, Type.NORMAL);
        }
        String number = "#" + row.number();
        Rectangle below = new Rectangle(area.x + inset, y + line, width, line);
        draw.text(number, below, Token.MUTED, Type.SMALL, SWT.RIGHT);
        draw.text(who(row), new Rectangle(below.x, below.y, width - draw.width(number, Type.SMALL) - theme.px(6), line),
                Token.MUTED, Type.SMALL);
        draw.text(where(row), new Rectangle(below.x, y + 2 * line, width, line), Token.MUTED, Type.SMALL);
    }

    private static String words(Verbatim row) {
        return "\u201C" + row.words() + "\u201D";
    }

    private String who(Verbatim row) {
        String member = row.member().isEmpty() ? messages.get("verbatims.unknown") : row.member();
        return row.attributes().isEmpty() ? member : member + " \u00B7 " + row.attributes();
    }

    private static String where(Verbatim row) {
        String code = row.code().substring(row.code().lastIndexOf('>') + 1).strip();
        return String.join(" \u00B7 ", Stream.of(code, row.topic(), Shown.day(row.at())).filter(s -> !s.isEmpty())
                .toList());
    }

    /** How much of the words stands on the first line; cut between words. */
    private static int fitting(Draw draw, String words, int width) {
        if (draw.width(words, Type.NORMAL) <= width) {
            return words.length();
        }
        int fits = 0;
        for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
            if (draw.width(words.substring(0, space), Type.NORMAL) > width) {
                break;
            }
            fits = space;
        }
        return fits == 0 ? words.length() : fits;
    }

    @Override
    public String spoken(Verbatim row) {
        return words(row) + ", " + who(row) + ", " + where(row) + ", #" + row.number();
    }

    @Override
    public List<String> cells(Verbatim row) {
        return List.of("#" + row.number(), row.member(), row.attributes(), row.code(), Shown.minute(row.at()), row.topic(),
                row.words());
    }

    @Override
    public List<String> heads() {
        return Stream.of("number", "member", "attributes", "code", "at", "topic", "words")
                .map(h -> messages.get("verbatims.head." + h)).toList();
    }
}
