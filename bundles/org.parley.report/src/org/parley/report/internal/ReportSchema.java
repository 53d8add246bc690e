// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;

import org.parley.store.SchemaOwner;

/** The tables of headlines and deliveries. */
final class ReportSchema implements SchemaOwner {

    static final String HEADLINE = "headline";
    static final String HEADLINE_CODE = "headline_code";
    static final String DELIVERY = "delivery";

    /** Longest words of a headline's parts, in UTF-16 units. */
    static final int LONGEST = 2_000;

    /** Longest name or purpose of an addressee, in UTF-16 units. */
    static final int LONGEST_ADDRESSEE = 300;

    @Override
    public String schema() {
        return "report";
    }

    @Override
    public List<Migration> migrations() {
        return List.of(new Migration(1, "headlines and deliveries", List.of(
                "CREATE TABLE report.headline (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                        + " place INTEGER NOT NULL, words VARCHAR(" + LONGEST + ") NOT NULL, quote_of CHAR(36),"
                        + " quote VARCHAR(" + LONGEST + ") NOT NULL, ask VARCHAR(" + LONGEST + ") NOT NULL,"
                        + " asked_of VARCHAR(" + LONGEST + ") NOT NULL, due VARCHAR(" + LONGEST + ") NOT NULL,"
                        + " CONSTRAINT headline_place CHECK (place BETWEEN 1 AND 5),"
                        + " CONSTRAINT headline_places UNIQUE (panel, place))",
                "CREATE TABLE report.headline_code (id CHAR(36) NOT NULL PRIMARY KEY, headline CHAR(36) NOT NULL,"
                        + " place INTEGER NOT NULL, code CHAR(36) NOT NULL)",
                "CREATE INDEX headline_code_of ON report.headline_code (headline)",
                "CREATE TABLE report.delivery (id CHAR(36) NOT NULL PRIMARY KEY, panel CHAR(36) NOT NULL,"
                        + " audience VARCHAR(20) NOT NULL, target VARCHAR(4000) NOT NULL,"
                        + " file_hash CHAR(64) NOT NULL, report_hash CHAR(64) NOT NULL, made_at BIGINT NOT NULL,"
                        + " maker VARCHAR(200) NOT NULL)",
                "CREATE INDEX delivery_panel ON report.delivery (panel, made_at)")),
                new Migration(2, "who a report is handed to and what for", List.of(
                "ALTER TABLE report.delivery ADD COLUMN recipient VARCHAR(" + LONGEST_ADDRESSEE
                        + ") NOT NULL DEFAULT ''",
                "ALTER TABLE report.delivery ADD COLUMN purpose VARCHAR(" + LONGEST_ADDRESSEE
                        + ") NOT NULL DEFAULT ''")));
    }
}
