// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.parley.core.Messages;
import org.parley.core.Role;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.ui.Action;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

/** Everything that can be done in this perspective, declared once: for menu, palette, keys and context menus. */
final class Deeds {

    private static final Set<Role> MODERATORS = Set.of(Role.HOST, Role.MODERATOR, Role.PRIVACY);
    private static final String DECIDE = "perspective/decide";
    private static final String MOVE = "perspective/move";
    private static final String READ = "perspective/read";
    private static final Scope HERE = Scope.perspective(DiscussPerspective.ID);

    private final DiscussRoom room;
    private final Messages messages = Messages.of(Deeds.class);

    private final Action keep;
    private final Action note;
    private final Action redact;
    private final Action hide;
    private final Action because;
    private final Action mark;
    private final Action why;
    private final Action member;
    private final Action posts;

    Deeds(DiscussRoom room) {
        this.room = room;
        keep = deciding("keep", Icon.KEEP, 10, "A").does(on(Desk::keep));
        note = deciding("note", Icon.NOTE, 20, "1").does(on(desk -> begin(desk, Step.NOTE)));
        redact = deciding("redact", Icon.REDACT, 30, "2").does(on(desk -> begin(desk, Step.REDACT)));
        hide = deciding("hide", Icon.HIDDEN, 40, "3").does(on(desk -> begin(desk, Step.HIDE)));
        because = deciding("because", Icon.KEEP, 50, "Shift+A").does(on(desk -> begin(desk, Step.APPROVE)));
        mark = deciding("mark", Icon.REDACT, 60, "E").does(on(desk -> desk.go(Desk.Spot.MARK)));
        why = with("why", Icon.QUESTION, READ, 10, "?").does(on(desk -> desk.go(Desk.Spot.WHY)));
        member = with("member", Icon.PERSON, READ, 20, "O").enabled(this::authorKnown)
                .does(ui -> openAuthor(ui, "member"));
        posts = with("posts", Icon.POST, READ, 30, "Shift+O").enabled(this::authorKnown)
                .does(ui -> openAuthor(ui, "posts-of"));
    }

    /** All of them. */
    List<Action> all() {
        return List.of(keep, note, redact, hide, because, mark,
                deciding("do", Icon.DECISION, 70, "Ctrl+Enter").does(on(desk -> desk.decide(true))),
                deciding("do-stay", Icon.DECISION, 80, "Ctrl+Shift+Enter").does(on(desk -> desk.decide(false))),
                moving("next", Icon.DOWN, 10, "Alt+Down", 1), moving("previous", Icon.UP, 20, "Alt+Up", -1),
                within("post.next", 30, "J", 1), within("post.previous", 40, "K", -1),
                more("earlier", 40, true), more("later", 50, false), why, member, posts);
    }

    /** What the context menus offer. */
    List<Action> forQueue() {
        return List.of(keep, note, redact, hide, because, mark, why, member, posts);
    }

    private Action.Builder named(String id, Icon icon, String menu, int order, String key) {
        return Action.named("discuss." + id, messages.get("action." + id)).icon(icon).menu(menu, order).scope(HERE)
                .key(key);
    }

    private Action.Builder with(String id, Icon icon, String menu, int order, String key) {
        return named(id, icon, menu, order, key)
                .enabled(ui -> Enablement.when(desk(ui).chosen().isPresent(), messages.get("refused.chosen")));
    }

    private Action.Builder deciding(String id, Icon icon, int order, String key) {
        return named(id, icon, DECIDE, order, key).enabled(this::mayDecide);
    }

    private Enablement mayDecide(UiContext ui) {
        if (!MODERATORS.contains(ui.actor().role())) {
            return Enablement.no(messages.get("refused.role"));
        }
        if (ui.activeView().equals(TopicsView.ID)) {
            return Enablement.no(messages.get("refused.topics"));
        }
        return Enablement.when(desk(ui).chosen().isPresent(), messages.get("refused.chosen"));
    }

    private Enablement authorKnown(UiContext ui) {
        return Enablement.when(desk(ui).chosen().map(Post::authorId).isPresent(), messages.get("refused.author"));
    }

    private Action moving(String id, Icon icon, int order, String key, int rows) {
        return named(id, icon, MOVE, order, key)
                .enabled(ui -> Enablement.when(desk(ui).waiting() > 0, messages.get("refused.empty")))
                .does(on(desk -> desk.move(rows)));
    }

    private Action within(String id, int order, String key, int posts) {
        return named(id, Icon.NONE, MOVE, order, key).scope(Scope.view(ThreadView.ID))
                .does(on(desk -> desk.chosen().flatMap(post -> desk.thread()
                        .flatMap(thread -> thread.neighbour(post.id(), posts))).ifPresent(desk::chooseHere)));
    }

    private Action more(String id, int order, boolean before) {
        return named(id, Icon.NONE, READ, order, "")
                .enabled(ui -> Enablement.when(desk(ui).thread()
                        .map(thread -> before ? thread.earlier() : thread.later()).orElse(0) > 0,
                        messages.get("refused.more")))
                .does(on(desk -> desk.more(before)));
    }

    private static void begin(Desk desk, Step step) {
        desk.step(step);
        desk.go(step == Step.REDACT ? Desk.Spot.TEXT : Desk.Spot.DECISION);
    }

    private void openAuthor(UiContext ui, String kind) {
        desk(ui).settle();
        desk(ui).chosen().map(Post::authorId).ifPresent(id -> ui.open(Target.of(kind, id.toString())));
    }

    private Consumer<UiContext> on(Consumer<Desk> deed) {
        return ui -> {
            Desk desk = desk(ui);
            desk.settle();
            deed.accept(desk);
        };
    }

    private Desk desk(UiContext ui) {
        return room.desk(ui);
    }
}
