// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies in the four archives. Those of Windows and macOS are looked at here and were never started. */
class ArchivesTest {

    private static final Map<Platform, String> HOME = Map.of(Platform.LINUX, "parley/", Platform.WINDOWS, "parley/",
            Platform.MACOS_X86_64, "Parley.app/Contents/app/", Platform.MACOS_AARCH64, "Parley.app/Contents/app/");
    private static final Map<Platform, String> RUNTIME = Map.of(Platform.LINUX, "parley/runtime/", Platform.WINDOWS,
            "parley/runtime/", Platform.MACOS_X86_64, "Parley.app/Contents/runtime/", Platform.MACOS_AARCH64,
            "Parley.app/Contents/runtime/");
    private static final Map<Platform, String> TOOLKIT = Map.of(
            Platform.LINUX, "(& (osgi.ws=gtk) (osgi.os=linux) (osgi.arch=x86_64) )",
            Platform.WINDOWS, "(& (osgi.ws=win32) (osgi.os=win32) (osgi.arch=x86_64) )",
            Platform.MACOS_X86_64, "(& (osgi.ws=cocoa) (osgi.os=macosx) (osgi.arch=x86_64) )",
            Platform.MACOS_AARCH64, "(& (osgi.ws=cocoa) (osgi.os=macosx) (osgi.arch=aarch64) )");
    private static final int PROGRAM = 0755;
    private static final int FILE = 0644;

    private static final Map<Platform, Map<String, Unpacked.Item>> ARCHIVES = new EnumMap<>(Platform.class);

    @BeforeAll
    static void readAll() throws IOException {
        for (Platform platform : Platform.values()) {
            ARCHIVES.put(platform, Unpacked.read(Unpacked.file(platform)));
        }
    }

    private static Map<String, Unpacked.Item> in(Platform platform) {
        return ARCHIVES.get(platform);
    }

    private static Set<String> runtime(Platform platform) {
        return in(platform).keySet().stream().filter(n -> n.startsWith(RUNTIME.get(platform)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void eachHasItsDigestBesideIt(Platform platform) throws IOException {
        String name = Unpacked.file(platform).getFileName().toString();
        assertEquals(Unpacked.sha(Files.readAllBytes(Unpacked.file(platform))) + "  " + name + "\n",
                Files.readString(Unpacked.file(platform).resolveSibling(name + ".sha256")));
    }

    @Test
    void namesAreThoseOfTheirPlatforms() {
        assertEquals(List.of("parley-0.1.0-linux.gtk.x86_64.tar.gz", "parley-0.1.0-win32.win32.x86_64.zip",
                "parley-0.1.0-macosx.cocoa.x86_64.tar.gz", "parley-0.1.0-macosx.cocoa.aarch64.tar.gz"),
                Arrays.stream(Platform.values()).map(p -> p.archive("0.1.0")).toList());
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void everythingLiesInOneFolder(Platform platform) {
        String folder = platform.mac() ? "Parley.app/" : "parley/";
        assertEquals(List.of(), in(platform).keySet().stream()
                .filter(n -> !n.startsWith(folder) || List.of(n.split("/")).contains("..")).toList());
        in(platform).forEach((name, item) -> assertTrue(item.link() == null
                || name.startsWith(RUNTIME.get(platform)) && !item.link().startsWith("/"), name + " -> " + item.link()));
    }

    /** The bundles, the settings, the folder sdk, the samples and whatever else lies in the tree, byte for byte. */
    @ParameterizedTest
    @EnumSource(value = Platform.class, names = "LINUX", mode = EnumSource.Mode.EXCLUDE)
    void allButTheToolkitAndTheStartIsThatOfLinux(Platform platform) {
        Map<String, String> parts = parts(platform);
        assertEquals(parts(Platform.LINUX), parts);
        for (String needed : List.of("LICENSE", "NOTICE", "conf/config.properties", "samples/demo-panel/members.csv")) {
            assertTrue(parts.containsKey(needed), needed);
        }
        assertTrue(parts.keySet().stream().anyMatch(n -> n.startsWith("plugins/org.parley.workbench_")), "the window");
        assertTrue(parts.keySet().stream().anyMatch(n -> n.startsWith("sdk/org/parley/org.parley.sdk/")), "the sdk");
    }

    private static Map<String, String> parts(Platform platform) {
        Map<String, String> parts = new TreeMap<>();
        String home = HOME.get(platform);
        in(platform).forEach((name, item) -> {
            String part = name.startsWith(home) ? name.substring(home.length()) : "";
            if (!part.isEmpty() && !part.matches("bin/.*|runtime/.*|Parley\\.exe")
                    && !part.startsWith("plugins/" + platform.fragment())) {
                parts.put(part, item.sha());
            }
        });
        return parts;
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void eachHasTheToolkitOfItsPlatformAndNoOther(Platform platform) throws IOException {
        List<Unpacked.Item> fragments = in(platform).entrySet().stream()
                .filter(e -> e.getKey().matches(".*/plugins/org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*"))
                .map(Map.Entry::getValue).toList();
        assertEquals(1, fragments.size());
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(fragments.get(0).bytes()))) {
            assertEquals(TOOLKIT.get(platform).replace(" ", ""), jar.getManifest().getMainAttributes()
                    .getValue("Eclipse-PlatformFilter").replace(" ", ""));
        }
        String others = switch (platform) {
            case LINUX -> ".*\\.(dll|exe|dylib|jnilib|cmd)";
            case WINDOWS -> ".*\\.(so|dylib|jnilib)|.*/bin/parley";
            default -> ".*\\.(so|dll|exe|cmd)|.*/bin/parley";
        };
        assertEquals(List.of(), in(platform).keySet().stream().filter(n -> n.matches(others)).toList());
    }

    @Test
    void programsCanBeStartedAndOtherFilesCannot() {
        Map<String, Unpacked.Item> linux = in(Platform.LINUX);
        assertEquals(PROGRAM, linux.get("parley/bin/parley").mode());
        assertEquals(FILE, linux.get("parley/NOTICE").mode());
        for (Platform mac : List.of(Platform.MACOS_X86_64, Platform.MACOS_AARCH64)) {
            assertEquals(PROGRAM, in(mac).get("Parley.app/Contents/MacOS/parley").mode());
            assertEquals(FILE, in(mac).get("Parley.app/Contents/Info.plist").mode());
        }
        for (Platform platform : Platform.values()) {
            runtime(platform).stream().filter(n -> n.matches(".*/bin/(java|keytool)|.*/jspawnhelper"))
                    .forEach(n -> assertEquals(PROGRAM, in(platform).get(n).mode(), n));
        }
    }

    @Test
    void theLinuxArchiveHasARuntimeWithAllThatIsUsed() {
        assumeTrue(Unpacked.linkable(), "this JDK has no jlink or no jmods: the archive has no runtime");
        Set<String> files = runtime(Platform.LINUX);
        for (String needed : List.of("bin/java", "bin/keytool", "bin/jarsigner", "lib/modules", "lib/server/classes.jsa",
                "lib/security/cacerts", "legal/java.base/LICENSE")) {
            assertTrue(files.contains("parley/runtime/" + needed), needed);
        }
        String release = in(Platform.LINUX).get("parley/runtime/release").text();
        Set<String> modules = Set.of(release.replaceAll("(?s).*MODULES=\"([^\"]*)\".*", "$1").split(" "));
        for (String needed : List.of("java.se", "java.desktop", "java.net.http", "java.sql", "java.management", "jdk.jartool",
                "jdk.unsupported", "jdk.localedata", "jdk.charsets", "jdk.zipfs", "jdk.xml.dom", "jdk.naming.dns")) {
            assertTrue(modules.contains(needed), needed + " in " + modules);
        }
    }

    /** Subsystem 2 is a window, 3 would be a console; resources of type 3 and 14 are pictures and their group. */
    @Test
    void theWindowsProgramOpensNoConsoleAndHasAPicture() {
        Portable program = new Portable(in(Platform.WINDOWS).get("parley/Parley.exe").bytes());
        assertEquals(2, program.subsystem());
        assertTrue(program.resources().containsAll(Set.of(3, 14, 16)), "resources " + program.resources());
        String text = new String(in(Platform.WINDOWS).get("parley/Parley.exe").bytes(), StandardCharsets.ISO_8859_1);
        for (String needed : List.of("runtime;%JAVA_HOME%;%PATH%", "org.parley.launcher.Main",
                "-Dparley.home=\"%EXEDIR%\"", "Install Java 17 or newer", "runtime\\bin\\javaw.exe")) {
            assertTrue(text.contains(needed), needed);
        }
        assertFalse(text.contains("java.com"), "no page of somebody else opens when there is no Java");
    }

    @Test
    void theCommandForWindowsIsWrittenAsWindowsReadsIt() {
        String text = in(Platform.WINDOWS).get("parley/bin/parley.cmd").text();
        assertTrue(text.startsWith("@echo off\r\n"), text);
        assertFalse(text.replace("\r\n", "").contains("\n"), "lines end with both signs");
        assertTrue(text.chars().allMatch(c -> c < 128), "ASCII");
        Matcher jars = Pattern.compile("%here%\\\\plugins\\\\([^;\"]+)").matcher(text);
        assertEquals(2, jars.results().map(r -> "parley/plugins/" + r.group(1))
                .filter(in(Platform.WINDOWS)::containsKey).count());
    }

    @ParameterizedTest
    @EnumSource(value = Platform.class, names = { "MACOS_X86_64", "MACOS_AARCH64" })
    void theAppIsWhatMacosCallsOne(Platform mac) throws IOException {
        Map<String, Object> plist = Plist.read(in(mac).get("Parley.app/Contents/Info.plist").bytes());
        assertEquals("APPL", plist.get("CFBundlePackageType"));
        assertEquals("org.parley.Parley", plist.get("CFBundleIdentifier"));
        assertEquals("0.1.0", plist.get("CFBundleShortVersionString"));
        assertEquals(true, plist.get("NSHighResolutionCapable"));
        assertEquals(List.of(mac == Platform.MACOS_AARCH64 ? "arm64" : "x86_64"), plist.get("LSArchitecturePriority"));
        assertNotNull(in(mac).get("Parley.app/Contents/MacOS/" + plist.get("CFBundleExecutable")), "the program");
        Unpacked.Item icon = in(mac).get("Parley.app/Contents/Resources/" + plist.get("CFBundleIconFile"));
        assertEquals(Map.of("ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32, "ic12", 64, "ic13", 256,
                "ic14", 512), Plist.pictures(icon.bytes()));
    }
}
