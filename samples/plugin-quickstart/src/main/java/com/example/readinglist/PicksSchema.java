// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import java.util.List;

import org.parley.store.SchemaOwner;

/** The table of the list. */
final class PicksSchema implements SchemaOwner {

    static final String PICK = "pick";

    @Override
    public String schema() {
        return "readinglist";
    }

    //region migrations
    @Override
    public List<Migration> migrations() {
        return List.of(new Migration(1, "posts on the list", List.of(
                "CREATE TABLE readinglist.pick (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                        + " post CHAR(36) NOT NULL, picked_by VARCHAR(200) NOT NULL, picked_at BIGINT NOT NULL,"
                        + " done BOOLEAN NOT NULL, CONSTRAINT pick_once UNIQUE (panel, post))")));
    }
    //endregion
}
