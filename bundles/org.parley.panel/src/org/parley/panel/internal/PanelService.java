// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Role;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField;
import org.parley.store.Schema;
import org.parley.store.Snapshots;
import org.parley.store.Store;
import org.parley.store.Tx;

/** Panels in the database of the workspace, answered from memory. */
@Component(service = Panels.class)
public final class PanelService implements Panels {

    private final Store store;
    private final Ids ids;
    private final Messages messages = Messages.of(PanelService.class);
    private final Rolls rolls = new Rolls(messages);
    private final Vault vault;
    private final PanelMaker maker;
    private final SeatCap cap;
    private final PanelSchema owner;
    private Tables tables;

    @Activate
    public PanelService(@Reference Store store, @Reference Ids ids, @Reference MemberUses uses) {
        this.store = store;
        this.ids = ids;
        this.vault = new Vault(ids);
        this.maker = new PanelMaker(ids, vault, messages);
        this.cap = new SeatCap(ids, messages);
        this.owner = new PanelSchema(new UndoRules(ids, uses, messages));
    }

    @Deactivate
    synchronized void close() {
        if (tables != null) {
            tables.snapshots().close();
        }
    }

    /** Claimed on first use and not before: listing the commands must not open the workspace. */
    private synchronized Tables tables() {
        if (tables == null) {
            Schema schema = store.claim(owner);
            tables = new Tables(schema, new Snapshots<>(store,
                    panelId -> schema.read(query -> rolls.load(query, panelId, store.lastNumber())),
                    (roll, set) -> follow(schema, roll, set)));
        }
        return tables;
    }

    /** Read anew at once where it cannot be moved on, and not when it is asked for: the window may not ask the database. */
    private Roll follow(Schema schema, Roll roll, ChangeSet set) {
        Roll next = rolls.advance(roll, set);
        return next != null ? next
                : schema.read(query -> rolls.load(query, roll.state().panel().id(), set.number()));
    }

    private Schema schema() {
        return tables().schema();
    }

    @Override
    public Panel create(Actor actor, String name, int seats, String reasonForMore) {
        String shown = name == null ? "" : name.strip();
        return schema().write(actor, messages.get("write.create", shown), false,
                tx -> maker.make(tx, name, seats, reasonForMore));
    }

    @Override
    public Panel resize(Actor actor, UUID panelId, int seats, String reason) {
        return schema().write(actor, messages.get("write.resize", state(panelId).panel().name(), seats), false, tx -> {
            cap.change(tx, panelId, seats, reason);
            return tx.first("SELECT * FROM panel.panel WHERE id = ?", Rolls::panel, panelId).orElseThrow();
        });
    }

    @Override
    public List<Panel> list() {
        return schema().read(query -> query.list("SELECT * FROM panel.panel ORDER BY name_key", Rolls::panel));
    }

    @Override
    public Optional<Panel> find(String nameOrId) {
        String key = PanelMaker.key(nameOrId);
        return schema().read(query -> query.first("SELECT * FROM panel.panel WHERE name_key = ? OR id = ?",
                Rolls::panel, key, key));
    }

    @Override
    public Panel require(String nameOrId) {
        return find(nameOrId).orElseThrow(() -> {
            List<String> names = list().stream().map(Panel::name).toList();
            Problem problem = names.isEmpty() ? Problem.from(messages, Problem.Kind.USAGE, "panel.none", nameOrId)
                    : Problem.from(messages, Problem.Kind.USAGE, "panel.unknown", nameOrId, String.join(", ", names));
            return new ProblemException(new Problem(problem.kind(), "panel.unknown", problem.what(),
                    problem.meaning(), problem.remedy()));
        });
    }

    @Override
    public PanelState state(UUID panelId) {
        return tables().snapshots().get(panelId).state();
    }

    @Override
    public List<Member> admit(Actor actor, UUID panelId, List<Newcomer> newcomers) {
        return schema().write(actor, messages.get("write.admit", newcomers.size()), true, tx -> new Admission(ids,
                vault, tx, rolls.load(tx, panelId, tx.number()), messages).admit(newcomers));
    }

    @Override
    public Map<String, Member> known(UUID panelId, Collection<String> sourceIds) {
        Map<String, Member> bySource = state(panelId).bySource();
        String secret = schema().read(query -> vault.secret(query, panelId));
        Map<String, Member> known = new HashMap<>();
        for (String sourceId : sourceIds) {
            Member member = bySource.get(Vault.disguised(sourceId, secret));
            if (member != null) {
                known.put(sourceId, member);
            }
        }
        return known;
    }

    @Override
    public void declare(Actor actor, UUID panelId, Map<String, String> labels) {
        schema().write(actor, messages.get("write.declare"), true,
                tx -> FieldMaker.missing(tx, ids, rolls.load(tx, panelId, tx.number()), labels));
    }

    @Override
    public Member seat(Actor actor, UUID memberId) {
        return decide(actor, memberId, "write.seat", (tx, member) -> {
            if (member.standing() != Member.Standing.WAITING) {
                throw refused("panel.not-waiting", member.code());
            }
            UUID seat = tx.first("SELECT s.id FROM panel.seat s WHERE s.panel_id = ? AND NOT EXISTS "
                    + "(SELECT m.id FROM panel.member m WHERE m.seat_id = s.id) ORDER BY s.number "
                    + "FETCH FIRST 1 ROWS ONLY", row -> row.id("id"), member.panelId())
                    .orElseThrow(() -> refused("panel.full", seats(tx, member.panelId()), member.code()));
            tx.update("member", memberId, standing(Member.Standing.SEATED, seat));
        });
    }

    @Override
    public Member release(Actor actor, UUID memberId, String reason) {
        return decide(actor, memberId, "write.release", (tx, member) -> {
            if (member.standing() != Member.Standing.SEATED) {
                throw refused("panel.not-seated", member.code());
            }
            tx.update("member", memberId, standing(Member.Standing.RELEASED, null));
        }, reason == null || reason.isBlank() ? messages.get("write.no-reason") : reason.strip());
    }

    @Override
    public ProfileField classify(Actor actor, UUID panelId, String fieldKey, ProfileField.Sensitivity sensitivity) {
        ProfileField field = state(panelId).fields().get(fieldKey);
        if (field == null) {
            String keys = String.join(", ", state(panelId).fields().keySet());
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "panel.field", fieldKey, keys));
        }
        String label = messages.get("write.classify." + sensitivity.name().toLowerCase(java.util.Locale.ROOT),
                field.label());
        schema().write(actor, label, true, tx -> {
            tx.update("field", field.id(), Map.of("sensitivity", sensitivity.name()));
            return null;
        });
        return new ProfileField(field.id(), panelId, fieldKey, field.label(), sensitivity);
    }

    @Override
    public List<ProfileValue> profileHistory(UUID memberId) {
        return schema().read(query -> query.list("SELECT f.field_key, v.val, v.source, v.at_time "
                + "FROM panel.profile_value v JOIN panel.field f ON f.id = v.field_id "
                + "WHERE v.member_id = ? AND f.sensitivity = 'OPEN' ORDER BY v.write_number DESC, f.place",
                row -> new ProfileValue(row.text("field_key"), row.text("val"), row.text("source"),
                        row.instant("at_time")), memberId));
    }

    @Override
    public Map<Contact, String> contact(Actor actor, UUID memberId) {
        if (actor.kind() != Actor.Kind.PERSON || actor.role() != Role.HOST && actor.role() != Role.PRIVACY) {
            throw refused("panel.contact", actor.name());
        }
        return schema().read(query -> vault.contact(query, memberId));
    }

    /** A decision about one person, taken on the row as the write finds it. */
    private Member decide(Actor actor, UUID memberId, String label, Decision decision, Object... more) {
        String code = schema().read(query -> person(query, memberId)).code();
        List<Object> args = new ArrayList<>(List.of(code));
        args.addAll(List.of(more));
        return schema().write(actor, messages.get(label, args.toArray()), false, tx -> {
            Named person = person(tx, memberId);
            decision.take(tx, person);
            return rolls.load(tx, person.panelId(), tx.number()).state().members().get(memberId);
        });
    }

    private Named person(org.parley.store.Query query, UUID memberId) {
        return query.first("SELECT panel_id, code, standing FROM panel.member WHERE id = ?", row -> new Named(
                row.id("panel_id"), row.text("code"), Member.Standing.valueOf(row.text("standing"))), memberId)
                .orElseThrow(() -> new ProblemException(
                        Problem.from(messages, Problem.Kind.USAGE, "panel.member.gone", memberId)));
    }

    private static long seats(Tx tx, UUID panelId) {
        return tx.number("SELECT seats FROM panel.panel WHERE id = ?", panelId);
    }

    private static Map<String, Object> standing(Member.Standing standing, UUID seat) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("standing", standing.name());
        fields.put("seat_id", seat);
        return fields;
    }

    private ProblemException refused(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, code, args));
    }

    private record Tables(Schema schema, Snapshots<UUID, Roll> snapshots) { }

    private record Named(UUID panelId, String code, Member.Standing standing) { }

    /** What is decided. */
    @FunctionalInterface
    private interface Decision {
        void take(Tx tx, Named person);
    }
}
