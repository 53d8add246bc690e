// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.core.Messages;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.NameMatch;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** Ctrl+3: one list of everything that can be done or gone to. */
final class Palette {

    private static final int WIDTH = 640;
    private static final int ROWS = 12;
    private static final int OF_A_KIND = 4;
    private static final int RECENT = 5;
    private static final String PREFIXES = ">@#/";

    private final PaletteEntries entries;
    private final PickList list;
    private final WindowContext window;
    private final List<String> recent = new ArrayList<>();

    Palette(WindowContext window) {
        this.window = window;
        Messages messages = Messages.of(Palette.class);
        this.entries = new PaletteEntries(window);
        this.list = new PickList(window.shell(), window.theme()).size(WIDTH, ROWS)
                .field(Icon.SEARCH, messages.get("palette.hint")).source(this::find)
                .onPick((item, modifiers) -> take(item));
    }

    /** Makes the popup ahead of its first use, when nothing else is to be done. */
    void prepare() {
        list.prepare();
    }

    /** Opens in the middle under the tool row. */
    void open(Rectangle under) {
        int wide = window.theme().px(WIDTH);
        list.open(new Rectangle(under.x + (under.width - wide) / 2, under.y, wide, under.height), "");
    }

    private List<PickItem> find(String typed, int limit) {
        boolean narrowed = !typed.isEmpty() && PREFIXES.indexOf(typed.charAt(0)) >= 0;
        char prefix = narrowed ? typed.charAt(0) : 0;
        String wanted = narrowed ? typed.substring(1) : typed;
        List<PickItem> all = new ArrayList<>(entries.gather(prefix, wanted));
        all.sort(java.util.Comparator.comparingInt(this::rank));
        List<PickItem> fitting = NameMatch.best(wanted, all, PickItem::name, PickItem::also, limit);
        return narrowed || wanted.isBlank() ? fitting : fewOfAKind(fitting);
    }

    /** The last ones first, then what can be done, then what is refused. */
    private int rank(PickItem item) {
        int at = recent.indexOf(item.id());
        return at >= 0 ? at : item.refused().isEmpty() ? RECENT : RECENT + 1;
    }

    private static List<PickItem> fewOfAKind(List<PickItem> items) {
        Map<String, Integer> kinds = new HashMap<>();
        return items.stream().filter(item -> kinds.merge(((PaletteEntries.Deed) item.thing()).kind(), 1, Integer::sum)
                <= OF_A_KIND).toList();
    }

    private boolean take(PickItem item) {
        recent.remove(item.id());
        recent.add(0, item.id());
        if (recent.size() > RECENT) {
            recent.remove(RECENT);
        }
        window.later(((PaletteEntries.Deed) item.thing()).run());
        return true;
    }
}
