// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.parley.core.ChangeSet;
import org.parley.store.SchemaOwner;
import org.parley.store.Tx;

/** The tables of codes, codings and versions of codebooks. */
final class CodingSchema implements SchemaOwner {

    static final String NAME = "coding";
    static final String CODE = "code";
    static final String CODING = "coding";
    static final String VERSION = "codebook_version";
    static final String MEMO = "memo";
    static final String LINK = "coding_link";
    static final String RULE = "coding_rule";
    static final String REFUSAL = "refused_suggestion";
    static final String QUERY = "saved_query";

    /** Longest text of a definition or memo, in UTF-16 units; as long as Derby's VARCHAR goes. */
    static final int LONGEST_TEXT = 32_000;
    /** Longest label of a link, in UTF-16 units. */
    static final int LONGEST_LABEL = 200;
    /** Longest name of a code, in UTF-16 units. */
    static final int LONGEST_NAME = 200;

    private final List<UndoRule> rules = new CopyOnWriteArrayList<>();

    /** What an undo or redo has to look after in the tables of this schema. */
    @FunctionalInterface
    interface UndoRule {

        /** Called inside the transaction, after the rows have been put back. */
        void afterUndo(ChangeSet original, Tx tx);
    }

    void onUndo(UndoRule rule) {
        rules.add(rule);
    }

    @Override
    public String schema() {
        return NAME;
    }

    @Override
    public List<Migration> migrations() {
        String words = "VARCHAR(" + LONGEST_TEXT + ") NOT NULL";
        return List.of(new Migration(1, "codes, codings and versions of codebooks", List.of(
                "CREATE TABLE coding.code (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                        + " parent CHAR(36), place INTEGER NOT NULL, name VARCHAR(" + LONGEST_NAME + ") NOT NULL,"
                        + " code_number INTEGER NOT NULL, colour INTEGER NOT NULL, pattern VARCHAR(10) NOT NULL,"
                        + " definition " + words + ", includes " + words + ", excludes " + words + ", example " + words
                        + ", exclusive BOOLEAN NOT NULL, retired BOOLEAN NOT NULL,"
                        + " CONSTRAINT code_colour CHECK (colour BETWEEN 1 AND 12),"
                        + " CONSTRAINT code_not_below_itself CHECK (parent <> id))",
                "CREATE INDEX code_panel ON coding.code (panel)",
                "CREATE TABLE coding.coding (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                        + " code CHAR(36) NOT NULL, post CHAR(36) NOT NULL, text_id CHAR(36) NOT NULL,"
                        + " range_start INTEGER NOT NULL, range_end INTEGER NOT NULL, coder VARCHAR(200) NOT NULL,"
                        + " coder_id CHAR(36) NOT NULL, made_at BIGINT NOT NULL, codebook_version INTEGER NOT NULL,"
                        + " memo " + words + ", best BOOLEAN NOT NULL, adrift BOOLEAN NOT NULL,"
                        + " CONSTRAINT coding_range CHECK (range_start >= 0 AND range_end > range_start))",
                "CREATE INDEX coding_post ON coding.coding (post)",
                "CREATE TABLE coding.codebook_version (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                        + " version INTEGER NOT NULL, what VARCHAR(1000) NOT NULL, made_at BIGINT NOT NULL,"
                        + " maker VARCHAR(200) NOT NULL)",
                "CREATE INDEX codebook_version_panel ON coding.codebook_version (panel)")),
                new Migration(2, "nets, single punch, weights, memos, links, rules, refused suggestions", List.of(
                        "ALTER TABLE coding.code ADD COLUMN net BOOLEAN NOT NULL DEFAULT FALSE",
                        "ALTER TABLE coding.code ADD COLUMN single BOOLEAN NOT NULL DEFAULT FALSE",
                        "ALTER TABLE coding.code ADD COLUMN weight DOUBLE PRECISION",
                        "CREATE TABLE coding.memo (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                                + " sort VARCHAR(12) NOT NULL, about VARCHAR(10) NOT NULL, about_id CHAR(36) NOT NULL,"
                                + " text_id CHAR(36), range_start INTEGER NOT NULL, range_end INTEGER NOT NULL,"
                                + " adrift BOOLEAN NOT NULL, words " + words + ", author VARCHAR(200) NOT NULL,"
                                + " author_id CHAR(36) NOT NULL, made_at BIGINT NOT NULL,"
                                + " CONSTRAINT memo_words CHECK (words <> ''),"
                                + " CONSTRAINT memo_range CHECK (text_id IS NULL OR range_end > range_start))",
                        "CREATE INDEX memo_about ON coding.memo (about_id)",
                        "CREATE TABLE coding.coding_link (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                                + " from_id CHAR(36) NOT NULL, to_id CHAR(36) NOT NULL, label VARCHAR(" + LONGEST_LABEL
                                + ") NOT NULL, author VARCHAR(200) NOT NULL, author_id CHAR(36) NOT NULL,"
                                + " made_at BIGINT NOT NULL,"
                                + " CONSTRAINT link_needs_two_codings CHECK (from_id <> to_id),"
                                + " CONSTRAINT link_needs_its_coding FOREIGN KEY (from_id) REFERENCES coding.coding (id),"
                                + " CONSTRAINT link_needs_its_other_coding FOREIGN KEY (to_id) REFERENCES coding.coding (id))",
                        "CREATE TABLE coding.coding_rule (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                                + " name VARCHAR(" + LONGEST_NAME + ") NOT NULL, code CHAR(36) NOT NULL,"
                                + " reads_as VARCHAR(10) NOT NULL, text " + words + ", whole BOOLEAN NOT NULL)",
                        "CREATE TABLE coding.refused_suggestion (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                                + " post CHAR(36) NOT NULL, code CHAR(36) NOT NULL, coder_id CHAR(36) NOT NULL,"
                                + " made_at BIGINT NOT NULL)",
                        "CREATE INDEX refused_suggestion_post ON coding.refused_suggestion (post)")),
                new Migration(3, "saved queries", List.of(
                        "CREATE TABLE coding.saved_query (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                                + " name VARCHAR(" + LONGEST_NAME + ") NOT NULL, text " + words + ")")));
    }

    @Override
    public void checkUndo(ChangeSet original, Tx tx) {
        rules.forEach(rule -> rule.afterUndo(original, tx));
    }
}
