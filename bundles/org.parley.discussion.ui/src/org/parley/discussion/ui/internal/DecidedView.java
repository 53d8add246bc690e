// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.ui.internal.model.Decided;
import org.parley.discussion.ui.internal.model.DecisionWords;
import org.parley.discussion.ui.internal.model.Words;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowGroup;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;
import org.parley.ui.widgets.SearchField;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewState;

/** What was decided, newest first. */
final class DecidedView implements View {

    static final String ID = "discuss.decided";

    private final UiContext ui;
    private final DiscussRoom room;
    private final Desk desk;
    private final Messages messages = Messages.of(DecidedView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final SearchField field;
    private final ViewState state;
    private RowList<Decided> list;
    private String filter = "";
    private int shown;
    private int all;

    DecidedView(Composite parent, UiContext ui, DiscussRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Theme theme = ui.theme();
        Composite whole = Body.column(parent, theme);
        whole.addListener(SWT.Dispose, event -> left());
        field = Body.filter(whole, theme, messages.get("decided.filter"));
        state = Body.rest(new ViewState(whole, theme, area -> {
            list = new RowList<>(area, SWT.SINGLE, theme, Token.SURFACE, Decided::id, new Style());
            return list;
        }));
        field.onType(typed -> {
            filter = typed;
            fill();
        });
        field.onLeave(this::focus);
        list.onSelect(rows -> rows.stream().findFirst().ifPresent(this::selected));
        list.onOpen(row -> desk.go(Desk.Spot.TEXT));
        new ActionMenu(list, ui, new Deeds(room).forQueue());
        registrations.add(desk.onSettle(() -> {
            if (list.isFocusControl()) {
                list.settle();
            }
        }));
        registrations.add(desk.listen(news -> {
            if (news == Desk.News.DATA && whole.isVisible()) {
                fill();
            }
        }));
    }

    private void selected(Decided row) {
        UUID post = row.post().id();
        if (desk.chosen().map(Post::id).filter(post::equals).isEmpty()) {
            desk.choose(post);
        }
    }

    @Override
    public void refresh() {
        desk.refresh();
        fill();
    }

    private void fill() {
        List<Decided> rows = desk.scene().map(Decided::all).orElse(List.of());
        all = rows.size();
        List<Decided> kept = filter.isBlank() ? rows : rows.stream().filter(row -> row.matches(filter)).toList();
        shown = kept.size();
        Words words = room.words();
        list.setGroups(List.of(
                RowGroup.of(messages.get("decided.today"),
                        kept.stream().filter(row -> words.isToday(row.decision().at())).toList()),
                RowGroup.of(messages.get("decided.before"),
                        kept.stream().filter(row -> !words.isToday(row.decision().at())).toList())));
        if (all == 0) {
            state.show(State.empty(Icon.DECISION, messages.get("decided.empty")));
        } else if (shown == 0) {
            state.show(State.filtered(messages.get("decided.nothing", field.typed()),
                    new Choice(messages.get("queue.clear"), field::clear)));
        } else {
            state.ready();
        }
        ui.stateChanged();
    }

    @Override
    public void focus() {
        if (!state.isReady()) {
            if (!state.setFocus()) {
                field.setFocus();
            }
            return;
        }
        list.setFocus();
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public List<String> facts() {
        return List.of(messages.get("decided.shown", shown, all));
    }

    /** Also when the view was replaced by a card, which disposes of its widgets only. */
    private void left() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }

    /** When; the first words; what was done, why and by whom. */
    private final class Style implements RowStyle<Decided> {

        @Override
        public int height(Theme theme, Decided row) {
            return theme.twoLineHeight();
        }

        @Override
        public void paint(Draw draw, Decided row, Rectangle area, boolean selected) {
            RowLook.paint(draw, area, room.words().brief(row.decision().at()), Token.MUTED, row.subject(), below(row),
                    selected);
        }

        private String below(Decided row) {
            return messages.get("decided.who", DecisionWords.done(row.decision().step()),
                    DecisionWords.reason(row.decision().reason(), desk.reasons().all()), row.decision().moderator());
        }

        @Override
        public List<String> cells(Decided row) {
            return List.of(room.words().moment(row.decision().at()), DecisionWords.done(row.decision().step()),
                    DecisionWords.reason(row.decision().reason(), desk.reasons().all()), row.decision().moderator(),
                    row.post().text().words());
        }

        @Override
        public List<String> heads() {
            return List.of(messages.get("copy.when"), messages.get("copy.decision"), messages.get("copy.reason"),
                    messages.get("copy.by"), messages.get("copy.words"));
        }

        @Override
        public String spoken(Decided row) {
            return room.words().moment(row.decision().at()) + ", " + row.subject() + ", " + below(row);
        }
    }
}
