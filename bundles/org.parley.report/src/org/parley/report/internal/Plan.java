// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;

import org.parley.core.Progress;
import org.parley.report.Block;
import org.parley.report.Reports;

/** What one audience gets: lays the material out as blocks. A pure function. */
@FunctionalInterface
interface Plan {

    /** The blocks, in order. {@code headlines} are those a person wrote, maybe none. */
    List<Block> blocks(Material material, List<Reports.HeadlineText> headlines, Progress progress);
}
