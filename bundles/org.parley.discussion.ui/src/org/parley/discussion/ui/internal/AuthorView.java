// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.discussion.Decision;
import org.parley.discussion.Post;
import org.parley.discussion.ui.internal.model.AuthorModel;
import org.parley.discussion.ui.internal.model.DecisionWords;
import org.parley.discussion.ui.internal.model.QueueModel;
import org.parley.discussion.ui.internal.model.Waiting;
import org.parley.discussion.ui.internal.model.Words;
import org.parley.panel.Member;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.Facts;
import org.parley.ui.widgets.Facts.Fact;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;
import org.parley.ui.widgets.Sections;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** What is known about who wrote the chosen post, what was decided before, and the figures of today. */
final class AuthorView implements View {

    static final String ID = "discuss.author";
    private static final int LABELS = 104;
    private static final int ROWS = 6;
    private static final int REST = 120;

    private final UiContext ui;
    private final DiscussRoom room;
    private final Desk desk;
    private final Messages messages = Messages.of(AuthorView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final ViewState state;
    private Sections sections;

    /** A line of a list: when, a picture, words, and the post behind it. */
    private record Line(String id, String when, Icon icon, String words, UUID post) { }

    AuthorView(Composite parent, UiContext ui, DiscussRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Composite whole = Body.column(parent, ui.theme());
        whole.addListener(SWT.Dispose, event -> left());
        head = Body.wide(new ViewHead(whole, ui.theme()));
        state = Body.rest(new ViewState(whole, ui.theme(), area -> {
            sections = new Sections(area, ui.theme(), Token.RAISED);
            return sections;
        }));
        Later soon = new Later(state, REST, this::fill);
        registrations.add(desk.listen(news -> {
            if (news != Desk.News.DRAFT) {
                soon.soon();
            }
        }));
    }

    @Override
    public void refresh() {
        desk.refresh();
        fill();
    }

    private void fill() {
        Post post = desk.chosen().orElse(null);
        if (post == null || desk.scene().isEmpty()) {
            head.set(messages.get("view.author"), "");
            state.show(State.empty(Icon.PERSON, messages.get("author.none")));
            return;
        }
        AuthorModel model = new AuthorModel(desk.scene().get(), desk.queue().orElseThrow(), post);
        Words words = desk.scene().get().words();
        head.set(model.name(), model.member().filter(m -> !m.staff()).flatMap(m -> model.memberSince())
                .map(at -> messages.get("author.since", words.month(at))).orElse(""));
        sections.setRedraw(false);
        sections.clear();
        facts(model, words);
        history(model, words);
        alsoWaiting(model, words);
        thisPost(model, words);
        today(words);
        sections.relayout();
        sections.setRedraw(true);
        state.ready();
    }

    private void facts(AuthorModel model, Words words) {
        List<Fact> facts = new ArrayList<>();
        model.member().filter(Member::staff)
                .ifPresent(m -> facts.add(Fact.of(messages.get("author.role"), messages.get("author.host"))));
        String posts = messages.get("author.posts", model.posts(), model.answeredMembers());
        facts.add(new Fact(messages.get("author.posts.label"), posts, Icon.NONE, Icons.Tone.PLAIN,
                model.member().<Runnable>map(m -> () -> ui.open(Target.of("posts-of", m.id().toString()))).orElse(null)));
        model.firstSeen().ifPresent(at -> facts.add(Fact.of(messages.get("author.first"), words.day(at))));
        model.lastSeen().ifPresent(at -> facts.add(Fact.of(messages.get("author.last"), words.day(at))));
        facts.add(Fact.of(messages.get("author.decisions"), messages.get("author.decisions.n",
                model.decisions().size())));
        add(sections.section("", ""), facts);
    }

    private void add(Composite section, List<Fact> facts) {
        Facts list = Sections.fill(new Facts(section, ui.theme(), Token.RAISED, LABELS));
        list.set(facts);
    }

    private void history(AuthorModel model, Words words) {
        List<Line> lines = model.decisions().stream().map(past -> line(past.decision(), words, past.post().id())).toList();
        if (!lines.isEmpty()) {
            list(sections.section(messages.get("author.history"), ""), lines);
        }
    }

    private Line line(Decision decision, Words words, UUID post) {
        String reason = DecisionWords.reason(decision.reason(), desk.reasons().all());
        return new Line(decision.id().toString(), words.day(decision.at()), DecisionWords.icon(decision.step()),
                messages.get("author.decision", DecisionWords.done(decision.step()), reason), post);
    }

    private void alsoWaiting(AuthorModel model, Words words) {
        List<Line> lines = model.alsoWaiting().stream().map(row -> new Line(row.id(), words.waited(row.since()),
                Icon.WAITS, row.subject(), row.post().id())).toList();
        if (!lines.isEmpty()) {
            list(sections.section(messages.get("author.waiting"), String.valueOf(lines.size())), lines);
        }
    }

    private void list(Composite section, List<Line> lines) {
        RowList<Line> list = new RowList<>(section, SWT.SINGLE, ui.theme(), Token.RAISED, Line::id, new LineStyle());
        list.setRows(lines);
        list.onOpen(line -> ui.open(Target.of("post", line.post().toString())));
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = Math.min(ROWS, lines.size()) * ui.theme().rowHeight();
        list.setLayoutData(data);
    }

    private void thisPost(AuthorModel model, Words words) {
        List<Decision> all = model.aboutThisPost();
        if (all.isEmpty()) {
            return;
        }
        Composite section = sections.section(messages.get("author.this"), "");
        for (Decision decision : all) {
            String said = DecisionWords.line(decision, words);
            sections.text(section, messages.get("author.this.line", said,
                    DecisionWords.reason(decision.reason(), desk.reasons().all())), Token.INK, Type.NORMAL);
        }
    }

    private void today(Words words) {
        QueueModel queue = desk.queue().orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.get("author.decided"), String.valueOf(queue.decidedToday()), Icon.NONE,
                Icons.Tone.PLAIN, () -> ui.open(Target.view(DecidedView.ID))));
        String median = queue.medianWait().map(wait -> median(wait, words)).orElse("");
        facts.add(new Fact(messages.get("author.queue"), messages.get("author.queue.n", queue.size()) + median, Icon.NONE,
                Icons.Tone.PLAIN, () -> ui.open(Target.view(QueueView.ID))));
        queue.waiting().stream().findFirst().map(Waiting::since).ifPresent(since -> facts
                .add(Fact.of(messages.get("author.oldest"), words.waited(since))));
        add(sections.section(messages.get("author.today"), ""), facts);
    }

    private String median(Duration wait, Words words) {
        return messages.get("author.median", words.lasting(wait));
    }

    @Override
    public void focus() {
        if (!sections.setFocus()) {
            state.setFocus();
        }
    }

    /** Also when the view was replaced by a card, which disposes of its widgets only. */
    private void left() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }

    /** When, a picture, words. */
    private final class LineStyle implements RowStyle<Line> {

        private static final int WHEN = 64;

        @Override
        public void paint(Draw draw, Line row, Rectangle area, boolean selected) {
            Theme theme = ui.theme();
            int edge = area.x + theme.px(WHEN);
            draw.text(row.when(), new Rectangle(area.x, area.y, edge - area.x, area.height), Token.MUTED, Type.SMALL,
                    SWT.RIGHT);
            int x = draw.icon(row.icon(), Icons.Tone.PLAIN,
                    new Rectangle(edge + theme.px(8), area.y, theme.px(16), area.height)) + theme.px(6);
            draw.text(row.words(), new Rectangle(x, area.y, area.x + area.width - x, area.height), Token.INK,
                    Type.NORMAL);
        }

        @Override
        public String spoken(Line row) {
            return row.when() + ", " + row.words();
        }
    }
}
