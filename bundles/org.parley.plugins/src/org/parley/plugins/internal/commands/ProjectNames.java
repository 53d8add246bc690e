// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names in a new plugin project.
 *
 * @param name what people call it: {@code Reading list}
 * @param id   of the plugin: {@code com.example.reading-list}
 */
record ProjectNames(String name, String id) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]{0,59}");
    private static final Pattern ID = Pattern.compile("(?=.{5,80}$)[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*[a-z0-9])+");
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9]{2,29}");
    private static final Set<String> TAKEN = Set.of("core", "store", "panel", "discussion", "coding", "loop", "report",
            "exchange", "plugins", "plugin", "merging", "launcher", "workbench", "portal", "parley", "audit", "vault", "app",
            "public", "nullid", "sqlj", "derby");

    /** Words that Java keeps for itself: no part of a package is called so. */
    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
            "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final",
            "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
            "native", "new", "null", "package", "private", "protected", "public", "return", "short", "static", "strictfp",
            "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void", "volatile",
            "while");

    /** The names for a person's name of it; {@code id} null for one made of the name. */
    static ProjectNames of(String name, String id) {
        return new ProjectNames(name.strip(), id == null ? "com.example." + word(name) : id);
    }

    /** {@code cafe-notes} for "Café notes". */
    static String word(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    }

    boolean nameIsSound() {
        return NAME.matcher(name).matches();
    }

    boolean idIsSound() {
        return ID.matcher(id).matches() && !id.startsWith("org.parley.") && !id.contains("--")
                && Stream.of(packageName().split("\\.")).noneMatch(KEYWORDS::contains)
                && SCHEMA.matcher(schema()).matches() && !TAKEN.contains(schema())
                && !schema().matches("(sys|pg|information).*");
    }

    /** The last part of the id, {@code reading-list}: name of the analysis and of the folder. */
    String shortName() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    String packageName() {
        return id.replace("-", "");
    }

    String schema() {
        return shortName().replace("-", "");
    }

    /** What the templates are filled with. */
    Map<String, String> words(String sdk) {
        return Map.of("name", name, "id", id, "group", id.substring(0, id.lastIndexOf('.')), "package", packageName(),
                "path", packageName().replace('.', '/'), "short", shortName(), "schema", schema(), "sdk", sdk,
                "vendor", id.substring(0, id.lastIndexOf('.')));
    }
}
