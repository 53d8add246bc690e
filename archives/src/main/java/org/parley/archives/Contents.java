// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What lies in the archive of a platform: the tree of the product, in which the toolkit's part for Linux and the start
 * script have given way to those of the platform, and a Java runtime where there is one.
 */
final class Contents {

    private static final String VERSION = "Bundle-Version";
    private static final String APP = "Parley.app/Contents/";

    private final Order order;
    private final Platform platform;
    private final Map<String, Entry> entries = new TreeMap<>();

    private Contents(Order order, Platform platform) {
        this.order = order;
        this.platform = platform;
    }

    static Collection<Entry> of(Order order, Platform platform, Optional<Path> runtime) throws IOException {
        Contents contents = new Contents(order, platform);
        if (platform.mac()) {
            contents.mac(runtime);
        } else if (platform == Platform.WINDOWS) {
            contents.windows(runtime);
        } else {
            contents.tree("parley/", order.tree(), name -> true);
            contents.runtime("parley/runtime/", runtime);
        }
        return contents.entries.values();
    }

    private void windows(Optional<Path> runtime) throws IOException {
        shared("parley/");
        runtime("parley/runtime/", runtime);
        add(Entry.of("parley/Parley.exe", true, new WindowsProgram(order).make()));
        add(Entry.of("parley/bin/parley.cmd", true, bytes(text("parley.cmd").replace("LAUNCHER", plugin("org.parley.launcher_"))
                .replace("FRAMEWORK", plugin("org.apache.felix.framework_")).replace("\n", "\r\n"))));
    }

    private void mac(Optional<Path> runtime) throws IOException {
        shared(APP + "app/");
        runtime(APP + "runtime/", runtime);
        add(Entry.of(APP + "MacOS/parley", true, bytes(text("parley.macos.sh"))));
        add(Entry.of(APP + "Info.plist", false, bytes(text("Info.plist").replace("VERSION", order.shortVersion())
                .replace("PROCESSOR", platform == Platform.MACOS_AARCH64 ? "arm64" : "x86_64"))));
        add(Entry.of(APP + "PkgInfo", false, bytes("APPL????")));
        add(Entry.of(APP + "Resources/parley.icns", false, Icons.icns()));
    }

    /** What every platform has, and its own part of the toolkit. */
    private void shared(String prefix) throws IOException {
        String linux = "plugins/" + Platform.LINUX.fragment() + "_";
        tree(prefix, order.tree(), name -> !name.startsWith(linux) && !name.equals("bin/parley"));
        Path replaced = order.tree().resolve("plugins").resolve(plugin(Platform.LINUX.fragment() + "_"));
        Path own = order.library(platform.fragment() + "-");
        if (!version(own).equals(version(replaced))) {
            throw new IOException(own.getFileName() + " is version " + version(own) + " and the toolkit is "
                    + version(replaced) + ": archives/pom.xml and target-platform/parley.target have to name the same");
        }
        add(Entry.of(prefix + "plugins/" + platform.fragment() + "_" + version(own) + ".jar", own));
    }

    /** The name of the one jar in the folder plugins that begins so. */
    private String plugin(String beginning) throws IOException {
        try (Stream<Path> plugins = Files.list(order.tree().resolve("plugins"))) {
            List<String> found = plugins.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(beginning)).toList();
            if (found.size() != 1) {
                throw new IOException("the tree has " + found.size() + " of plugins/" + beginning + "*");
            }
            return found.get(0);
        }
    }

    private static String version(Path bundle) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile(), false)) {
            return jar.getManifest().getMainAttributes().getValue(VERSION);
        }
    }

    private void runtime(String prefix, Optional<Path> runtime) throws IOException {
        if (runtime.isPresent()) {
            tree(prefix, runtime.get(), name -> true);
        }
    }

    private void tree(String prefix, Path folder, Predicate<String> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(f -> !Files.isDirectory(f, java.nio.file.LinkOption.NOFOLLOW_LINKS)).forEach(files::add);
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (wanted.test(name)) {
                add(Entry.of(prefix + name, file));
            }
        }
    }

    private void add(Entry entry) throws IOException {
        if (entries.put(entry.name(), entry) != null) {
            throw new IOException("twice in the archive for " + platform.id() + ": " + entry.name());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Contents.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
