// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.store.Tx;

/** Makes panels with their seats. */
final class PanelMaker {

    private static final int MOST_SEATS = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private final Ids ids;
    private final Vault vault;
    private final Messages messages;

    PanelMaker(Ids ids, Vault vault, Messages messages) {
        this.ids = ids;
        this.vault = vault;
        this.messages = messages;
    }

    /** Under this key a name is taken, however it is written. */
    static String key(String name) {
        return Normalizer.normalize(name.strip().replaceAll("\\s+", " "), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    /** A reason as it is stored; empty for none. */
    static String reason(String given) {
        String words = given == null ? "" : given.strip();
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }

    Panel make(Tx tx, String given, int seats, String reason) {
        String name = given == null ? "" : given.strip().replaceAll("[\\p{Cc}\\s]+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw problem(Problem.Kind.USAGE, "panel.name.empty", LONGEST_NAME);
        }
        if (tx.number("SELECT COUNT(*) FROM panel.panel WHERE name_key = ?", key(name)) > 0) {
            throw problem(Problem.Kind.USAGE, "panel.name.taken", name);
        }
        if (seats < 1 || seats > MOST_SEATS) {
            throw problem(Problem.Kind.USAGE, "panel.seats", seats, MOST_SEATS);
        }
        boolean needsReason = seats > Panels.DEFAULT_SEATS;
        if (needsReason && (reason == null || reason.isBlank())) {
            throw problem(Problem.Kind.REFUSED, "panel.seats.reason", seats, Panels.DEFAULT_SEATS);
        }
        Panel panel = new Panel(ids.next(), name, seats, tx.at());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("name_key", key(name));
        row.put("seats", seats);
        row.put("created_at", tx.at());
        tx.insert("panel", panel.id(), row);
        if (needsReason) {
            tx.insert("cap_reason", ids.next(),
                    Map.of("panel_id", panel.id(), "seats", seats, "reason", reason(reason)));
        }
        List<Tx.Row> rows = new ArrayList<>(seats);
        UUID panelId = panel.id();
        for (int number = 1; number <= seats; number++) {
            rows.add(new Tx.Row(ids.next(), Map.of("panel_id", panelId, "number", number)));
        }
        tx.insertAll("seat", rows);
        vault.open(tx, panelId);
        return panel;
    }

    private ProblemException problem(Problem.Kind kind, String code, Object... args) {
        // two sentences for one code: the outside knows only that the name will not do
        Problem problem = Problem.from(messages, kind, code, args);
        String known = code.startsWith("panel.name") ? "panel.name" : code;
        return new ProblemException(new Problem(kind, known, problem.what(), problem.meaning(), problem.remedy()));
    }
}
