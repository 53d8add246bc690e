// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** A folder laid out as the project is: what the rules look at, the project itself or a small bad example. */
final class House {

    private static final String PREFIX = "org.parley.";

    private final Path root;
    private final List<String> bundles;
    /** Read when a rule asks: reading them all takes a while. */
    private JavaClasses classes;

    House(Path root) {
        this.root = root;
        this.bundles = find();
    }

    static House ofTheProject() {
        return new House(Path.of(System.getProperty("parley.root")));
    }

    Path root() {
        return root;
    }

    /** The short names of our bundles that have source: core, panel.ui, ... */
    List<String> bundles() {
        return bundles;
    }

    private List<String> find() {
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            return folders.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(PREFIX))
                    .map(n -> n.substring(PREFIX.length())).filter(b -> !sources(b).isEmpty()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path folder(String bundle) {
        return root.resolve("bundles").resolve(PREFIX + bundle);
    }

    JavaClasses classes() {
        if (classes == null) {
            classes = new ClassFileImporter().importPaths(
                    bundles.stream().map(b -> folder(b).resolve("target/classes")).filter(Files::isDirectory).toList());
        }
        return classes;
    }

    /** The bundle that a class lies in; empty for the JDK's and the libraries'. */
    Optional<String> bundleOf(JavaClass type) {
        return type.getBaseComponentType().getSource().map(source -> source.getUri().getPath())
                .flatMap(path -> bundles.stream()
                        .filter(b -> path != null && path.contains("/" + PREFIX + b + "/target/classes/")).findFirst());
    }

    /** The plugins of ours: folders with a description. */
    List<Path> plugins() {
        return files(root.resolve("plugins"), file -> file.getFileName().toString().equals("plugin.json")
                && !file.toString().contains("/target/")).stream().map(Path::getParent).toList();
    }

    /** The sources of a plugin of ours, {@code main} or {@code test}. */
    static List<Path> sources(Path plugin, String part) {
        return files(plugin.resolve("src").resolve(part), file -> file.toString().endsWith(".java"));
    }

    List<Path> sources(String bundle) {
        return files(folder(bundle).resolve("src"), file -> file.toString().endsWith(".java"));
    }

    /** The tables of texts of a bundle. */
    List<Path> texts(String bundle) {
        return files(folder(bundle).resolve("src"), file -> file.getFileName().toString().equals("messages.properties"));
    }

    List<Path> classFiles(String bundle) {
        return files(folder(bundle).resolve("target/classes"), file -> file.toString().endsWith(".class"));
    }

    /** The XML files in a folder and below it. */
    static List<Path> xml(Path folder) {
        return files(folder, file -> file.toString().endsWith(".xml"));
    }

    private static List<Path> files(Path start, Predicate<Path> wanted) {
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }

    /** The headers of a bundle's manifest. */
    Map<String, String> headers(String bundle) {
        try (InputStream in = Files.newInputStream(folder(bundle).resolve("META-INF/MANIFEST.MF"))) {
            Map<String, String> headers = new TreeMap<>();
            new Manifest(in).getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
            return headers;
        } catch (IOException failure) {
            throw new UncheckedIOException(bundle, failure);
        }
    }
}
