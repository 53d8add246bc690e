// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.plugins.internal.PluginBench.BUNDLE;
import static org.parley.plugins.internal.PluginBench.bytes;
import static org.parley.plugins.internal.PluginBench.codes;
import static org.parley.plugins.internal.PluginBench.plugin;
import static org.parley.plugins.internal.PluginBench.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.internal.PluginBench;

/** Files made to do harm. Nothing of them is unpacked, and each time the first problem tells what is wrong. */
class HostileFileTest {

    @TempDir
    private Path folder;
    private PluginBench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new PluginBench(folder);
    }

    private PluginFile read(byte[] file) throws IOException {
        return bench.files.read(Files.write(folder.resolve("bad.parley"), file));
    }

    private void unsafe(String code, byte[] file) throws IOException {
        PluginFile read = read(file);
        assertEquals(code, read.problems().get(0).code(), () -> read.problems().toString());
        assertEquals(Trust.BROKEN, read.trust());
        assertEquals(Problem.Kind.FAILED, read.problems().get(0).kind());
        Path target = folder.resolve("unpacked");
        assertThrows(ProblemException.class, () -> bench.files.unpack(read, target));
        assertTrue(Files.notExists(target));
    }

    private static byte[] entry(String name) throws IOException {
        return PluginBench.zip(with(plugin(), name, bytes("x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../out", "bundles/../../out", "C:/out", "c:out", "\\\\server\\share\\out",
            "//server/share/out", "bundles\\..\\out"})
    void namesThatLeadOut(String name) throws IOException {
        unsafe("zip.out", entry(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "aux.txt", "bundles/nul.jar", "COM1.md", "lpt9", "ab:c", "x.", "x ", "a//b", "./a", "a?b",
            "a\u0001b", "a\u202Egnp.exe", "e\u0301.txt"})
    void namesThatAreNoFiles(String name) throws IOException {
        unsafe("zip.name", entry(name));
    }

    @Test
    void twoEntriesOfOneName() throws IOException {
        unsafe("zip.twice", replace(entry("README.mx"), "README.mx", "README.md"));
        unsafe("zip.twice", entry("readme.MD"));
    }

    @Test
    void differentNamesInFrontAndAtTheEnd() throws IOException {
        byte[] zip = PluginBench.zip(plugin());
        int front = find(zip, "README.md", 0);
        zip[front] = 'X';
        unsafe("zip.cut", zip);
    }

    @Test
    void links() throws IOException {
        byte[] zip = PluginBench.zip(plugin());
        int listed = find(zip, "README.md", find(zip, "README.md", 0) + 1) - 46;
        zip[listed + 5] = 3;
        zip[listed + 41] = (byte) 0xA1;
        zip[listed + 40] = (byte) 0xFF;
        unsafe("zip.link", zip);
    }

    @Test
    void encrypted() throws IOException {
        byte[] zip = PluginBench.zip(plugin());
        int front = find(zip, "README.md", 0) - 30;
        int listed = find(zip, "README.md", front + 31) - 46;
        zip[front + 6] |= 1;
        zip[listed + 8] |= 1;
        unsafe("zip.encrypted", zip);
    }

    @Test
    void cutOff() throws IOException {
        byte[] zip = PluginBench.zip(plugin());
        unsafe("zip.cut", Arrays.copyOf(zip, zip.length - 1));
        unsafe("zip.cut", Arrays.copyOf(zip, zip.length - 40));
        unsafe("zip.cut", Arrays.copyOf(zip, zip.length / 2));
        byte[] shifted = new byte[zip.length + 7];
        System.arraycopy(zip, 0, shifted, 7, zip.length);
        System.arraycopy(zip, 0, shifted, 0, 4);
        unsafe("zip.cut", shifted);
    }

    @Test
    void tooManyEntries() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>(plugin());
        for (int i = 0; many.size() < SignedZip.MOST_ENTRIES; i++) {
            many.put("bundles/x" + i + ".jar", bytes("x"));
        }
        assertTrue(codes(read(PluginBench.zip(many))).contains("plugin.bundle-unlisted"));
        many.put("bundles/y.jar", bytes("x"));
        unsafe("zip.many", PluginBench.zip(many));
    }

    @Test
    void aBomb() throws IOException {
        unsafe("zip.bomb", PluginBench.zip(with(plugin(), "README.md", new byte[10 << 20])));
        PluginFile meta = read(PluginBench.zip(with(plugin(), "META-INF/X.SF", new byte[900 << 10])));
        assertEquals(List.of("zip.bomb"), codes(meta));
        assertEquals(List.of("zip.large"), codes(read(PluginBench.zip(with(plugin(), "META-INF/X.SF", new byte[2 << 20])))));
    }

    @Test
    void aBombInABundle() throws IOException {
        byte[] bundle = PluginBench.bundle(PluginBench.ID, "1.0.0", Map.of(), Map.of("zeros", new byte[10 << 20]));
        assertEquals(List.of("zip.bomb"), codes(read(PluginBench.zip(plugin("1.0.0", bundle, "")))));
        byte[] inner = PluginBench.zip(Map.of("zeros", new byte[10 << 20]));
        byte[] nested = PluginBench.bundle(PluginBench.ID, "1.0.0", Map.of("Bundle-ClassPath", ".,lib/inner.jar"),
                Map.of("lib/inner.jar", inner));
        assertEquals(List.of("zip.bomb"), codes(read(PluginBench.zip(plugin("1.0.0", nested, "")))));
        byte[] leading = PluginBench.bundle(PluginBench.ID, "1.0.0", Map.of(), Map.of("../x", bytes("x")));
        assertEquals(List.of("zip.out"), codes(read(PluginBench.zip(plugin("1.0.0", leading, "")))));
    }

    @Test
    void countsWhatComesOut() throws IOException {
        Inflation inflation = new Inflation(1_000_000);
        inflation.begin(10_000);
        inflation.add(900_000);
        inflation.begin(10_000);
        inflation.add(100_000);
        assertThrows(Inflation.TooMuch.class, () -> inflation.add(1));
        Inflation ratio = new Inflation(10_000_000);
        ratio.begin(3_000);
        ratio.add(300_000);
        assertThrows(Inflation.TooMuch.class, () -> ratio.add(1));
    }

    @Test
    void sizesThatLie() throws IOException {
        byte[] zip = PluginBench.zip(plugin());
        int listed = find(zip, "README.md", find(zip, "README.md", 0) + 1) - 46;
        zip[listed + 24] = 3;
        assertTrue(codes(read(zip)).contains("zip.damaged"));
    }

    @Test
    void whatDoesNotBelongInside() throws IOException {
        for (String name : List.of("more.zip", "inner.parley", "lib/x.jar", "bundles/sub/x.jar", "run.sh", "feature.JSON")) {
            List<String> codes = codes(read(entry(name)));
            assertTrue(codes.contains("plugin.entry") || codes.contains("zip.twice"), () -> name + codes);
        }
        assertEquals(List.of("plugin.bundle-unlisted"), codes(read(entry("bundles/x-1.0.0.jar"))));
        assertEquals(List.of("plugin.bundle-missing"), codes(read(PluginBench.zip(with(plugin(), BUNDLE, null)))));
        byte[] other = PluginBench.bundle(PluginBench.ID, "1.0.0", Map.of(), Map.of("other", bytes("x")));
        assertEquals(List.of("plugin.bundle-hash"), codes(read(PluginBench.zip(with(plugin(), BUNDLE, other)))));
    }

    @Test
    void picturesAndTexts() throws IOException {
        assertEquals(List.of("plugin.icon"), codes(read(entry("icon.png"))));
        assertEquals(List.of("plugin.readme"),
                codes(read(PluginBench.zip(with(plugin(), "README.md", new byte[] {(byte) 0xC3, 0x28})))));
    }

    @Test
    void whatIsNoPluginAtAll() throws IOException {
        Path text = Files.writeString(folder.resolve("x.parley"), "no zip");
        assertEquals("plugin.not-one",
                assertThrows(ProblemException.class, () -> bench.files.read(text)).problem().code());
        Path empty = Files.write(folder.resolve("y.parley"), new byte[0]);
        assertEquals("plugin.not-one",
                assertThrows(ProblemException.class, () -> bench.files.read(empty)).problem().code());
        Path zip = bench.write("z.parley", Map.of("README.md", bytes("x")));
        assertEquals("plugin.not-one",
                assertThrows(ProblemException.class, () -> bench.files.read(zip)).problem().code());
        assertEquals("plugin.no-file", assertThrows(ProblemException.class,
                () -> bench.files.read(folder.resolve("none.parley"))).problem().code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Bundle-SymbolicName|org.parley.panel|bundle.other,bundle.ours",
            "Bundle-SymbolicName|org.jsoup|bundle.other,bundle.ours",
            "Bundle-SymbolicName|system.bundle|bundle.other,bundle.ours",
            "Bundle-SymbolicName|com.example.other|bundle.other",
            "Bundle-Version|1.0.1|bundle.other",
            "Bundle-Version|one|bundle.other",
            "Bundle-ManifestVersion|1|bundle.none",
            "Fragment-Host|org.apache.felix.framework|bundle.fragment",
            "Fragment-Host|system.bundle; extension:=framework|bundle.fragment",
            "Fragment-Host|org.parley.store;bundle-version=\"[0.1,0.2)\"|bundle.fragment",
            "Fragment-Host|com.example.stranger|bundle.fragment",
            "Require-Bundle|com.example.base,system.bundle|bundle.requires",
            "Require-Bundle|org.parley.store|bundle.requires",
            "Require-Bundle|org.parley.third.lucene|''",
            "Bundle-NativeCode|lib/x.so;osname=Linux|bundle.native",
            "Import-Package|org.osgi.framework,org.osgi.framework.startlevel|bundle.closed",
            "Import-Package|org.osgi.framework.hooks.service;version=1|bundle.closed",
            "DynamicImport-Package|*|bundle.closed",
            "DynamicImport-Package|org.osgi.*|bundle.closed",
            "DynamicImport-Package|com.example.*|''",
            "Export-Package|com.example.wall;version=1,org.parley.core;version=\"0.1.0\"|bundle.exports",
            "Import-Package|org.parley.core;version=\"[0.1,0.2)\",org.osgi.framework|''"})
    void headers(String header, String value, String codes) throws IOException {
        PluginFile file = read(PluginBench.zip(plugin("1.0.0", Map.of(header, value))));
        assertEquals(codes.isEmpty() ? List.of() : List.of(codes.split(",")), codes(file), file.problems()::toString);
    }

    @Test
    void aFragmentOfAnotherBundleOfThePlugin() throws IOException {
        byte[] host = PluginBench.bundle(PluginBench.ID, "1.0.0", Map.of(), Map.of());
        byte[] fragment = PluginBench.bundle("com.example.wall.de", "1.0.0", Map.of("Fragment-Host", PluginBench.ID), Map.of());
        String feature = PluginBench.feature("1.0.0", PluginBench.sha256(host), "").replace("\"bundles\": [",
                "\"bundles\": [ { \"id\": \"com.example:com.example.wall.de:1.0.0\", \"sha256\": \""
                        + PluginBench.sha256(fragment) + "\" },");
        Map<String, byte[]> entries = new HashMap<>(with(plugin(), "feature.json", bytes(feature)));
        entries.put(BUNDLE, host);
        entries.put("bundles/com.example.wall.de-1.0.0.jar", fragment);
        assertEquals(List.of(), read(PluginBench.zip(entries)).problems());
    }

    @Test
    void machineCodeWithAReason() throws IOException {
        byte[] bundle = PluginBench.bundle(PluginBench.ID, "1.0.0", Map.of(), Map.of("lib/libwall.so", bytes("x")));
        assertEquals(List.of("bundle.native"), codes(read(PluginBench.zip(plugin("1.0.0", bundle, "")))));
        String note = "\"parley:native\": { \"type\": \"text\", \"text\": [ \"Decodes\", \"pictures.\" ] },";
        PluginFile file = read(PluginBench.zip(plugin("1.0.0", bundle, note)));
        assertEquals(List.of(), file.problems());
        assertEquals("Decodes pictures.", file.spec().orElseThrow().provides().get(1).title());
    }

    private static int find(byte[] bytes, String text, int from) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
        assertTrue(at >= 0, text);
        return at;
    }

    private static byte[] replace(byte[] bytes, String text, String by) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }
}
