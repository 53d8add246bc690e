// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.List;
import java.util.Map;

import org.parley.core.Actor;
import org.parley.core.ProblemException;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;
import org.parley.testkit.TemporaryStore;

/** A plugin with tables of its own, as the store sees it, for the tests of what plugins may do there. */
class Photos implements SchemaOwner {

    static final String BUNDLE = "com.example.photos";
    static final Actor PLUGIN = Actor.plugin(BUNDLE);

    static final Migration FIRST = new Migration(1, "albums and photos", List.of("""
            CREATE TABLE photos.album (
                id CHAR(36) NOT NULL PRIMARY KEY,
                name VARCHAR(200) NOT NULL,
                cover CHAR(36),
                parent CHAR(36) CONSTRAINT album_parent REFERENCES photos.album (id))""", """
            CREATE TABLE photos.photo (
                id CHAR(36) NOT NULL CONSTRAINT photo_pk PRIMARY KEY,
                album CHAR(36) NOT NULL CONSTRAINT photo_album REFERENCES photos.album (id),
                words CLOB,
                size BIGINT CONSTRAINT photo_size CHECK (size >= 0),
                stars INTEGER,
                light DOUBLE PRECISION,
                shown BOOLEAN,
                price DECIMAL(9,2),
                place VARCHAR(40))""", """
            CREATE TABLE photos.tag (
                id CHAR(36) NOT NULL PRIMARY KEY,
                photo CHAR(36) NOT NULL REFERENCES photos.photo (id) ON DELETE CASCADE,
                word VARCHAR(40) NOT NULL)""",
            "ALTER TABLE photos.album ADD CONSTRAINT album_cover FOREIGN KEY (cover) REFERENCES photos.photo (id)",
            "CREATE INDEX photo_place ON photos.photo (place)",
            "INSERT INTO photos.album (id, name) VALUES ('00000000-0000-0000-0000-00000000000a', 'All; of ''them''')"));

    static final Migration SECOND = new Migration(2, "comments", List.of(
            "ALTER TABLE photos.photo ADD COLUMN seen INTEGER NOT NULL DEFAULT 0",
            "CREATE TABLE photos.remark (id CHAR(36) NOT NULL PRIMARY KEY, words VARCHAR(100))",
            "UPDATE photos.album SET name = UPPER(name) WHERE id IN (SELECT album FROM photos.photo)"));

    private final List<Migration> migrations;

    Photos(Migration... migrations) {
        this.migrations = List.of(migrations);
    }

    @Override
    public String schema() {
        return "photos";
    }

    @Override
    public List<Migration> migrations() {
        return migrations;
    }

    /** The store as the plugin's bundle sees it. */
    static Store store(TemporaryStore temporary, long bundle) {
        return Stores.seenBy(temporary.implementation(), bundle, BUNDLE, true);
    }

    /** The bundle stops. */
    static void stop(StoreImpl store, long bundle) {
        Stores.release(store, bundle, BUNDLE, true);
    }

    /** The code of the problem that this ends with; empty when it ends well. */
    static String problem(Runnable work) {
        try {
            work.run();
            return "";
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }

    /** Fields of a photo. */
    static Map<String, Object> photo(Object album, String words, long size) {
        return Map.of("album", album, "words", words, "size", size, "stars", 3, "light", 0.1, "shown", true);
    }
}
