// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** Leads from one coding to another: the other end is found by typing, or is the next coding one goes to. */
final class Linking {

    private static final int WIDTH = 640;
    private static final int LABEL_WIDTH = 376;
    private static final int ROWS = 12;
    private static final int LONGEST = 200;

    /** The row that is no coding. */
    private static final String NEXT = "next";

    private final UiContext ui;
    private final CodeRoom room;
    private final Messages messages = Messages.of(Linking.class);
    private final PickList ends;
    private final PickList labels;
    private List<PickItem> items = List.of();
    private UUID from;
    private UUID to;
    private boolean waiting;

    Linking(UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
        ends = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.LINK, messages.get("link.field"))
                .source((typed, limit) -> PickList.among(items).find(typed, limit))
                .extras(typed -> List.of(PickItem.of(NEXT, messages.get("link.next"), "", Icon.FORWARD, NEXT)))
                .onPick((item, modifiers) -> {
                    ui.later(() -> end(item));
                    return true;
                });
        labels = new PickList(ui.shell(), ui.theme()).size(LABEL_WIDTH, ROWS)
                .field(Icon.LINK, messages.get("link.label")).source((typed, limit) -> labels(typed.strip(), limit))
                .onPick((item, modifiers) -> {
                    link((String) item.thing());
                    return true;
                });
    }

    private CodeDesk desk() {
        return room.desk(ui).orElseThrow();
    }

    private Rectangle place() {
        Rectangle shell = ui.shell().getBounds();
        int width = ui.theme().px(WIDTH);
        return new Rectangle(shell.x + (shell.width - width) / 2, shell.y + ui.theme().px(96), width, 0);
    }

    /** Asks where a coding leads to. */
    void start(Coding coding) {
        from = coding.id();
        waiting = false;
        items = items(desk(), coding);
        ends.outOf(items.size()).open(place(), "");
    }

    /** Every other coding: those of the same answer first, then those of the same text, then the rest. */
    private static List<PickItem> items(CodeDesk desk, Coding coding) {
        Discussion discussion = desk.discussion();
        CodingState state = desk.codings();
        UUID topic = discussion.post(coding.postId()).map(Post::topicId).orElse(null);
        List<PickItem> items = new ArrayList<>();
        List<Coding> others = state.codings().values().stream()
                .filter(one -> !one.id().equals(coding.id()) && !one.adrift())
                .filter(one -> discussion.post(one.postId()).filter(post -> post.state().counts()).isPresent())
                .sorted(Comparator.comparingInt((Coding one) -> distance(discussion, coding, topic, one))
                        .thenComparing(one -> discussion.post(one.postId()).orElseThrow().number())
                        .thenComparingInt(Coding::start)).toList();
        for (Coding one : others) {
            Post post = discussion.post(one.postId()).orElseThrow();
            Code code = state.codebook().codes().get(one.codeId());
            String who = desk.panel().member(post.authorId()).map(Member::name).orElse("#" + post.number());
            Topic text = discussion.topics().get(post.topicId());
            items.add(PickItem.code(one.id().toString(), code.name(), Words.quoted(one, post), Words.color(code),
                    Words.pattern(code), one).with("", who)
                    .explained(Words.quoted(one, post) + " " + who + (text == null ? "" : " " + text.title()), ""));
        }
        return items;
    }

    private static int distance(Discussion discussion, Coding from, UUID topic, Coding to) {
        if (to.postId().equals(from.postId())) {
            return 0;
        }
        return discussion.post(to.postId()).map(Post::topicId).filter(one -> one.equals(topic)).isPresent() ? 1 : 2;
    }

    private void end(PickItem item) {
        if (item.thing() instanceof Coding coding) {
            ask(coding);
        } else {
            waiting = true;
            ui.say(messages.get("said.link.waits"));
            room.text().ifPresent(TextView::focus);
        }
    }

    /** A coding got the focus; when the other end of a link is waited for, it is this one. */
    void focused(Coding coding) {
        if (waiting && !coding.id().equals(from)) {
            ask(coding);
        }
    }

    /** Waits no longer; false when it did not. */
    boolean leave() {
        boolean waited = waiting;
        waiting = false;
        if (waited) {
            ui.say(messages.get("said.link.left"));
        }
        return waited;
    }

    private void ask(Coding coding) {
        waiting = false;
        to = coding.id();
        labels.open(place(), "");
    }

    private List<PickItem> labels(String typed, int limit) {
        List<PickItem> rows = new ArrayList<>();
        rows.add(typed.isEmpty() ? PickItem.of("none", messages.get("link.no.label"), "", Icon.LINK, "")
                : PickItem.of("typed", messages.get("link.as", Words.shortened(typed, LONGEST)), "", Icon.LINK,
                        Words.shortened(typed, LONGEST)));
        List<PickItem> used = desk().codings().links().values().stream().flatMap(List::stream).map(CodingLink::label)
                .filter(label -> !label.isEmpty() && !label.equals(typed)).distinct().sorted()
                .map(label -> PickItem.of("label " + label, label, "", Icon.HISTORY, label)).toList();
        rows.addAll(PickList.among(used).find(typed, limit));
        return rows;
    }

    private void link(String label) {
        CodeDesk desk = desk();
        UUID start = from;
        UUID end = to;
        Optional<Coding> there = Optional.ofNullable(desk.codings().codings().get(start));
        ui.change(messages.get("said.linked"), () -> room.memos().link(desk.coder(), start, end, label));
        there.ifPresent(coding -> ui.later(() -> desk.coding(coding.id())));
    }

    /** Takes a link away. */
    void unlink(LinkRow row) {
        CodeDesk desk = desk();
        ui.change(messages.get("said.unlinked", Words.named(row.code().name())), () -> {
            room.memos().unlink(desk.coder(), row.link().id());
            return null;
        });
    }
}
