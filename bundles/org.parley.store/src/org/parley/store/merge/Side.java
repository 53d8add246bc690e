// SPDX-License-Identifier: Apache-2.0
package org.parley.store.merge;

/** Whose state of a thing stands after a merge. */
public enum Side {
    /** As it is in this workspace. */
    OURS,
    /** As it is in the other copy. */
    THEIRS
}
