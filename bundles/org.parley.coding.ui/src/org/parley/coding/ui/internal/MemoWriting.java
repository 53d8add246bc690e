// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.parley.coding.Memo;
import org.parley.coding.Memos;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.Actor;

/**
 * A memo while it is written: the first words make it, later ones change it, none take it away. Called on the writer
 * thread alone, so that what is typed while the first words are stored finds the memo.
 */
final class MemoWriting {

    private final Memos memos;
    private final UUID panelId;
    private final Actor author;
    private final NewMemo wanted;
    private final AtomicReference<UUID> id;

    /** Begins a memo; of {@code wanted} everything but the words counts. */
    MemoWriting(Memos memos, Actor author, UUID panelId, NewMemo wanted) {
        this(memos, author, panelId, wanted, null);
    }

    private MemoWriting(Memos memos, Actor author, UUID panelId, NewMemo wanted, UUID known) {
        this.memos = memos;
        this.author = author;
        this.panelId = panelId;
        this.wanted = wanted;
        this.id = new AtomicReference<>(known);
    }

    /** Goes on with a memo that is there. */
    static MemoWriting of(Memos memos, Actor author, Memo memo) {
        Memo.Span span = memo.span();
        return new MemoWriting(memos, author, memo.panelId(), new NewMemo(memo.sort(), memo.about(), memo.aboutId(),
                span == null ? 0 : span.start(), span == null ? 0 : span.end(), ""), memo.id());
    }

    /** Stores the words as they are now. */
    Void write(String words) {
        UUID known = id.get();
        if (known != null) {
            Memo now = memos.change(author, known, words);
            id.set(now == null ? null : known);
        } else if (!words.isBlank()) {
            id.set(memos.add(author, panelId, new NewMemo(wanted.sort(), wanted.about(), wanted.aboutId(),
                    wanted.start(), wanted.end(), words)).id());
        }
        return null;
    }
}
