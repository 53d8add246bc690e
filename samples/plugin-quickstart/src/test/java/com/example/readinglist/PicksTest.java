// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Post;
import org.parley.report.spi.Outcome;
import org.parley.testkit.CountingIds;
import org.parley.testkit.Engines;

/** The list and what is counted of it, on Parley's engines over a temporary workspace. */
class PicksTest {

    private static final Actor HOST = Actor.person("Marit", Role.HOST);

    private Engines engines;
    private UUID panel;
    private Picks picks;

    //region setup
    @BeforeEach
    void open() {
        engines = Engines.temporary();
        panel = engines.panels().create(HOST, "Coffee at home", 10, null).id();
        Instant at = Instant.parse("2026-01-05T09:00:00Z");
        List<NewTopic> topics = List.of(new NewTopic("jars", "Jars", null, at), new NewTopic("mills", "Mills", null, at));
        List<NewPost> posts = List.of(post("j1", "jars", at), post("j2", "jars", at), post("j3", "jars", at),
                post("m1", "mills", at));
        engines.discussions().add(HOST, panel, topics, posts, Progress.none());
        picks = new Picks(engines.store(), new CountingIds());
    }
    //endregion

    @AfterEach
    void close() {
        engines.close();
    }

    private static NewPost post(String id, String topic, Instant at) {
        return new NewPost(id, topic, Post.Kind.REPLY, null, null, "not known", at, "en", "Words of " + id, null, false);
    }

    private UUID id(String name) {
        return engines.discussions().state(panel).byName().get(name).id();
    }

    /** Labels with posts and picks: "Jars 3 2". */
    private List<String> counted(int least, boolean open) {
        Outcome outcome = new PicksByTopic(picks, engines.panels(), engines.discussions())
                .run(HOST, panel, new PicksByTopic.Asked(least, open), Progress.none());
        return outcome.table().rows().stream().map(row -> row.label() + " " + row.cells().get(0).value().intValue() + " "
                + row.cells().get(1).value().intValue()).toList();
    }

    @Test
    void aPostIsOnTheListOnce() {
        Pick pick = picks.add(HOST, panel, id("j1"));
        ProblemException twice = assertThrows(ProblemException.class, () -> picks.add(HOST, panel, id("j1")));
        assertEquals("pick.twice", twice.problem().code());
        assertEquals(List.of(pick), picks.of(panel));
        picks.remove(HOST, pick.id());
        assertEquals(List.of(), picks.of(panel));
    }

    //region test
    @Test
    void topicsAreCounted() {
        picks.add(HOST, panel, id("j1"));
        picks.add(HOST, panel, id("j3"));
        picks.done(HOST, picks.add(HOST, panel, id("m1")).id(), true);
        assertEquals(List.of("Jars 3 2", "Mills 1 1"), counted(1, false));
        assertEquals(List.of("Jars 3 2"), counted(1, true), "read ones left out");
        assertEquals(List.of("Jars 3 2"), counted(2, false), "topics with fewer left out");
    }
    //endregion

    @Test
    void whatWasReadIsKept() {
        Pick pick = picks.add(HOST, panel, id("m1"));
        picks.done(HOST, pick.id(), true);
        assertEquals(Map.of(id("m1"), true),
                Map.of(picks.of(panel).get(0).postId(), picks.of(panel).get(0).done()));
    }
}
