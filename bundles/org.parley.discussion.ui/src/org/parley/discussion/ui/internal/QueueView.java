// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.ui.internal.model.QueueModel;
import org.parley.discussion.ui.internal.model.QueueModel.Age;
import org.parley.discussion.ui.internal.model.Waiting;
import org.parley.discussion.ui.internal.model.Words;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowGroup;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;
import org.parley.ui.widgets.SearchField;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewState;

/** What waits for a decision, oldest first; it empties. */
final class QueueView implements View {

    static final String ID = "discuss.queue";
    private static final int MINUTE = 60_000;
    private static final String SELECTED = "selected";
    private static final String TAKEN = "taken";

    private final UiContext ui;
    private final DiscussRoom room;
    private final Desk desk;
    private final Messages messages = Messages.of(QueueView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final SearchField field;
    private final ViewState state;
    private RowList<Waiting> list;
    private String filter = "";
    private String wanted = "";
    private int shown;

    QueueView(Composite parent, UiContext ui, DiscussRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Theme theme = ui.theme();
        Composite whole = Body.column(parent, theme);
        whole.addListener(SWT.Dispose, event -> left());
        field = Body.filter(whole, theme, messages.get("queue.filter"));
        state = Body.rest(new ViewState(whole, theme, area -> {
            list = new RowList<>(area, SWT.SINGLE, theme, Token.SURFACE, Waiting::id, new Style());
            return list;
        }));
        field.onType(typed -> {
            filter = typed;
            fill();
        });
        field.onLeave(this::focusList);
        list.onSelect(rows -> rows.stream().findFirst().ifPresent(this::selected));
        list.onOpen(row -> desk.go(Desk.Spot.TEXT));
        new ActionMenu(list, ui, new Deeds(room).forQueue());
        registrations.add(desk.listen(this::heard));
        registrations.add(desk.onSettle(list::settle));
        registrations.add(desk.onGo(spot -> {
            if (spot == Desk.Spot.QUEUE) {
                ui.open(Target.view(ID));
            }
        }));
        tick(whole.getDisplay());
    }

    private void tick(Display display) {
        display.timerExec(MINUTE, () -> {
            if (!list.isDisposed()) {
                list.redraw();
                tick(display);
            }
        });
    }

    private void selected(Waiting row) {
        if (!isChosen(row.post().id())) {
            desk.choose(row.post().id());
        }
    }

    private boolean isChosen(UUID post) {
        return desk.chosen().map(Post::id).filter(post::equals).isPresent();
    }

    private void heard(Desk.News news) {
        if (news == Desk.News.DATA) {
            fill();
        } else if (news == Desk.News.CHOICE) {
            showChoice();
        }
    }

    @Override
    public void refresh() {
        desk.refresh();
        QueueModel queue = desk.queue().orElse(null);
        if (queue == null || queue.size() == 0) {
            return;
        }
        if (desk.reading().isEmpty()) {
            UUID first = queue.waiting().stream().filter(row -> row.id().equals(wanted)).findFirst()
                    .orElse(queue.waiting().get(0)).post().id();
            desk.choose(first);
        }
    }

    private void fill() {
        QueueModel queue = desk.queue().orElse(null);
        if (queue == null) {
            return;
        }
        boolean focused = list.isFocusControl();
        Map<Age, List<Waiting>> groups = queue.groups(filter);
        List<RowGroup<Waiting>> shownGroups = new ArrayList<>();
        shown = 0;
        for (Map.Entry<Age, List<Waiting>> group : groups.entrySet()) {
            shown += group.getValue().size();
            shownGroups.add(group(group.getKey(), group.getValue()));
        }
        list.setGroups(shownGroups);
        field.hint(messages.get("queue.filter"));
        showState(queue);
        showChoice();
        if (focused && !state.isReady()) {
            state.setFocus();
        }
    }

    private RowGroup<Waiting> group(Age age, List<Waiting> rows) {
        String title = messages.get("queue.age." + age);
        return age == Age.TODAY ? RowGroup.of(title, rows)
                : new RowGroup<>(title, age == Age.WEEK ? Icon.WARNING : Icon.NONE, Icons.Tone.WARN, rows);
    }

    private void showState(QueueModel queue) {
        if (shown > 0) {
            state.ready();
        } else if (queue.size() > 0) {
            state.show(State.filtered(messages.get("queue.nothing", field.typed()),
                    new Choice(messages.get("queue.clear"), field::clear)));
        } else if (desk.scene().filter(scene -> scene.said().posts().isEmpty()).isPresent()) {
            state.show(State.empty(Icon.WAITS, messages.get("queue.never")));
        } else {
            state.show(State.done(messages.get("queue.done", queue.decidedToday()),
                    new Choice(messages.get("queue.topics"), () -> ui.open(Target.view(TopicsView.ID)))));
        }
    }

    private void showChoice() {
        String id = desk.chosen().map(post -> post.id().toString()).orElse("");
        Optional<String> now = list.selection().stream().findFirst().map(Waiting::id);
        if (!now.equals(Optional.of(id))) {
            list.select(id);
        }
    }

    @Override
    public boolean open(Target target) {
        focus();
        return true;
    }

    @Override
    public void focus() {
        if (desk.chosen().filter(post -> desk.queue().flatMap(q -> q.of(post.id())).isPresent()).isEmpty()) {
            desk.move(1);
        }
        focusList();
    }

    private void focusList() {
        if (state.isReady()) {
            list.setFocus();
        } else if (!state.setFocus()) {
            field.setFocus();
        }
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public int badge() {
        return desk.waiting();
    }

    @Override
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        desk.queue().ifPresent(queue -> {
            facts.add(filter.isBlank() ? messages.get("queue.waiting", queue.size())
                    : messages.get("queue.shown", shown, queue.size()));
            facts.add(messages.get("queue.decided", queue.decidedToday()));
        });
        return facts;
    }

    @Override
    public Map<String, String> saveState() {
        Map<String, String> kept = new LinkedHashMap<>();
        desk.chosen().ifPresent(post -> kept.put(SELECTED, post.id().toString()));
        kept.put(TAKEN, String.valueOf(desk.taken()));
        return kept;
    }

    @Override
    public void restoreState(Map<String, String> before) {
        wanted = before.getOrDefault(SELECTED, "");
        String taken = before.getOrDefault(TAKEN, "");
        desk.remember(taken.matches("\\d{1,6}") ? Integer.parseInt(taken) : 0, false);
    }

    /** Also when the view was replaced by a card, which disposes of its widgets only. */
    private void left() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }

    /** How long it waits; the first words; who, and why in the words of the rule. */
    private final class Style implements RowStyle<Waiting> {

        @Override
        public int height(Theme theme, Waiting row) {
            return theme.twoLineHeight();
        }

        @Override
        public void paint(Draw draw, Waiting row, Rectangle area, boolean selected) {
            RowLook.paint(draw, area, words().waited(row.since()), Token.INK, row.subject(),
                    messages.get("queue.who", row.author(), row.why()), selected);
        }

        @Override
        public String spoken(Waiting row) {
            return messages.get("queue.spoken", row.subject(), row.author(), row.why(), words().waited(row.since()));
        }

        @Override
        public List<String> cells(Waiting row) {
            return List.of(words().waited(row.since()), row.author(), row.topic(), row.why(), row.post().text().words());
        }

        @Override
        public List<String> heads() {
            return List.of(messages.get("copy.waits"), messages.get("copy.author"), messages.get("column.topic"),
                    messages.get("copy.why"), messages.get("copy.words"));
        }

        private Words words() {
            return room.words();
        }
    }
}
