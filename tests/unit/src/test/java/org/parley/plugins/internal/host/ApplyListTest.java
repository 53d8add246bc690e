// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.PluginFile;

/** What a list of plugins leads to, and what is said of one that is wrong. */
@Timeout(30)
class ApplyListTest {

    @TempDir
    private Path workspace;
    private Bench bench;
    private Host host;

    @BeforeEach
    void open() {
        bench = new Bench(workspace);
        host = bench.host();
    }

    @AfterEach
    void close() {
        bench.times.close();
    }

    private ApplyList list(String text) throws IOException {
        Path file = Files.writeString(workspace.resolve("team.json"), text);
        return ApplyList.read(file, new StateFile(bench.folder));
    }

    private List<PluginFile> missing(String text, List<String> lines) throws IOException {
        Surroundings around = new Surroundings(bench.folder, bench.files, bench.copies, bench.framework, bench.clock,
                () -> Duration.ofMillis(50));
        return list(text).missing(new StateFile(bench.folder).load(), new Running(), around, bench.catalogues,
                Progress.none(), lines);
    }

    private String wrong(String text) {
        Problem problem = assertThrows(ProblemException.class, () -> list(text)).problem();
        assertEquals("apply.unreadable", problem.code());
        assertEquals(2, problem.kind().exitCode());
        assertFalse(problem.text().matches("(?s).*(parley\\.plugins|\\$|Json|java\\.|START_).*"), problem::text);
        return problem.what().replaceFirst("^.*? is no list of plugins: ", "");
    }

    @Test
    void whatIsTurnedOffAndFitsIsTurnedOnFromTheFileThatIsKept() throws IOException {
        Path file = bench.file(new Bench.Maker("wall", "1.0.0"));
        bench.install(host, file);
        host.disable(Bench.ANNA, "wall", Progress.none());
        Files.delete(file);
        for (String line : List.of("", ", \"version\": \"1.0.0\"", ", \"sha256\": \"wall-1.0.0\"")) {
            List<String> lines = new ArrayList<>();
            List<PluginFile> coming = missing("{\"plugins\": [{\"id\": \"wall\"" + line + "}]}", lines);
            assertEquals(List.of("wall 1.0.0 is turned on."), lines);
            assertEquals(List.of(bench.folder.store("wall-1.0.0")), coming.stream().map(PluginFile::file).toList());
        }
    }

    @Test
    void anotherVersionIsLookedForInTheCatalogues() {
        bench.install(host, bench.file(new Bench.Maker("wall", "1.0.0")));
        host.disable(Bench.ANNA, "wall", Progress.none());
        Problem nowhere = assertThrows(ProblemException.class, () -> missing(
                "{\"plugins\": [{\"id\": \"wall\", \"version\": \"2.0.0\"}]}", new ArrayList<>())).problem();
        assertEquals("No catalogue has wall 2.0.0.", nowhere.what());
        assertEquals(4, nowhere.kind().exitCode());
    }

    @Test
    void aPluginWithoutAVersionLeavesNoGap() {
        assertEquals("No catalogue has map.", assertThrows(ProblemException.class,
                () -> missing("{\"plugins\": [{\"id\": \"map\"}]}", new ArrayList<>())).problem().what());
        Path other = bench.file(new Bench.Maker("wall", "1.0.0"));
        assertEquals("The list means map, but " + other + " holds another plugin or version.",
                assertThrows(ProblemException.class, () -> missing("{\"plugins\": [{\"id\": \"map\", \"file\": \""
                        + other.getFileName() + "\"}]}", new ArrayList<>())).problem().what());
    }

    @Test
    void whatIsWrongIsToldByPlaceAndField() {
        assertEquals("it names no plugins.", wrong("{}"));
        assertEquals("its plugin number 2 has no id.", wrong("{\"plugins\": [{\"id\": \"a\"}, {}]}"));
        assertEquals("the plugin a stands in it twice.", wrong("{\"plugins\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}"));
        assertEquals("line 1, column 1: it has to be one object in braces, with all its fields.", wrong("[]"));
        assertEquals("line 1, column 1: it has to be one object in braces, with all its fields.", wrong(""));
        String unknown = wrong("{\"plugins\": [\n{\"id\": \"a\", \"foo\": 1}]}");
        assertTrue(unknown.matches("line 2, column \\d+: the field foo is not known\\."), unknown);
        String field = wrong("{\"plugins\": [{\"id\": \"a\"},\n{\"id\": []}]}");
        assertTrue(field.matches("line 2, column \\d+: the field \"plugins 2 id\" holds something else than it has to\\."),
                field);
        String syntax = wrong("{\"plugins\": \n\n nonsense}");
        assertTrue(syntax.startsWith("line 3, column "), syntax);
    }

    @Test
    void aFolderIsNoList() {
        Problem folder = assertThrows(ProblemException.class,
                () -> ApplyList.read(workspace, new StateFile(bench.folder))).problem();
        assertEquals(workspace + " is a folder and not a list of plugins.", folder.what());
        assertEquals(2, folder.kind().exitCode());
    }
}
