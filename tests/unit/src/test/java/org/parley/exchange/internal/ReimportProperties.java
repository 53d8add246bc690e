// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.core.Progress;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Exchange.Skipped;
import org.parley.panel.Panel;

/** Whatever a file holds: what is in it comes in or is told, and a second import of it changes nothing. */
class ReimportProperties {

    private static Path folder;
    private static ExchangeFixture fixture;
    private static int count;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("parley-reimport");
        fixture = new ExchangeFixture(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        fixture.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** A row as it may come. */
    record Row(String author, String date, String text, String place) { }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> names = Arbitraries.of("Ann", "ann ", "Béa", "ben@example.org", "", "+49 170 1234567", "7",
                "<b>", "Ünal\u202E");
        Arbitrary<String> dates = Arbitraries.of("2026-01-01", "2026-01-02T10:00:00Z", "", "2026-02-30",
                "2025-12-31 23:59");
        Arbitrary<String> texts = Arbitraries.oneOf(Arbitraries.of("same", "same", "", "a\r\nb", "\"", ",;|\t", "\0"),
                Arbitraries.strings().all().ofMaxLength(40));
        Arbitrary<String> places = Arbitraries.of("Oslo", "Bergen", "", "x@example.org");
        return Combinators.combine(names, dates, texts, places).as(Row::new).list().ofMinSize(1).ofMaxSize(25);
    }

    @Property(tries = 40)
    void aSecondImportChangesNothing(@ForAll("rows") List<Row> rows, @ForAll boolean ids) {
        Path file = write(rows, ids);
        Panel panel = fixture.panels.create(ExchangeFixture.HOST, "Panel " + count, 3, null);
        ImportSettings settings = ExchangeFixture.map("who", "author", "when", "date", "what", "text", "where",
                "profile:place");
        ImportResult first = run(panel, file, settings);
        int refused = first.skipped().stream().mapToInt(Skipped::count).sum();
        assertEquals(rows.size(), first.posts() + refused, "every row came in or was told");
        assertEquals(first.posts(), first.added());
        Object people = fixture.panels.state(panel.id());
        Object talk = fixture.discussions.state(panel.id());
        long number = fixture.temporary.store().lastNumber();

        ImportResult second = run(panel, file, settings);

        assertEquals(List.of(0, 0, first.posts()), List.of(second.added(), second.changed(), second.unchanged()));
        assertEquals(people, fixture.panels.state(panel.id()));
        assertEquals(talk, fixture.discussions.state(panel.id()));
        assertEquals(0, fixture.temporary.store().changesAfter(number).stream().mapToInt(s -> s.changes().size()).sum());
    }

    private static ImportResult run(Panel panel, Path file, ImportSettings settings) {
        return fixture.exchange.importInto(ExchangeFixture.HOST, panel.id(), file, "csv", settings, Progress.none());
    }

    private static Path write(List<Row> rows, boolean ids) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            List<String> header = new ArrayList<>(List.of("who", "when", "what", "where"));
            if (ids) {
                header.add("id");
            }
            printer.printRecord(header);
            Set<String> given = new HashSet<>();
            for (Row row : rows) {
                List<String> cells = new ArrayList<>(List.of(row.author(), row.date(), row.text(), row.place()));
                if (ids) {
                    given.add("n" + given.size());
                    cells.add("n" + given.size());
                }
                printer.printRecord(cells);
            }
            return Files.writeString(folder.resolve("rows" + ++count + ".csv"), text.toString());
        } catch (IOException e) {
            // a lone surrogate cannot be written as UTF-8; a question mark stands for it
            try {
                return Files.write(folder.resolve("rows" + ++count + ".csv"),
                        text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException other) {
                throw new UncheckedIOException(other);
            }
        }
    }
}
