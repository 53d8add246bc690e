// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.exchange.spi.Receiver.Contribution;

/**
 * Finds in a text that comes again the pieces whose words were changed, so that they become new versions of the posts
 * they were. Pieces with the words of a post are that post; what lies between two of these, by the same person, belongs
 * together when it is as many pieces as before or when its words are alike. Nothing else is given the id of a post.
 */
final class TextMatch {

    /** Begins the ids of topics that are texts. */
    static final String PREFIX = "text:";
    /** Stands between the id of a text and that of its piece. */
    static final String PIECE = "#";
    private static final double ALIKE = 0.5;
    /** Of two texts with fewer common pieces than this share, the second one is no later version of the first. */
    private static final double LEAST = 0.2;
    private static final int FEW = 5;
    private static final int NEW = -1;
    private static final int MOVED = -2;

    private final Gathered gathered;
    private final Discussion present;
    private final Problems problems;
    private final Map<String, UUID> members;
    private boolean anonymous;

    /** @param members known members by source id */
    TextMatch(Gathered gathered, Discussion present, Problems problems, Map<String, UUID> members) {
        this.gathered = gathered;
        this.present = present;
        this.problems = problems;
        this.members = members;
    }

    /**
     * Gives pieces of known texts the ids that they have in the panel.
     *
     * @throws org.parley.core.ProblemException {@code import.other-text} (refused) when a text of the same name is there
     *         that has next to nothing in common with this one
     */
    void run() {
        for (Topic topic : present.topics().values()) {
            boolean comes = topic.sourceId() != null && gathered.topics().containsKey(topic.sourceId());
            if (comes && bare(topic.sourceId()).startsWith(PREFIX)) {
                match(topic);
            }
        }
    }

    /** An id without the name of its source. */
    private static String bare(String id) {
        int text = id.lastIndexOf("/" + PREFIX);
        return text < 0 ? id : id.substring(text + 1);
    }

    private void match(Topic topic) {
        String begins = topic.sourceId() + PIECE;
        List<Post> old = present.bySource().entrySet().stream().filter(e -> e.getKey().startsWith(begins))
                .map(Map.Entry::getValue).sorted(Comparator.comparingLong(Post::number)).toList();
        List<Contribution> fresh = gathered.posts().values().stream().filter(p -> p.topic().equals(topic.sourceId()))
                .toList();
        // a preview does not know who will have written, and then nobody did
        anonymous = fresh.stream().allMatch(p -> p.author() == null);
        int[] to = known(old, fresh);
        long common = Arrays.stream(to).filter(t -> t >= 0).count();
        if (Math.min(old.size(), fresh.size()) >= FEW && common < LEAST * Math.min(old.size(), fresh.size())) {
            throw problems.refused("import.other-text", topic.title(), common, fresh.size());
        }
        boolean[] taken = new boolean[old.size()];
        Arrays.stream(to).filter(t -> t >= 0).forEach(t -> taken[t] = true);
        moved(old, fresh, to, taken);
        between(old, fresh, to, taken);
        rename(old, fresh, to);
    }

    /** Marks pieces whose words the panel has by somebody else: who speaks was corrected, and that a post cannot follow. */
    private static void moved(List<Post> old, List<Contribution> fresh, int[] to, boolean[] taken) {
        Map<String, List<Integer>> left = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            if (!taken[i]) {
                left.computeIfAbsent(old.get(i).text().words(), w -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < to.length; i++) {
            List<Integer> same = to[i] == NEW ? left.get(fresh.get(i).words()) : null;
            if (same != null && !same.isEmpty()) {
                taken[same.remove(0)] = true;
                to[i] = MOVED;
            }
        }
    }

    /** For each piece the index of the post that has its id or its words; -1 for none. */
    private int[] known(List<Post> old, List<Contribution> fresh) {
        Map<String, Integer> byKey = new HashMap<>();
        Map<String, List<Integer>> byWords = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            byKey.put(key(old.get(i).sourceId()), i);
        }
        int[] to = new int[fresh.size()];
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < to.length; i++) {
            to[i] = byKey.getOrDefault(key(fresh.get(i).sourceId()), NEW);
            taken.add(to[i]);
        }
        for (int i = 0; i < old.size(); i++) {
            if (!taken.contains(i)) {
                byWords.computeIfAbsent(who(old.get(i)) + " " + old.get(i).text().words(), w -> new ArrayList<>())
                        .add(i);
            }
        }
        for (int i = 0; i < to.length; i++) {
            List<Integer> same = to[i] >= 0 ? null : byWords.get(who(fresh.get(i)) + " " + fresh.get(i).words());
            if (same != null && !same.isEmpty()) {
                to[i] = same.remove(0);
            }
        }
        return to;
    }

    /** What tells a piece from others, wherever in the text it stands. */
    private static String key(String id) {
        String piece = id.substring(id.lastIndexOf(PIECE) + 1);
        return piece.substring(piece.lastIndexOf(':') + 1);
    }

    private String who(Post post) {
        return anonymous ? "" : String.valueOf(post.authorId());
    }

    /** As for the post; somebody whom the panel does not know is none of its authors. */
    private String who(Contribution post) {
        if (anonymous || post.author() == null) {
            return anonymous ? "" : String.valueOf((UUID) null);
        }
        UUID member = members.get(post.author());
        return member == null ? post.author() : member.toString();
    }

    /** Looks between the pieces that stand in the same order as their posts. */
    private void between(List<Post> old, List<Contribution> fresh, int[] to, boolean[] taken) {
        boolean[] anchor = ascending(to);
        int from = 0;
        int oldFrom = 0;
        for (int i = 0; i <= to.length; i++) {
            if (i == to.length || anchor[i]) {
                int oldTo = i == to.length ? old.size() : to[i];
                gap(old, fresh, to, taken, new int[] {oldFrom, oldTo, from, i});
                from = i + 1;
                oldFrom = i == to.length ? oldTo : to[i] + 1;
            }
        }
    }

    private void gap(List<Post> old, List<Contribution> fresh, int[] to, boolean[] taken, int[] bounds) {
        Map<String, List<Integer>> before = new TreeMap<>();
        for (int i = bounds[0]; i < bounds[1]; i++) {
            if (!taken[i]) {
                before.computeIfAbsent(who(old.get(i)), a -> new ArrayList<>()).add(i);
            }
        }
        Map<String, List<Integer>> after = new LinkedHashMap<>();
        for (int i = bounds[2]; i < bounds[3]; i++) {
            if (to[i] == NEW) {
                after.computeIfAbsent(who(fresh.get(i)), a -> new ArrayList<>()).add(i);
            }
        }
        after.forEach((author, pieces) -> {
            List<Integer> posts = before.getOrDefault(author, List.of());
            boolean asMany = posts.size() == pieces.size();
            int next = 0;
            for (int piece : pieces) {
                for (int p = next; p < posts.size(); p++) {
                    if (asMany || alike(old.get(posts.get(p)).text().words(), fresh.get(piece).words())) {
                        to[piece] = posts.get(p);
                        next = p + 1;
                        break;
                    }
                }
            }
        });
    }

    /** Whether two texts have half of their words in common. */
    private static boolean alike(String one, String other) {
        Set<String> a = new HashSet<>(Arrays.asList(CsvThreads.key(one).split("[^\\p{L}\\p{M}\\p{N}]+")));
        Set<String> b = new HashSet<>(Arrays.asList(CsvThreads.key(other).split("[^\\p{L}\\p{M}\\p{N}]+")));
        int larger = Math.max(a.size(), b.size());
        a.retainAll(b);
        return a.size() >= ALIKE * larger;
    }

    /** Marks the longest run of places whose targets ascend. */
    private static boolean[] ascending(int[] to) {
        int[] lastOfLength = new int[to.length + 1];
        int[] previous = new int[to.length];
        int longest = 0;
        for (int i = 0; i < to.length; i++) {
            if (to[i] < 0) {
                continue;
            }
            int low = 1;
            int high = longest;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (to[lastOfLength[middle]] < to[i]) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            previous[i] = low == 1 ? -1 : lastOfLength[low - 1];
            lastOfLength[low] = i;
            longest = Math.max(longest, low);
        }
        boolean[] in = new boolean[to.length];
        for (int i = longest == 0 ? -1 : lastOfLength[longest]; i >= 0; i = previous[i]) {
            in[i] = true;
        }
        return in;
    }

    private void rename(List<Post> old, List<Contribution> fresh, int[] to) {
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < to.length; i++) {
            String id = fresh.get(i).sourceId();
            ids.put(id, to[i] < 0 ? id : old.get(to[i]).sourceId());
        }
        fresh.forEach(p -> gathered.posts().remove(p.sourceId()));
        for (int i = 0; i < to.length; i++) {
            Contribution p = fresh.get(i);
            if (to[i] == MOVED) {
                gathered.skipped(p.sourceId(), problems.text("skip.other-speaker"));
                continue;
            }
            String id = ids.get(p.sourceId());
            gathered.posts().put(id, new Contribution(id, p.topic(), p.kind(), ids.getOrDefault(p.replyTo(), p.replyTo()),
                    p.author(), p.noAuthor(), p.at(), p.language(), p.words(), p.state(), p.stateReason()));
        }
    }
}
