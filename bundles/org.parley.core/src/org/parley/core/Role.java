// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/** What a person may do in a panel. */
public enum Role {
    /** Runs the panel; may do everything but lift a redaction. */
    HOST,
    /** Decides what stands in the discussion. */
    MODERATOR,
    /** Puts codes on what was said. */
    CODER,
    /** Reads and reports; changes nothing in the discussion. */
    ANALYST,
    /** Sees contact data and may lift redactions. */
    PRIVACY
}
