// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.parley.core.Ids;
import org.parley.panel.Panels.Contact;
import org.parley.store.Query;
import org.parley.store.Tx;

/** Keeps contact data apart: it is written here, read here and stands nowhere else. */
final class Vault {

    private static final int MOST = 2000;

    private final Ids ids;

    Vault(Ids ids) {
        this.ids = ids;
    }

    /** Gives a new panel the secret with which ids that hold contact data are disguised. */
    void open(Tx tx, UUID panelId) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        tx.insert("vault_key", ids.next(), Map.of("panel_id", panelId, "secret", HexFormat.of().formatHex(secret)));
    }

    /** The secret of a panel. */
    String secret(Query query, UUID panelId) {
        return query.first("SELECT secret FROM panel.vault_key WHERE panel_id = ?", row -> row.text("secret"), panelId)
                .orElseThrow();
    }

    /**
     * An id from a source as it may be stored: one made of an e-mail address or a phone number becomes a digest that
     * only this panel's secret can make, so that the same person is found again and nobody can read the id.
     */
    static String disguised(String sourceId, String secret) {
        String tail = sourceId.substring(sourceId.lastIndexOf(':') + 1);
        if (ContactWords.email(sourceId).isEmpty() && !ContactWords.phone(tail)) {
            return sourceId;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return "vault:" + HexFormat.of().formatHex(mac.doFinal(sourceId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts what is new or different about a member into the vault. */
    void keep(Tx tx, UUID memberId, Map<Contact, String> contact, boolean known) {
        if (contact.isEmpty()) {
            return;
        }
        Map<Contact, String> kept = known ? contact(tx, memberId) : Map.of();
        contact.forEach((kind, value) -> {
            if (value == null || value.isBlank() || value.strip().equals(kept.get(kind))) {
                return;
            }
            String cut = value.strip().length() > MOST ? value.strip().substring(0, MOST) : value.strip();
            if (kept.containsKey(kind)) {
                UUID row = tx.first("SELECT id FROM panel.contact WHERE member_id = ? AND kind = ?", r -> r.id("id"),
                        memberId, kind.name()).orElseThrow();
                tx.update("contact", row, Map.of("val", cut));
            } else {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("member_id", memberId);
                fields.put("kind", kind.name());
                fields.put("val", cut);
                tx.insert("contact", ids.next(), fields);
            }
        });
    }

    /** What the vault holds on a member. */
    Map<Contact, String> contact(Query query, UUID memberId) {
        Map<Contact, String> contact = new EnumMap<>(Contact.class);
        query.each("SELECT kind, val FROM panel.contact WHERE member_id = ?",
                row -> contact.put(Contact.valueOf(row.text("kind")), row.text("val")), memberId);
        return contact;
    }
}
