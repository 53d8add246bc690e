// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.parley.coding.Memo;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.Sections;

/** Memos and paraphrases in the inspector: each a field that stores itself, and a link for one more. */
final class MemoParts {

    /** What a memo is to be written about: the field for it is open. */
    record Wanted(Memo.Sort sort, Memo.About about, UUID aboutId, int start, int end) {

        static Wanted whole(Memo.About about, UUID id) {
            return new Wanted(Memo.Sort.MEMO, about, id, 0, 0);
        }

        /** As the inspector is asked to open it from anywhere. */
        Target target() {
            return new Target("memo", aboutId.toString(), sort + " " + about + " " + start + " " + end);
        }

        /** What a target asks for; empty for the memo of a coding, which stands in the coding. */
        static Optional<Wanted> of(Target target) {
            String[] parts = target.detail().split(" ");
            return parts.length != 4 ? Optional.empty() : Optional.of(new Wanted(Memo.Sort.valueOf(parts[0]),
                    Memo.About.valueOf(parts[1]), UUID.fromString(target.id()), Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3])));
        }

        private boolean fits(Memo.About thing, UUID id) {
            return about == thing && aboutId.equals(id);
        }
    }

    private final Sections sections;
    private final UiContext ui;
    private final CodeRoom room;
    private final CodeDesk desk;
    private final Runnable left;
    private final Words words;
    private final Messages messages = Messages.of(MemoParts.class);
    private final List<NoteField> fields = new ArrayList<>();
    private final Wanted wanted;
    private NoteField fresh;

    /** Begins; {@code wanted} is the memo whose field is to be open, or null. */
    MemoParts(Sections sections, UiContext ui, CodeRoom room, CodeDesk desk, Wanted wanted, Runnable left) {
        this.sections = sections;
        this.ui = ui;
        this.room = room;
        this.desk = desk;
        this.wanted = wanted;
        this.left = left;
        this.words = new Words(room.clock().instant());
    }

    /** The fields, for whoever stores and leaves them. */
    List<NoteField> fields() {
        return fields;
    }

    /** The field of the memo that was asked for; null when none was. */
    NoteField fresh() {
        return fresh;
    }

    /** A section with the memos about a thing. */
    void section(String title, Memo.About about, UUID id) {
        List<Memo> there = desk.codings().about(id).stream().filter(memo -> memo.about() == about).toList();
        Composite section = sections.section(title, there.isEmpty() ? "" : Integer.toString(there.size()));
        fill(section, there, about, id);
    }

    /** The memos about a thing within a section that has other parts. */
    void within(Composite section, Memo.About about, UUID id) {
        fill(section, desk.codings().about(id).stream().filter(memo -> memo.about() == about).toList(), about, id);
    }

    private void fill(Composite section, List<Memo> there, Memo.About about, UUID id) {
        there.forEach(memo -> field(section, memo));
        if (wanted != null && wanted.fits(about, id)) {
            caption(section, opened());
            fresh = new NoteField(section, ui.theme(), messages.get("inspector.memo.new"), "", writing(
                    new MemoWriting(room.memos(), desk.coder(), desk.panelId(), new NewMemo(wanted.sort(),
                            wanted.about(), wanted.aboutId(), wanted.start(), wanted.end(), "")), wanted.sort()), left);
            fields.add(fresh);
        } else {
            LinkText link = new LinkText(section, ui.theme(), Token.RAISED);
            link.set(messages.get("inspector.memo.write." + about.name()),
                    () -> ui.open(Wanted.whole(about, id).target()));
        }
    }

    private String opened() {
        boolean part = wanted.start() < wanted.end();
        String quote = part ? desk.discussion().post(wanted.aboutId())
                .map(post -> Words.quote(post, wanted.start(), wanted.end())).orElse("") : "";
        return messages.get(part ? "memo.of." + wanted.sort().name() : "memo.sort." + wanted.sort().name(), quote);
    }

    private void field(Composite section, Memo memo) {
        caption(section, messages.get("memo.caption", of(memo), memo.author(), words.when(memo.at())));
        fields.add(new NoteField(section, ui.theme(), of(memo), memo.words(), writing(
                MemoWriting.of(room.memos(), desk.coder(), memo), memo.sort()), left));
    }

    private String of(Memo memo) {
        if (memo.span() == null) {
            return messages.get("memo.sort." + memo.sort().name());
        }
        Post post = desk.discussion().post(memo.aboutId()).orElse(null);
        return memo.span().adrift() || post == null ? messages.get("memo.lost." + memo.sort().name())
                : messages.get("memo.of." + memo.sort().name(), Words.quote(post, memo.span().start(),
                        memo.span().end()));
    }

    private void caption(Composite section, String text) {
        sections.text(section, text, Token.MUTED, Type.SMALL);
    }

    private Consumer<String> writing(MemoWriting memo, Memo.Sort sort) {
        return text -> ui.change(messages.get(text.isBlank() ? "said.memo.gone." + sort.name()
                : "said.memo." + sort.name()), () -> memo.write(text));
    }
}
