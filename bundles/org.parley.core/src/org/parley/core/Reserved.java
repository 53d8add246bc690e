// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.Set;

/** A result that may need more of a plugin than the call it comes from ({@link Needs}): who lacks that is refused. */
public interface Reserved {

    /** All of these are needed to be given it. */
    Set<Permission> needs();
}
