// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodingState;
import org.parley.core.Actor;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.widgets.PickItem;

/** The desk of this room as the table of respondents sees it. UI thread. */
public final class RowDesk {

    private final UiContext ui;
    private final CodeRoom room;
    private final CodeCounts counts = new CodeCounts();
    private CodeDesk heard;
    private Registration hearing = () -> { };

    public RowDesk(UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
    }

    private CodeDesk desk() {
        return room.desk(ui).orElseThrow();
    }

    /** Whether a panel is open; nothing else may be asked when none is. */
    public boolean isOpen() {
        return room.desk(ui).isPresent();
    }

    /** Hears of the desk of the open panel from now on, and of no other. */
    public void follow(Runnable text, Runnable code) {
        CodeDesk desk = desk();
        if (desk != heard) {
            close();
            heard = desk;
            hearing = desk.listen(part -> {
                if (part == CodeDesk.Part.TOPIC) {
                    text.run();
                } else if (part == CodeDesk.Part.CODE || part == CodeDesk.Part.PINS) {
                    code.run();
                }
            });
        }
    }

    /** Hears no more. */
    public void close() {
        hearing.close();
        heard = null;
    }

    public Actor coder() {
        return desk().coder();
    }

    public UUID panelId() {
        return desk().panelId();
    }

    public PanelState panel() {
        return desk().panel();
    }

    public Discussion discussion() {
        return desk().discussion();
    }

    public CodingState codings() {
        return desk().codings();
    }

    /** The same, whether the coder wants to see what others made or not. */
    public CodingState allowed() {
        return desk().allowed();
    }

    /** The answers of the text that is open, and of the first one when none was; or those of all texts. */
    public List<Post> answers(boolean all) {
        CodeDesk desk = desk();
        if (all) {
            PanelState panel = desk.panel();
            return desk.discussion().inOrder().stream()
                    .filter(post -> post.state().counts() && Answers.answer(panel, post)).toList();
        }
        if (desk.topic().isEmpty()) {
            TopicRow.of(desk.discussion(), desk.panel(), "").stream().findFirst()
                    .ifPresent(row -> desk.topic(row.topic().id()));
        }
        return desk.answers().answers();
    }

    public Optional<Topic> topic() {
        return desk().answers().topic();
    }

    /** Facts by the key of their field that may be told of the members, {@link KSafe} for each. */
    public Map<UUID, Map<String, String>> facts() {
        PanelState panel = desk().panel();
        KSafe safe = new KSafe(panel);
        Map<UUID, Map<String, String>> facts = new LinkedHashMap<>();
        for (Member member : panel.everyone()) {
            Map<String, String> own = new LinkedHashMap<>();
            safe.facts(member).forEach((field, value) -> own.put(field.key(), value));
            facts.put(member.id(), own);
        }
        return facts;
    }

    /** Facts that may be told of one member, in the order of the fields; none for who is no member. */
    public List<String> facts(UUID memberId) {
        PanelState panel = desk().panel();
        return panel.member(memberId).filter(member -> !member.staff())
                .map(member -> List.copyOf(new KSafe(panel).facts(member).values())).orElse(List.of());
    }

    /** What the clock says. */
    public Instant now() {
        return room.clock().instant();
    }

    /** The answer that is looked at. */
    public Optional<Post> post() {
        return desk().post();
    }

    /** Looks at an answer: the inspector shows it. */
    public void post(Post post) {
        CodeDesk desk = desk();
        desk.selection(null);
        desk.coding(null);
        desk.post(post == null ? null : post.id());
    }

    /** What another view shows in the place of what is known. */
    public Optional<Beside> beside() {
        return desk().beside();
    }

    /** Shows something in the place of what is known, until something is looked at; null for nothing. */
    public void beside(Beside shown) {
        desk().beside(shown);
    }

    /** Gives the keyboard to the words. */
    public void focusText() {
        room.text().ifPresent(TextView::focus);
    }

    /** The code that is selected in the codebook. */
    public Optional<Code> code() {
        return desk().code();
    }

    public Optional<Code> last() {
        return desk().last();
    }

    public Optional<Code> pinned(int key) {
        return desk().pinned(key);
    }

    public void used(Code code) {
        desk().used(code.id());
    }

    /** Codes for what was typed, as rows of the picker, in its order. */
    public List<PickItem> find(String typed, int limit, boolean onlyExclusive) {
        CodeDesk desk = desk();
        List<Code> same = desk.post().map(post -> desk.codesOfTheSame(post).stream()
                .map(desk.codebook().codes()::get).toList()).orElse(List.of());
        List<Code> found = Ranking.find(desk.codebook(), typed, desk.recent(), same, null, limit);
        return items(found.stream().filter(code -> !code.net() && (!onlyExclusive || code.exclusive())).toList());
    }

    /** Codes as rows of a picker, with their keys and members. */
    public List<PickItem> items(List<Code> codes) {
        CodeDesk desk = desk();
        Codebook codebook = desk.codebook();
        counts.update(desk.codings(), desk.discussion());
        Words words = new Words(room.clock().instant());
        return codes.stream().map(code -> PickItem.code(code.id().toString(), code.name(),
                Words.above(codebook, code), color(code), pattern(code), code)
                .with(desk.keyOf(code.id()), counts.shown(code.id(), CodeCounts.Unit.MEMBERS))
                .explained(CodeTree.words(code), words.explained(code))).toList();
    }

    public static CodeColor color(Code code) {
        return Words.color(code);
    }

    public static ChipPattern pattern(Code code) {
        return Words.pattern(code);
    }

    /** A moment as it is told now: today, 11 Nov. */
    public static String when(Instant now, Instant at) {
        return new Words(now).when(at);
    }

    /** The name of a code within a sentence. */
    public static String named(String name) {
        return Words.named(name);
    }
}
