// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.parley.core.Progress;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Post;
import org.parley.discussion.internal.search.WordsOfPosts;
import org.parley.panel.Panels.Newcomer;
import org.parley.report.spi.Outcome;
import org.parley.testkit.Engines;
import org.parley.testkit.FreshPanel;

/** A panel of six members whose words a test writes. */
final class Talk {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Engines engines;
    private final UUID panel;
    private final Map<String, UUID> members = new TreeMap<>();
    private final List<NewPost> posts = new ArrayList<>();

    Talk(FreshPanel fresh) {
        engines = fresh.engines();
        panel = fresh.panel().id();
        List<Newcomer> newcomers = Stream.of("a", "b", "c", "d", "e", "f")
                .map(id -> new Newcomer(id, "Reader " + id, false, START, Map.of(), Map.of())).toList();
        engines.panels().admit(FreshPanel.HOST, panel, newcomers).forEach(member -> members.put(member.sourceId(), member.id()));
    }

    /** A post of a member ("a" to "f"), an hour after the one before; null for an author who is not known. */
    Talk says(String member, String language, String words) {
        posts.add(new NewPost("p" + posts.size(), "all", Post.Kind.REPLY, null, member == null ? null : members.get(member),
                member == null ? "not known" : null, START.plusSeconds(3_600L * posts.size()), language, words, null, false));
        return this;
    }

    /** Writes down what was said. */
    Talk done() {
        engines.discussions().add(FreshPanel.HOST, panel, List.of(new NewTopic("all", "Everything", "Evening round", START)),
                posts, Progress.none());
        return this;
    }

    Outcome phrases(WordsAndPhrases.Asked asked) {
        return new WordsAndPhrases(engines.panels(), engines.discussions(), new WordsOfPosts()).run(FreshPanel.HOST, panel, asked,
                Progress.none());
    }

    Outcome context(KeywordInContext.Asked asked) {
        return new KeywordInContext(engines.panels(), engines.discussions(), new Concordance(new WordsOfPosts()))
                .run(FreshPanel.HOST, panel, asked, Progress.none());
    }

    List<Post> said() {
        return engines.discussions().state(panel).inOrder();
    }
}
