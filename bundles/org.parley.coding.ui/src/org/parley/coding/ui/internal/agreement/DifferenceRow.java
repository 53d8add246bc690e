// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.coding.agreement.Difference;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/**
 * A place where two coders differ, as it is read.
 *
 * @param where  who wrote the post, and its number
 * @param quote  the words that the code stands on
 * @param first  who has the code
 * @param second who has not, and what instead
 * @param coding the coding of the first; null when it went since
 */
record DifferenceRow(Difference difference, String where, String quote, String first, String second, UUID coding) {

    private static final int LONGEST = 400;
    private static final int LONGEST_OTHER = 60;

    /** A line for each difference of coders whose post is still there. */
    static List<DifferenceRow> of(List<Difference> differences, PanelState panel, Discussion discussion,
            CodingState codings) {
        return of(differences, panel, discussion, codings, Sides.coders(codings));
    }

    /** The same, with the codings of the two sides. */
    static List<DifferenceRow> of(List<Difference> differences, PanelState panel, Discussion discussion,
            CodingState codings, Sides sides) {
        Messages messages = Messages.of(DifferenceRow.class);
        Map<UUID, Post> posts = discussion.inOrder().stream().collect(Collectors.toMap(Post::id, post -> post));
        List<DifferenceRow> rows = new ArrayList<>();
        for (Difference difference : differences) {
            Post post = posts.get(difference.postId());
            if (post != null) {
                rows.add(row(difference, post, panel, codings, sides, messages));
            }
        }
        return rows;
    }

    private static DifferenceRow row(Difference one, Post post, PanelState panel, CodingState codings, Sides sides,
            Messages messages) {
        Code code = codings.codebook().codes().get(one.codeId());
        String name = code == null ? one.code() : code.name();
        List<Coding> there = sides.on(post.id(), one.other()).stream()
                .filter(coding -> !coding.adrift() && coding.start() < one.end() && one.start() < coding.end()).toList();
        String second = switch (one.kind()) {
            case MISSING -> messages.get("difference.missing", one.other());
            case OTHER_CODE -> messages.get("difference.other", one.other(), there.stream()
                    .map(coding -> codings.codebook().codes().get(coding.codeId()).name()).distinct()
                    .collect(Collectors.joining(", ")));
            case OTHER_BOUNDARY -> messages.get("difference.boundary", one.other(), there.stream()
                    .filter(coding -> coding.codeId().equals(one.codeId())).findFirst()
                    .map(coding -> quote(post, coding.start(), coding.end(), LONGEST_OTHER)).orElse(""));
        };
        String who = panel.member(post.authorId()).map(Member::name).orElse(messages.get("who.unknown"));
        return new DifferenceRow(one, messages.get("difference.where", who, Long.toString(post.number())),
                quote(post, one.start(), one.end(), LONGEST), messages.get("difference.first", one.coder(), name),
                second, coding(one, sides).map(Coding::id).orElse(null));
    }

    /** One of another layer is not drawn in the text, so its words are gone to instead. */
    private static Optional<Coding> coding(Difference one, Sides sides) {
        return sides.on(one.postId(), one.coder()).stream().filter(coding -> coding.codeId().equals(one.codeId())
                && coding.start() == one.start() && coding.end() == one.end() && coding.layer() == Layer.ORIGINAL)
                .findFirst();
    }

    private static String quote(Post post, int start, int end, int most) {
        String text = post.text().words();
        String words = text.substring(Math.min(start, text.length()), Math.min(end, text.length())).strip()
                .replaceAll("\\s+", " ");
        String shown = words.length() <= most ? words
                : words.substring(0, Characters.before(words, most - 1)).strip() + "\u2026";
        return "\u201C" + shown + "\u201D";
    }

    /** Lasting as long as the codings stay. */
    String id() {
        return String.join("/", difference.postId().toString(), difference.codeId().toString(), difference.coder(),
                difference.other(), place());
    }

    /** The words in the post, as the view of the text takes it. */
    String place() {
        return difference.start() + "-" + difference.end();
    }
}
