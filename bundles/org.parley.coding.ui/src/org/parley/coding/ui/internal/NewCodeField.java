// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.core.Messages;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** The small popup in which a new code gets its name and its place. */
final class NewCodeField {

    /** Where the code goes. */
    private record Place(Code parent) { }

    private final UiContext ui;
    private final CodeRoom room;
    private final CodeDeeds deeds;
    private final Messages messages = Messages.of(NewCodeField.class);
    private final PickList popup;
    private Code beside;
    private String typed = "";

    NewCodeField(UiContext ui, CodeRoom room, CodeDeeds deeds) {
        this.ui = ui;
        this.room = room;
        this.deeds = deeds;
        popup = new PickList(ui.shell(), ui.theme()).size(376, 4).field(Icon.ADD, messages.get("new.name"))
                .source((text, limit) -> places(text)).onPick((item, modifiers) -> {
                    make((Place) item.thing());
                    return true;
                });
    }

    /** Opens beside a code, or at the top when there is none. */
    void open(Code code, Rectangle anchor) {
        beside = code;
        popup.open(anchor, "");
    }

    private List<PickItem> places(String text) {
        typed = text.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        List<PickItem> rows = new ArrayList<>();
        Codebook codebook = room.desk(ui).orElseThrow().codebook();
        if (beside != null) {
            rows.add(PickItem.of("in", messages.get("new.in", beside.name()), Words.above(codebook, beside), Icon.ADD,
                    new Place(beside)));
            Code parent = beside.parentId() == null ? null : codebook.codes().get(beside.parentId());
            if (parent != null) {
                rows.add(PickItem.of("beside", messages.get("new.in", parent.name()), Words.above(codebook, parent),
                        Icon.ADD, new Place(parent)));
            }
        }
        rows.add(PickItem.of("top", messages.get("new.top"), "", Icon.ADD, new Place(null)));
        return rows;
    }

    private void make(Place place) {
        String name = typed;
        deeds.add(name, place.parent(), code -> ui.open(Target.of("code", code.id().toString())));
    }
}
