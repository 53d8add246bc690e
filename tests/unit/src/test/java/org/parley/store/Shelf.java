// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Role;

/** A small owner with every type of column, for the tests of the store. */
class Shelf implements SchemaOwner {

    static final Actor ANNA = Actor.person("Anna", Role.CODER);
    static final Actor BEN = Actor.person("Ben", Role.MODERATOR);

    static final List<Migration> MIGRATIONS = List.of(new Migration(1, "books", List.of("""
            CREATE TABLE shelf.book (
                id CHAR(36) NOT NULL CONSTRAINT book_pk PRIMARY KEY,
                title VARCHAR(200) NOT NULL CONSTRAINT book_title UNIQUE,
                body CLOB,
                pages INTEGER CONSTRAINT book_pages CHECK (pages > 0),
                price DOUBLE PRECISION,
                lent BOOLEAN DEFAULT FALSE NOT NULL,
                bought BIGINT,
                series CHAR(36) CONSTRAINT book_series REFERENCES shelf.book (id))""", """
            CREATE TABLE shelf.reader (
                id CHAR(36) NOT NULL CONSTRAINT reader_pk PRIMARY KEY,
                phone VARCHAR(40) NOT NULL)""")));

    private final List<Migration> migrations;

    Shelf() {
        this(MIGRATIONS);
    }

    Shelf(List<Migration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public String schema() {
        return "shelf";
    }

    @Override
    public List<Migration> migrations() {
        return migrations;
    }

    @Override
    public Set<String> privateTables() {
        return Set.of("reader");
    }

    @Override
    public void checkUndo(ChangeSet original, Tx tx) {
        // nothing is forbidden here
    }

    /** Fields of a book in order; later pairs win. */
    static Map<String, Object> book(String title, Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    static String title(Schema schema, UUID id) {
        return schema.read(q -> q.first("SELECT title FROM shelf.book WHERE id = ?", f -> f.text("title"), id)
                .orElse(null));
    }

    static List<String> titles(Schema schema) {
        return schema.read(q -> q.list("SELECT title FROM shelf.book ORDER BY title", f -> f.text("title")));
    }
}
