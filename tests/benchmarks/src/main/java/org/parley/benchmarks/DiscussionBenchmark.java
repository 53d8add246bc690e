// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.parley.core.Actor;
import org.parley.core.Guard;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Post;
import org.parley.discussion.internal.DiscussionsService;
import org.parley.discussion.internal.ModerationService;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.discussion.internal.personal.PersonalDataService;
import org.parley.discussion.internal.rules.ImportedStateRule;
import org.parley.discussion.internal.rules.PersonalDataRule;
import org.parley.discussion.internal.rules.RuleRunner;
import org.parley.discussion.internal.rules.WordsRule;
import org.parley.discussion.spi.ModerationRule;
import org.parley.panel.Member;
import org.parley.panel.Panels.Newcomer;
import org.parley.panel.internal.MemberUses;
import org.parley.panel.internal.PanelService;
import org.parley.testkit.TemporaryStore;

/** 60,000 posts by 400 members on Derby: stored, loaded, decided about and counted, by the engine alone. */
final class DiscussionBenchmark implements Benchmark {

    private static final int POSTS = 60_000;
    private static final int TOPICS = 3_000;
    private static final int MEMBERS = 400;
    private static final int DECISIONS = 500;
    private static final Actor HOST = Actor.person("Host", Role.HOST);

    private final Random random = new Random(60);
    private final List<String> vocabulary = vocabulary();

    @Override
    public String name() {
        return "discussion";
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (TemporaryStore store = TemporaryStore.derby();
                DiscussionData data = new DiscussionData(store.store(), store.ids(), List::of)) {
            PanelService panels = new PanelService(store.store(), store.ids(), new MemberUses());
            UUID panel = panels.create(HOST, "Benchmark", MEMBERS, null).id();
            PersonalDataService finder = new PersonalDataService(panels, data);
            List<ModerationRule> all = List.of(new WordsRule(), new ImportedStateRule(), new PersonalDataRule(finder));
            Supplier<List<ModerationRule>> rules = () -> all;
            RuleRunner runner = new RuleRunner(new Direct(), rules);
            DiscussionsService discussions = new DiscussionsService(data, panels, runner, store.ids(), store.clock());
            List<Member> members = panels.admit(HOST, panel, newcomers());
            List<NewPost> posts = posts(members);
            double stored = seconds(() -> discussions.add(HOST, panel, topics(), posts, Progress.none()));
            figures.add(new Figure("posts stored", POSTS / stored, "posts/s"));
            posts.clear();
            figures.add(new Figure("state loaded", median(5, () -> load(store, panel)), "s"));
            discussions.state(panel);
            ModerationService moderation = new ModerationService(data, finder, runner, store.ids());
            figures.add(new Figure("decision stored and seen", 1000 * median(DECISIONS, () -> {
                UUID post = discussions.state(panel).inOrder().get(random.nextInt(POSTS)).id();
                moderation.decide(HOST, post, Step.HIDE, "other", "", List.of());
                return discussions.state(panel);
            }), "ms"));
            figures.add(new Figure("figures", median(5, () -> discussions.figures(panel, null, null)), "s"));
            return figures;
        }
    }

    private static Object load(TemporaryStore store, UUID panel) throws Exception {
        try (DiscussionData fresh = new DiscussionData(store.store(), store.ids(), List::of)) {
            return fresh.state(panel);
        }
    }

    private List<Newcomer> newcomers() {
        List<Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            newcomers.add(new Newcomer("m" + i, "Member " + i, false, null, Map.of(), Map.of()));
        }
        return newcomers;
    }

    private List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        for (int i = 0; i < TOPICS; i++) {
            topics.add(new NewTopic("t" + i, "Topic " + i, null, Instant.EPOCH));
        }
        return topics;
    }

    private List<NewPost> posts(List<Member> members) {
        List<NewPost> posts = new ArrayList<>();
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        for (int i = 0; i < POSTS; i++) {
            at = at.plusSeconds(60 + random.nextInt(1000));
            boolean starter = i < TOPICS;
            posts.add(new NewPost("p" + i, "t" + i % TOPICS, starter ? Post.Kind.STARTER : Post.Kind.REPLY,
                    starter ? null : "p" + i % TOPICS, members.get(random.nextInt(MEMBERS)).id(), null, at, "en", words(),
                    null, false));
        }
        return posts;
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        int length = 10 + random.nextInt(90);
        for (int i = 0; i < length; i++) {
            words.append(word()).append(i % 12 == 11 ? ". " : " ");
        }
        return random.nextInt(50) == 0 ? words.append("or call +358 40 123 4567").toString() : words.toString();
    }

    /** Few words are used much, many little. */
    private String word() {
        return vocabulary.get((int) (Math.abs(random.nextGaussian()) * vocabulary.size() / 5) % vocabulary.size());
    }

    private List<String> vocabulary() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 3 + random.nextInt(8); j > 0; j--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long from = System.nanoTime();
        work.call();
        return (System.nanoTime() - from) / 1e9;
    }

    private static double median(int repeats, Callable<?> work) throws Exception {
        double[] times = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            times[i] = seconds(work);
        }
        Arrays.sort(times);
        return times[repeats / 2];
    }

    /** Calls at once, on the same thread. */
    private static final class Direct implements Guard {

        @Override
        public <T> T call(Object extension, String what, Duration deadline, Callable<T> call) {
            try {
                return call.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(what, e);
            }
        }

        @Override
        public int failures(String symbolicName) {
            return 0;
        }
    }
}
