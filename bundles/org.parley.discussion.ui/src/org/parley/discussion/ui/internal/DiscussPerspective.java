// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.ui.Perspective;
import org.parley.ui.theme.Icon;

/** What is said in a panel, and what is decided about it. */
@Component(service = Perspective.class)
public final class DiscussPerspective implements Perspective {

    static final String ID = "discuss";

    private static final int LIST = 312;

    private final DiscussRoom room;
    private final Messages messages = Messages.of(DiscussPerspective.class);

    @Activate
    public DiscussPerspective(@Reference DiscussRoom room) {
        this.room = room;
    }

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
        return Icon.DISCUSS;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public int listWidth() {
        return LIST;
    }

    @Override
    public int badge() {
        return room.waiting();
    }
}
