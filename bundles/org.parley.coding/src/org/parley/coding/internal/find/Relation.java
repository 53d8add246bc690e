// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

/** How two places can stand to each other; {@link org.parley.coding.find.Finder} defines each. */
enum Relation {
    OVERLAPS, INSIDE, NEAR, FOLLOWED, THEN
}
