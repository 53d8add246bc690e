// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.coding.CodebookFiles;
import org.parley.coding.Coding;
import org.parley.core.Command;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.testkit.Call;
import org.parley.testkit.TemporaryStore.Kind;

class CodingCommandsTest {

    @TempDir
    private Path folder;
    private CodingRoom room;
    private Panels panels;

    @BeforeEach
    void open() {
        room = new CodingRoom(Kind.DERBY);
        Panel panel = new Panel(room.panelId, "Kitchen", 400, Instant.EPOCH);
        panels = (Panels) Proxy.newProxyInstance(Panels.class.getClassLoader(), new Class<?>[] {Panels.class},
                (proxy, method, args) -> method.getName().equals("require") ? panel : null);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Object run(Command command, Map<String, String> values) throws Exception {
        Call call = Call.of().by(CodingRoom.ELINA).in(folder);
        for (Map.Entry<String, String> value : values.entrySet()) {
            call = call.with(value.getKey(), value.getValue());
        }
        return command.run(call).data();
    }

    private Problem refused(Command command, Map<String, String> values) {
        return assertThrows(ProblemException.class, () -> run(command, values)).problem();
    }

    private Command codes() {
        return new CodesCommand(panels, room.codings, room.files());
    }

    private Command code() {
        return new CodeCommand(panels, room.codings, room.batch);
    }

    private Command codings() {
        return new CodingsCommand(panels, room.posts, room.codings, room.store());
    }

    private static Map<String, String> file(String action, String file) {
        return Map.of("PANEL", "Kitchen", "ACTION", action, "FILE", file);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void aCodebookGoesOutAndComesBack() throws Exception {
        write("in.csv", "code,colour\nA,Teal\nA > B,\n");
        assertEquals(new CodebookFiles.Imported(2, 0, 0), run(codes(), file("import", "in.csv")));
        run(codes(), file("export", "out.csv"));
        assertEquals("code,number,colour,definition,include,exclude,example,exclusive\r\n"
                + "A,,Teal,,,,,no\r\nA > B,,Teal,,,,,no\r\n", Files.readString(folder.resolve("out.csv")));
        assertEquals(new CodebookFiles.Imported(0, 0, 2), run(codes(), file("import", "out.csv")));
        Files.write(folder.resolve("utf16.csv"), "\uFEFFcode\nC\u00E4\n".getBytes(StandardCharsets.UTF_16BE));
        run(codes(), file("import", "utf16.csv"));
        assertTrue(room.codebook().at("C\u00E4").isPresent());
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws Exception {
        assertEquals("csv.missing", refused(codes(), file("import", "nowhere.csv")).code());
        Files.write(folder.resolve("latin.csv"), new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xE4, '\n'});
        Problem problem = refused(codes(), file("import", "latin.csv"));
        assertEquals("csv.encoding", problem.code());
        assertEquals(Problem.Kind.USAGE, problem.kind());
    }

    @Test
    void codesWhatMatches() throws Exception {
        Code cap = room.code(room.code("Packaging"), "Cap");
        Post post = room.posts.add("The cap. The CAP.");
        room.posts.add("Nothing.");
        room.code(post, cap, "cap");
        Map<String, String> values = Map.of("PANEL", "Kitchen", "code", "packaging > cap", "matching", "(?i)cap");
        assertEquals(new CodeCommand.Coded("Packaging > Cap", 1, 1, 1, false), run(code(), values));
        assertEquals(new CodeCommand.Coded("Packaging > Cap", 1, 0, 2, false), run(code(), values));
        assertEquals(new CodeCommand.Coded("Packaging > Cap", 1, 1, 0, false), run(code(), Map.of("PANEL", "Kitchen", "code",
                "Packaging > Cap", "matching", "\\bcap\\b", "coder", "Jonas")));
        assertEquals("Jonas", room.state().on(post.id()).get(1).coder());
    }

    @Test
    void anUnknownCodeOrABadPatternIsToldWithWhatIsNear() {
        room.code(room.code("Packaging"), "Cap hard to open");
        room.code("Price");
        Problem unknown = refused(code(), Map.of("PANEL", "Kitchen", "code", "Packging > Cap hard", "matching", "x"));
        assertEquals("code.unknown", unknown.code());
        assertEquals(Problem.Kind.USAGE, unknown.kind());
        assertTrue(unknown.remedy().startsWith("Nearest: Packaging > Cap hard to open"), unknown.remedy());
        Problem pattern = refused(code(), Map.of("PANEL", "Kitchen", "code", "Price", "matching", "(cap"));
        assertEquals("code.pattern", pattern.code());
        assertEquals(Problem.Kind.USAGE, pattern.kind());
        assertEquals("code.pattern.empty", refused(code(), Map.of("PANEL", "Kitchen", "code", "Price", "matching", ""))
                .code());
    }

    @Test
    void codingsComeInByTheWordsTheyStandOn() throws Exception {
        Code cap = room.code("Cap");
        Post first = room.posts.add("The cap leaks. The cap is new \uD83D\uDC4D\uD83C\uDFFD.");
        Post second = room.posts.add("Leaks.");
        write("in.csv", """
                post,coder,code,quote,best,memo
                s1,Jonas,Cap,cap leaks,yes,why
                #2,,cap,Leaks,no,
                s1,Jonas,Cap,The cap,no,
                s9,Jonas,Cap,x,no,
                s1,Jonas,Cup,new,no,
                s1,Jonas,Cap,leeks,no,
                s1,Jonas,Cap,,no,
                s1,Jonas,Cap,\uD83D\uDC4D,no,
                """);
        CodingsImporter.Outcome outcome = (CodingsImporter.Outcome) run(codings(), file("import", "in.csv"));
        assertEquals(2, outcome.codings());
        assertEquals(List.of(4L, 5L, 6L, 7L, 8L, 9L), outcome.refused().stream().map(r -> r.row()).toList());
        assertEquals(6, outcome.refused().stream().map(r -> r.reason()).distinct().count());
        Coding jonas = room.state().on(first.id()).get(0);
        assertEquals(List.of("Jonas", true, "why", "cap leaks", cap.id()),
                List.of(jonas.coder(), jonas.best(), jonas.memo(), room.words(jonas), jonas.codeId()));
        assertEquals("Elina", room.state().on(second.id()).get(0).coder());
        long number = room.store().lastNumber();
        outcome = (CodingsImporter.Outcome) run(codings(), file("import", "in.csv"));
        assertEquals(0, outcome.codings());
        assertEquals(2, outcome.alreadyThere());
        assertEquals(number, room.store().lastNumber());
        room.undo();
        assertTrue(room.state().codings().isEmpty());
    }

    @Test
    void codingsGoOutAndComeBack() throws Exception {
        Code cap = room.code("=Cap");
        Post post = room.posts.add("=cap, =cap");
        Coding second = room.codings.code(CodingRoom.JONAS, post.id(), cap.id(), 6, 10);
        room.codings.memo(CodingRoom.JONAS, second.id(), "@memo, \"quoted\"");
        run(codings(), file("export", "out.csv"));
        assertEquals("post,text,coder,code,start,end,quote,memo,best,at,adrift\r\n"
                + "s1,1,Jonas,'=Cap,6,10,'=cap,\"'@memo, \"\"quoted\"\"\",no,2026-01-05T09:00:00Z,no\r\n",
                Files.readString(folder.resolve("out.csv")));
        room.codings.remove(CodingRoom.JONAS, second.id());
        run(codings(), file("import", "out.csv"));
        Coding back = room.state().on(post.id()).get(0);
        assertEquals(List.of(6, 10, "Jonas", "@memo, \"quoted\""),
                List.of(back.start(), back.end(), back.coder(), back.memo()));
    }

    @Test
    void everyCommandHasItsWords() {
        for (Command command : List.of(codes(), code(), codings())) {
            assertTrue(command.spec().summary().length() > 10);
            assertTrue(command.spec().details().contains("JSON"));
            assertTrue(command.spec().examples().get(0).startsWith("parley " + command.spec().name()));
        }
    }
}
