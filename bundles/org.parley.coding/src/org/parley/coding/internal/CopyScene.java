// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.store.Query;
import org.parley.store.Tx;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.Side;
import org.parley.store.spi.MergeDraft;
import org.parley.store.spi.MergeRow;

/** What the parts of a merge look things up in: both copies, the posts and panels here, and what was left out so far. */
final class CopyScene {

    private static final int SHOWN = 80;

    final MergeDraft draft;
    private final Panels panels;
    private final Discussions discussions;
    private final Set<UUID> panelIds = new HashSet<>();
    private final Map<UUID, Discussion> talks = new HashMap<>();
    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final Map<UUID, Codebook> books = new HashMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, Integer> told = new TreeMap<>();

    CopyScene(MergeDraft draft, Panels panels, Discussions discussions) {
        this.draft = draft;
        this.panels = panels;
        this.discussions = discussions;
        panels.list().stream().map(Panel::id).forEach(panelIds::add);
    }

    Tx tx() {
        return draft.tx();
    }

    Query theirs() {
        return draft.theirs();
    }

    /** The rows of a table whose panel is here. */
    List<MergeRow> rows(String table) {
        return draft.rows(table).stream().filter(this::inPanel).toList();
    }

    private boolean inPanel(MergeRow row) {
        boolean here = panelIds.contains(row.known().id("panel"));
        if (!here) {
            skip("copy.left.panel");
        }
        return here;
    }

    Optional<Post> post(UUID panelId, UUID postId) {
        return talk(panelId).post(postId);
    }

    private Discussion talk(UUID panelId) {
        return talks.computeIfAbsent(panelId, discussions::state);
    }

    boolean member(UUID panelId, UUID memberId) {
        return members.computeIfAbsent(panelId, id -> panels.state(id).members().keySet()).contains(memberId);
    }

    /** A version of a post's text that is here, however old. */
    Optional<Post.Text> text(UUID postId, UUID textId) {
        return discussions.versions(postId).stream().filter(text -> text.id().equals(textId)).findFirst();
    }

    /** The codebook as the merge has left it; call {@link #codesChanged} when it goes on. */
    Codebook book(UUID panelId) {
        return books.computeIfAbsent(panelId,
                id -> CodebookBuilder.build(id, Rows.version(tx(), id), Rows.codes(tx(), id)));
    }

    void codesChanged() {
        books.clear();
    }

    Side ask(String kind, String about, String base, String ours, String theirs) {
        return draft.settle(Conflict.open(kind, Texts.get("copy." + kind), about, base, ours, theirs));
    }

    /** Counts one thing that is left out for this reason. */
    void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** Counts one thing to be told. */
    void tell(String what) {
        told.merge(what, 1, Integer::sum);
    }

    void report() {
        told.forEach((what, count) -> draft.tell(Texts.get(what, count)));
        skipped.forEach((reason, count) -> draft.leaveOut(Texts.get(reason, count)));
    }

    /** A code as people know it: its path, as far as it is here. */
    String code(UUID panelId, UUID codeId) {
        Code code = book(panelId).codes().get(codeId);
        return code != null ? book(panelId).path(code)
                : Rows.code(theirs(), codeId).map(Code::name).orElseGet(() -> Texts.get("copy.word.unknown"));
    }

    /** The words a coding or memo stands on, shortened; its place in numbers when they are not here. */
    String quote(UUID postId, UUID textId, int start, int end) {
        String words = text(postId, textId).map(Post.Text::words).filter(text -> end <= text.length())
                .map(text -> text.substring(start, end)).orElse(null);
        if (words == null) {
            return Texts.get("copy.word.place", Integer.toString(start), Integer.toString(end));
        }
        return Texts.get("copy.word.quote", words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "\u2026");
    }

    String post(Coding coding) {
        return post(coding.panelId(), coding.postId()).map(post -> Texts.get("copy.word.post",
                Long.toString(post.number()))).orElseGet(() -> Texts.get("copy.word.unknown"));
    }

    /** A coding in words. */
    String coding(Coding coding) {
        return Texts.get("copy.word.coding", code(coding.panelId(), coding.codeId()), post(coding),
                quote(coding.postId(), coding.textId(), coding.start(), coding.end()), coding.coder());
    }

    /** The coding on the present text of its post; empty when the version it names is not here. */
    Optional<Coding> onPresentText(Coding coding, Post post) {
        UUID present = post.text().id();
        if (coding.textId().equals(present)) {
            return Optional.of(coding);
        }
        Optional<Post.Text> old = text(post.id(), coding.textId());
        if (old.isEmpty() || coding.adrift()) {
            return old.map(text -> coding);
        }
        Optional<CarryOver.Range> range = new CarryOver(old.get().words(), post.text().words())
                .range(coding.start(), coding.end());
        tell(range.isPresent() ? "copy.told.carried" : "copy.told.adrift");
        return Optional.of(range.map(r -> moved(coding, present, r.start(), r.end(), false))
                .orElseGet(() -> moved(coding, coding.textId(), coding.start(), coding.end(), true)));
    }

    private static Coding moved(Coding coding, UUID textId, int start, int end, boolean adrift) {
        return CodingWriter.with(coding, textId, start, end, coding.memo(), coding.best(), adrift);
    }
}
