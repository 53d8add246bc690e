// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.coders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Layer;
import org.parley.coding.Seen;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.coders.Decision;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.coding.internal.Carried;
import org.parley.coding.internal.CodeRules;
import org.parley.coding.internal.CodingSchema;
import org.parley.coding.internal.CodingTables;
import org.parley.coding.internal.CodingWriter;
import org.parley.coding.internal.Removal;
import org.parley.coding.internal.Rows;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.store.Tx;

/** Decisions, and the curated version that follows from them. */
@Component(service = Adjudication.class)
public final class AdjudicationService implements Adjudication {

    private static final int LONGEST_WHY = 1_000;

    private final CodingTables tables;
    private final Codings codings;
    private final Discussions discussions;
    private final Ids ids;

    @Activate
    public AdjudicationService(@Reference CodingTables tables, @Reference Codings codings,
            @Reference Discussions discussions, @Reference Ids ids) {
        this.tables = tables;
        this.codings = codings;
        this.discussions = discussions;
        this.ids = ids;
    }

    @Override
    public Disputes disputes(Actor person, UUID panelId, Scope scope, Progress progress) {
        return matter(codings.seen(person, panelId), panelId, scope).disputes(progress);
    }

    private Matter matter(Seen seen, UUID panelId, Scope scope) {
        return Matter.of(scope, discussions.state(panelId), tables.state(panelId), tables.team(panelId), seen);
    }

    @Override
    public Dispute decide(Actor adjudicator, UUID panelId, Scope scope, Dispute dispute, Ruling ruling) {
        String why = ruling.why() == null ? "" : ruling.why().strip();
        if (why.length() > LONGEST_WHY) {
            throw Texts.usage("adjudicate.why", LONGEST_WHY, why.length());
        }
        String label = Texts.get("label.decide", Long.toString(dispute.post()), Texts.get("verdict." + ruling.verdict().name()));
        return tables.schema().write(adjudicator, label, true, tx -> {
            CodingState state = tables.state(panelId);
            Seen seen = codings.seen(adjudicator, panelId);
            if (seen.withheld().contains(dispute.postId())) {
                throw Texts.refused("adjudicate.blind", Long.toString(dispute.post()));
            }
            Matter matter = matter(seen, panelId, scope);
            Matter.Case one = Optional.ofNullable(matter.cases().get(dispute.postId()))
                    .orElseThrow(() -> Texts.refused("adjudicate.gone"));
            List<Dispute> there = matter.on(one, Map.of());
            Dispute now = there.stream().filter(other -> other.key().equals(dispute.key())).findFirst()
                    .orElseThrow(() -> Texts.refused("adjudicate.gone"));
            Decision decision = new Decision(now.decision() == null ? ids.next() : now.decision().id(), panelId,
                    now.postId(), now.first() == null ? null : now.first().id(),
                    now.second() == null ? null : now.second().id(), ruling.verdict(), why, adjudicator.name(),
                    adjudicator.id(), Carried.millis(tx.at()));
            write(tx, decision, now.decision() == null);
            Curation curation = new Curation(tx, state, one, adjudicator);
            curation.replace(decision.id(), decided(state, one.post(), now, ruling));
            boolean settled = there.stream().allMatch(other -> other.key().equals(now.key())
                    ? ruling.verdict() != Verdict.LATER : !other.open());
            curation.settle(settled);
            curation.check();
            return new Dispute(now.postId(), now.post(), now.kind(), dispute.codeId(), now.firstCoder(), now.first(),
                    now.secondCoder(), now.second(), decision);
        });
    }

    private static void write(Tx tx, Decision decision, boolean made) {
        Map<String, Object> fields = new HashMap<>(Map.of("panel", decision.panelId(), "post", decision.postId(),
                "dispute", Decision.key(decision.firstId(), decision.secondId()), "verdict", decision.verdict().name(),
                "why", decision.why(), "adjudicator", decision.adjudicator(), "adjudicator_id",
                decision.adjudicatorId(), "made_at", decision.at()));
        fields.put("first_coding", decision.firstId());
        fields.put("second_coding", decision.secondId());
        if (made) {
            tx.insert(CodingSchema.ADJUDICATION, decision.id(), fields);
        } else {
            tx.update(CodingSchema.ADJUDICATION, decision.id(), fields);
        }
    }

    /** What counts for a difference, as it stands in the texts of the coders or was given anew. */
    private static List<Coding> decided(CodingState state, Post post, Dispute dispute, Ruling ruling) {
        List<Coding> counts = new ArrayList<>();
        if (ruling.verdict() == Verdict.ANEW) {
            CodingWriter.usable(state, ruling.codeId());
            CodingWriter.checkRange(post, ruling.start(), ruling.end());
            counts.add(new Coding(null, state.codebook().panelId(), ruling.codeId(), post.id(), post.text().id(),
                    ruling.start(), ruling.end(), "", null, null, 0, "", false, false));
        }
        if (dispute.first() != null && (ruling.verdict() == Verdict.FIRST || ruling.verdict() == Verdict.BOTH)) {
            counts.add(dispute.first());
        }
        if (dispute.second() != null && (ruling.verdict() == Verdict.SECOND || ruling.verdict() == Verdict.BOTH)) {
            counts.add(dispute.second());
        }
        return counts;
    }

    @Override
    public int settle(Actor adjudicator, UUID panelId, Scope scope) {
        return tables.schema().write(adjudicator, Texts.get("label.settle"), true, tx -> {
            CodingState state = tables.state(panelId);
            Matter matter = matter(codings.seen(adjudicator, panelId), panelId, scope);
            int settled = 0;
            for (Matter.Case one : matter.cases().values()) {
                if (!state.layers().adjudicated().containsKey(one.post().id())
                        && matter.on(one, Map.of()).stream().noneMatch(Dispute::open)) {
                    Curation curation = new Curation(tx, state, one, adjudicator);
                    curation.settle(true);
                    curation.check();
                    settled++;
                }
            }
            return settled;
        });
    }

    /** The curated version of one post, inside a write. */
    private final class Curation {

        private final Tx tx;
        private final CodingState state;
        private final Matter.Case one;
        private final Actor adjudicator;
        private final List<Coding> there;

        Curation(Tx tx, CodingState state, Matter.Case one, Actor adjudicator) {
            this.tx = tx;
            this.state = state;
            this.one = one;
            this.adjudicator = adjudicator;
            this.there = new ArrayList<>(state.layers().curated(one.post().id()));
        }

        /** Puts what counts in the place of what an earlier decision had put there. */
        void replace(UUID origin, List<Coding> counts) {
            for (Coding old : there.stream().filter(coding -> origin.equals(coding.originId())).toList()) {
                remove(old);
            }
            counts.forEach(coding -> insert(coding, origin));
        }

        /** Lets the curated version count or not; what both coders had belongs to it only then. */
        void settle(boolean counts) {
            UUID post = one.post().id();
            UUID row = state.layers().adjudicated().get(post);
            List<Coding> agreed = new ArrayList<>();
            if (counts) {
                one.pairing().agreed().forEach(pair -> agreed.add(pair.first()));
            }
            for (Coding old : there.stream().filter(coding -> coding.originId() == null).toList()) {
                if (!agreed.removeIf(coding -> same(coding, old))) {
                    remove(old);
                }
            }
            agreed.forEach(coding -> insert(coding, null));
            if (counts && row == null) {
                tx.insert(CodingSchema.CURATED, ids.next(), Map.of("panel", state.codebook().panelId(), "post", post,
                        "made_at", tx.at()));
            } else if (!counts && row != null) {
                tx.delete(CodingSchema.CURATED, row);
            }
        }

        private void remove(Coding old) {
            Removal.coding(tx, old.id());
            there.remove(old);
        }

        private void insert(Coding from, UUID origin) {
            Coding coding = new Coding(ids.next(), state.codebook().panelId(), from.codeId(), from.postId(),
                    from.textId(), from.start(), from.end(), adjudicator.name(), adjudicator.id(),
                    Carried.millis(tx.at()), state.codebook().version(), from.memo(), from.best(), false, Layer.CURATED,
                    origin);
            tx.insert(CodingSchema.CODING, coding.id(), Rows.fields(coding));
            there.add(coding);
        }

        /** The curated version keeps the rules of the codebook, as the codings of one coder do. */
        void check() {
            Codebook codebook = state.codebook();
            for (Coding coding : there) {
                for (Coding other : there) {
                    Code code = codebook.codes().get(coding.codeId());
                    Code beside = codebook.codes().get(other.codeId());
                    if (!code.id().equals(beside.id()) && CodeRules.apart(codebook, code, beside)) {
                        throw Texts.refused("adjudicate.apart", code.name(), beside.name(),
                                Long.toString(one.post().number()));
                    }
                }
            }
        }

        private static boolean same(Coding one, Coding other) {
            return one.codeId().equals(other.codeId()) && one.textId().equals(other.textId())
                    && one.start() == other.start() && one.end() == other.end();
        }
    }
}
