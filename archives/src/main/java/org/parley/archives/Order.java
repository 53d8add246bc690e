// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be made from what.
 *
 * @param tree      the product for Linux as the build left it
 * @param out       gets the archives and their digests
 * @param work      for files in between
 * @param cache     keeps linked runtimes, so that a runtime is linked once for each JDK
 * @param version   of Parley
 * @param jdks      holds JDKs of the very version that runs this, in folders named as {@link Platform#id()}; empty for none
 * @param platforms what archives are made for
 */
record Order(Path tree, Path out, Path work, Path cache, String version, Optional<Path> jdks, List<Platform> platforms) {

    /** From words such as {@code --tree=DIR}; {@code --platforms=linux-x86_64,macos-aarch64} makes some only. */
    static Order of(String... words) {
        Map<String, String> given = new HashMap<>();
        for (String word : words) {
            int at = word.indexOf('=');
            if (!word.startsWith("--") || at < 0) {
                throw new IllegalArgumentException("not --name=value: " + word);
            }
            given.put(word.substring(2, at), word.substring(at + 1));
        }
        String jdks = given.getOrDefault("jdks", "");
        List<Platform> platforms = given.containsKey("platforms")
                ? Arrays.stream(given.get("platforms").split(",")).map(id -> Platform.named(id)
                        .orElseThrow(() -> new IllegalArgumentException("no platform " + id))).toList()
                : List.of(Platform.values());
        return new Order(path(given, "tree"), path(given, "out"), path(given, "work"), path(given, "cache"),
                given.get("version"),
                // Maven leaves the name of a variable that is not set as it is
                jdks.isBlank() || jdks.startsWith("$") ? Optional.empty() : Optional.of(Path.of(jdks).toAbsolutePath()),
                platforms);
    }

    private static Path path(Map<String, String> given, String name) {
        if (!given.containsKey(name)) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return Path.of(given.get(name)).toAbsolutePath().normalize();
    }

    String shortVersion() {
        return version.replace("-SNAPSHOT", "");
    }

    /** A jar of the class path by the beginning of its name. */
    Path library(String beginning) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(p -> p.getFileName().toString().startsWith(beginning)).findFirst()
                .orElseThrow(() -> new IllegalStateException(beginning + "* is not on the class path"));
    }
}
