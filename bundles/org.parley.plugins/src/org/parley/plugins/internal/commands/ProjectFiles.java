// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The files of a new plugin project, made of the templates beside this class. */
final class ProjectFiles {

    /** The version of Parley's interfaces that a project is built against. */
    static final String SDK = "0.1.0-SNAPSHOT";
    /** Files that a person runs. */
    static final Set<String> PROGRAMS = Set.of("mvnw");

    private static final String JAVA = "src/main/java/{{path}}/";
    private static final String TESTS = "src/test/java/{{path}}/";
    /** Template by the place of the file. */
    private static final Map<String, String> PLACES = Map.ofEntries(Map.entry(".gitignore", "gitignore.tmpl"),
            Map.entry(".mvn/wrapper/maven-wrapper.properties", "maven-wrapper.properties.tmpl"),
            Map.entry("mvnw", "mvnw.tmpl"), Map.entry("mvnw.cmd", "mvnw.cmd.tmpl"), Map.entry("pom.xml", "pom.xml.tmpl"),
            Map.entry("plugin.json", "plugin.json.tmpl"), Map.entry("README.md", "README.md.tmpl"),
            Map.entry("icon.png", "icon.png"), Map.entry(JAVA + "Pick.java", "Pick.java.tmpl"),
            Map.entry(JAVA + "PicksSchema.java", "PicksSchema.java.tmpl"),
            Map.entry(JAVA + "Picks.java", "Picks.java.tmpl"),
            Map.entry(JAVA + "PicksByTopic.java", "PicksByTopic.java.tmpl"),
            Map.entry(JAVA + "PlainText.java", "PlainText.java.tmpl"),
            Map.entry(JAVA + "PicksContribution.java", "PicksContribution.java.tmpl"),
            Map.entry(JAVA + "PicksView.java", "PicksView.java.tmpl"),
            Map.entry("src/main/resources/{{path}}/messages.properties", "messages.properties.tmpl"),
            Map.entry(TESTS + "PicksTest.java", "PicksTest.java.tmpl"));
    private static final Set<String> AS_THEY_ARE = Set.of("mvnw", "mvnw.cmd", "icon.png",
            ".mvn/wrapper/maven-wrapper.properties");

    private final ProjectNames names;

    ProjectFiles(ProjectNames names) {
        this.names = names;
    }

    /** What each file holds, by its place in the project. */
    Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        PLACES.forEach((place, template) -> files.put(fill(place),
                AS_THEY_ARE.contains(place) ? read(template) : filled(template)));
        return files;
    }

    private byte[] filled(String template) {
        return fill(new String(read(template), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> word : names.words(SDK).entrySet()) {
            filled = filled.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        return filled;
    }

    private static byte[] read(String template) {
        try (InputStream in = ProjectFiles.class.getResourceAsStream("project/" + template)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(template, e);
        }
    }
}
