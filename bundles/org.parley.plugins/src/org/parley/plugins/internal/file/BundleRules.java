// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.parley.core.Problem;
import org.parley.plugins.PluginSpec.BundleEntry;

/** What a bundle of a plugin may not be, told from its jar alone. */
final class BundleRules {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_MANIFEST = 1L << 20;
    private static final String OURS = "org.parley.";
    private static final String WRAPPED = "org.parley.third.";
    private static final Set<String> FRAMEWORK = Set.of(Constants.SYSTEM_BUNDLE_SYMBOLICNAME,
            "org.apache.felix.framework");
    /** With these a bundle could start, stop and hide others, or boot a framework of its own. */
    private static final List<String> CLOSED = List.of("org.osgi.framework.startlevel", "org.osgi.framework.launch",
            "org.osgi.framework.hooks", "org.osgi.framework.connect", "org.osgi.service.permissionadmin",
            "org.osgi.service.condpermadmin", "org.apache.felix.framework", "org.parley.launcher");
    private static final List<String> NOT_THEIRS = List.of("java.", "org.osgi.", OURS);

    private final FileProblems texts = new FileProblems();
    private final Path jar;
    private final BundleEntry entry;
    private final Set<String> together;
    private final Set<String> ours;
    private final boolean nativeNoted;
    private final String shown;
    private final List<Problem> problems = new ArrayList<>();

    private BundleRules(Path jar, BundleEntry entry, Set<String> together, Set<String> ours, boolean nativeNoted) {
        this.jar = jar;
        this.entry = entry;
        this.together = together;
        this.ours = ours;
        this.nativeNoted = nativeNoted;
        this.shown = FileProblems.shown(entry.path());
    }

    /**
     * Every rule that a bundle breaks.
     *
     * @param together    symbolic names of the plugin's bundles
     * @param ours        symbolic names of Parley's
     * @param nativeNoted whether the plugin says why it brings machine code
     */
    static List<Problem> broken(Path jar, BundleEntry entry, Set<String> together, Set<String> ours,
            boolean nativeNoted) throws IOException {
        BundleRules rules = new BundleRules(jar, entry, together, ours, nativeNoted);
        rules.look();
        return rules.problems;
    }

    private void look() throws IOException {
        ZipShape shape = ZipShape.begins(jar) ? ZipShape.of(jar, shown, MOST_ENTRIES, ZipShape.Names.INSIDE)
                : new ZipShape(List.of(), List.of(texts.failed("bundle.none", shown)));
        problems.addAll(shape.problems());
        if (!problems.isEmpty()) {
            return;
        }
        if (shape.entries().stream().anyMatch(one -> one.name().equalsIgnoreCase(JarFile.MANIFEST_NAME)
                && one.size() > LARGEST_MANIFEST)) {
            problem("bundle.none");
            return;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Attributes headers = manifest(zip);
            Set<String> classPath = Headers.clauses(headers.getValue(Constants.BUNDLE_CLASSPATH)).stream()
                    .flatMap(clause -> clause.paths().stream()).collect(Collectors.toSet());
            unpackable(zip, shape.entries(), classPath);
            headers(headers);
            machineCode(headers, shape.entries());
        } catch (Inflation.TooMuch e) {
            problems.add(texts.failed("zip.bomb", shown, SignedZip.MOST_BYTES >> 20, Inflation.RATIO));
        } catch (IOException e) {
            problems.add(texts.failed("zip.damaged", shown, FileProblems.shown(FileProblems.reason(e))));
        }
    }

    private static Attributes manifest(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry(JarFile.MANIFEST_NAME);
        if (manifest == null) {
            return new Attributes();
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new Manifest(in).getMainAttributes();
        }
    }

    /** Jars inside are unpacked by the framework when they are on the bundle's class path. */
    private void unpackable(ZipFile zip, List<ZipShape.Entry> entries, Set<String> classPath) throws IOException {
        Inflation inflation = new Inflation(SignedZip.MOST_BYTES);
        byte[] buffer = new byte[1 << 14];
        for (ZipShape.Entry one : entries) {
            inflation.begin(one.packed());
            try (InputStream in = zip.getInputStream(zip.getEntry(one.name()))) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflation.add(read);
                }
            }
            if (classPath.contains(one.name()) && !one.folder()) {
                inside(zip, one, inflation);
            }
        }
    }

    private void inside(ZipFile zip, ZipShape.Entry nested, Inflation inflation) throws IOException {
        byte[] buffer = new byte[1 << 14];
        try (ZipInputStream in = new ZipInputStream(zip.getInputStream(zip.getEntry(nested.name())))) {
            int count = 0;
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                if (EntryNames.leadsOut(one.getName())) {
                    problems.add(texts.failed("zip.out", FileProblems.shown(nested.name()),
                            FileProblems.shown(one.getName())));
                }
                if (++count > MOST_ENTRIES) {
                    problems.add(texts.failed("zip.many", FileProblems.shown(nested.name()), MOST_ENTRIES));
                    return;
                }
                // the packed size may stand behind the entry only: the whole jar bounds it
                inflation.begin(one.getCompressedSize() < 0 ? nested.size() : one.getCompressedSize());
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflation.add(read);
                }
            }
        }
    }

    private void headers(Attributes headers) {
        List<Headers.Clause> name = Headers.clauses(headers.getValue(Constants.BUNDLE_SYMBOLICNAME));
        if (!"2".equals(trimmed(headers, Constants.BUNDLE_MANIFESTVERSION)) || name.size() != 1) {
            problem("bundle.none");
            return;
        }
        String symbolic = name.get(0).name();
        String version = version(trimmed(headers, Constants.BUNDLE_VERSION));
        if (!symbolic.equals(entry.symbolicName()) || !entry.version().equals(version)) {
            problem("bundle.other", symbolic, version, entry.symbolicName(), entry.version());
        }
        if (symbolic.startsWith(OURS) || ours.contains(symbolic) || FRAMEWORK.contains(symbolic)) {
            misfit("bundle.ours", symbolic);
        }
        for (Headers.Clause host : Headers.clauses(headers.getValue(Constants.FRAGMENT_HOST))) {
            if (!together.contains(host.name()) || host.attributes().containsKey("extension:")) {
                misfit("bundle.fragment", host.name());
            }
        }
        for (Headers.Clause needed : Headers.clauses(headers.getValue(Constants.REQUIRE_BUNDLE))) {
            boolean parley = needed.name().startsWith(OURS) && !needed.name().startsWith(WRAPPED);
            if (parley || FRAMEWORK.contains(needed.name())) {
                misfit("bundle.requires", needed.name());
            }
        }
        packages(headers);
    }

    private void packages(Attributes headers) {
        for (String header : List.of(Constants.IMPORT_PACKAGE, Constants.DYNAMICIMPORT_PACKAGE)) {
            Headers.clauses(headers.getValue(header)).stream().flatMap(clause -> clause.paths().stream())
                    .filter(BundleRules::closed).forEach(name -> misfit("bundle.closed", name));
        }
        Headers.clauses(headers.getValue(Constants.EXPORT_PACKAGE)).stream().flatMap(clause -> clause.paths().stream())
                .filter(name -> NOT_THEIRS.stream().anyMatch(name::startsWith))
                .forEach(name -> misfit("bundle.exports", name));
    }

    private static boolean closed(String asked) {
        if (asked.endsWith("*")) {
            String start = asked.substring(0, asked.length() - 1);
            return CLOSED.stream().anyMatch(name -> (name + ".").startsWith(start) || start.startsWith(name + "."));
        }
        return CLOSED.stream().anyMatch(name -> asked.equals(name) || asked.startsWith(name + "."));
    }

    private void machineCode(Attributes headers, List<ZipShape.Entry> entries) {
        boolean brings = headers.getValue(Constants.BUNDLE_NATIVECODE) != null || entries.stream()
                .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).matches(".*\\.(so|dll|dylib|jnilib)(\\.[0-9.]+)?"));
        if (brings && !nativeNoted) {
            problem("bundle.native");
        }
    }

    private static String version(String text) {
        try {
            return Version.parseVersion(text).toString();
        } catch (IllegalArgumentException e) {
            return String.valueOf(text);
        }
    }

    private static String trimmed(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null ? null : value.trim();
    }

    private void problem(String code, String... words) {
        problems.add(texts.failed(code, args(words)));
    }

    /** The bundle itself is in order, but would reach into Parley or the framework. */
    private void misfit(String code, String... words) {
        problems.add(texts.unresolved(code, args(words)));
    }

    private Object[] args(String... words) {
        return Stream.concat(Stream.of(shown), Stream.of(words).map(FileProblems::shown)).toArray();
    }
}
