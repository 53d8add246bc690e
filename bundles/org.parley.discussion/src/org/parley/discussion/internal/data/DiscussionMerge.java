// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.store.spi.MergeDraft;
import org.parley.store.spi.MergeRule;

/** Posts come in by imports and are decided on once, so what came in or was decided in another copy is named and not taken
 * in. */
@Component(service = MergeRule.class)
public final class DiscussionMerge implements MergeRule {

    private static final List<String> TABLES = List.of("topic", "post", "post_text", "queue_item", "decision", "word");

    private final Messages texts = Messages.of(DiscussionMerge.class);

    @Activate
    public DiscussionMerge(@Reference DiscussionData owner) {
        // its tables are claimed by then, so that they can be read
    }

    @Override
    public String schema() {
        return "discussion";
    }

    @Override
    public List<String> after() {
        return List.of("panel");
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
