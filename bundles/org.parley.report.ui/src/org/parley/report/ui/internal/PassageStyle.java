// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Reports;
import org.parley.report.spi.Shown;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowStyle;

/** Rows of two lines: words, and below them who and which post. */
abstract class PassageStyle<T> implements RowStyle<T> {

    private final Theme theme;

    PassageStyle(Theme theme) {
        this.theme = theme;
    }

    Theme theme() {
        return theme;
    }

    abstract String words(T row);

    abstract String about(T row);

    abstract String end(T row);

    boolean starred(T row) {
        return false;
    }

    @Override
    public int height(Theme measures, T row) {
        return measures.twoLineHeight();
    }

    @Override
    public void paint(Draw draw, T row, Rectangle area, boolean selected) {
        int inset = theme.px(4);
        int half = area.height / 2;
        int width = area.width - 2 * inset;
        draw.text(words(row), new Rectangle(area.x + inset, area.y + theme.px(3), width, half), Token.INK,
                Type.NORMAL);
        Rectangle below = new Rectangle(area.x + inset, area.y + half, width, half - theme.px(3));
        int endWidth = draw.width(end(row), Type.SMALL);
        draw.text(end(row), below, Token.MUTED, Type.SMALL, SWT.RIGHT);
        int right = below.x + below.width - endWidth - theme.px(6);
        if (starred(row)) {
            int star = theme.iconSize();
            draw.icon(Icon.STAR_SET, Icons.Tone.OK, new Rectangle(right - star, below.y, star, below.height));
            right -= star + theme.px(6);
        }
        draw.text(about(row), new Rectangle(below.x, below.y, Math.max(0, right - below.x), below.height),
                Token.MUTED, Type.SMALL);
    }

    @Override
    public String spoken(T row) {
        return words(row) + ", " + about(row) + ", " + end(row);
    }

    /** What a member said under a code. */
    static final class Passage extends PassageStyle<Reports.Passage> {

        private final Function<Reports.Passage, Boolean> chosen;
        private final Messages messages;

        Passage(Theme theme, Messages messages, Function<Reports.Passage, Boolean> chosen) {
            super(theme);
            this.messages = messages;
            this.chosen = chosen;
        }

        @Override
        String words(Reports.Passage row) {
            return "“" + row.words() + "”";
        }

        @Override
        String about(Reports.Passage row) {
            return chosen.apply(row) ? messages.get("passage.chosen", row.attribution()) : row.attribution();
        }

        @Override
        String end(Reports.Passage row) {
            return "#" + row.number();
        }

        @Override
        boolean starred(Reports.Passage row) {
            return chosen.apply(row);
        }
    }

    /** A post behind a number. */
    static final class Post extends PassageStyle<Block.PostRef> {

        private final Function<UUID, String> said;

        /** @param said the words of a post as the host may see them */
        Post(Theme theme, Function<UUID, String> said) {
            super(theme);
            this.said = said;
        }

        @Override
        String words(Block.PostRef row) {
            return said.apply(row.id());
        }

        @Override
        String about(Block.PostRef row) {
            return "";
        }

        @Override
        String end(Block.PostRef row) {
            return "#" + row.number();
        }
    }

    /** A report that was written. */
    static final class Written extends PassageStyle<Reports.Delivery> {

        private final Messages messages;

        Written(Theme theme, Messages messages) {
            super(theme);
            this.messages = messages;
        }

        @Override
        String words(Reports.Delivery row) {
            return String.valueOf(row.file().getFileName());
        }

        @Override
        String about(Reports.Delivery row) {
            return messages.get("written.about", messages.get("reader."
                    + row.audience().name().toLowerCase(Locale.ROOT)), row.by());
        }

        @Override
        String end(Reports.Delivery row) {
            return Shown.day(row.at());
        }

        /** For whom and what for, each on a line of its own, as far as it was said. */
        private List<String> said(Reports.Delivery row) {
            String recipient = row.addressee().recipient();
            return Stream.of(recipient.isEmpty() ? "" : messages.get("written.for", recipient),
                    row.addressee().purpose()).filter(s -> !s.isEmpty()).toList();
        }

        @Override
        public int height(Theme measures, Reports.Delivery row) {
            return super.height(measures, row) + said(row).size() * measures.lineHeight();
        }

        @Override
        public void paint(Draw draw, Reports.Delivery row, Rectangle area, boolean selected) {
            int line = theme().lineHeight();
            int top = area.height - said(row).size() * line;
            super.paint(draw, row, new Rectangle(area.x, area.y, area.width, top), selected);
            int inset = theme().px(4);
            int y = area.y + top - inset;
            for (String said : said(row)) {
                draw.text(said, new Rectangle(area.x + inset, y, area.width - 2 * inset, line), Token.INK, Type.SMALL);
                y += line;
            }
        }

        @Override
        public String spoken(Reports.Delivery row) {
            return super.spoken(row) + said(row).stream().map(s -> ", " + s).collect(Collectors.joining());
        }
    }
}
