// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is selected in one view.
 *
 * @param view the id of the view
 * @param items the selected things in the order of the view, usually domain records; never null, may be empty
 */
public record Selection(String view, List<?> items) {

    public Selection {
        Objects.requireNonNull(view, "view");
        items = List.copyOf(items);
    }

    /** Returns an empty selection of a view. */
    public static Selection none(String view) {
        return new Selection(view, List.of());
    }

    /** Returns the first selected thing of a type. */
    public <T> Optional<T> first(Class<T> type) {
        return all(type).stream().findFirst();
    }

    /** Returns all selected things of a type, in order. */
    public <T> List<T> all(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns whether nothing is selected. */
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
