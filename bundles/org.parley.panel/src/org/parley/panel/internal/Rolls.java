// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.UUID;

import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.ProfileField;
import org.parley.panel.internal.Roll.Person;
import org.parley.store.ChangedFields;
import org.parley.store.Query;
import org.parley.store.Query.Fields;

/** Reads a panel from the database, and moves it on by what was committed. */
final class Rolls {

    private final Messages messages;

    Rolls(Messages messages) {
        this.messages = messages;
    }

    /** The panel as the database has it. */
    Roll load(Query query, UUID panelId, long asOf) {
        RollBuilder builder = new RollBuilder(messages);
        builder.panel = query.first("SELECT * FROM panel.panel WHERE id = ?", Rolls::panel, panelId)
                .orElseThrow(() -> new ProblemException(
                        Problem.from(messages, Problem.Kind.USAGE, "panel.gone", panelId)));
        query.each("SELECT id, number FROM panel.seat WHERE panel_id = ?",
                row -> builder.seats.put(row.id("id"), row.integer("number")), panelId);
        query.each("SELECT * FROM panel.field WHERE panel_id = ? ORDER BY place, field_key",
                row -> builder.fields.put(row.id("id"), field(row.id("id"), panelId, row)), panelId);
        query.each("SELECT * FROM panel.member WHERE panel_id = ?",
                row -> builder.people.put(row.id("id"), person(row.id("id"), row)), panelId);
        query.each("SELECT v.member_id, v.field_id, v.val FROM panel.member m "
                + "JOIN panel.profile_value v ON v.member_id = m.id WHERE m.panel_id = ? ORDER BY v.write_number",
                row -> builder.value(row.id("member_id"), row.id("field_id"), row.text("val")), panelId);
        return builder.build(asOf);
    }

    /** The roll after a change set; null when it is to be loaded anew. */
    Roll advance(Roll roll, ChangeSet set) {
        UUID panelId = roll.state().panel().id();
        RollBuilder builder = null;
        for (Change change : set.changes()) {
            if (!change.schema().equals(PanelSchema.NAME) || !concerns(roll, builder, panelId, change)) {
                continue;
            }
            if (change.deleted() && !change.table().equals("seat")) {
                // older values come to light again; rare enough to read everything
                return null;
            }
            builder = builder == null ? new RollBuilder(messages, roll) : builder;
            apply(builder, panelId, change);
        }
        return builder == null ? roll : builder.build(set.number());
    }

    private static boolean concerns(Roll roll, RollBuilder builder, UUID panelId, Change change) {
        if (change.made()) {
            return panelId.equals(new ChangedFields(change.after()).id("panel_id"));
        }
        return change.row().equals(panelId) || roll.people().containsKey(change.row())
                || roll.fields().containsKey(change.row()) || roll.seats().containsKey(change.row())
                || change.table().equals("profile_value")
                || builder != null && (builder.people.containsKey(change.row())
                        || builder.fields.containsKey(change.row()));
    }

    private static void apply(RollBuilder builder, UUID panelId, Change change) {
        UUID id = change.row();
        if (change.deleted()) {
            builder.seats.remove(id);
            return;
        }
        ChangedFields after = new ChangedFields(id, change.after());
        switch (change.table()) {
            case "panel" -> builder.panel = changed(builder.panel, after);
            case "seat" -> builder.seats.put(id, after.integer("number"));
            case "field" -> builder.fields.merge(id, field(id, panelId, after), (was, now) -> new ProfileField(id,
                    panelId, was.key(), after.has("label") ? now.label() : was.label(),
                    after.has("sensitivity") ? now.sensitivity() : was.sensitivity()));
            case "member" -> builder.people.put(id, change.made() ? person(id, after)
                    : changed(builder.people.get(id), after));
            case "profile_value" -> builder.value(after.id("member_id"), after.id("field_id"), after.text("val"));
            default -> {
                // reasons, code series and the vault are no part of the picture
            }
        }
    }

    static Panel panel(Fields row) {
        return new Panel(row.id("id"), row.text("name"), row.integer("seats"), row.instant("created_at"));
    }

    private static Panel changed(Panel was, ChangedFields after) {
        return new Panel(was.id(), after.has("name") ? after.text("name") : was.name(),
                after.has("seats") ? after.integer("seats") : was.seats(), was.createdAt());
    }

    private static ProfileField field(UUID id, UUID panelId, Fields row) {
        String sensitivity = row.text("sensitivity");
        return new ProfileField(id, panelId, row.text("field_key"), row.text("label"),
                sensitivity == null ? null : ProfileField.Sensitivity.valueOf(sensitivity));
    }

    static Person person(UUID id, Fields row) {
        return new Person(id, row.integer("number"), row.text("code"), row.text("name"), row.text("source_id"),
                Member.Standing.valueOf(row.text("standing")), row.id("seat_id"),
                Member.Origin.valueOf(row.text("origin")), row.flag("staff"), row.instant("since"));
    }

    private static Person changed(Person was, ChangedFields after) {
        return new Person(was.id(), was.number(), was.code(), after.has("name") ? after.text("name") : was.name(),
                was.sourceId(),
                after.has("standing") ? Member.Standing.valueOf(after.text("standing")) : was.standing(),
                after.has("seat_id") ? after.id("seat_id") : was.seatId(), was.origin(),
                after.has("staff") ? after.flag("staff") : was.staff(), was.since());
    }
}
