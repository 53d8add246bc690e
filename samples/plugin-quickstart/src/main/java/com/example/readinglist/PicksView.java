// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import java.util.List;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.TableView;
import org.parley.ui.widgets.ToolStrip;

/** The posts on the list; Enter goes to the post. */
final class PicksView extends TableView<PicksView.Row> {

    private final Picks picks;
    private final Discussions discussions;

    /** A pick beside the post it is about. */
    record Row(Pick pick, Post post, String topic) { }

    PicksView(Composite parent, UiContext ui, Picks picks, Discussions discussions) {
        super(parent, ui, Messages.of(PicksView.class), "picks", Icon.LIST, row -> row.pick().id().toString());
        this.picks = picks;
        this.discussions = discussions;
        ToolStrip tools = new ToolStrip(head().tools(), ui.theme());
        tools.add(Icon.ADD, messages().get("tool.add"), this::add);
        tools.add(Icon.DONE, messages().get("tool.done"), this::done);
        tools.add(Icon.CLOSE, messages().get("tool.remove"), this::remove);
        columns(List.of(
                Column.<Row>number("post", messages().get("column.post"), 48, row -> "#" + row.post().number(),
                        row -> (int) row.post().number()),
                Column.<Row>text("read", messages().get("column.read"), 46,
                        row -> row.pick().done() ? messages().get("read") : ""),
                Column.<Row>text("topic", messages().get("column.topic"), 84, Row::topic).growing(),
                Column.<Row>text("words", messages().get("column.words"), 92,
                        row -> row.post().text().words().replaceAll("\\s+", " ")).growing()));
        follow("readinglist", "discussion");
    }

    @Override
    protected void made(FilterTable<Row> made) {
        made.onOpen(row -> ui().open(Target.of("post", row.post().id().toString())));
    }

    //region refresh
    @Override
    public void refresh() {
        UUID panel = ui().panel().orElse(null);
        if (panel == null) {
            show(List.of());
            return;
        }
        ui().run(Task.of(messages().get("task.read"), progress -> rows(panel)), rows -> {
            if (!body().isDisposed()) {
                show(rows);
            }
        });
    }

    private List<Row> rows(UUID panel) {
        Discussion talk = discussions.state(panel);
        return picks.of(panel).stream().flatMap(pick -> talk.post(pick.postId()).stream()
                .map(post -> new Row(pick, post, talk.topics().get(post.topicId()).title()))).toList();
    }
    //endregion

    //region change
    private void add() {
        UUID panel = ui().panel().orElse(null);
        Post post = ui().selections().active().first(Post.class).orElse(null);
        if (panel == null || post == null) {
            ui().say(messages().get("say.choose"));
            return;
        }
        Actor actor = ui().actor();
        ui().change(messages().get("said.add", String.valueOf(post.number())), () -> picks.add(actor, panel, post.id()));
    }
    //endregion

    private void done() {
        Actor actor = ui().actor();
        selected().forEach(row -> ui().change(
                messages().get(row.pick().done() ? "said.unread" : "said.read", String.valueOf(row.post().number())), () -> {
                    picks.done(actor, row.pick().id(), !row.pick().done());
                    return null;
                }));
    }

    private void remove() {
        Actor actor = ui().actor();
        selected().forEach(row -> ui().change(messages().get("said.remove", String.valueOf(row.post().number())), () -> {
            picks.remove(actor, row.pick().id());
            return null;
        }));
    }
}
