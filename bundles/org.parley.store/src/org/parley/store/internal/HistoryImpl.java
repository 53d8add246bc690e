// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

import org.parley.core.Actor;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/** Undo and redo: the changes of a change set the other way round, written as a new one. */
final class HistoryImpl implements Store.History {

    /** How many steps back are looked at; nobody goes further than that. */
    private static final int STEPS = 2000;

    private static final String RECENT = "SELECT number, written, actor_kind, actor_id, actor_name, actor_role, label,"
            + " undoable, undoes FROM store.changeset WHERE undoable = TRUE OR undoes > 0"
            + " ORDER BY number DESC FETCH FIRST " + STEPS + " ROWS ONLY";
    private static final String TAKEN_BACK_BY = "SELECT number FROM store.changeset WHERE undoes = ?"
            + " ORDER BY number DESC";

    private final StoreImpl store;
    private final Writer writer;
    private final Owners owners;
    private Stacks stacks;

    HistoryImpl(StoreImpl store, Writer writer, Owners owners) {
        this.store = store;
        this.writer = writer;
        this.owners = owners;
        store.listen(this::follow);
    }

    @Override
    public Optional<ChangeSet> undoable(Actor actor) {
        return find(stacks().undoable(actor.id()));
    }

    @Override
    public Optional<ChangeSet> redoable(Actor actor) {
        return find(stacks().redoable(actor.id()));
    }

    @Override
    public ChangeSet undo(Actor actor, long number) {
        store.allowed();
        return writer.locked(() -> {
            ChangeSet set = standing(number);
            if (set == null) {
                throw refused(Long.toString(number), "undo.unknown", Long.toString(number));
            }
            if (!set.undoable()) {
                throw refused(set.label(), "undo.not-undoable");
            }
            if (takenBackBy(set.number()).isPresent()) {
                throw refused(set.label(), "undo.already");
            }
            return reverse(actor, set, SqlProblems.TEXTS.get("undo.label", set.label()), false);
        });
    }

    @Override
    public ChangeSet redo(Actor actor, long number) {
        store.allowed();
        return writer.locked(() -> {
            ChangeSet original = standing(number);
            if (original == null) {
                throw refused(Long.toString(number), "undo.unknown", Long.toString(number));
            }
            Long undo = takenBackBy(original.number())
                    .orElseThrow(() -> refused(original.label(), "undo.not-undone"));
            return reverse(actor, store.changeSet(undo), original.label(), true);
        });
    }

    /** The change set that stands for this one now: the last redo of it when there is one. */
    private ChangeSet standing(long number) {
        long present = number;
        Optional<Long> undo = takenBackBy(present);
        while (undo.isPresent()) {
            Optional<Long> redo = takenBackBy(undo.get());
            if (redo.isEmpty()) {
                break;
            }
            present = redo.get();
            undo = takenBackBy(present);
        }
        return store.changeSet(present);
    }

    private Optional<Long> takenBackBy(long number) {
        return store.read(q -> q.first(TAKEN_BACK_BY, f -> f.number("number"), number));
    }

    private ChangeSet reverse(Actor actor, ChangeSet set, String label, boolean undoable) {
        if (set.changes().isEmpty()) {
            throw refused(set.label(), "undo.erased");
        }
        TreeSet<String> schemas = new TreeSet<>();
        for (Change change : set.changes()) {
            schemas.add(change.schema());
            SchemaOwner owner = owners.of(change.schema())
                    .orElseThrow(() -> refused(set.label(), "undo.owner", change.schema()));
            // a private row that was made can go with the rest; what it held before is known to nobody
            if (!change.made() && owner.privateTables().contains(change.table())) {
                throw refused(set.label(), "undo.private");
            }
        }
        Writer.Header header = new Writer.Header(actor, label, undoable, set.number());
        return writer.write(header, transaction -> {
            new Reversal(set, store::changesAfter, transaction,
                    schema -> owners.of(schema).orElseThrow().privateTables()).run();
            for (String schema : schemas) {
                Owners.Claim claim = owners.claim(schema).orElseThrow();
                claim.owner().checkUndo(owners.seenBy(set, claim.asker()),
                        new SqlTx(new Wall(schema), claim.owner().privateTables(), transaction));
            }
            return transaction.changeSet();
        });
    }

    /** The reason comes from the texts, so that the message says what changed. */
    static ProblemException refused(String label, String reason, Object... args) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.undo", label,
                SqlProblems.TEXTS.get(reason, args)));
    }

    private Optional<ChangeSet> find(OptionalLong number) {
        return number.isEmpty() ? Optional.empty() : Optional.ofNullable(store.changeSet(number.getAsLong()));
    }

    private Stacks stacks() {
        store.allowed();
        return writer.locked(() -> {
            if (stacks == null) {
                Stacks fresh = new Stacks();
                List<ChangeSet> newestFirst = store.read(q -> q.list(RECENT, AuditLog::header));
                for (int i = newestFirst.size() - 1; i >= 0; i--) {
                    fresh.add(newestFirst.get(i));
                }
                stacks = fresh;
            }
            return stacks;
        });
    }

    private void follow(ChangeSet set) {
        if (stacks != null) {
            stacks.add(set);
        }
    }
}
