// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.ui.theme.Icon;

/**
 * A command. One declaration puts it into the menu, the palette, the key table and the toolbar. An OSGi service, alone
 * or in an {@link ActionGroup}. Implement it, or build one with {@link #named}.
 */
public interface Action {

    /** Returns the lasting id, for example {@code "panel.invite"}; changed keys are stored under it. */
    String id();

    /** Returns the label, a verb of the thing in sentence case; with "…" only when more is asked. */
    String label();

    /** Returns the icon, or {@link Icon#NONE}. */
    default Icon icon() {
        return Icon.NONE;
    }

    /**
     * Returns where it stands in the menu bar: {@code "file"}, {@code "edit"}, {@code "view"}, {@code "go"},
     * {@code "perspective"} (the menu named after the perspective in the scope), {@code "tools"} or {@code "help"},
     * then optionally a group ({@code "edit/find"}; groups are parted by a line). Empty: in no menu.
     */
    default String menu() {
        return "";
    }

    /** Returns the position within its menu group and in the toolbar, lowest first. */
    default int order() {
        return 100;
    }

    /** Returns where it is offered. */
    Scope scope();

    /**
     * Returns the default key in the form of {@link Keys#parse}, for example {@code "Ctrl+I"} or {@code "F8"}. A single
     * letter or digit ({@code "A"}) works only in lists and read-only text. Empty: no key.
     */
    default String key() {
        return "";
    }

    /** Returns whether it stands in the head of its view (scope view) or in the tool row. */
    default boolean toolbar() {
        return false;
    }

    /** Returns whether the palette lists it. */
    default boolean palette() {
        return true;
    }

    /** Returns whether it can be done now. Answers from memory, in well under a millisecond. */
    default Enablement enablement(UiContext ui) {
        return Enablement.yes();
    }

    /** Returns whether it chooses or switches something, and how that stands now. Answers as fast as enablement. */
    default Tick tick(UiContext ui) {
        return Tick.NONE;
    }

    /** Does it. Called only when enabled. Long work goes through {@link UiContext#run}, writes through change. */
    void run(UiContext ui);

    /** Starts the declaration of an action from parts. */
    static Builder named(String id, String label) {
        return new Builder(id, label);
    }

    /** Collects the parts of an action; every part except scope and what it does has a default. */
    final class Builder {
        private final String id;
        private final String label;
        private Icon icon = Icon.NONE;
        private String menu = "";
        private int order = 100;
        private Scope scope = Scope.EVERYWHERE;
        private String key = "";
        private boolean toolbar;
        private boolean palette = true;
        private Function<UiContext, Enablement> enablement = ui -> Enablement.yes();
        private Function<UiContext, Tick> tick = ui -> Tick.NONE;

        private Builder(String id, String label) {
            this.id = id;
            this.label = label;
        }

        /** Sets the icon. */
        public Builder icon(Icon value) {
            icon = value;
            return this;
        }

        /** Sets the menu path, see {@link Action#menu()}. */
        public Builder menu(String path, int position) {
            menu = path;
            order = position;
            return this;
        }

        /** Sets the scope. */
        public Builder scope(Scope value) {
            scope = value;
            return this;
        }

        /** Sets the default key, see {@link Action#key()}. */
        public Builder key(String value) {
            key = value;
            return this;
        }

        /** Puts it into the toolbar as well. */
        public Builder toolbar() {
            toolbar = true;
            return this;
        }

        /** Keeps it out of the palette. */
        public Builder hiddenInPalette() {
            palette = false;
            return this;
        }

        /** Sets when it can be done. */
        public Builder enabled(Function<UiContext, Enablement> value) {
            enablement = value;
            return this;
        }

        /** Makes it a switch: on or off. */
        public Builder on(Predicate<UiContext> isOn) {
            tick = ui -> isOn.test(ui) ? Tick.ON : Tick.OFF;
            return this;
        }

        /** Makes it one of several in its menu group, of which one is chosen. */
        public Builder chosen(Predicate<UiContext> isChosen) {
            tick = ui -> isChosen.test(ui) ? Tick.CHOSEN : Tick.OTHER;
            return this;
        }

        /** Ends the declaration with what it does. */
        public Action does(Consumer<UiContext> run) {
            return new DeclaredAction(id, label, icon, menu, order, scope, key, toolbar, palette, enablement, tick,
                    run);
        }
    }
}
