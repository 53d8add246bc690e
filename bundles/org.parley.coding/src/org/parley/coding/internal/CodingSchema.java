// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.parley.core.ChangeSet;
import org.parley.store.SchemaOwner;
import org.parley.store.Tx;

/** The tables of codes, codings and versions of codebooks, and of who codes what. */
public final class CodingSchema implements SchemaOwner {

    static final String NAME = "coding";
    static final String CODE = "code";
    public static final String CODING = "coding";
    static final String VERSION = "codebook_version";
    static final String MEMO = "memo";
    static final String LINK = "coding_link";
    static final String RULE = "coding_rule";
    static final String REFUSAL = "refused_suggestion";
    /** Texts given to coders. */
    public static final String BATCH = "batch";
    public static final String BATCH_CODER = "batch_coder";
    public static final String BATCH_POST = "batch_post";
    public static final String BATCH_READ = "batch_read";
    /** What was decided where coders differ. */
    public static final String ADJUDICATION = "adjudication";
    /** Posts whose curated version counts. */
    public static final String CURATED = "curated_post";
    /** Queries that were kept. */
    public static final String QUERY = "saved_query";

    /** Longest text of a definition or memo, in UTF-16 units; as long as Derby's VARCHAR goes. */
    static final int LONGEST_TEXT = 32_000;
    /** Longest label of a link, in UTF-16 units. */
    static final int LONGEST_LABEL = 200;
    /** Longest name of a code or batch, in UTF-16 units. */
    public static final int LONGEST_NAME = 200;

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
                new Migration(3, "layers of codings, batches, adjudication", layersAndBatches()),
                new Migration(4, "saved queries", List.of(
                        "CREATE TABLE coding.saved_query (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                                + " name VARCHAR(" + LONGEST_NAME + ") NOT NULL, text " + words + ")")),
                new Migration(5, "codes that saved queries mean", List.of(
                        "ALTER TABLE coding.saved_query ADD COLUMN codes VARCHAR(" + LONGEST_TEXT + ")")));
    }

    private static List<String> layersAndBatches() {
        String head = " (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL, ";
        return List.of("ALTER TABLE coding.coding ADD COLUMN layer VARCHAR(8) NOT NULL DEFAULT 'ORIGINAL'",
                "ALTER TABLE coding.coding ADD COLUMN origin CHAR(36)",
                "ALTER TABLE coding.coding ADD CONSTRAINT coding_layer CHECK (layer = 'CURATED'"
                        + " OR (layer = 'ORIGINAL' AND origin IS NULL) OR (layer = 'AGAIN' AND origin IS NOT NULL))",
                "CREATE TABLE coding.batch" + head + "name VARCHAR(" + LONGEST_NAME + ") NOT NULL,"
                        + " kind VARCHAR(6) NOT NULL, share INTEGER NOT NULL, seed BIGINT NOT NULL, blind BOOLEAN NOT NULL,"
                        + " maker VARCHAR(200) NOT NULL, made_at BIGINT NOT NULL, finished_at BIGINT,"
                        + " CONSTRAINT batch_kind CHECK (kind IN ('CODING', 'AGAIN')),"
                        + " CONSTRAINT batch_share CHECK (share BETWEEN 0 AND 100))",
                "CREATE INDEX batch_panel ON coding.batch (panel)",
                "CREATE TABLE coding.batch_coder" + head + "batch CHAR(36) NOT NULL, place INTEGER NOT NULL,"
                        + " coder VARCHAR(200) NOT NULL, coder_id CHAR(36) NOT NULL, finished_at BIGINT,"
                        + " CONSTRAINT batch_coder_once UNIQUE (batch, coder_id),"
                        + " CONSTRAINT batch_coder_batch FOREIGN KEY (batch) REFERENCES coding.batch (id))",
                "CREATE TABLE coding.batch_post" + head + "batch CHAR(36) NOT NULL, place INTEGER NOT NULL,"
                        + " post CHAR(36) NOT NULL, first_id CHAR(36) NOT NULL, second_id CHAR(36),"
                        + " CONSTRAINT batch_post_once UNIQUE (batch, post),"
                        + " CONSTRAINT batch_post_two_coders CHECK (second_id IS NULL OR second_id <> first_id),"
                        + " CONSTRAINT batch_post_batch FOREIGN KEY (batch) REFERENCES coding.batch (id))",
                "CREATE INDEX batch_post_post ON coding.batch_post (post)",
                "CREATE TABLE coding.batch_read" + head + "batch CHAR(36) NOT NULL, post CHAR(36) NOT NULL,"
                        + " coder_id CHAR(36) NOT NULL, made_at BIGINT NOT NULL,"
                        + " CONSTRAINT batch_read_once UNIQUE (batch, post, coder_id),"
                        + " CONSTRAINT batch_read_post FOREIGN KEY (batch, post)"
                        + " REFERENCES coding.batch_post (batch, post))",
                "CREATE TABLE coding.adjudication" + head + "post CHAR(36) NOT NULL, dispute VARCHAR(75) NOT NULL,"
                        + " first_coding CHAR(36), second_coding CHAR(36), verdict VARCHAR(7) NOT NULL,"
                        + " why VARCHAR(1000) NOT NULL, adjudicator VARCHAR(200) NOT NULL,"
                        + " adjudicator_id CHAR(36) NOT NULL, made_at BIGINT NOT NULL,"
                        + " CONSTRAINT adjudication_once UNIQUE (dispute), CONSTRAINT adjudication_verdict CHECK"
                        + " (verdict IN ('FIRST', 'SECOND', 'BOTH', 'ANEW', 'NEITHER', 'LATER')))",
                "CREATE INDEX adjudication_post ON coding.adjudication (post)",
                "CREATE TABLE coding.curated_post" + head + "post CHAR(36) NOT NULL, made_at BIGINT NOT NULL,"
                        + " CONSTRAINT curated_post_once UNIQUE (post))");
    }

    @Override
    public void checkUndo(ChangeSet original, Tx tx) {
        rules.forEach(rule -> rule.afterUndo(original, tx));
    }
}
