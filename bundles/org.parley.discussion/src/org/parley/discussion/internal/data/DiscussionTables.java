// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.List;

import org.parley.store.SchemaOwner.Migration;

/** The tables of this engine and how they came about. */
final class DiscussionTables {

    static final String SCHEMA = "discussion";

    private static final String TOPIC = """
            CREATE TABLE discussion.topic (
                id CHAR(36) NOT NULL PRIMARY KEY,
                panel_id CHAR(36) NOT NULL,
                title CLOB NOT NULL,
                activity VARCHAR(1000),
                source_id VARCHAR(500),
                starter_id CHAR(36),
                began_at BIGINT NOT NULL,
                CONSTRAINT topic_source UNIQUE (panel_id, source_id))""";

    /**
     * {@code source_text_id} is the version that the source gave last, {@code source_state} what the source said about
     * it last: what is done to a post here does not look like a change there.
     */
    private static final String POST = """
            CREATE TABLE discussion.post (
                id CHAR(36) NOT NULL PRIMARY KEY,
                panel_id CHAR(36) NOT NULL,
                topic_id CHAR(36) NOT NULL,
                post_no BIGINT NOT NULL,
                kind VARCHAR(20) NOT NULL,
                author_id CHAR(36),
                no_author VARCHAR(500),
                reply_to CHAR(36),
                written_at BIGINT NOT NULL,
                source_id VARCHAR(500),
                source_state VARCHAR(20),
                source_text_id CHAR(36),
                lang VARCHAR(35),
                state VARCHAR(20) NOT NULL,
                text_id CHAR(36) NOT NULL,
                CONSTRAINT post_number UNIQUE (panel_id, post_no),
                CONSTRAINT post_source UNIQUE (panel_id, source_id),
                CONSTRAINT post_topic FOREIGN KEY (topic_id) REFERENCES discussion.topic (id),
                CONSTRAINT post_author CHECK ((author_id IS NOT NULL AND no_author IS NULL)
                    OR (author_id IS NULL AND no_author IS NOT NULL)))""";

    private static final String TEXT = """
            CREATE TABLE discussion.post_text (
                id CHAR(36) NOT NULL PRIMARY KEY,
                panel_id CHAR(36) NOT NULL,
                post_id CHAR(36) NOT NULL,
                version INTEGER NOT NULL,
                words CLOB NOT NULL,
                why VARCHAR(20) NOT NULL,
                made_at BIGINT NOT NULL,
                CONSTRAINT post_text_version UNIQUE (post_id, version),
                CONSTRAINT post_text_post FOREIGN KEY (post_id) REFERENCES discussion.post (id))""";

    private static final String QUEUE = """
            CREATE TABLE discussion.queue_item (
                id CHAR(36) NOT NULL PRIMARY KEY,
                panel_id CHAR(36) NOT NULL,
                post_id CHAR(36) NOT NULL,
                rule_id VARCHAR(100) NOT NULL,
                why VARCHAR(500) NOT NULL,
                hits CLOB NOT NULL,
                since BIGINT NOT NULL,
                CONSTRAINT queue_item_rule UNIQUE (post_id, rule_id),
                CONSTRAINT queue_item_post FOREIGN KEY (post_id) REFERENCES discussion.post (id))""";

    private static final String DECISION = """
            CREATE TABLE discussion.decision (
                id CHAR(36) NOT NULL PRIMARY KEY,
                panel_id CHAR(36) NOT NULL,
                post_id CHAR(36) NOT NULL,
                step VARCHAR(20) NOT NULL,
                reason VARCHAR(50) NOT NULL,
                note CLOB NOT NULL,
                rule_id VARCHAR(100),
                moderator VARCHAR(500) NOT NULL,
                decided_at BIGINT NOT NULL,
                write_no BIGINT NOT NULL,
                withdraws CHAR(36),
                CONSTRAINT decision_post FOREIGN KEY (post_id) REFERENCES discussion.post (id))""";

    private static final String WORD = """
            CREATE TABLE discussion.word (
                id CHAR(36) NOT NULL PRIMARY KEY,
                panel_id CHAR(36) NOT NULL,
                place INTEGER NOT NULL,
                word VARCHAR(500) NOT NULL,
                lang VARCHAR(35),
                kind VARCHAR(100) NOT NULL,
                house_rule VARCHAR(500))""";

    static final List<Migration> MIGRATIONS = List.of(new Migration(1, "Topics, posts, texts, queue, decisions, words",
            List.of(TOPIC, POST, TEXT, QUEUE, DECISION, WORD,
                    "CREATE INDEX post_in_topic ON discussion.post (topic_id)",
                    "CREATE INDEX text_of_panel ON discussion.post_text (panel_id)",
                    "CREATE INDEX queue_of_panel ON discussion.queue_item (panel_id)",
                    "CREATE INDEX decision_of_panel ON discussion.decision (panel_id)",
                    "CREATE INDEX decision_of_post ON discussion.decision (post_id)",
                    "CREATE INDEX word_of_panel ON discussion.word (panel_id)")));

    private DiscussionTables() {
    }
}
