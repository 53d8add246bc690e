// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules over the text of sources and of the files that list the bundles. */
final class SourceRules {

    private static final int LONGEST_FILE = 500;
    /** 120 is what we write to; the rule leaves room for a word. */
    private static final int LONGEST_LINE = 130;
    /** Put together so that this file does not break the rule itself. */
    private static final Pattern LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    static final Rule LENGTH = new Rule("no class is longer than 500 lines", house -> files(house)
            .filter(file -> House.lines(file).size() > LONGEST_FILE)
            .map(file -> relative(house, file) + " has " + House.lines(file).size()).toList());

    static final Rule LICENCE = new Rule("the first line names the licence", house -> files(house)
            .filter(file -> !House.lines(file).get(0).equals("// SPDX-License-Identifier: Apache-2.0"))
            .map(file -> relative(house, file)).toList());

    static final Rule WIDTH = lines("no line is longer than 130 characters, none has a tab",
            (file, line) -> line.length() > LONGEST_LINE || line.contains("\t"));

    static final Rule NOTHING_LATER = lines("nothing is left for later",
            (file, line) -> LATER.matcher(line).find());

    static final Rule LISTED = new Rule("every bundle is in the reactor, in a feature and in the test kit; every plugin is built and packed", house -> {
        List<String> missing = new ArrayList<>();
        for (String bundle : house.bundles()) {
            String name = "org.parley." + bundle;
            String feature = bundle.startsWith("format.") ? "formats" : "core";
            demand(house, "bundles/pom.xml", "<module>" + name + "</module>", missing);
            demand(house, "features/org.parley." + feature + ".feature/feature.xml", "id=\"" + name + "\"", missing);
            demand(house, "tests/testkit/pom.xml", "<artifactId>" + name + "</artifactId>", missing);
        }
        for (Path plugin : house.plugins()) {
            demand(house, "plugins/pom.xml", "<module>" + plugin.getFileName() + "</module>", missing);
            demand(house, "product/pom.xml", "<artifactId>parley.plugins." + plugin.getFileName() + "</artifactId>", missing);
        }
        return missing;
    });

    static final Rule ONE_TEXT = new Rule("no key stands twice in a table of texts, for the later one would win", house ->
            house.bundles().stream().flatMap(bundle -> house.texts(bundle).stream())
                    .flatMap(file -> twice(file).stream().map(key -> relative(house, file) + ": " + key)).toList());

    static final List<Rule> ALL = List.of(LENGTH, LICENCE, WIDTH, NOTHING_LATER, LISTED, ONE_TEXT);

    private SourceRules() {
    }

    private static List<String> twice(Path file) {
        List<String> twice = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (containsKey(key)) {
                    twice.add(key.toString());
                }
                return super.put(key, text);
            }
        };
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
        return twice;
    }

    private static void demand(House house, String list, String entry, List<String> missing) {
        Path file = house.root().resolve(list);
        if (!Files.exists(file) || House.lines(file).stream().noneMatch(line -> line.contains(entry))) {
            missing.add(list + " lacks " + entry);
        }
    }

    private static Stream<Path> files(House house) {
        return Stream.concat(house.bundles().stream().flatMap(bundle -> house.sources(bundle).stream()),
                house.plugins().stream().flatMap(plugin -> Stream.of("main", "test")
                        .flatMap(part -> House.sources(plugin, part).stream())));
    }

    private static Rule lines(String name, BiPredicate<Path, String> wrong) {
        return new Rule(name, house -> files(house).flatMap(file -> broken(house, file, wrong)).toList());
    }

    private static Stream<String> broken(House house, Path file, BiPredicate<Path, String> wrong) {
        return House.lines(file).stream().filter(line -> wrong.test(file, line))
                .map(line -> relative(house, file) + ": " + line.trim());
    }

    private static String relative(House house, Path file) {
        return house.root().relativize(file).toString();
    }
}
