// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parley.coding.CodingState;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Panel;

/**
 * The engines of a test class of imports and exports, with an empty panel for each test. Register it as a static
 * extension.
 */
public final class FreshPanel implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** Who imports. */
    public static final Actor HOST = Actor.person("Marit", Role.HOST);
    /** Beside the project; not part of it. */
    private static final List<String> DATA = List.of("../shared/data", "../../../shared/data", "../../shared/data");
    private static final int SEATS = 400;

    private Engines engines;
    private Panel panel;
    private int count;

    @Override
    public void beforeAll(ExtensionContext context) {
        engines = Engines.temporary();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        panel = another();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        engines.close();
    }

    public Engines engines() {
        return engines;
    }

    /** The panel of the present test. */
    public Panel panel() {
        return panel;
    }

    /** A further empty panel of the same workspace. */
    public Panel another() {
        return engines.panels().create(HOST, "Panel " + ++count, SEATS, null);
    }

    public ImportResult read(Path file) {
        return read(panel, file);
    }

    public ImportResult read(Panel into, Path file) {
        return engines.exchange().importInto(HOST, into.id(), file, null, ImportSettings.NONE, Progress.none());
    }

    public Exported write(Panel from, Path file) {
        return engines.exports().export(HOST, from.id(), file, Progress.none());
    }

    public CodingState coded() {
        return coded(panel);
    }

    public CodingState coded(Panel in) {
        return engines.codings().state(in.id());
    }

    public Discussion talk() {
        return talk(panel);
    }

    public Discussion talk(Panel in) {
        return engines.discussions().state(in.id());
    }

    /** A file of the real data; the test is skipped, by name, when it is not there. */
    public static Path data(String name) {
        Path file = DATA.stream().map(folder -> Path.of(folder, name)).filter(Files::exists).findFirst().orElse(null);
        assumeTrue(file != null, "../shared/data/" + name + " is not there");
        return file;
    }
}
