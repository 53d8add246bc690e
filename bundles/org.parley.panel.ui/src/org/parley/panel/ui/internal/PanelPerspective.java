// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.ui.Perspective;
import org.parley.ui.theme.Icon;

/** The people of a panel. */
@Component
public final class PanelPerspective implements Perspective {

    static final String ID = "panel";

    private final Messages messages = Messages.of(PanelPerspective.class);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return messages.get("perspective");
    }

    @Override
    public Icon icon() {
        return Icon.PANEL;
    }

    @Override
    public int order() {
        return 1;
    }
}
