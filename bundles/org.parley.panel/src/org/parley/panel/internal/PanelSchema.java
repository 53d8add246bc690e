// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.List;
import java.util.Set;

import org.parley.core.ChangeSet;
import org.parley.store.SchemaOwner;
import org.parley.store.Tx;

/** The tables of panels. Seats are rows made with the panel, so that no writer can ever seat one person too many. */
final class PanelSchema implements SchemaOwner {

    static final String NAME = "panel";

    private final UndoRules undoRules;

    PanelSchema(UndoRules undoRules) {
        this.undoRules = undoRules;
    }

    @Override
    public String schema() {
        return NAME;
    }

    @Override
    public Set<String> privateTables() {
        return Set.of("contact", "vault_key");
    }

    @Override
    public void checkUndo(ChangeSet original, Tx tx) {
        undoRules.check(original, tx);
    }

    @Override
    public List<Migration> migrations() {
        return List.of(new Migration(1, "panels, seats, members, profiles and the vault", List.of(
                """
                CREATE TABLE panel.panel (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    name VARCHAR(200) NOT NULL,
                    name_key VARCHAR(400) NOT NULL,
                    seats INTEGER NOT NULL,
                    created_at BIGINT NOT NULL,
                    CONSTRAINT panel_name UNIQUE (name_key),
                    CONSTRAINT panel_seats CHECK (seats BETWEEN 1 AND 100000))""",
                """
                CREATE TABLE panel.cap_reason (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    panel_id CHAR(36) NOT NULL,
                    seats INTEGER NOT NULL,
                    reason VARCHAR(2000) NOT NULL,
                    CONSTRAINT cap_reason_panel FOREIGN KEY (panel_id) REFERENCES panel.panel (id))""",
                """
                CREATE TABLE panel.seat (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    panel_id CHAR(36) NOT NULL,
                    number INTEGER NOT NULL,
                    CONSTRAINT seat_number UNIQUE (panel_id, number),
                    CONSTRAINT seat_of_panel UNIQUE (id, panel_id),
                    CONSTRAINT seat_panel FOREIGN KEY (panel_id) REFERENCES panel.panel (id),
                    CONSTRAINT seat_positive CHECK (number >= 1))""",
                """
                CREATE TABLE panel.member (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    panel_id CHAR(36) NOT NULL,
                    number INTEGER NOT NULL,
                    code VARCHAR(12) NOT NULL,
                    name VARCHAR(200),
                    source_id VARCHAR(400),
                    standing VARCHAR(12) NOT NULL,
                    seat_id CHAR(36),
                    origin VARCHAR(32) NOT NULL,
                    staff BOOLEAN NOT NULL,
                    since BIGINT NOT NULL,
                    CONSTRAINT member_seat UNIQUE (seat_id),
                    CONSTRAINT member_code UNIQUE (panel_id, code),
                    CONSTRAINT member_source UNIQUE (panel_id, source_id),
                    CONSTRAINT member_panel FOREIGN KEY (panel_id) REFERENCES panel.panel (id),
                    CONSTRAINT member_seat_of_panel FOREIGN KEY (seat_id, panel_id)
                        REFERENCES panel.seat (id, panel_id),
                    CONSTRAINT member_standing
                        CHECK (standing IN ('SEATED', 'WAITING', 'STAFF', 'RELEASED', 'ERASED')),
                    CONSTRAINT member_seated CHECK ((standing = 'SEATED' AND seat_id IS NOT NULL)
                        OR (standing <> 'SEATED' AND seat_id IS NULL)))""",
                """
                CREATE TABLE panel.code_series (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    panel_id CHAR(36) NOT NULL,
                    last_number INTEGER NOT NULL,
                    CONSTRAINT code_series_panel FOREIGN KEY (panel_id) REFERENCES panel.panel (id))""",
                """
                CREATE TABLE panel.field (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    panel_id CHAR(36) NOT NULL,
                    field_key VARCHAR(100) NOT NULL,
                    label VARCHAR(1000) NOT NULL,
                    place INTEGER NOT NULL,
                    sensitivity VARCHAR(12) NOT NULL,
                    CONSTRAINT field_name UNIQUE (panel_id, field_key),
                    CONSTRAINT field_panel FOREIGN KEY (panel_id) REFERENCES panel.panel (id),
                    CONSTRAINT field_sensitivity CHECK (sensitivity IN ('LOCKED', 'OPEN', 'SPECIAL')))""",
                """
                CREATE TABLE panel.profile_value (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    panel_id CHAR(36) NOT NULL,
                    member_id CHAR(36) NOT NULL,
                    field_id CHAR(36) NOT NULL,
                    val VARCHAR(4000) NOT NULL,
                    source VARCHAR(100) NOT NULL,
                    at_time BIGINT NOT NULL,
                    write_number BIGINT NOT NULL,
                    CONSTRAINT profile_value_member FOREIGN KEY (member_id) REFERENCES panel.member (id))""",
                """
                CREATE TABLE panel.contact (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    member_id CHAR(36) NOT NULL,
                    kind VARCHAR(12) NOT NULL,
                    val VARCHAR(2000) NOT NULL,
                    CONSTRAINT contact_kind UNIQUE (member_id, kind),
                    CONSTRAINT contact_member FOREIGN KEY (member_id) REFERENCES panel.member (id))""",
                """
                CREATE TABLE panel.vault_key (
                    id CHAR(36) NOT NULL PRIMARY KEY,
                    panel_id CHAR(36) NOT NULL,
                    secret VARCHAR(64) NOT NULL,
                    CONSTRAINT vault_key_panel UNIQUE (panel_id),
                    CONSTRAINT vault_key_of FOREIGN KEY (panel_id) REFERENCES panel.panel (id))""")));
    }
}
