// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Coding;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Panel;
import org.parley.testkit.GeneratedPanel.GeneratedCoding;
import org.parley.testkit.GeneratedPanel.GeneratedPost;

/** The panels that benchmarks measure on are what they say, and the engines take them whole. */
class GeneratedPanelTest {

    private static final Actor HOST = Actor.person("Marit", Role.HOST);

    @TempDir
    Path folder;

    @Test
    void theSameSeedMakesTheSamePanelAndAnotherSeedAnother() {
        GeneratedPanel panel = new GeneratedPanel(7, 40, 500);
        assertEquals(panel.all().toList(), new GeneratedPanel(7, 40, 500).all().toList());
        assertEquals(panel.codings(300).toList(), new GeneratedPanel(7, 40, 500).codings(300).toList());
        assertNotEquals(panel.post(3).words(), new GeneratedPanel(8, 40, 500).post(3).words());
    }

    @Test
    void postsHaveTheLengthsLanguagesAndDatesOfRealTalk() {
        List<GeneratedPost> posts = new GeneratedPanel(1, 400, 20_000).all().toList();
        double words = posts.stream().mapToInt(p -> p.words().split("\\s+").length).average().orElseThrow();
        assertEquals(55, words, 3);
        assertEquals(Set.of("en", "nb", "fi", "de"),
                posts.stream().map(GeneratedPost::language).collect(Collectors.toSet()));
        assertTrue(posts.stream().map(GeneratedPost::author).distinct().count() > 390);
        Instant last = posts.stream().map(GeneratedPost::at).max(Instant::compareTo).orElseThrow();
        long days = Duration.between(posts.get(0).at(), last).toDays();
        assertTrue(days > 700 && days < 740, days + " days");
    }

    @Test
    void anAnswerIsInTheTopicOfWhatItAnswersAndLater() {
        Map<String, GeneratedPost> seen = new HashMap<>();
        Set<String> topics = new HashSet<>();
        GeneratedPanel panel = new GeneratedPanel(2, 40, 2_000);
        panel.all().forEach(post -> {
            assertEquals(post.replyTo().isEmpty(), topics.add(post.topic()), post.id());
            if (!post.replyTo().isEmpty()) {
                GeneratedPost answered = seen.get(post.replyTo());
                assertEquals(answered.topic(), post.topic());
                assertTrue(answered.at().isBefore(post.at().plusSeconds(1)), post.id());
            }
            seen.put(post.id(), post);
        });
        assertEquals(2_000, seen.size());
        assertEquals(panel.topics(), topics.size());
    }

    @Test
    void theEnginesTakeEveryPostAndEveryCoding() throws Exception {
        GeneratedPanel generated = new GeneratedPanel(3, 50, 600);
        Path csv = folder.resolve("posts.csv");
        generated.writeCsv(csv);
        try (Engines engines = Engines.temporary()) {
            Panel panel = engines.panels().create(HOST, "Generated", 400, null);
            ImportResult result = engines.exchange().importInto(HOST, panel.id(), csv, null, ImportSettings.NONE,
                    Progress.none());
            assertEquals(List.of(), result.skipped());
            assertEquals(600, result.added());
            assertEquals(generated.topics(), result.topics());
            Map<String, Post> posts = engines.discussions().state(panel.id()).byName();
            generated.all().forEach(p -> assertEquals(p.words(), posts.get(p.id()).text().words()));
            UUID code = engines.codings().add(HOST, panel.id(),
                    NewCode.of(null, "Theme")).id();
            List<NewCoding> wanted = generated.codings(400).map(GeneratedCodingPlace::new)
                    .distinct().map(c -> new NewCoding(posts.get(generated.post(c.post()).id()).id(), code, c.start(),
                            c.end(), "", false)).toList();
            List<Coding> made = engines.codings().codeAll(HOST, panel.id(), "Test", wanted);
            assertEquals(wanted.size(), made.size());
            assertEquals(Set.of(), made.stream().filter(c -> engines.discussions().state(panel.id()).posts()
                    .get(c.postId()).text().words().substring(c.start(), c.end()).isBlank())
                    .collect(Collectors.toSet()));
        }
    }

    /** A place of a coding, whatever its code. */
    private record GeneratedCodingPlace(int post, int start, int end) {
        GeneratedCodingPlace(GeneratedCoding coding) {
            this(coding.post(), coding.start(), coding.end());
        }
    }
}
