// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.BundleEntry;
import org.parley.plugins.PluginSpec.Provided;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.internal.Json;
import org.parley.plugins.internal.JsonTrouble;

/**
 * A plugin's description as a feature of OSGi R8 (chapter 159, Feature Service) with our extensions. Read strictly: a
 * property that nothing here acts on is refused, so that nobody believes it had an effect.
 */
public final class FeatureJson {

    /** The entry's name in a plugin's file. */
    public static final String NAME = "feature.json";
    /** Characters it may have. */
    public static final int LARGEST = 256 << 10;

    private static final String FORMAT = "1.0";
    private static final String REQUIRES = "parley:requires";
    private static final String PROVIDES = "parley:provides";
    private static final String DATA = "parley:data";
    private static final String PERMISSIONS = "parley:permissions";
    private static final String NATIVE = "parley:native";
    /** The model takes only objects as the content of an extension, so lists lie in one. */
    private static final String CONTRIBUTIONS = "contributions";
    private static final String ASKED = "permissions";
    private static final Set<String> EXTENSIONS = Set.of(REQUIRES, PROVIDES, DATA, PERMISSIONS, NATIVE);
    private static final int ID_PARTS = 3;

    private final JsonMapper mapper = new Json(LARGEST).mapper();
    private final FileProblems texts = new FileProblems();
    private final SpecRules rules = new SpecRules();

    /**
     * What was read.
     *
     * @param spec       empty when it cannot be told
     * @param nativeNote the note about machine code; empty when there is none
     */
    public record Parsed(Optional<PluginSpec> spec, String nativeNote, List<Problem> problems) { }

    /** The document of the feature model. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Feature(@JsonProperty("feature-resource-version") String format, String id, String name, String description,
            String vendor, String license, List<BundleRef> bundles, Map<String, Extension> extensions) { }

    /** A bundle in it. */
    record BundleRef(String id, String sha256) { }

    /** An extension of it: JSON, or lines of text. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Extension(String kind, String type, JsonNode json, List<String> text) { }

    /** Ends the reading. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Wrong(Problem problem) {
            this.problem = problem;
        }
    }

    /** Reads a description and checks that it is in order by itself. */
    public Parsed read(byte[] json) {
        try {
            return read(mapper.readTree(json));
        } catch (IOException e) {
            return new Parsed(Optional.empty(), "", List.of(unreadable(e)));
        }
    }

    /** The same for a description inside another document. */
    public Parsed read(JsonNode json) {
        try {
            Feature feature = mapper.treeToValue(json, Feature.class);
            if (feature == null) {
                throw wrong("feature.unreadable", JsonTrouble.whole());
            }
            String note = note(feature);
            PluginSpec spec = spec(feature, note);
            return new Parsed(Optional.of(spec), note, rules.broken(spec));
        } catch (JsonProcessingException e) {
            return new Parsed(Optional.empty(), "", List.of(unreadable(e)));
        } catch (Wrong e) {
            return new Parsed(Optional.empty(), "", List.of(e.problem));
        }
    }

    private Problem unreadable(IOException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return texts.failed("feature.unknown", FileProblems.shown(unknown.getPropertyName()));
        }
        return texts.failed("feature.unreadable", e instanceof JsonProcessingException json ? JsonTrouble.of(json)
                : FileProblems.shown(FileProblems.reason(e)));
    }

    private PluginSpec spec(Feature feature, String note) throws Wrong {
        if (!FORMAT.equals(feature.format())) {
            throw wrong("feature.format", FileProblems.shown(text(feature.format())), FORMAT);
        }
        String[] id = id(feature.id());
        List<BundleEntry> bundles = new ArrayList<>();
        for (BundleRef ref : orEmpty(feature.bundles())) {
            String[] bundle = id(ref == null ? null : ref.id());
            bundles.add(new BundleEntry(path(bundle[1], bundle[2]), bundle[1], bundle[2], text(ref.sha256())));
        }
        List<Provided> provides = new ArrayList<>(provides(feature));
        if (!note.isEmpty()) {
            provides.add(new Provided("other", "native", note));
        }
        JsonNode data = json(feature, DATA);
        only(data, DATA, Set.of("schema", "migrations"));
        return new PluginSpec(id[1], id[2], text(feature.name()), text(feature.vendor()), text(feature.description()),
                text(feature.license()), bundles, requires(feature), provides,
                data == null ? "" : word(data.get("schema"), DATA), data == null ? 0 : number(data.get("migrations")),
                permissions(feature));
    }

    /** Where a bundle lies in the file. */
    static String path(String symbolicName, String version) {
        return "bundles/" + symbolicName + "-" + version + ".jar";
    }

    private String[] id(String id) throws Wrong {
        String[] parts = text(id).split(":", -1);
        if (parts.length != ID_PARTS || !parts[0].matches("[A-Za-z0-9_.-]{1,100}")) {
            throw wrong("feature.id", FileProblems.shown(text(id)));
        }
        return parts;
    }

    private String note(Feature feature) throws Wrong {
        for (Map.Entry<String, Extension> extension : orEmpty(feature.extensions()).entrySet()) {
            if (!EXTENSIONS.contains(extension.getKey()) || extension.getValue() == null) {
                throw wrong("feature.unknown", FileProblems.shown(extension.getKey()));
            }
        }
        Extension extension = orEmpty(feature.extensions()).get(NATIVE);
        if (extension == null) {
            return "";
        }
        if (!"text".equals(extension.type()) || extension.json() != null || orEmpty(extension.text()).isEmpty()
                || extension.text().contains(null)) {
            throw wrong("feature.extension", NATIVE);
        }
        return String.join(" ", extension.text());
    }

    private List<Requirement> requires(Feature feature) throws Wrong {
        List<Requirement> requires = new ArrayList<>();
        JsonNode json = json(feature, REQUIRES);
        if (json != null) {
            for (Map.Entry<String, JsonNode> one : json.properties()) {
                requires.add(requirement(one.getKey(), word(one.getValue(), REQUIRES)));
            }
        }
        return requires;
    }

    /** A requirement by the name of what is required. */
    static Requirement requirement(String name, String range) {
        Requirement.Kind kind = name.equals("java") ? Requirement.Kind.JAVA
                : name.startsWith("org.parley.") ? Requirement.Kind.PARLEY : Requirement.Kind.PLUGIN;
        return new Requirement(kind, name, range);
    }

    private List<Provided> provides(Feature feature) throws Wrong {
        List<Provided> provides = new ArrayList<>();
        for (JsonNode one : list(feature, PROVIDES, CONTRIBUTIONS)) {
            if (!one.isObject()) {
                throw wrong("feature.extension", PROVIDES);
            }
            only(one, PROVIDES, Set.of("kind", "id", "title"));
            provides.add(new Provided(word(one.get("kind"), PROVIDES), word(one.get("id"), PROVIDES),
                    word(one.get("title"), PROVIDES)));
        }
        return provides;
    }

    private Set<Permission> permissions(Feature feature) throws Wrong {
        Set<Permission> permissions = new HashSet<>();
        for (JsonNode one : list(feature, PERMISSIONS, ASKED)) {
            String word = word(one, PERMISSIONS);
            permissions.add(Permission.of(word).orElseThrow(() -> wrong("feature.permission", FileProblems.shown(word))));
        }
        return permissions;
    }

    /** The one list that an extension holds; nothing when the extension is not there. */
    private Iterable<JsonNode> list(Feature feature, String extension, String name) throws Wrong {
        JsonNode json = json(feature, extension);
        if (json == null) {
            return List.of();
        }
        only(json, extension, Set.of(name));
        JsonNode list = json.get(name);
        if (list == null || !list.isArray()) {
            throw wrong("feature.extension", extension);
        }
        return list;
    }

    private JsonNode json(Feature feature, String name) throws Wrong {
        Extension extension = orEmpty(feature.extensions()).get(name);
        if (extension == null) {
            return null;
        }
        if (!"json".equals(extension.type()) || extension.text() != null || extension.json() == null
                || !extension.json().isObject()) {
            throw wrong("feature.extension", name);
        }
        return extension.json();
    }

    private void only(JsonNode object, String extension, Set<String> known) throws Wrong {
        if (object == null) {
            return;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name)) {
                throw wrong("feature.unknown", extension + " " + FileProblems.shown(name));
            }
        }
    }

    private String word(JsonNode node, String extension) throws Wrong {
        if (node == null || !node.isTextual()) {
            throw wrong("feature.extension", extension);
        }
        return node.textValue();
    }

    private int number(JsonNode node) throws Wrong {
        if (node == null || !node.isInt()) {
            throw wrong("feature.extension", DATA);
        }
        return node.intValue();
    }

    private Wrong wrong(String code, Object... args) {
        return new Wrong(texts.failed(code, args));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, Extension> orEmpty(Map<String, Extension> map) {
        return map == null ? Map.of() : map;
    }

    /** The description as a document. */
    public ObjectNode write(PluginSpec spec) {
        String group = spec.id().contains(".") ? spec.id().substring(0, spec.id().lastIndexOf('.')) : spec.id();
        List<BundleRef> bundles = spec.bundles().stream().map(
                bundle -> new BundleRef(group + ":" + bundle.symbolicName() + ":" + bundle.version(), bundle.sha256()))
                .toList();
        Feature feature = new Feature(FORMAT, group + ":" + spec.id() + ":" + spec.version(), spec.name(),
                spec.description(), spec.vendor(), spec.licence(), bundles, extensions(spec));
        return mapper.valueToTree(feature);
    }

    private Map<String, Extension> extensions(PluginSpec spec) {
        Map<String, Extension> extensions = new LinkedHashMap<>();
        ObjectNode requires = mapper.createObjectNode();
        spec.requires().forEach(one -> requires.put(one.name(), one.range()));
        add(extensions, REQUIRES, requires);
        ArrayNode provides = mapper.createArrayNode();
        for (Provided one : spec.provides()) {
            if (one.kind().equals("other") && one.id().equals("native")) {
                extensions.put(NATIVE, new Extension("mandatory", "text", null, List.of(one.title())));
            } else {
                provides.addObject().put("kind", one.kind()).put("id", one.id()).put("title", one.title());
            }
        }
        addList(extensions, PROVIDES, CONTRIBUTIONS, provides);
        if (!spec.schema().isEmpty()) {
            add(extensions, DATA, mapper.createObjectNode().put("schema", spec.schema())
                    .put("migrations", spec.migrations()));
        }
        ArrayNode permissions = mapper.createArrayNode();
        spec.permissions().stream().sorted(Comparator.naturalOrder()).map(Permission::word).forEach(permissions::add);
        addList(extensions, PERMISSIONS, ASKED, permissions);
        return extensions;
    }

    private void addList(Map<String, Extension> extensions, String extension, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            add(extensions, extension, mapper.createObjectNode().set(name, list));
        }
    }

    private static void add(Map<String, Extension> extensions, String name, JsonNode json) {
        if (!json.isEmpty()) {
            extensions.put(name, new Extension("mandatory", "json", json, null));
        }
    }

    /** A document as bytes. */
    public byte[] bytes(JsonNode json) {
        try {
            return mapper.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
