// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.parley.ui.Registration;
import org.parley.ui.Selection;
import org.parley.ui.Selections;

/** Remembers the selection of each view and which was told last in each perspective. */
final class SelectionBook implements Selections {

    private final Map<String, Selection> byView = new HashMap<>();
    private final Map<String, String> lastView = new HashMap<>();
    private final Set<Consumer<Selection>> listeners = new LinkedHashSet<>();
    private final Supplier<String> shown;
    private final Function<String, String> perspectiveOf;

    /**
     * @param shown         id of the perspective that is shown
     * @param perspectiveOf id of the perspective of a view
     */
    SelectionBook(Supplier<String> shown, Function<String, String> perspectiveOf) {
        this.shown = shown;
        this.perspectiveOf = perspectiveOf;
    }

    @Override
    public void set(String view, List<?> items) {
        Selection selection = new Selection(view, items);
        lastView.put(perspectiveOf.apply(view), view);
        if (!selection.equals(byView.put(view, selection))) {
            List.copyOf(listeners).forEach(listener -> listener.accept(selection));
        }
    }

    @Override
    public Selection in(String view) {
        return byView.getOrDefault(view, Selection.none(view));
    }

    @Override
    public Selection active() {
        return in(lastView.getOrDefault(shown.get(), ""));
    }

    @Override
    public Registration listen(Consumer<Selection> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Forgets everything: another panel was opened. */
    void clear() {
        byView.clear();
        lastView.clear();
    }
}
