// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.report.Reports;
import org.parley.store.spi.MergeDraft;
import org.parley.store.spi.MergeRule;

/** A report has five places for headlines, which are written for one reader; those of another copy, and what was delivered
 * there, are named and not taken in. */
@Component(service = MergeRule.class)
public final class ReportMerge implements MergeRule {

    private static final List<String> TABLES = List.of("headline", "headline_code", "delivery");

    private final Messages texts = Messages.of(ReportMerge.class);

    @Activate
    public ReportMerge(@Reference Reports owner) {
        // its tables are claimed by then, so that they can be read
    }

    @Override
    public String schema() {
        return "report";
    }

    @Override
    public List<String> after() {
        return List.of("coding");
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
