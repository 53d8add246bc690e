// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.util.Optional;
import java.util.UUID;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/** Posts as people name them on the command line. */
final class Posts {

    private static final String NUMBER = "#?\\d{1,18}";
    private static final int SHOWN = 100;

    private Posts() {
    }

    /** The post with this number ({@code 12} or {@code #12}) or id; {@code post.unknown} (usage) when there is none. */
    static Post require(Discussion discussion, String name) {
        return find(discussion, name).orElseThrow(() -> new ProblemException(
                Problem.from(Specs.TEXTS, Problem.Kind.USAGE, "post.unknown", name)));
    }

    /** The post with this number, id or id in the source. */
    static Optional<Post> find(Discussion discussion, String name) {
        Post bySource = discussion.bySource().get(name);
        if (bySource != null) {
            return Optional.of(bySource);
        }
        if (name.matches(NUMBER)) {
            long number = Long.parseLong(name.replace("#", ""));
            return discussion.inOrder().stream().filter(p -> p.number() == number).findFirst();
        }
        try {
            return discussion.post(UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The code of the author; empty when not known. */
    static String author(PanelState panel, Post post) {
        return panel.member(post.authorId()).map(Member::code).orElse("");
    }

    /** The beginning of a text on one line. */
    static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
