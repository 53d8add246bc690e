// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.exchange.internal.ExchangeFixture.HOST;
import static org.parley.exchange.internal.ExchangeFixture.map;
import static org.parley.exchange.internal.ExchangeFixture.skipped;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.Exchange.Preview;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Member.Standing;
import org.parley.testkit.TemporaryStore;

/** An import is one thing: it comes in whole or not at all, comes once, and goes as a whole. */
class ImportRulesTest {

    private static final Map<TemporaryStore.Kind, ExchangeFixture> FIXTURES = new EnumMap<>(TemporaryStore.Kind.class);

    @TempDir
    private Path folder;
    private ExchangeFixture fixture;

    private void on(TemporaryStore.Kind kind, int seats) {
        fixture = FIXTURES.computeIfAbsent(kind, k -> new ExchangeFixture(folder, k, 1));
        fixture.next(folder, seats);
    }

    @AfterAll
    static void close() {
        FIXTURES.values().forEach(ExchangeFixture::close);
        FIXTURES.clear();
    }

    private static String posts(int from, int to) {
        return "id,author,date,text\n" + IntStream.rangeClosed(from, to).mapToObj(i -> "n" + i + ",Author " + i
                + ",2026-01-01T" + String.format("%02d:%02d:00Z", i / 60, i % 60) + ",Text number " + i + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whoComesAfterTheLastSeatWaitsAndEveryPostIsKept(TemporaryStore.Kind kind) {
        on(kind, 400);
        ImportResult result = fixture.run(fixture.file("many.csv", posts(1, 412)));
        assertEquals(412, result.posts());
        assertEquals(412, result.authors());
        assertEquals(400, result.seated());
        assertEquals(12, result.waiting());
        assertEquals(412, fixture.talk().posts().size());
        assertEquals("Author 401", fixture.people().standing(Standing.WAITING).get(0).name());
        assertEquals(12, fixture.talk().posts().values().stream().filter(p -> fixture.people().member(p.authorId())
                .orElseThrow().standing() == Standing.WAITING).count());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aSecondImportAddsOnlyWhatIsNewOrChanged(TemporaryStore.Kind kind) {
        on(kind, 10);
        fixture.run(fixture.file("first.csv", posts(1, 5)));
        ImportResult second = fixture.run(fixture.file("second.csv",
                posts(1, 7).replace("Text number 3", "Text number three")));
        assertEquals(List.of(2, 1, 4), List.of(second.added(), second.changed(), second.unchanged()));
        assertEquals(7, fixture.people().members().size());
        assertEquals(2, fixture.post("Text number three").text().version());

        long before = fixture.temporary.store().lastNumber();
        ImportResult third = fixture.run(folder.resolve("second.csv"));
        assertEquals(List.of(0, 0, 7), List.of(third.added(), third.changed(), third.unchanged()));
        assertEquals(0, fixture.temporary.store().changesAfter(before).stream().mapToInt(s -> s.changes().size()).sum());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aCancelLeavesNothingBehind(TemporaryStore.Kind kind) {
        on(kind, 10);
        Path file = fixture.file("first.csv", posts(1, 900));
        AtomicBoolean cancelled = new AtomicBoolean();
        for (String step : List.of("Looking through", "Reading", "Seating", "half way")) {
            cancelled.set(false);
            fixture.discussions.halfWay = () -> cancelled.set(cancelled.get() || step.equals("half way"));
            assertThrows(CancelledException.class, () -> fixture.exchange.importInto(HOST, fixture.panel.id(), file,
                    "csv", ImportSettings.NONE, new Progress() {
                        @Override
                        public void at(String what, long done, long total) {
                            cancelled.set(cancelled.get() || what.startsWith(step));
                        }

                        @Override
                        public boolean cancelled() {
                            return cancelled.get();
                        }
                    }), step);
            assertEquals(0, fixture.talk().posts().size(), step);
            assertEquals(0, fixture.people().members().size(), step);
            assertEquals(0, fixture.people().fields().size(), step);
            assertEquals(fixture.start, fixture.temporary.store().lastNumber(), step);
        }
        fixture.discussions.halfWay = () -> { };
        assertEquals(900, fixture.run(file).added());
        assertEquals("M001", fixture.people().everyone().iterator().next().code());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aFailureHalfWayLeavesNothingBehind(TemporaryStore.Kind kind) {
        on(kind, 10);
        fixture.discussions.halfWay = () -> {
            throw new IllegalStateException("disk full");
        };
        Path file = fixture.file("first.csv", posts(1, 5));
        assertThrows(RuntimeException.class, () -> fixture.run(file));
        assertEquals(0, fixture.talk().posts().size());
        assertEquals(0, fixture.people().members().size());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void anImportIsUndoneAsABatch(TemporaryStore.Kind kind) {
        on(kind, 3);
        fixture.run(fixture.file("first.csv", posts(1, 2)));
        fixture.run(fixture.file("second.csv", "id,author,date,text,email,colour\n"
                + "n2,Author 2,2026-01-01T00:02:00Z,changed,a2@example.org,red\n"
                + "n3,Author 3,2026-01-01T00:03:00Z,new,a3@example.org,blue\n"
                + "n4,Author 4,2026-01-01T00:04:00Z,newer,,green\n"));
        assertEquals(1, fixture.people().waiting());
        fixture.temporary.store().history().undo(HOST, fixture.temporary.store().lastNumber());
        assertEquals(List.of("Text number 1", "Text number 2"), fixture.words());
        assertEquals(2, fixture.people().members().size());
        assertEquals(2, fixture.people().seatsTaken());
        assertEquals(0, fixture.people().fields().size());
        ImportResult again = fixture.run(folder.resolve("second.csv"));
        assertEquals(List.of(2, 1, 0), List.of(again.added(), again.changed(), again.unchanged()));
    }

    @Test
    void idsAreOrderedByTheNumbersTheyEndInWhateverElseThereIs() {
        List<String> ids = new ArrayList<>();
        for (int i = 40; i > 0; i--) {
            ids.add("u" + i);
            ids.add("u" + i + "a");
            ids.add("" + i);
        }
        ids.sort(SeatOrder.byId());
        assertEquals("u9", ids.get(ids.indexOf("u10") - 1));
        assertEquals("9", ids.get(ids.indexOf("10") - 1));
        for (String a : ids) {
            for (String b : ids) {
                assertEquals(Integer.signum(Integer.compare(ids.indexOf(a), ids.indexOf(b))),
                        Integer.signum(SeatOrder.byId().compare(a, b)), a + " and " + b);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aPreviewSaysWhatWouldHappenAndChangesNothing(TemporaryStore.Kind kind) {
        on(kind, 3);
        fixture.run(fixture.file("first.csv", posts(1, 2)));
        long before = fixture.temporary.store().lastNumber();
        Path file = fixture.file("second.csv", posts(2, 5) + "n6,Author 6,soon,never\n");
        Preview preview = fixture.exchange.preview(fixture.panel.id(), file, null, ImportSettings.NONE,
                Progress.none());
        assertEquals(before, fixture.temporary.store().lastNumber());
        assertEquals(1, preview.freeSeats());
        assertEquals("Author 2", preview.sample().get(0).author());
        assertEquals("Text number 2", preview.sample().get(0).words());
        ImportResult real = fixture.run(file);
        assertEquals(real, preview.result());
        assertEquals(List.of(4, 2, 2, 3, 1), List.of(real.posts(), real.seated(), real.waiting(), real.added(),
                real.unchanged()));
        assertEquals(Map.of("date that cannot be read", 1), skipped(real));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void twoSourcesThatCountAlikeDoNotMix(TemporaryStore.Kind kind) {
        on(kind, 10);
        fixture.run(fixture.file("one.csv", "id,author,date,text\n1,Ann,2026-01-01,a\n2,Ben,2026-01-02,b\n"));
        Path other = fixture.file("two.csv", "id,author,date,text\n1,Cem,2026-02-01,c\n2,Dee,2026-02-02,d\n");
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(other));
        assertEquals("import.other-source", refused.problem().code());
        assertEquals(Problem.Kind.REFUSED, refused.problem().kind());
        assertEquals(List.of("a", "b"), fixture.words());
        ImportResult named = fixture.run(other, ExchangeFixture.option("source", "Second board"));
        assertEquals(2, named.added());
        assertEquals(0, fixture.run(other, ExchangeFixture.option("source", "Second board")).added());
        assertEquals(List.of("a", "b", "c", "d"), fixture.words());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void contactColumnsGoToTheVaultAndHostsTakeNoSeat(TemporaryStore.Kind kind) {
        on(kind, 10);
        fixture.run(fixture.file("contact.csv", "author,E-Mail,Phone,real name,date,text,staff\n"
                + "Ann,ann@example.org,+49 170 1234567,Annette Ostrowski,2026-01-01,one,\n"
                + "ben@example.org,,,,2026-01-02,two,\nMarit,,,,2026-01-03,three,yes\n"));
        String told = fixture.told();
        for (String secret : List.of("example.org", "1234567", "Ostrowski")) {
            assertTrue(!told.contains(secret), secret);
        }
        assertEquals(3, fixture.panels.contact(HOST, fixture.post("one").authorId()).size());
        assertEquals("M002", fixture.author("two"));
        assertEquals(Standing.STAFF, fixture.people().member(fixture.post("three").authorId()).orElseThrow().standing());
        assertEquals(0, fixture.run(folder.resolve("contact.csv")).added());
        assertEquals(3, fixture.people().members().size());
        assertEquals(Map.of(), fixture.people().fields());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aPersonOfAMemberListIsTheAuthorOfThePosts(TemporaryStore.Kind kind) {
        on(kind, 10);
        ImportResult people = fixture.run(fixture.file("members.csv",
                "member,name,age_band,gender,place,uses,household,member_since\n"
                + "m001,Saana,35–44,woman,Tampere,both,\"2 adults, 2 children\",2026-02-03\n"
                + "m002,Nikolai K.,35–44,man,Tampere,own brand,\"2 adults, 1 child\",2026-02-11\n"));
        assertEquals(List.of(0, 0, 2), List.of(people.posts(), people.authors(), people.seated()));
        assertEquals(List.of("uses", "household", "member_since"), people.locked());
        ImportResult posts = fixture.run(fixture.file("posts.csv",
                "post,reply_to,activity,topic,author,date,language,text\n"
                + "p0001,,Just social,Say hello,Marit Solheim,2026-08-24T06:30:21Z,en,\"Good morning, and welcome.\"\n"
                + "p0002,p0001,Just social,Say hello,SAANA,2026-08-24T06:52:43Z,fi,Huomenta\n"
                + "p0003,p0002,Just social,Say hello,Nikolai K.,2026-08-24T06:53:43Z,en,Morning\n"),
                ExchangeFixture.option("staff", "Marit Solheim\nJonas B."));
        assertEquals(List.of(1, 3, 3, 2), List.of(posts.topics(), posts.posts(), posts.authors(), posts.seated()));
        assertEquals(3, fixture.people().members().size());
        assertEquals("Saana", fixture.author("Huomenta"));
        assertEquals("fi", fixture.post("Huomenta").language());
        assertEquals("Just social", fixture.talk().topics().values().iterator().next().activity());
        assertEquals(fixture.post("Huomenta").id(), fixture.post("Morning").replyTo());
        assertEquals(1, fixture.people().standing(Standing.STAFF).size());
        assertEquals(Map.of("age_band", "35–44", "gender", "woman", "place", "Tampere"),
                fixture.people().bySource().get("csv:saana").profile());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theStateOfTheSourceComesAlong(TemporaryStore.Kind kind) {
        on(kind, 10);
        ImportResult result = fixture.run(fixture.file("states.csv", "id,author,timestamp,moderated,comment-body\n"
                + "1,7,1726860676783,1,good\n2,7,1726860676784,-1,bad\n3,8,1726860676785,0,open\n"));
        assertEquals(1, result.queued());
        assertEquals(List.of("VISIBLE", "REJECTED", "HELD"), List.of("good", "bad", "open").stream()
                .map(w -> fixture.post(w).state().name()).toList());
        assertEquals("M001", fixture.author("good"), "a bare number is no name");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aSurveyGivesAPostForEachAnswerAndAPersonForEachRow(TemporaryStore.Kind kind) {
        on(kind, 10);
        Path file = fixture.file("survey.csv", "#,<b>What is your age?</b>,Religion,"
                + "\"<p>What would you <em>change</em>?</p>\",Why or why not?,Why or why not?,Submit Date (UTC)\n"
                + "aa,34,none,I would change the cap because it is hard to open,,It is a good thing to have it,13-02-2026 10:00\n"
                + "bb,17,some,Nothing at all comes to my mind just now,Because I like it as it is today,,14-02-2026 10:00\n"
                + "cc,55,,,,,15-02-2026 10:00\n");
        ImportResult result = fixture.run(file);
        assertEquals(List.of(3, 4, 2, 3), List.of(result.topics(), result.posts(), result.authors(), result.seated()));
        assertEquals(List.of("What would you change?", "Why or why not?", "Why or why not? (2)"),
                fixture.talk().topics().values().stream().map(t -> t.title()).sorted().toList());
        assertEquals("Respondent 1", fixture.author("It is a good thing to have it"));
        assertEquals(List.of("religion"), result.locked());
        assertEquals(Map.of("age_band", "25–34"), fixture.people().member(
                fixture.post("It is a good thing to have it").authorId()).orElseThrow().profile());
        assertEquals("2026-02-13T10:00:00Z", fixture.post("It is a good thing to have it").at().toString());
        ImportResult again = fixture.run(file);
        assertEquals(List.of(0, 0, 4), List.of(again.added(), again.changed(), again.unchanged()));

        ImportResult one = fixture.run(fixture.file("mapped.csv", "who,Colour,Comment A,Comment B\nX,red,aaa,bbb\n"),
                map("who", "author", "Comment A", "text", "Comment B", "text"));
        assertEquals(List.of(2, 2, 1), List.of(one.topics(), one.posts(), one.authors()));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aColumnThatDiffersFromPostToPostSaysNothingAboutThePerson(TemporaryStore.Kind kind) {
        on(kind, 10);
        ImportResult result = fixture.run(fixture.file("ratings.csv", "author,date,text,rating,club\n"
                + "Ann,2026-01-01,one,5,north\nAnn,2026-01-02,two,1,north\nBen,2026-01-03,three,4,south\n"));
        assertEquals(List.of("club"), result.locked());
        assertTrue(result.notes().stream().anyMatch(n -> n.startsWith("Left out") && n.contains("rating")));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void repliesMakeThreadsAlsoWhenTheyComeFirstOrGoInCircles(TemporaryStore.Kind kind) {
        on(kind, 10);
        ImportResult result = fixture.run(fixture.file("replies.csv", "id,reply_to,author,date,text\n"
                + "b,a,Ben,2026-01-02,answer\na,,Ann,2026-01-01,question\nc,b,Cem,2026-01-03,answer to the answer\n"
                + "d,zz,Dee,2026-01-04,answer to what is not here\n"
                + "x,y,Xia,2026-01-05,circle one\ny,x,Yan,2026-01-06,circle two\n"));
        assertEquals(3, result.topics());
        assertEquals(fixture.post("question").topicId(), fixture.post("answer to the answer").topicId());
        assertEquals(fixture.post("answer").id(), fixture.post("answer to the answer").replyTo());
        assertEquals(fixture.post("circle one").topicId(), fixture.post("circle two").topicId());
        assertEquals(0, fixture.run(folder.resolve("replies.csv")).added());
    }
}
