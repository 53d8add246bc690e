// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runtimes linked for other platforms. The JDK of Windows is a stand-in: the modules of this one, which say that they are
 * for Windows, with programs that have the names they have there.
 */
class OtherPlatformsRuntimeTest {

    private static final Path JMODS = Path.of(System.getProperty("java.home"), "jmods");
    private static final String INFO = "classes/module-info.class";

    @TempDir
    private Path work;
    private Path jmods;

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.exists(JMODS.resolve("java.base.jmod")), "this JDK comes without a folder jmods");
        jmods = Files.createDirectories(work.resolve("jdks/windows-x86_64/jmods"));
    }

    /** A module with other texts in its module-info: the platform it is for, its version, the digests of other modules. */
    private void relabel(String module, Map<String, String> texts) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(JMODS.resolve(module)).get();
                OutputStream out = Files.newOutputStream(jmods.resolve(module))) {
            out.write(new byte[] { 'J', 'M', 1, 0 });
            ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                if (entry.getName().equals(INFO)) {
                    zip.putArchiveEntry(new ZipArchiveEntry(INFO));
                    zip.write(replaced(from.getInputStream(entry).readAllBytes(), texts));
                    zip.closeArchiveEntry();
                } else {
                    for (String name : names(entry.getName())) {
                        zip.addRawArchiveEntry(named(name, entry), from.getRawInputStream(entry));
                    }
                }
            }
            zip.finish();
        }
    }

    private static List<String> names(String name) {
        return !name.startsWith("bin/") ? List.of(name)
                : name.equals("bin/java") ? List.of("bin/java.exe", "bin/javaw.exe") : List.of(name + ".exe");
    }

    private static ZipArchiveEntry named(String name, ZipArchiveEntry entry) {
        ZipArchiveEntry named = new ZipArchiveEntry(name);
        named.setMethod(entry.getMethod());
        named.setSize(entry.getSize());
        named.setCompressedSize(entry.getCompressedSize());
        named.setCrc(entry.getCrc());
        return named;
    }

    private static byte[] replaced(byte[] classFile, Map<String, String> texts) {
        String all = new String(classFile, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> each : texts.entrySet()) {
            all = all.replace(constant(each.getKey()), constant(each.getValue()));
        }
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text of a class file has its length before it, in two bytes. */
    private static String constant(String text) {
        return "\0" + (char) text.length() + text;
    }

    private void make() throws IOException {
        Main.make("--tree=" + tree(), "--out=" + work.resolve("out"), "--work=" + work.resolve("between"),
                "--cache=" + work.resolve("cache"), "--version=0.1.0-SNAPSHOT", "--jdks=" + work.resolve("jdks"),
                "--platforms=windows-x86_64");
    }

    /** Of the product only what gives way to another platform's, and what a start has to find. */
    private Path tree() throws IOException {
        Path plugins = Files.createDirectories(work.resolve("tree/plugins"));
        try (Stream<Path> all = Files.list(Unpacked.products().resolve("parley/linux/gtk/x86_64/parley/plugins"))) {
            for (Path plugin : all.filter(p -> p.getFileName().toString()
                    .matches("org\\.(eclipse\\.swt\\.gtk|parley\\.launcher|apache\\.felix\\.framework).*")).toList()) {
                Files.copy(plugin, plugins.resolve(plugin.getFileName()));
            }
        }
        return plugins.getParent();
    }

    private static String here() {
        return Object.class.getModule().getDescriptor().rawVersion().orElseThrow();
    }

    @Test
    void theArchiveForWindowsGetsTheRuntimeOfTheJdkForWindows() throws IOException {
        try (Stream<Path> modules = Files.list(JMODS)) {
            for (Path module : modules.toList()) {
                // the first module knows the digests of others, which change: under another name they are passed over
                relabel(module.getFileName().toString(), Map.of("linux-amd64", "windows-amd64", "ModuleHashes", "ModuleDigest"));
            }
        }
        make();
        Map<String, Unpacked.Item> archive = Unpacked.read(work.resolve("out/parley-0.1.0-win32.win32.x86_64.zip"));
        Set<String> programs = archive.keySet().stream().filter(n -> n.startsWith("parley/runtime/bin/"))
                .map(n -> n.substring("parley/runtime/bin/".length())).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(programs.containsAll(Set.of("java.exe", "javaw.exe", "keytool.exe", "jarsigner.exe")), programs.toString());
        assertTrue(archive.containsKey("parley/runtime/lib/modules"), "the modules");
        String release = archive.get("parley/runtime/release").text();
        for (String needed : List.of("java.se", "java.desktop", "jdk.jartool", "jdk.localedata", "jdk.unsupported")) {
            assertTrue(release.matches("(?s).*MODULES=\"[^\"]*\\b" + needed + "\\b.*"), needed + " in " + release);
        }
        assertTrue(archive.containsKey("parley/Parley.exe"), "the program that starts it");
        assertEquals(List.of("org.eclipse.swt.win32.win32.x86_64"), archive.keySet().stream()
                .filter(n -> n.startsWith("parley/plugins/org.eclipse.")).map(n -> n.replaceFirst(".*/", ""))
                .map(n -> n.replaceFirst("_[0-9.v-]*\\.jar$", "")).toList());
    }

    @Test
    void aJdkForAnotherPlatformIsRefused() throws IOException {
        relabel("java.base.jmod", Map.of("linux-amd64", "macos-aarch64"));
        IOException refused = assertThrows(IOException.class, this::make);
        assertTrue(refused.getMessage().endsWith("is for macos-aarch64, not for windows-x86_64"), refused.getMessage());
    }

    @Test
    void aJdkOfAnotherVersionIsRefused() throws IOException {
        relabel("java.base.jmod", Map.of("linux-amd64", "windows-amd64", here(), "11.0.2"));
        IOException refused = assertThrows(IOException.class, this::make);
        assertTrue(refused.getMessage().contains("is Java 11.0.2 and the build runs on " + here()), refused.getMessage());
    }
}
