// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.plugins.internal.PluginBench.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.Provided;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.internal.PluginBench;

class PackerTest {

    private static final String PROJECT = """
            {
              "id": "com.example.wall",
              "version": "1.2.0",
              "name": "Photo wall",
              "vendor": "Example team",
              "description": "Shows the pictures of a topic.",
              "licence": "MIT",
              "permissions": ["content.read", "tables"],
              "schema": "photowall",
              "migrations": 3,
              "requires": {"com.example.base": "[1,2)"}
            }
            """;
    private static final String VIEW = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.example.wall.WallView">
              <property name="parley.id" type="String" value="wall"/>
              <property name="parley.title" type="String">Photo wall
              </property>
              <service><provide interface="org.parley.ui.ViewContribution"/><provide interface="java.lang.Runnable"/></service>
              <implementation class="com.example.wall.WallView"/>
            </scr:component>
            """;
    private static final String ANALYSIS = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.example.wall.Count">
              <service>
                <provide interface="org.parley.report.spi.Analysis"/>
                <provide interface="org.parley.store.SchemaOwner"/>
                <provide interface="org.parley.panel.spi.MemberUse"/>
              </service>
              <implementation class="com.example.wall.Count"/>
            </scr:component>
            """;

    @TempDir
    private static Path shared;
    private static SigningKey anna;

    private PluginBench bench;
    private Path project;

    @BeforeAll
    static void key() {
        anna = PluginBench.key(shared, "Anna");
    }

    @BeforeEach
    void project() throws IOException {
        bench = new PluginBench(Files.createTempDirectory(shared, "bench"));
        project = Files.createDirectories(bench.folder.resolve("project"));
        Files.createDirectories(project.resolve("target"));
        Files.writeString(project.resolve("plugin.json"), PROJECT);
        Files.writeString(project.resolve("README.md"), "# Wall");
        jar(Map.of());
        Files.write(project.resolve("target/wall-sources.jar"), PluginBench.zip(Map.of("x", bytes("x"))));
    }

    private void jar(Map<String, String> more) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Service-Component", "OSGI-INF/*.xml", "Import-Package",
                "org.parley.ui;version=\"[0.1,0.2)\",org.parley.report.spi;version=\"[0.1,0.2)\",org.osgi.framework"));
        headers.putAll(more);
        Files.write(project.resolve("target/wall.jar"), PluginBench.bundle("com.example.wall", "1.2.0", headers,
                Map.of("OSGI-INF/view.xml", bytes(VIEW), "OSGI-INF/count.xml", bytes(ANALYSIS))));
    }

    private Packer.Packed pack(SigningKey key) {
        return new Packer(bench.files).pack(project, key, project.resolve("out"));
    }

    @Test
    void makesAFileThatTellsWhatItAdds() {
        Packer.Packed packed = pack(anna);
        assertEquals(List.of(), packed.problems());
        assertEquals(project.resolve("out/com.example.wall-1.2.0.parley"), packed.file());
        var file = bench.files.read(packed.file());
        assertEquals(List.of(), file.problems());
        assertEquals(Trust.UNKNOWN, file.trust());
        assertEquals(anna.signer(), file.signer().orElseThrow());
        assertEquals("# Wall", file.readme());
        PluginSpec spec = file.spec().orElseThrow();
        assertEquals("MIT", spec.licence());
        assertEquals(3, spec.migrations());
        assertEquals(Set.of(Permission.CONTENT_READ, Permission.TABLES), spec.permissions());
        assertEquals(Set.of(new Provided("view", "wall", "Photo wall"),
                new Provided("analysis", "com.example.wall.Count", "com.example.wall.Count"),
                new Provided("other", "com.example.wall.Count", "com.example.wall.Count")), Set.copyOf(spec.provides()));
        assertEquals(Set.of(new Requirement(Requirement.Kind.JAVA, "java", "17"),
                new Requirement(Requirement.Kind.PARLEY, "org.parley.ui", "[0.1,0.2)"),
                new Requirement(Requirement.Kind.PARLEY, "org.parley.report.spi", "[0.1,0.2)"),
                new Requirement(Requirement.Kind.PLUGIN, "com.example.base", "[1,2)")), Set.copyOf(spec.requires()));
    }

    @Test
    void ofABundleTheJarThatWasBuiltLastIsTaken() throws IOException {
        Path old = project.resolve("target/wall-1.1.0.jar");
        Files.write(old, PluginBench.bundle("com.example.wall", "1.1.0", Map.of(), Map.of()));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T10:00:00Z")));
        Files.write(project.resolve("target/lib.jar"), PluginBench.bundle("com.example.lib", "3.0.0", Map.of(), Map.of()));
        Packer.Packed packed = pack(anna);
        assertEquals(List.of(), packed.problems());
        assertEquals(List.of("wall-1.1.0.jar"), packed.earlier());
        assertEquals(Set.of("com.example.lib 3.0.0", "com.example.wall 1.2.0"), bundles(packed));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2027-01-01T10:00:00Z")));
        packed = pack(anna);
        assertEquals(List.of("wall.jar"), packed.earlier());
        assertEquals(Set.of("com.example.lib 3.0.0", "com.example.wall 1.1.0"), bundles(packed));
    }

    private static Set<String> bundles(Packer.Packed packed) {
        return packed.read().spec().orElseThrow().bundles().stream()
                .map(one -> one.symbolicName() + " " + one.version()).collect(Collectors.toSet());
    }

    @Test
    void unsignedForTryingOut() {
        assertEquals(Trust.UNSIGNED, bench.files.read(pack(null).file()).trust());
    }

    @Test
    void writesNothingThatWouldBeRefused() throws IOException {
        jar(Map.of("Fragment-Host", "org.parley.store"));
        Packer.Packed packed = pack(anna);
        assertEquals(List.of("bundle.fragment"), packed.problems().stream().map(Problem::code).toList());
        assertTrue(Files.notExists(packed.file()));
    }

    @Test
    void tellsWhatIsWrongWithAProject() throws IOException {
        Files.delete(project.resolve("target/wall.jar"));
        fails("pack.not-built");
        Files.writeString(project.resolve("plugin.json"), PROJECT.replace("\"licence\"", "\"license\""));
        fails("pack.unknown");
        Files.writeString(project.resolve("plugin.json"),
                PROJECT.replace("\"requires\"", "\"bundles\": [\"../x.jar\"], \"requires\""));
        fails("pack.no-bundle");
        Files.writeString(project.resolve("plugin.json"), "{");
        fails("pack.unreadable");
        Files.writeString(project.resolve("plugin.json"), "{\n\"permissions\": \"tables\"}");
        assertTrue(fails("pack.unreadable").endsWith("plugin.json cannot be read: line 2, column 16: "
                + "the field \"permissions\" holds something else than it has to."));
        Files.writeString(project.resolve("plugin.json"), "{\n\"name\": 5}");
        assertTrue(fails("pack.unreadable").contains("the field \"name\" holds something else than it has to."));
        Files.writeString(project.resolve("plugin.json"), "[]");
        assertTrue(fails("pack.unreadable").contains("line 1, column 1: it has to be one object in braces"));
        Files.delete(project.resolve("plugin.json"));
        fails("pack.no-project");
    }

    private String fails(String code) {
        Problem problem = assertThrows(ProblemException.class, () -> pack(anna)).problem();
        assertEquals(code, problem.code());
        return problem.what();
    }
}
