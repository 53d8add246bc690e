// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.panel.Panels;
import org.parley.store.spi.LeavingOut;
import org.parley.store.spi.MergeRule;

/** Members are admitted under the rules of one panel and its seats, so who was admitted in another copy is named and not
 * taken in. */
@Component(service = MergeRule.class)
public final class PanelMerge extends LeavingOut {

    private static final List<String> TABLES = List.of("panel", "cap_reason", "seat", "member", "code_series",
            "field", "profile_value");

    @Activate
    public PanelMerge(@Reference Panels owner) {
        super("panel", List.of(), TABLES, Messages.of(PanelMerge.class));
        // the tables of the owner are claimed by then, so that they can be read
    }
}
