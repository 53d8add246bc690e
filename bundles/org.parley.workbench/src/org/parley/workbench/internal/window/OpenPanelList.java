// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.List;

import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.panel.Panel;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** Ctrl+O: the panels of this workspace, to be opened by name. */
final class OpenPanelList {

    private static final int WIDTH = 480;
    private static final int ROWS = 10;

    private final WindowContext window;
    private final Messages messages = Messages.of(OpenPanelList.class);

    OpenPanelList(WindowContext window) {
        this.window = window;
    }

    void open() {
        window.run(Task.of(messages.get("panels.reading"), progress -> window.parts().panels().list()), this::show);
    }

    private void show(List<Panel> panels) {
        List<PickItem> items = panels.stream().map(panel -> PickItem.of(panel.id().toString(), panel.name(),
                messages.get("panels.seats", panel.seats()), Icon.PANEL, panel)).toList();
        new PickList(window.shell(), window.theme()).size(WIDTH, ROWS).field(Icon.PANEL, messages.get("panels.hint"))
                .source(PickList.among(items)).onPick((item, modifiers) -> {
                    window.openPanel(((Panel) item.thing()).id(), () -> { });
                    return true;
                }).open(window.window().paletteAnchor(), "");
    }
}
