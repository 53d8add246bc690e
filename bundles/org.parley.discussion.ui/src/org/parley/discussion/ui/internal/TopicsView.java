// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.discussion.ui.internal.model.Reading;
import org.parley.discussion.ui.internal.model.TopicRow;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.SearchField;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewState;

/** The topics of the panel. */
final class TopicsView implements View {

    static final String ID = "discuss.topics";

    private final UiContext ui;
    private final DiscussRoom room;
    private final Desk desk;
    private final Messages messages = Messages.of(TopicsView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final SearchField field;
    private final ViewState state;
    private FilterTable<TopicRow> table;

    TopicsView(Composite parent, UiContext ui, DiscussRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Theme theme = ui.theme();
        Composite whole = Body.column(parent, theme);
        whole.addListener(SWT.Dispose, event -> left());
        field = Body.filter(whole, theme, messages.get("topics.filter", 0));
        state = Body.rest(new ViewState(whole, theme, area -> {
            table = new FilterTable<>(area, theme, columns(), row -> row.topic().id().toString());
            return table;
        }));
        table.attach(field);
        table.onSelect(rows -> rows.stream().findFirst().ifPresent(row -> read(row.topic().id())));
        table.onOpen(row -> {
            desk.readTopic(row.topic().id());
            desk.go(Desk.Spot.TEXT);
        });
        table.onShown(this::showState);
        registrations.add(desk.listen(news -> {
            if (news == Desk.News.DATA && whole.isVisible()) {
                fill();
            }
        }));
    }

    private List<Column<TopicRow>> columns() {
        return List.of(
                Column.<TopicRow>text("topic", messages.get("column.topic"), 150, row -> row.topic().title()).growing(),
                Column.number("posts", messages.get("column.posts"), 50, row -> number(row.posts()), TopicRow::posts),
                Column.<TopicRow>text("last", messages.get("column.last"), 96, row -> room.words().day(row.last()))
                        .sortedBy(TopicRow::last),
                Column.number("waiting", messages.get("column.waiting"), 54, row -> number(row.waiting()),
                        TopicRow::waiting),
                Column.number("people", messages.get("column.people"), 56, row -> number(row.people()),
                        TopicRow::people),
                Column.text("answered", messages.get("column.answered"), 80,
                        row -> messages.get(row.answered() ? "topics.answered" : "topics.unanswered")),
                Column.<TopicRow>text("activity", messages.get("column.activity"), 130, TopicRow::activity).growing());
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
        desk.scene().ifPresent(scene -> {
            List<TopicRow> rows = TopicRow.all(scene, desk.queue().orElseThrow());
            field.hint(messages.get("topics.filter", rows.size()));
            table.setItems(rows);
            showState();
        });
    }

    private void showState() {
        if (table.totalCount() == 0) {
            state.show(State.empty(Icon.TOPIC, messages.get("topics.empty")));
        } else if (table.shownCount() == 0) {
            state.show(State.filtered(messages.get("topics.nothing", field.typed()),
                    new Choice(messages.get("queue.clear"), field::clear)));
        } else {
            state.ready();
        }
        ui.stateChanged();
    }

    @Override
    public void focus() {
        if (state.isReady()) {
            if (table.selection().isEmpty()) {
                desk.reading().filter(r -> r.of() == Reading.Kind.TOPIC)
                        .ifPresent(r -> table.select(List.of(r.subject().toString())));
            }
            table.setFocus();
            table.selection().stream().findFirst().ifPresent(row -> read(row.topic().id()));
        } else if (!state.setFocus()) {
            field.setFocus();
        }
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public List<String> facts() {
        return List.of(messages.get("topics.shown", table.shownCount(), table.totalCount()));
    }

    @Override
    public Map<String, String> saveState() {
        return table.saveState();
    }

    @Override
    public void restoreState(Map<String, String> before) {
        table.restoreState(before);
    }

    /** Also when the view was replaced by a card, which disposes of its widgets only. */
    private void left() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }
}
