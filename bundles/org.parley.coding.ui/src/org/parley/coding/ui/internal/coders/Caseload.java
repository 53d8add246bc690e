// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication.Group;

/** The differences of two coders as a queue that is worked off. Knows no widgets. */
record Caseload(Disputes found) {

    /** How many differences there are. */
    int size() {
        return found.all().size();
    }

    /** How many of them are decided. */
    int decided() {
        return (int) found.all().stream().filter(one -> !one.open()).count();
    }

    int open() {
        return size() - decided();
    }

    /** How many posts have nothing left to decide and do not count as curated yet. */
    int ready() {
        Set<UUID> open = found.all().stream().filter(Dispute::open).map(Dispute::postId).collect(Collectors.toSet());
        return Math.max(0, found.posts() - open.size() - found.curated());
    }

    Optional<Dispute> find(String key) {
        return found.all().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The group that a difference stands in. */
    Optional<Group> group(String key) {
        return found.groups().stream().filter(group -> place(group, key) > 0).findFirst();
    }

    /** The place of a difference in its group, from 1; 0 when it is not there. */
    static int place(Group group, String key) {
        for (int i = 0; i < group.disputes().size(); i++) {
            if (group.disputes().get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * What comes after a decision: the next difference that nobody looked at, once around; when there is none the next
     * one that was put off, last the one at hand itself.
     */
    Optional<Dispute> next(String key) {
        List<Dispute> round = round(key);
        return round.stream().filter(one -> one.decision() == null).findFirst()
                .or(() -> round.stream().filter(Dispute::open).findFirst());
    }

    /** The difference after another, or before it, decided or not; empty at the end. */
    Optional<Dispute> neighbour(String key, int step) {
        List<Dispute> all = found.all();
        for (int i = 0; i < all.size(); i++) {
            int to = i + step;
            if (all.get(i).key().equals(key) && to >= 0 && to < all.size()) {
                return Optional.of(all.get(to));
            }
        }
        return Optional.empty();
    }

    /** All from the one after a difference on, around to that one. */
    private List<Dispute> round(String key) {
        List<Dispute> all = found.all();
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            at = all.get(i).key().equals(key) ? i : at;
        }
        List<Dispute> round = new ArrayList<>(all.subList(at + 1, all.size()));
        round.addAll(all.subList(0, at + 1));
        return round;
    }

    /** The same with another decision on a difference: shown before it is stored. */
    Caseload with(Dispute decided) {
        List<Group> groups = found.groups().stream().map(group -> new Group(group.codeId(), group.path(), group.alpha(),
                group.disputes().stream().map(one -> one.key().equals(decided.key()) ? decided : one).toList())).toList();
        return new Caseload(new Disputes(found.scope(), found.posts(), found.alike(), found.curated(), found.alpha(),
                groups, found.notes()));
    }
}
