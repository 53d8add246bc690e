// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.parley.coding.Characters;
import org.parley.coding.Codebook;
import org.parley.coding.agreement.Figure;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Group;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.ui.widgets.RowGroup;

/**
 * A difference as it stands in the queue.
 *
 * @param where   who wrote the post, and its number
 * @param what    in what they differ, and on which words
 * @param verdict what was decided; empty as long as nobody looked
 */
record CaseRow(Dispute dispute, String code, String where, String what, String verdict) {

    private static final int LONGEST = 120;

    String key() {
        return dispute.key();
    }

    /** The rows under the codes they are listed under. */
    static List<RowGroup<CaseRow>> groups(Caseload load, Codebook codebook, PanelState panel, Discussion discussion) {
        Messages messages = Messages.of(CaseRow.class);
        Map<UUID, Post> posts = discussion.inOrder().stream().collect(Collectors.toMap(Post::id, Function.identity()));
        List<RowGroup<CaseRow>> groups = new ArrayList<>();
        for (Group group : load.found().groups()) {
            String code = codebook.codes().containsKey(group.codeId())
                    ? codebook.codes().get(group.codeId()).name() : group.path();
            List<CaseRow> rows = group.disputes().stream().filter(one -> posts.containsKey(one.postId()))
                    .map(one -> of(one, code, posts.get(one.postId()), panel, messages)).toList();
            groups.add(RowGroup.of(messages.get("queue.group", code, number(group.alpha(), messages)), rows));
        }
        return groups;
    }

    private static CaseRow of(Dispute one, String code, Post post, PanelState panel, Messages messages) {
        String who = panel.member(post.authorId()).map(Member::name).orElse(messages.get("author.unknown"));
        return new CaseRow(one, code, messages.get("queue.where", who, Long.toString(post.number())),
                messages.get("queue.what", messages.get("kind." + one.kind()),
                        quote(post, start(one), end(one))),
                one.decision() == null ? "" : messages.get("verdict." + one.decision().verdict()));
    }

    /** Where the words that either coder meant begin. */
    static int start(Dispute one) {
        return Math.min(one.first() == null ? Integer.MAX_VALUE : one.first().start(),
                one.second() == null ? Integer.MAX_VALUE : one.second().start());
    }

    /** Where they end. */
    static int end(Dispute one) {
        return Math.max(one.first() == null ? 0 : one.first().end(), one.second() == null ? 0 : one.second().end());
    }

    /** Words of a post on one line, in quotation marks. */
    static String quote(Post post, int start, int end) {
        String text = post.text().words();
        String words = text.substring(Math.min(start, text.length()), Math.min(end, text.length())).strip()
                .replaceAll("\\s+", " ");
        String shown = words.length() <= LONGEST ? words
                : words.substring(0, Characters.before(words, LONGEST - 1)).strip() + "\u2026";
        return "\u201C" + shown + "\u201D";
    }

    /** Alpha with two decimals, or that it is not defined. */
    static String number(Figure alpha, Messages messages) {
        return alpha.value().isPresent() ? String.format(Locale.ROOT, "%.2f", alpha.value().getAsDouble())
                : messages.get("alpha.none");
    }
}
