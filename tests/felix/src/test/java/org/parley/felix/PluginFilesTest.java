// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.CommandLine;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.TrustedKeys;
import org.parley.testkit.Services;

/** Plugin files in the built product: that the keys, the signer and the names of our bundles are there at run time. */
class PluginFilesTest {

    private final CommandLine commands = Services.await(CommandLine.class);
    @TempDir
    private Path folder;

    private int run(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return commands.run(List.of(words), folder, out, out);
    }

    private void project(String symbolicName) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "correct horse");
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("plugin.json"), """
                {"id": "com.example.felix", "version": "1.0.0", "name": "Felix test", "vendor": "Example"}
                """);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        try (OutputStream out = Files.newOutputStream(folder.resolve("target/bundle.jar"))) {
            new JarOutputStream(out, manifest).close();
        }
    }

    @Test
    void fromAKeyToATrustedFile() throws IOException {
        project("com.example.felix");
        assertEquals(0, run("plugin", "key", "--out", "k.p12", "--name", "Felix", "--password-file", "secret.txt"));
        assertEquals(0, run("plugin", "pack", "--key", "k.p12", "--password-file", "secret.txt", "--out", "out"));
        assertEquals(0, run("plugin", "catalogue", "out", "--key", "k.p12", "--password-file", "secret.txt"));
        Path file = folder.resolve("out/com.example.felix-1.0.0.parley");
        assertEquals(3, run("plugins", "verify", file.toString()));
        assertEquals(3, run("plugins", "catalogue", "add", "out"));
        TrustedKeys keys = Services.await(TrustedKeys.class);
        TrustedKeys.Key key = keys.add(file);
        try {
            assertEquals(0, run("plugins", "verify", file.toString(), "--json"));
            assertEquals(0, run("plugins", "catalogue", "add", "out"));
            assertTrue(Services.await(Catalogues.class).find("com.example.felix", null).isPresent());
            PluginFile read = Services.await(PluginFiles.class).read(file);
            assertEquals(PluginFile.Trust.KNOWN, read.trust());
            Services.await(PluginFiles.class).unpack(read, folder.resolve("unpacked"));
            assertTrue(Files.exists(folder.resolve("unpacked/com.example.felix-1.0.0.jar")));
        } finally {
            run("plugins", "catalogue", "remove", "out");
            keys.remove(key.fingerprint());
        }
    }

    @Test
    void aBundleNamedLikeOneOfTheInstallation() throws IOException {
        project("derby");
        assertEquals(1, run("plugin", "pack", "--unsigned"));
        project("org.apache.felix.scr");
        assertEquals(1, run("plugin", "pack", "--unsigned"));
        project("com.example.own");
        assertEquals(0, run("plugin", "pack", "--unsigned"));
    }
}
