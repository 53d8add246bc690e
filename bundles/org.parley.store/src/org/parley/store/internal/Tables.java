// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;

import org.parley.core.Progress;

/** Looks at the files of the database; for this bundle's own check. */
public interface Tables {

    /** The tables in which a page, a row or an index is not as it should be; empty when all is well. */
    List<String> broken(Progress progress);
}
