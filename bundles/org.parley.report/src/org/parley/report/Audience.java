// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

/** Who a report is for; it decides depth, length, privacy and format. */
public enum Audience {
    /** Wants everything that was said, unselected. */
    VERBATIMS,
    /** Digs into details. */
    DETAIL,
    /** Reads five short lines. */
    HEADLINES
}
