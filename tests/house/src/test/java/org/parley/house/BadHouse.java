// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds a small house with a fault in it, so that a rule can show that it sees the fault. */
final class BadHouse {

    private final Path root;
    private final List<Path> outputs = new ArrayList<>();

    BadHouse(Path root) {
        this.root = root;
    }

    /** Adds a class that compiles against the classes added before it. */
    BadHouse source(String bundle, String type, String text) throws IOException {
        Path folder = root.resolve("bundles/org.parley." + bundle);
        Path file = folder.resolve("src").resolve(type.replace('.', '/') + ".java");
        Path output = folder.resolve("target/classes");
        Files.createDirectories(file.getParent());
        Files.createDirectories(output);
        String head = "package " + type.substring(0, type.lastIndexOf('.')) + ";\n";
        Files.writeString(file, "// SPDX-License-Identifier: Apache-2.0\n" + head + text + "\n");
        outputs.add(output);
        compile(file, output);
        return manifest(bundle, "");
    }

    BadHouse manifest(String bundle, String headers) throws IOException {
        return file("bundles/org.parley." + bundle + "/META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nBundle-SymbolicName: org.parley." + bundle + "\n" + headers);
    }

    BadHouse file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    House build() {
        return new House(root);
    }

    private void compile(Path file, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String path = String.join(":", outputs.stream().map(Path::toString).toList()) + ":"
                    + System.getProperty("java.class.path");
            List<String> options = List.of("-d", output.toString(), "-cp", path, "-proc:none", "-nowarn");
            assertTrue(compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file)).call(),
                    said::toString);
        }
    }
}
