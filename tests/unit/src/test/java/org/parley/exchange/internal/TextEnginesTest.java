// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;

/** A transcript through all engines as they are: moderation, versions, undo. */
class TextEnginesTest {

    private static final Actor HOST = Actor.person("Marit", Role.HOST);

    @TempDir
    private Path folder;

    @Test
    void aTranscriptPassesModerationGetsVersionsAndGoesAsAWhole() throws IOException {
        try (Engines engines = Engines.temporary()) {
            Panel panel = engines.panels().create(HOST, "Texts", 10, null);
            String text = "Moderator: How do we reach you?\n\nAnn: Write to ann.berg@example.org please.\n\nCem: Not at all.\n\n"
                    + "Moderator: Why?\n\nCem: I read nothing.\n";
            ImportResult first = take(engines, panel, text);
            assertEquals(List.of(1, 5, 3, 5, 1), List.of(first.topics(), first.posts(), first.authors(), first.added(),
                    first.queued()), "the address waits for a moderator");
            Discussion talk = engines.discussions().state(panel.id());
            Post cem = post(talk, "I read nothing.");
            assertEquals("Why?", talk.post(cem.replyTo()).orElseThrow().text().words());

            assertEquals(5, take(engines, panel, text).unchanged());
            ImportResult changed = take(engines, panel, text.replace("I read nothing", "I read next to nothing")
                    .replace("Cem: Not", "Moderator: And you?\n\nCem: Not"));
            assertEquals(List.of(1, 1, 4), List.of(changed.added(), changed.changed(), changed.unchanged()));
            Discussion later = engines.discussions().state(panel.id());
            Post revised = later.post(cem.id()).orElseThrow();
            assertEquals("I read next to nothing.", revised.text().words());
            assertEquals(2, revised.text().version());
            assertEquals(List.of("I read nothing.", "I read next to nothing."), engines.discussions().versions(cem.id())
                    .stream().map(Post.Text::words).toList());
            assertTrue(later.queue().size() >= 1);
        }
    }

    private ImportResult take(Engines engines, Panel panel, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("talk.txt"), text);
        return engines.exchange().importInto(HOST, panel.id(), file, null, ImportSettings.NONE, Progress.none());
    }

    private static Post post(Discussion talk, String words) {
        return talk.posts().values().stream().filter(p -> p.text().words().equals(words)).findFirst().orElseThrow();
    }
}
