// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.ui.Choice;
import org.parley.ui.Notice;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextRange;

/**
 * What a coder does to codings: shown at once, stored after. Each is one call of the engine on the writer thread, told
 * in the status line with its Undo. UI thread.
 */
final class Deeds {

    private final UiContext ui;
    private final CodeRoom room;
    private final Messages messages = Messages.of(Deeds.class);

    Deeds(UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
    }

    private CodeDesk desk() {
        return room.desk(ui).orElseThrow();
    }

    private Codings codings() {
        return room.codings();
    }

    /** Puts a code on words of an answer. {@code then} hears of the coding when it is stored. */
    void code(Code code, TextRange range, Consumer<Coding> then) {
        Post post = desk().discussion().post(UUID.fromString(range.block())).orElse(null);
        if (post == null) {
            return;
        }
        String words = post.text().words();
        int start = Characters.before(words, range.start());
        int end = Characters.after(words, range.end());
        if (code.net()) {
            // shown nowhere before the engine refuses it
            ui.change(said(code, post), () -> codings().code(desk().coder(), post.id(), code.id(), start, end));
            return;
        }
        desk().used(code.id());
        put(code, post, start, end, then);
    }

    private void put(Code code, Post post, int start, int end, Consumer<Coding> then) {
        CodeDesk desk = desk();
        Pending.Mark mark = desk.pending().add(post.id(), code.id(), start, end);
        desk.tell(CodeDesk.Part.PENDING);
        ui.change(said(code, post), () -> codings().code(desk.coder(), post.id(), code.id(), start, end), coding -> {
            desk.pending().stored(mark);
            desk.tell(CodeDesk.Part.PENDING);
            then.accept(coding);
        }, failure -> notStored(desk, mark, failure));
    }

    /** What a rule refuses was never there; what the disk refuses stays in sight until it is stored. */
    private void notStored(CodeDesk desk, Pending.Mark mark, Exception failure) {
        if (failure instanceof ProblemException refused
                && refused.problem().kind() != org.parley.core.Problem.Kind.FAILED) {
            desk.pending().stored(mark);
        } else {
            desk.pending().failed(mark);
            ui.later(() -> ui.warn(new Notice(Notice.Level.DANGER, messages.get("not.stored",
                    desk.pending().failures().size(), String.valueOf(failure.getMessage())),
                    List.of(new Choice(messages.get("not.stored.again"), this::again)))));
        }
        desk.tell(CodeDesk.Part.PENDING);
    }

    /** Tries again to store what could not be stored. */
    void again() {
        CodeDesk desk = desk();
        for (Pending.Mark mark : desk.pending().failures()) {
            desk.pending().stored(mark);
            Code code = desk.codebook().codes().get(mark.codeId());
            desk.discussion().post(mark.postId()).filter(post -> code != null)
                    .ifPresent(post -> put(code, post, mark.start(), mark.end(), coding -> { }));
        }
    }

    private String said(Code code, Post post) {
        CodeDesk desk = desk();
        long gone = desk.codings().on(post.id()).stream()
                .filter(one -> one.coderId().equals(desk.coder().id()) && !one.codeId().equals(code.id()))
                .filter(one -> CodeMoves.apart(desk.codebook(), code, desk.codebook().codes().get(one.codeId())))
                .count();
        return gone == 0 ? messages.get("said.coded", Words.named(code.name()))
                : messages.get("said.coded.alone", Words.named(code.name()), gone);
    }

    /** Makes a code and puts it on words of an answer, as one change. */
    void codeAsNew(String name, Code parent, TextRange range) {
        CodeDesk desk = desk();
        desk.discussion().post(UUID.fromString(range.block())).ifPresent(post -> {
            String words = post.text().words();
            NewCode code = NewCode.of(parent == null ? null : parent.id(), name);
            ui.change(messages.get("said.new", Words.named(name)), () -> codings().codeAsNew(desk.coder(),
                    desk.panelId(), code, post.id(), Characters.before(words, range.start()),
                    Characters.after(words, range.end())),
                    coding -> {
                        desk.used(coding.codeId());
                        desk.tell(CodeDesk.Part.PENDING);
                    }, failure -> { });
        });
    }

    /** Puts the codes that this coder gave an answer on all answers with the same words. */
    void codeTheSame(Post post) {
        CodeDesk desk = desk();
        List<Coding> mine = desk.codings().on(post.id()).stream()
                .filter(one -> one.coderId().equals(desk.coder().id()) && !one.adrift()).toList();
        List<NewCoding> wanted = new ArrayList<>();
        List<Post> same = desk.answers().same(post);
        for (Post other : same) {
            for (Coding one : mine) {
                // the words differ in case and spaces at most: a place is taken over only where the text is the same
                if (other.text().words().equals(post.text().words())) {
                    wanted.add(new NewCoding(other.id(), one.codeId(), one.start(), one.end(), "", false));
                } else {
                    wanted.add(new NewCoding(other.id(), one.codeId(), 0, other.text().words().length(), "", false));
                }
            }
        }
        if (!wanted.isEmpty()) {
            String label = messages.get("said.same", same.size());
            ui.change(label, () -> codings().codeAll(desk.coder(), desk.panelId(), label, wanted));
        }
    }

    void remove(Coding coding) {
        ui.change(messages.get("said.removed", Words.named(name(coding))), () -> {
            codings().remove(desk().coder(), coding.id());
            return null;
        });
    }

    void best(Coding coding) {
        ui.change(messages.get(coding.best() ? "said.best.off" : "said.best", Words.named(name(coding))),
                () -> codings().best(desk().coder(), coding.id(), !coding.best()));
    }

    void memo(Coding coding, String memo) {
        if (!coding.memo().equals(memo)) {
            ui.change(messages.get("said.memo", Words.named(name(coding))),
                    () -> codings().memo(desk().coder(), coding.id(), memo));
        }
    }

    /** Changes where a coding stands; a range without words, or with a torn character, is made whole or left alone. */
    void move(Coding coding, TextRange range) {
        Post post = desk().discussion().post(coding.postId()).orElse(null);
        if (post == null || range.isEmpty()) {
            return;
        }
        String words = post.text().words();
        int start = Characters.before(words, range.start());
        int end = Characters.after(words, Math.min(words.length(), range.end()));
        ui.change(messages.get("said.moved", Words.named(name(coding))),
                () -> codings().move(desk().coder(), coding.id(), start, end));
    }

    private String name(Coding coding) {
        Code code = desk().codebook().codes().get(coding.codeId());
        return code == null ? "" : code.name();
    }
}
