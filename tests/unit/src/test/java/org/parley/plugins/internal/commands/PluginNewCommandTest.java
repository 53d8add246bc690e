// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.testkit.Call;

/** A project is begun: the sample, file by file; names; what is there stays. */
class PluginNewCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final String MACHINE = ".mvn/maven.config";

    @TempDir
    private Path folder;
    private PluginNewCommand command;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder.resolve("parley with blanks/sdk"));
        command = new PluginNewCommand(folder.resolve("parley with blanks"));
    }

    private PluginNewCommand.Made made(String... pairs) {
        return (PluginNewCommand.Made) command.run(Call.of(pairs).in(folder)).data();
    }

    private Problem refused(String... pairs) {
        return assertThrows(ProblemException.class, () -> made(pairs)).problem();
    }

    @Test
    void theSampleIsItsResult() throws IOException {
        Path sample = ROOT.resolve("samples/plugin-quickstart");
        List<String> expected;
        try (Stream<Path> all = Files.walk(sample)) {
            expected = all.filter(Files::isRegularFile).map(f -> sample.relativize(f).toString())
                    .filter(f -> !f.startsWith("target/") && !f.equals(MACHINE)).sorted().toList();
        }
        PluginNewCommand.Made made = made("NAME", "Reading list");
        assertEquals(folder.resolve("reading-list").toString(), made.folder());
        assertEquals("com.example.reading-list", made.id());
        assertEquals(expected, made.files().stream().filter(f -> !f.equals(MACHINE)).toList());
        for (String file : expected) {
            assertArrayEquals(Files.readAllBytes(sample.resolve(file)),
                    Files.readAllBytes(folder.resolve("reading-list").resolve(file)), file);
        }
    }

    @Test
    void theWrapperIsThatOfParley() throws IOException {
        made("NAME", "Reading list");
        for (String file : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties")) {
            assertArrayEquals(Files.readAllBytes(ROOT.resolve(file)),
                    Files.readAllBytes(folder.resolve("reading-list").resolve(file)), file);
        }
        assertTrue(Files.isExecutable(folder.resolve("reading-list/mvnw")));
    }

    @Test
    void itIsBuiltAgainstTheInterfacesOfThisBuild() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        assertTrue(pom.contains("<version>" + ProjectFiles.SDK + "</version>"), ProjectFiles.SDK);
        made("NAME", "Reading list");
        assertEquals("-Dparley.sdk=" + folder.toUri() + "parley%20with%20blanks/sdk\n",
                Files.readString(folder.resolve("reading-list").resolve(MACHINE)));
    }

    @Test
    void everyNameFollowsTheId() throws IOException {
        PluginNewCommand.Made made = made("NAME", "Foto Wände", "id", "org.team.photo-wall", "out", "wall");
        assertEquals("org.team.photo-wall", made.id());
        assertTrue(made.files().contains("src/main/java/org/team/photowall/Picks.java"), made.files().toString());
        String schema = Files.readString(folder.resolve("wall/src/main/java/org/team/photowall/PicksSchema.java"));
        assertTrue(schema.contains("package org.team.photowall;") && schema.contains("CREATE TABLE photowall.pick "), schema);
        for (String file : made.files()) {
            if (!file.endsWith(".png")) {
                assertFalse(Files.readString(folder.resolve("wall").resolve(file)).contains("{{"), file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Reading list,reading-list", "Café notes,cafe-notes", "3 wishes,wishes", "A.B - c,a-b-c"})
    void idsAreMadeOfNames(String name, String word) {
        assertEquals("com.example." + word, ProjectNames.of(name, null).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\"b", "x\ny", "{{id}}", "<b>", "-x", "a/b"})
    void namesThatWouldBreakAFileAreRefused(String name) {
        Problem problem = refused("NAME", name, "id", "com.example.fine");
        assertEquals("new.wrong-name", problem.code());
        assertEquals(2, problem.kind().exitCode());
        assertFalse(Files.exists(folder.resolve("fine")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wall", "com.example.report", "org.parley.wall", "Com.example.wall", "com.example.a--b",
        "com.new.wall", "com.example.ab", "com.example.sysnotes", "com..wall", "com.example.wall-", "com/example.wall"})
    void idsThatCannotBeNamesAreRefused(String id) {
        assertEquals("new.wrong-id", refused("NAME", "Wall", "id", id).code());
    }

    @Test
    void whatIsThereStays() throws IOException {
        Path there = Files.createDirectories(folder.resolve("reading-list"));
        Files.writeString(there.resolve("notes.txt"), "mine");
        Problem problem = refused("NAME", "Reading list");
        assertEquals("new.there", problem.code());
        assertEquals(3, problem.kind().exitCode());
        assertEquals("mine", Files.readString(there.resolve("notes.txt")));
        assertFalse(Files.exists(there.resolve("pom.xml")));
    }

    @Test
    void anInstallationWithoutTheSdkSaysSo() {
        command = new PluginNewCommand(folder);
        assertEquals("new.no-sdk", refused("NAME", "Reading list").code());
    }
}
