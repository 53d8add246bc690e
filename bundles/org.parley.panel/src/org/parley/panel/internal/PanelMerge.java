// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.panel.Panels;
import org.parley.store.spi.MergeDraft;
import org.parley.store.spi.MergeRule;

/** Members are admitted under the rules of one panel and its seats, so who was admitted in another copy is named and not
 * taken in. */
@Component(service = MergeRule.class)
public final class PanelMerge implements MergeRule {

    private static final List<String> TABLES = List.of("panel", "cap_reason", "seat", "member", "code_series",
            "field", "profile_value");

    private final Messages texts = Messages.of(PanelMerge.class);

    @Activate
    public PanelMerge(@Reference Panels owner) {
        // its tables are claimed by then, so that they can be read
    }

    @Override
    public String schema() {
        return "panel";
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(TABLES);
    }

    @Override
    public String sort(String table) {
        return texts.get("merge.sort." + table);
    }

    @Override
    public void merge(MergeDraft draft) {
        for (String table : TABLES) {
            int changed = draft.rows(table).size();
            if (changed > 0) {
                draft.leaveOut(texts.get("merge.left", sort(table), changed));
            }
        }
    }
}
