// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.parley.core.SafeXml;
import org.parley.plugins.PluginSpec.Provided;

/** What a bundle adds, from the descriptions of its components that the build wrote (OSGi chapter 112). */
final class ComponentScan {

    private static final String NOTHING = "";
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("org.parley.core.Command", "command"),
            Map.entry("org.parley.core.Check", "check"), Map.entry("org.parley.ui.ViewContribution", "view"),
            Map.entry("org.parley.ui.Perspective", "view"), Map.entry("org.parley.ui.Action", "action"),
            Map.entry("org.parley.ui.ActionGroup", "action"), Map.entry("org.parley.ui.PaletteSource", "action"),
            Map.entry("org.parley.report.spi.Analysis", "analysis"),
            Map.entry("org.parley.report.spi.ReportFormat", "report-format"),
            Map.entry("org.parley.report.spi.AnalysisFormat", "exporter"),
            Map.entry("org.parley.exchange.spi.Importer", "importer"),
            Map.entry("org.parley.exchange.spi.TextReader", "importer"),
            Map.entry("org.parley.exchange.spi.TableReader", "importer"),
            Map.entry("org.parley.exchange.spi.Exporter", "exporter"),
            Map.entry("org.parley.exchange.spi.BookFormat", "exporter"),
            Map.entry("org.parley.coding.spi.CodebookFormat", "exporter"),
            Map.entry("org.parley.discussion.spi.ModerationRule", "moderation-rule"),
            Map.entry("org.parley.discussion.spi.ActivityKind", "activity"),
            // tables are told by the schema, and how they merge is nothing that a person meets
            Map.entry("org.parley.store.SchemaOwner", NOTHING), Map.entry("org.parley.store.spi.MergeRule", NOTHING));

    private ComponentScan() {
    }

    /** The contributions of a jar, each kind and id once. */
    static List<Provided> of(Path file) throws IOException {
        Map<String, Provided> found = new LinkedHashMap<>();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            String header = jar.getManifest() == null ? null
                    : jar.getManifest().getMainAttributes().getValue("Service-Component");
            for (Headers.Clause clause : Headers.clauses(header)) {
                Pattern path = Pattern.compile(Pattern.quote(clause.name()).replace("*", "\\E[^/]*\\Q"));
                for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream()
                        .filter(one -> path.matcher(one.getName()).matches()).map(ZipEntry.class::cast)::iterator) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        Described described = new Described();
                        new SafeXml().read(in, entry.getName(), null, described);
                        described.finish();
                        described.provided.forEach(one -> found.putIfAbsent(one.kind() + " " + one.id(), one));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Follows one description. */
    private static final class Described implements SafeXml.Visitor {

        private final List<Provided> provided = new ArrayList<>();
        private final List<String> interfaces = new ArrayList<>();
        private final Map<String, String> properties = new HashMap<>();
        private String name = "";
        private String property;
        private final StringBuilder value = new StringBuilder();

        @Override
        public void begins(XMLStreamReader reader) throws XMLStreamException {
            property = null;
            switch (reader.getLocalName()) {
                case "component" -> {
                    finish();
                    name = String.valueOf(reader.getAttributeValue(null, "name"));
                }
                case "provide" -> interfaces.add(reader.getAttributeValue(null, "interface"));
                case "property" -> {
                    property = reader.getAttributeValue(null, "name");
                    value.setLength(0);
                    String attribute = reader.getAttributeValue(null, "value");
                    if (attribute != null) {
                        value.append(attribute);
                    }
                }
                default -> {
                    // nothing that a card tells
                }
            }
        }

        @Override
        public void text(String text) {
            value.append(text);
        }

        @Override
        public void ends() {
            if (property != null) {
                properties.put(property, value.toString().strip());
                property = null;
            }
        }

        private void finish() {
            for (String one : interfaces) {
                String kind = KINDS.getOrDefault(one, one != null && one.startsWith("org.parley.") ? "other" : NOTHING);
                if (!kind.equals(NOTHING)) {
                    String id = properties.getOrDefault("parley.id", name);
                    provided.add(new Provided(kind, id, properties.getOrDefault("parley.title", id)));
                }
            }
            interfaces.clear();
            properties.clear();
        }
    }
}
