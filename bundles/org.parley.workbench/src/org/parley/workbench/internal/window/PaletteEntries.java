// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.ArrayList;
import java.util.List;

import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.Enablement;
import org.parley.ui.Keys;
import org.parley.ui.PaletteItem;
import org.parley.ui.PaletteSource;
import org.parley.ui.Target;
import org.parley.ui.Tick;
import org.parley.ui.ViewContribution;
import org.parley.ui.widgets.PickItem;
import org.parley.workbench.internal.actions.KeyDispatcher;

/** Gathers what the palette can offer here and now. */
final class PaletteEntries {

    private static final int FROM_A_SOURCE = 12;
    private static final char ACTIONS = '>';

    private final WindowContext window;
    private final Messages messages = Messages.of(PaletteEntries.class);

    PaletteEntries(WindowContext window) {
        this.window = window;
    }

    /** What a row of the palette does, and which kind of thing it is. */
    record Deed(String kind, Runnable run) { }

    /** @param prefix narrows to one kind: '>' actions, '@' members and so on; 0 for everything */
    List<PickItem> gather(char prefix, String typed) {
        List<PickItem> all = new ArrayList<>();
        if (prefix == 0 || prefix == ACTIONS) {
            window.parts().allActions(window).get().stream()
                    .filter(a -> a.palette() && a.scope().covers(window.perspective(), window.activeView()))
                    .map(this::item).forEach(all::add);
        }
        if (window.panel().isEmpty()) {
            return all;
        }
        if (prefix == 0) {
            window.parts().contributions().views().stream().map(this::item).forEach(all::add);
        }
        for (PaletteSource source : window.parts().contributions().sources()) {
            if (prefix == 0 && !typed.isBlank() || prefix != 0 && prefix == source.prefix()) {
                source.search(window.panel().get(), typed, FROM_A_SOURCE)
                        .forEach(found -> all.add(item(source, found)));
            }
        }
        return all;
    }

    private PickItem item(Action action) {
        Enablement can = action.enablement(window);
        String key = Keys.parse(action.key()).isPresent() ? Keys.format(Keys.parse(action.key()).getAsInt()) : "";
        PickItem item = PickItem.of(action.id(), action.label(), tick(action), action.icon(),
                new Deed("action", () -> KeyDispatcher.perform(action, window))).with(key, "");
        return can.enabled() ? item : item.refused(can.reason());
    }

    private String tick(Action action) {
        Tick tick = action.tick(window);
        return tick == Tick.NONE || tick == Tick.OTHER ? "" : messages.get("palette." + tick.name());
    }

    private PickItem item(ViewContribution view) {
        return PickItem.of("view:" + view.id(), view.title(), messages.get("palette.view"), view.icon(),
                new Deed("view", () -> window.open(Target.view(view.id()))));
    }

    private PickItem item(PaletteSource source, PaletteItem found) {
        return PickItem.of(found.id(), found.name(), found.path(), found.icon(),
                new Deed(source.kind(), () -> found.open().accept(window)));
    }
}
