// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.Tx;

/**
 * Changes how many seats a panel has. Seats are rows: new ones take the numbers that are free, and only seats on which
 * nobody sits go, the highest numbers first.
 */
final class SeatCap {

    private static final int MOST_SEATS = 100_000;

    private final Ids ids;
    private final Messages messages;

    SeatCap(Ids ids, Messages messages) {
        this.ids = ids;
        this.messages = messages;
    }

    /** @param words why; needed when it becomes more */
    void change(Tx tx, UUID panelId, int seats, String words) {
        int before = (int) tx.number("SELECT seats FROM panel.panel WHERE id = ?", panelId);
        if (seats < 1 || seats > MOST_SEATS) {
            throw problem(Problem.Kind.USAGE, "panel.seats", "panel.resize.number", seats, MOST_SEATS);
        }
        if (seats == before) {
            throw problem(Problem.Kind.REFUSED, "panel.seats", "panel.resize.same", seats);
        }
        String reason = PanelMaker.reason(words);
        if (seats > before && reason.isEmpty()) {
            throw problem(Problem.Kind.REFUSED, "panel.seats.reason", "panel.resize.reason", seats, before);
        }
        if (seats > before) {
            add(tx, panelId, seats - before);
        } else {
            take(tx, panelId, before - seats, seats);
        }
        tx.update("panel", panelId, Map.of("seats", seats));
        if (!reason.isEmpty()) {
            tx.insert("cap_reason", ids.next(), Map.of("panel_id", panelId, "seats", seats, "reason", reason));
        }
    }

    private void add(Tx tx, UUID panelId, int more) {
        Set<Integer> numbers = new HashSet<>(tx.list("SELECT number FROM panel.seat WHERE panel_id = ?",
                row -> row.integer("number"), panelId));
        List<Tx.Row> rows = new ArrayList<>(more);
        for (int number = 1; rows.size() < more; number++) {
            if (!numbers.contains(number)) {
                rows.add(new Tx.Row(ids.next(), Map.of("panel_id", panelId, "number", number)));
            }
        }
        tx.insertAll("seat", rows);
    }

    private void take(Tx tx, UUID panelId, int fewer, int wanted) {
        List<UUID> free = tx.list("SELECT s.id FROM panel.seat s WHERE s.panel_id = ? AND NOT EXISTS "
                + "(SELECT m.id FROM panel.member m WHERE m.seat_id = s.id) ORDER BY s.number DESC",
                row -> row.id("id"), panelId);
        if (free.size() < fewer) {
            throw problem(Problem.Kind.REFUSED, "panel.seats.taken", "panel.resize.taken",
                    wanted + fewer - free.size(), wanted);
        }
        free.subList(0, fewer).forEach(seat -> tx.delete("seat", seat));
    }

    private ProblemException problem(Problem.Kind kind, String code, String words, Object... args) {
        Problem problem = Problem.from(messages, kind, words, args);
        return new ProblemException(new Problem(kind, code, problem.what(), problem.meaning(), problem.remedy()));
    }
}
