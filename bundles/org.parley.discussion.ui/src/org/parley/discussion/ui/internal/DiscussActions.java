// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;

/** Contributes what can be done in the Discuss perspective. */
@Component(service = ActionGroup.class)
public final class DiscussActions implements ActionGroup {

    private final List<Action> actions;

    @Activate
    public DiscussActions(@Reference DiscussRoom room) {
        actions = new Deeds(room).all();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
