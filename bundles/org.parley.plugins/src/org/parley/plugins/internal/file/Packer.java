// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.parley.core.AtomicFile;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.BundleEntry;
import org.parley.plugins.PluginSpec.Provided;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.internal.Json;
import org.parley.plugins.internal.JsonTrouble;

/** Makes a {@code .parley} file of a project: its jars, its {@code plugin.json}, its README and its icon. */
public final class Packer {

    /** The description beside a project's pom. */
    public static final String DESCRIPTION = "plugin.json";
    private static final int LARGEST = 256 << 10;
    private static final String LEAST_JAVA = "17";
    private static final String NOT_BUNDLES = ".*-(sources|javadoc|tests|test-sources)\\.jar|original-.*";

    private final FileProblems texts = new FileProblems();
    private final FeatureJson features = new FeatureJson();
    private final PluginFiles files;

    /** With what reads the made file once more. */
    public Packer(PluginFiles files) {
        this.files = files;
    }

    /**
     * What a maker writes of the plugin.
     *
     * @param requires    by name, as in {@link Requirement}; what the bundles import of Parley is added
     * @param bundles     jars, relative to the folder; without them all of {@code target}
     * @param machineCode why it brings machine code; absent when it does not
     */
    record Project(String id, String version, String name, String vendor, String description, String licence,
            List<String> permissions, String schema, Integer migrations, Map<String, String> requires,
            List<String> bundles, @JsonProperty("native") String machineCode) { }

    /**
     * A made file.
     *
     * @param file     where it lies; nothing lies there when there are problems
     * @param earlier  names of jars that an earlier build left and that are not in it
     * @param problems why it would be refused everywhere
     */
    public record Packed(Path file, PluginFile read, List<String> earlier, List<Problem> problems) { }

    /** The jars of a project, and those of earlier builds beside them. */
    private record Jars(List<Path> taken, List<Path> earlier) { }

    /**
     * Packs a project.
     *
     * @param key null for a file that is not signed
     * @param out folder of the made file {@code ID-VERSION.parley}, which is replaced
     */
    public Packed pack(Path folder, SigningKey key, Path out) {
        Path work = null;
        try {
            work = Files.createTempDirectory("parley-pack-");
            Project project = project(folder);
            Jars jars = jars(folder, project);
            PluginSpec spec = spec(project, jars.taken());
            Path made = work.resolve(spec.id().replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                    + spec.version().replaceAll("[^A-Za-z0-9._-]", "_") + ".parley");
            SignedWriter.write(made, entries(folder, spec, jars.taken()), key);
            PluginFile read = files.read(made);
            Path target = out.resolve(made.getFileName());
            if (read.problems().isEmpty()) {
                Files.createDirectories(out);
                AtomicFile.write(target, stream -> Files.copy(made, stream));
            }
            return new Packed(target, read,
                    jars.earlier().stream().map(jar -> jar.getFileName().toString()).toList(), read.problems());
        } catch (IOException e) {
            throw texts.fails(e, "pack.failed", folder, FileProblems.reason(e));
        } finally {
            PluginFilesImpl.discard(work);
        }
    }

    private Project project(Path folder) throws IOException {
        Path file = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw texts.wrong("pack.no-project", folder);
        }
        try {
            return new Json(LARGEST).mapper().readValue(Files.readAllBytes(file), Project.class);
        } catch (UnrecognizedPropertyException e) {
            throw texts.fails(e, "pack.unknown", file, FileProblems.shown(e.getPropertyName()));
        } catch (JsonProcessingException e) {
            throw texts.fails(e, "pack.unreadable", file, JsonTrouble.of(e));
        }
    }

    private Jars jars(Path folder, Project project) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (project.bundles() != null) {
            Path root = folder.toAbsolutePath().normalize();
            for (String name : project.bundles()) {
                Path jar = root.resolve(name).normalize();
                if (!jar.startsWith(root) || !Files.isRegularFile(jar)) {
                    throw texts.fails(null, "pack.no-bundle", folder, FileProblems.shown(name));
                }
                jars.add(jar);
            }
            return new Jars(jars, List.of());
        }
        Path target = folder.resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> found = Files.list(target)) {
                found.filter(jar -> jar.toString().endsWith(".jar"))
                        .filter(jar -> !jar.getFileName().toString().matches(NOT_BUNDLES)).sorted().forEach(jars::add);
            }
        }
        if (jars.isEmpty()) {
            throw texts.fails(null, "pack.not-built", folder);
        }
        return lastBuilt(jars);
    }

    /** A build under another version leaves the jar of the one before: of a bundle the one that was built last counts. */
    private Jars lastBuilt(List<Path> jars) throws IOException {
        Map<String, Path> last = new LinkedHashMap<>();
        List<Path> earlier = new ArrayList<>();
        for (Path jar : jars) {
            String name = symbolicName(jar, headers(jar));
            Path other = last.get(name);
            boolean newer = other == null
                    || Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(other)) >= 0;
            if (newer) {
                last.put(name, jar);
            }
            if (other != null) {
                earlier.add(newer ? other : jar);
            }
        }
        return new Jars(List.copyOf(last.values()), earlier);
    }

    private String symbolicName(Path jar, Attributes headers) {
        return Headers.clauses(headers.getValue(Constants.BUNDLE_SYMBOLICNAME)).stream().findFirst()
                .map(Headers.Clause::name)
                .orElseThrow(() -> texts.fails(null, "pack.no-bundle", jar.getParent(), jar.getFileName()));
    }

    private PluginSpec spec(Project project, List<Path> jars) throws IOException {
        List<BundleEntry> bundles = new ArrayList<>();
        List<Provided> provides = new ArrayList<>();
        Map<String, String> requires = new TreeMap<>();
        requires.put("java", LEAST_JAVA);
        for (Path jar : jars) {
            Attributes headers = headers(jar);
            String name = symbolicName(jar, headers);
            String version = version(headers.getValue(Constants.BUNDLE_VERSION));
            bundles.add(new BundleEntry(FeatureJson.path(name, version), name, version, Fingerprints.of(jar)));
            provides.addAll(ComponentScan.of(jar));
            imports(headers, requires);
        }
        requires.putAll(Objects.requireNonNullElse(project.requires(), Map.of()));
        if (project.machineCode() != null) {
            provides.add(new Provided("other", "native", project.machineCode()));
        }
        return new PluginSpec(text(project.id()), text(project.version()), text(project.name()), text(project.vendor()),
                text(project.description()), text(project.licence()), bundles, requirements(requires), provides,
                text(project.schema()), Objects.requireNonNullElse(project.migrations(), 0), permissions(project));
    }

    private static List<Requirement> requirements(Map<String, String> requires) {
        return requires.entrySet().stream().map(one -> FeatureJson.requirement(one.getKey(), text(one.getValue())))
                .toList();
    }

    private Set<Permission> permissions(Project project) {
        Set<Permission> permissions = new HashSet<>();
        for (String word : Objects.requireNonNullElse(project.permissions(), List.<String>of())) {
            permissions.add(Permission.of(text(word))
                    .orElseThrow(() -> texts.fails(null, "feature.permission", FileProblems.shown(text(word)))));
        }
        return permissions;
    }

    private static String version(String text) {
        try {
            return Version.parseVersion(text == null ? null : text.trim()).toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Attributes headers(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            return file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
        }
    }

    /** What the bundles import of Parley they need of Parley. */
    private static void imports(Attributes headers, Map<String, String> requires) {
        Function<Headers.Clause, String> range = clause -> clause.attributes().getOrDefault("version", "0");
        Headers.clauses(headers.getValue(Constants.IMPORT_PACKAGE)).stream()
                .filter(clause -> clause.name().startsWith("org.parley."))
                .filter(clause -> !"optional".equals(clause.attributes().get("resolution:")))
                .forEach(clause -> clause.paths().forEach(name -> requires.put(name, range.apply(clause))));
    }

    private Map<String, SignedWriter.Source> entries(Path folder, PluginSpec spec, List<Path> jars) {
        Map<String, SignedWriter.Source> entries = new LinkedHashMap<>();
        entries.put(FeatureJson.NAME, SignedWriter.Source.of(features.bytes(features.write(spec))));
        for (String name : List.of(PluginFilesImpl.README, PluginFilesImpl.ICON, "LICENSE", "LICENSE.txt", "NOTICE",
                "NOTICE.txt")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                entries.put(name, SignedWriter.Source.of(folder.resolve(name)));
            }
        }
        for (int i = 0; i < jars.size(); i++) {
            entries.putIfAbsent(spec.bundles().get(i).path(), SignedWriter.Source.of(jars.get(i)));
        }
        return entries;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
