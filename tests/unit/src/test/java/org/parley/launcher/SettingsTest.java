// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HOME = Path.of("/opt/parley");
    private static final Path CWD = Path.of("/data/here");
    private static final Path USER = Path.of("/home/ada");

    private static Settings of(String... args) throws Settings.Misuse {
        return Settings.of(HOME, CWD, Map.of(), USER, args);
    }

    @Test
    void nothingMeansTheWindowOnTheWorkspaceInTheHomeFolder() throws Settings.Misuse {
        Settings settings = of();
        assertTrue(settings.window());
        assertEquals(Path.of("/home/ada/.parley"), settings.workspace());
    }

    @Test
    void theWorkspaceStandsBeforeTheCommandAndIsRelativeToTheFolder() throws Settings.Misuse {
        Settings settings = of("--workspace", "../w s", "stats", "Beer", "--json");
        assertEquals(Path.of("/data/w s"), settings.workspace());
        assertEquals(List.of("stats", "Beer", "--json"), settings.words());
        assertFalse(settings.window());
        assertEquals(Path.of("/data/here/x"), of("--workspace=x").workspace());
    }

    @Test
    void withoutPluginsWhenAnOptionBeforeTheCommandOrTheEnvironmentSaysSo() throws Settings.Misuse {
        assertFalse(of("list").safe());
        assertTrue(of("--safe").safe());
        assertTrue(of("--safe").window());
        assertTrue(of("--workspace", "x", "--safe", "list").safe());
        assertEquals(List.of("list"), of("--safe", "--workspace=x", "list").words());
        assertFalse(of("list", "--safe").safe(), "what follows the command is the command's");
        assertTrue(Settings.of(HOME, CWD, Map.of("PARLEY_SAFE", "1"), USER, "list").safe());
        assertFalse(Settings.of(HOME, CWD, Map.of("PARLEY_SAFE", "0"), USER, "list").safe());
    }

    @Test
    void whatFollowsTheCommandIsTheCommands() throws Settings.Misuse {
        Settings settings = of("import", "--workspace", "elsewhere");
        assertEquals(Path.of("/home/ada/.parley"), settings.workspace());
        assertEquals(List.of("import", "--workspace", "elsewhere"), settings.words());
    }

    @Test
    void theEnvironmentNamesAWorkspaceUnlessAnOptionDoes() throws Settings.Misuse {
        Map<String, String> environment = Map.of("PARLEY_WORKSPACE", "/srv/panels");
        assertEquals(Path.of("/srv/panels"), Settings.of(HOME, CWD, environment, USER).workspace());
        assertEquals(Path.of("/data/here/x"),
                Settings.of(HOME, CWD, environment, USER, "--workspace", "x").workspace());
    }

    @ParameterizedTest
    @ValueSource(strings = { "--workspace", "--workspace=", "--workspace= " })
    void aWorkspaceWithoutAFolderIsWrongUsage(String arg) {
        Settings.Misuse misuse = assertThrows(Settings.Misuse.class, () -> of(arg));
        assertTrue(misuse.getMessage().startsWith("--workspace needs a folder"), misuse.getMessage());
    }
}
