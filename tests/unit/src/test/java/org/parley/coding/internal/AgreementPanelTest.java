// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.coding.agreement.Agreement;
import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Decision;
import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Gate;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.agreement.Ratings;
import org.parley.coding.internal.agreement.AgreementCommand;
import org.parley.coding.internal.agreement.AgreementService;
import org.parley.core.Actor;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.testkit.Call;
import org.parley.testkit.TemporaryStore.Kind;

/** Agreement on codings that were made through the engine. */
class AgreementPanelTest {

    private static final Actor SARI = Actor.person("Sari", Role.CODER);
    private static final double EXACT = 1e-9;

    private CodingRoom room;
    private Agreement agreement;
    private AgreementCommand command;

    @BeforeEach
    void open() {
        room = new CodingRoom(Kind.DERBY);
        agreement = new AgreementService(room.posts, room.codings);
        Panel panel = new Panel(room.panelId, "Kitchen", 400, Instant.EPOCH);
        Panels panels = (Panels) Proxy.newProxyInstance(Panels.class.getClassLoader(), new Class<?>[] {Panels.class},
                (proxy, method, args) -> method.getName().equals("require") ? panel : null);
        command = new AgreementCommand(panels, room.codings, agreement);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private PanelAgreement compare(Question question) {
        return agreement.compare(room.panelId, question, Progress.none());
    }

    private static Question by(Question.By by, Question.Posts posts) {
        return new Question(List.of("Elina", "Jonas"), Set.of(), by, posts, 200, 1);
    }

    private static void equal(double expected, Figure figure) {
        assertEquals(expected, figure.value().orElseThrow(() -> new AssertionError(figure.reason())), EXACT);
    }

    /**
     * Ten posts that both coded with Read; Taste by both on four, by Elina alone on one, by Jonas alone on one, by neither
     * on four. An eleventh that only Elina coded.
     */
    private List<Post> tenPosts() {
        Code taste = room.code(room.code("Product"), "Taste");
        Code read = room.code("Read");
        List<Post> posts = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Post post = room.posts.add("too sweet read");
            posts.add(post);
            room.code(CodingRoom.ELINA, post, read, "read");
            room.code(CodingRoom.JONAS, post, read, "read");
            if (n < 5) {
                room.code(CodingRoom.ELINA, post, taste, "sweet");
            }
            if (n < 4 || n == 5) {
                room.code(CodingRoom.JONAS, post, taste, "too sweet");
            }
        }
        Post alone = room.posts.add("too sweet read");
        room.code(CodingRoom.ELINA, alone, taste, "sweet");
        return posts;
    }

    @Test
    void byAnswer() {
        List<Post> posts = tenPosts();
        PanelAgreement found = compare(by(Question.By.ANSWER, Question.Posts.EVERY));
        assertEquals(List.of(10, 1, 0, 140L), List.of(found.posts(), found.leftOut(), found.adrift(), found.characters()));
        assertEquals(List.of("Product > Taste", "Read"), found.codes().stream().map(CodeAgreement::path).toList());
        CodeAgreement taste = found.codes().get(0);
        assertEquals(List.of(5L, 5L), taste.uses());
        equal(0.8, taste.percent());
        // both say it of half the posts: chance is .5
        equal(0.6, taste.kappa());
        equal(0.6, taste.ac1());
        // 20 values, 10 of each, 2 coincidences apart: 1 - 19 * 2 / 100
        equal(0.62, taste.alpha());
        equal(0.8, taste.holsti());
        assertEquals(Optional.of(Gate.BELOW), taste.gate());
        assertTrue(taste.interval().low().value().orElseThrow() < 0.62);
        assertTrue(taste.interval().high().value().orElseThrow() > 0.62);
        CodeAgreement read = found.codes().get(1);
        assertEquals(Figure.notDefined("not defined: both used it everywhere"), read.alpha());
        assertEquals(read.alpha(), read.interval().low());
        assertEquals(Optional.empty(), read.gate());
        // 20 decisions of each, 15 and 15 for present, 2 apart: 40 values, 1 - 39 * 2 / (30 * 10)
        equal(1 - 39 * 2 / 300.0, found.overall().alpha());
        equal(0.9, found.overall().percent());
        assertEquals(List.of(difference(posts.get(4), Difference.Kind.MISSING, "Elina", "Jonas", 4, 9),
                difference(posts.get(5), Difference.Kind.MISSING, "Jonas", "Elina", 0, 9)), strip(found.differences()));
        assertEquals(2, taste.differences());
        assertEquals(0, read.differences());
    }

    private static Difference difference(Post post, Difference.Kind kind, String coder, String other, int start, int end) {
        return new Difference(post.id(), post.number(), null, "Product > Taste", kind, coder, other, start, end);
    }

    private static List<Difference> strip(List<Difference> differences) {
        return differences.stream().map(d -> new Difference(d.postId(), d.post(), null, d.code(), d.kind(), d.coder(),
                d.other(), d.start(), d.end())).toList();
    }

    @Test
    void otherPostsWhenSaidSo() {
        tenPosts();
        room.posts.add("nobody coded this");
        assertEquals(11, compare(by(Question.By.ANSWER, Question.Posts.ANY)).posts());
        PanelAgreement all = compare(by(Question.By.ANSWER, Question.Posts.ALL));
        assertEquals(12, all.posts());
        equal(9 / 12.0, all.codes().get(0).percent());
    }

    @Test
    void byCharacter() {
        Code taste = room.code("Taste");
        Post post = room.posts.add("x".repeat(100));
        room.codings.code(CodingRoom.ELINA, post.id(), taste.id(), 0, 40);
        room.codings.code(CodingRoom.JONAS, post.id(), taste.id(), 20, 60);
        PanelAgreement found = compare(by(Question.By.CHARACTER, Question.Posts.EVERY));
        CodeAgreement row = found.codes().get(0);
        equal(0.6, row.percent());
        equal(0.16666666666666663, row.kappa());
        equal(0.1708333333333334, row.alpha());
        equal(0.23076923076923075, row.ac1());
        assertEquals(List.of(40L, 40L), row.uses());
        assertEquals(Figure.notDefined("not defined: one post cannot be drawn from"), row.interval().low());
        assertEquals(List.of(new Difference(post.id(), 1, taste.id(), "Taste", Difference.Kind.OTHER_BOUNDARY, "Elina",
                "Jonas", 0, 40)), found.differences());
        assertEquals(List.of(), compare(by(Question.By.ANSWER, Question.Posts.EVERY)).differences());
    }

    @Test
    void rawPairsGiveTheSameAlpha() {
        List<Post> posts = tenPosts();
        Question question = by(Question.By.ANSWER, Question.Posts.EVERY);
        List<Decision> pairs = agreement.decisions(room.panelId, question, Progress.none());
        assertEquals(20, pairs.size());
        Decision alone = pairs.stream().filter(pair -> pair.postId().equals(posts.get(4).id())).findFirst().orElseThrow();
        assertEquals(List.of("Product > Taste", 0, 14, List.of(true, false)),
                List.of(alone.code(), alone.start(), alone.end(), alone.present()));
        Ratings ratings = new Ratings(List.of("Elina", "Jonas"), pairs.stream()
                .map(pair -> pair.present().stream().map(there -> there ? "1" : "0").toList()).toList());
        equal(1 - 39 * 2 / 300.0, agreement.figures(ratings, Level.NOMINAL, 10, 1, Progress.none()).krippendorffAlpha());
    }

    @Test
    void rawPairsByCharacterAreStretches() {
        Code taste = room.code("Taste");
        Post post = room.posts.add("x".repeat(100));
        room.codings.code(CodingRoom.ELINA, post.id(), taste.id(), 0, 40);
        room.codings.code(CodingRoom.JONAS, post.id(), taste.id(), 20, 60);
        List<Decision> pairs = agreement.decisions(room.panelId, by(Question.By.CHARACTER, Question.Posts.EVERY),
                Progress.none());
        assertEquals(List.of(List.of(0, 20, true, false), List.of(20, 40, true, true), List.of(40, 60, false, true),
                List.of(60, 100, false, false)), pairs.stream().map(pair -> List.of(pair.start(), pair.end(),
                pair.present().get(0), pair.present().get(1))).toList());
    }

    /** The ranges of the test vectors, laid over two posts. */
    @Test
    void ranges() {
        Map<String, UUID> codes = Map.of("a", room.code("a").id(), "b", room.code("b").id(), "c", room.code("c").id());
        Post first = room.posts.add("x".repeat(40));
        Post second = room.posts.add("x".repeat(60));
        put(CodingRoom.ELINA, codes, first, "a0-10 b20-35", second, "a10-20 c30-50");
        put(CodingRoom.JONAS, codes, first, "a2-12 b20-30", second, "b10-20 c35-55");
        PanelAgreement found = compare(by(Question.By.CHARACTER, Question.Posts.EVERY));
        equal(0.5915522935779816, found.unitizing().u());
        equal(0.6344761904761904, found.unitizing().binary());
        equal(0.6966345244847798, found.unitizing().cu());
        equal(0.5049309664694281, found.codes().get(0).ku());
        equal(0.5476190476190477, found.codes().get(1).ku());
        equal(1, found.codes().get(2).ku());
        assertEquals(List.of(Difference.Kind.OTHER_CODE, Difference.Kind.OTHER_CODE), found.differences().stream()
                .filter(d -> d.start() == 10).map(Difference::kind).toList());
        room.codings.code(CodingRoom.JONAS, first.id(), codes.get("c"), 0, 5);
        found = compare(by(Question.By.CHARACTER, Question.Posts.EVERY));
        assertEquals(Figure.notDefined("not defined: Jonas put two codes on the same words"), found.unitizing().u());
        assertTrue(found.unitizing().binary().value().isPresent());
    }

    private void put(Actor coder, Map<String, UUID> codes, Post first, String inFirst, Post second, String inSecond) {
        for (Map.Entry<Post, String> on : Map.of(first, inFirst, second, inSecond).entrySet()) {
            for (String unit : on.getValue().split(" ")) {
                String[] ends = unit.substring(1).split("-");
                room.codings.code(coder, on.getKey().id(), codes.get(unit.substring(0, 1)), Integer.parseInt(ends[0]),
                        Integer.parseInt(ends[1]));
            }
        }
    }

    @Test
    void hiddenPostsAndStrayedCodingsAreLeftOut() {
        Code taste = room.code("Taste");
        Post hidden = room.posts.add("too sweet", Post.State.HIDDEN);
        Post changed = room.posts.add("too sweet");
        for (Actor coder : List.of(CodingRoom.ELINA, CodingRoom.JONAS)) {
            room.code(coder, hidden, taste, "sweet");
            room.code(coder, changed, taste, "sweet");
        }
        room.revise(changed, "entirely another text");
        PanelAgreement found = compare(by(Question.By.ANSWER, Question.Posts.EVERY));
        assertEquals(List.of(0, 1, 2), List.of(found.posts(), found.leftOut(), found.adrift()));
        assertEquals(Figure.notDefined("not defined: no post to compare"), found.overall().percent());
    }

    @Test
    void threeCodersAndACodeNobodyUsed() {
        Code taste = room.code("Taste");
        Code price = room.code("Price");
        for (int n = 0; n < 4; n++) {
            Post post = room.posts.add("sweet and dear");
            for (Actor coder : List.of(CodingRoom.ELINA, CodingRoom.JONAS, SARI)) {
                room.code(coder, post, n == 0 || n == 1 && coder != SARI ? taste : room.code("Other " + n + coder.name()),
                        "sweet");
            }
        }
        PanelAgreement found = compare(new Question(List.of(), Set.of(taste.id(), price.id()), Question.By.ANSWER,
                Question.Posts.EVERY, 50, 1));
        assertEquals(List.of("Elina", "Jonas", "Sari"), found.coders());
        CodeAgreement row = found.codes().get(0);
        assertEquals(List.of(2L, 2L, 1L), row.uses());
        // 12 values, 5 present; the mixed post has 2 pairs of coders apart over m - 1 = 2
        equal(1 - 11 * 1 / 35.0, row.alpha());
        // pairs: Elina and Jonas agree on 4 of 4, the two others on 3 of 4
        equal(10 / 12.0, row.percent());
        assertEquals(Figure.notDefined("not defined: none of them used it"), found.codes().get(1).alpha());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCommand() {
        tenPosts();
        CommandResult result = command.run(Call.of("PANEL", "Kitchen", "coder", "jonas", "coder", "ELINA", "draws", "100",
                "disagreements"));
        Map<String, Object> json = (Map<String, Object>) result.data();
        assertEquals(List.of("Jonas", "Elina"), json.get("coders"));
        assertEquals("Compared are posts that each of the coders put a code on at least once.", json.get("rule"));
        assertEquals(10, json.get("posts"));
        List<Map<String, Object>> codes = (List<Map<String, Object>>) json.get("codes");
        assertEquals(0.6, (double) codes.get(0).get("kappa"), EXACT);
        assertEquals(null, codes.get(1).get("krippendorffAlpha"));
        assertEquals("not defined: both used it everywhere",
                ((Map<String, String>) codes.get(1).get("notDefined")).get("krippendorffAlpha"));
        List<Map<String, Object>> rows = (List<Map<String, Object>>) json.get("disagreements");
        assertEquals(Map.of("post", 5L, "code", "Product > Taste", "kind", "missing", "coder", "Elina", "other", "Jonas",
                "start", 4, "end", 9), rows.get(0));
        assertTrue(result.lines().contains("#5 4-9: Elina has Product > Taste, Jonas coded nothing there"),
                String.join("\n", result.lines()));
        assertTrue(result.lines().contains("Read, Alpha: not defined: both used it everywhere"),
                String.join("\n", result.lines()));
        result = command.run(Call.of("PANEL", "Kitchen", "by", "character", "code", "product > taste"));
        json = (Map<String, Object>) result.data();
        assertEquals(1, ((List<?>) json.get("codes")).size());
        assertTrue(!json.containsKey("disagreements"));
    }

    @Test
    void theCommandSaysWhatIsMissing() {
        assertEquals("agreement.coders.none", refused("PANEL", "Kitchen").code());
        assertEquals("agreement.coder.none", refused("PANEL", "Kitchen", "coder", "Sari").code());
        Code taste = room.code("Taste");
        room.code(CodingRoom.ELINA, room.posts.add("sweet"), taste, "sweet");
        Problem one = refused("PANEL", "Kitchen");
        assertEquals("agreement.coders", one.code());
        assertEquals(Problem.Kind.FAILED, one.kind());
        assertTrue(one.what().contains("Elina"), one.what());
        Problem unknown = refused("PANEL", "Kitchen", "coder", "Elina", "coder", "Sari");
        assertEquals("Coders here: Elina.", unknown.remedy());
        assertEquals(Problem.Kind.USAGE, unknown.kind());
        assertEquals("agreement.code", refused("PANEL", "Kitchen", "code", "Tast").code());
    }

    private Problem refused(String... words) {
        return assertThrows(ProblemException.class, () -> command.run(Call.of(words))).problem();
    }

    @Test
    void theCommandHasItsWords() {
        assertEquals("agreement", command.spec().name());
        assertTrue(command.spec().details().contains("JSON"));
        assertTrue(command.spec().examples().stream().allMatch(example -> example.startsWith("parley agreement ")));
    }
}
