// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runtimes linked for other platforms. The JDK of Windows is a stand-in: the modules of this one, which
 * say that they are for Windows, with programs that have the names they have there.
 */
class OtherPlatformsRuntimeTest {

    private static final Path JMODS = Path.of(System.getProperty("java.home"), "jmods");

    @TempDir
    private static Path folder;
    private static Path base;

    @TempDir
    private Path work;

    @BeforeAll
    static void takeTheFirstModuleApart() throws IOException {
        assumeTrue(Files.exists(JMODS.resolve("java.base.jmod")), "this JDK comes without a folder jmods");
        base = folder.resolve("base");
        tool("jmod", "extract", "--dir", base.toString(), JMODS.resolve("java.base.jmod").toString());
        Files.move(base.resolve("bin/java"), base.resolve("bin/java.exe"));
        Files.copy(base.resolve("bin/java.exe"), base.resolve("bin/javaw.exe"));
        Files.move(base.resolve("bin/keytool"), base.resolve("bin/keytool.exe"));
        // it knows the digests of the others, which change here: under another name they are passed over
        Path info = base.resolve("classes/module-info.class");
        Files.write(info, replaced(Files.readAllBytes(info), "ModuleHashes", "ModuleDigest"));
    }

    private static void tool(String name, String... words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(0, ToolProvider.findFirst(name).orElseThrow().run(out, out, words), said.toString());
    }

    /** A folder of JDKs with one in it, laid where the one of Windows belongs. */
    private Path jdk(String platform, String version) throws IOException {
        Path jmods = Files.createDirectories(work.resolve("jdks/windows-x86_64/jmods"));
        tool("jmod", "create", "--class-path", base.resolve("classes").toString(), "--cmds", base.resolve("bin").toString(),
                "--config", base.resolve("conf").toString(), "--libs", base.resolve("lib").toString(),
                "--legal-notices", base.resolve("legal").toString(), "--target-platform", platform, "--module-version", version,
                jmods.resolve("java.base.jmod").toString());
        return work.resolve("jdks");
    }

    /** The other modules too; those with native parts name the platform in their module-info. */
    private static void complete(Path jmods) throws IOException {
        try (Stream<Path> modules = Files.list(JMODS)) {
            for (Path module : modules.filter(m -> !m.endsWith("java.base.jmod")).toList()) {
                try (ZipFile from = ZipFile.builder().setPath(module).get()) {
                    relabel(from, jmods.resolve(module.getFileName()));
                }
            }
        }
    }

    private static void relabel(ZipFile from, Path to) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] { 'J', 'M', 1, 0 }));
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Channels.newOutputStream(channel))) {
                for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                    if (entry.getName().equals("classes/module-info.class")) {
                        zip.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                        zip.write(replaced(from.getInputStream(entry).readAllBytes(), "linux-amd64", "windows-amd64"));
                        zip.closeArchiveEntry();
                    } else {
                        zip.addRawArchiveEntry(entry, from.getRawInputStream(entry));
                    }
                }
            }
        }
    }

    private static byte[] replaced(byte[] classFile, String text, String by) {
        return new String(classFile, StandardCharsets.ISO_8859_1).replace(constant(text), constant(by))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text of a class file has its length before it, in two bytes. */
    private static String constant(String text) {
        return "\0" + (char) text.length() + text;
    }

    private void make(Path jdks) throws IOException {
        Main.make("--tree=" + tree(), "--out=" + work.resolve("out"),
                "--work=" + work.resolve("between"), "--cache=" + work.resolve("cache"), "--version=0.1.0-SNAPSHOT",
                "--jdks=" + jdks, "--platforms=windows-x86_64");
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
        Path jdks = jdk("windows-amd64", here());
        complete(jdks.resolve("windows-x86_64/jmods"));
        make(jdks);
        Map<String, Unpacked.Item> archive = Unpacked.read(work.resolve("out/parley-0.1.0-win32.win32.x86_64.zip"));
        Set<String> programs = archive.keySet().stream().filter(n -> n.startsWith("parley/runtime/bin/"))
                .map(n -> n.substring("parley/runtime/bin/".length())).filter(n -> n.endsWith(".exe"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("java.exe", "javaw.exe", "keytool.exe"), programs);
        assertTrue(archive.containsKey("parley/runtime/lib/modules"), "the modules");
        String release = archive.get("parley/runtime/release").text();
        for (String needed : List.of("java.se", "java.desktop", "jdk.jartool", "jdk.localedata", "jdk.unsupported")) {
            assertTrue(release.matches("(?s).*MODULES=\"[^\"]*\\b" + needed + "\\b.*"), needed + " in " + release);
        }
        assertTrue(archive.containsKey("parley/Parley.exe"), "the program that starts it");
        assertEquals(List.of("parley/plugins/org.eclipse.swt.win32.win32.x86_64"), archive.keySet().stream()
                .filter(n -> n.startsWith("parley/plugins/org.eclipse.")).map(n -> n.replaceFirst("_[0-9.v-]*\\.jar$", "")).toList());
    }

    @Test
    void aJdkForAnotherPlatformIsRefused() throws IOException {
        Path jdks = jdk("macos-aarch64", here());
        IOException refused = assertThrows(IOException.class, () -> make(jdks));
        assertTrue(refused.getMessage().endsWith("is for macos-aarch64, not for windows-x86_64"), refused.getMessage());
    }

    @Test
    void aJdkOfAnotherVersionIsRefused() throws IOException {
        Path jdks = jdk("windows-amd64", "11.0.2");
        IOException refused = assertThrows(IOException.class, () -> make(jdks));
        assertTrue(refused.getMessage().contains("is Java 11.0.2 and the build runs on " + here()), refused.getMessage());
    }
}
