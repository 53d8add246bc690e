// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

import org.parley.core.Messages;
import org.parley.discussion.Decision;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.ui.text.TextBlock;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Tag;

/** The posts in the middle, as blocks of text with what has to be known about each. Knows nothing of widgets. */
public final class ThreadModel {

    /** No more characters of one post are shown. */
    static final int LONGEST = 50_000;

    private final Messages messages = Messages.of(ThreadModel.class);
    private final Scene scene;
    private final QueueModel queue;
    private final Reading reading;
    private final List<Post> posts;
    private final Span span;
    private final Words words;

    /** Finds the posts. */
    public ThreadModel(Scene scene, QueueModel queue, Reading reading) {
        this.scene = scene;
        this.queue = queue;
        this.reading = reading;
        this.posts = (reading.of() == Reading.Kind.TOPIC ? scene.said().byTopic() : scene.said().byAuthor())
                .getOrDefault(reading.subject(), List.of());
        this.span = Span.of(posts, reading);
        this.words = scene.words();
    }

    /** Whether there is anything to read. */
    public boolean isEmpty() {
        return posts.isEmpty();
    }

    /** What the pane is called: the topic, or whose posts these are. */
    public String title() {
        if (reading.of() == Reading.Kind.TOPIC) {
            return topic().map(Topic::title).orElse("");
        }
        return scene.people().member(reading.subject()).map(m -> messages.get("thread.of", m.name())).orElse("");
    }

    private Optional<Topic> topic() {
        return Optional.ofNullable(scene.said().topics().get(reading.subject()));
    }

    /** What else is to be known about it: the activity, how many posts. */
    public String fact() {
        String count = messages.get("thread.posts", posts.size());
        return topic().filter(topic -> reading.of() == Reading.Kind.TOPIC).map(Topic::activity)
                .filter(activity -> !activity.isBlank() && !activity.equals(title()))
                .map(activity -> messages.get("thread.fact", activity, count)).orElse(count);
    }

    /** How many posts before the first one shown. */
    public int earlier() {
        return span.from();
    }

    /** How many posts after the last one shown. */
    public int later() {
        return posts.size() - span.to();
    }

    /** The posts that are shown, in order. */
    public List<Post> shown() {
        return posts.subList(span.from(), span.to());
    }

    /** The post so many places after this one among those shown; empty at the ends. */
    public Optional<UUID> neighbour(UUID post, int step) {
        List<Post> shown = shown();
        int at = Span.indexOf(shown, post);
        int wanted = at < 0 ? 0 : at + step;
        return wanted < 0 || wanted >= shown.size() ? Optional.empty() : Optional.of(shown.get(wanted).id());
    }

    /** Whether a post is among those shown. */
    public boolean shows(UUID post) {
        return Span.indexOf(shown(), post) >= 0;
    }

    /** The blocks of text; the chosen post is marked as such. */
    public List<TextBlock> blocks(UUID chosen) {
        return shown().stream().map(post -> block(post, post.id().equals(chosen))).toList();
    }

    private TextBlock block(Post post, boolean chosen) {
        Optional<Waiting> waiting = queue.of(post.id());
        String all = post.text().words();
        String shown = Excerpt.head(all, LONGEST);
        StringJoiner foot = new StringJoiner("\n");
        waiting.ifPresent(w -> foot.add(Excerpt.sentence(w.why())));
        decided(post).ifPresent(foot::add);
        if (shown.length() < all.length()) {
            foot.add(messages.get("thread.cut", shown.length(), all.length()));
        }
        TextBlock block = TextBlock.of(post.id().toString(), scene.name(post), facts(post), shown);
        block = tagged(block, post, waiting.isPresent(), chosen);
        return new TextBlock(block.id(), block.name(), block.facts(), block.text(), block.aside(), block.tag(),
                block.tagIcon(), block.tagMood(), chosen && waiting.isPresent(), foot.toString());
    }

    private TextBlock tagged(TextBlock block, Post post, boolean waits, boolean chosen) {
        return switch (post.state()) {
            case HIDDEN -> block.withTag(messages.get("state.HIDDEN"), Icon.HIDDEN, Tag.Mood.WARN);
            case REJECTED -> block.withTag(messages.get("state.REJECTED"), Icon.STOP, Tag.Mood.DANGER);
            case DELETED -> block.withTag(messages.get("state.DELETED"), Icon.DELETE, Tag.Mood.NEUTRAL);
            case HELD -> block.withTag(messages.get("state.HELD"), Icon.HIDDEN, Tag.Mood.WARN);
            case VISIBLE -> waits ? block.withTag(messages.get("state.waits"), Icon.WAITS, Tag.Mood.WARN)
                    : chosen ? block.withTag(messages.get("state.chosen"), Icon.RIGHT_ARROW, Tag.Mood.INFO) : block;
        };
    }

    private String facts(Post post) {
        StringJoiner facts = new StringJoiner(" · ");
        Optional<Member> author = scene.author(post);
        author.filter(Member::staff).ifPresent(member -> facts.add(messages.get("thread.host")));
        author.map(scene::place).filter(place -> !place.isBlank()).ifPresent(facts::add);
        facts.add(words.moment(post.at()));
        if (reading.of() == Reading.Kind.MEMBER) {
            facts.add(scene.topicTitle(post));
        }
        scene.said().post(post.replyTo()).filter(answered -> answered.replyTo() != null || post.kind() == Post.Kind.COMMENT)
                .ifPresent(answered -> facts.add(messages.get("thread.reply", scene.name(answered))));
        return facts.toString();
    }

    private Optional<String> decided(Post post) {
        List<Decision> standing = scene.standing(post.id());
        return standing.isEmpty() ? Optional.empty()
                : Optional.of(DecisionWords.line(standing.get(standing.size() - 1), words));
    }

    /** The places that are marked in the posts shown: what the rules mean. */
    public List<TextRange> hits() {
        List<TextRange> ranges = new ArrayList<>();
        for (Post post : shown()) {
            queue.of(post.id()).ifPresent(w -> w.hits().forEach(hit -> ranges
                    .add(new TextRange(post.id().toString(), hit.start(), hit.end()))));
        }
        return ranges;
    }
}
