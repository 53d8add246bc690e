// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project keeps the rules of the house. */
class HouseTest {

    private static House project;

    @BeforeAll
    static void look() {
        project = House.ofTheProject();
    }

    static Stream<Rule> rules() {
        return Stream.of(ClassRules.ALL, ManifestRules.ALL, PluginRules.ALL, SourceRules.ALL, SqlRules.ALL).flatMap(List::stream);
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertTrue(project.bundles().contains("core"), "bundles");
        assertTrue(project.classes().stream().anyMatch(c -> c.getName().equals("org.parley.launcher.Main")), "classes");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProjectKeeps(Rule rule) {
        assertEquals(List.of(), rule.brokenIn(project), rule.name());
    }
}
