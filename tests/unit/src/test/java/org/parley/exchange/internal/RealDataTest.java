// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.exchange.internal.ExchangeFixture.skipped;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.panel.Member.Standing;
import org.parley.panel.ProfileField.Sensitivity;

/** The numbers of real data, counted by an independent script (reference-numbers.json). */
class RealDataTest {

    @TempDir
    private Path folder;

    private static JsonNode reference(String name) throws IOException {
        Path numbers = ExchangeFixture.data("reference-numbers.json");
        assumeTrue(numbers != null, "../shared/data/reference-numbers.json is not there");
        JsonNode node = new ObjectMapper().readTree(numbers.toFile());
        for (String part : name.split(" ")) {
            node = node.get(part);
        }
        return node;
    }

    private static Path data(String name) {
        Path path = ExchangeFixture.data(name);
        assumeTrue(path != null, "../shared/data/" + name + " is not there");
        return path;
    }

    @Test
    void stackExchangeBeer() throws IOException {
        Path source = data("stackexchange-beer");
        JsonNode expected = reference("stackexchange-beer");
        try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
            ImportResult result = fixture.run(source);
            assertEquals(expected.get("topics").asInt(), result.topics());
            assertEquals(expected.get("posts").asInt(), result.posts());
            assertEquals(expected.get("authors").asInt(), result.authors());
            assertEquals(expected.get("postsWithoutKnownAuthor").asInt(), result.postsWithoutKnownAuthor());
            assertEquals(400, result.seated());
            assertEquals(result.authors() - 400, result.waiting());

            List<Post> posts = fixture.talk().inOrder();
            assertEquals(expected.get("firstPostAt").asText().substring(0, 23), posts.get(0).at().toString().substring(0, 23));
            Map<String, Integer> months = posts.stream().collect(Collectors.toMap(p -> p.at().toString().substring(0, 7),
                    p -> 1, Integer::sum, TreeMap::new));
            assertEquals(new ObjectMapper().convertValue(expected.get("postsByMonth"), TreeMap.class), months);
            Map<Object, Integer> perAuthor = posts.stream().filter(p -> p.authorId() != null)
                    .collect(Collectors.toMap(Post::authorId, p -> 1, Integer::sum));
            assertEquals(expected.get("oneTimeAuthors").asLong(), perAuthor.values().stream().filter(n -> n == 1).count());
            assertEquals(expected.get("authors3Plus").asLong(), perAuthor.values().stream().filter(n -> n >= 3).count());

            ImportResult again = fixture.run(source);
            assertEquals(List.of(0, 0, result.posts()), List.of(again.added(), again.changed(), again.unchanged()));
        }
    }

    @Test
    void airlineTweets() throws IOException {
        Path source = data("airline-tweets/Tweets.csv");
        JsonNode expected = reference("airline-tweets");
        try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
            ImportResult result = fixture.run(source);
            assertEquals(expected.get("rows").asInt(), result.posts());
            assertEquals(expected.get("distinct_users").asInt(), result.authors());
            assertEquals(400, result.seated());
            assertEquals(0, skipped(result).size());
            assertEquals(expected.get("mention_jetblue").asLong(), fixture.words().stream()
                    .filter(w -> w.toLowerCase(java.util.Locale.ROOT).contains("@jetblue")).count());
            assertTrue(result.notes().stream().anyMatch(n -> n.contains("airline_sentiment") && n.startsWith("Left out")),
                    "a label of the post is no property of its author");
        }
    }

    @Test
    void clothingReviews() {
        Path source = data("clothing-reviews/womens-clothing-reviews-1000.csv");
        try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
            ImportResult result = fixture.run(source);
            assertEquals(1000, result.posts() + skipped(result).get("no text"));
            assertEquals(result.posts(), result.topics(), "each review is a topic of its own");
            assertEquals(0, result.seated());
        }
    }

    @Test
    void polisStatements() throws IOException {
        for (String name : List.of("bg2050-volunteers", "scoop-hivemind.taxes")) {
            Path source = data("polis/" + name + "/comments.csv");
            JsonNode expected = reference("polis " + name);
            try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
                ImportResult result = fixture.run(source);
                assertEquals(expected.get("comments").asInt(), result.posts());
                assertEquals(expected.get("authors").asInt(), result.authors());
                Map<Post.State, Long> states = fixture.talk().inOrder().stream()
                        .collect(Collectors.groupingBy(Post::state, Collectors.counting()));
                assertEquals(expected.get("moderated").get("1").asLong(), states.get(Post.State.VISIBLE));
                assertEquals(expected.get("moderated").get("-1").asLong(), states.get(Post.State.REJECTED));
            }
        }
    }

    @Test
    void osmiSurvey() throws IOException {
        Path source = data("osmi-2018-survey/osmi-mental-health-in-tech-2018.csv");
        JsonNode expected = reference("osmi-2018-survey");
        try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
            ImportResult result = fixture.run(source);
            assertEquals(expected.get("respondents").asInt(), result.seated() + result.waiting());
            assertEquals(expected.get("open_ended_columns").asInt(), result.topics());
            assertEquals(expected.get("open_ended_answers").asInt(), result.posts());
            assertEquals(17, fixture.people().standing(Standing.WAITING).size());
            List<String> open = fixture.people().fields().values().stream()
                    .filter(f -> f.sensitivity() == Sensitivity.OPEN).map(f -> f.key()).sorted().toList();
            assertEquals(List.of("age_band", "gender"), open);
            assertTrue(result.locked().size() > 80, "everything about health is locked");
            assertTrue(fixture.people().everyone().stream().allMatch(m -> m.profile().size() <= 2));
        }
    }
}
