// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.osgi.framework.Constants;

/**
 * A bundle of the installation, a jar or an unpacked folder.
 *
 * @param stamp     changes when the file does
 * @param location  how the framework knows it: read in place, never copied
 * @param name      its symbolic name
 * @param component whether it declares components, so that starting it does something
 * @param window    whether it needs a window toolkit
 */
record Shipped(String stamp, String location, String name, boolean component, boolean window) {

    private static final Pattern TOOLKIT = Pattern.compile("\\borg\\.eclipse\\.(swt|jface)\\b");
    private static final int FIELDS = 5;

    static String stamp(Path entry) throws IOException {
        Path file = Files.isDirectory(entry) ? entry.resolve(JarFile.MANIFEST_NAME) : entry;
        return entry.getFileName() + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file).toMillis();
    }

    /** Null for what is no bundle, and for the framework itself, which is on the class path. */
    static Shipped read(Path entry, String stamp) throws IOException {
        Manifest manifest = manifest(entry);
        String header = manifest == null ? null
                : manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
        if (header == null || header.equals("org.apache.felix.framework")) {
            return null;
        }
        Attributes headers = manifest.getMainAttributes();
        boolean fragment = headers.getValue(Constants.FRAGMENT_HOST) != null;
        boolean toolkit = toolkit(headers.getValue(Constants.IMPORT_PACKAGE))
                || toolkit(headers.getValue(Constants.REQUIRE_BUNDLE));
        return new Shipped(stamp, "reference:" + entry.toUri(), header.split(";")[0].trim(),
                !fragment && headers.getValue("Service-Component") != null, toolkit);
    }

    private static Manifest manifest(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            try (InputStream in = Files.newInputStream(entry.resolve(JarFile.MANIFEST_NAME))) {
                return new Manifest(in);
            }
        }
        if (!entry.toString().endsWith(".jar")) {
            return null;
        }
        try (JarFile jar = new JarFile(entry.toFile(), false)) {
            return jar.getManifest();
        }
    }

    private static boolean toolkit(String header) {
        return header != null && TOOLKIT.matcher(header).find();
    }

    /** Whether the name is the pattern's, in which a star stands for any characters. */
    boolean named(String pattern) {
        return name.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }

    String format() {
        return String.join("\t", stamp, location, name, String.valueOf(component), String.valueOf(window));
    }

    /** Null for a line that was not written by this version. */
    static Shipped parse(String line) {
        String[] f = line.split("\t");
        return f.length != FIELDS ? null
                : new Shipped(f[0], f[1], f[2], Boolean.parseBoolean(f[3]), Boolean.parseBoolean(f[4]));
    }
}
