// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.ui.theme.Icon;

/** An action built from parts by {@link Action.Builder}. */
record DeclaredAction(String id, String label, Icon icon, String menu, int order, Scope scope, String key,
        boolean toolbar, boolean palette, Function<UiContext, Enablement> rule,
        Function<UiContext, Tick> state, Consumer<UiContext> body) implements Action {

    DeclaredAction {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(body, "body");
    }

    @Override
    public Enablement enablement(UiContext ui) {
        return rule.apply(ui);
    }

    @Override
    public Tick tick(UiContext ui) {
        return state.apply(ui);
    }

    @Override
    public void run(UiContext ui) {
        body.accept(ui);
    }
}
