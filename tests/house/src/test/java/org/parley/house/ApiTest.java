// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Exported packages do not change under those who were built against the last release: {@code docs/api} has what that
 * one exported. Why so and not with a tool: docs/adr/0018.
 */
class ApiTest {

    private static final String RECORD = "./parley test -pl tests/house -am -Dtest=ApiTest -Dparley.api=record"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    private final House project = House.ofTheProject();
    private final Path folder = project.root().resolve("docs/api");

    @Test
    void whatIsExportedIsAsReleasedOrHasAnotherVersion() throws IOException {
        Map<String, List<ApiPackage>> now = now();
        assertTrue(now.containsKey("core") && now.containsKey("ui"), "bundles that export: " + now.keySet());
        if ("record".equals(System.getProperty("parley.api"))) {
            write(now);
        }
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String bundle = file.getFileName().toString().replaceAll("^org\\.parley\\.|\\.txt$", "");
                List<ApiPackage> present = now.getOrDefault(bundle, List.of());
                ApiPackage.read(House.lines(file)).forEach(released -> broken.addAll(judged(bundle, released, present)));
            }
        }
        assertEquals(List.of(), broken, () -> String.join("\n", broken));
    }

    private static List<String> judged(String bundle, ApiPackage released, List<ApiPackage> present) {
        ApiPackage now = present.stream().filter(one -> one.name().equals(released.name())).findFirst()
                .orElse(new ApiPackage(released.name(), released.version(), List.of()));
        List<String> breaks = now.breaks(released);
        if (breaks.isEmpty() || now.stepped(released)) {
            return List.of();
        }
        return List.of(released.name() + " " + released.version() + " changed so that plugins built against it no longer"
                + " fit:\n  " + String.join("\n  ", breaks) + "\nEither keep what was there, or raise the version of the package"
                + " in bundles/org.parley." + bundle + "/META-INF/MANIFEST.MF and the ranges that import it, and tell it in"
                + " CHANGELOG.md. Only when this is not released yet (git tag shows no release that has it), record it"
                + " anew:\n  " + RECORD);
    }

    private Map<String, List<ApiPackage>> now() {
        Map<String, List<ApiPackage>> all = new TreeMap<>();
        for (String bundle : project.bundles()) {
            List<ApiPackage> packages = Clause.of(project.headers(bundle), "Export-Package").stream()
                    .map(clause -> ApiPackage.of(clause.name(), clause.version(), types(bundle, clause.name())))
                    .sorted(java.util.Comparator.comparing(ApiPackage::name)).toList();
            if (!packages.isEmpty()) {
                all.put(bundle, packages);
            }
        }
        return all;
    }

    private List<Class<?>> types(String bundle, String packageName) {
        Path classes = project.folder(bundle).resolve("target/classes");
        List<Class<?>> types = new ArrayList<>();
        for (Path file : project.classFiles(bundle)) {
            String name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            if (name.startsWith(packageName + ".") && name.indexOf('.', packageName.length() + 1) < 0
                    && !name.endsWith(".package-info")) {
                try {
                    types.add(Class.forName(name, false, getClass().getClassLoader()));
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(name + " is not on the class path of the tests", e);
                }
            }
        }
        return types;
    }

    private void write(Map<String, List<ApiPackage>> now) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<ApiPackage>> one : now.entrySet()) {
            Files.write(folder.resolve("org.parley." + one.getKey() + ".txt"),
                    one.getValue().stream().flatMap(each -> each.written().stream()).toList());
        }
    }

    // That the rule can fail: each case by hand

    private static ApiPackage api(String version, String... lines) {
        return new ApiPackage("org.parley.x.spi", version, List.of(lines));
    }

    private static final String TYPE = "org.parley.x.spi.Rule public abstract interface";
    private static final String NAME = "to implement: org.parley.x.spi.Rule public abstract java.lang.String name()";
    private static final String HELP = "to implement: org.parley.x.spi.Rule public abstract java.lang.String help()";

    @Test
    void aPartThatIsGoneBreaks() {
        assertEquals(List.of("gone: " + NAME), api("0.1.0", TYPE).breaks(api("0.1.0", TYPE, NAME)));
    }

    @Test
    void aNewPartThatPluginsHaveToImplementBreaks() {
        assertEquals(List.of("new, " + HELP), api("0.1.0", TYPE, NAME, HELP).breaks(api("0.1.0", TYPE, NAME)));
    }

    @Test
    void aNewInterfaceBreaksNobody() {
        assertEquals(List.of(), api("0.1.0", TYPE, NAME).breaks(api("0.1.0")));
    }

    @Test
    void aVersionStepAllowsWhatBreaks() {
        ApiPackage released = api("0.1.0", TYPE, NAME);
        assertEquals(List.of(), judged("x", released, List.of(api("0.2.0", TYPE))));
        assertEquals(1, judged("x", released, List.of(api("0.1.7", TYPE))).size(), "the third number is no step");
        assertEquals(1, judged("x", released, List.of()).size(), "the package is gone");
        assertTrue(judged("x", released, List.of(api("0.1.0", TYPE))).get(0)
                .contains("bundles/org.parley.x/META-INF/MANIFEST.MF"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ApiPackage one = api("0.1.0", TYPE, NAME);
        assertEquals(List.of(one), ApiPackage.read(one.written()));
    }

    @Test
    void aTypeIsToldWithItsParts() {
        assertEquals(List.of("org.parley.core.Task public abstract interface",
                "org.parley.core.Task public abstract R run(org.parley.core.Progress)",
                "org.parley.core.Task public abstract java.lang.String name()",
                "org.parley.core.Task public static org.parley.core.Task<R> of(java.lang.String,"
                        + " org.parley.core.Task$Work<R>)").stream().sorted().toList(),
                ApiPackage.of("org.parley.core", "0.1.0", List.of(org.parley.core.Task.class)).lines());
    }
}
