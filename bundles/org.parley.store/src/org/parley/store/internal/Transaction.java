// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.parley.core.Actor;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** A write under way: who, when, which number, and what has been changed so far. */
final class Transaction {

    private final Session session;
    private final long number;
    private final Instant at;
    private final Actor actor;
    private final String label;
    private final boolean undoable;
    private final long undoes;
    private final List<Change> changes = new ArrayList<>();
    private boolean over;
    private boolean spoilt;

    Transaction(Session session, long number, Instant at, Actor actor, String label, boolean undoable, long undoes) {
        this.session = session;
        this.number = number;
        this.at = at;
        this.actor = actor;
        this.label = label;
        this.undoable = undoable;
        this.undoes = undoes;
    }

    /** The session, as long as the write lasts: a Tx that someone kept must not write into the next one. */
    Session session() {
        if (over) {
            throw new IllegalStateException("this write is over");
        }
        return session;
    }

    long number() {
        return number;
    }

    Instant at() {
        return at;
    }

    Actor actor() {
        return actor;
    }

    void add(Change change) {
        changes.add(change);
    }

    int size() {
        return changes.size();
    }

    /** Forgets the changes after the first {@code size}, which have been rolled back. */
    void backTo(int size) {
        changes.subList(size, changes.size()).clear();
    }

    /** A part of it failed and could not be taken back. */
    void spoil() {
        spoilt = true;
    }

    /** Throws when it must not be committed, although who runs it has gone on after a part that failed. */
    void requireWhole() {
        if (spoilt) {
            throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.FAILED, "store.spoilt"));
        }
    }

    void end() {
        over = true;
    }

    ChangeSet changeSet() {
        return new ChangeSet(number, at, actor, label, undoable, undoes, changes);
    }
}
