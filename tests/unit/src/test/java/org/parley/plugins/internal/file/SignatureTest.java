// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parley.plugins.internal.PluginBench.BUNDLE;
import static org.parley.plugins.internal.PluginBench.bytes;
import static org.parley.plugins.internal.PluginBench.codes;
import static org.parley.plugins.internal.PluginBench.plugin;
import static org.parley.plugins.internal.PluginBench.unzip;
import static org.parley.plugins.internal.PluginBench.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Permission;
import org.parley.core.ProblemException;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.internal.PluginBench;

class SignatureTest {

    @TempDir
    private static Path shared;
    private static SigningKey anna;
    private static SigningKey eve;

    private PluginBench bench;
    private Path signed;

    @BeforeAll
    static void keys() {
        anna = PluginBench.key(shared, "Anna");
        eve = PluginBench.key(shared, "Eve, \"quoted\" + more");
    }

    @BeforeEach
    void sign() throws Exception {
        bench = new PluginBench(Files.createTempDirectory(shared, "bench"));
        signed = bench.sign("wall.parley", plugin(), anna);
    }

    private PluginFile read(Map<String, byte[]> entries) throws IOException {
        return bench.files.read(bench.write("changed.parley", entries));
    }

    private void broken(String code, Map<String, byte[]> entries) throws IOException {
        PluginFile file = read(entries);
        assertEquals(Trust.BROKEN, file.trust());
        assertTrue(codes(file).contains(code), codes(file)::toString);
        assertTrue(file.signer().isEmpty());
    }

    @Test
    void whatAWholeFileTells() throws IOException {
        PluginFile file = bench.files.read(signed);
        assertEquals(List.of(), file.problems());
        assertEquals(Trust.UNKNOWN, file.trust());
        assertEquals(anna.signer(), file.signer().orElseThrow());
        assertEquals("# Photo wall\n", file.readme());
        assertEquals(PluginBench.sha256(Files.readAllBytes(signed)), file.sha256());
        assertEquals(Files.size(signed), file.bytes());
        PluginSpec spec = file.spec().orElseThrow();
        assertEquals("com.example.wall", spec.id());
        assertEquals("1.0.0", spec.version());
        assertEquals("Photo wall", spec.name());
        assertEquals("Example team", spec.vendor());
        assertEquals("Apache-2.0", spec.licence());
        assertEquals("photowall", spec.schema());
        assertEquals(2, spec.migrations());
        assertEquals(Set.of(Permission.CONTENT_READ, Permission.TABLES), spec.permissions());
        assertEquals(List.of(new PluginSpec.Provided("view", "wall", "Photo wall")), spec.provides());
        assertEquals(List.of(new Requirement(Requirement.Kind.JAVA, "java", "17"),
                new Requirement(Requirement.Kind.PARLEY, "org.parley.core", "[0.1,0.2)"),
                new Requirement(Requirement.Kind.PLUGIN, "com.example.base", "[1,2)")), spec.requires());
        assertEquals(List.of(BUNDLE), spec.bundles().stream().map(PluginSpec.BundleEntry::path).toList());
    }

    @Test
    void trustFollowsTheKey() throws Exception {
        bench.keys.add(signed);
        assertEquals(Trust.KNOWN, bench.files.read(signed).trust());
        bench.keys.remove(anna.signer().fingerprint());
        assertEquals(Trust.UNKNOWN, bench.files.read(signed).trust());
        bench.pem(bench.home.resolve("conf/parley-key.pem"), anna);
        assertEquals(Trust.PRODUCT, bench.files.read(signed).trust());
        Path other = bench.sign("other.parley", plugin(), eve);
        assertEquals(Trust.UNKNOWN, bench.files.read(other).trust());
        assertEquals("Eve, \"quoted\" + more", bench.files.read(other).signer().orElseThrow().name());
    }

    @Test
    void unsigned() throws IOException {
        PluginFile file = read(plugin());
        assertEquals(Trust.UNSIGNED, file.trust());
        assertEquals(List.of(), file.problems());
    }

    @Test
    void aChangedEntry() throws IOException {
        broken("signature.changed", with(unzip(signed), "README.md", bytes("# Photo hall\n")));
    }

    @Test
    void anAddedEntry() throws IOException {
        broken("signature.part", with(unzip(signed), "LICENSE", bytes("Do what you like.")));
    }

    @Test
    void anAddedEntryBesideTheSignature() throws IOException {
        broken("signature.part", with(unzip(signed), "META-INF/extra.txt", bytes("x")));
        broken("signature.part", with(unzip(signed), "META-INF/services/java.lang.Runnable", bytes("x")));
        broken("signature.part", with(unzip(signed), "META-INF/SIG-MORE", bytes("x")));
        broken("signature.several", with(unzip(signed), "META-INF/MORE.SF", bytes("Signature-Version: 1.0\n\n")));
        broken("signature.several", with(unzip(signed), "META-INF/MORE.RSA", bytes("x")));
        assertEquals(List.of("zip.name"), codes(read(with(unzip(signed), "meta-inf/EXTRA.SF", bytes("x")))));
    }

    @Test
    void aStrippedSignature() throws IOException {
        Map<String, byte[]> without = with(with(unzip(signed), "META-INF/PARLEY.SF", null), "META-INF/PARLEY.EC", null);
        broken("signature.stripped", without);
        broken("signature.bad", with(unzip(signed), "META-INF/PARLEY.EC", null));
        broken("signature.stripped", with(unzip(signed), "META-INF/PARLEY.SF", null)
                .entrySet().stream().filter(one -> !one.getKey().endsWith(".EC"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        PluginFile bare = read(with(without, "META-INF/MANIFEST.MF", null));
        assertEquals(Trust.UNSIGNED, bare.trust());
    }

    @Test
    void anEntryThatWasTakenOut() throws IOException {
        broken("signature.gone", with(unzip(signed), "README.md", null));
    }

    @Test
    void onlyAPartIsSigned() throws Exception {
        Map<String, byte[]> part = with(plugin(), BUNDLE, null);
        Map<String, byte[]> all = unzip(bench.sign("part.parley", part, anna));
        all.put(BUNDLE, plugin().get(BUNDLE));
        broken("signature.part", all);
    }

    @Test
    void twoSigners() throws Exception {
        Path twice = bench.sign("twice.parley", unzip(signed), eve, "EVE");
        PluginFile file = bench.files.read(twice);
        assertEquals(Trust.BROKEN, file.trust());
        assertEquals(List.of("signature.several"), codes(file));
    }

    @Test
    void aSignatureFromAnotherFile() throws Exception {
        Map<String, byte[]> other = unzip(bench.sign("other.parley", with(plugin(), "README.md", bytes("other")), anna));
        Map<String, byte[]> mixed = unzip(signed);
        mixed.put("META-INF/PARLEY.SF", other.get("META-INF/PARLEY.SF"));
        broken("signature.bad", mixed);
        mixed.put("META-INF/PARLEY.EC", other.get("META-INF/PARLEY.EC"));
        PluginFile file = read(mixed);
        assertEquals(Trust.BROKEN, file.trust());
        assertFalse(file.problems().isEmpty());
    }

    @Test
    void everyByteOfTheSignatureCounts() throws IOException {
        Map<String, byte[]> entries = unzip(signed);
        byte[] block = entries.get("META-INF/PARLEY.EC");
        Path file = bench.folder.resolve("flipped.parley");
        for (int i = 0; i < block.length; i++) {
            byte[] flipped = block.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(file, PluginBench.zip(with(entries, "META-INF/PARLEY.EC", flipped)));
            int at = i;
            assertEquals(SignedZip.Seal.BROKEN, SignedZip.read(file, name -> null).seal(), () -> "byte " + at);
        }
    }

    @Test
    void aCertificateThatEnded() throws IOException {
        bench.keys.add(signed);
        Instant until = anna.signer().until();
        bench.clock.set(until);
        assertEquals(Trust.KNOWN, bench.files.read(signed).trust());
        bench.clock.advance(Duration.ofSeconds(1));
        PluginFile late = bench.files.read(signed);
        assertEquals(Trust.REVOKED, late.trust());
        assertEquals(List.of("revoked.expired"), codes(late));
        bench.clock.set(anna.signer().from().minusSeconds(1));
        assertEquals(List.of("revoked.early"), codes(bench.files.read(signed)));
    }

    @Test
    void aFileOfThePlatformsOwnSigner() throws Exception {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jarsigner");
        assumeTrue(Files.isExecutable(tool), "this Java has no jarsigner");
        for (String[] key : new String[][] {{"EC", "-groupname", "secp256r1"}, {"RSA", "-keysize", "2048"}}) {
            Path store = bench.folder.resolve(key[0] + ".p12");
            run("keytool", "-genkeypair", "-keyalg", key[0], key[1], key[2], "-dname", "CN=Team", "-alias", "team",
                    "-validity", "90", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit");
            Path file = bench.write(key[0] + ".parley", plugin());
            run("jarsigner", "-keystore", store.toString(), "-storepass", "changeit", file.toString(), "team");
            PluginFile read = bench.files.read(file);
            assertEquals(List.of(), read.problems(), key[0]);
            assertEquals(Trust.UNKNOWN, read.trust(), key[0]);
            assertEquals("Team", read.signer().orElseThrow().name());
        }
    }

    private void run(String tool, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(words));
        Path said = bench.folder.resolve("said");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), tool);
        assertEquals(0, process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    @Test
    void unpacks() throws IOException {
        PluginFile file = bench.files.read(signed);
        Path target = bench.folder.resolve("bundles/x");
        bench.files.unpack(file, target);
        bench.files.unpack(file, target);
        assertArrayEquals(plugin().get(BUNDLE), Files.readAllBytes(target.resolve("com.example.wall-1.0.0.jar")));
        try (var all = Files.list(target.getParent())) {
            assertEquals(List.of(target), all.toList());
        }
        try (var all = Files.list(target)) {
            assertEquals(1, all.count());
        }
    }

    @Test
    void unpacksNothingElseThanWasRead() throws Exception {
        PluginFile file = bench.files.read(signed);
        Files.copy(bench.sign("other.parley", plugin("1.0.1", Map.of()), anna), signed,
                StandardCopyOption.REPLACE_EXISTING);
        Path target = bench.folder.resolve("bundles/x");
        ProblemException refused = assertThrows(ProblemException.class, () -> bench.files.unpack(file, target));
        assertEquals("plugin.other", refused.problem().code());
        assertTrue(Files.notExists(target));
    }
}
