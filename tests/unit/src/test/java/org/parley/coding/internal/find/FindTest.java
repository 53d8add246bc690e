// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.find.Finder.Findings;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;

/** What a query finds. */
class FindTest {

    /** Two posts: 0123456789 with A [0,4) [4,6) [8,10), B [2,5) [6,8) [8,10), and one with A only. */
    private static Said digits() {
        Said said = new Said();
        Code a = said.code(null, "A");
        Code b = said.code(null, "B");
        said.code(null, "Unused");
        Post one = said.post("0123456789");
        Post two = said.post("ab\uD83D\uDE00\uD83D\uDE00cd");
        said.put(one, a, "0123");
        said.put(one, a, "45");
        said.put(one, a, "89");
        said.put(one, b, "234");
        said.put(one, b, "67");
        said.put(one, b, "89");
        said.put(two, a, "ab");
        said.post("nothing");
        return said;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', nullValues = "-", textBlock = """
            code:A                       | 1 0123, 1 45, 1 89, 2 ab
            code:B                       | 1 234, 1 67, 1 89
            code:Unused                  | -
            code:A,B                     | 1 0123, 1 234, 1 45, 1 67, 1 89, 2 ab
            code:A or code:B             | 1 0123, 1 234, 1 45, 1 67, 1 89, 2 ab
            code:A and code:B            | 1 0123, 1 234, 1 45, 1 67, 1 89
            code:A and not code:B        | 2 ab
            code:A not code:B            | 2 ab
            not code:A                   | 3 nothing
            not not code:B               | 1 0123456789
            not code:Unused and code:B   | 1 234, 1 67, 1 89
            code:A overlaps code:B       | 1 0123, 1 45, 1 89
            code:B overlaps code:A       | 1 234, 1 89
            code:A not overlaps code:B   | 2 ab
            code:B not overlaps code:A   | 1 67
            code:A inside code:B         | 1 89
            code:B inside 0123456789     | 1 234, 1 67, 1 89
            code:B not inside code:A     | 1 234, 1 67
            code:A followed by 0 code:B  | 1 45
            code:A followed by code:B    | 1 0123, 1 45
            code:A followed by 1 code:B  | 1 45
            code:A followed by 2 code:B  | 1 0123, 1 45
            code:A not followed by 1 code:B | 1 0123, 1 89, 2 ab
            9 near 0 67                  | -
            9 near 1 67                  | 1 9
            code:A near 1 cd             | -
            code:A near 2 cd             | 2 ab
            code:Unused overlaps code:A  | -
            code:A not overlaps code:Unused | 1 0123, 1 45, 1 89, 2 ab
            (code:A or code:B) inside (34 or 89)  | 1 89
            3 inside code:A inside 0123  | 1 3
            pattern:"[0-4]{2}"           | 1 01, 1 23
            nothing code:A               | -
            """)
    void findsByItsDefinition(String query, String expected) {
        assertEquals(expected == null ? "" : expected, digits().found(query));
    }

    @Test
    void countsPostsAndMembersAndNamesTheCodes() {
        Said said = new Said();
        Code packaging = said.code(null, "Packaging");
        Code cap = said.code(packaging, "Cap");
        Member ann = said.member("Ann", Map.of());
        Topic topic = said.topic("T", null);
        for (int i = 0; i < 3; i++) {
            said.put(said.post(topic, i == 2 ? null : ann, "2026-01-0" + (i + 1) + "T00:00:00Z", Post.State.VISIBLE,
                    "The cap"), cap, "cap");
        }
        Findings found = said.find("code:cap");
        assertEquals(3, found.places().size());
        assertEquals(3, found.posts());
        assertEquals(1, found.members());
        assertEquals(List.of("Packaging > Cap"), found.codes());
    }

    @Test
    void aNetIsWhatIsBelowItAndANameIsEveryCodeOfThatName() {
        Said said = new Said();
        Code packaging = said.code(null, "Packaging");
        packaging = said.change(packaging, packaging.net(true));
        Code cap = said.code(packaging, "Cap");
        Code top = said.code(cap, "Top");
        Code other = said.code(null, "Clothes");
        Code otherCap = said.code(other, "Cap");
        Code slash = said.code(null, "and/or");
        Post post = said.post("a b c d e f");
        said.put(post, cap, "a");
        said.put(post, top, "b");
        said.put(post, otherCap, "c");
        said.put(post, other, "d");
        said.put(post, slash, "e");
        assertEquals("1 a, 1 b", said.found("code:Packaging"));
        assertEquals("1 a, 1 c", said.found("code:cap"));
        assertEquals("1 a", said.found("code:packaging/CAP"));
        assertEquals("1 c", said.found("code:\"Clothes > Cap\""));
        assertEquals("1 a, 1 b, 1 c", said.found("code:Cap/*"));
        assertEquals("1 d", said.found("code:Clothes"));
        assertEquals("1 e", said.found("code:and/or"));
        assertEquals("1 a, 1 b, 1 c, 1 d, 1 e", said.found("code:*"));
        assertEquals(List.of("Packaging > Cap", "Clothes > Cap"), said.find("code:Cap").codes());
        said.change(otherCap, otherCap.retired(true));
        assertEquals("1 c", said.found("code:Clothes/Cap"));
    }

    @Test
    void codersAndBestQuotesAreOfTheSameCoding() {
        Said said = new Said();
        Code cap = said.code(null, "Cap");
        Post post = said.post("0123456789");
        said.put(post, cap, 0, 2, "Elina", true);
        said.put(post, cap, 0, 2, "Jonas", false);
        said.put(post, cap, 4, 6, "Jonas", false);
        assertEquals("1 01, 1 45", said.found("code:Cap"));
        assertEquals("1 01", said.found("code:Cap best:yes"));
        assertEquals("1 01, 1 45", said.found("code:Cap coder:jonas"));
        assertEquals("", said.found("code:Cap coder:Jonas best:yes"));
        assertEquals("1 01", said.found("best:yes coder:Elina"));
        assertEquals("1 01", said.found("coder:Jonas overlaps best:yes"));
        Problem problem = problem(said, "a coder:Nobody");
        assertEquals("find.coder", problem.code());
        assertTrue(problem.text().contains("character 3") && problem.text().contains("Elina, Jonas"), problem.text());
    }

    @Test
    void whatHasNoPlaceInThePresentTextIsNotFound() {
        Said said = new Said();
        Code cap = said.code(null, "Cap");
        Post post = said.post("0123456789");
        said.post(null, null, "2026-01-01T00:00:00Z", Post.State.HIDDEN, "01 hidden");
        said.put(said.posts.get(1), cap, "01");
        Coding old = said.put(post, cap, "01");
        assertEquals("1 01", said.found("code:Cap"));
        said.codings.set(1, new Coding(old.id(), old.panelId(), cap.id(), post.id(), old.id(), 0, 2, "Elina", old.coderId(),
                old.at(), 1, "", false, false));
        assertEquals("", said.found("code:Cap"));
        assertEquals("1 01", said.found("01"));
    }

    @Test
    void laterInTheTopicByTheSameMember() {
        Said said = new Said();
        Member ann = said.member("Ann", Map.of());
        Member bob = said.member("Bob", Map.of());
        Topic one = said.topic("One", null);
        Topic two = said.topic("Two", null);
        said.post(one, ann, "2026-01-01T00:00:00Z", Post.State.VISIBLE, "like");
        said.post(one, bob, "2026-01-01T00:00:00Z", Post.State.VISIBLE, "like");
        said.post(two, ann, "2026-01-02T00:00:00Z", Post.State.VISIBLE, "hate it, once like");
        said.post(one, ann, "2026-01-03T00:00:00Z", Post.State.VISIBLE, "hate");
        said.post(null, null, "2026-01-04T00:00:00Z", Post.State.VISIBLE, "like, hate, like");
        said.post(one, null, "2026-01-05T00:00:00Z", Post.State.VISIBLE, "hate");
        assertEquals("1 like, 5 like", said.found("like then hate"));
        assertEquals("2 like, 3 like, 5 like", said.found("like not then hate"));
        assertEquals("3 hate, 5 hate", said.found("hate then like"));
    }

    @Test
    void answersAreNarrowedByWhoWhereAndWhen() {
        Said said = new Said();
        Member ann = said.member("Ann", Map.of("gender", "woman", "age_band", "18-24"));
        Member bob = said.member("Bob Moore", Map.of("gender", "man", "age_band", "25-34"));
        Topic caps = said.topic("The new caps", "Diary");
        Topic price = said.topic("Price", "Forum");
        said.post(caps, ann, "2026-01-31T23:59:59Z", Post.State.VISIBLE, "cap a");
        said.post(caps, bob, "2026-02-01T00:00:00Z", Post.State.VISIBLE, "cap b");
        said.post(price, bob, "2026-02-10T00:00:00Z", Post.State.VISIBLE, "cap c");
        said.post(price, null, "2026-02-20T00:00:00Z", Post.State.VISIBLE, "cap d");
        assertEquals("1 cap", said.found("cap gender:woman"));
        assertEquals("2 cap, 3 cap", said.found("cap gender:man"));
        assertEquals("2 cap, 3 cap", said.found("cap and gender=MAN"));
        assertEquals("1 cap, 4 cap", said.found("cap not gender=man"));
        assertEquals("", said.found("cap gender=wo"));
        assertEquals("1 cap", said.found("cap age:18"));
        assertEquals("1 cap, 2 cap, 3 cap", said.found("cap age_band:18-24,25-34"));
        assertEquals("1 cap, 2 cap", said.found("cap topic:cap"));
        assertEquals("", said.found("cap topic:aps"));
        assertEquals("3 cap, 4 cap", said.found("cap activity=forum"));
        assertEquals("2 cap, 3 cap", said.found("cap who:moore"));
        assertEquals("1 cap", said.found("cap who=M001"));
        assertEquals("2 cap, 3 cap, 4 cap", said.found("cap from:2026-02"));
        assertEquals("2 cap", said.found("cap from:2026-02 to:2026-02-10"));
        assertEquals("2 cap b", said.found("topic:caps from:2026-02"));
        assertEquals("date.unreadable", problem(said, "cap from:soon").code());
        Problem problem = problem(said, "cap faith:x");
        assertEquals("find.field", problem.code());
        assertTrue(problem.text().contains("age_band") && !problem.remedy().contains("faith"), problem.text());
    }

    @Test
    void whatThereIsNotIsNamed() {
        Said said = digits();
        Problem problem = problem(said, "a or code:Aa");
        assertEquals("find.code", problem.code());
        assertTrue(problem.text().contains("\u201CAa\u201D, which stands at character 6"), problem.text());
        assertTrue(problem.remedy().contains("A"), problem.text());
        assertEquals("find.code.empty", problem(new Said(), "code:A").code());
        assertEquals("code.pattern", problem(said, "pattern:\"(\"").code());
    }

    @Test
    void stopsWhenItIsCancelled() {
        Said said = digits();
        Ground ground = said.ground();
        Progress cancelled = new Progress() {
            @Override
            public void at(String step, long done, long total) {
                // not watched
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Ground stopped = new Ground(ground.discussion(), ground.panel(), ground.codings(), ground.posts(), ground.places(),
                ground.words(), cancelled);
        assertThrows(CancelledException.class, () -> FindService.found(stopped, Parser.read("a"), List.of()));
    }

    private static Problem problem(Said said, String query) {
        return assertThrows(ProblemException.class, () -> said.find(query)).problem();
    }
}
