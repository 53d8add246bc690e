// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.discussion.ui.internal.model.Reading;
import org.parley.discussion.ui.internal.model.TopicRow;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.TableView;

/** The topics of the panel. */
final class TopicsView extends TableView<TopicRow> {

    static final String ID = "discuss.topics";

    private final DiscussRoom room;
    private final Desk desk;

    TopicsView(Composite parent, UiContext ui, DiscussRoom room) {
        super(parent, ui, Messages.of(TopicsView.class), "topics", Icon.TOPIC, row -> row.topic().id().toString());
        this.room = room;
        this.desk = room.desk(ui);
        // also when the view was replaced by a card, which disposes of its widgets only
        body().addListener(SWT.Dispose, event -> left());
        columns(columns());
        keep(desk.listen(news -> {
            if (news == Desk.News.DATA && body().isVisible()) {
                fill();
            }
        }));
    }

    @Override
    protected void made(FilterTable<TopicRow> made) {
        made.onSelect(rows -> rows.stream().findFirst().ifPresent(row -> read(row.topic().id())));
        made.onOpen(row -> {
            desk.readTopic(row.topic().id());
            desk.go(Desk.Spot.TEXT);
        });
    }

    private List<Column<TopicRow>> columns() {
        return List.of(
                Column.<TopicRow>text("topic", messages().get("column.topic"), 150, row -> row.topic().title()).growing(),
                Column.number("posts", messages().get("column.posts"), 50, row -> number(row.posts()), TopicRow::posts),
                Column.<TopicRow>text("last", messages().get("column.last"), 96, row -> room.words().day(row.last()))
                        .sortedBy(TopicRow::last),
                Column.number("waiting", messages().get("column.waiting"), 54, row -> number(row.waiting()),
                        TopicRow::waiting),
                Column.number("people", messages().get("column.people"), 56, row -> number(row.people()),
                        TopicRow::people),
                Column.text("answered", messages().get("column.answered"), 80,
                        row -> messages().get(row.answered() ? "topics.answered" : "topics.unanswered")),
                Column.<TopicRow>text("activity", messages().get("column.activity"), 130, TopicRow::activity).growing());
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private void read(UUID topic) {
        boolean there = desk.reading().filter(r -> r.of() == Reading.Kind.TOPIC && r.subject().equals(topic)).isPresent();
        if (!there) {
            desk.readTopic(topic);
        }
    }

    @Override
    public void refresh() {
        desk.refresh();
        fill();
    }

    private void fill() {
        desk.scene().ifPresent(scene -> show(TopicRow.all(scene, desk.queue().orElseThrow())));
    }

    @Override
    public void focus() {
        if (isReady() && selected().isEmpty()) {
            desk.reading().filter(r -> r.of() == Reading.Kind.TOPIC)
                    .ifPresent(r -> table().select(List.of(r.subject().toString())));
        }
        super.focus();
        selected().stream().findFirst().ifPresent(row -> read(row.topic().id()));
    }

    private void left() {
        dispose();
        room.left(ui());
    }
}
