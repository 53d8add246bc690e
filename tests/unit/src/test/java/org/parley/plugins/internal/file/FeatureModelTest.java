// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.plugins.internal.PluginBench.bytes;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureExtension;
import org.parley.plugins.internal.PluginBench;

/** What a file of ours says of itself, as the reference reader of the OSGi feature model understands it. */
class FeatureModelTest {

    private static final String VIEW = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.example.wall.WallView">
              <property name="parley.id" value="wall"/>
              <property name="parley.title" value="Photo wall"/>
              <service><provide interface="org.parley.ui.ViewContribution"/></service>
              <implementation class="com.example.wall.WallView"/>
            </scr:component>
            """;

    @TempDir
    private Path folder;
    private final ObjectMapper mapper = new ObjectMapper();
    private byte[] bundle;
    private Path packed;

    @BeforeEach
    void pack() throws IOException {
        PluginBench bench = new PluginBench(folder);
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve("target"));
        Files.writeString(project.resolve("plugin.json"), """
                {"id": "com.example.wall", "version": "1.2.0", "name": "Photo wall", "vendor": "Example team",
                 "description": "Shows the pictures of a topic.", "licence": "MIT", "native": "It talks to scanners.",
                 "permissions": ["tables", "content.read"], "schema": "photowall", "migrations": 3,
                 "requires": {"com.example.base": "[1,2)"}}
                """);
        bundle = PluginBench.bundle("com.example.pictures", "1.1.0",
                Map.of("Service-Component", "OSGI-INF/view.xml", "Import-Package", "org.parley.ui;version=\"[0.1,0.2)\""),
                Map.of("OSGI-INF/view.xml", bytes(VIEW)));
        Files.write(project.resolve("target/wall.jar"), bundle);
        Packer.Packed made = new Packer(bench.files).pack(project, null, folder.resolve("out"));
        assertEquals(List.of(), made.problems());
        packed = made.file();
    }

    private static Feature read(String json) throws IOException {
        return new FeatureServiceImpl().readFeature(new StringReader(json));
    }

    private Feature packed() throws IOException {
        return read(new String(PluginBench.unzip(packed).get("feature.json"), StandardCharsets.UTF_8));
    }

    @Test
    void itHasTheIdTheTextsAndTheBundles() throws IOException {
        Feature feature = packed();
        assertEquals("com.example:com.example.wall:1.2.0", feature.getID().toString());
        assertEquals("Photo wall", feature.getName().orElseThrow());
        assertEquals("Example team", feature.getVendor().orElseThrow());
        assertEquals("Shows the pictures of a topic.", feature.getDescription().orElseThrow());
        assertEquals("MIT", feature.getLicense().orElseThrow());
        assertEquals(1, feature.getBundles().size());
        FeatureBundle one = feature.getBundles().get(0);
        assertEquals("com.example:com.example.pictures:1.1.0", one.getID().toString());
        assertEquals(PluginBench.sha256(bundle), one.getMetadata().get("sha256"));
    }

    private JsonNode json(Feature feature, String name) throws IOException {
        FeatureExtension extension = feature.getExtensions().get(name);
        assertEquals(FeatureExtension.Type.JSON, extension.getType(), name);
        assertEquals(FeatureExtension.Kind.MANDATORY, extension.getKind(), name);
        return mapper.readTree(extension.getJSON());
    }

    @Test
    void itHasOurExtensions() throws IOException {
        Feature feature = packed();
        assertEquals(Set.of("parley:requires", "parley:provides", "parley:permissions", "parley:data", "parley:native"),
                feature.getExtensions().keySet());
        assertEquals(mapper.readTree("""
                {"java": "17", "org.parley.ui": "[0.1,0.2)", "com.example.base": "[1,2)"}"""),
                json(feature, "parley:requires"));
        assertEquals(mapper.readTree("""
                {"contributions": [{"kind": "view", "id": "wall", "title": "Photo wall"}]}"""),
                json(feature, "parley:provides"));
        assertEquals(mapper.readTree("{\"permissions\": [\"content.read\", \"tables\"]}"),
                json(feature, "parley:permissions"));
        assertEquals(mapper.readTree("{\"schema\": \"photowall\", \"migrations\": 3}"), json(feature, "parley:data"));
        FeatureExtension machine = feature.getExtensions().get("parley:native");
        assertEquals(FeatureExtension.Type.TEXT, machine.getType());
        assertEquals(List.of("It talks to scanners."), machine.getText());
    }

    @Test
    void listsByThemselvesWouldNotBeRead() {
        String bare = """
                {"feature-resource-version": "1.0", "id": "com.example:com.example.wall:1.2.0",
                 "extensions": {"parley:permissions": {"kind": "mandatory", "type": "json", "json": ["tables"]}}}
                """;
        assertThrows(RuntimeException.class, () -> read(bare));
    }
}
