// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.parley.core.CommandLine;
import org.parley.testkit.Services;

/** Makes small plugins as a maker does: with the commands {@code plugin key} and {@code plugin pack}. */
final class SignedPlugins {

    private final Path folder;
    private final Path password;

    SignedPlugins(Path folder) throws IOException {
        this.folder = folder;
        this.password = Files.writeString(folder.resolve("secret.txt"), "a long password\n");
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
     * @param views classes of views that it adds
     */
    Path pack(Path key, String id, String version, String name, Class<?>... views) throws IOException {
        Path project = Files.createDirectories(folder.resolve(id + "-" + version));
        Files.writeString(project.resolve("plugin.json"), """
                {"id": "%s", "version": "%s", "name": "%s", "vendor": "Nordlys Studio", "licence": "Apache-2.0",
                 "description": "Shows what a test wants to see.", "permissions": ["content.read", "files"]}
                """.formatted(id, version, name));
        Files.createDirectories(project.resolve("target"));
        jar(project.resolve("target").resolve(id + ".jar"), id, version, List.of(views));
        List<String> words = new ArrayList<>(List.of("plugin", "pack", project.toString(), "--out", folder.toString()));
        words.addAll(key == null ? List.of("--unsigned")
                : List.of("--key", key.toString(), "--password-file", password.toString()));
        run(words.toArray(String[]::new));
        return folder.resolve(id + "-" + version + ".parley");
    }

    private static void jar(Path file, String id, String version, List<Class<?>> views) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.example." + id);
        headers.putValue("Bundle-Version", version);
        if (!views.isEmpty()) {
            headers.putValue("Import-Package", "org.parley.ui;version=\"[0.1,0.2)\"");
            headers.putValue("Require-Bundle", "org.eclipse.swt");
            headers.putValue("Service-Component", "OSGI-INF/view.xml");
        }
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Class<?> view : views) {
                entry(jar, "OSGI-INF/view.xml", ("<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\""
                        + " name=\"" + view.getName() + "\"><property name=\"parley.title\" value=\"Wall\"/>"
                        + "<implementation class=\"" + view.getName()
                        + "\"/><service><provide interface=\"org.parley.ui.ViewContribution\"/></service>"
                        + "</scr:component>").getBytes(StandardCharsets.UTF_8));
                List<Class<?>> all = Stream.concat(Stream.of(view), Stream.of(view.getDeclaredClasses())).toList();
                for (Class<?> one : all) {
                    String path = one.getName().replace('.', '/') + ".class";
                    try (InputStream in = one.getClassLoader().getResourceAsStream(path)) {
                        entry(jar, path, in.readAllBytes());
                    }
                }
            }
        }
    }

    private static void entry(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private void run(String... words) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        int code = Services.await(CommandLine.class).run(List.of(words), folder, out, out);
        assertEquals(0, code, () -> told.toString(StandardCharsets.UTF_8));
    }
}
