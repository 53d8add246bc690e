// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.osgi.framework.BundleActivator;
import org.parley.core.CommandLine;
import org.parley.testkit.Services;

/** Makes small plugins as a maker does: with the commands {@code plugin key} and {@code plugin pack}. */
final class SignedPlugins {

    private final Path folder;
    private final Path password;
    private String more = "";

    SignedPlugins(Path folder) throws IOException {
        this.folder = folder;
        this.password = Files.writeString(folder.resolve("secret.txt"), "a long password\n");
    }

    /** Says more of the plugins that are packed from now on: members of {@code plugin.json}, as it is written there. */
    SignedPlugins saying(String members) {
        more = members.isEmpty() ? "" : ", " + members;
        return this;
    }

    /** Makes a catalogue of the plugins in a folder; returns the fingerprint of its key as the command tells it. */
    String catalogue(Path key, Path plugins, String name) {
        String told = run("plugin", "catalogue", plugins.toString(), "--key", key.toString(), "--password-file",
                password.toString(), "--name", name);
        Matcher print = Pattern.compile("([0-9A-F]{2}:){31}[0-9A-F]{2}").matcher(told);
        assertTrue(print.find(), told);
        return print.group();
    }

    /** Makes a key; returns its file. */
    Path key(String name) {
        Path key = folder.resolve(name.replace(' ', '-') + ".p12");
        run("plugin", "key", "--out", key.toString(), "--name", name, "--password-file", password.toString());
        return key;
    }

    /**
     * Packs a plugin of one bundle.
     *
     * @param key   null for a file that is not signed
     * @param parts classes of the views and actions that it adds, without anonymous ones in them
     */
    Path pack(Path key, String id, String version, String name, Class<?>... parts) throws IOException {
        Path project = Files.createDirectories(folder.resolve(id + "-" + version));
        Files.writeString(project.resolve("plugin.json"), """
                {"id": "%s", "version": "%s", "name": "%s", "vendor": "Nordlys Studio", "licence": "Apache-2.0",
                 "description": "Shows what a test wants to see.", "permissions": ["content.read", "files"%s]%s}
                """.formatted(id, version, name, more.contains("schema") ? ", \"tables\"" : "", more));
        Files.createDirectories(project.resolve("target"));
        jar(project.resolve("target").resolve(id + ".jar"), id, version, name, List.of(parts));
        List<String> words = new ArrayList<>(List.of("plugin", "pack", project.toString(), "--out", folder.toString()));
        words.addAll(key == null ? List.of("--unsigned")
                : List.of("--key", key.toString(), "--password-file", password.toString()));
        run(words.toArray(String[]::new));
        return folder.resolve(id + "-" + version + ".parley");
    }

    private static void jar(Path file, String id, String version, String title, List<Class<?>> parts) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.example." + id);
        headers.putValue("Bundle-Name", title);
        headers.putValue("Bundle-Version", version);
        Set<String> imports = new TreeSet<>();
        for (Class<?> part : parts) {
            Class<?> as = part.getInterfaces()[0];
            imports.add(as.getPackageName());
            if (as == BundleActivator.class) {
                headers.putValue("Bundle-Activator", part.getName());
            } else {
                imports.add("org.parley.core");
                headers.putValue("Service-Component", "OSGI-INF/*.xml");
                headers.putValue("Require-Bundle", "org.eclipse.swt");
            }
        }
        if (!imports.isEmpty()) {
            headers.putValue("Import-Package", imports.stream().map(name -> name + ";version=\""
                    + (name.startsWith("org.parley.") ? "[0.1,0.2)" : "[1.8,2)") + '"').collect(Collectors.joining(",")));
        }
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Class<?> part : parts) {
                if (part.getInterfaces()[0] != BundleActivator.class) {
                    entry(jar, "OSGI-INF/" + part.getSimpleName() + ".xml", component(part).getBytes(StandardCharsets.UTF_8));
                }
                List<Class<?>> all = Stream.concat(Stream.of(part), Stream.of(part.getDeclaredClasses())).toList();
                for (Class<?> one : all) {
                    String path = one.getName().replace('.', '/') + ".class";
                    try (InputStream in = one.getClassLoader().getResourceAsStream(path)) {
                        entry(jar, path, in.readAllBytes());
                    }
                }
            }
        }
    }

    /** What the build would write of a component; what keeps tables is given the store. */
    private static String component(Class<?> part) {
        String as = part.getInterfaces()[0].getName();
        boolean tables = as.endsWith(".SchemaOwner");
        return "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\" name=\"" + part.getName()
                + (tables ? "\" init=\"1\" immediate=\"true" : "")
                + "\"><property name=\"parley.title\" value=\"Wall\"/><implementation class=\"" + part.getName() + "\"/>"
                + (tables ? "<reference name=\"store\" interface=\"org.parley.store.Store\" parameter=\"0\"/>"
                        : "<service><provide interface=\"" + as + "\"/></service>") + "</scr:component>";
    }

    private static void entry(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private String run(String... words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        int code = Services.await(CommandLine.class).run(List.of(words), folder, out, out);
        assertEquals(0, code, () -> told.toString(StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }
}
