// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Suggestions;
import org.parley.coding.Viewer;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords;

/** Keeps for each panel what its codings teach, and teaches it anew when enough of them have changed. */
@Component(service = Suggestions.class)
public final class SuggestionsService implements Suggestions {

    /** With less than this many coded posts there is nothing to learn from. */
    private static final int FEWEST_POSTS = 10;
    private static final int PARTS = 5;
    private static final int AT = 3;
    /** One in so many codings may have changed before a model is made anew. */
    private static final int STALE = 50;

    private final CodingTables tables;
    private final Discussions discussions;
    private final TextWords words;
    private final Ids ids;
    private final Views views;
    private final Map<Learner, Taught> taught = new ConcurrentHashMap<>();

    @Activate
    public SuggestionsService(@Reference CodingTables tables, @Reference Discussions discussions,
            @Reference TextWords words, @Reference Ids ids) {
        this.tables = tables;
        this.discussions = discussions;
        this.words = words;
        this.ids = ids;
        this.views = new Views(tables, discussions);
    }

    /** Who is taught: everybody with null, or a coder from whom something is hidden. */
    private record Learner(UUID panelId, UUID coderId) { }

    /** A model and what it was made from. */
    private record Taught(SuggestionModel model, int codebook, Set<UUID> codings) { }

    @Override
    public List<Suggestion> forPost(Actor coder, UUID panelId, UUID postId, int most) {
        Discussion discussion = discussions.state(panelId);
        CodingState state = views.seen(panelId, Viewer.of(coder)).codings();
        Learner learner = new Learner(panelId, state == tables.state(panelId) ? null : coder.id());
        Post post = discussion.post(postId).orElseThrow(() -> Texts.usage("coding.post"));
        if (state.byPost().size() < FEWEST_POSTS) {
            return List.of();
        }
        Set<UUID> not = new HashSet<>(tables.schema().read(query -> Rows.refused(query, postId, coder.id())));
        state.on(postId).stream().filter(coding -> coding.coderId().equals(coder.id())).map(Coding::codeId)
                .forEach(not::add);
        SuggestionModel model = model(learner, discussion, state);
        return model.votes(new Teaching(words).sentences(post)).stream().filter(vote -> !not.contains(vote.codeId()))
                .filter(vote -> offered(state, vote.codeId())).limit(most)
                .map(vote -> new Suggestion(vote.codeId(), vote.sentence().start(), vote.sentence().end(), vote.because(),
                        vote.weight())).toList();
    }

    private static boolean offered(CodingState state, UUID codeId) {
        Code code = state.codebook().codes().get(codeId);
        return code != null && !code.net() && !code.retired();
    }

    private SuggestionModel model(Learner learner, Discussion discussion, CodingState state) {
        return taught.compute(learner, (id, known) -> known != null && fresh(known, state) ? known
                : new Taught(new Teaching(words).model(discussion, state, post -> true, Progress.none()),
                        state.codebook().version(), Set.copyOf(state.codings().keySet()))).model();
    }

    private static boolean fresh(Taught known, CodingState state) {
        if (known.codebook() != state.codebook().version()) {
            return false;
        }
        Set<UUID> now = state.codings().keySet();
        long gone = known.codings().stream().filter(id -> !now.contains(id)).count();
        long come = now.size() - (known.codings().size() - gone);
        return (gone + come) * STALE <= now.size();
    }

    @Override
    public void refuse(Actor coder, UUID panelId, UUID postId, UUID codeId) {
        Code code = tables.state(panelId).codebook().codes().get(codeId);
        if (code == null) {
            throw Texts.usage("coding.code");
        }
        discussions.state(panelId).post(postId).orElseThrow(() -> Texts.usage("coding.post"));
        tables.schema().write(coder, Texts.get("label.refuse", code.name()), true, tx -> {
            if (!Rows.refused(tx, postId, coder.id()).contains(codeId)) {
                tx.insert(CodingSchema.REFUSAL, ids.next(), Map.of("panel", panelId, "post", postId, "code", codeId,
                        "coder_id", coder.id(), "made_at", tx.at()));
            }
            return null;
        });
    }

    @Override
    public Quality measure(UUID panelId, Progress progress) {
        Discussion discussion = discussions.state(panelId);
        CodingState state = tables.state(panelId);
        List<Post> coded = discussion.inOrder().stream().filter(post -> post.state().counts())
                .filter(post -> !state.on(post.id()).isEmpty()).sorted(Comparator.comparing(Post::number)).toList();
        if (coded.size() < FEWEST_POSTS) {
            throw Texts.refused("suggest.few", FEWEST_POSTS, coded.size());
        }
        Tally tally = new Tally();
        Teaching teaching = new Teaching(words);
        for (int part = 0; part < PARTS; part++) {
            Set<UUID> held = new HashSet<>();
            for (int i = part; i < coded.size(); i += PARTS) {
                held.add(coded.get(i).id());
            }
            SuggestionModel model = teaching.model(discussion, state, post -> !held.contains(post.id()), progress);
            List<UUID> frequent = model.places().entrySet().stream().sorted(Map.Entry.<UUID, Integer>comparingByValue()
                    .reversed().thenComparing(Map.Entry.comparingByKey())).limit(AT).map(Map.Entry::getKey).toList();
            for (Post post : coded) {
                if (held.contains(post.id())) {
                    progress.check();
                    List<UUID> proposed = model.votes(teaching.sentences(post)).stream().limit(AT)
                            .map(SuggestionModel.Vote::codeId).toList();
                    tally.add(state.on(post.id()), proposed, frequent);
                }
            }
        }
        return tally.quality();
    }

    /** Counts over the posts that were held back. */
    private static final class Tally {

        private final Set<UUID> codes = new HashSet<>();
        private int posts;
        private int right;
        private int can;
        private int one;
        private int frequentRight;

        void add(List<Coding> codings, List<UUID> proposed, List<UUID> frequent) {
            Set<UUID> there = new HashSet<>();
            codings.forEach(coding -> there.add(coding.codeId()));
            codes.addAll(there);
            posts++;
            int hits = hits(there, proposed);
            right += hits;
            one += hits > 0 ? 1 : 0;
            can += Math.min(AT, there.size());
            frequentRight += hits(there, frequent);
        }

        private static int hits(Set<UUID> there, List<UUID> proposed) {
            List<UUID> hits = new ArrayList<>(proposed);
            hits.retainAll(there);
            return hits.size();
        }

        Quality quality() {
            double places = (double) AT * posts;
            return new Quality(posts, codes.size(), right / places, can / places, (double) one / posts,
                    frequentRight / places);
        }
    }
}
