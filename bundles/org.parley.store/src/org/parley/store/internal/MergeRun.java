// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.MergePlan.Head;
import org.parley.store.merge.Settlements;
import org.parley.store.merge.Side;
import org.parley.store.spi.MergeRule;

/** One merge, inside the write that will keep it or take it back. */
final class MergeRun {

    private final SqlQuery theirs;
    private final Transaction transaction;
    private final Settlements settlements;
    private final Progress progress;
    private final MergeBase base;
    private final Stretch changed;
    private final Stretch changedHere;
    private final Map<UUID, UUID> aliases = new HashMap<>();
    private final Map<UUID, UUID> joined = new LinkedHashMap<>();
    private final Map<String, Conflict> conflicts = new LinkedHashMap<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** @param stores this one and the other */
    MergeRun(Pair stores, SqlQuery theirs, MergeBase base, Transaction transaction, Settlements settlements,
            Progress progress) {
        this.theirs = theirs;
        this.base = base;
        this.transaction = transaction;
        this.settlements = settlements;
        this.progress = progress;
        changed = new Stretch(stores.theirs().changesAfter(oursIsBase() ? base.parted().number() : base.theirs()));
        changedHere = oursIsBase() ? new Stretch(stores.ours().changesAfter(base.ours())) : null;
        SqlQuery ours = new SqlQuery(transaction::session);
        String all = "SELECT there, here FROM merging.joined";
        ours.each(all, f -> aliases.put(f.id("there"), f.id("here")));
        theirs.each(all, f -> aliases.putIfAbsent(f.id("here"), f.id("there")));
    }

    /** This store and the other. */
    record Pair(StoreImpl ours, StoreImpl theirs) { }

    SqlQuery theirs() {
        return theirs;
    }

    Progress progress() {
        return progress;
    }

    Stretch changed() {
        return changed;
    }

    Stretch changedHere() {
        return changedHere;
    }

    boolean oursIsBase() {
        return base.ours() > 0;
    }

    Map<UUID, UUID> aliases() {
        return aliases;
    }

    /** Lets each owner take in what is its own, then names what nobody looked after. */
    void run(List<MergeRule> rules, Owners owners) {
        Set<String> done = new HashSet<>(Set.of(MergeTables.SCHEMA));
        for (MergeRule rule : rules) {
            progress.check();
            progress.at(SqlProblems.TEXTS.get("merge.taking", rule.schema()), done.size() - 1, rules.size());
            done.add(rule.schema());
            if (changed.schemas().contains(rule.schema())) {
                Set<String> hidden = owners.privateTables(rule.schema());
                Wall wall = new Wall(rule.schema());
                rule.merge(new OwnDraft(wall, new SqlTx(wall, hidden, transaction), this));
                leaveOutTables(rule.schema(), rule.tables(), hidden);
            }
        }
        changed.schemas().stream().filter(schema -> !done.contains(schema))
                .forEach(schema -> leaveOutTables(schema, Set.of(), owners.privateTables(schema)));
        if (changed.gone() > 0) {
            leaveOut(SqlProblems.TEXTS.get("merge.left.gone", changed.gone()));
        }
        if (changed.erasures() > 0) {
            leaveOut(SqlProblems.TEXTS.get("merge.left.erasures", changed.erasures()));
        }
    }

    private void leaveOutTables(String schema, Set<String> merged, Set<String> hidden) {
        for (String table : changed.tables(schema)) {
            int rows = changed.rows(schema, table).size();
            if (hidden.contains(table)) {
                leaveOut(SqlProblems.TEXTS.get("merge.left.private", rows, schema + "." + table));
            } else if (!merged.contains(table)) {
                leaveOut(SqlProblems.TEXTS.get("merge.left.table", rows, schema + "." + table));
            }
        }
    }

    Side settle(Conflict conflict) {
        Side side = settlements.of(conflict);
        conflicts.put(conflict.id(), conflict.settled(side));
        return side == null ? Side.OURS : side;
    }

    void join(UUID there, UUID here) {
        aliases.put(there, here);
        joined.put(there, here);
    }

    Count count(String schema, String table) {
        return counts.computeIfAbsent(schema + "." + table, key -> new Count());
    }

    void tell(String sentence) {
        told.add(sentence);
    }

    void leaveOut(String sentence) {
        leftOut.add(sentence);
    }

    boolean open() {
        return conflicts.values().stream().anyMatch(conflict -> conflict.settled() == null);
    }

    /** Notes in this write up to where the other was taken in, unless there was nothing to take in or to settle. */
    void remember(Ids ids, Path other, Head ours, Head head) {
        if (transaction.size() == 0 && conflicts.isEmpty()) {
            return;
        }
        SqlTx own = new SqlTx(new Wall(MergeTables.SCHEMA), Set.of(), transaction);
        own.insert(MergeTables.MERGED, ids.next(), Map.of("copy_name", MergingImpl.name(other), "other_number",
                head.number(), "other_digest", head.digest(), "own_number", ours.number(), "own_digest",
                ours.digest()));
        joined.forEach((there, here) -> own.insert(MergeTables.JOINED, ids.next(), Map.of("there", there, "here",
                here)));
    }

    MergePlan plan(Path other, Head ours, Head head, List<MergeRule> rules, long written) {
        List<MergePlan.Taken> taken = new ArrayList<>();
        for (MergeRule rule : rules) {
            counts.forEach((key, count) -> {
                String table = key.substring(key.indexOf('.') + 1);
                if (key.equals(rule.schema() + "." + table)) {
                    taken.add(new MergePlan.Taken(rule.sort(table), count.added, count.changed, count.removed));
                }
            });
        }
        return new MergePlan(other, base.parted(), ours, head, taken, List.copyOf(conflicts.values()), told, leftOut,
                written);
    }

    /** How many rows of a table were taken in. */
    static final class Count {

        int added;
        int changed;
        int removed;
    }
}
