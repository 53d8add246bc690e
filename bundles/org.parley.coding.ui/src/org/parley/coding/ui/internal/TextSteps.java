// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.parley.coding.Coding;
import org.parley.coding.coders.CoderBatch;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.Choice;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.text.BracketLane;
import org.parley.ui.text.TextRange;
import org.parley.ui.text.Widening;

/** The ways through a text: from answer to answer, from coding to coding, and what the keys do on a bracket. */
final class TextSteps {

    private final TextView view;
    private final UiContext ui;
    private final Supplier<CodeDesk> desk;
    private final Consumer<CoderBatch> finish;
    private final Messages messages = Messages.of(TextSteps.class);

    /** @param finish says that the coder is finished with a batch */
    TextSteps(TextView view, UiContext ui, Supplier<CodeDesk> desk, Consumer<CoderBatch> finish) {
        this.finish = finish;
        this.view = view;
        this.ui = ui;
        this.desk = desk;
    }

    private BracketLane lane() {
        return view.pane().lane();
    }

    void answer(int step) {
        CodeDesk at = desk.get();
        if (at != null) {
            at.answers().neighbour(at.post().map(Post::id).orElse(null), step).ifPresentOrElse(
                    post -> view.goTo(post.id()), () -> ui.say(messages.get(step > 0 ? "said.last" : "said.first")));
        }
    }

    /** The next answer without a code of this coder, in this text, then in the others. */
    void uncoded(int step) {
        CodeDesk at = desk.get();
        if (at == null) {
            return;
        }
        UUID from = at.post().map(Post::id).orElse(null);
        if (!at.mine().isEmpty()) {
            given(at, from, step);
            return;
        }
        Optional<Post> here = at.answers().next(from, step, post -> !at.coded(post));
        if (here.isPresent()) {
            view.goTo(here.get().id());
            return;
        }
        List<TopicRow> open = TopicRow.of(at.discussion(), at.panel(), "").stream()
                .filter(row -> row.coded(at) < row.answers().size()).toList();
        if (open.isEmpty()) {
            ui.say(messages.get("said.all"));
        } else {
            at.topic(open.get(0).topic().id());
        }
    }

    /** The next text that was given to this coder and is open; when none is, they may say that they are finished. */
    private void given(CodeDesk at, UUID from, int step) {
        at.mine().next(from, step).ifPresentOrElse(entry -> show(at, entry.postId()), () -> at.mine().finishable()
                .ifPresent(batch -> ui.say(messages.get("said.batch.all", batch.name()), new Choice(
                        messages.get("said.batch.finish"), () -> finish.accept(batch)))));
    }

    private void show(CodeDesk at, UUID postId) {
        at.discussion().post(postId).filter(post -> post.topicId() != null).ifPresent(post -> {
            at.topic(post.topicId());
            view.goTo(postId);
        });
    }

    /** Goes on from a text that is about to be done; it is not come back to. */
    void after(UUID postId) {
        CodeDesk at = desk.get();
        if (at != null) {
            at.mine().next(postId, 1).filter(entry -> !entry.postId().equals(postId))
                    .ifPresent(entry -> show(at, entry.postId()));
        }
    }

    void coding(int step) {
        if (desk.get() == null) {
            return;
        }
        if (lane().focused() != null) {
            lane().step(step);
            return;
        }
        TextRange at = view.pane().selection().orElse(null);
        CodingWalk.nearest(view.shown(), desk.get().codings(), at == null ? "" : at.block(),
                at == null ? 0 : step > 0 ? at.start() : at.end(), step).ifPresent(one -> {
                    lane().focus(one.id().toString());
                    lane().step(0);
                });
    }

    /** Moves an end of the coding that is looked at by a word. */
    void reshape(boolean start, boolean forward) {
        CodeDesk at = desk.get();
        at.coding().ifPresent(one -> at.discussion().post(one.postId()).ifPresent(post -> {
            String words = post.text().words();
            int from = start ? Widening.step(words, one.start(), forward) : one.start();
            int to = start ? one.end() : Widening.step(words, one.end(), forward);
            if (from < to) {
                view.deeds().move(one, new TextRange(post.id().toString(), from, to));
            }
        }));
    }

    /** Takes a coding off; the next one is looked at. */
    void remove(Coding coding) {
        lane().step(1);
        if (desk.get().coding().filter(coding::equals).isPresent()) {
            desk.get().coding(null);
        }
        view.deeds().remove(coding);
    }

    void allPlaces(Coding coding) {
        Optional.ofNullable(desk.get().codebook().codes().get(coding.codeId())).ifPresent(view.places()::open);
    }

    /** Shows the code of a coding in the codebook. */
    void jump(Coding coding) {
        ui.open(Target.of("code", coding.codeId().toString()));
    }

    /** Enter: on a bracket all places of its code, on selected words the picker, else on to the next open answer. */
    void enter() {
        Optional<TextRange> selected = view.selection().selected();
        Optional<Coding> coding = desk.get().coding();
        if (lane().isFocusControl() && coding.isPresent()) {
            allPlaces(coding.get());
        } else if (selected.isPresent()) {
            view.picker().code(selected.get(), "");
        } else {
            uncoded(1);
        }
    }

    /** Esc: leaves the bracket, then the selection, then the words. */
    void back() {
        Optional<TextRange> selected = view.selection().selected();
        if (view.linking().leave()) {
            return;
        }
        if (desk.get() != null && desk.get().coding().isPresent()) {
            desk.get().coding(null);
        } else if (selected.isPresent()) {
            view.after(selected.get());
        } else {
            ui.open(Target.view(TextsView.ID));
        }
    }
}
