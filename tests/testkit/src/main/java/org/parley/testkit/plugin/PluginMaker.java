// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small unsigned plugins of one bundle, of classes that the caller has. */
public final class PluginMaker {

    private static final String COMPONENT = "OSGI-INF/one.xml";

    private final String id;
    private final String version;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> content = new LinkedHashMap<>();
    private String requires = "";
    private String permissions = "";
    private String data = "";
    private String provides = "";
    private final Map<String, byte[]> beside = new LinkedHashMap<>();

    /** A plugin whose bundle is named {@code com.example.} and its id. */
    public PluginMaker(String id, String version) {
        this.id = id;
        this.version = version;
        header("Manifest-Version", "1.0").header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", symbolicName()).header("Bundle-Version", version);
    }

    /** Name of its bundle. */
    public String symbolicName() {
        return "com.example." + id;
    }

    /** A header of its manifest. */
    public PluginMaker header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A class, under its own name. */
    public PluginMaker type(Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            content.put(path, in.readAllBytes());
        }
        return this;
    }

    /** A class that is called when the bundle starts and stops. */
    public PluginMaker activator(Class<?> type) throws IOException {
        return type(type).header("Bundle-Activator", type.getName())
                .header("Import-Package", "org.osgi.framework;version=\"[1.8,2)\"");
    }

    /**
     * A component that offers a service.
     *
     * @param reference interface of a service that it needs; null for none
     */
    public PluginMaker component(Class<?> type, Class<?> service, String reference) throws IOException {
        String wanted = reference == null ? "" : "<reference name=\"wanted\" interface=\"" + reference + "\"/>";
        content.put(COMPONENT, ("<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\""
                + type.getName() + "\"><implementation class=\"" + type.getName() + "\"/><service><provide interface=\""
                + service.getName() + "\"/></service>" + wanted + "</scr:component>").getBytes(StandardCharsets.UTF_8));
        return type(type).header("Service-Component", COMPONENT);
    }

    /** A {@link CountCommand} that keeps the tables of a schema, which these steps make. */
    public PluginMaker tables(String schema, String... steps) throws IOException {
        Class<?> type = CountCommand.class;
        content.put("OSGI-INF/one.xml", ("<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\" name=\""
                + type.getName() + "\" init=\"1\"><implementation class=\"" + type.getName()
                + "\"/><service><provide interface=\"org.parley.core.Command\"/></service><reference name=\"store\" "
                + "interface=\"org.parley.store.Store\" parameter=\"0\"/></scr:component>")
                .getBytes(StandardCharsets.UTF_8));
        content.put("schema.txt", schema.getBytes(StandardCharsets.UTF_8));
        content.put("steps.sql", String.join("\n", steps).getBytes(StandardCharsets.UTF_8));
        return type(type).header("Service-Component", "OSGI-INF/one.xml").header("Import-Package",
                "org.parley.core;version=\"[0.1,0.2)\",org.parley.store;version=\"[0.1,0.2)\"")
                .data(schema, steps.length).permissions("tables");
    }

    /**
     * What it needs.
     *
     * @param json such as {@code "other": "[1,2)"}
     */
    public PluginMaker requires(String json) {
        requires = json;
        return this;
    }

    /** A schema with this many steps. */
    public PluginMaker data(String schema, int steps) {
        data = ", \"parley:data\": {\"kind\": \"optional\", \"type\": \"json\", \"json\": {\"schema\": \"" + schema
                + "\", \"migrations\": " + steps + "}}";
        return this;
    }

    /** A method of the component that is called when it has its services. */
    public PluginMaker activated(String method) {
        String one = new String(content.get(COMPONENT), StandardCharsets.UTF_8);
        content.put(COMPONENT, one.replace("<scr:component ", "<scr:component activate=\"" + method + "\" ")
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What it says that it adds. */
    public PluginMaker provides(String kind, String id) {
        provides = ", \"parley:provides\": {\"kind\": \"optional\", \"type\": \"json\", \"json\": {\"contributions\": "
                + "[{\"kind\": \"" + kind + "\", \"id\": \"" + id + "\", \"title\": \"" + id + "\"}]}}";
        return this;
    }

    /** An entry of the bundle. */
    public PluginMaker entry(String path, byte[] bytes) {
        content.put(path, bytes);
        return this;
    }

    /** An entry of the plugin's file beside the bundle and the description. */
    public PluginMaker beside(String path, byte[] bytes) {
        beside.put(path, bytes);
        return this;
    }

    /**
     * What it asks to be allowed.
     *
     * @param words such as {@code content.read}
     */
    public PluginMaker permissions(String... words) {
        permissions = Stream.of(words).map(word -> '"' + word + '"').collect(Collectors.joining(", "));
        return this;
    }

    /** A component that has services in its fields, each named as the service's class with a small first letter. */
    public PluginMaker injected(Class<?> type, Class<?> service, Class<?>... fields) throws IOException {
        component(type, service, null);
        String references = Stream.of(fields).map(field -> "<reference name=\"" + name(field) + "\" field=\"" + name(field)
                + "\" interface=\"" + field.getName() + "\"/>").collect(Collectors.joining());
        String one = new String(content.get(COMPONENT), StandardCharsets.UTF_8);
        content.put(COMPONENT, one.replace("</scr:component>", references + "</scr:component>")
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT) + type.getSimpleName().substring(1);
    }

    /** Writes the file into a folder; it is named after id and version. */
    public Path write(Path folder) throws IOException {
        byte[] jar = jar();
        String feature = """
                {"feature-resource-version": "1.0", "id": "com.example:%s:%s", "name": "The %s", "vendor": "Example",
                 "bundles": [{"id": "com.example:%s:%s", "sha256": "%s"}],
                 "extensions": {"parley:requires": {"kind": "optional", "type": "json", "json": {%s}},
                                "parley:permissions": {"kind": "optional", "type": "json",
                                                       "json": {"permissions": [%s]}}%s}}
                """.formatted(id, version, id, symbolicName(), version, sha256(jar), requires, permissions, data + provides);
        Path file = folder.resolve(id + "-" + version + ".parley");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "feature.json", feature.getBytes(StandardCharsets.UTF_8));
            entry(zip, "bundles/" + symbolicName() + "-" + version + ".jar", jar);
            for (Map.Entry<String, byte[]> one : beside.entrySet()) {
                entry(zip, one.getKey(), one.getValue());
            }
        }
        return file;
    }

    private byte[] jar() throws IOException {
        Manifest manifest = new Manifest();
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> one : content.entrySet()) {
                entry(jar, one.getKey(), one.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
