// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules over the manifests. */
final class ManifestRules {

    private static final String OURS = "org.parley.";
    private static final String THIRD = "org.parley.third.";
    private static final Pattern RANGE = Pattern.compile("\\[[0-9.]+,[0-9.]+\\)");
    /** Packages of the JDK, and of Derby whose bundle version says nothing about its packages. */
    private static final Pattern UNVERSIONED = Pattern.compile("(javax|jdk|org\\.w3c|org\\.xml|org\\.apache\\.derby)\\..*");

    static final Rule EXPORTS = clauses("exports carry a version 0.x.y and are never internal", "Export-Package",
            (house, clause) -> !clause.version().matches("0\\.\\d+\\.\\d+") || (clause.name() + ".").contains(".internal.")
                    || clause.text().contains("x-internal") || clause.text().contains("x-friends"));

    static final Rule OWN_IMPORTS = clauses("imports of our packages carry the range from 0.x to the next", "Import-Package",
            (house, clause) -> clause.name().startsWith(OURS) && !clause.version().equals(range(house, clause.name())));

    static final Rule IMPORTS = clauses("imports of libraries carry a range", "Import-Package",
            (house, clause) -> !clause.name().startsWith(OURS) && !UNVERSIONED.matcher(clause.name()).matches()
                    && !RANGE.matcher(clause.version()).matches());

    static final Rule REQUIRED = clauses("no bundle requires another of ours", "Require-Bundle",
            (house, clause) -> clause.name().startsWith(OURS) && !clause.name().startsWith(THIRD));

    static final Rule ARROWS = new Rule("imports point down", house -> house.bundles().stream()
            .flatMap(bundle -> Clause.of(house.headers(bundle), "Import-Package").stream()
                    .filter(clause -> exporter(house, clause.name()).filter(to -> !to.equals(bundle))
                            .filter(to -> !Floors.below(bundle).contains(to)).isPresent())
                    .map(clause -> bundle + ": " + clause.name()))
            .toList());

    static final Rule TOOLKIT = new Rule("only the ui floor asks for SWT or JFace", house -> house.bundles().stream()
            .filter(bundle -> !Floors.window(bundle))
            .flatMap(bundle -> Stream.of("Import-Package", "Require-Bundle")
                    .flatMap(header -> Clause.of(house.headers(bundle), header).stream())
                    .filter(clause -> clause.name().startsWith("org.eclipse."))
                    .map(clause -> bundle + ": " + clause.name()))
            .toList());

    static final Rule HEADERS = new Rule("no activators, fragments or dynamic imports", house -> house.bundles()
            .stream().flatMap(bundle -> Stream.of("Bundle-Activator", "Fragment-Host", "DynamicImport-Package",
                    "Eclipse-BuddyPolicy", "Eclipse-RegisterBuddy").filter(house.headers(bundle)::containsKey)
                    .map(header -> bundle + ": " + header))
            .toList());

    static final List<Rule> ALL = List.of(EXPORTS, OWN_IMPORTS, IMPORTS, REQUIRED, ARROWS, TOOLKIT, HEADERS);

    private ManifestRules() {
    }

    private static Rule clauses(String name, String header, BiFunction<House, Clause, Boolean> wrong) {
        return new Rule(name, house -> house.bundles().stream()
                .flatMap(bundle -> Clause.of(house.headers(bundle), header).stream()
                        .filter(clause -> wrong.apply(house, clause)).map(clause -> bundle + ": " + clause.text()))
                .toList());
    }

    private static String range(House house, String name) {
        int minor = house.bundles().stream().flatMap(bundle -> Clause.of(house.headers(bundle), "Export-Package").stream())
                .filter(clause -> clause.name().equals(name)).map(clause -> clause.version().split("\\."))
                .filter(numbers -> numbers.length > 1).map(numbers -> Integer.valueOf(numbers[1])).findFirst().orElse(1);
        return "[0." + minor + ",0." + (minor + 1) + ")";
    }

    private static Optional<String> exporter(House house, String name) {
        return house.bundles().stream().filter(bundle -> {
            Map<String, String> headers = house.headers(bundle);
            return Clause.of(headers, "Export-Package").stream().anyMatch(clause -> clause.name().equals(name));
        }).findFirst();
    }
}
