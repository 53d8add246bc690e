// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.coding.internal.TwoCopies.ELINA;
import static org.parley.coding.internal.TwoCopies.JONAS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.Code;
import org.parley.core.CommandResult;
import org.parley.core.Ids;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;
import org.parley.store.internal.commands.MergeCommand;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Settlements;
import org.parley.testkit.Call;
import org.parley.testkit.Engines;

/** The command, and what keeps it from taking in a copy, on two real workspace folders. */
class MergeCommandTest {

    private static Path base;
    private TwoCopies copies;
    private Code cap;
    @TempDir
    private Path folder;

    @BeforeAll
    static void prepare() {
        base = TwoCopies.prepare();
    }

    @AfterAll
    static void clear() {
        TwoCopies.delete(base);
    }

    @BeforeEach
    void begin() {
        copies = new TwoCopies(base);
        cap = copies.code(copies.ours(), "Cap");
    }

    @AfterEach
    void close() {
        copies.close();
    }

    private CommandResult run(String... pairs) {
        copies.closeTheirs();
        return new MergeCommand(copies.ours().merging()).run(Call.of(pairs).with("OTHER", copies.other().toString())
                .in(folder));
    }

    private void disagree() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        copies.ours().codings().change(ELINA, cap.named("Top"));
    }

    private String name() {
        return copies.ours().codings().state(copies.panelId()).codebook().codes().get(cap.id()).name();
    }

    private String code(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem().code();
    }

    private String refusal(Path other) {
        return code(() -> copies.ours().merging().preview(other, Settlements.none(), Progress.none()));
    }

    @Test
    void openConflictsEndWithThreeAndAFileThatIsFilledInAndGivenAgain() throws IOException {
        disagree();
        long last = copies.ours().store().lastNumber();
        Path file = folder.resolve("conflicts.csv");

        CommandResult waits = run("settle-file", "conflicts.csv");

        assertEquals(3, waits.exitCode());
        assertEquals(last, copies.ours().store().lastNumber());
        List<String> rows = Files.readAllLines(file);
        assertEquals("id,settle,what,about,before,ours,theirs", rows.get(0));
        assertTrue(rows.get(1).endsWith(",,Name of a code,Top,Cap,Top,Lid"), rows.get(1));
        Files.writeString(file, Files.readString(file).replaceFirst(",,Name", ",Theirs,Name"));
        CommandResult done = run("settle-file", "conflicts.csv");
        assertEquals(0, done.exitCode());
        assertEquals("Lid", name());
    }

    @Test
    void aJsonFileDoesTheSame() throws IOException {
        disagree();
        Path file = folder.resolve("conflicts.json");

        assertEquals(3, run("settle-file", "conflicts.json").exitCode());

        String json = Files.readString(file);
        assertTrue(json.contains("\"settle\" : \"\""), json);
        Files.writeString(file, json.replace("\"settle\" : \"\"", "\"settle\" : \"theirs\""));
        assertEquals(0, run("settle-file", "conflicts.json").exitCode());
        assertEquals("Lid", name());
    }

    @Test
    void anAnswerHoldsOnlyForWhatWasSeen() throws IOException {
        disagree();
        Path file = folder.resolve("conflicts.csv");
        run("settle-file", "conflicts.csv");
        Files.writeString(file, Files.readString(file).replaceFirst(",,Name", ",theirs,Name"));
        copies.theirs().codings().change(JONAS, copies.code(copies.theirs(), "Lid").named("Cover"));

        assertEquals(3, run("settle-file", "conflicts.csv").exitCode());
        assertEquals("Top", name());
    }

    @Test
    void settleAnswersAllAndDryRunWritesNothing() {
        disagree();
        assertEquals(0, run("settle", "theirs", "dry-run").exitCode());
        assertEquals("Top", name());
        assertEquals(0, run("settle", "theirs").exitCode());
        assertEquals("Lid", name());
        assertEquals("merge.side", code(() -> run("settle", "mine")));
        assertEquals("merge.file-kind", code(() -> run("settle-file", "conflicts.txt")));
    }

    @Test
    void aFileThatMakesNoSenseIsRefused() throws IOException {
        disagree();
        Files.writeString(folder.resolve("a.csv"), "id,what\n1,2\n");
        Files.writeString(folder.resolve("b.csv"), "id,settle\n1,perhaps\n");
        Files.writeString(folder.resolve("c.json"), "{\"id\": 1}");

        assertEquals("merge.file-columns", code(() -> run("settle-file", "a.csv")));
        assertEquals("merge.file-side", code(() -> run("settle-file", "b.csv")));
        assertEquals("merge.file-read", code(() -> run("settle-file", "c.json")));
    }

    @Test
    void aBackupIsTakenInLikeAFolder() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        Path file = folder.resolve("theirs.backup");
        Stores.backups((StoreImpl) copies.theirs().store(), Clock.systemUTC()).backup(file, Progress.none());
        copies.closeTheirs();

        copies.ours().merging().merge(ELINA, copies.ours().merging().preview(file, Settlements.none(),
                Progress.none()), Settlements.none(), Progress.none());

        assertEquals("Lid", name());
    }

    @Test
    void theOtherCopyIsNotTouchedAndNoWorkingFolderStays() throws IOException {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        copies.closeTheirs();
        Map<String, FileTime> before = times(copies.other());

        run();

        assertEquals(before, times(copies.other()));
        try (Stream<Path> all = Files.list(copies.folder())) {
            assertFalse(all.anyMatch(path -> path.getFileName().toString().startsWith(".copy")));
        }
    }

    private static Map<String, FileTime> times(Path folder) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                times.put(folder.relativize(path).toString(), Files.getLastModifiedTime(path));
            }
        }
        return times;
    }

    @Test
    void aCopyThatIsOpenIsNotRead() {
        copies.theirs().store().lastNumber();
        assertEquals("merge.held", refusal(copies.other()));
    }

    @Test
    void whatIsNoCopyIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no copy");
        assertEquals("merge.self", refusal(copies.folder()));
        assertEquals("merge.no-copy", refusal(folder.resolve("nowhere")));
        assertEquals("merge.not-a-copy", refusal(folder));
        assertEquals("merge.not-a-copy", refusal(text));
    }

    @Test
    void aWorkspaceWithoutACommonBeginningIsRefused() {
        Path strange = folder.resolve("strange");
        try (Engines engines = Engines.on(strange)) {
            engines.panels().create(JONAS, "Kitchen", 10, "");
        }
        assertEquals("merge.strangers", refusal(strange));
    }

    @Test
    void aCopyOfANewerParleyIsRefused() {
        try (StoreImpl newer = Stores.derby(copies.other(), "9.0.0", Clock.systemUTC(),
                Ids.timeOrdered(Clock.systemUTC()))) {
            newer.claim(new CodingSchema());
            newer.history().undo(JONAS, newer.lastNumber());
        }
        assertEquals("merge.newer", refusal(copies.other()));
    }

    @Test
    void aPlanFromBeforeALaterChangeIsRefused() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        MergePlan plan = copies.preview(Settlements.none());
        copies.ours().codings().change(ELINA, cap.worded("Anything", "", "", ""));

        assertEquals("merge.moved", code(() -> copies.ours().merging().merge(ELINA, plan, Settlements.none(),
                Progress.none())));
    }

    @Test
    void erasuresThereAreNamedAndNotTakenOver() {
        copies.theirs().codings().change(JONAS, cap.named("Lid"));
        copies.theirs().store().audit().erase(JONAS, copies.theirs().store().lastNumber(), "asked for");

        MergePlan plan = copies.preview(Settlements.none());

        assertEquals(List.of("One change there has been erased since; what was done then is not known.",
                "Payloads were erased there (1). Erasing is not taken over: erase here as well what has to go."),
                plan.leftOut());
        assertEquals("Cap", name());
    }
}
