// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Facts;
import org.parley.ui.widgets.Facts.Fact;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.Sections;

/** The sections of the inspector for one thing. */
final class InspectorParts {

    private static final int LABEL = 104;
    private static final int CODES_SHOWN = 8;
    private static final int SAME_SHOWN = 4;

    private final Sections sections;
    private final UiContext ui;
    private final CodeRoom room;
    private final CodeDesk desk;
    private final Deeds deeds;
    private final CodeDeeds changes;
    private final MemoParts memos;
    private final SuggestionParts suggestions;
    private final Runnable left;
    private final Words words;
    private final Messages messages = Messages.of(InspectorParts.class);
    private final List<NoteField> notes = new ArrayList<>();
    private RowList<LinkRow> links;

    InspectorParts(Sections sections, UiContext ui, CodeRoom room, CodeDesk desk, MemoParts memos,
            SuggestionParts suggestions, Runnable left) {
        this.sections = sections;
        this.ui = ui;
        this.room = room;
        this.desk = desk;
        this.deeds = new Deeds(ui, room);
        this.changes = new CodeDeeds(ui, room);
        this.memos = memos;
        this.suggestions = suggestions;
        this.left = left;
        this.words = new Words(room.clock().instant());
    }

    /** True while the person types into one of the fields. */
    boolean beingWritten() {
        return Stream.concat(notes.stream(), memos.fields().stream()).anyMatch(NoteField::beingWritten);
    }

    /** Stores what was typed last. */
    void store() {
        notes.forEach(NoteField::store);
        memos.fields().forEach(NoteField::store);
    }

    boolean focus() {
        return memos.fresh() != null ? memos.fresh().setFocus() : !notes.isEmpty() && notes.get(0).setFocus();
    }

    Optional<LinkRow> link() {
        return links == null || links.isDisposed() ? Optional.empty() : links.selection().stream().findFirst();
    }

    void hint() {
        if (desk.codebook().inOrder().isEmpty()) {
            sections.text(sections.section("", ""), messages.get("inspector.first"), Token.MUTED, Type.NORMAL);
        }
    }

    void selection(TextRange range) {
        Composite section = sections.section("", "");
        desk.post().ifPresent(post -> {
            String text = post.text().words();
            String quote = text.substring(Math.min(range.start(), text.length()), Math.min(range.end(), text.length()));
            sections.text(section, "\u201C" + Words.shortened(quote.strip(), 400) + "\u201D", Token.INK, Type.READING);
        });
        boolean coded = desk.post().map(post -> desk.codings().on(post.id()).stream().anyMatch(
                one -> one.start() < range.end() && one.end() > range.start())).orElse(false);
        sections.text(section, messages.get(coded ? "inspector.more" : "inspector.none"), Token.MUTED, Type.NORMAL);
    }

    void coding(Coding coding) {
        Codebook codebook = desk.codebook();
        Code code = codebook.codes().get(coding.codeId());
        Composite section = sections.section("", "");
        new CodeTitle(section, ui.theme(), code, desk.keyOf(code.id()));
        path(section, codebook, code);
        if (coding.adrift()) {
            sections.text(section, messages.get("mark.adrift.why"), Token.WARN, Type.NORMAL);
        }
        if (!words.explained(code).isEmpty()) {
            sections.text(section, messages.get("inspector.definition"), Token.MUTED, Type.SMALL);
            sections.text(section, words.explained(code), Token.INK, Type.NORMAL);
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(messages.get("fact.by"), coding.coder() + ", " + words.when(coding.at())));
        facts.add(Fact.of(messages.get("fact.book"), messages.get("fact.version",
                Integer.toString(coding.codebookVersion()))));
        facts.add(Fact.of(messages.get("fact.length"), messages.get("inspector.characters",
                coding.end() - coding.start())));
        facts.add(coding.best() ? new Fact(messages.get("fact.quote"), messages.get("fact.yes"), Icon.STAR_SET,
                Icons.Tone.OK, null) : Fact.of(messages.get("fact.quote"), messages.get("fact.no")));
        facts(section, facts);
        Composite memo = sections.section(messages.get("inspector.memo"), "Ctrl+M");
        notes.add(new NoteField(memo, ui.theme(), messages.get("inspector.memo"), coding.memo(),
                text -> deeds.memo(coding, text), left));
        links(coding);
    }

    private void links(Coding coding) {
        List<LinkRow> rows = LinkRow.of(desk, coding);
        Composite section = sections.section(messages.get("inspector.links"), "Ctrl+L");
        if (!rows.isEmpty()) {
            links = new RowList<>(section, SWT.SINGLE, ui.theme(), Token.RAISED, LinkRow::id, new LinkStyle());
            GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
            data.heightHint = Math.min(CODES_SHOWN / 2, rows.size()) * ui.theme().twoLineHeight();
            links.setLayoutData(data);
            links.setRows(rows);
            links.onOpen(row -> ui.open(Target.of("coding", row.other().id().toString())));
        }
        LinkText link = new LinkText(section, ui.theme(), Token.RAISED);
        link.set(messages.get("inspector.links.more"),
                () -> room.text().ifPresent(view -> view.linking().start(coding)));
    }

    /** The panel itself, and what was written about all of it. */
    void project() {
        hint();
        memos.section(messages.get("inspector.memos.PANEL"), Memo.About.PANEL, desk.panelId());
    }

    /** Several codes: how many people and places they have together, and what works on all of them. */
    void codes(List<Code> codes) {
        Composite section = sections.section("", "");
        codes.stream().limit(CODES_SHOWN).forEach(code -> new CodeTitle(section, ui.theme(), code,
                desk.keyOf(code.id())));
        if (codes.size() > CODES_SHOWN) {
            sections.text(section, messages.get("inspector.more.codes", codes.size() - CODES_SHOWN), Token.MUTED,
                    Type.NORMAL);
        }
        CodeCounts.Figures sum = CodeCounts.together(desk.codings(), desk.discussion(), codes);
        facts(sections.section(messages.get("inspector.together"), ""), List.of(
                Fact.of(messages.get("fact.members"), Integer.toString(sum.members())),
                Fact.of(messages.get("fact.places"), Integer.toString(sum.mentions()))));
        Composite acts = sections.section("", "");
        act(acts, "action.codebook.merge", book -> book.merging().open(codes, book.place(codes.get(0))));
        act(acts, "action.codebook.colour", book -> book.popups().colour(codes));
        act(acts, "inspector.delete", book -> book.changes().delete(codes));
    }

    private void act(Composite section, String key, Consumer<CodebookView> does) {
        new LinkText(section, ui.theme(), Token.RAISED).set(messages.get(key),
                () -> room.codebook().ifPresent(does));
    }

    private void path(Composite section, Codebook codebook, Code code) {
        String above = Words.above(codebook, code);
        if (!above.isEmpty()) {
            sections.text(section, above, Token.MUTED, Type.NORMAL);
        }
    }

    void code(Code code) {
        Composite section = sections.section("", "");
        new CodeTitle(section, ui.theme(), code, desk.keyOf(code.id()));
        path(section, desk.codebook(), code);
        CodeCounts counts = new CodeCounts();
        counts.update(desk.codings(), desk.discussion());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.get("fact.members"), Integer.toString(counts.of(code.id()).members()), Icon.NONE,
                Icons.Tone.PLAIN, () -> room.text().ifPresent(view -> view.places().open(code))));
        facts.add(new Fact(messages.get("fact.places"), Integer.toString(counts.of(code.id()).mentions()), Icon.NONE,
                Icons.Tone.PLAIN, () -> room.text().ifPresent(view -> view.places().open(code))));
        facts(section, facts);
        words(code);
        new CodeSettings(sections.section(messages.get("inspector.settings"), ""), ui.theme(), desk, changes, code);
        memos.section(messages.get("inspector.memos.CODE"), Memo.About.CODE, code.id());
    }

    private void words(Code code) {
        String[] texts = {code.definition(), code.include(), code.exclude(), code.example()};
        String[] keys = {"definition", "include", "exclude", "example"};
        for (int i = 0; i < keys.length; i++) {
            int which = i;
            Composite part = sections.section(messages.get("inspector." + keys[i]), "");
            notes.add(new NoteField(part, ui.theme(), messages.get("inspector." + keys[i]), texts[i], text -> {
                texts[which] = text;
                Code wanted = desk.codebook().codes().getOrDefault(code.id(), code).worded(texts[0],
                        texts[1], texts[2], texts[3]);
                changes.change(messages.get("said.worded", Words.named(code.name())), wanted);
            }, left));
        }
    }

    /** What is known about the answer: its codes, who wrote it, what was asked, who else said the same. */
    void answer(Post post) {
        codes(post);
        suggestions.section(post);
        memos.section(messages.get("inspector.memos.POST"), Memo.About.POST, post.id());
        desk.answers().author(post).ifPresent(this::member);
        desk.answers().question().filter(asked -> !asked.id().equals(post.id())).ifPresent(asked -> {
            Composite section = sections.section(messages.get("inspector.question"), "");
            sections.text(section, Words.shortened(asked.text().words().strip(), 300), Token.MUTED, Type.NORMAL);
        });
        same(post);
    }

    private void codes(Post post) {
        List<Coding> codings = desk.codings().on(post.id());
        Composite section = sections.section(messages.get("inspector.codes"), Integer.toString(codings.size()));
        if (codings.isEmpty()) {
            sections.text(section, messages.get("inspector.codes.none"), Token.MUTED, Type.NORMAL);
            return;
        }
        RowList<Coding> list = new RowList<>(section, SWT.SINGLE, ui.theme(), Token.RAISED, one -> one.id().toString(),
                new CodingStyle(desk));
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = Math.min(CODES_SHOWN, codings.size()) * ui.theme().rowHeight();
        list.setLayoutData(data);
        list.setRows(codings);
        desk.coding().ifPresent(one -> list.select(one.id().toString()));
        list.onOpen(one -> ui.open(Target.of("coding", one.id().toString())));
        list.addListener(SWT.MouseUp, event -> list.selection().stream().findFirst()
                .ifPresent(one -> ui.open(Target.of("coding", one.id().toString()))));
    }

    private void member(Member member) {
        Composite section = sections.section(member.name(), "");
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<ProfileField, String> fact : new KSafe(desk.panel()).facts(member).entrySet()) {
            facts.add(Fact.of(fact.getKey().label(), fact.getValue()));
        }
        long posts = desk.discussion().byAuthor().getOrDefault(member.id(), List.of()).stream()
                .filter(post -> post.state().counts()).count();
        facts.add(new Fact(messages.get("fact.posts"), Long.toString(posts), Icon.NONE, Icons.Tone.PLAIN,
                () -> ui.open(Target.of("member", member.id().toString()))));
        facts(section, facts);
        memos.within(section, Memo.About.MEMBER, member.id());
    }

    private void same(Post post) {
        List<Post> same = desk.answers().same(post);
        if (same.isEmpty()) {
            return;
        }
        Composite section = sections.section(messages.get("inspector.same"), "\u00D7 " + same.size());
        for (Post other : same.subList(0, Math.min(SAME_SHOWN, same.size()))) {
            sections.text(section, desk.answers().author(other).map(Member::name).orElse("#" + other.number()) + ": "
                    + Words.quote(other.text().words()), Token.INK, Type.NORMAL);
        }
        LinkText link = new LinkText(section, ui.theme(), Token.RAISED);
        link.set(messages.get("inspector.same.code", same.size()), () -> deeds.codeTheSame(post));
    }

    private void facts(Composite section, List<Fact> shown) {
        Facts facts = new Facts(section, ui.theme(), Token.RAISED, LABEL);
        facts.set(shown);
        Sections.fill(facts);
    }
}
