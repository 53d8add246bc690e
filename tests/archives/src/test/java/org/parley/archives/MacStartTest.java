// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script of the app for macOS, as far as a shell of another system can follow it: which Java it takes, what it
 * gives to it, what it says without one. Java, java_home and osascript are stand-ins that tell how they were called.
 */
class MacStartTest {

    private static final String TELLS = "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\n";

    private static String script;

    @TempDir
    private Path home;
    private Path contents;
    private Path program;
    private Child child;

    @BeforeAll
    static void read() throws IOException {
        script = Unpacked.read(Unpacked.file(Platform.MACOS_AARCH64)).get("Parley.app/Contents/MacOS/parley").text();
    }

    @BeforeEach
    void layOut() throws IOException {
        contents = home.resolve("My apps/Parley.app/Contents");
        program = contents.resolve("MacOS/parley");
        Child.program(program, script);
        Files.createDirectories(contents.resolve("app/plugins"));
        Files.createFile(contents.resolve("app/plugins/org.parley.launcher_1.jar"));
        Files.createFile(contents.resolve("app/plugins/org.apache.felix.framework_2.jar"));
        child = new Child(home);
    }

    private static void java(Path folder, String version) throws IOException {
        Child.program(folder.resolve("bin/java"), TELLS);
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private List<String> started(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = program.toString();
        System.arraycopy(words, 0, command, 1, words.length);
        Child.Ended ended = child.run(environment, command);
        assertEquals(0, ended.code(), ended.all());
        return ended.out().lines().toList();
    }

    @Test
    void aWindowGetsTheFirstThreadAndThePicture() throws IOException, InterruptedException {
        java(contents.resolve("runtime"), "17.0.15");
        List<String> words = started(Map.of(), "--safe");
        assertTrue(words.containsAll(List.of("-XstartOnFirstThread", "-Xdock:name=Parley",
                "-Xdock:icon=" + contents + "/Resources/parley.icns", "-Dparley.home=" + contents + "/app")), words.toString());
        assertEquals(List.of("-cp", contents + "/app/plugins/org.parley.launcher_1.jar:" + contents
                + "/app/plugins/org.apache.felix.framework_2.jar", "org.parley.launcher.Main", "--safe"),
                words.subList(words.size() - 4, words.size()));
    }

    @Test
    void aCommandKeepsItsWordsAndOpensNoWindow() throws IOException, InterruptedException {
        java(contents.resolve("runtime/Contents/Home"), "25");
        List<String> words = started(Map.of(), "--workspace", "a b", "panel", "create", "Beer lovers");
        assertFalse(words.contains("-XstartOnFirstThread"), words.toString());
        assertEquals(List.of("--workspace", "a b", "panel", "create", "Beer lovers"),
                words.subList(words.size() - 5, words.size()));
    }

    @Test
    void theNumberOfAProcessIsNoCommand() throws IOException, InterruptedException {
        java(contents.resolve("runtime"), "17");
        List<String> words = started(Map.of(), "-psn_0_12345");
        assertEquals("org.parley.launcher.Main", words.get(words.size() - 1));
        assertTrue(words.contains("-XstartOnFirstThread"), words.toString());
    }

    @Test
    void aJavaThatIsTooOldIsPassedOverForTheSystemsNewerOne() throws IOException, InterruptedException {
        java(home.resolve("old"), "1.8.0_402");
        java(home.resolve("new"), "21.0.4");
        Child.program(home.resolve("finder"), "#!/bin/sh\n[ \"$*\" = '-F -v 17+' ] && echo '" + home.resolve("new") + "'\n");
        List<String> words = started(Map.of("JAVA_HOME", home.resolve("old").toString(), "PARLEY_JAVA_FINDER",
                home.resolve("finder").toString()), "help");
        assertEquals("help", words.get(words.size() - 1));
    }

    @Test
    void withoutAJavaADialogSaysWhichOneAndWhere() throws IOException, InterruptedException {
        child.word("osascript", "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done >'" + home.resolve("dialog") + "'\n");
        Child.Ended ended = child.run(Map.of("PARLEY_JAVA_FINDER", "/nowhere"), program.toString());
        assertEquals(4, ended.code());
        String dialog = Files.readString(home.resolve("dialog"));
        for (String said : List.of(dialog, ended.err())) {
            assertTrue(said.contains("Parley needs Java 17 or newer\n"), said);
            assertTrue(said.contains("put one into the folder " + contents + "/runtime"), said);
        }
        assertTrue(dialog.contains("display alert"), dialog);
    }
}
