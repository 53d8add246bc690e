// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Java runtimes for the archives, linked by the jlink of the JDK that runs this: from its own modules for its own
 * platform, from the modules of a JDK of the same version that somebody laid into a folder for any other.
 */
final class Runtimes {

    /** All of Java SE: what a plugin may use is not known here. */
    private static final String BASE = "java.se";
    /**
     * Beside Java SE: what the framework reaches into, signing, elliptic curves, https of old servers, formats and sorting of
     * all languages, old encodings of imported tables, zip files as folders, style sheets, memory figures, host names.
     */
    private static final List<String> MORE = List.of("jdk.unsupported", "jdk.jartool", "jdk.crypto.ec", "jdk.localedata",
            "jdk.charsets", "jdk.zipfs", "jdk.xml.dom", "jdk.management", "jdk.net", "jdk.naming.dns", "jdk.security.auth");
    /** The certificates that Windows trusts. */
    private static final String WINDOWS = "jdk.crypto.mscapi";
    private static final Pattern VERSION = Pattern.compile("(?m)^java\\.base@(\\S+)");
    private static final Pattern TARGET = Pattern.compile("(?m)^platform (\\S+)");
    private static final long DUMP_WITHIN_S = 120;

    private final Order order;
    private final Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");

    Runtimes(Order order) {
        this.order = order;
    }

    /** The runtime for a platform; empty, with a line that says why, when there is nothing to link one from. */
    Optional<Path> of(Platform platform) throws IOException {
        if (jlink.isEmpty()) {
            return none(platform, "the Java that builds, " + home() + ", has no jlink; a whole JDK has");
        }
        Optional<Path> laid = order.jdks().map(folder -> folder.resolve(platform.id())).filter(Files::isDirectory);
        if (laid.isPresent()) {
            Path modules = modules(laid.get());
            check(platform, modules);
            return Optional.of(linked(platform, Optional.of(modules)));
        }
        if (!Platform.here().equals(Optional.of(platform))) {
            return none(platform, order.jdks().map(folder -> folder + " has no folder " + platform.id())
                    .orElse("PARLEY_JDKS names no folder with a JDK for " + platform.id()));
        }
        Path own = home().resolve("jmods");
        if (!Files.exists(own.resolve("java.base.jmod")) && Runtime.version().feature() < 24) {
            return none(platform, home() + " has no folder jmods to link from; on Debian it comes with openjdk-*-jdk-headless");
        }
        // from Java 24 on a JDK may come without jmods and is linked from what runs
        return Optional.of(linked(platform, Optional.of(own).filter(Files::isDirectory)));
    }

    private static Optional<Path> none(Platform platform, String why) {
        System.out.println("No Java runtime for " + platform.id() + ": " + why);
        return Optional.empty();
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** In a JDK as it is unpacked, in one of macOS, or the bare folder of modules that is offered beside newer ones. */
    private static Path modules(Path jdk) throws IOException {
        for (Path each : List.of(jdk.resolve("jmods"), jdk.resolve("Contents/Home/jmods"), jdk)) {
            if (Files.exists(each.resolve("java.base.jmod"))) {
                return each;
            }
        }
        throw new IOException(jdk + " has no java.base.jmod, neither in jmods nor in Contents/Home/jmods");
    }

    private static void check(Platform platform, Path modules) throws IOException {
        Path base = modules.resolve("java.base.jmod");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        ToolProvider jmod = ToolProvider.findFirst("jmod").orElseThrow();
        if (jmod.run(out, out, "describe", base.toString()) != 0) {
            throw new IOException(base + " cannot be read: " + said);
        }
        String version = found(VERSION, said);
        String own = Object.class.getModule().getDescriptor().rawVersion().orElse("");
        if (Runtime.Version.parse(version).feature() != Runtime.version().feature()) {
            throw new IOException(modules + " is Java " + version + " and the build runs on " + own
                    + ": a runtime is linked by a JDK of its own version only. Take the same version of both.");
        }
        String target = found(TARGET, said);
        if (!Platform.ofModules(target).equals(Optional.of(platform))) {
            throw new IOException(modules + " is for " + target + ", not for " + platform.id());
        }
    }

    private static String found(Pattern pattern, StringWriter in) {
        Matcher matcher = pattern.matcher(in.toString());
        return matcher.find() ? matcher.group(1) : "";
    }

    private Path linked(Platform platform, Optional<Path> modules) throws IOException {
        List<String> words = new ArrayList<>();
        modules.ifPresent(folder -> words.addAll(List.of("--module-path", folder.toString())));
        words.addAll(List.of("--add-modules", wanted(platform, modules), "--no-header-files", "--no-man-pages"));
        Path ready = order.cache().resolve(platform.id() + "-" + key(words, modules));
        if (Files.exists(ready)) {
            return ready;
        }
        Files.createDirectories(order.cache());
        forget(platform);
        Path made = order.cache().resolve(platform.id() + ".part");
        delete(made);
        words.addAll(List.of("--output", made.toString()));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        if (jlink.orElseThrow().run(out, out, words.toArray(String[]::new)) != 0) {
            throw new IOException("jlink could not make the runtime for " + platform.id() + ": " + said);
        }
        if (Platform.here().equals(Optional.of(platform))) {
            dump(made);
        }
        return Files.move(made, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Those that there are: some move into others from one Java to the next. */
    private static String wanted(Platform platform, Optional<Path> modules) {
        Stream<String> more = platform == Platform.WINDOWS ? Stream.concat(MORE.stream(), Stream.of(WINDOWS)) : MORE.stream();
        return Stream.concat(Stream.of(BASE), more.filter(name -> modules
                .map(folder -> Files.exists(folder.resolve(name + ".jmod")))
                .orElseGet(() -> ModuleLayer.boot().findModule(name).isPresent()
                        || java.lang.module.ModuleFinder.ofSystem().find(name).isPresent())))
                .collect(Collectors.joining(","));
    }

    /** The classes of Java itself as an archive, without which a start takes half as long again; jlink leaves it out. */
    private static void dump(Path runtime) throws IOException {
        Process process = new ProcessBuilder(runtime.resolve("bin/java").toString(), "-XX:+UseG1GC", "-Xshare:dump")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(DUMP_WITHIN_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("the runtime " + runtime + " does not run");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String key(List<String> words, Optional<Path> modules) throws IOException {
        Path base = modules.map(folder -> folder.resolve("java.base.jmod")).orElse(home().resolve("lib/modules"));
        String all = System.getProperty("java.vm.version") + words + base.toRealPath() + Files.size(base)
                + Files.getLastModifiedTime(base);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One runtime for each platform and Java is enough. */
    private void forget(Platform platform) throws IOException {
        try (Stream<Path> old = Files.list(order.cache())) {
            List<Path> kept = old.filter(p -> p.getFileName().toString().startsWith(platform.id() + "-"))
                    .sorted(Comparator.comparing(p -> p.toFile().lastModified())).toList();
            // a person may build on two versions of Java in turn
            for (Path each : kept.subList(0, Math.max(0, kept.size() - 1))) {
                delete(each);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
