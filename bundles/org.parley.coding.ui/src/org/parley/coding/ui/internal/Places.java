// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** All places of a code and of those below it: the words, who said them where, who coded them when; to be gone to. */
final class Places {

    private static final int WIDTH = 760;
    private static final int ROWS = 12;
    private static final int LONGEST_MEMO = 200;

    private final UiContext ui;
    private final CodeRoom room;
    private final Messages messages = Messages.of(Places.class);
    private final PickList popup;
    private List<PickItem> items = List.of();

    Places(UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
        popup = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.SEARCH, messages.get("places.field"))
                .source((typed, limit) -> PickList.among(items).find(typed, limit))
                .onPick((item, modifiers) -> {
                    ui.later(() -> ui.open(Target.of("coding", item.id())));
                    return true;
                });
    }

    void open(Code code) {
        CodeDesk desk = room.desk(ui).orElseThrow();
        List<PickItem> found = of(desk, code, new Words(room.clock().instant()), messages);
        if (found.isEmpty()) {
            ui.say(messages.get("said.nowhere", Words.named(code.name())));
            return;
        }
        items = found;
        Rectangle shell = ui.shell().getBounds();
        int width = ui.theme().px(WIDTH);
        popup.outOf(items.size()).open(new Rectangle(shell.x + (shell.width - width) / 2, shell.y
                + ui.theme().px(96), width, 0), "");
    }

    /** Every place of the code and of those below it, in the order of the tree; what no longer counts is left out. */
    static List<PickItem> of(CodeDesk desk, Code code, Words words, Messages messages) {
        List<PickItem> found = new ArrayList<>();
        collect(desk, code, words, messages, found);
        return found;
    }

    private static void collect(CodeDesk desk, Code code, Words words, Messages messages, List<PickItem> into) {
        Discussion discussion = desk.discussion();
        for (Coding coding : desk.codings().with(code.id())) {
            Post post = discussion.post(coding.postId()).filter(one -> one.state().counts()).orElse(null);
            if (post == null) {
                continue;
            }
            Topic topic = discussion.topics().get(post.topicId());
            String who = desk.panel().member(post.authorId()).map(Member::name).orElse("");
            String place = messages.get(topic == null ? "places.post" : "places.post.in", who,
                    Long.toString(post.number()), topic == null ? "" : topic.title()).strip();
            String quote = coding.adrift() ? messages.get("mark.adrift") : Words.brief(coding, post);
            String when = words.when(coding.at());
            into.add(PickItem.code(coding.id().toString(), quote, place, Words.color(code), Words.pattern(code),
                    coding).with("", messages.get("places.by", coding.coder(), when))
                    .explained(place + " " + code.name() + " " + coding.coder() + " " + coding.memo(),
                            coding.memo().isEmpty() ? ""
                                    : messages.get("mark.memo", Words.shortened(coding.memo(), LONGEST_MEMO))));
        }
        desk.codebook().children(code.id()).forEach(child -> collect(desk, child, words, messages, into));
    }
}
