// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Panels;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.PostRef;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/** How many posts of each topic are on the list. */
//region analysis
@Component(service = Analysis.class, property = {"parley.id=reading-list", "parley.title=Reading list by topic"})
public final class PicksByTopic implements Analysis<PicksByTopic.Asked, Outcome> {
    //endregion

    private static final List<String> HEADS = List.of("column.posts", "column.picked");

    private final Messages messages = Messages.of(PicksByTopic.class);
    private final Picks picks;
    private final Panels panels;
    private final Discussions discussions;

    @Activate
    public PicksByTopic(@Reference Picks picks, @Reference Panels panels, @Reference Discussions discussions) {
        this.picks = picks;
        this.panels = panels;
        this.discussions = discussions;
    }

    //region parameters
    /**
     * What may be asked.
     *
     * @param least fewest posts on the list for a topic to be shown
     * @param open  counts only those that nobody has read yet
     */
    public record Asked(@Declares(initial = "1") int least, boolean open) { }
    //endregion

    @Override
    public String name() {
        return "reading-list";
    }

    @Override
    public String title() {
        return messages.get("title");
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    //region run
    @Override
    public Outcome run(Actor person, UUID panelId, Asked asked, Progress progress) {
        Discussion talk = discussions.state(panelId);
        Map<UUID, List<Post>> picked = new HashMap<>();
        picks.of(panelId).stream().filter(pick -> !(asked.open() && pick.done()))
                .flatMap(pick -> talk.post(pick.postId()).stream()).filter(post -> post.state().counts())
                .forEach(post -> picked.computeIfAbsent(post.topicId(), topic -> new ArrayList<>()).add(post));
        List<Topic> topics = talk.topics().values().stream()
                .filter(topic -> picked.getOrDefault(topic.id(), List.of()).size() >= asked.least())
                .sorted(Comparator.comparingInt((Topic topic) -> -picked.getOrDefault(topic.id(), List.of()).size())
                        .thenComparing(Topic::title).thenComparing(Topic::id)).toList();
        List<Table.Row> rows = new ArrayList<>();
        for (Topic topic : topics) {
            progress.check();
            List<Post> all = talk.of(topic).stream().filter(post -> post.state().counts()).toList();
            List<Post> chosen = picked.getOrDefault(topic.id(), List.of());
            rows.add(new Table.Row(null, topic.title(), 0, Table.Role.ENTRY, List.of(
                    Table.Cell.count(all.size(), evidence(all)), Table.Cell.count(chosen.size(), evidence(chosen)))));
        }
        Table table = new Table(messages.get("column.topic"),
                HEADS.stream().map(head -> Table.Head.of(messages.get(head))).toList(), rows);
        Chart chart = new Chart.Bars(title(), IntStream.range(0, rows.size()).boxed().toList(), List.of(1));
        List<Post> together = picked.values().stream().flatMap(List::stream).toList();
        return new Outcome(name(), title(), panelId, panels.state(panelId).panel().name(), List.of(),
                evidence(together).members(), table, chart, notes(rows.isEmpty(), asked), talk.asOf());
    }
    //endregion

    private List<String> notes(boolean empty, Asked asked) {
        List<String> notes = new ArrayList<>(List.of(messages.get(asked.open() ? "note.open" : "note.all")));
        if (empty) {
            notes.add(messages.get("note.none"));
        }
        return notes;
    }

    private static Evidence evidence(List<Post> posts) {
        long members = posts.stream().map(Post::authorId).filter(Objects::nonNull).distinct().count();
        return new Evidence(posts.stream().map(post -> new PostRef(post.id(), post.number())).toList(), List.of(),
                (int) members);
    }
}
