// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.exchange.Exchange;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Panels;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.Plugins;
import org.parley.testkit.Call;
import org.parley.testkit.Services;

/**
 * The plugins of ours, installed by commands from the product's own catalogue, used behind the wall, and removed. Runs after
 * {@link ProductTest}, by its name: one of them has a view, and with it the toolkit comes into this process.
 */
@Timeout(300)
class ShippedPluginsTest {

    private static final Actor MARIT = Actor.person("Marit", Role.HOST);
    private static final String PANEL = "Table of our plugins";
    private static final List<String> IDS = List.of("parley.plugins.calendar", "parley.plugins.markdown",
            "parley.plugins.words");

    @TempDir
    private Path folder;
    private final Plugins plugins = Services.await(Plugins.class);
    private final BundleContext context = Services.context();

    @AfterEach
    void removeAll() {
        plugins.all().forEach(plugin -> plugins.remove(MARIT, plugin.id(), false, Progress.none()));
    }

    /** What a command says, called with pairs of name and value. */
    private String run(String name, String... pairs) throws Exception {
        for (ServiceReference<Command> one : context.getServiceReferences(Command.class, null)) {
            Command command = context.getService(one);
            if (command.spec().name().equals(name)) {
                return String.join("\n", command.run(Call.of(pairs).by(MARIT).in(folder)).lines());
            }
        }
        throw new AssertionError("no command " + name);
    }

    private String code(String name, String... pairs) {
        ProblemException refused = assertThrows(ProblemException.class, () -> run(name, pairs));
        assertEquals(Problem.Kind.USAGE, refused.problem().kind());
        return refused.problem().code();
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void theyComeFromTheProductsCatalogueWorkAndGo() throws Exception {
        UUID panel = Services.await(Panels.class).create(MARIT, PANEL, 400, null).id();
        Path posts = Path.of(System.getProperty("parley.product"), "samples", "demo-panel", "posts.csv");
        Services.await(Exchange.class).importInto(MARIT, panel, posts, null, ImportSettings.NONE, Progress.none());
        for (String id : IDS) {
            run("plugins install", "FILE|ID", id);
        }
        List<Plugin> all = plugins.all();
        assertEquals(IDS, all.stream().map(Plugin::id).sorted().toList());
        all.forEach(one -> assertEquals(Plugin.State.ACTIVE, one.state(), one.id()));
        all.forEach(one -> assertEquals(Trust.PRODUCT, one.trust(), "by the product's key, nobody was asked"));

        String phrases = run("analyse", "PANEL", PANEL, "NAME", "phrases", "shortest", "2", "longest", "2");
        assertTrue(phrases.contains("phrases that at least 5 members use are listed"), phrases);
        run("analyse", "PANEL", PANEL, "NAME", "in-context", "keyword", "cap", "out", "cap.md");
        assertTrue(written("cap.md").startsWith("# Keyword in context\n"), "an analysis as Markdown");
        run("export", "PANEL", PANEL, "out", "demo.ics");
        assertTrue(written("demo.ics").startsWith("BEGIN:VCALENDAR\r\n"));
        assertTrue(written("demo.ics").contains("\r\nBEGIN:VEVENT\r\n"));
        run("report", "PANEL", PANEL, "for", "detail", "out", "demo.md");
        assertTrue(written("demo.md").startsWith("# " + PANEL + "\n\nDeep dive"));
        assertTrue(written("demo.md").contains("\n| --- |"), "tables");

        for (String id : IDS) {
            run("plugins remove", "ID", id);
        }
        assertEquals(List.of(), plugins.all());
        // what another test's plugin left hanging in this process is not theirs
        assertEquals(List.of(), Arrays.stream(context.getBundles()).map(one -> one.getSymbolicName())
                .filter(one -> one.startsWith("parley.plugins.")).toList(), "no bundle is left");
        assertEquals("analysis.unknown", code("analyse", "PANEL", PANEL, "NAME", "in-context", "keyword", "cap"));
        assertEquals("export.format", code("export", "PANEL", PANEL, "out", "again.ics"));
        assertEquals("report.format", code("report", "PANEL", PANEL, "for", "detail", "out", "again.md"));
        assertFalse(Files.exists(folder.resolve("again.ics")) || Files.exists(folder.resolve("again.md")));
    }
}
