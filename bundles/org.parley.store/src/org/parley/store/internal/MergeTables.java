// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;

import org.parley.store.SchemaOwner;

/**
 * What merges leave behind: up to where another copy has been taken in, so that what was settled is not asked again,
 * and which things both copies had made, so that they stay one. Rows of the merge's own change set, so an undo takes
 * them away with the rest. See docs/adr/0013-merging-copies.md.
 */
final class MergeTables implements SchemaOwner {

    static final String SCHEMA = "merging";
    static final String MERGED = "merged";
    static final String JOINED = "joined";

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public List<Migration> migrations() {
        return List.of(new Migration(1, "copies that were taken in", List.of("""
                CREATE TABLE merging.merged (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    copy_name VARCHAR(1000) NOT NULL,
                    other_number BIGINT NOT NULL,
                    other_digest CHAR(64) NOT NULL,
                    own_number BIGINT NOT NULL,
                    own_digest CHAR(64) NOT NULL)""", """
                CREATE TABLE merging.joined (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    there CHAR(36) NOT NULL,
                    here CHAR(36) NOT NULL)""")));
    }
}
