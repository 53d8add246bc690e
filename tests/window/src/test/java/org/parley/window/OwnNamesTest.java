// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.parley.core.Check;
import org.parley.core.Command;
import org.parley.discussion.spi.ModerationRule;
import org.parley.exchange.spi.Exporter;
import org.parley.exchange.spi.Importer;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.ReportFormat;
import org.parley.testkit.Services;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.PaletteSource;
import org.parley.ui.Perspective;
import org.parley.ui.ViewContribution;

/**
 * The file {@code provides.txt} of each of our bundles names what it adds, no more and no less: from these files an
 * installation learns what a plugin may not add a second time. {@code -Dparley.provides=record} writes them anew.
 */
class OwnNamesTest {

    private static final String FILE = "provides.txt";

    private final BundleContext context = Services.context();
    private final Map<String, TreeSet<String>> found = new TreeMap<>();

    private <T> void ask(Class<T> type, String kind, Function<T, Stream<String>> ids) throws InvalidSyntaxException {
        for (ServiceReference<T> one : context.getServiceReferences(type, null)) {
            String bundle = one.getBundle().getSymbolicName();
            if (bundle.startsWith("org.parley.") && !bundle.equals("org.parley.tests")) {
                ids.apply(context.getService(one)).forEach(id -> found.computeIfAbsent(bundle, b -> new TreeSet<>())
                        .add(kind + " " + id));
            }
        }
    }

    private static <T> Function<T, Stream<String>> one(Function<T, String> id) {
        return contribution -> Stream.of(id.apply(contribution));
    }

    private void askAll() throws InvalidSyntaxException {
        // what the window itself does has no service; the prefix is its own
        found.put("org.parley.workbench", new TreeSet<>(List.of("action window.*")));
        ask(Command.class, "command", one(command -> command.spec().name()));
        ask(Check.class, "check", one(Check::id));
        ask(ViewContribution.class, "view", one(ViewContribution::id));
        ask(Perspective.class, "view", one(Perspective::id));
        ask(Action.class, "action", one(Action::id));
        ask(ActionGroup.class, "action", group -> group.actions().stream().map(Action::id));
        ask(PaletteSource.class, "action", one(PaletteSource::kind));
        ask(Analysis.class, "analysis", one(Analysis::name));
        ask(ReportFormat.class, "report-format", one(ReportFormat::ending));
        ask(Importer.class, "importer", one(Importer::id));
        ask(Exporter.class, "exporter", one(Exporter::ending));
        ask(ModerationRule.class, "moderation-rule", one(ModerationRule::id));
    }

    @Test
    void eachBundleNamesWhatItAdds() throws Exception {
        askAll();
        assertTrue(found.get("org.parley.coding.ui").stream().anyMatch(line -> line.startsWith("view code")),
                () -> found.toString());
        assertTrue(found.get("org.parley.plugins").contains("command plugins install"), () -> found.toString());
        if ("record".equals(System.getProperty("parley.provides"))) {
            write();
        }
        Map<String, List<String>> named = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            URL file = bundle.getEntry(FILE);
            if (file != null) {
                named.put(bundle.getSymbolicName(), lines(file));
            }
        }
        assertEquals(found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> List.copyOf(entry.getValue()), (one, other) -> one, TreeMap::new)), named);
    }

    private static List<String> lines(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private void write() throws IOException {
        for (Map.Entry<String, TreeSet<String>> one : found.entrySet()) {
            Path folder = Path.of(System.getProperty("parley.root"), "bundles", one.getKey(), "src");
            Files.writeString(folder.resolve(FILE), String.join("\n", one.getValue()) + "\n");
        }
    }
}
