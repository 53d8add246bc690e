// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.internal.PluginBench;
import org.parley.plugins.internal.file.SigningKey;

class CataloguesTest {

    @TempDir
    private static Path shared;
    private static SigningKey keeper;
    private static SigningKey maker;

    private PluginBench bench;
    private Path stick;
    private Path plugin;

    @BeforeAll
    static void keys() {
        keeper = PluginBench.key(shared, "Keeper");
        maker = PluginBench.key(shared, "Maker");
    }

    @BeforeEach
    void make() throws Exception {
        bench = new PluginBench(Files.createTempDirectory(shared, "bench"));
        stick = Files.createDirectories(bench.folder.resolve("stick"));
        plugin = put("1.0.0");
        put("1.10.0");
        put("1.9.0");
        catalogue(keeper);
    }

    private Path put(String version) throws Exception {
        Path made = bench.sign("wall-" + version + ".parley", PluginBench.plugin(version, Map.of()), maker);
        return Files.move(made, stick.resolve(made.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private CatalogueMaker.Made catalogue(SigningKey key, String... revoke) {
        return new CatalogueMaker(bench.files, bench.keys, bench.clock).make(stick, "Team", key, List.of(revoke),
                Progress.none());
    }

    private void catalogueAgain(SigningKey key) throws IOException {
        Files.delete(stick.resolve("parley-catalogue.zip"));
        bench.clock.advance(Duration.ofHours(1));
        catalogue(key);
    }

    private Catalogue add() {
        return bench.catalogues.add(stick.toString(), keeper.signer().fingerprint(), Progress.none());
    }

    private CataloguesImpl reopened() {
        return new CataloguesImpl(bench.workspace, bench.home, bench.keys, address -> {
            throw new IOException("no network in tests");
        }, bench.clock);
    }

    private static Problem refused(String code, Problem.Kind kind, Executable call) {
        Problem problem = assertThrows(ProblemException.class, call).problem();
        assertEquals(code, problem.code());
        assertEquals(kind, problem.kind());
        return problem;
    }

    @Test
    void findsTheNewest() {
        Catalogue added = add();
        assertEquals("Team", added.name());
        assertEquals(3, added.entries());
        assertEquals("", added.trouble());
        assertEquals(keeper.signer().fingerprint(), added.fingerprint());
        Entry newest = reopened().find("com.example.wall", null).orElseThrow();
        assertEquals("1.10.0", newest.spec().version());
        assertEquals("wall-1.10.0.parley", newest.file());
        assertEquals(maker.signer().fingerprint(), newest.fingerprint());
        assertEquals("1.9.0", reopened().find("com.example.wall", "1.9.0").orElseThrow().spec().version());
        assertTrue(reopened().find("com.example.other", null).isEmpty());
    }

    @Test
    void staysReadableWithoutItsPlace() throws IOException {
        add();
        Files.delete(stick.resolve("parley-catalogue.zip"));
        assertEquals(3, reopened().entries().size());
        Catalogue refreshed = reopened().refresh("Team", Progress.none());
        assertEquals(3, refreshed.entries());
        assertTrue(refreshed.trouble().contains("parley-catalogue.zip"), refreshed.trouble());
        assertEquals(refreshed, reopened().all().get(0));
    }

    @Test
    void vouchesForTheFilesItLists() throws Exception {
        assertEquals(Trust.UNKNOWN, bench.files.read(plugin).trust());
        add();
        assertEquals(Trust.KNOWN, bench.files.read(plugin).trust());
        Path other = bench.sign("other.parley", PluginBench.plugin("2.0.0", Map.of()), maker);
        assertEquals(Trust.UNKNOWN, bench.files.read(other).trust());
    }

    @Test
    void aKeyThatIsTrustedNoMoreVouchesForNothing() throws Exception {
        catalogueAgain(maker);
        bench.keys.add(maker.signer().fingerprint(), "Maker");
        assertTrue(bench.catalogues.add(stick.toString(), null, Progress.none()).vouches());
        bench.keys.remove(maker.signer().fingerprint());
        put("2.0.0");
        catalogueAgain(maker);
        Catalogue refreshed = bench.catalogues.refresh("Team", Progress.none());
        assertEquals(List.of("", "4", "false"), List.of(refreshed.trouble(), String.valueOf(refreshed.entries()),
                String.valueOf(refreshed.vouches())));
        Entry newest = reopened().find("com.example.wall", "2.0.0").orElseThrow();
        assertEquals(Trust.UNKNOWN, bench.files.read(bench.catalogues.fetch(newest, Progress.none())).trust());
        bench.keys.add(maker.signer().fingerprint(), "Maker");
        assertTrue(reopened().all().get(0).vouches());
    }

    @Test
    void aKeyThatWasAcceptedForACatalogueVouchesThereAsLongAsItIsKept() throws Exception {
        bench.keys.add(keeper.signer().fingerprint(), "Keeper");
        assertTrue(bench.catalogues.add(stick.toString(), null, Progress.none()).vouches());
        add();
        bench.keys.remove(keeper.signer().fingerprint());
        put("2.0.0");
        catalogueAgain(keeper);
        assertTrue(bench.catalogues.refresh("Team", Progress.none()).vouches());
        assertEquals(Trust.KNOWN, bench.files.read(stick.resolve("wall-2.0.0.parley")).trust());
        Files.delete(stick.resolve("parley-catalogue.zip"));
        assertTrue(bench.catalogues.refresh("Team", Progress.none()).vouches());
        assertEquals(Trust.KNOWN, bench.files.read(stick.resolve("wall-2.0.0.parley")).trust());
        bench.catalogues.remove("Team");
        assertEquals(Trust.UNKNOWN, bench.files.read(stick.resolve("wall-2.0.0.parley")).trust());
    }

    @Test
    void whatWasKeptBeforeVouchesOnlyWhileItsKeyIsTrusted() throws Exception {
        add();
        Path kept = bench.workspace.resolve("plugins/catalogues.json");
        Files.writeString(kept, Files.readString(kept).replaceFirst(",\\s*\"accepted\" : true", ""));
        assertEquals(List.of(false), reopened().all().stream().map(Catalogue::vouches).toList());
        assertTrue(add().vouches());
    }

    @Test
    void refusesAnUnknownKey() {
        Problem problem = refused("catalogue.untrusted", Problem.Kind.REFUSED,
                () -> bench.catalogues.add(stick.toString(), null, Progress.none()));
        assertTrue(problem.text().contains(keeper.signer().fingerprint()));
        refused("catalogue.untrusted", Problem.Kind.REFUSED,
                () -> bench.catalogues.add(stick.toString(), maker.signer().fingerprint(), Progress.none()));
        assertEquals(List.of(), bench.catalogues.all());
        bench.keys.add(keeper.signer().fingerprint(), "Keeper");
        assertEquals("Team", bench.catalogues.add(stick.toString(), null, Progress.none()).name());
    }

    @Test
    void refusesAnOlderList() throws IOException {
        Path old = bench.folder.resolve("old.zip");
        Files.copy(stick.resolve("parley-catalogue.zip"), old);
        bench.clock.advance(Duration.ofDays(1));
        catalogue(keeper, maker.signer().fingerprint().replace("A", "B"));
        Catalogue added = add();
        Files.copy(old, stick.resolve("parley-catalogue.zip"), StandardCopyOption.REPLACE_EXISTING);
        Catalogue refreshed = bench.catalogues.refresh("Team", Progress.none());
        assertEquals(added.made(), refreshed.made());
        assertTrue(refreshed.trouble().contains(added.made().toString()), refreshed.trouble());
        refused("catalogue.older", Problem.Kind.REFUSED, this::add);
        bench.clock.advance(Duration.ofDays(1));
        catalogue(keeper);
        assertEquals("", bench.catalogues.refresh("Team", Progress.none()).trouble());
    }

    @Test
    void refusesAnotherKeyAndAChangedList() throws Exception {
        Catalogue added = add();
        Path zip = stick.resolve("parley-catalogue.zip");
        Map<String, byte[]> entries = PluginBench.unzip(zip);
        byte[] json = entries.get("catalogue.json");
        json[json.length / 2] ^= 1;
        Files.write(zip, PluginBench.zip(entries));
        String trouble = bench.catalogues.refresh("Team", Progress.none()).trouble();
        assertTrue(trouble.startsWith(zip + " cannot be believed. " + zip + " was changed after it was signed"), trouble);
        Files.delete(zip);
        bench.clock.advance(Duration.ofDays(1));
        catalogue(maker);
        Catalogue refreshed = bench.catalogues.refresh("Team", Progress.none());
        assertTrue(refreshed.trouble().contains(maker.signer().fingerprint()), refreshed.trouble());
        assertEquals(added.made(), refreshed.made());
        assertEquals(3, refreshed.entries());
    }

    @Test
    void aListThatWasChangedInTheWorkspaceCountsNoMore() throws IOException {
        add();
        Path list;
        try (var all = Files.list(bench.workspace.resolve("plugins/catalogues"))) {
            list = all.findFirst().orElseThrow();
        }
        Map<String, byte[]> entries = PluginBench.unzip(list);
        entries.put("extra", PluginBench.bytes("x"));
        Files.write(list, PluginBench.zip(entries));
        assertEquals(List.of(), reopened().entries());
        assertTrue(reopened().all().get(0).trouble().contains("signed in part"), reopened().all()::toString);
    }

    @Test
    void callsBackKeysAndFiles() throws Exception {
        add();
        PluginFile before = bench.files.read(plugin);
        assertEquals(Trust.KNOWN, before.trust());
        Files.move(plugin, bench.folder.resolve("kept.parley"));
        bench.clock.advance(Duration.ofHours(1));
        catalogue(keeper, before.sha256());
        bench.catalogues.refresh("Team", Progress.none());
        PluginFile file = bench.files.read(bench.folder.resolve("kept.parley"));
        assertEquals(Trust.REVOKED, file.trust());
        assertEquals(List.of("revoked.file"), PluginBench.codes(file));
        assertEquals(Trust.KNOWN, bench.files.read(stick.resolve("wall-1.9.0.parley")).trust());
        Path other = bench.sign("other.parley", PluginBench.plugin("2.0.0", Map.of()), maker);
        Files.delete(stick.resolve("wall-1.9.0.parley"));
        Files.delete(stick.resolve("wall-1.10.0.parley"));
        bench.clock.advance(Duration.ofHours(1));
        CatalogueMaker.Made made = catalogue(keeper, maker.signer().fingerprint());
        assertEquals(2, made.revoked().stream().filter(mark -> mark.equals(before.sha256())
                || mark.equals(maker.signer().fingerprint())).count());
        bench.catalogues.refresh("Team", Progress.none());
        bench.keys.add(maker.signer().fingerprint(), "Maker");
        PluginFile revoked = bench.files.read(other);
        assertEquals(Trust.REVOKED, revoked.trust());
        assertEquals(List.of("revoked.key"), PluginBench.codes(revoked));
    }

    @Test
    void fetchesWhatItListsAndNothingElse() throws Exception {
        add();
        Entry entry = bench.catalogues.find("com.example.wall", "1.9.0").orElseThrow();
        Path fetched = bench.catalogues.fetch(entry, Progress.none());
        assertArrayEquals(Files.readAllBytes(stick.resolve("wall-1.9.0.parley")), Files.readAllBytes(fetched));
        assertEquals(fetched, bench.catalogues.fetch(entry, Progress.none()));
        Files.writeString(fetched, "changed meanwhile");
        assertEquals(Files.size(stick.resolve("wall-1.9.0.parley")),
                Files.size(bench.catalogues.fetch(entry, Progress.none())));
        Entry other = bench.catalogues.find("com.example.wall", "1.10.0").orElseThrow();
        Files.copy(plugin, stick.resolve("wall-1.10.0.parley"), StandardCopyOption.REPLACE_EXISTING);
        refused("catalogue.hash", Problem.Kind.REFUSED, () -> bench.catalogues.fetch(other, Progress.none()));
        Files.write(stick.resolve("wall-1.10.0.parley"), new byte[1 << 20]);
        refused("catalogue.hash", Problem.Kind.REFUSED, () -> bench.catalogues.fetch(other, Progress.none()));
        Files.delete(stick.resolve("wall-1.10.0.parley"));
        Problem gone = refused("catalogue.no-file", Problem.Kind.FAILED,
                () -> bench.catalogues.fetch(other, Progress.none()));
        assertEquals("The file wall-1.10.0.parley, which the catalogue Team (" + stick.resolve("parley-catalogue.zip")
                + ") lists, cannot be read: there is no such file.", gone.what());
        try (var all = Files.list(fetched.getParent())) {
            assertEquals(List.of(fetched), all.toList());
        }
    }

    @Test
    void removes() {
        add();
        bench.catalogues.remove("Team");
        assertEquals(List.of(), reopened().all());
        assertEquals(List.of(), bench.catalogues.entries());
        refused("catalogue.unknown", Problem.Kind.USAGE, () -> bench.catalogues.remove("Team"));
        refused("catalogue.unknown", Problem.Kind.USAGE, () -> bench.catalogues.refresh("Team", Progress.none()));
    }

    @Test
    void parleysOwnComesFirstAndOnlyUnderItsKey() throws Exception {
        Path own = Files.createDirectories(bench.home.resolve("catalogue"));
        Files.copy(plugin, own.resolve("wall-1.0.0.parley"));
        new CatalogueMaker(bench.files, bench.keys, bench.clock).make(own, "A first", keeper, List.of(), Progress.none());
        stick = Files.createDirectories(bench.folder.resolve("other"));
        put("3.0.0");
        catalogue(maker);
        bench.catalogues.add(stick.toString(), maker.signer().fingerprint(), Progress.none());
        assertEquals(1, reopened().entries().size());
        assertTrue(reopened().all().get(0).trouble().contains("Nobody here trusts the key"));
        bench.pem(bench.home.resolve("conf/parley-key.pem"), keeper);
        assertEquals(List.of("A first", "Team"), reopened().all().stream().map(Catalogue::name).toList());
        assertEquals(2, reopened().entries().size());
        refused("catalogue.ours", Problem.Kind.REFUSED, () -> reopened().remove("A first"));
        Entry first = reopened().find("com.example.wall", "1.0.0").orElseThrow();
        assertTrue(Files.exists(reopened().fetch(first, Progress.none())));
    }

    @Test
    void aStickThatIsOutIsToldByItsFileAndReadAgainWhenItIsBack() throws Exception {
        add();
        Path drawer = Files.move(stick, bench.folder.resolve("drawer"));
        String trouble = bench.catalogues.refresh("Team", Progress.none()).trouble();
        assertTrue(trouble.contains(stick.resolve("parley-catalogue.zip").toString()), trouble);
        assertEquals(-1, trouble.indexOf("parley-catalogue.zip/"), trouble);
        assertEquals(3, bench.catalogues.entries().size());
        Files.move(drawer, stick);
        assertEquals("", bench.catalogues.refresh("Team", Progress.none()).trouble());
    }

    @Test
    void placesThatAreNone() {
        for (String place : List.of("http://example.org/plugins/", "ftp://example.org/x", "https://me:secret@example.org/x",
                "https://example.org/x?y=1", "https:///x")) {
            refused("catalogue.place", Problem.Kind.USAGE, () -> bench.catalogues.add(place, null, Progress.none()));
        }
        refused("catalogue.unreachable", Problem.Kind.FAILED,
                () -> bench.catalogues.add("https://example.org/plugins/", null, Progress.none()));
        refused("catalogue.unreachable", Problem.Kind.FAILED,
                () -> bench.catalogues.add(bench.folder.resolve("none").toString(), null, Progress.none()));
        refused("catalogue.not-one", Problem.Kind.FAILED,
                () -> bench.catalogues.add(plugin.toString(), null, Progress.none()));
    }

    @Test
    void makesNoneOfWhatWouldBeRefused() throws Exception {
        refused("catalogue.other-key", Problem.Kind.REFUSED, () -> catalogue(maker));
        refused("catalogue.revoke", Problem.Kind.USAGE, () -> catalogue(keeper, "AB"));
        refused("catalogue.called-back", Problem.Kind.REFUSED, () -> catalogue(keeper, maker.signer().fingerprint()));
        Files.copy(plugin, stick.resolve("copy.parley"));
        refused("catalogue.same", Problem.Kind.FAILED, () -> catalogue(keeper));
        Files.write(stick.resolve("copy.parley"), PluginBench.zip(PluginBench.plugin("4.0.0", Map.of())));
        refused("catalogue.plugin", Problem.Kind.REFUSED, () -> catalogue(keeper));
        Files.write(stick.resolve("copy.parley"), PluginBench.zip(PluginBench.plugin("4.0", Map.of())));
        refused("catalogue.problem", Problem.Kind.FAILED, () -> catalogue(keeper));
    }
}
