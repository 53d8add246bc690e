// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.CommandResult;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Role;
import org.parley.format.web.internal.CsvReport;
import org.parley.format.web.internal.HtmlFormat;
import org.parley.testkit.Call;
import org.parley.testkit.TemporaryStore;

class CommandsTest {

    private final SamplePanel sample = new SamplePanel();
    private final TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY);
    private final ReportService reports = Engines.reports(store, sample, new CsvReport(), new HtmlFormat());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    private Call call(String... pairs) {
        return Call.of(pairs).with("PANEL", "Oatsund").by(Actor.person("Marit Solheim", Role.HOST)).in(folder);
    }


    private CommandResult report(String audience, String file, String from, String to) throws IOException {
        return new ReportCommand(reports, Engines.panels(sample), Engines.codings(sample))
                .run(call("for", audience, "out", file).with("from", from).with("to", to));
    }

    private CommandResult headlines(String csv) throws IOException {
        Files.writeString(folder.resolve("headlines.csv"), csv, StandardCharsets.UTF_8);
        return new HeadlinesCommand(reports, Engines.panels(sample), Engines.discussions(sample),
                Engines.codings(sample)).run(call("ACTION", "import", "FILE", "headlines.csv"));
    }

    private Problem refused(String csv) {
        return assertThrows(ProblemException.class, () -> headlines(csv)).problem();
    }

    @Test
    void aReportTellsWhatItWrote() throws IOException {
        ReportCommand.Written written = (ReportCommand.Written) report("verbatims", "out.CSV", null, null).data();
        Path file = folder.resolve("out.CSV");
        assertEquals(file.toString(), written.file());
        assertEquals("csv", written.format());
        assertEquals("verbatims", written.audience());
        assertEquals(600, written.posts());
        assertEquals(600, written.of());
        assertEquals(57, written.members());
        assertEquals(Files.size(file), written.bytes());
        assertEquals(64, written.hash().length());
    }

    @Test
    void thePeriodIsReadFromDays() throws IOException {
        ReportCommand.Written written = (ReportCommand.Written) report("verbatims", "a.csv", "2026-11-09", "2026-11-10")
                .data();
        long expected = SamplePanel.rows("posts.csv").stream().filter(r -> r.get("date").startsWith("2026-11-09"))
                .count();
        assertEquals(expected, written.posts());
    }

    @Test
    void whatCannotBeReadIsWrongUsage() {
        for (Object[] wrong : new Object[][] {{"everyone", null, null, "report.audience"},
            {"detail", "yesterday", null, "date.unreadable"}, {"detail", "2026-02-30", null, "date.unreadable"},
            {"detail", "2026-02-02", "2026-01-01", "date.order"}}) {
            Problem problem = assertThrows(ProblemException.class, () -> report((String) wrong[0], "a.html",
                    (String) wrong[1], (String) wrong[2])).problem();
            assertEquals(wrong[3], problem.code());
            assertEquals(Problem.Kind.USAGE, problem.kind());
        }
    }

    @Test
    void headlinesAreImportedAndListed() throws IOException {
        CommandResult done = headlines("\uFEFFheadline,codes,quote_post,quote,ask,owner,due\r\n"
                + "Price stops some,210; Price & value > Waits for offers,#96,,Decide,Pricing,2027-01-15\r\n");
        HeadlinesCommand.Shown shown = (HeadlinesCommand.Shown) ((List<?>) done.data()).get(0);
        assertEquals("Price stops some", shown.headline());
        assertEquals(List.of("Price & value > Price is a barrier", "Price & value > Waits for offers"), shown.codes());
        assertEquals("#96", shown.post());
        CommandResult list = new HeadlinesCommand(reports, Engines.panels(sample), Engines.discussions(sample),
                Engines.codings(sample)).run(call());
        assertEquals(done.data(), list.data());
        assertEquals(List.of("1  Price stops some"), list.lines());
    }

    @Test
    void aFileThatDoesNotFitIsRefusedWithTheRow() {
        assertEquals("report.headlines.columns", refused("text,codes\nA,B\n").code());
        assertEquals("report.headlines.columns", refused("").code());
        Problem code = refused("headline,codes\nA,\nB,No such code\n");
        assertEquals("report.headlines.code", code.code());
        assertTrue(code.what().startsWith("Row 2 "), code.what());
        assertEquals("report.headlines.post", refused("headline,codes,quote_post\nA,,p9999\n").code());
        assertEquals("report.headlines.csv", refused("headline,codes\n\"A,B\n").code());
        assertEquals("report.headline.sixth", refused("headline,codes\nA,\nB,\nC,\nD,\nE,\nF,\n").code());
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsNamed() throws IOException {
        Call call = call("ACTION", "import", "FILE", "missing.csv");
        HeadlinesCommand command = new HeadlinesCommand(reports, Engines.panels(sample), Engines.discussions(sample),
                Engines.codings(sample));
        assertEquals("report.headlines.file", assertThrows(ProblemException.class, () -> command.run(call)).problem()
                .code());
        Files.write(folder.resolve("missing.csv"), "headline,codes\nÅ,\n".getBytes(StandardCharsets.UTF_16LE));
        assertTrue(List.of("report.headlines.utf8", "report.headlines.columns").contains(
                assertThrows(ProblemException.class, () -> command.run(call)).problem().code()));
        Files.write(folder.resolve("missing.csv"), "headline,codes\nÅ,\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("report.headlines.utf8", assertThrows(ProblemException.class, () -> command.run(call)).problem()
                .code());
    }

    @Test
    void deliveriesTellWhoGotWhat() throws IOException {
        report("headlines", "page.html", null, null);
        CommandResult list = new DeliveriesCommand(reports, Engines.panels(sample))
                .run(call());
        DeliveriesCommand.Shown shown = (DeliveriesCommand.Shown) ((List<?>) list.data()).get(0);
        assertEquals("headlines", shown.audience());
        assertEquals("Marit Solheim", shown.by());
        assertEquals(folder.resolve("page.html").toString(), shown.file());
    }
}
