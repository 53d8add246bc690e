// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.CancelledException;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.format.web.internal.CsvReport;
import org.parley.report.Audience;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.spi.ReportFormat;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.testkit.TemporaryStore;

class ReportServiceTest {

    private static final Actor MARIT = Actor.person("Marit Solheim", Role.HOST);

    private final SamplePanel sample = new SamplePanel();

    @TempDir
    private Path folder;

    /** A format of somebody else that does what a test wants. */
    private record Foreign(String ending, Body body) implements ReportFormat {

        private interface Body {
            void write(Report report, OutputStream out) throws IOException;
        }

        @Override
        public String name() {
            return "Foreign";
        }

        @Override
        public Set<Audience> audiences() {
            return Set.of(Audience.VERBATIMS);
        }

        @Override
        public void write(Report report, OutputStream out, Progress progress) throws IOException {
            body.write(report, out);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void headlinesAreKeptInOrderWithTheirCodes(TemporaryStore.Kind kind) {
        try (TemporaryStore store = TemporaryStore.furnished(kind)) {
            ReportService reports = Engines.reports(store, sample);
            List<HeadlineText> set = reports.headlines(MARIT, SamplePanel.PANEL, sample.headlines());
            assertEquals(sample.headlines(), set);
            assertEquals(set, reports.headlines(SamplePanel.PANEL));
            List<HeadlineText> turned = List.of(set.get(2), set.get(0));
            assertEquals(turned, reports.headlines(MARIT, SamplePanel.PANEL, turned));
            assertEquals(turned, reports.headlines(SamplePanel.PANEL));
            store.store().history().undo(MARIT, store.store().lastNumber());
            assertEquals(set, reports.headlines(SamplePanel.PANEL));
        }
    }

    @Test
    void aRefusedSetOfHeadlinesChangesNothing() {
        try (TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY)) {
            ReportService reports = Engines.reports(store, sample);
            reports.headlines(MARIT, SamplePanel.PANEL, sample.headlines());
            List<HeadlineText> six = Collections.nCopies(6, sample.headlines().get(0));
            assertThrows(ProblemException.class, () -> reports.headlines(MARIT, SamplePanel.PANEL, six));
            assertEquals(sample.headlines(), reports.headlines(SamplePanel.PANEL));
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aDeliveryIsRecordedWithTheHashOfItsFile(TemporaryStore.Kind kind) throws Exception {
        try (TemporaryStore store = TemporaryStore.furnished(kind)) {
            ReportService reports = Engines.reports(store, sample, new CsvReport());
            Report report = reports.build(MARIT, SamplePanel.PANEL, Audience.VERBATIMS, Reports.Scope.ALL, Progress.none());
            Path file = folder.resolve("Zitate für Åse.csv");
            Reports.Delivery delivery = reports.deliver(MARIT, report, file, Progress.none());
            byte[] written = Files.readAllBytes(file);
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written)),
                    delivery.fileHash());
            assertEquals(report.hash(), delivery.reportHash());
            assertEquals("Marit Solheim", delivery.by());
            assertEquals(List.of(delivery), reports.deliveries(SamplePanel.PANEL));
            store.clock().advance(Duration.ofMinutes(1));
            Reports.Delivery second = reports.deliver(MARIT, report, folder.resolve("b.csv"), Progress.none());
            assertEquals(List.of(second, delivery), reports.deliveries(SamplePanel.PANEL), "newest first");
        }
    }

    @Test
    void theSamePanelGivesTheSameHashAlsoAfterADelivery() {
        try (TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY)) {
            ReportService reports = Engines.reports(store, sample, new CsvReport());
            for (Audience audience : Audience.values()) {
                Report first = reports.build(MARIT, SamplePanel.PANEL, audience, Reports.Scope.ALL, Progress.none());
                store.clock().advance(Duration.ofDays(1));
                Report again = reports.build(MARIT, SamplePanel.PANEL, audience, Reports.Scope.ALL, Progress.none());
                assertEquals(first.hash(), again.hash());
                assertEquals(first.blocks(), again.blocks());
                assertTrue(again.madeAt().isAfter(first.madeAt()));
            }
        }
    }

    @Test
    void anEndingNobodyWritesIsRefusedWithTheOnesThereAre() throws IOException {
        try (TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY)) {
            ReportService reports = Engines.reports(store, sample, new CsvReport(),
                    new Foreign("xlsx", (r, out) -> out.write(1)));
            Report report = reports.build(MARIT, SamplePanel.PANEL, Audience.VERBATIMS, Reports.Scope.ALL, Progress.none());
            Problem problem = assertThrows(ProblemException.class, () -> reports.deliver(MARIT, report,
                    folder.resolve("report.pptx"), Progress.none())).problem();
            assertEquals("report.format", problem.code());
            assertEquals(Problem.Kind.USAGE, problem.kind());
            assertEquals("Endings to choose from: xlsx, csv.", problem.remedy());
            assertEquals(List.of(), files());
            assertEquals(List.of("xlsx", "csv"), reports.formats(Audience.VERBATIMS));
        }
    }

    @Test
    void aTargetThatCannotBeWrittenIsNamed() {
        try (TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY)) {
            ReportService reports = Engines.reports(store, sample, new CsvReport());
            Report report = reports.build(MARIT, SamplePanel.PANEL, Audience.VERBATIMS, Reports.Scope.ALL, Progress.none());
            Path file = folder.resolve("no such folder").resolve("report.csv");
            Problem problem = assertThrows(ProblemException.class,
                    () -> reports.deliver(MARIT, report, file, Progress.none())).problem();
            assertEquals("file.write", problem.code());
            assertTrue(problem.what().contains(file.toString()), problem.what());
            assertEquals(List.of(), reports.deliveries(SamplePanel.PANEL));
        }
    }

    @Test
    void whenAFormatFailsTheOldFileStaysAndTheNewOneIsGone() throws IOException {
        try (TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY)) {
            Path file = folder.resolve("report.odt");
            byte[] old = "the old one".getBytes(StandardCharsets.UTF_8);
            Files.write(file, old);
            ReportService reports = Engines.reports(store, sample, new Foreign("odt", (r, out) -> {
                out.write(new byte[100_000]);
                throw new IllegalStateException("half way");
            }));
            Report report = reports.build(MARIT, SamplePanel.PANEL, Audience.VERBATIMS, Reports.Scope.ALL, Progress.none());
            assertEquals("guard.failed", assertThrows(ProblemException.class,
                    () -> reports.deliver(MARIT, report, file, Progress.none())).problem().code());
            assertArrayEquals(old, Files.readAllBytes(file));
            assertEquals(List.of(file), files());
            assertEquals(List.of(), reports.deliveries(SamplePanel.PANEL));
        }
    }

    /** The device that is always full stands in for a full disk. */
    @Test
    void theRefusalOfAFullDiskIsKeptToBeTold() throws IOException {
        try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
            Deliveries.Target target = new Deliveries.Target(full, Fingerprint.sha256());
            IOException refusal = assertThrows(IOException.class, () -> target.write(new byte[10], 0, 10));
            assertSame(refusal, target.failure());
        }
    }

    @Test
    void aCancelledReportLeavesNothingBehind() throws IOException {
        try (TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY)) {
            ReportService reports = Engines.reports(store, sample, new CsvReport());
            Report report = reports.build(MARIT, SamplePanel.PANEL, Audience.VERBATIMS, Reports.Scope.ALL, Progress.none());
            Progress cancelled = new Progress() {
                @Override
                public void at(String step, long done, long total) {
                    // only the cancel matters
                }

                @Override
                public boolean cancelled() {
                    return true;
                }
            };
            assertThrows(CancelledException.class,
                    () -> reports.deliver(MARIT, report, folder.resolve("report.csv"), cancelled));
            assertThrows(CancelledException.class, () -> reports.build(MARIT, SamplePanel.PANEL, Audience.VERBATIMS,
                    Reports.Scope.ALL, cancelled));
            assertEquals(List.of(), files());
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whoItIsForAndWhyIsKeptWithTheDelivery(TemporaryStore.Kind kind) {
        try (TemporaryStore store = TemporaryStore.furnished(kind)) {
            ReportService reports = Engines.reports(store, sample, new CsvReport());
            Report report = reports.build(MARIT, SamplePanel.PANEL, Audience.VERBATIMS, Reports.Scope.ALL, Progress.none());
            Reports.Addressee kirsten = new Reports.Addressee(" Kirsten  D., pricing", "decide on the cap");
            reports.deliver(MARIT, report, folder.resolve("a.csv"), kirsten, Progress.none());
            assertEquals(new Reports.Addressee("Kirsten D., pricing", "decide on the cap"),
                    reports.deliveries(SamplePanel.PANEL).get(0).addressee());
            Path refused = folder.resolve("b.csv");
            Reports.Addressee longest = new Reports.Addressee("x".repeat(301), "");
            assertEquals("report.addressee.long", assertThrows(ProblemException.class,
                    () -> reports.deliver(MARIT, report, refused, longest, Progress.none())).problem().code());
            assertFalse(Files.exists(refused), "nothing is written that cannot be recorded");
        }
    }

    /** A row of a workspace from before addressees were kept. */
    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aDeliveryOfAnEarlierParleyStaysAndHasNoAddressee(TemporaryStore.Kind kind) {
        try (TemporaryStore store = TemporaryStore.on(kind)) {
            ReportSchema now = new ReportSchema();
            Schema before = store.store().claim(new SchemaOwner() {
                @Override
                public String schema() {
                    return now.schema();
                }

                @Override
                public List<SchemaOwner.Migration> migrations() {
                    return now.migrations().subList(0, 1);
                }
            });
            Map<String, Object> row = Map.of("panel", SamplePanel.PANEL, "audience", "DETAIL", "target", "a.docx",
                    "file_hash", "0".repeat(64), "report_hash", "1".repeat(64), "made_at", Instant.EPOCH, "maker",
                    "Marit");
            before.write(MARIT, "as it was", false, tx -> {
                tx.insert(ReportSchema.DELIVERY, SamplePanel.id("old delivery"), row);
                return null;
            });
            store.reopen();
            Reports.Delivery old = Engines.reports(store, sample).deliveries(SamplePanel.PANEL).get(0);
            assertEquals(Reports.Addressee.UNSAID, old.addressee());
            assertEquals("Marit", old.by());
        }
    }
}
