// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.coders.Adjudication;
import org.parley.coding.internal.agreement.AgreementCommand;
import org.parley.coding.internal.agreement.AgreementService;
import org.parley.coding.internal.coders.AdjudicateCommand;
import org.parley.coding.internal.coders.AdjudicationService;
import org.parley.coding.internal.coders.BatchCommand;
import org.parley.coding.internal.coders.CodersCommand;
import org.parley.coding.internal.coders.DriftCommand;
import org.parley.coding.internal.coders.DriftService;
import org.parley.coding.internal.coders.QueueCommand;
import org.parley.core.Command;
import org.parley.core.CommandResult;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.testkit.Call;
import org.parley.testkit.TemporaryStore.Kind;

/** The commands of several coders, from a batch to the drift of one of them. */
class CoderCommandsTest {

    private static final double EXACT = 1e-9;

    @TempDir
    private Path folder;
    private final List<Post> posts = new ArrayList<>();
    private CodingRoom room;
    private Panels panels;
    private Adjudication adjudication;

    @BeforeEach
    void open() {
        room = new CodingRoom(Kind.DERBY);
        adjudication = new AdjudicationService(room.tables, room.codings, room.posts, room.temporary.ids());
        Panel panel = new Panel(room.panelId, "Kitchen", 400, Instant.EPOCH);
        panels = (Panels) Proxy.newProxyInstance(Panels.class.getClassLoader(), new Class<?>[] {Panels.class},
                (proxy, method, args) -> method.getName().equals("require") ? panel : null);
        for (int i = 1; i <= 4; i++) {
            posts.add(room.posts.add("The carton leaks. Number " + i));
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Given by Elina. */
    private static CommandResult run(Command command, String... words) {
        try {
            return command.run(Call.of(words).with("PANEL", "Kitchen").by(CodingRoom.ELINA));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String problem(Command command, String... words) {
        return assertThrows(ProblemException.class, () -> run(command, words)).problem().code();
    }

    private Command batch() {
        return new BatchCommand(panels, room.posts, room.codings, room.batches);
    }

    private Command queue() {
        return new QueueCommand(panels, room.codings, room.batches);
    }

    private Command adjudicate() {
        return new AdjudicateCommand(panels, room.posts, room.codings, room.batches, adjudication);
    }

    private Command drift() {
        return new DriftCommand(panels, room.codings, room.batches, new DriftService(room.tables, room.posts));
    }

    private static List<?> list(Object json, String key) {
        return (List<?>) ((Map<?, ?>) json).get(key);
    }

    private static Object at(Object json, String key) {
        return ((Map<?, ?>) json).get(key);
    }

    @Test
    void aBatchIsMadeWorkedOffAndClosed() {
        Code leaks = room.code("Leaks");
        assertEquals(List.of("There are no batches."), run(batch(), "ACTION", "list").lines());
        BatchCommand.Told made = (BatchCommand.Told) run(batch(), "ACTION", "new", "name", "Wave 1", "coder", "Elina",
                "coder", "Jonas", "double", "50").data();
        assertEquals(new BatchCommand.Told("Wave 1", "coding", "open", 4, 2, 50, 1, true, List.of(
                new BatchCommand.Coder("Elina", 4, 0, false), new BatchCommand.Coder("Jonas", 2, 0, false))), made);
        posts.forEach(post -> room.code(post, leaks, "leaks"));
        CommandResult hers = run(queue());
        assertEquals(new QueueCommand.Told("Elina", 4, 4, List.of()), hers.data());
        QueueCommand.Told his = (QueueCommand.Told) run(queue(), "as", "jonas").data();
        assertEquals("Jonas", his.coder(), "whatever the capitals");
        assertEquals(0, his.done());
        assertEquals(2, his.texts());
        String post = Long.toString(his.queue().get(0).post());
        assertEquals(List.of("Jonas: 1 of 2 done.", "#" + his.queue().get(1).post() + "  Wave 1"),
                run(queue(), "as", "Jonas", "read", "#" + post).lines());
        assertEquals("queue.post", problem(queue(), "as", "Jonas", "read", "99"));
        assertEquals("batch.left", problem(batch(), "ACTION", "finish", "as", "Jonas"));
        run(queue(), "as", "Jonas", "read", Long.toString(his.queue().get(1).post()));
        assertEquals("open", ((BatchCommand.Told) run(batch(), "ACTION", "finish", "as", "Jonas").data()).state());
        assertEquals("coded", ((BatchCommand.Told) run(batch(), "ACTION", "finish").data()).state());
        assertEquals("open", ((BatchCommand.Told) run(batch(), "ACTION", "reopen").data()).state());
        assertEquals("batch.early", problem(batch(), "ACTION", "close"));
        CommandResult closed = run(batch(), "ACTION", "close", "name", "wave 1", "early");
        assertEquals(List.of("Wave 1: 4 texts, 2 of them twice, blind, seed 1; closed.", "  Elina: 4 of 4",
                "  Jonas: 2 of 2, finished"), closed.lines());
        assertEquals("batch.unknown", problem(batch(), "ACTION", "close", "name", "Wave 2"));
    }

    @Test
    void textsOfABatchCanBeChosen() {
        room.code(posts.get(1), room.code("Leaks"), "leaks");
        BatchCommand.Told some = (BatchCommand.Told) run(batch(), "ACTION", "new", "name", "A", "coder", "Jonas", "posts",
                "1, 3-4").data();
        assertEquals(3, some.texts());
        assertEquals(0, some.percent());
        assertEquals(3, ((BatchCommand.Told) run(batch(), "ACTION", "new", "name", "B", "coder", "Jonas", "uncoded")
                .data()).texts());
        assertEquals(2, ((BatchCommand.Told) run(batch(), "ACTION", "new", "name", "C", "coder", "Jonas", "sample", "2")
                .data()).texts());
        assertEquals("batch.posts", problem(batch(), "ACTION", "new", "name", "D", "coder", "Jonas", "posts", "x"));
        assertEquals("option.number", problem(batch(), "ACTION", "new", "name", "D", "coder", "Jonas", "double", "x"));
        assertEquals("batch.unnamed", problem(batch(), "ACTION", "new", "coder", "Jonas"));
        assertEquals("batch.coders", problem(batch(), "ACTION", "new", "name", "D"));
        assertEquals("batch.which", problem(batch(), "ACTION", "finish"));
    }

    @Test
    void codersAreListedWithWhatTheyDid() {
        Code leaks = room.code("Leaks");
        room.code(posts.get(0), leaks, "leaks");
        room.temporary.clock().advance(Duration.ofMinutes(2));
        room.code(posts.get(1), leaks, "leaks");
        room.temporary.clock().advance(Duration.ofMinutes(4));
        room.code(posts.get(1), leaks, "carton");
        run(batch(), "ACTION", "new", "name", "A", "coder", "Jonas", "posts", "1-3");
        CommandResult found = run(new CodersCommand(panels, room.codings, room.batches));
        assertEquals(List.of("Elina: 2 answers, 3 codings, 1 code; 6.0 active minutes, 20.0 answers per hour.",
                "Jonas: no answers, no codings, no codes; 0.0 active minutes, - answers per hour; 0 of 3 texts in the"
                        + " queue done."), found.lines());
    }

    @Test
    void aBlindCoderGetsNoFiguresAndNoCodingsOfTheOther() throws Exception {
        Code leaks = room.code("Leaks");
        run(batch(), "ACTION", "new", "name", "A", "coder", "Elina", "coder", "Jonas", "double", "100");
        posts.forEach(post -> room.code(CodingRoom.JONAS, post, leaks, "leaks"));
        room.code(posts.get(0), leaks, "carton");
        assertEquals("agreement.blind", problem(new AgreementCommand(panels, room.codings,
                new AgreementService(room.posts, room.codings))));
        CommandResult coders = run(new CodersCommand(panels, room.codings, room.batches));
        assertTrue(coders.lines().contains("What blind batches hide from Elina is left out."));
        assertTrue(coders.lines().stream().anyMatch(line -> line.startsWith("Jonas: no answers")));
        Call export = Call.of("PANEL", "Kitchen", "ACTION", "export", "FILE", "codings.csv").by(CodingRoom.ELINA)
                .in(folder);
        CommandResult exported = new CodingsCommand(panels, room.posts, room.codings, room.store()).run(export);
        assertEquals("4 codings are hidden from Elina by a blind batch and left out.", exported.lines().get(1));
        assertFalse(Files.readString(folder.resolve("codings.csv")).contains("Jonas"));
        assertEquals("adjudicate.open", problem(adjudicate(), "ACTION", "list", "batch", "A"));
    }

    /** Elina has the code on 1 and 2, Jonas on 1, and on 3 with other words than she. */
    @Test
    void differencesAreListedDecidedAndSettled() {
        Code leaks = room.code("Leaks");
        Code price = room.code("Price");
        room.code(posts.get(0), leaks, "leaks");
        room.code(CodingRoom.JONAS, posts.get(0), leaks, "leaks");
        room.code(posts.get(1), leaks, "leaks");
        room.code(CodingRoom.JONAS, posts.get(1), price, "Number");
        CommandResult found = run(adjudicate(), "ACTION", "list", "coder", "Elina", "coder", "jonas");
        assertEquals(2, at(found.data(), "posts"));
        assertEquals(1, at(found.data(), "alike"));
        assertEquals(2L, at(found.data(), "open"));
        Object first = list(list(found.data(), "codes").get(0), "differences").get(0);
        assertEquals("missing", at(first, "kind"));
        assertNull(at(first, "verdict"));
        assertTrue(found.lines().contains("  1. #2  Elina: Leaks \u201Cleaks\u201D | Jonas: nothing"));
        assertTrue(found.lines().contains("  2. #2  Elina: nothing | Jonas: Price \u201CNumber\u201D"));
        run(adjudicate(), "ACTION", "decide", "coder", "Elina", "coder", "Jonas", "number", "1", "verdict", "first",
                "why", "it does");
        CommandResult decided = run(adjudicate(), "ACTION", "decide", "coder", "Elina", "coder", "Jonas", "number", "2",
                "verdict", "anew", "code", "Price", "quote", "carton");
        assertEquals(0L, at(decided.data(), "open"));
        assertEquals(1, at(decided.data(), "curated"));
        assertTrue(decided.lines().contains("  1. #2  Elina: Leaks \u201Cleaks\u201D | Jonas: nothing \u2192 first"));
        CommandResult settled = run(adjudicate(), "ACTION", "settle", "coder", "Elina", "coder", "Jonas");
        assertEquals("The curated version has come to count on 1 post.", settled.lines().get(0));
        assertEquals(3, room.state().counting().codings().size());
        assertEquals("adjudicate.what", problem(adjudicate(), "ACTION", "list"));
        assertEquals("adjudicate.coder", problem(adjudicate(), "ACTION", "list", "coder", "Elina", "coder", "Sari"));
        assertEquals("adjudicate.number.none", problem(adjudicate(), "ACTION", "decide", "coder", "Elina", "coder",
                "Jonas", "number", "3", "verdict", "first"));
        assertEquals("adjudicate.verdict", problem(adjudicate(), "ACTION", "decide", "coder", "Elina", "coder", "Jonas",
                "number", "1"));
        assertEquals("adjudicate.quote", problem(adjudicate(), "ACTION", "decide", "coder", "Elina", "coder", "Jonas",
                "number", "1", "verdict", "anew", "code", "Price", "quote", "no such words"));
    }

    /** Leaks: first on 1, 2, 3, again on 1 and 2; price both times on 4. */
    @Test
    void bothPassesOfACoderAreCompared() {
        Code leaks = room.code("Leaks");
        Code price = room.code("Price");
        for (int i = 0; i < 4; i++) {
            room.code(posts.get(i), i < 3 ? leaks : price, "leaks");
        }
        run(batch(), "ACTION", "new", "name", "Again", "coder", "Elina", "again");
        assertEquals("drift.running", problem(drift(), "batch", "Again"));
        room.code(posts.get(0), leaks, "carton");
        room.code(posts.get(1), leaks, "leaks");
        run(queue(), "read", "3");
        room.code(posts.get(3), price, "leaks");
        run(batch(), "ACTION", "finish", "name", "Again");
        CommandResult found = run(drift());
        assertEquals("Elina", at(found.data(), "coder"));
        Object pass = list(found.data(), "again").get(0);
        assertEquals(4, at(pass, "posts"));
        assertEquals(0, at(pass, "left"));
        Object code = list(pass, "codes").get(0);
        assertEquals("Leaks", at(code, "code"));
        assertEquals(3L, at(code, "first"));
        assertEquals(2L, at(code, "second"));
        // 1 of 4 differs, 5 yes and 3 no: 1 - (1/4) / (2*5*3/56)
        assertEquals(8 / 15.0, (Double) at(code, "krippendorffAlpha"), EXACT);
        assertEquals(1.0, (Double) at(list(pass, "codes").get(1), "krippendorffAlpha"), EXACT);
        Object span = list(found.data(), "spans").get(0);
        assertEquals(4, at(span, "answers"), "the second pass is not in it");
        assertEquals(List.of(75.0), list(list(found.data(), "codes").get(0), "percent"));
        assertTrue(found.lines().contains("  Leaks: 75.0 %; moved by 0.0 points"));
        assertEquals("batch.busy", problem(batch(), "ACTION", "new", "name", "Plain", "coder", "Elina"));
        run(batch(), "ACTION", "close", "name", "Again");
        run(batch(), "ACTION", "new", "name", "Plain", "coder", "Elina");
        assertEquals("drift.kind", problem(drift(), "batch", "Plain"));
    }
}
