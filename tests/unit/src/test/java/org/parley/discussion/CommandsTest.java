// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Command;
import org.parley.core.CommandResult;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Moderation.Word;
import org.parley.discussion.internal.commands.DecideCommand;
import org.parley.discussion.internal.commands.LogCommand;
import org.parley.discussion.internal.commands.QueueCommand;
import org.parley.discussion.internal.commands.StatsCommand;
import org.parley.discussion.internal.commands.WordsCommand;
import org.parley.discussion.internal.data.DiscussionCheck;
import org.parley.panel.Member;
import org.parley.testkit.Call;
import org.parley.testkit.TemporaryStore;

class CommandsTest {

    @TempDir
    Path folder;

    private Talk talk;

    @BeforeEach
    void talk() {
        talk = new Talk(TemporaryStore.Kind.DERBY);
        Member ann = talk.panels.member("Ann");
        talk.add(List.of(Talk.topic("t")), List.of(
                Talk.starter("a", "t", ann, "2026-01-05T10:00:00Z", "Write to me@example.com,\nplease"),
                Talk.reply("b", "t", "a", ann, "2026-01-06T10:00:00Z", "Nothing"),
                Talk.rejected(Talk.reply("c", "t", "a", null, "2026-01-07T10:00:00Z", "spam"), "=1+1")));
    }

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void statsPrintsEveryFigureUnderItsName() {
        CommandResult result = stats().run(Call.of("PANEL", "k"));
        assertEquals(2, ((Figures) result.data()).posts());
        assertTrue(result.lines().contains("posts                       2"), result.lines().toString());
        assertTrue(result.lines().contains("firstReplyMedianHours       -"), result.lines().toString());
        assertTrue(result.lines().contains("  2026-01                   2"), result.lines().toString());
    }

    @Test
    void statsReadsDaysMonthsAndMoments() {
        assertEquals(1, ((Figures) stats().run(Call.of("PANEL", "k", "from", "2026-01-06")).data()).posts());
        assertEquals(1, ((Figures) stats().run(Call.of("PANEL", "k", "to", "2026-01-06")).data()).posts());
        assertEquals(0, ((Figures) stats().run(Call.of("PANEL", "k", "to", "2026-01")).data()).posts());
        assertEquals(1, ((Figures) stats().run(Call.of("PANEL", "k", "to", "2026-01-06T10:00:00Z")).data()).posts());
        for (String wrong : List.of("yesterday", "2026-13-01", "2026-02-30", "2026-99", "")) {
            refused("date.unreadable", () -> stats().run(Call.of("PANEL", "k", "from", wrong)));
        }
    }

    @Test
    void statsRefusesAPeriodThatEndsBeforeItBegins() {
        refused("date.order", () -> stats().run(Call.of("PANEL", "k", "from", "2026-02-01", "to", "2026-01-01")));
        refused("date.order", () -> stats().run(Call.of("PANEL", "k", "from", "2026-01-06", "to", "2026-01-06")));
    }

    @Test
    void queueShowsWhatWaitsOnOneLine() {
        CommandResult result = new QueueCommand(talk.panels.service(), talk.discussions).run(Call.of("PANEL", "k"));
        assertEquals(List.of("#1  e-mail address: Write to me@example.com, please", "One item waits."),
                result.lines());
        assertEquals(1, ((List<?>) result.data()).size());
    }

    @Test
    void decideTakesTheNumberOrTheIdAndRedactsWhatIsFound() {
        Command decide = decide();
        CommandResult result = run(decide, Call.of("PANEL", "k", "POST", "#1", "STEP", "redact", "reason", "personal-data"));
        assertEquals(List.of("#1 is redacted."), result.lines());
        assertEquals("Write to [e-mail],\nplease", talk.post("a").text().words());
        run(decide, Call.of("PANEL", "k", "POST", talk.post("b").id().toString(), "STEP", "hide", "reason", "other",
                "note", "asked to"));
        assertEquals(Post.State.HIDDEN, talk.post("b").state());
        assertEquals("asked to", talk.now().decisions().get(talk.post("b").id()).get(0).note());
        for (String nobody : List.of("99", "#0", "x", "12345678901234567890")) {
            refused("post.unknown", () -> run(decide,
                    Call.of("PANEL", "k", "POST", nobody, "STEP", "hide", "reason", "other")));
        }
        refused("moderation.nothing", () -> run(decide,
                Call.of("PANEL", "k", "POST", "2", "STEP", "redact", "reason", "other")));
    }

    @Test
    void wordsAreSetFromAFileAndShown() throws IOException {
        Path file = folder.resolve("words.csv");
        Files.writeString(file, "\uFEFFWord,Language,kind,rule\r\nplease,en,offer,4 \u00B7 No offers\r\n\"a, b\",,,\r\n\r\n");
        CommandResult result = words().run(Call.of("PANEL", "k", "ACTION", "import", "FILE", file.toString()));
        assertEquals(List.of(new Word("please", "en", "offer", "4 \u00B7 No offers"), new Word("a, b", null, "other", null)),
                talk.moderation.words(Talk.PANEL));
        assertEquals(List.of("The word list has 2 words. 2 items wait in the queue."), result.lines());
        List<String> shown = words().run(Call.of("PANEL", "k")).lines();
        assertEquals("please                       en    offer      4 \u00B7 No offers", shown.get(0));
    }

    @Test
    void aWordFileThatCannotBeReadLeavesTheListAlone() throws IOException {
        talk.moderation.words(Talk.HOST, Talk.PANEL, List.of(new Word("old", "en", "x")));
        Path file = folder.resolve("words.csv");
        for (byte[] content : List.of("".getBytes(), "kind,rule\na,b\n".getBytes(), "word\n\"open".getBytes(),
                "word\nk\u00E4se\n".getBytes(StandardCharsets.ISO_8859_1), "word\na\0b\n".getBytes(),
                "word,word\na,b\n".getBytes(), ("word\n" + "x".repeat(501)).getBytes())) {
            Files.write(file, content);
            refused("words.file", () -> words().run(Call.of("PANEL", "k", "ACTION", "import", "FILE", file.toString())));
        }
        refused("words.file", () -> words().run(Call.of("PANEL", "k", "ACTION", "import", "FILE", "/nowhere/x.csv")));
        refused("words.nofile", () -> words().run(Call.of("PANEL", "k", "ACTION", "import")));
        assertEquals(1, talk.moderation.words(Talk.PANEL).size());
    }

    @Test
    void theLogHasARowForEachPostAndNoFormula() throws IOException {
        talk.store.clock().set(Instant.parse("2026-03-01T08:00:00Z"));
        talk.moderation.decide(Actor.person("@Jonas", Role.MODERATOR), talk.post("a").id(), Decision.Step.HIDE, "advert",
                "+1, \"quoted\"", List.of());
        Path file = folder.resolve("Log f\u00FCr M\u00E4rz.csv");
        CommandResult result = new LogCommand(talk.panels.service(), talk.discussions)
                .run(Call.of("PANEL", "k", "out", file.toString()));
        assertEquals("post,posted_at,author,decision,reason,rule,note,moderator,decided_at,state\r\n"
                + "1,2026-01-05T10:00:00Z,M001,hide,advert,personal-data,\"'+1, \"\"quoted\"\"\",'@Jonas,"
                + "2026-03-01T08:00:00Z,hidden\r\n"
                + "2,2026-01-06T10:00:00Z,M001,,,,,,,visible\r\n"
                + "3,2026-01-07T10:00:00Z,,reject,source,imported-state,'=1+1,the source,2026-01-05T09:00:00Z,rejected\r\n",
                Files.readString(file));
        assertEquals(1, result.lines().size());
        refused("log.ending", () -> new LogCommand(talk.panels.service(), talk.discussions)
                .run(Call.of("PANEL", "k", "out", "log.doc")));
        refused("file.write", () -> new LogCommand(talk.panels.service(), talk.discussions)
                .run(Call.of("PANEL", "k", "out", folder.resolve("nowhere/log.csv").toString())));
    }

    @Test
    void everyCommandExplainsItself() {
        List<Command> commands = List.of(stats(), decide(), words(),
                new QueueCommand(talk.panels.service(), talk.discussions),
                new LogCommand(talk.panels.service(), talk.discussions));
        for (Command command : commands) {
            assertFalse(command.spec().summary().isBlank());
            assertFalse(command.spec().details().isBlank());
            assertFalse(command.spec().examples().isEmpty());
            assertEquals("PANEL", command.spec().arguments().get(0).name());
        }
        assertTrue(decide().spec().options().get(0).help().contains("personal-data"));
    }

    @Test
    void theDataDoctorFindsNothingWrong() {
        Check check = new DiscussionCheck(talk.data);
        assertEquals("discussion.integrity", check.id());
        assertEquals(List.of(), check.run(Progress.none()));
    }

    @Test
    void theDataDoctorFindsTopicsAndRepliesThatLeadNowhere() {
        talk.data.schema().write(Talk.HOST, "break", false, tx -> {
            tx.update("topic", talk.post("a").topicId(), Map.of("starter_id", talk.store.ids().next()));
            tx.update("post", talk.post("b").id(), Map.of("reply_to", talk.store.ids().next(), "text_id",
                    talk.post("a").text().id(), "state", "HIDDEN"));
            return null;
        });
        assertEquals(List.of("One post has no text.", "One topic begins with a post that is not there.",
                "One post answers a post that is not there.", "One post is out of sight without a decision."),
                new DiscussionCheck(talk.data).run(Progress.none()).stream().map(Check.Finding::what).toList());
    }

    private StatsCommand stats() {
        return new StatsCommand(talk.panels.service(), talk.discussions);
    }

    private DecideCommand decide() {
        return new DecideCommand(talk.panels.service(), talk.discussions, talk.moderation, talk.finder);
    }

    private WordsCommand words() {
        return new WordsCommand(talk.panels.service(), talk.discussions, talk.moderation);
    }

    private static CommandResult run(Command command, Call call) {
        try {
            return command.run(call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(String code, Executable call) {
        assertEquals(code, assertThrows(ProblemException.class, call).problem().code());
    }
}
