// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.core.Task;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Block.Evidence;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.Reports.Passage;
import org.parley.report.Reports.Said;
import org.parley.report.ui.internal.model.OutlineRow;
import org.parley.ui.Registration;
import org.parley.ui.Selections;
import org.parley.ui.UiContext;

class ReportDeskTest {

    private static final UUID PANEL = new UUID(1, 1);
    private static final UUID CODE = new UUID(2, 2);

    private final List<HeadlineText> stored = new ArrayList<>();
    private final List<List<HeadlineText>> writes = new ArrayList<>();
    private final List<Report> delivered = new ArrayList<>();
    private final List<ReportDesk.News> news = new ArrayList<>();
    /** Results that are still on their way; null when each comes at once. */
    private List<Runnable> held;
    private ReportDesk desk;

    private static HeadlineText headline(int number, String words) {
        return new HeadlineText(new UUID(3, number), words, List.of(CODE), null, "", "", "", "");
    }

    private Report report(Audience audience) {
        List<Block> blocks = new ArrayList<>();
        if (audience == Audience.HEADLINES) {
            blocks.add(new Block.Facts("active", List.of(), Evidence.NONE));
            List<HeadlineText> texts = stored.isEmpty() ? proposals() : stored;
            for (int i = 0; i < texts.size(); i++) {
                blocks.add(new Block.Headline("headline" + (i + 1), i + 1, texts.get(i).text(), 8, 84, i == 0 ? 1 : 3,
                        stored.isEmpty(), null, null, null, Evidence.NONE));
            }
            blocks.add(new Block.Paragraph("method", Block.Tone.METHOD, "Qualitative.", Evidence.NONE));
        } else {
            blocks.add(new Block.Heading("a.head", 1, "A", Evidence.NONE));
            blocks.add(new Block.Paragraph("a", Block.Tone.BODY, "words", Evidence.NONE));
            blocks.add(new Block.Heading("method.head", 1, "Method", Evidence.NONE));
            blocks.add(new Block.Paragraph("method.1", Block.Tone.METHOD, "Qualitative.", Evidence.NONE));
        }
        return new Report(PANEL, audience, "Oatsund", "October", "600 of 600 posts", 600, 600, 84, 7, Instant.EPOCH,
                "0".repeat(64), blocks);
    }

    private static List<HeadlineText> proposals() {
        return List.of(headline(1, "Proposed one"), headline(2, "Proposed two"));
    }

    @SuppressWarnings("unchecked")
    private Object reports(String method, Object[] args) {
        return switch (method) {
            case "build" -> report((Audience) args[2]);
            case "proposals" -> proposals();
            case "deliveries" -> List.of();
            case "said" -> new Said(List.of(new Passage(new UUID(5, 1), CODE, new UUID(4, 4), 12, "words", "woman",
                    "words as said", false)), List.of(), 1, List.of());
            case "headlines" -> {
                if (args.length == 3) {
                    writes.add((List<HeadlineText>) args[2]);
                    stored.clear();
                    stored.addAll((List<HeadlineText>) args[2]);
                }
                yield List.copyOf(stored);
            }
            case "arranged" -> {
                Report whole = (Report) args[0];
                List<String> ids = (List<String>) args[1];
                yield new Report(PANEL, whole.audience(), "", "", "", 0, 0, 0, 0, Instant.EPOCH, "1".repeat(64),
                        whole.blocks().stream().filter(b -> ids.contains(b.id())).toList());
            }
            case "deliver" -> {
                delivered.add((Report) args[1]);
                yield new Reports.Delivery(new UUID(6, 6), PANEL, Audience.HEADLINES, (Path) args[2], "", "",
                        Instant.EPOCH, "Marit", (Reports.Addressee) args[3]);
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }

    @SuppressWarnings("unchecked")
    private Object window(String method, Object[] args) throws Exception {
        return switch (method) {
            case "panel" -> Optional.of(PANEL);
            case "actor" -> Actor.person("Marit", Role.HOST);
            case "perspective" -> "report";
            case "onChange" -> (Registration) () -> { };
            case "selections" -> fake(Selections.class, (m, a) -> null);
            case "run" -> {
                Object result = ((Task<Object>) args[0]).run(Progress.none());
                if (held == null) {
                    ((Consumer<Object>) args[1]).accept(result);
                } else {
                    held.add(() -> ((Consumer<Object>) args[1]).accept(result));
                }
                yield null;
            }
            case "change" -> {
                ((Consumer<Object>) args[2]).accept(((Callable<Object>) args[1]).call());
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private interface Answer {
        Object to(String method, Object[] args) throws Exception;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> answer.to(method.getName(), args)));
    }

    @BeforeEach
    void open() {
        ReportRoom room = new ReportRoom(fake(Reports.class, this::reports), null, null);
        desk = new ReportDesk(fake(UiContext.class, this::window), room);
        desk.listen(news::add);
        desk.gather();
    }

    private OutlineRow row(String id) {
        return desk.rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theOnePagerListsItsBlocksWithWhatTheyRestOn() {
        assertEquals(List.of("active", "headline1", "headline2", "method"),
                desk.rows().stream().map(OutlineRow::id).toList());
        assertEquals("8 of 84: weak", row("headline1").fact());
        assertTrue(row("headline1").warns());
        assertEquals("8 of 84", row("headline2").fact());
        assertTrue(desk.proposed());
    }

    @Test
    void aBlockIsLeftOutUnlessItHasToStay() {
        assertTrue(desk.tick("headline1", false));
        assertFalse(row("headline1").ticked());
        assertFalse(desk.tick("method", false), "the method line is part of every report");
        assertTrue(row("method").ticked());
        desk.export(Path.of("a.pdf"), new Reports.Addressee("Kirsten D.", "the cap"), d -> { });
        assertEquals(List.of("active", "headline2", "method"), delivered.get(0).blocks().stream().map(Block::id)
                .toList());
    }

    @Test
    void wordsShowOnThePageAtOnceAndAreStoredWhenAsked() {
        desk.choose("headline2");
        news.clear();
        desk.write(desk.draft().orElseThrow().saying("Members wait for offers"));
        assertEquals(List.of(ReportDesk.News.DRAFT), news);
        assertEquals("Members wait for offers", ((Block.Headline) desk.block().orElseThrow()).text());
        assertEquals(List.of(), writes);
        desk.store("Changed headline 2.");
        assertEquals(List.of("Proposed one", "Members wait for offers"),
                writes.get(0).stream().map(HeadlineText::text).toList());
    }

    /** A large panel takes seconds to gather, and a person goes on writing. */
    @Test
    void whatIsWrittenWhileAReportIsGatheredStays() {
        stored.addAll(List.of(headline(1, "A"), headline(2, "B")));
        desk.gather();
        desk.choose("headline2");
        held = new ArrayList<>();
        desk.gather();
        desk.write(desk.draft().orElseThrow().saying("Members wait for offers").asking("Test it", "Kirsten", ""));
        List.copyOf(held).forEach(Runnable::run);
        assertEquals("Members wait for offers", desk.draft().orElseThrow().text().text());
        Block.Headline shown = (Block.Headline) desk.block().orElseThrow();
        assertEquals("Members wait for offers", shown.text());
        assertEquals("Kirsten", shown.ask().owner());
        held.clear();
        desk.gather();
        List.copyOf(held).forEach(Runnable::run);
        assertEquals("Members wait for offers", desk.draft().orElseThrow().text().text(), "not stored yet, so it stays");
        desk.choose("headline1");
        desk.store("Changed headline 2.");
        assertEquals(List.of("A", "Members wait for offers"), stored.stream().map(HeadlineText::text).toList());
        desk.export(Path.of("a.pdf"), Reports.Addressee.UNSAID, d -> { });
        assertTrue(delivered.get(0).blocks().stream().anyMatch(b -> b instanceof Block.Headline h && h.ask() == null
                && h.text().equals("Members wait for offers")), "put together by the service, not by the window");
        held = null;
        stored.set(1, headline(2, "Undone"));
        desk.gather();
        desk.choose("headline2");
        assertEquals("Undone", desk.draft().orElseThrow().text().text(), "what is stored later is taken");
    }

    @Test
    void aSixteenthWordIsNotStoredAndHindersTheExport() {
        desk.choose("headline1");
        desk.write(desk.draft().orElseThrow().saying(String.join(" ", Collections.nCopies(16, "word"))));
        desk.store("Changed headline 1.");
        assertEquals(List.of(), writes);
        assertEquals("Headline 1 has 16 words, at most 15 fit.", desk.hindrance().orElseThrow());
        desk.write(desk.draft().orElseThrow().saying(String.join(" ", Collections.nCopies(15, "word"))));
        assertEquals(Optional.empty(), desk.hindrance());
    }

    @Test
    void aSixthHeadlineIsRefused() {
        for (int i = 0; i < 5; i++) {
            assertTrue(desk.add(CODE, "Headline " + i));
            desk.gather();
        }
        assertFalse(desk.add(CODE, "One more"));
        assertEquals(5, stored.size());
    }

    @Test
    void theFirstOwnHeadlineTakesTheProposalsAway() {
        desk.add(CODE, "Mine");
        assertEquals(List.of("Mine"), stored.stream().map(HeadlineText::text).toList());
    }

    @Test
    void aPassageBecomesTheQuoteOnlyWhenItFits() {
        desk.choose("headline1");
        Passage fits = desk.said().orElseThrow().passages().get(0);
        assertTrue(desk.quote(fits));
        assertEquals("words as said", stored.get(0).quote());
        assertEquals(fits.post(), stored.get(0).quoteOf());
        Passage endless = new Passage(fits.coding(), CODE, fits.post(), 12, "words", "woman", "", false);
        assertFalse(desk.quote(endless));
    }

    @Test
    void headlinesMoveAndGo() {
        stored.addAll(List.of(headline(1, "A"), headline(2, "B"), headline(3, "C")));
        desk.gather();
        desk.choose("headline3");
        desk.move(-1);
        assertEquals(List.of("A", "C", "B"), stored.stream().map(HeadlineText::text).toList());
        assertEquals("headline2", desk.chosen());
        desk.gather();
        desk.removeHeadline();
        assertEquals(List.of("A", "B"), stored.stream().map(HeadlineText::text).toList());
    }

    @Test
    void anotherReaderHasChapters() {
        desk.serve(Audience.DETAIL);
        assertEquals(List.of("a.head", "method.head"), desk.rows().stream().map(OutlineRow::id).toList());
        assertEquals(List.of("a.head", "a"), row("a.head").blocks());
        assertTrue(row("method.head").fixed());
    }

    @Test
    void aBlockThatFallsOffThePageIsMarked() {
        desk.laidOut(Map.of("headline2", 2));
        assertEquals("page 2", row("headline2").fact());
        assertTrue(row("headline2").warns());
    }
}
