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

/** All places of a code and of those below it, to be found by typing and gone to. */
final class Places {

    private static final int WIDTH = 640;
    private static final int ROWS = 12;

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
        List<PickItem> found = new ArrayList<>();
        collect(desk, code, found);
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

    private static void collect(CodeDesk desk, Code code, List<PickItem> into) {
        Discussion discussion = desk.discussion();
        for (Coding coding : desk.codings().with(code.id())) {
            Post post = discussion.post(coding.postId()).filter(one -> one.state().counts()).orElse(null);
            if (post == null || coding.adrift()) {
                continue;
            }
            Topic topic = discussion.topics().get(post.topicId());
            String who = desk.panel().member(post.authorId()).map(Member::name).orElse("#" + post.number());
            into.add(PickItem.code(coding.id().toString(),
                    Words.quote(post.text().words().substring(coding.start(), coding.end())),
                    who + (topic == null ? "" : " \u00B7 " + topic.title()), Words.color(code), Words.pattern(code),
                    coding).with("", coding.coder()));
        }
        desk.codebook().children(code.id()).forEach(child -> collect(desk, child, into));
    }
}
