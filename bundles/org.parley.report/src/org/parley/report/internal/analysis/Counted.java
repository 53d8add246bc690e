// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.core.Period;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.PostRef;
import org.parley.report.spi.Filter;

/**
 * The posts, members and codings that a filter lets through, by their places, so that everything is counted with sets
 * of small numbers. What counts is what the reports count: posts of hosts are no mentions, nor are codings whose place
 * in the text was lost; the base are the members, without hosts, who wrote at least one post that counts. Immutable.
 */
final class Counted {

    /** Nobody's place: a host, or an author who is not known. */
    static final int NOBODY = -1;
    private static final Coding[] NONE = {};

    private final PanelState panel;
    private final Discussion talk;
    private final CodingState coding;
    private final List<Post> posts = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<Code> codes;
    private final Map<UUID, Integer> places = new HashMap<>();
    private int[] authors;
    private final BitSet hosts = new BitSet();
    private Coding[][] codings;
    private int[][] marks;
    private BitSet[] own;
    private BitSet[] net;
    private BitSet[] below;
    private PostRef[] refs;

    private Counted(PanelState panel, Discussion talk, CodingState coding) {
        this.panel = panel;
        this.talk = talk;
        this.coding = coding;
        this.codes = coding.codebook().inOrder();
        for (int i = 0; i < codes.size(); i++) {
            places.put(codes.get(i).id(), i);
        }
    }

    /**
     * Looks through a panel. Profile values of the filter are left to {@link Narrowing}.
     *
     * @throws org.parley.core.ProblemException {@code date.order} (usage) when the period ends before it begins
     */
    static Counted of(PanelState panel, Discussion talk, CodingState coding, Filter filter) {
        Counted counted = new Counted(panel, talk, coding);
        counted.gather(filter, Period.read(text(filter.from()), text(filter.to())));
        counted.mark(filter);
        counted.rollUp();
        return counted;
    }

    private static Optional<String> text(LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString);
    }

    private void gather(Filter filter, Period period) {
        Map<UUID, Integer> known = new HashMap<>();
        int[] found = new int[talk.inOrder().size()];
        for (Post post : talk.inOrder()) {
            if (!post.state().counts() || !within(period, post.at())
                    || !filter.activity().isEmpty() && !filter.activity().equalsIgnoreCase(activity(post))) {
                continue;
            }
            Member member = panel.member(post.authorId()).orElse(null);
            hosts.set(posts.size(), member != null && member.staff());
            found[posts.size()] = member == null || member.staff() ? NOBODY : known.computeIfAbsent(member.id(), id -> {
                members.add(member);
                return members.size() - 1;
            });
            posts.add(post);
        }
        authors = Arrays.copyOf(found, posts.size());
        refs = posts.stream().map(p -> new PostRef(p.id(), p.number())).toArray(PostRef[]::new);
    }

    private static boolean within(Period period, Instant at) {
        return (period.from() == null || !at.isBefore(period.from())) && (period.to() == null || at.isBefore(period.to()));
    }

    private void mark(Filter filter) {
        codings = new Coding[posts.size()][];
        marks = new int[posts.size()][];
        own = sets(codes.size());
        for (int i = 0; i < codings.length; i++) {
            Post post = posts.get(i);
            List<Coding> here = coding.on(post.id());
            codings[i] = here.isEmpty() || host(i) ? NONE : here.stream().filter(c -> counts(c, post, filter))
                    .toArray(Coding[]::new);
            marks[i] = new int[codings[i].length];
            for (int j = 0; j < marks[i].length; j++) {
                marks[i][j] = places.get(codings[i][j].codeId());
                own[marks[i][j]].set(i);
            }
        }
    }

    private boolean counts(Coding one, Post post, Filter filter) {
        return !one.adrift() && one.textId().equals(post.text().id()) && places.containsKey(one.codeId())
                && (filter.coder().isEmpty() || filter.coder().equalsIgnoreCase(one.coder()));
    }

    /** A code stands before those below it, so the last are done first. */
    private void rollUp() {
        net = new BitSet[codes.size()];
        below = sets(codes.size());
        for (int i = codes.size() - 1; i >= 0; i--) {
            below[i].set(i);
            if (net[i] == null) {
                net[i] = own[i];
            }
            Integer parent = codes.get(i).parentId() == null ? null : places.get(codes.get(i).parentId());
            if (parent != null) {
                if (net[parent] == null) {
                    net[parent] = (BitSet) own[parent].clone();
                }
                net[parent].or(net[i]);
                below[parent].or(below[i]);
            }
        }
    }

    private static BitSet[] sets(int count) {
        BitSet[] sets = new BitSet[count];
        Arrays.setAll(sets, i -> new BitSet());
        return sets;
    }

    PanelState panel() {
        return panel;
    }

    /** Number of the last write that is seen in all of it. */
    long asOf() {
        return Math.min(panel.asOf(), Math.min(talk.asOf(), coding.asOf()));
    }

    /** The codes in the order of the codebook. */
    List<Code> codes() {
        return codes;
    }

    /** Place of a code. */
    int place(UUID code) {
        return places.get(code);
    }

    /** Names from the top down to a code. */
    String path(int code) {
        return coding.codebook().path(codes.get(code));
    }

    /** How far below the top a code is. */
    int depth(int code) {
        int depth = 0;
        for (UUID up = codes.get(code).parentId(); up != null; up = codes.get(place(up)).parentId()) {
            depth++;
        }
        return depth;
    }

    /** The code and those below it. */
    BitSet below(int code) {
        return below[code];
    }

    /** Whether codes stand below it. */
    boolean isNet(int code) {
        return below[code].cardinality() > 1;
    }

    /** Posts with the code itself. */
    int[] own(int code) {
        return own[code].stream().toArray();
    }

    /** Posts with the code or one below it. */
    int[] net(int code) {
        return net[code].stream().toArray();
    }

    /** All posts of the panel, by time, whatever the filter. */
    List<Post> everything() {
        return talk.inOrder();
    }

    /** The posts that count, by time. */
    List<Post> posts() {
        return posts;
    }

    /** Members, without hosts, who wrote at least one of the posts. */
    List<Member> members() {
        return members;
    }

    /** Place of the author in the members, or {@link #NOBODY}. */
    int author(int post) {
        return authors[post];
    }

    /** Whether a host or other staff wrote it. */
    boolean host(int post) {
        return hosts.get(post);
    }

    /** The codings of a post that count, in the order of the text. */
    Coding[] codings(int post) {
        return codings[post];
    }

    /** Places of the codes of {@link #codings(int)}. */
    int[] marks(int post) {
        return marks[post];
    }

    /** Name of the activity of a post; empty for none. */
    String activity(Post post) {
        return Optional.ofNullable(talk.topics().get(post.topicId())).map(Topic::activity).orElse("");
    }

    /** Calendar day in UTC. */
    LocalDate day(int post) {
        return posts.get(post).at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Members who wrote these posts. */
    BitSet membersOf(int[] some) {
        BitSet found = new BitSet(members.size());
        for (int post : some) {
            if (authors[post] != NOBODY) {
                found.set(authors[post]);
            }
        }
        return found;
    }

    /** What posts stand for, with their codings of these codes. */
    Evidence evidence(int[] some, BitSet ofCodes, int distinct) {
        PostRef[] found = new PostRef[some.length];
        List<UUID> marked = new ArrayList<>(some.length);
        for (int i = 0; i < some.length; i++) {
            found[i] = refs[some[i]];
            int[] here = marks[some[i]];
            for (int j = 0; j < here.length; j++) {
                if (ofCodes.get(here[j])) {
                    marked.add(codings[some[i]][j].id());
                }
            }
        }
        return new Evidence(Arrays.asList(found), marked, distinct);
    }
}
