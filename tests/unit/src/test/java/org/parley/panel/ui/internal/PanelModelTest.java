// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;

/** What the Panel perspective works out. */
class PanelModelTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private final UUID panel = new UUID(1, 1);
    private final Map<UUID, Member> members = new HashMap<>();
    private final Map<UUID, List<Post>> posts = new HashMap<>();

    private Member member(int n, Member.Standing standing) {
        Member member = new Member(new UUID(2, n), panel, "M00" + n, "Name " + (char) ('Z' - n), "s" + n, standing,
                standing == Member.Standing.SEATED ? n : 0, standing == Member.Standing.WAITING ? "full" : null,
                Member.Origin.IMPORTED_NO_AGREEMENT, standing == Member.Standing.STAFF, null, Map.of());
        members.put(member.id(), member);
        return member;
    }

    private void writes(Member member, Post.State state, String... days) {
        List<Post> all = posts.computeIfAbsent(member.id(), id -> new ArrayList<>());
        for (String day : days) {
            UUID id = new UUID(3, all.size());
            all.add(new Post(id, panel, new UUID(4, 1), all.size() + 1, Post.Kind.REPLY, member.id(), null, null,
                    Instant.parse(day + "T10:00:00Z"), null, "en", state, new Post.Text(id, 1, "words")));
        }
    }

    private PanelModel model() {
        PanelState state = new PanelState(1, new Panel(panel, "P", 10, NOW), members, Map.of(), Map.of());
        Discussion talk = new Discussion(1, panel, Map.of(), Map.of(), List.of(), Map.of(), posts, Map.of(),
                List.of(), Map.of());
        return new PanelModel(state, talk, NOW);
    }

    @Test
    void depthCountsPeopleWithASeatOnly() {
        writes(member(1, Member.Standing.SEATED), Post.State.VISIBLE, "2026-11-02", "2026-11-09", "2026-11-16");
        writes(member(2, Member.Standing.SEATED), Post.State.VISIBLE, "2026-11-16", "2026-11-17", "2026-11-18");
        writes(member(3, Member.Standing.SEATED), Post.State.HIDDEN, "2026-11-16");
        member(4, Member.Standing.SEATED);
        writes(member(5, Member.Standing.WAITING), Post.State.VISIBLE, "2026-11-16");
        assertEquals(new PanelModel.Depth(50, 50, 25, 50), model().depth());
    }

    @Test
    void withoutAnyoneThereIsNoDepth() {
        member(1, Member.Standing.WAITING);
        assertNull(model().depth());
    }

    @Test
    void activeMeansTwelveMonthsBeforeTheLastPost() {
        writes(member(1, Member.Standing.SEATED), Post.State.VISIBLE, "2016-09-01");
        writes(member(2, Member.Standing.SEATED), Post.State.VISIBLE, "2015-09-02");
        writes(member(3, Member.Standing.SEATED), Post.State.VISIBLE, "2015-08-01");
        assertEquals(2, model().active());
        assertEquals(3, model().taken());
        assertEquals(10, model().seats());
    }

    @Test
    void groupsAreSortedByNameAndTheWaitingListByPlace() {
        member(1, Member.Standing.SEATED);
        member(2, Member.Standing.SEATED);
        member(3, Member.Standing.WAITING);
        member(4, Member.Standing.WAITING);
        member(5, Member.Standing.STAFF);
        PanelModel model = model();
        assertEquals(List.of("M002", "M001"), codes(model, PeopleGroup.SEATED));
        assertEquals(List.of("M003", "M004"), codes(model, PeopleGroup.WAITING));
        assertEquals(1, model.count(PeopleGroup.STAFF));
        assertEquals(0, model.count(PeopleGroup.RELEASED));
    }

    private static List<String> codes(PanelModel model, PeopleGroup group) {
        return model.rows(group).stream().map(row -> row.member().code()).toList();
    }
}
