// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Rules over what plugins can reach. */
final class PluginRules {

    private static final String CORE = "org.parley.core.";
    private static final List<String> OF_METHODS = List.of(CORE + "Needs", CORE + "Closed");
    private static final List<String> OF_TYPES = List.of(CORE + "Needs", CORE + "Closed", CORE + "Handed");
    private static final Pattern PROVIDED = Pattern.compile("<provide interface=\"(org\\.parley\\.[^\"]+)\"");

    /** Internal interfaces are left out: no plugin can import them, and the wall shows none that says nothing. */
    static final Rule ANSWERS = new Rule("every service says what a plugin needs", house -> {
        Set<String> offered = house.bundles().stream().flatMap(bundle -> offered(house, bundle))
                .collect(Collectors.toSet());
        return house.classes().stream()
                .filter(type -> type.isInterface() && offered.contains(type.getName())
                        && !type.getPackageName().concat(".").contains(".internal."))
                .filter(type -> OF_TYPES.stream().noneMatch(type::isAnnotatedWith))
                .flatMap(PluginRules::unanswered).sorted().toList();
    });

    /** What the rules over class files say of bundles, as far as a plugin's source tells. */
    private static final Pattern NOT_OURS = Pattern.compile("org\\.parley\\.[a-z.]*\\binternal\\b|printStackTrace|"
            + "Thread\\.sleep|System\\.(out|err|exit)|java\\.sql|BundleActivator|ObjectInputStream|javax\\.xml\\.");

    /** A plugin of ours has nothing that others have not. */
    static final Rule OURS = new Rule("plugins of ours use the exported language, and keep the rules of bundles", house -> house
            .plugins().stream().flatMap(plugin -> House.sources(plugin, "main").stream())
            .flatMap(file -> House.lines(file).stream().filter(line -> NOT_OURS.matcher(line).find())
                    .map(line -> house.root().relativize(file) + ": " + line.trim())).toList());

    static final List<Rule> ALL = List.of(ANSWERS, OURS);

    private PluginRules() {
    }

    private static Stream<String> unanswered(JavaClass type) {
        return type.getMethods().stream().filter(method -> !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> OF_METHODS.stream().noneMatch(method::isAnnotatedWith)).map(JavaMethod::getFullName);
    }

    /** The interfaces in the descriptions of a bundle's components. */
    private static Stream<String> offered(House house, String bundle) {
        Path folder = house.folder(bundle).resolve("target/classes/OSGI-INF");
        return Files.isDirectory(folder) ? House.xml(folder).stream().flatMap(file -> PROVIDED
                .matcher(String.join("\n", House.lines(file))).results().map(found -> found.group(1))) : Stream.empty();
    }
}
