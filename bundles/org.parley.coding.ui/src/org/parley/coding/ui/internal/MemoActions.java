// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.coding.Memo.About;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;

/** Memos, paraphrases and links: every key, in the palette as well. */
@Component(service = ActionGroup.class)
public final class MemoActions implements ActionGroup {

    private final CodeRoom room;
    private final Messages messages = Messages.of(MemoActions.class);
    private final Scope inRoom = Scope.perspective(CodePerspective.ID);
    private final List<Action> actions = new ArrayList<>();

    @Activate
    public MemoActions(@Reference CodeRoom room) {
        this.room = room;
        actions.add(named("code.memo", Icon.MEMO, "Ctrl+M", inRoom).enabled(this::anyAnswer).does(this::memo));
        actions.add(named("code.paraphrase", Icon.NONE, "Ctrl+P", inRoom).enabled(this::anyAnswer)
                .does(this::paraphrase));
        actions.add(named("codebook.memo", Icon.MEMO, "Ctrl+M", Scope.view(CodebookView.ID))
                .enabled(ui -> Enablement.when(code().isPresent(), messages.get("reason.code")))
                .does(ui -> code().ifPresent(id -> write(ui, About.CODE, id))));
        actions.add(named("code.memo-post", Icon.MEMO, "", inRoom).enabled(this::anyAnswer)
                .does(ui -> post(ui).ifPresent(post -> write(ui, About.POST, post.id()))));
        actions.add(named("code.memo-member", Icon.MEMO, "", inRoom).enabled(ui -> Enablement.when(
                member(ui).isPresent(), messages.get("reason.author")))
                .does(ui -> member(ui).ifPresent(id -> write(ui, About.MEMBER, id))));
        actions.add(named("code.memo-panel", Icon.MEMO, "", inRoom).enabled(ui -> Enablement.when(
                ui.panel().isPresent(), messages.get("reason.panel")))
                .does(ui -> ui.panel().ifPresent(id -> write(ui, About.PANEL, id))));
        actions.add(named("memos.remove", Icon.DELETE, "Del", Scope.view(MemosView.ID)).enabled(ui -> Enablement.when(
                !chosen().isEmpty(), messages.get("reason.memo")))
                .does(ui -> room.memosView().ifPresent(view -> view.remove(chosen()))));
        links();
    }

    private void links() {
        actions.add(named("code.link", Icon.LINK, "Ctrl+L", inRoom).enabled(ui -> Enablement.when(
                coding(ui).isPresent(), messages.get("reason.coding")))
                .does(ui -> coding(ui).ifPresent(coding -> room.text()
                        .ifPresent(view -> view.linking().start(coding)))));
        actions.add(named("code.unlink", Icon.DELETE, "Del", Scope.view(InspectorView.ID)).enabled(ui ->
                Enablement.when(link().isPresent(), messages.get("reason.link")))
                .does(ui -> link().ifPresent(row -> room.text().ifPresent(view -> view.linking().unlink(row)))));
    }

    @Override
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    private Action.Builder named(String id, Icon icon, String key, Scope scope) {
        return Action.named(id, messages.get("action." + id)).icon(icon).key(key).scope(scope)
                .menu("perspective/memo", 500 + actions.size());
    }

    /** On the coding, else on the words that are selected, else on the answer. */
    private void memo(UiContext ui) {
        Optional<Coding> coding = coding(ui);
        if (coding.isPresent()) {
            ui.open(Target.of("memo", coding.get().id().toString()));
        } else {
            room.desk(ui).flatMap(CodeDesk::selection).ifPresentOrElse(range -> about(ui, Memo.Sort.MEMO, range),
                    () -> post(ui).ifPresent(post -> write(ui, About.POST, post.id())));
        }
    }

    /** Of the words that are selected, of those of the coding, or of the sentence at the caret. */
    private void paraphrase(UiContext ui) {
        Optional<TextRange> range = coding(ui).filter(one -> !one.adrift())
                .map(one -> new TextRange(one.postId().toString(), one.start(), one.end()))
                .or(() -> room.text().flatMap(view -> view.selection().words()));
        range.ifPresent(words -> {
            room.desk(ui).ifPresent(desk -> desk.coding(null));
            about(ui, Memo.Sort.PARAPHRASE, words);
        });
    }

    private void about(UiContext ui, Memo.Sort sort, TextRange range) {
        UUID id = UUID.fromString(range.block());
        room.desk(ui).flatMap(desk -> desk.discussion().post(id)).ifPresent(post -> {
            String words = post.text().words();
            ui.open(new MemoParts.Wanted(sort, About.POST, id, Characters.before(words, range.start()),
                    Characters.after(words, range.end())).target());
        });
    }

    private static void write(UiContext ui, About about, UUID id) {
        ui.open(MemoParts.Wanted.whole(about, id).target());
    }

    private Optional<Coding> coding(UiContext ui) {
        return room.desk(ui).flatMap(CodeDesk::coding);
    }

    private Optional<Post> post(UiContext ui) {
        return room.desk(ui).flatMap(CodeDesk::post);
    }

    /** The author of the answer, when it is a member that is known. */
    private Optional<UUID> member(UiContext ui) {
        return room.desk(ui).flatMap(desk -> desk.post().flatMap(post -> desk.panel().member(post.authorId())))
                .map(Member::id);
    }

    private Optional<UUID> code() {
        return room.codebook().flatMap(CodebookView::selected).map(Code::id);
    }

    private Optional<LinkRow> link() {
        return room.inspector().flatMap(InspectorView::link);
    }

    private List<MemoRow> chosen() {
        return room.memosView().map(MemosView::selection).orElse(List.of());
    }

    private Enablement anyAnswer(UiContext ui) {
        return Enablement.when(post(ui).isPresent(), messages.get("reason.text"));
    }
}
