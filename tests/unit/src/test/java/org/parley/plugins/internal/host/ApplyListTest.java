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
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile;
import org.parley.plugins.Plugins.Approval;

/** What a list of plugins leads to, and what is said of one that is wrong. */
class ApplyListTest extends HostScene {

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

    @Test
    void aListIsAppliedWholeAndOnce() throws IOException {
        bench.catalogues.list(bench.file(new Bench.Maker("map", "1.0.0")));
        bench.file(wall("1.0.0"));
        bench.install(host, bench.file(new Bench.Maker("own", "1.0.0")));
        Path list = Files.writeString(workspace.resolve("team.json"), """
                {"plugins": [{"id": "wall", "version": "1.0.0", "sha256": "wall-1.0.0", "file": "wall-1.0.0.parley"},
                             {"id": "map"}]}""");
        List<String> lines = List.of("wall 1.0.0 is new.", "map 1.0.0 is new.", "own 1.0.0 is not in the list and stays.");
        assertEquals(lines, host.apply(Bench.ANNA, list, true, Approval.none(), Progress.none()));
        assertEquals(Set.of("own-1.0.0"), bench.framework.running());
        assertEquals(lines, host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        assertEquals(Set.of("own-1.0.0", "wall-1.0.0", "map-1.0.0"), bench.framework.running());
        assertEquals(2, host.generations().size());
        assertEquals(List.of("wall 1.0.0 is installed.", "map 1.0.0 is installed.",
                "own 1.0.0 is not in the list and stays."), host.apply(Bench.ANNA, list, false, Approval.none(),
                        Progress.none()));
        assertEquals(2, host.generations().size());
    }

    @Test
    void aListTurnsOnWhatIsInstalledAndOff() throws IOException {
        bench.install(host, bench.file(wall("1.0.0")));
        host.disable(Bench.ANNA, "wall", Progress.none());
        Path list = Files.writeString(workspace.resolve("on.json"), "{\"plugins\": [{\"id\": \"wall\"}]}");
        host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none());
        assertEquals(State.ACTIVE, state("wall"));
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
    }

    @Test
    void aListThatMeansAnotherFileIsRefused() throws IOException {
        bench.file(wall("1.0.0"));
        Path list = workspace.resolve("team.json");
        Files.writeString(list, "{\"plugins\": [{\"id\": \"wall\", \"sha256\": \"00\", \"file\": \"wall-1.0.0.parley\"}]}");
        fails("apply.hash", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{\"plugins\": [{\"id\": \"map\", \"file\": \"wall-1.0.0.parley\"}]}");
        fails("apply.other-plugin", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{");
        assertEquals(list + " is no list of plugins: line 1, column 2: here it is not JSON any more, or a field stands twice.",
                fails("apply.unreadable", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()))
                        .problem().what());
        Files.writeString(list, "{\"plugins\": [{\"id\": \"nowhere\"}]}");
        fails("apply.nowhere", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        Files.writeString(list, "{\"plugins\": [{\"id\": \"wall\", \"sha\": \"00\"}]}");
        fails("apply.unreadable", () -> host.apply(Bench.ANNA, list, false, Approval.none(), Progress.none()));
        assertEquals(List.of(), host.all());
    }
}
