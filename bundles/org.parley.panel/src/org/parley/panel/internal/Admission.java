// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.Panels.Contact;
import org.parley.panel.Panels.Newcomer;
import org.parley.panel.ProfileField;
import org.parley.store.ChangedFields;
import org.parley.store.Tx;

/** One admission of newcomers to one panel, inside one write: seats as long as there are any, then places to wait. */
final class Admission {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 4000;
    private static final String IMPORT = "import";

    private final Ids ids;
    private final Vault vault;
    private final Tx tx;
    private final Roll roll;
    private final UUID panelId;
    private final String secret;
    private final Iterator<UUID> freeSeats;
    private final Map<String, UUID> bySource = new HashMap<>();
    private final Map<String, ProfileField> fields;
    private final RollBuilder builder;
    private final List<Tx.Row> people = new ArrayList<>();
    private final List<Tx.Row> values = new ArrayList<>();
    private final Map<UUID, Set<UUID>> said = new HashMap<>();
    private final Map<UUID, Map<Contact, String>> contacts = new LinkedHashMap<>();
    private int lastNumber;

    Admission(Ids ids, Vault vault, Tx tx, Roll roll, Messages messages) {
        builder = new RollBuilder(messages, roll);
        this.ids = ids;
        this.vault = vault;
        this.tx = tx;
        this.roll = roll;
        this.panelId = roll.state().panel().id();
        this.secret = vault.secret(tx, panelId);
        this.fields = new LinkedHashMap<>(roll.state().fields());
        roll.state().bySource().forEach((source, member) -> bySource.put(source, member.id()));
        // asked of the database and not of the picture: only a seat row that nobody has can be given, and a free one is
        // for those who wait
        boolean somebodyWaits = tx.number("SELECT COUNT(*) FROM panel.member WHERE panel_id = ? AND standing = ?",
                panelId, Member.Standing.WAITING.name()) > 0;
        freeSeats = somebodyWaits ? Collections.emptyIterator()
                : tx.list("SELECT s.id FROM panel.seat s WHERE s.panel_id = ? AND NOT EXISTS "
                        + "(SELECT m.id FROM panel.member m WHERE m.seat_id = s.id) ORDER BY s.number",
                        row -> row.id("id"), panelId).iterator();
        lastNumber = (int) tx.number("SELECT MAX(last_number) FROM panel.code_series WHERE panel_id = ?", panelId);
    }

    /** Admits all and gives them, as they stand afterwards, in the order given. */
    List<Member> admit(List<Newcomer> newcomers) {
        makeFields(newcomers);
        List<UUID> admitted = new ArrayList<>(newcomers.size());
        for (Newcomer newcomer : newcomers) {
            admitted.add(admit(newcomer));
        }
        if (!people.isEmpty()) {
            tx.insert("code_series", ids.next(), Map.of("panel_id", panelId, "last_number", lastNumber));
            tx.insertAll("member", people);
        }
        if (!values.isEmpty()) {
            tx.insertAll("profile_value", values);
        }
        contacts.forEach((id, contact) -> vault.keep(tx, id, contact, roll.people().containsKey(id)));
        Map<UUID, Member> now = builder.build(tx.number()).state().members();
        return admitted.stream().map(now::get).toList();
    }

    private UUID admit(Newcomer newcomer) {
        Map<Contact, String> contact = new LinkedHashMap<>(newcomer.contact());
        String name = shownName(newcomer.name(), contact);
        String source = Vault.disguised(newcomer.sourceId(), secret);
        UUID known = bySource.get(source);
        UUID id = known != null ? known : seatOrWait(newcomer, name, source);
        profile(id, newcomer.profile(), contact);
        if (!contact.isEmpty()) {
            contacts.merge(id, contact, (before, later) -> {
                before.putAll(later);
                return before;
            });
        }
        return id;
    }

    private UUID seatOrWait(Newcomer newcomer, String name, String source) {
        UUID id = ids.next();
        lastNumber++;
        UUID seat = !newcomer.staff() && freeSeats.hasNext() ? freeSeats.next() : null;
        Member.Standing standing = newcomer.staff() ? Member.Standing.STAFF
                : seat != null ? Member.Standing.SEATED : Member.Standing.WAITING;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("panel_id", panelId);
        row.put("number", lastNumber);
        row.put("code", Roll.code(lastNumber));
        row.put("name", name);
        row.put("source_id", source);
        row.put("standing", standing.name());
        row.put("seat_id", seat);
        row.put("origin", Member.Origin.IMPORTED_NO_AGREEMENT.name());
        row.put("staff", newcomer.staff());
        row.put("since", newcomer.since() == null ? tx.at() : newcomer.since());
        people.add(new Tx.Row(id, row));
        builder.people.put(id, Rolls.person(id, new ChangedFields(row)));
        bySource.put(source, id);
        return id;
    }

    /** The name to show, or null for the code; contact data in it goes to the vault. */
    private static String shownName(String given, Map<Contact, String> contact) {
        if (given == null) {
            return null;
        }
        // control characters and marks that turn the direction of reading have no place in a name
        String name = given.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", " ").strip();
        Optional<String> email = ContactWords.email(name);
        if (email.isPresent()) {
            contact.putIfAbsent(Contact.EMAIL, email.get());
            name = ContactWords.without(name, email.get());
        }
        if (name != null && ContactWords.phone(name)) {
            contact.putIfAbsent(Contact.PHONE, name);
            name = null;
        }
        if (name == null || name.isEmpty()) {
            return null;
        }
        return name.length() > LONGEST_NAME ? name.substring(0, name.offsetByCodePoints(0,
                Math.min(LONGEST_NAME / 2, name.codePointCount(0, name.length())))) : name;
    }

    private void profile(UUID id, Map<String, String> profile, Map<Contact, String> contact) {
        profile.forEach((key, given) -> {
            if (given == null || given.isBlank()) {
                return;
            }
            String value = given.strip();
            if (ContactWords.email(value).isPresent()) {
                contact.putIfAbsent(Contact.EMAIL, ContactWords.email(value).orElseThrow());
                return;
            }
            if (value.startsWith("+") && ContactWords.phone(value)) {
                contact.putIfAbsent(Contact.PHONE, value);
                return;
            }
            UUID field = fields.get(key).id();
            String cut = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
            boolean asBefore = cut.equals(roll.values().getOrDefault(id, Map.of()).get(field));
            if (asBefore || !said.computeIfAbsent(id, m -> new HashSet<>()).add(field)) {
                return;
            }
            builder.value(id, field, cut);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("panel_id", panelId);
            row.put("member_id", id);
            row.put("field_id", field);
            row.put("val", cut);
            row.put("source", IMPORT);
            row.put("at_time", tx.at());
            row.put("write_number", tx.number());
            values.add(new Tx.Row(ids.next(), row));
        });
    }

    private void makeFields(List<Newcomer> newcomers) {
        Set<String> keys = new LinkedHashSet<>();
        newcomers.forEach(n -> keys.addAll(n.profile().keySet()));
        Map<String, String> labels = new LinkedHashMap<>();
        keys.forEach(key -> labels.put(key, null));
        Map<String, ProfileField> made = FieldMaker.missing(tx, ids, roll, labels);
        fields.putAll(made);
        made.values().forEach(field -> builder.fields.put(field.id(), field));
    }
}
