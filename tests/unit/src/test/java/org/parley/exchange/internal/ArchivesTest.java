// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Guard;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.discussion.internal.DiscussionsService;
import org.parley.discussion.internal.commands.LogCommand;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.discussion.internal.personal.PersonalDataService;
import org.parley.discussion.internal.rules.ImportedStateRule;
import org.parley.discussion.internal.rules.PersonalDataRule;
import org.parley.discussion.internal.rules.RuleRunner;
import org.parley.discussion.internal.rules.WordsRule;
import org.parley.discussion.spi.ModerationRule;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.panel.internal.MemberUses;
import org.parley.panel.internal.PanelService;
import org.parley.testkit.Call;
import org.parley.testkit.TemporaryStore;

/** Real archives through import, seats, moderation and figures, against counts made by an independent script. */
class ArchivesTest {

    private static final Actor HOST = Actor.person("Marit", Role.HOST);
    private static final Path DATA = Path.of("..", "shared", "data");

    @TempDir
    Path folder;

    @Test
    void figuresOfTheBeerArchive() throws Exception {
        Path data = data();
        JsonNode expected = new ObjectMapper().readTree(data.resolve("reference-numbers.json").toFile())
                .get("stackexchange-beer");
        try (Engines engines = new Engines()) {
            Panel panel = engines.imported(data.resolve("stackexchange-beer"));
            Figures figures = engines.discussions.figures(panel.id(), null, null);
            assertEquals(expected.get("topics").asInt(), figures.topics(), "topics");
            assertEquals(expected.get("posts").asInt(), figures.posts(), "posts");
            assertEquals(expected.get("authors").asInt(), figures.authors(), "authors");
            assertEquals(expected.get("postsWithoutKnownAuthor").asInt(), figures.postsWithoutKnownAuthor());
            assertEquals(expected.get("oneTimeAuthors").asInt(), figures.oneTimeAuthors(), "oneTimeAuthors");
            assertEquals(expected.get("authors3Plus").asInt(), figures.authors3Plus(), "authors3Plus");
            assertEquals(expected.get("authorsIn3Weeks").asInt(), figures.authorsIn3Weeks(), "authorsIn3Weeks");
            assertEquals(expected.get("top10PercentShare").asDouble(), figures.top10PercentShare());
            assertEquals(expected.get("firstReplyMedianHours").asDouble(), figures.firstReplyMedianHours());
            assertEquals(expected.get("firstReplyP90Hours").asDouble(), figures.firstReplyP90Hours());
            assertEquals(expected.get("topicsWithoutReply").asInt(), figures.topicsWithoutReply());
            assertEquals(OffsetDateTime.parse(expected.get("firstPostAt").asText()).toInstant(), figures.firstPostAt());
            assertEquals(OffsetDateTime.parse(expected.get("lastPostAt").asText()).toInstant(), figures.lastPostAt());
            assertEquals(byMonth(expected.get("activeByMonth")), figures.activeByMonth());
            assertEquals(byMonth(expected.get("postsByMonth")), figures.postsByMonth());
            assertEquals(byMonth(expected.get("newAuthorsByMonth")), figures.newAuthorsByMonth());
            assertEquals(400, figures.seatsTaken());
            assertEquals(expected.get("authors").asInt() - 400, figures.waiting());
        }
    }

    @Test
    void moderationLogOfThePolisConversation() throws Exception {
        Path data = data();
        JsonNode expected = new ObjectMapper().readTree(data.resolve("reference-numbers.json").toFile()).get("polis")
                .get("bg2050-volunteers");
        try (Engines engines = new Engines()) {
            Panel panel = engines.imported(data.resolve("polis/bg2050-volunteers/comments.csv"));
            Map<Post.State, Long> states = engines.discussions.state(panel.id()).inOrder().stream()
                    .collect(Collectors.groupingBy(Post::state, Collectors.counting()));
            assertEquals(expected.get("moderated").get("1").asLong(), states.get(Post.State.VISIBLE));
            assertEquals(expected.get("moderated").get("-1").asLong(), states.get(Post.State.REJECTED));
            Path log = folder.resolve("log.csv");
            new LogCommand(engines.panels, engines.discussions)
                    .run(Call.of("PANEL", panel.name(), "out", log.toString()));
            try (Reader reader = Files.newBufferedReader(log)) {
                List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                        .parse(reader).getRecords();
                assertEquals(expected.get("comments").asInt(), rows.size());
                assertEquals(316, rows.stream().filter(r -> r.get("state").equals("visible")).count());
                assertEquals(55, rows.stream().filter(r -> r.get("state").equals("rejected")
                        && r.get("decision").equals("reject") && r.get("reason").equals("source")
                        && r.get("rule").equals("imported-state") && !r.get("decided_at").isEmpty()).count());
            }
        }
    }

    private static Path data() {
        Path project = Path.of("").toAbsolutePath();
        while (project.getParent() != null && !Files.isDirectory(project.resolve("target-platform"))) {
            project = project.getParent();
        }
        Path data = Path.of(System.getProperty("parley.data", project.resolve(DATA).normalize().toString()));
        assumeTrue(Files.isDirectory(data), "skipped: there is no ../shared/data beside the project");
        return data;
    }

    private static Map<String, Integer> byMonth(JsonNode node) {
        Map<String, Integer> counts = new HashMap<>();
        node.fields().forEachRemaining(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }

    /** The engines on one store, put together by hand. */
    private static final class Engines implements AutoCloseable {

        private final TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY);
        private final DiscussionData data = new DiscussionData(store.store(), store.ids(), List::of);
        private final Panels panels;
        private final DiscussionsService discussions;
        private final ImportService exchange;

        Engines() {
            MemberUses uses = new MemberUses();
            panels = new PanelService(store.store(), store.ids(), uses);
            Guard guard = new Direct();
            List<ModerationRule> rules = List.of(new WordsRule(), new ImportedStateRule(),
                    new PersonalDataRule(new PersonalDataService(panels, data)));
            Supplier<List<ModerationRule>> all = () -> rules;
            discussions = new DiscussionsService(data, panels, new RuleRunner(guard, all), store.ids(), store.clock());
            Importers importers = new Importers();
            importers.add(new StackExchangeImporter());
            importers.add(new CsvImporter());
            exchange = new ImportService(store.store(), panels, discussions, guard, importers, store.clock(),
                    ExchangeFixture.coded(store, discussions));
        }

        Panel imported(Path source) {
            Panel panel = panels.create(HOST, "archive", 400, null);
            exchange.importInto(HOST, panel.id(), source, null, ImportSettings.NONE, Progress.none());
            return panel;
        }

        @Override
        public void close() throws Exception {
            data.close();
            store.close();
        }
    }

    /** Calls at once, on the same thread. */
    private static final class Direct implements Guard {

        @Override
        public <T> T call(Object extension, String what, Duration deadline, Callable<T> call) {
            try {
                return call.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(what, e);
            }
        }

        @Override
        public int failures(String symbolicName) {
            return 0;
        }
    }
}
