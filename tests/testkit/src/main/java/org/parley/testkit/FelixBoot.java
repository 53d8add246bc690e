// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.parley.launcher.Boot;

/**
 * The built product in a framework of its own, with the test classes of one module installed in it as a bundle.
 * Stays outside the framework; what runs inside finds its services with {@link Services}.
 */
public final class FelixBoot implements AutoCloseable {

    /** What the test bundle takes from the class path of the tests instead of from the framework. */
    private static final String OUTSIDE = "org.junit.*,org.opentest4j.*,org.apiguardian.*,net.jqwik.*";

    private final Boot boot;
    private final Bundle tests;

    private FelixBoot(Boot boot, Bundle tests) {
        this.boot = boot;
        this.tests = tests;
    }

    /**
     * Boots the product named by the system property {@code parley.product}.
     *
     * @param classes     the folder of compiled test classes
     * @param workspace   a folder for the workspace, also of the framework's state
     * @param application {@code command} leaves bundles that need a window toolkit untouched, {@code window} starts
     *                    them
     */
    public static FelixBoot start(Path classes, Path workspace, String application)
            throws BundleException, IOException {
        Path product = Path.of(System.getProperty("parley.product"));
        if (!Files.isDirectory(product.resolve("plugins"))) {
            throw new IllegalStateException("no built product at " + product + "; run ./parley build first");
        }
        Map<String, String> properties = new HashMap<>();
        properties.put("parley.home", product.toString());
        properties.put("parley.workspace", workspace.toString());
        properties.put("parley.cwd", workspace.toString());
        properties.put("parley.application", application);
        properties.put("org.osgi.framework.bundle.parent", "framework");
        properties.put("org.osgi.framework.bootdelegation", OUTSIDE);
        Boot boot = new Boot(product, workspace.resolve(".felix"), properties);
        Bundle tests = boot.start(application.equals("window")).getBundleContext()
                .installBundle("tests:" + classes, new ByteArrayInputStream(bundle(classes)));
        tests.start();
        return new FelixBoot(boot, tests);
    }

    /** A loader that takes the test classes from the bundle and all else from the given parent. */
    public ClassLoader bridge(ClassLoader parent) {
        return new ClassLoader(parent) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                boolean inside = tests.getEntry(name.replace('.', '/') + ".class") != null;
                return inside ? tests.loadClass(name) : super.loadClass(name, resolve);
            }
        };
    }

    private static byte[] bundle(Path classes) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.parley.tests");
        headers.putValue("DynamicImport-Package", "*");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            Set<String> there = new TreeSet<>();
            for (Path root : new Path[] { classes, testkit() }) {
                if (Files.isDirectory(root)) {
                    addFolder(jar, root, there);
                } else {
                    addJar(jar, root, there);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void addFolder(JarOutputStream jar, Path root, Set<String> there) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                try (InputStream in = Files.newInputStream(file)) {
                    add(jar, root.relativize(file).toString(), in, there);
                }
            }
        }
    }

    private static void addJar(JarOutputStream jar, Path file, Set<String> there) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    add(jar, entry.getName(), in, there);
                }
            }
        }
    }

    private static void add(JarOutputStream jar, String name, InputStream in, Set<String> there) throws IOException {
        boolean outside = name.startsWith("META-INF/") || name.startsWith("org/parley/testkit/Felix");
        if (!outside && there.add(name)) {
            jar.putNextEntry(new JarEntry(name));
            in.transferTo(jar);
            jar.closeEntry();
        }
    }

    private static Path testkit() {
        try {
            return Path.of(FelixBoot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        boot.close();
    }
}
