// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;
import java.util.function.Supplier;

import org.parley.store.merge.Merging;
import org.parley.store.spi.MergeRule;

/** Lets the component of merging, which needs the rules of all owners, at the store, which must not wait for them. */
public interface MergeDoor {

    /** Merging by the rules that are there at each call. */
    Merging merging(Supplier<List<MergeRule>> rules);

    /** True when a bundle may say how the rows of a schema are merged: a plugin's only for the schema it has claimed. */
    default boolean mayRule(long bundle, String schema) {
        return true;
    }
}
