// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.MergePlan.Head;
import org.parley.store.merge.Merging;
import org.parley.store.merge.Settlements;
import org.parley.store.spi.MergeRule;

/**
 * Merges inside one write. A preview does all of it as well and takes it back, so that what it says is what will be
 * done, rules of the owners and of the database included.
 */
final class MergingImpl implements Merging {

    private static final int SHOWN_OF_DIGEST = 12;

    private final StoreImpl store;
    private final Clock clock;
    private final Ids ids;
    private final Supplier<List<MergeRule>> rules;

    MergingImpl(StoreImpl store, Clock clock, Ids ids, Supplier<List<MergeRule>> rules) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.rules = rules;
    }

    @Override
    public MergePlan preview(Path other, Settlements settlements, Progress progress) {
        return with(other, progress, sides -> {
            try {
                return write(Actor.parley(), sides, transaction -> {
                    MergeRun run = sides.run(transaction, settlements, progress);
                    throw new OnlyTried(run.plan(other, sides.ours, sides.theirs, sides.rules, 0));
                });
            } catch (OnlyTried tried) {
                return tried.plan;
            }
        });
    }

    @Override
    public MergePlan merge(Actor actor, MergePlan plan, Settlements settlements, Progress progress) {
        Path other = plan.other();
        return with(other, progress, sides -> write(actor, sides, transaction -> {
            if (!sides.ours.equals(plan.ours()) || !sides.theirs.equals(plan.theirs())
                    || transaction.number() != sides.ours.number() + 1) {
                throw refused("merge.moved");
            }
            MergeRun run = sides.run(transaction, settlements, progress);
            if (run.open()) {
                throw refused("merge.open", run.plan(other, sides.ours, sides.theirs, sides.rules, 0).open().size());
            }
            run.remember(ids, other, sides.ours, sides.theirs);
            return run.plan(other, sides.ours, sides.theirs, sides.rules,
                    transaction.size() == 0 ? 0 : transaction.number());
        }));
    }

    private MergePlan write(Actor actor, Sides sides, Writer.Work<MergePlan> work) {
        String label = SqlProblems.TEXTS.get("merge.label", name(sides.other), Long.toString(sides.theirs.number()),
                shown(sides.theirs), Long.toString(sides.ours.number()), shown(sides.ours));
        return store.writer().write(new Writer.Header(actor, label, true, 0), work);
    }

    private static String shown(Head head) {
        return head.digest().substring(0, SHOWN_OF_DIGEST);
    }

    /** The last part of where it lies; the audit keeps it for good, and a whole path would tell of a person's machine. */
    static String name(Path other) {
        Path last = other.toAbsolutePath().normalize().getFileName();
        return last == null ? other.toString() : last.toString();
    }

    private <T> T with(Path other, Progress progress, Function<Sides, T> work) {
        store.allowed();
        if (store.writer().current() != null) {
            throw new IllegalStateException("a merge is a write of its own");
        }
        store.lastNumber();
        List<MergeRule> ordered = ordered();
        List<Owners.Claim> owners = new ArrayList<>();
        store.owners().claim(MergeTables.SCHEMA).ifPresent(owners::add);
        ordered.forEach(rule -> store.owners().claim(rule.schema()).ifPresent(owners::add));
        DerbyFolder folder = store.database().engine().folder();
        try (OtherCopy copy = OtherCopy.open(other, folder == null ? null : folder.workspace(),
                store.database().version(), clock, owners, progress)) {
            return copy.store().read(theirs -> work.apply(new Sides(other, copy.store(), theirs, ordered,
                    store.read(MergeBase::head), MergeBase.head(theirs))));
        }
    }

    /** Each after those it names. */
    private List<MergeRule> ordered() {
        List<MergeRule> waiting = new ArrayList<>(rules.get());
        waiting.sort(Comparator.comparing(MergeRule::schema));
        Set<String> there = new HashSet<>();
        waiting.forEach(rule -> there.add(rule.schema()));
        List<MergeRule> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            MergeRule next = waiting.stream().filter(rule -> rule.after().stream().noneMatch(there::contains))
                    .findFirst().orElseThrow(() -> new IllegalStateException("merge rules wait for each other"));
            waiting.remove(next);
            there.remove(next.schema());
            ordered.add(next);
        }
        return ordered;
    }

    private static ProblemException refused(String code, Object... args) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, code, args));
    }

    /** Both copies while they are held against each other. */
    private final class Sides {

        private final Path other;
        private final StoreImpl copy;
        private final SqlQuery query;
        private final List<MergeRule> rules;
        private final Head ours;
        private final Head theirs;

        Sides(Path other, StoreImpl copy, SqlQuery query, List<MergeRule> rules, Head ours, Head theirs) {
            this.other = other;
            this.copy = copy;
            this.query = query;
            this.rules = rules;
            this.ours = ours;
            this.theirs = theirs;
        }

        MergeRun run(Transaction transaction, Settlements settlements, Progress progress) {
            MergeBase base = MergeBase.of(new SqlQuery(transaction::session), query, ours, theirs);
            MergeRun run = new MergeRun(new MergeRun.Pair(store, copy), query, base, transaction, settlements,
                    progress);
            run.run(rules, store.owners());
            return run;
        }
    }

    /** Takes back the write of a preview. */
    private static final class OnlyTried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient MergePlan plan;

        OnlyTried(MergePlan plan) {
            super(null, null, false, false);
            this.plan = plan;
        }
    }
}
