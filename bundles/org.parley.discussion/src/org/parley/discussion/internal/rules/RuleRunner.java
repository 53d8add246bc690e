// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Guard;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.Whiteboard;
import org.parley.discussion.internal.text.Characters;
import org.parley.discussion.spi.ModerationRule;
import org.parley.discussion.spi.ModerationRule.Proposal;

/**
 * Shows posts to all moderation rules, ours and others' alike, through the guard. A rule that fails is left out for the
 * rest of the run and named in the log; the other rules and the posts are not held up by it.
 */
@Component(service = RuleRunner.class)
public final class RuleRunner implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RuleRunner.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int POSTS_A_CALL = 1000;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_WHY = 500;

    private final Guard guard;
    private final Supplier<List<ModerationRule>> rules;
    private final AutoCloseable whiteboard;

    @Activate
    public RuleRunner(@Reference Guard guard, BundleContext context) {
        this(guard, new Whiteboard<>(context, ModerationRule.class));
    }

    private RuleRunner(Guard guard, Whiteboard<ModerationRule> rules) {
        this(guard, rules, rules);
    }

    /** For tests: the rules are those given. */
    public RuleRunner(Guard guard, Supplier<List<ModerationRule>> rules) {
        this(guard, rules, () -> { });
    }

    private RuleRunner(Guard guard, Supplier<List<ModerationRule>> rules, AutoCloseable whiteboard) {
        this.guard = guard;
        this.rules = rules;
        this.whiteboard = whiteboard;
    }

    /** What the rules say about the posts; the ids of the rules that did their work stand with it. */
    public Outcome look(List<Post> posts, List<Word> words, Progress progress) {
        Map<UUID, List<Proposed>> proposed = new LinkedHashMap<>();
        List<String> done = new ArrayList<>();
        for (ModerationRule rule : rules.get()) {
            try {
                String id = guard.call(rule, "id", DEADLINE, rule::id);
                if (id.length() <= LONGEST_ID && !done.contains(id)) {
                    look(rule, id, posts, words, progress)
                            .forEach(p -> proposed.computeIfAbsent(p.post().id(), i -> new ArrayList<>(1)).add(p));
                    done.add(id);
                }
            } catch (ProblemException e) {
                // the guard has logged the cause with the name of the bundle
                LOG.log(Level.WARNING, "A moderation rule was left out: {0}", e.problem().what());
            }
        }
        return new Outcome(proposed, done);
    }

    private List<Proposed> look(ModerationRule rule, String id, List<Post> posts, List<Word> words, Progress progress) {
        List<Proposed> all = new ArrayList<>();
        for (int from = 0; from < posts.size(); from += POSTS_A_CALL) {
            progress.check();
            List<Post> some = posts.subList(from, Math.min(posts.size(), from + POSTS_A_CALL));
            all.addAll(guard.call(rule, "look at posts", DEADLINE, () -> look(rule, id, some, words)));
        }
        return all;
    }

    private static List<Proposed> look(ModerationRule rule, String id, List<Post> posts, List<Word> words) {
        List<Proposed> proposed = new ArrayList<>();
        for (Post post : posts) {
            Optional<Proposal> proposal = rule.look(post, words);
            proposal.ifPresent(p -> proposed.add(new Proposed(post, id, shortened(p.why()), whole(post, p.hits()))));
        }
        return proposed;
    }

    private static String shortened(String why) {
        return why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY - 1) + "…";
    }

    /** A rule may be mistaken about a place; such a place is not shown, the proposal is. */
    private static List<Hit> whole(Post post, List<Hit> hits) {
        String words = post.text().words();
        return hits.stream().filter(h -> h.start() >= 0 && h.start() < h.end() && h.end() <= words.length()
                && h.kind().matches("[a-z0-9-]{1,40}")
                && Characters.isBoundary(words, h.start()) && Characters.isBoundary(words, h.end())).toList();
    }

    @Override
    @Deactivate
    public void close() throws Exception {
        whiteboard.close();
    }

    /**
     * What a rule says about a post.
     *
     * @param why at most 500 characters
     */
    public record Proposed(Post post, String rule, String why, List<Hit> hits) { }

    /**
     * What came of a run.
     *
     * @param byPost proposals by post id
     * @param rules  ids of the rules that looked at every post
     */
    public record Outcome(Map<UUID, List<Proposed>> byPost, List<String> rules) { }
}
