// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Decision;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions.Revision;
import org.parley.discussion.Moderation;
import org.parley.discussion.PersonalData;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.discussion.internal.data.PostRows;
import org.parley.discussion.internal.data.Queue;
import org.parley.discussion.internal.data.Rows;
import org.parley.discussion.internal.data.Words;
import org.parley.discussion.internal.rules.RuleRunner;
import org.parley.discussion.internal.rules.RuleRunner.Outcome;
import org.parley.discussion.internal.text.Characters;
import org.parley.store.Tx;

/** {@link Moderation} over the tables and snapshots of this engine. */
@Component
public final class ModerationService implements Moderation {

    private static final List<String> REASONS = List.of("personal-data", "insult", "advert", "offer", "off-topic",
            "duplicate", "legal", "fine", "other");
    private static final Set<Step> STEPS = EnumSet.of(Step.APPROVE, Step.NOTE, Step.REDACT, Step.HIDE);
    private static final Set<Role> MODERATORS = EnumSet.of(Role.HOST, Role.MODERATOR, Role.PRIVACY);

    private final DiscussionData data;
    private final PersonalData finder;
    private final RuleRunner rules;
    private final Ids ids;
    private final Queue queue;
    private final Messages texts = Messages.of(ModerationService.class);

    @Activate
    public ModerationService(@Reference DiscussionData data, @Reference PersonalData finder,
            @Reference RuleRunner rules, @Reference Ids ids) {
        this.data = data;
        this.finder = finder;
        this.rules = rules;
        this.ids = ids;
        this.queue = new Queue(ids);
    }

    @Override
    public List<Reason> reasons() {
        return REASONS.stream().map(code -> new Reason(code, texts.get("reason." + code))).toList();
    }

    @Override
    public Decision decide(Actor actor, UUID postId, Step step, String reason, String note, List<Hit> redactions) {
        check(actor, step, reason);
        Post seen = data.schema().read(query -> PostRows.require(query, postId));
        return data.schema().write(actor, texts.get("label.decide." + step, Long.toString(seen.number())), true, tx -> {
            Post post = PostRows.require(tx, postId);
            if (step == Step.REDACT) {
                redact(tx, post, redactions);
            }
            Post.State state = step == Step.HIDE ? Post.State.HIDDEN : Post.State.VISIBLE;
            tx.update("post", postId, Map.of("state", state.name()));
            List<QueueItem> waiting = queue.takeOut(tx, postId);
            Decision decision = new Decision(ids.next(), postId, step, reason,
                    note == null ? "" : Characters.storable(note), waiting.isEmpty() ? null : waiting.get(0).rule(),
                    actor.name(), tx.at());
            tx.insert("decision", decision.id(), Rows.of(post.panelId(), decision, tx.number(), null));
            return decision;
        });
    }

    private void check(Actor actor, Step step, String reason) {
        if (actor.kind() != Actor.Kind.PERSON || !MODERATORS.contains(actor.role())) {
            throw problem(Problem.Kind.REFUSED, "moderation.role", actor.name());
        }
        if (!STEPS.contains(step)) {
            throw problem(Problem.Kind.USAGE, "moderation.step", String.valueOf(step));
        }
        if (!REASONS.contains(reason)) {
            throw problem(Problem.Kind.USAGE, "moderation.reason", String.valueOf(reason), String.join(", ", REASONS));
        }
    }

    private void redact(Tx tx, Post post, List<Hit> redactions) {
        if (redactions.isEmpty()) {
            throw problem(Problem.Kind.USAGE, "moderation.nothing", Long.toString(post.number()));
        }
        data.revisions().revise(tx, post, finder.redact(post.text().words(), redactions), Revision.REDACTION);
    }

    @Override
    public void words(Actor actor, UUID panelId, List<Word> words) {
        data.schema().write(actor, texts.get("label.words"), true, tx -> {
            Words.replace(tx, ids, panelId, words);
            return look(tx, panelId, Progress.none());
        });
    }

    @Override
    public List<Word> words(UUID panelId) {
        return data.schema().read(query -> Words.of(query, panelId));
    }

    @Override
    public int check(Actor actor, UUID panelId, Progress progress) {
        return data.schema().write(actor, texts.get("label.check"), true, tx -> look(tx, panelId, progress));
    }

    private int look(Tx tx, UUID panelId, Progress progress) {
        Discussion discussion = data.state(panelId);
        List<Post> undecided = discussion.inOrder().stream()
                .filter(post -> post.state().counts() && !decided(discussion, post)).toList();
        Outcome outcome = rules.look(undecided, Words.of(tx, panelId), progress);
        return queue.bringUpToDate(tx, panelId, undecided, discussion.queue().stream()
                .collect(Collectors.groupingBy(QueueItem::postId)), outcome);
    }

    /** A decision that was taken back does not count. */
    private static boolean decided(Discussion discussion, Post post) {
        List<Decision> decisions = discussion.decisions().getOrDefault(post.id(), List.of());
        long takenBack = decisions.stream().filter(d -> d.step() == Step.WITHDRAW).count();
        return decisions.size() > 2 * takenBack;
    }

    private ProblemException problem(Problem.Kind kind, String code, Object... args) {
        return new ProblemException(Problem.from(texts, kind, code, args));
    }
}
