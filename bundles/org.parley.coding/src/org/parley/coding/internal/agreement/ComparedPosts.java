// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.agreement.Question;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/**
 * The posts that are compared, with what the coders put on them.
 *
 * @param coders  names in the order asked for
 * @param posts   by time
 * @param leftOut posts that one of the coders coded and that are not among them
 * @param adrift  codings of the coders that point into an earlier text
 */
record ComparedPosts(List<String> coders, List<Marked> posts, int leftOut, int adrift) {

    /** Bits of a long hold the coders who have a code. */
    static final int MOST_CODERS = 60;

    /** A code on a range by a coder, as a place in the list of coders. */
    record Mark(int coder, UUID code, int start, int end) { }

    /** A post and what is on it. */
    record Marked(Post post, List<Mark> marks) { }

    /** @param within leaves posts out of the comparison */
    static ComparedPosts of(Discussion discussion, CodingState state, Predicate<Post> within, Question question) {
        List<String> coders = coders(state, question.coders());
        Map<String, Integer> places = new LinkedHashMap<>();
        coders.forEach(coder -> places.put(key(coder), places.size()));
        List<Marked> posts = new ArrayList<>();
        int leftOut = 0;
        int adrift = 0;
        for (Post post : discussion.inOrder()) {
            if (!within.test(post)) {
                continue;
            }
            List<Mark> marks = new ArrayList<>();
            int strayed = 0;
            for (Coding coding : state.on(post.id())) {
                Integer coder = places.get(key(coding.coder()));
                boolean stands = !coding.adrift() && coding.textId().equals(post.text().id());
                if (coder != null && stands) {
                    marks.add(new Mark(coder, coding.codeId(), coding.start(), coding.end()));
                }
                strayed += coder != null && !stands ? 1 : 0;
            }
            boolean compared = post.state().counts() && compared(marks, coders.size(), question.posts());
            adrift += strayed;
            if (compared) {
                posts.add(new Marked(post, List.copyOf(marks)));
            } else if (!marks.isEmpty()) {
                leftOut++;
            }
        }
        return new ComparedPosts(coders, List.copyOf(posts), leftOut, adrift);
    }

    private static boolean compared(List<Mark> marks, int coders, Question.Posts rule) {
        return switch (rule) {
            case EVERY -> marks.stream().mapToInt(Mark::coder).distinct().count() == coders;
            case ANY -> !marks.isEmpty();
            case ALL -> true;
        };
    }

    private static List<String> coders(CodingState state, List<String> asked) {
        Map<String, String> all = new TreeMap<>();
        state.codings().values().forEach(coding -> all.putIfAbsent(key(coding.coder()), coding.coder()));
        List<String> coders = new ArrayList<>();
        for (String name : asked) {
            String coder = all.get(key(name));
            if (coder == null) {
                throw Texts.usage(all.isEmpty() ? "agreement.coder.none" : "agreement.coder", name,
                        String.join(", ", all.values()));
            }
            if (!coders.contains(coder)) {
                coders.add(coder);
            }
        }
        coders.addAll(asked.isEmpty() ? all.values() : List.of());
        if (coders.size() < 2) {
            throw Texts.failed(coders.isEmpty() ? "agreement.coders.none" : "agreement.coders", String.join("", coders));
        }
        if (coders.size() > MOST_CODERS) {
            throw Texts.usage("agreement.coders.many", coders.size(), MOST_CODERS);
        }
        return List.copyOf(coders);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    long characters() {
        return posts.stream().mapToLong(marked -> marked.post().text().words().length()).sum();
    }
}
