// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ui.theme.Look;

/** What the window remembers between starts. */
class SettingsFileTest {

    @TempDir
    Path workspace;

    @Test
    void isTheSameAfterANewStart() {
        UUID panel = UUID.randomUUID();
        SettingsFile file = new SettingsFile(workspace);
        file.change(s -> s.withPanel(panel).withPerspective("code").withBounds(10, 20, 1280, 800, false)
                .withLook(new Look(Look.Mode.DARK, Look.Density.COMPACT, 120, true)).withWidth("code.LIST", 300)
                .withView("panel.members", Map.of("sort", "name")).withWelcome(false).withStep("read"));
        file.save();
        assertEquals(file.get(), new SettingsFile(workspace).get());
        assertEquals(300, new SettingsFile(workspace).get().widths().get("code.LIST"));
    }

    @Test
    void aDamagedFileStartsAfresh() throws IOException {
        Files.writeString(workspace.resolve("layout.json"), "{ \"panel\": ");
        assertEquals(Settings.NEW, new SettingsFile(workspace).get());
    }

    @Test
    void whatALaterVersionWroteIsLeftAlone() throws IOException {
        Files.writeString(workspace.resolve("layout.json"), "{ \"perspective\": \"code\", \"hologram\": true }");
        assertEquals("code", new SettingsFile(workspace).get().perspective());
    }
}
