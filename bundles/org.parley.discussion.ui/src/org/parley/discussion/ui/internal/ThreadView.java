// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.ui.internal.model.ThreadModel;
import org.parley.discussion.ui.internal.model.Waiting;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ToolStrip;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** The posts of a topic or of a member around the chosen one, over the box in which a decision is taken. */
final class ThreadView implements View {

    static final String ID = "discuss.thread";
    private static final String READ = "read";
    /** Below this height the box takes less of it. */
    private static final int SHORT = 460;

    private final UiContext ui;
    private final DiscussRoom room;
    private final Desk desk;
    private final Messages messages = Messages.of(ThreadView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final Composite whole;
    private final ViewHead head;
    private final LinkText earlier;
    private final LinkText later;
    private final ViewState state;
    private final DecideBox box;
    private ThreadPane posts;
    private Control before;

    ThreadView(Composite parent, UiContext ui, DiscussRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = room.desk(ui);
        Theme theme = ui.theme();
        whole = Body.column(parent, theme);
        whole.addListener(SWT.Dispose, event -> left());
        head = Body.wide(new ViewHead(whole, theme));
        tools(head.tools());
        earlier = more(true);
        state = Body.rest(new ViewState(whole, theme, area -> {
            posts = new ThreadPane(area, ui, desk);
            return posts.pane();
        }));
        later = more(false);
        box = Body.wide(new DecideBox(whole, ui, desk));
        whole.addListener(SWT.Resize, event -> {
            box.compact(whole.getSize().y < theme.px(SHORT));
            whole.layout();
        });
        new ActionMenu(posts.pane().text(), ui, new Deeds(room).forQueue());
        registrations.add(desk.listen(this::heard));
        registrations.add(desk.onGo(this::go));
    }

    private LinkText more(boolean first) {
        LinkText link = new LinkText(whole, ui.theme(), Token.SURFACE);
        GridData data = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        data.horizontalIndent = ui.theme().px(20);
        data.verticalIndent = ui.theme().px(first ? 6 : 0);
        link.setLayoutData(data);
        link.setType(Type.NORMAL);
        return link;
    }

    private void tools(Composite parent) {
        ToolStrip tools = new ToolStrip(parent, ui.theme());
        tools.add(Icon.UP, messages.get("thread.previous"), () -> move(-1));
        tools.add(Icon.DOWN, messages.get("thread.next"), () -> move(1));
    }

    private void move(int rows) {
        desk.settle();
        desk.move(rows);
    }

    private void heard(Desk.News news) {
        switch (news) {
            case DATA -> show(false);
            case CHOICE -> show(true);
            case DRAFT -> showDraft();
        }
    }

    private void show(boolean moved) {
        ThreadModel thread = desk.thread().filter(t -> !t.isEmpty()).orElse(null);
        Body.show(box, desk.chosen().isPresent());
        link(earlier, thread == null ? 0 : thread.earlier(), "thread.earlier", true);
        link(later, thread == null ? 0 : thread.later(), "thread.later", false);
        if (thread == null) {
            head.set("", "");
            state.show(State.empty(Icon.POST, messages.get("thread.none")));
        } else {
            head.set(thread.title(), thread.fact());
            posts.show(thread);
            state.ready();
        }
        box.show();
        whole.layout(true, true);
        if (moved && thread != null) {
            desk.chosen().map(Post::id).filter(thread::shows).ifPresent(posts::reveal);
        }
    }

    private void link(LinkText link, int count, String key, boolean first) {
        Body.show(link, count > 0);
        link.set(count == 0 ? "" : messages.get(key, count), () -> desk.more(first));
    }

    private void showDraft() {
        desk.thread().ifPresent(posts::marks);
        if (box.show()) {
            whole.layout(true, true);
            desk.chosen().map(Post::id).ifPresent(posts::keepInView);
        } else {
            box.layout(true, true);
        }
    }

    private void go(Desk.Spot spot) {
        switch (spot) {
            case TEXT -> {
                remember();
                if (desk.draft().filter(draft -> draft.redacting()).isPresent()) {
                    posts.beginPlaces();
                } else {
                    posts.pane().setFocus();
                }
            }
            case DECISION -> {
                remember();
                box.begin();
            }
            case MARK -> {
                remember();
                posts.mark();
            }
            case WHY -> why();
            case BACK -> back();
            case QUEUE -> { }
        }
    }

    /** Where the keyboard was before a decision asked for it; there it goes back. */
    private void remember() {
        Control now = whole.getDisplay().getFocusControl();
        if (now != null && !inside(now)) {
            before = now;
        }
    }

    private boolean inside(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    private void back() {
        Control now = whole.getDisplay().getFocusControl();
        if (now != null && !inside(now)) {
            return;
        }
        if (before == null || before.isDisposed() || !before.isVisible() || !before.setFocus()) {
            posts.pane().setFocus();
        }
        before = null;
    }

    private void why() {
        Waiting row = desk.chosen().flatMap(post -> desk.queue().flatMap(queue -> queue.of(post.id()))).orElse(null);
        if (row == null) {
            ui.say(messages.get("why.not"));
            return;
        }
        Rectangle post = posts.pane().place(new TextRange(row.id(), 0, 0));
        Point corner = posts.pane().toDisplay(0, 0);
        Rectangle near = new Rectangle(corner.x + ui.theme().px(24), Math.max(corner.y, post.y + post.height), 0, 0);
        new WhyPopup(ui.shell(), ui.theme(), near, row, room.words()).open();
    }

    @Override
    public void refresh() {
        desk.refresh();
        show(true);
    }

    @Override
    public void focus() {
        if (state.isReady()) {
            posts.pane().setFocus();
        } else {
            state.setFocus();
        }
    }

    @Override
    public boolean open(Target target) {
        UUID id;
        try {
            id = UUID.fromString(target.id());
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
        boolean found = switch (target.kind()) {
            case "topic" -> desk.readTopic(id);
            case "posts-of" -> desk.readMember(id);
            default -> desk.choose(id);
        };
        focus();
        return found;
    }

    @Override
    public List<String> facts() {
        return desk.thread().filter(thread -> !thread.isEmpty())
                .map(thread -> List.of(thread.fact())).orElse(List.of());
    }

    @Override
    public Map<String, String> saveState() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (desk.topicRead()) {
            kept.put(READ, "yes");
        }
        return kept;
    }

    @Override
    public void restoreState(Map<String, String> kept) {
        desk.remember(0, "yes".equals(kept.get(READ)));
    }

    /** Also when the view was replaced by a card, which disposes of its widgets only. */
    private void left() {
        registrations.forEach(Registration::close);
        room.left(ui);
    }
}
