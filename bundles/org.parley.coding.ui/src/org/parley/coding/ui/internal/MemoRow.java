// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Memo;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.ui.Target;

/**
 * A memo of the panel as a row: those of codings among them. Knows no widgets.
 *
 * @param id     of the memo, or of the coding whose memo it is
 * @param coding the coding whose memo it is; null for others
 * @param memo   the memo; null when it stands in a coding
 * @param sort   what it is: a memo or a paraphrase
 * @param thing  what sort of thing it is about
 * @param about  what it is about, in words
 * @param goes   where Enter goes
 */
record MemoRow(UUID id, Coding coding, Memo memo, String sort, String thing, String about, String words, String who,
        Instant at, Target goes) {

    /** All memos of the panel, the newest first. */
    static List<MemoRow> of(CodeDesk desk, Messages messages) {
        CodingState state = desk.codings();
        List<MemoRow> rows = new ArrayList<>();
        for (Coding coding : state.codings().values()) {
            if (!coding.memo().isEmpty()) {
                rows.add(of(desk, coding, messages));
            }
        }
        state.memos().values().forEach(list -> list.forEach(memo -> rows.add(of(desk, memo, messages))));
        rows.sort(Comparator.comparing(MemoRow::at).reversed().thenComparing(MemoRow::id));
        return rows;
    }

    private static MemoRow of(CodeDesk desk, Coding coding, Messages messages) {
        Code code = desk.codebook().codes().get(coding.codeId());
        String quote = desk.discussion().post(coding.postId()).map(post -> who(desk, post) + ": "
                + Words.brief(coding, post)).orElse("");
        return new MemoRow(coding.id(), coding, null, messages.get("memo.sort.MEMO"), messages.get("memo.on.CODING"),
                code.name() + " \u00B7 " + quote, coding.memo(), coding.coder(), coding.at(),
                Target.of("coding", coding.id().toString()));
    }

    private static MemoRow of(CodeDesk desk, Memo memo, Messages messages) {
        String thing = messages.get("memo.on." + (memo.span() == null ? memo.about().name() : "PLACE"));
        return new MemoRow(memo.id(), null, memo, messages.get("memo.sort." + memo.sort().name()), thing,
                about(desk, memo, messages), memo.words(), memo.author(), memo.at(), goes(memo));
    }

    private static String about(CodeDesk desk, Memo memo, Messages messages) {
        Discussion discussion = desk.discussion();
        return switch (memo.about()) {
            case PANEL -> desk.panel().panel().name();
            case CODE -> desk.codebook().codes().containsKey(memo.aboutId())
                    ? Words.path(desk.codebook(), desk.codebook().codes().get(memo.aboutId())) : "";
            case MEMBER -> desk.panel().member(memo.aboutId()).map(Member::name).orElse("");
            case POST -> discussion.post(memo.aboutId()).map(post -> who(desk, post) + place(memo, post, messages))
                    .orElse("");
        };
    }

    private static String place(Memo memo, Post post, Messages messages) {
        if (memo.span() == null) {
            return " \u00B7 #" + post.number();
        }
        return ": " + (memo.span().adrift() ? messages.get("mark.adrift")
                : Words.quote(post, memo.span().start(), memo.span().end()));
    }

    private static String who(CodeDesk desk, Post post) {
        return desk.panel().member(post.authorId()).map(Member::name).orElse("#" + post.number());
    }

    private static Target goes(Memo memo) {
        String id = memo.aboutId().toString();
        return switch (memo.about()) {
            case PANEL -> MemoParts.Wanted.whole(memo.about(), memo.aboutId()).target();
            case CODE -> Target.of("code", id);
            case MEMBER -> Target.of("member", id);
            case POST -> memo.span() == null || memo.span().adrift() ? Target.of("code-post", id)
                    : Target.of("code-post", id).at(memo.span().start() + "-" + memo.span().end());
        };
    }
}
