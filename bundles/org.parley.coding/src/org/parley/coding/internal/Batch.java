// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.NewCoding;
import org.parley.coding.Layer;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.discussion.Post;
import org.parley.store.Tx;

/** Codings to be made in one write: knows what is on a post while they are put on, and what has to come off. */
final class Batch {

    private final CodingState state;
    private final Actor coder;
    private final Map<UUID, UUID> again;
    private final Ids ids;
    private final Instant at;
    private final Map<UUID, List<Coding>> onPosts = new HashMap<>();
    private final Map<UUID, Coding> made = new LinkedHashMap<>();
    private final List<Coding> taken = new ArrayList<>();

    /** @param again posts that this coder codes a second time, each with the batch of it */
    Batch(CodingState state, Actor coder, Map<UUID, UUID> again, Ids ids, Instant at) {
        this.state = state;
        this.coder = coder;
        this.again = again;
        this.ids = ids;
        this.at = Carried.millis(at);
    }

    /** Puts a code on a range, unless it is there; takes off what cannot stand beside it. */
    Coding put(Code code, Post post, NewCoding wanted) {
        List<Coding> there = onPosts.computeIfAbsent(post.id(), id -> new ArrayList<>(beside(state, again, id)));
        Coding same = same(there, coder.id(), code.id(), post.text().id(), wanted.start(), wanted.end());
        if (same != null) {
            return same;
        }
        makeRoom(code, there);
        UUID pass = again.get(post.id());
        Coding coding = new Coding(ids.next(), code.panelId(), code.id(), post.id(), post.text().id(), wanted.start(),
                wanted.end(), coder.name(), coder.id(), at, state.codebook().version(), wanted.memo(), wanted.best(),
                false, pass == null ? Layer.ORIGINAL : Layer.AGAIN, pass);
        there.add(coding);
        made.put(coding.id(), coding);
        return coding;
    }

    private void makeRoom(Code code, List<Coding> there) {
        for (Iterator<Coding> each = there.iterator(); each.hasNext();) {
            Coding other = each.next();
            if (!other.coderId().equals(coder.id()) || other.codeId().equals(code.id())) {
                continue;
            }
            Code otherCode = state.codebook().codes().get(other.codeId());
            if (otherCode == null ? code.exclusive() : CodeRules.apart(state.codebook(), code, otherCode)) {
                each.remove();
                if (made.remove(other.id()) == null) {
                    taken.add(other);
                }
            }
        }
    }

    void write(Tx tx) {
        taken.forEach(coding -> Removal.coding(tx, coding.id()));
        if (made.size() == 1) {
            made.values().forEach(coding -> tx.insert(CodingSchema.CODING, coding.id(), Rows.fields(coding)));
        } else {
            tx.insertAll(CodingSchema.CODING, made.values().stream()
                    .map(coding -> new Tx.Row(coding.id(), Rows.fields(coding))).toList());
        }
    }

    /** What a new coding of a coder has to get along with on a post. */
    static List<Coding> beside(CodingState state, Map<UUID, UUID> again, UUID postId) {
        UUID pass = again.get(postId);
        return pass == null ? state.on(postId) : state.layers().again(postId, pass);
    }

    /** The codings of the same layer on the same post, this one among them. */
    static List<Coding> siblings(CodingState state, Coding coding) {
        return switch (coding.layer()) {
            case ORIGINAL -> state.on(coding.postId());
            case CURATED -> state.layers().curated(coding.postId());
            case AGAIN -> state.layers().again(coding.postId(), coding.originId());
        };
    }

    /** The coding of this coder with this code on this range of this text; null when there is none. */
    static Coding same(List<Coding> there, UUID coderId, UUID codeId, UUID textId, int start, int end) {
        for (Coding coding : there) {
            if (coding.start() == start && coding.end() == end && coding.codeId().equals(codeId)
                    && coding.coderId().equals(coderId) && coding.textId().equals(textId)) {
                return coding;
            }
        }
        return null;
    }
}
