// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.report.Reports;
import org.parley.store.spi.LeavingOut;
import org.parley.store.spi.MergeRule;

/** A report has five places for headlines, which are written for one reader; those of another copy, and what was delivered
 * there, are named and not taken in. */
@Component(service = MergeRule.class)
public final class ReportMerge extends LeavingOut {

    private static final List<String> TABLES = List.of("headline", "headline_code", "delivery");

    @Activate
    public ReportMerge(@Reference Reports owner) {
        super("report", List.of("coding"), TABLES, Messages.of(ReportMerge.class));
        // the tables of the owner are claimed by then, so that they can be read
    }
}
