// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.util.Optional;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.PanelState;

/** Posts as people name them on the command line. */
final class Posts {

    private static final int SHOWN = 100;

    private Posts() {
    }

    /** The post with this number ({@code 12} or {@code #12}) or id; {@code post.unknown} (usage) when there is none. */
    static Post require(Discussion discussion, String name) {
        return Optional.ofNullable(discussion.byName().get(name)).orElseThrow(() -> new ProblemException(
                Problem.from(Specs.TEXTS, Problem.Kind.USAGE, "post.unknown", name)));
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
