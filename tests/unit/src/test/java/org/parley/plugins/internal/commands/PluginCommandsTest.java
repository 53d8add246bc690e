// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Command;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.internal.PluginBench;
import org.parley.testkit.Call;

/** The road of a maker and of a team: key, pack, catalogue, verify, trust. */
class PluginCommandsTest {

    @TempDir
    private Path folder;
    private PluginBench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new PluginBench(folder);
        Files.writeString(folder.resolve("secret.txt"), "correct horse\n");
    }

    private Call call(String... pairs) {
        return Call.of(pairs).in(folder);
    }

    private PluginKeyCommand.Made key(String name) {
        return (PluginKeyCommand.Made) new PluginKeyCommand(variable -> null).run(call("out", name + ".p12", "name", name,
                "password-file", "secret.txt")).data();
    }

    private CommandResult pack(String... more) throws IOException {
        Path target = Files.createDirectories(folder.resolve("wall/target"));
        Files.writeString(folder.resolve("wall/plugin.json"), """
                {"id": "com.example.wall", "version": "1.0.0", "name": "Photo wall", "vendor": "Example"}
                """);
        Files.write(target.resolve("wall.jar"), PluginBench.bundle("com.example.wall", "1.0.0", Map.of(), Map.of()));
        String[] pairs = Stream.concat(Stream.of("FOLDER", "wall", "out", "out"), Stream.of(more)).toArray(String[]::new);
        return new PluginPackCommand(bench.files, variable -> "correct horse").run(call(pairs));
    }

    private CommandResult verify(String file) {
        return new PluginsVerifyCommand(bench.files).run(call("FILE", file));
    }

    @Test
    void theWholeRoad() throws IOException {
        PluginKeyCommand.Made key = key("Anna");
        PluginPackCommand.Made made = (PluginPackCommand.Made) pack("key", "Anna.p12").data();
        assertEquals(new Told.By("Anna", key.fingerprint()), made.signer());
        assertEquals(folder.resolve("out/com.example.wall-1.0.0.parley").toString(), made.file());
        CommandResult unknown = verify("out/com.example.wall-1.0.0.parley");
        assertEquals(3, unknown.exitCode());
        PluginsVerifyCommand.Verified told = (PluginsVerifyCommand.Verified) unknown.data();
        assertEquals("com.example.wall", told.id());
        assertEquals("1.0.0", told.version());
        assertEquals(new Told.By("Anna", key.fingerprint()), told.signer());
        assertEquals(false, told.trusted());
        assertEquals(List.of("verify.unknown"), told.problems().stream().map(Told.Trouble::code).toList());
        new TrustAddCommand(bench.keys).run(call("FILE|FINGERPRINT", "out/com.example.wall-1.0.0.parley"));
        CommandResult known = verify("out/com.example.wall-1.0.0.parley");
        assertEquals(0, known.exitCode());
        assertEquals(new PluginsVerifyCommand.Verified("com.example.wall", "1.0.0", new Told.By("Anna", key.fingerprint()),
                true, "known", made.sha256(), List.of()), known.data());
        assertEquals(List.of("Anna: " + key.fingerprint()), new TrustListCommand(bench.keys).run(call()).lines());
        new TrustRemoveCommand(bench.keys, bench.catalogues).run(call("FINGERPRINT", key.fingerprint()));
        assertEquals(List.of("No key is trusted."), new TrustListCommand(bench.keys).run(call()).lines());
        CommandResult info = new PluginsInfoCommand(bench.files, bench.catalogues)
                .run(call("FILE|ID", "out/com.example.wall-1.0.0.parley"));
        assertEquals("Photo wall 1.0.0, by Example", info.lines().get(0));
    }

    private CommandResult teamCatalogue() {
        return new PluginCatalogueCommand(bench.files, bench.keys, bench.clock, variable -> "correct horse")
                .run(call("FOLDER", "out", "key", "Anna.p12", "name", "Team"));
    }

    @Test
    void aCatalogueOfATeam() throws IOException {
        String fingerprint = key("Anna").fingerprint();
        pack("key", "Anna.p12");
        CommandResult made = teamCatalogue();
        assertEquals(List.of("com.example.wall"), ((PluginCatalogueCommand.Written) made.data()).entries().stream()
                .map(PluginCatalogueCommand.Listed::id).toList());
        CatalogueAddCommand add = new CatalogueAddCommand(bench.catalogues);
        ProblemException untrusted = assertThrows(ProblemException.class, () -> add.run(call("PLACE", "out")));
        assertEquals(3, untrusted.problem().kind().exitCode());
        Shelves.Shown added = (Shelves.Shown) add.run(call("PLACE", "out", "trust", fingerprint)).data();
        assertEquals("Team", added.name());
        assertEquals(1, added.entries());
        assertEquals(0, verify("out/com.example.wall-1.0.0.parley").exitCode());
        PluginsInfoCommand.Info info = (PluginsInfoCommand.Info) new PluginsInfoCommand(bench.files, bench.catalogues)
                .run(call("FILE|ID", "com.example.wall")).data();
        assertEquals("Team", info.catalogue());
        assertEquals(new Told.By(null, fingerprint), info.signer());
        assertEquals(0, new CatalogueRefreshCommand(bench.catalogues).run(call()).exitCode());
        Files.delete(folder.resolve("out/parley-catalogue.zip"));
        assertEquals(1, new CatalogueRefreshCommand(bench.catalogues).run(call("NAME", "Team")).exitCode());
        assertEquals(2, new CatalogueListCommand(bench.catalogues).run(call()).lines().size());
        new CatalogueRemoveCommand(bench.catalogues).run(call("NAME", "Team"));
        assertEquals(List.of("There are no catalogues."), new CatalogueListCommand(bench.catalogues).run(call()).lines());
    }

    @Test
    void aRemovedKeySpeaksOnlyThroughCataloguesThatWereAddedWithItsFingerprint() throws Exception {
        String fingerprint = key("Anna").fingerprint();
        pack("key", "Anna.p12");
        CommandResult made = teamCatalogue();
        assertEquals(0, made.exitCode());
        Path file = folder.resolve("out/com.example.wall-1.0.0.parley");
        bench.keys.add(file);
        CatalogueAddCommand add = new CatalogueAddCommand(bench.catalogues);
        TrustRemoveCommand remove = new TrustRemoveCommand(bench.keys, bench.catalogues);
        assertTrue(((Shelves.Shown) add.run(call("PLACE", "out")).data()).vouches());
        CommandResult removed = remove.run(call("FINGERPRINT", fingerprint));
        assertEquals(List.of(), ((TrustRemoveCommand.Removed) removed.data()).vouching());
        assertEquals(1, removed.lines().size());
        List<String> lines = new CatalogueListCommand(bench.catalogues).run(call()).lines();
        assertTrue(lines.get(1).contains("Its key is not trusted here") && lines.get(1).contains(fingerprint), lines::toString);
        CommandResult refreshed = new CatalogueRefreshCommand(bench.catalogues).run(call());
        assertEquals(0, refreshed.exitCode());
        assertEquals(lines, refreshed.lines());
        assertEquals(3, verify("out/com.example.wall-1.0.0.parley").exitCode());
        bench.keys.add(file);
        add.run(call("PLACE", "out", "trust", fingerprint));
        removed = remove.run(call("FINGERPRINT", fingerprint.replace(":", "")));
        assertEquals(List.of("Team"), ((TrustRemoveCommand.Removed) removed.data()).vouching());
        assertTrue(removed.lines().get(1).contains("parley plugins catalogue remove \"Team\""), removed.lines()::toString);
        assertEquals(0, verify("out/com.example.wall-1.0.0.parley").exitCode());
        new CatalogueRemoveCommand(bench.catalogues).run(call("NAME", "Team"));
        assertEquals(3, verify("out/com.example.wall-1.0.0.parley").exitCode());
    }

    @Test
    void exitCodesOfVerify() throws Exception {
        pack("unsigned", "true");
        CommandResult unsigned = verify("out/com.example.wall-1.0.0.parley");
        assertEquals(3, unsigned.exitCode());
        assertNull(((PluginsVerifyCommand.Verified) unsigned.data()).signer());
        bench.write("ours.parley", PluginBench.plugin("1.0.0", Map.of("Fragment-Host", "org.parley.store")));
        assertEquals(4, verify("ours.parley").exitCode());
        bench.write("out.parley", PluginBench.with(PluginBench.plugin(), "../x", new byte[1]));
        CommandResult hostile = verify("out.parley");
        assertEquals(1, hostile.exitCode());
        assertNull(((PluginsVerifyCommand.Verified) hostile.data()).id());
        Path signed = bench.sign("s.parley", PluginBench.plugin(), PluginBench.key(folder, "Ben"));
        bench.keys.add(signed);
        assertEquals(0, verify("s.parley").exitCode());
        bench.write("s.parley", PluginBench.with(PluginBench.unzip(signed), "README.md", new byte[1]));
        assertEquals(3, verify("s.parley").exitCode());
        assertEquals(1, assertThrows(ProblemException.class, () -> verify("none.parley")).problem().kind().exitCode());
    }

    @Test
    void aSignedFileThatIsDamagedIsAMatterOfTrust() throws Exception {
        Path signed = bench.sign("s.parley", PluginBench.plugin(), PluginBench.key(folder, "Ben"));
        byte[] whole = Files.readAllBytes(signed);
        Map<String, byte[]> damaged = Map.of("cut", Arrays.copyOf(whole, whole.length - 100),
                "trailing", Arrays.copyOf(whole, whole.length + 1), "end", flipped(whole, whole.length - 10),
                "name", flipped(whole, 35));
        for (Map.Entry<String, byte[]> one : damaged.entrySet()) {
            Files.write(folder.resolve("damaged.parley"), one.getValue());
            CommandResult told = verify("damaged.parley");
            assertEquals(3, told.exitCode(), one::getKey);
            assertEquals("broken", ((PluginsVerifyCommand.Verified) told.data()).trust(), one::getKey);
        }
        bench.keys.add(signed);
        for (int at = 4; at < whole.length; at += 13) {
            Files.write(folder.resolve("damaged.parley"), flipped(whole, at));
            CommandResult told = verify("damaged.parley");
            assertEquals(((PluginsVerifyCommand.Verified) told.data()).problems().isEmpty() ? 0 : 3, told.exitCode(),
                    "byte " + at);
        }
        byte[] unsigned = PluginBench.zip(PluginBench.plugin());
        Files.write(folder.resolve("damaged.parley"), Arrays.copyOf(unsigned, unsigned.length - 100));
        assertEquals(1, verify("damaged.parley").exitCode());
        Files.writeString(folder.resolve("damaged.parley"), "hello");
        assertEquals(1, exitCode(() -> verify("damaged.parley")));
    }

    private static byte[] flipped(byte[] whole, int at) {
        byte[] other = whole.clone();
        other[at] ^= 1;
        return other;
    }

    @Test
    void whatIsNoFileIsToldAsWhatItIs() throws IOException {
        PluginsInfoCommand info = new PluginsInfoCommand(bench.files, bench.catalogues);
        Path there = Files.createDirectories(folder.resolve("there"));
        for (Executable call : List.<Executable>of(() -> verify("there"), () -> info.run(call("FILE|ID", "there")))) {
            Problem problem = assertThrows(ProblemException.class, call).problem();
            assertEquals(there + " is a folder and not a plugin file.", problem.what());
            assertEquals(1, problem.kind().exitCode());
        }
        assertEquals(1, exitCode(() -> verify("none.parley")));
        assertEquals(1, exitCode(() -> info.run(call("FILE|ID", "none.parley"))));
        assertEquals(1, exitCode(() -> info.run(call("FILE|ID", "there/none"))));
        assertEquals(2, exitCode(() -> info.run(call("FILE|ID", "none"))));
        assertEquals("plugin.nothing", code(() -> verify("")));
        assertEquals("plugin.nothing", code(() -> info.run(call("FILE|ID", ""))));
    }

    @Test
    void reasonsAreWordsAndEndWithAFullStop() throws IOException {
        key("Anna");
        PluginCatalogueCommand make = new PluginCatalogueCommand(bench.files, bench.keys, bench.clock,
                variable -> "correct horse");
        for (String folder : List.of("Anna.p12", "none")) {
            assertEquals("catalogue.no-folder", code(() -> make.run(call("FOLDER", folder, "key", "Anna.p12"))));
        }
        String failed = assertThrows(ProblemException.class, () -> new PluginKeyCommand(variable -> "correct horse")
                .run(call("out", "none/b.p12", "name", "Ben"))).problem().text();
        assertTrue(failed.contains("could not be made: there is no such file. No key was made."), failed);
    }

    @Test
    void keysLieUnderAPassword() throws IOException {
        key("Anna");
        Path file = folder.resolve("Anna.p12");
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals("key.there", code(() -> key("Anna")));
        PluginKeyCommand command = new PluginKeyCommand(variable -> null);
        assertEquals("password.none", code(() -> command.run(call("out", "b.p12", "name", "Ben"))));
        Files.writeString(folder.resolve("secret.txt"), "short");
        assertEquals("key.password", code(() -> key("Ben")));
        assertEquals("key.unreadable", code(() -> pack("key", "Anna.p12", "password-file", "secret.txt")));
        assertEquals("pack.how", code(() -> pack()));
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    private static int exitCode(Executable call) {
        return assertThrows(ProblemException.class, call).problem().kind().exitCode();
    }

    private static String code(Executable call) {
        return assertThrows(ProblemException.class, call).problem().code();
    }

    @Test
    void everyCommandHasItsTexts() {
        List<Command> all = List.of(new PluginKeyCommand(), new PluginPackCommand(bench.files),
                new PluginCatalogueCommand(bench.files, bench.keys, bench.clock), new PluginsVerifyCommand(bench.files),
                new PluginsInfoCommand(bench.files, bench.catalogues), new TrustListCommand(bench.keys),
                new TrustAddCommand(bench.keys), new TrustRemoveCommand(bench.keys, bench.catalogues),
                new CatalogueListCommand(bench.catalogues), new CatalogueAddCommand(bench.catalogues),
                new CatalogueRefreshCommand(bench.catalogues), new CatalogueRemoveCommand(bench.catalogues));
        assertEquals(Set.of("plugin key", "plugin pack", "plugin catalogue", "plugins verify", "plugins info",
                "plugins trust list", "plugins trust add", "plugins trust remove", "plugins catalogue list",
                "plugins catalogue add", "plugins catalogue refresh", "plugins catalogue remove"),
                Set.copyOf(all.stream().map(command -> command.spec().name()).toList()));
        assertTrue(all.stream().allMatch(command -> command.spec().details().contains("--json")));
    }
}
