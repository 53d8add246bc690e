// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.parley.coding.internal.CodeUses;
import org.parley.coding.internal.CodingTables;
import org.parley.coding.internal.CodingsService;
import org.parley.coding.internal.GivenCodingsService;
import org.parley.core.Actor;
import org.parley.core.Guard;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;
import org.parley.format.office.internal.WordTextReader;
import org.parley.format.pdf.internal.PdfTextReader;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.internal.MemberUses;
import org.parley.panel.internal.PanelService;
import org.parley.testkit.TemporaryStore;

/** The importers, a real panel and a thin discussion on a store of their own. */
final class ExchangeFixture implements AutoCloseable {

    static final Actor HOST = Actor.person("Marit", Role.HOST);
    /** Beside the project; not part of it. */
    private static final List<String> DATA = List.of("../shared/data", "../../../shared/data", "../../shared/data");

    final TemporaryStore temporary;
    final Panels panels;
    final FakeDiscussions discussions;
    final ImportService exchange;
    Panel panel;
    /** Number of the last write before the test began. */
    long start;
    private Path folder;
    private int panelCount;

    ExchangeFixture(Path folder) {
        this(folder, TemporaryStore.Kind.DERBY, Panels.DEFAULT_SEATS);
    }

    ExchangeFixture(Path folder, TemporaryStore.Kind kind, int seats) {
        temporary = TemporaryStore.furnished(kind);
        panels = new PanelService(temporary.store(), temporary.ids(), new MemberUses());
        discussions = new FakeDiscussions(temporary.store(), temporary.ids());
        Importers importers = new Importers();
        importers.add(new StackExchangeImporter());
        importers.add(new CsvImporter());
        TextReaders readers = new TextReaders();
        List.of(new PlainTextReader(), new CaptionReader(), new WordTextReader(), new PdfTextReader())
                .forEach(readers::add);
        List.of(new TranscriptImporter(readers), new DocumentImporter(readers), new NotesImporter(readers))
                .forEach(importers::add);
        exchange = new ImportService(temporary.store(), panels, discussions, new DirectGuard(), importers,
                temporary.clock(), coded(temporary, discussions));
        next(folder, seats);
    }

    static Coded coded(TemporaryStore temporary, Discussions discussions) {
        CodingTables tables = new CodingTables(temporary.store());
        return new Coded(new GivenCodingsService(tables, temporary.ids()),
                new CodingsService(tables, discussions, temporary.ids(), new CodeUses()), discussions,
                new GuidTable(temporary.store(), temporary.ids()));
    }

    /** A fresh panel in the same store: making a store takes longer than most tests. */
    void next(Path newFolder, int seats) {
        folder = newFolder;
        panel = panels.create(HOST, "Kitchen " + ++panelCount, seats, null);
        start = temporary.store().lastNumber();
        discussions.halfWay = () -> { };
    }

    /** What this test has written so far, as others are told. */
    String told() {
        return temporary.store().changesAfter(start).toString() + people();
    }

    /** A folder of real data; null when it is not there. */
    static Path data(String name) {
        return DATA.stream().map(d -> Path.of(d, name)).filter(Files::exists).findFirst().orElse(null);
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportResult run(Path source) {
        return run(source, ImportSettings.NONE);
    }

    ImportResult run(Path source, ImportSettings settings) {
        return exchange.importInto(HOST, panel.id(), source, null, settings, Progress.none());
    }

    /** Settings from pairs of column and field. */
    static ImportSettings map(String... pairs) {
        Map<String, List<String>> mapping = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            mapping.merge(pairs[i], List.of(pairs[i + 1]), (a, b) -> List.of(a.get(0), b.get(0)));
        }
        return new ImportSettings(mapping, Optional.empty(), Map.of());
    }

    static ImportSettings option(String name, String value) {
        return new ImportSettings(Map.of(), Optional.empty(), Map.of(name, value));
    }

    static Map<String, Integer> skipped(ImportResult result) {
        Map<String, Integer> skipped = new LinkedHashMap<>();
        result.skipped().forEach(s -> skipped.put(s.reason(), s.count()));
        return skipped;
    }

    Discussion talk() {
        return discussions.state(panel.id());
    }

    PanelState people() {
        return panels.state(panel.id());
    }

    /** The words of all posts in the order in which they came. */
    List<String> words() {
        return talk().bySource().values().stream().map(p -> p.text().words()).toList();
    }

    Post post(String words) {
        return talk().posts().values().stream().filter(p -> p.text().words().equals(words)).findFirst().orElseThrow();
    }

    String author(String words) {
        return people().member(post(words).authorId()).map(Member::name).orElse(null);
    }

    @Override
    public void close() {
        temporary.close();
    }

    /** Calls at once, on the same thread. */
    private static final class DirectGuard implements Guard {

        @Override
        public <T> T call(Object extension, String what, Duration deadline, Callable<T> call) {
            try {
                return call.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(what, e);
            }
        }

        @Override
        public int failures(String symbolicName) {
            return 0;
        }
    }
}
