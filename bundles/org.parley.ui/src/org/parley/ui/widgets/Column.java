// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.text.Collator;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A column of a {@link FilterTable}.
 *
 * @param id lasting id, kept with widths and order
 * @param title the head
 * @param width in pixels at the reference size
 * @param numeric whether it stands at the right
 * @param text what the cell says; used for filter, copy and screen readers even when it is painted
 * @param order how rows are sorted by it
 * @param painter paints the cell instead of the text, or null
 * @param shown whether it is shown before the person chose
 * @param grows whether it takes a share of the room that the table leaves
 */
public record Column<T>(String id, String title, int width, boolean numeric, Function<T, String> text,
        Comparator<T> order, Painter<T> painter, boolean shown, boolean grows) {

    /** Paints a cell; the ground, selected or not, is filled already. */
    @FunctionalInterface
    public interface Painter<T> {
        /** Paints within the area, which has the inset of text taken off. */
        void paint(Draw draw, T row, Rectangle area);
    }

    /** Makes a column. */
    public Column {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(order, "order");
    }

    /** Returns a column of words, sorted as the language of the person does. */
    public static <T> Column<T> text(String id, String title, int width, Function<T, String> text) {
        return new Column<>(id, title, width, false, text, new WordOrder<>(text, Collator.getInstance(), false), null,
                true, false);
    }

    /** Returns a column of numbers. */
    public static <T> Column<T> number(String id, String title, int width, Function<T, String> text,
            ToDoubleFunction<T> value) {
        return new Column<>(id, title, width, true, text, Comparator.comparingDouble(value), null, true, false);
    }

    /** Returns the column sorted by something else than its text: a date, a state. */
    public <U extends Comparable<? super U>> Column<T> sortedBy(Function<T, U> key) {
        return new Column<>(id, title, width, numeric, text,
                Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder())), painter, shown, grows);
    }

    /** Returns the column painted by hand. */
    public Column<T> painted(Painter<T> by) {
        return new Column<>(id, title, width, numeric, text, order, by, shown, grows);
    }

    /** Returns the column hidden until the person asks for it. */
    public Column<T> hidden() {
        return new Column<>(id, title, width, numeric, text, order, painter, false, grows);
    }

    /** Returns the column that takes a share of the room that is left: names, places, reasons. */
    public Column<T> growing() {
        return new Column<>(id, title, width, numeric, text, order, painter, shown, true);
    }
}
