// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.panel.Member;
import org.parley.testkit.TemporaryStore;

/** The figures of a real archive, against counts made by an independent script. */
class ReferenceNumbersTest {

    private static final Path DATA = Path.of("..", "shared", "data");

    private final List<NewTopic> topics = new ArrayList<>();
    private final List<NewPost> posts = new ArrayList<>();
    private final Map<String, Member> members = new HashMap<>();

    @Test
    void beerArchive() throws Exception {
        Path data = data();
        Path archive = data.resolve("stackexchange-beer");
        JsonNode expected = new ObjectMapper().readTree(data.resolve("reference-numbers.json").toFile())
                .get("stackexchange-beer");
        try (Talk talk = new Talk(TemporaryStore.Kind.DERBY)) {
            read(archive, talk.panels);
            talk.add(topics, posts);
            Figures figures = talk.discussions.figures(Talk.PANEL, null, null);
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
        }
    }

    private static Path data() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("bundles")) && Files.isDirectory(folder.resolve("target-platform"))) {
                Path data = Path.of(System.getProperty("parley.data", folder.resolve(DATA).normalize().toString()));
                assumeTrue(Files.isDirectory(data), "skipped: there is no ../shared/data beside the project");
                return data;
            }
        }
        throw new IllegalStateException("not inside the project");
    }

    private static Map<String, Integer> byMonth(JsonNode node) {
        Map<String, Integer> counts = new HashMap<>();
        node.fields().forEachRemaining(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }

    private void read(Path archive, TestPanels panels) throws Exception {
        rows(archive.resolve("Posts.xml"), row -> {
            String id = row.get("Id");
            boolean question = row.get("PostTypeId").equals("1");
            if (question) {
                topics.add(new NewTopic(id, row.get("Title"), null, at(row)));
            }
            if (question || row.get("PostTypeId").equals("2")) {
                String topic = question ? id : row.get("ParentId");
                post("p" + id, topic, question ? Post.Kind.STARTER : Post.Kind.REPLY, question ? null : "p" + topic,
                        author(row.get("OwnerUserId"), panels), at(row), row.get("Body"));
            }
        });
        Map<String, String> topicOf = new HashMap<>();
        posts.forEach(p -> topicOf.put(p.sourceId(), p.topic()));
        rows(archive.resolve("Comments.xml"), row -> {
            String on = "p" + row.get("PostId");
            if (topicOf.containsKey(on)) {
                post("c" + row.get("Id"), topicOf.get(on), Post.Kind.COMMENT, on, author(row.get("UserId"), panels),
                        at(row), row.get("Text"));
            }
        });
    }

    private UUID author(String id, TestPanels panels) {
        return id == null ? null : members.computeIfAbsent(id, panels::imported).id();
    }

    private void post(String id, String topic, Post.Kind kind, String replyTo, UUID author, Instant at, String words) {
        posts.add(new NewPost(id, topic, kind, replyTo, author, author == null ? "deleted in the source" : null, at,
                null, words, null, false));
    }

    private static Instant at(Map<String, String> row) {
        return LocalDateTime.parse(row.get("CreationDate")).toInstant(ZoneOffset.UTC);
    }

    private static void rows(Path file, Consumer<Map<String, String>> reader) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        row.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    reader.accept(row);
                }
            }
        }
    }
}
