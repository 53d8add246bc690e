// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandResult;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.exchange.ImportSettings;
import org.parley.testkit.Call;
import org.parley.testkit.Engines;

/** {@code parley search} and {@code parley queries} on a panel that was imported. */
class SearchCommandTest {

    private static final Actor HOST = Actor.person("Marit", Role.HOST);
    private static final Actor ELINA = Actor.person("Elina", Role.CODER);

    @TempDir
    private Path folder;
    private Engines engines;
    private UUID panel;

    @BeforeEach
    void bringIn() throws Exception {
        engines = Engines.temporary();
        panel = engines.panels().create(HOST, "Kitchen", 40, null).id();
        Path csv = folder.resolve("posts.csv");
        Files.writeString(csv, """
                id,topic,author,date,language,text
                1,Caps,Ann,2026-01-05T10:00:00Z,en,"The new cap leaks. Leaking caps, cafe\u0301 smell."
                2,Caps,Bob,2026-01-06T10:00:00Z,en,"No leak here, the cap is fine and cheap."
                3,Price,Ann,2026-02-07T10:00:00Z,en,"Too dear. The cap leaked again."
                4,Price,Eva,2026-02-08T10:00:00Z,fi,"Hanke maksaa, korkki vuotaa."
                """);
        engines.exchange().importInto(HOST, panel, csv, null, ImportSettings.NONE, Progress.none());
        Code cap = engines.codings().add(HOST, panel, NewCode.of(null, "Cap"));
        code(1, cap, "The new cap leaks.");
        code(2, cap, "the cap is fine");
        code(3, cap, "cap leaked again");
    }

    @AfterEach
    void close() {
        engines.close();
    }

    private void code(int number, Code code, String words) {
        Post post = engines.discussions().state(panel).byName().get("#" + number);
        int start = post.text().words().indexOf(words);
        engines.codings().code(ELINA, post.id(), code.id(), start, start + words.length());
    }

    private Command search() {
        return new SearchCommand(engines.panels(), engines.discussions(), engines.search(), engines.codings(), engines.finder(),
                engines.queries());
    }

    private Command queries() {
        return new QueriesCommand(engines.panels(), engines.queries());
    }

    private static CommandResult run(Command command, String... given) throws Exception {
        Call call = Call.of(given);
        return command.run(call.with("PANEL", "Kitchen"));
    }

    private static String problem(Command command, String... given) {
        return assertThrows(ProblemException.class, () -> run(command, given)).problem().code();
    }

    private static String keywords(CommandResult result) {
        return ((SearchCommand.Context) result.data()).lines().stream().map(line -> line.number() + " " + line.keyword())
                .collect(Collectors.joining(", "));
    }

    @Test
    void wordsAloneGiveTheBestFirst() throws Exception {
        CommandResult result = run(search(), "QUERY", "leaks cap");
        List<?> hits = (List<?>) result.data();
        assertEquals(3, hits.size());
        assertNotNull(((SearchCommand.Hit) hits.get(0)).score());
        assertEquals("3 posts match.", result.lines().get(3));
        result = run(search(), "QUERY", "hanketta");
        assertEquals(List.of("#4  M003  Hanke maksaa, korkki vuotaa.", "One post matches."), result.lines());
        assertEquals(List.of("No posts match."), run(search(), "QUERY", "zzz").lines());
    }

    @Test
    void whatAsksForMoreIsByTime() throws Exception {
        CommandResult result = run(search(), "QUERY", "leak inside code:Cap");
        assertEquals(List.of("#1  M001  The new cap leaks. Leaking caps, cafe\u0301 smell.",
                "#3  M001  Too dear. The cap leaked again.", "2 posts match."), result.lines());
        assertNull(((SearchCommand.Hit) ((List<?>) result.data()).get(0)).score());
        assertEquals(List.of("#1  M001  The new cap leaks. Leaking caps, cafe\u0301 smell.", "1 of 2 posts that match."),
                run(search(), "QUERY", "leak inside code:Cap", "limit", "1").lines());
    }

    @Test
    void keywordsStandInTheirContext() throws Exception {
        CommandResult result = run(search(), "QUERY", "leak", "kwic", "true", "words", "2");
        assertEquals(List.of("#1  M001     \u2026new cap [leaks]. Leaking caps,\u2026", "#1  M001  \u2026cap leaks. [Leaking] caps, cafe\u0301\u2026",
                "#2  M002           No [leak] here, the\u2026", "#3  M001     \u2026The cap [leaked] again.",
                "4 places in 3 posts of 2 members."), result.lines());
        // "again", "caps cafe smell", "here the cap", "leaking caps cafe"
        assertEquals("3 leaked, 1 Leaking, 2 leak, 1 leaks", keywords(run(search(), "QUERY", "leak", "kwic", "true", "sort",
                "right")));
        // read backwards: "cap new the", "cap the dear too", "leaks cap new the", "no"
        assertEquals("1 leaks, 3 leaked, 1 Leaking, 2 leak", keywords(run(search(), "QUERY", "leak", "kwic", "true", "sort",
                "left")));
        SearchCommand.Context context = (SearchCommand.Context) run(search(), "QUERY", "cafe", "kwic", "true").data();
        assertEquals("cafe\u0301", context.lines().get(0).keyword());
        assertEquals(33, context.lines().get(0).start());
        assertEquals(38, context.lines().get(0).end());
        context = (SearchCommand.Context) run(search(), "QUERY", "code:Cap", "kwic", "true", "limit", "1").data();
        assertEquals(List.of("Cap"), context.codes());
        assertEquals(3, context.places());
        assertEquals(1, context.lines().size());
    }

    @Test
    void optionsNarrowAndAreKeptWithTheQuery() throws Exception {
        assertEquals("1 leaks, 1 Leaking", keywords(run(search(), "QUERY", "leak", "kwic", "true", "topic", "cap", "to",
                "2026-01-06", "keep", "January leaks")));
        assertEquals("1 leaks, 1 Leaking", keywords(run(search(), "saved", "january LEAKS", "kwic", "true")));
        assertEquals("", keywords(run(search(), "saved", "January leaks", "from", "2026-02", "kwic", "true")));
        assertEquals(List.of("January leaks: (leak) and topic:\"cap\" and to:\"2026-01-06\""), run(queries()).lines());
        assertEquals("find.field", problem(search(), "QUERY", "leak", "where", "gender=woman"));
        assertEquals("search.where", problem(search(), "QUERY", "leak", "where", "gender"));
    }

    @Test
    void queriesAreRenamedAndForgotten() throws Exception {
        assertEquals(List.of("There are no queries."), run(queries()).lines());
        run(search(), "QUERY", "leak*", "keep", "Leaks");
        assertEquals(List.of(new QueriesCommand.Told("Drips", "leak*")), run(queries(), "rename", "leaks", "as", "Drips")
                .data());
        assertEquals("queries.rename", problem(queries(), "rename", "Drips"));
        assertEquals("query.unknown", problem(queries(), "forget", "Leaks"));
        assertEquals(List.of(), run(queries(), "forget", "Drips").data());
    }

    @Test
    void wrongWordsAreNamed() {
        assertEquals("search.how", problem(search()));
        assertEquals("search.how", problem(search(), "QUERY", "x", "saved", "y"));
        assertEquals("query.unknown.none", problem(search(), "saved", "y"));
        for (String wrong : List.of("0", "-1", "many", "9999999")) {
            assertEquals("search.number", problem(search(), "QUERY", "x", "limit", wrong));
        }
        assertEquals("search.number", problem(search(), "QUERY", "x", "words", "101"));
        assertEquals("search.sort.wrong", problem(search(), "QUERY", "x", "sort", "up"));
        assertEquals("find.query", problem(search(), "QUERY", "(x", "keep", "X"));
    }
}
