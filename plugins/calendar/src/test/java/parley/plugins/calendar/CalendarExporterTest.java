// SPDX-License-Identifier: Apache-2.0
package parley.plugins.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.Progress;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Post;
import org.parley.exchange.spi.Exporter.Material;
import org.parley.panel.Panels.Newcomer;
import org.parley.report.Reports.HeadlineText;
import org.parley.testkit.Engines;
import org.parley.testkit.FreshPanel;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/** Calendars, read again by another library. */
class CalendarExporterTest {

    @RegisterExtension
    static final FreshPanel FRESH = new FreshPanel();

    private static final Instant START = Instant.parse("2026-03-29T00:30:00Z");

    private Engines engines;
    private UUID panel;
    private UUID marit;

    @BeforeEach
    void talk() {
        engines = FRESH.engines();
        panel = FRESH.panel().id();
        marit = engines.panels().admit(FreshPanel.HOST, panel, List.of(new Newcomer("s1", "Solveig", false, START, Map.of(),
                Map.of()))).get(0).id();
        engines.discussions().add(FreshPanel.HOST, panel, List.of(
                new NewTopic("mills", "Mills; loud, quiet\nor \\ old", "Evening round", START),
                new NewTopic("jars", "Ask Solveig at solveig@example.org", "Evening round", START.plusSeconds(7_200))),
                List.of(post("m1", "mills", 0, "Mine is loud."), post("m2", "mills", 86_400, "Call me: +47 22 34 56 78"),
                        post("j1", "jars", 7_200, "A jar is a jar.")), Progress.none());
    }

    private NewPost post(String id, String topic, long seconds, String words) {
        return new NewPost(id, topic, Post.Kind.REPLY, null, marit, null, START.plusSeconds(seconds), "en", words, null,
                false);
    }

    private String exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarExporter(engines.personalData(), engines.reports()).write(new Material(engines.panels().state(panel),
                engines.discussions().state(panel), engines.codings().state(panel), Map.of(), List.of()), out,
                Progress.none());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Calendar read(String text) throws IOException {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** "VEVENT Mills" with its properties, by its summary. */
    private static Map<String, Map<String, String>> components(String text) throws IOException {
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (Component one : read(text).getComponents()) {
            Map<String, String> properties = new TreeMap<>();
            for (Property property : one.getProperties()) {
                properties.put(property.getName(), property.getValue());
            }
            found.put(one.getName() + " " + properties.get("SUMMARY"), properties);
        }
        return found;
    }

    @Test
    void whatHasADateIsInIt() throws IOException {
        Map<String, Map<String, String>> all = components(exported());
        assertEquals(List.of("VEVENT Activity: Evening round", "VEVENT Ask [name] at [e-mail]",
                "VEVENT Mills; loud, quiet or \\ old", "VTODO Decide about post #2"), new ArrayList<>(all.keySet()));
        Map<String, String> round = all.get("VEVENT Activity: Evening round");
        assertEquals("20260329T003000Z", round.get("DTSTART"), "a moment, whatever the clocks did that night");
        assertEquals("20260330T003000Z", round.get("DTEND"));
        assertEquals("TRANSPARENT", round.get("TRANSP"));
        assertEquals("2 topics, 3 posts. It ends with its last post.", round.get("DESCRIPTION"));
        Map<String, String> jars = all.get("VEVENT Ask [name] at [e-mail]");
        assertEquals("20260329T023000Z", jars.get("DTSTART"));
        assertEquals("One post, the last one on 2026-03-29 02:30 UTC.", jars.get("DESCRIPTION"));
        Map<String, String> waits = all.get("VTODO Decide about post #2");
        assertEquals("NEEDS-ACTION", waits.get("STATUS"));
        assertEquals("In \"Mills; loud, quiet or \\ old\". Why it waits: phone number.", waits.get("DESCRIPTION"));
    }

    @Test
    void nobodyIsInIt() throws IOException {
        String text = exported().replace("\r\n ", "");
        for (String personal : List.of("Solveig", "solveig", "example.org", "22 34 56 78", "Mine is loud",
                FreshPanel.HOST.name())) {
            assertFalse(text.contains(personal), personal);
        }
    }

    @Test
    void aSecondExportBringsTheFirstUpToDate() throws IOException {
        String first = exported();
        assertEquals(first, exported(), "the same panel, byte by byte");
        Post waiting = engines.discussions().state(panel).byName().get("m2");
        engines.moderation().decide(FreshPanel.HOST, waiting.id(), Decision.Step.HIDE,
                engines.moderation().reasons().get(0).code(), "Told her", List.of());
        engines.discussions().add(FreshPanel.HOST, panel, List.of(new NewTopic("cups", "Cups", null, START)),
                List.of(post("j2", "jars", 200_000, "Two jars.")), Progress.none());
        Map<String, Map<String, String>> before = components(first);
        Map<String, Map<String, String>> after = components(exported());
        assertEquals(before.get("VTODO Decide about post #2").get("UID"),
                after.get("VTODO Post #2: decided, out of sight").get("UID"), "the same to-do, done");
        assertEquals("COMPLETED", after.get("VTODO Post #2: decided, out of sight").get("STATUS"));
        assertEquals(5, after.size(), after.keySet().toString());
        for (String same : List.of("VEVENT Activity: Evening round", "VEVENT Ask [name] at [e-mail]")) {
            assertEquals(before.get(same).get("UID"), after.get(same).get("UID"), same);
            assertTrue(Long.parseLong(before.get(same).get("SEQUENCE")) < Long.parseLong(after.get(same).get("SEQUENCE")));
        }
        assertEquals("20260331T080320Z", after.get("VEVENT Activity: Evening round").get("DTEND"));
        assertEquals(5, new HashSet<>(after.values().stream().map(one -> one.get("UID")).toList()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "Pacific/Honolulu", "UTC"})
    void aDecisionAskedStandsOnItsDayWhereverTheProgramRuns(String zone) throws IOException {
        engines.reports().headlines(FreshPanel.HOST, panel, List.of(
                new HeadlineText(null, "Mills are loud", List.of(), null, "", "Build a quiet one", "Kirsten", "2026-12-11"),
                new HeadlineText(null, "Jars are jars", List.of(), null, "", "Nothing", "Kirsten", "soon")));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Map<String, Map<String, String>> all = components(exported());
            assertEquals("20261211", all.get("VEVENT Decision asked: Build a quiet one").get("DTSTART"));
            assertEquals("Mills are loud", all.get("VEVENT Decision asked: Build a quiet one").get("DESCRIPTION"));
            assertEquals(5, all.size(), "no day, no place: " + all.keySet());
            assertEquals("20260329T003000Z", all.get("VEVENT Activity: Evening round").get("DTSTART"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void linesAreAsTheStandardWantsThem() throws IOException {
        String text = exported();
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), text);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n"), line);
        }
    }
}
