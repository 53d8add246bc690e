// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parley.core.Command;
import org.parley.core.CommandResult;
import org.parley.core.ProblemException;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.internal.host.commands.ApplyCommand;
import org.parley.plugins.internal.host.commands.DisableCommand;
import org.parley.plugins.internal.host.commands.EnableCommand;
import org.parley.plugins.internal.host.commands.InstallCommand;
import org.parley.plugins.internal.host.commands.ListCommand;
import org.parley.plugins.internal.host.commands.RemoveCommand;
import org.parley.plugins.internal.host.commands.ReportCommand;
import org.parley.plugins.internal.host.commands.RollbackCommand;
import org.parley.plugins.internal.host.commands.UpdateCommand;
import org.parley.testkit.Call;

class PluginCommandsTest extends HostScene {

    private CommandResult run(Command command, String... given) throws Exception {
        return command.run(Call.of(given).in(workspace));
    }

    private CommandResult install(String... given) throws Exception {
        return run(new InstallCommand(host, bench.catalogues), given);
    }

    private int refused(Command command, String... given) {
        return assertThrows(ProblemException.class, () -> run(command, given)).problem().kind().exitCode();
    }

    @Test
    void installedByFileListedAndTurnedOffAndOn() throws Exception {
        assertEquals(List.of("No plugins are installed."), run(new ListCommand(host)).lines());
        bench.file(wall("1.0.0"));
        assertEquals(List.of("The wall 1.0.0 is installed."), install("FILE|ID", "wall-1.0.0.parley").lines());
        assertEquals(List.of("The wall 1.0.0 is installed and runs; nothing is to be done."),
                install("FILE|ID", "wall-1.0.0.parley").lines());
        assertEquals(List.of("wall 1.0.0: runs (The wall)"), run(new ListCommand(host)).lines());
        assertEquals(List.of("wall 1.0.0: turned off (The wall)", "  It was turned off."),
                run(new DisableCommand(host), "ID", "wall").lines());
        assertEquals(List.of("wall 1.0.0: runs (The wall)"), run(new EnableCommand(host), "ID", "wall").lines());
        assertEquals(List.of("3: Turning on The wall (wall 1.0.0)", "2: Turning off The wall (wall 1.0.0 (off))",
                "1: Installation of The wall 1.0.0 (wall 1.0.0)"),
                run(new ListCommand(host), "generations").lines());
        assertEquals(2, refused(new EnableCommand(host), "ID", "map"));
    }

    @Test
    void installedByIdAndBroughtUpToDate() throws Exception {
        bench.catalogues.list(bench.file(wall("1.0.0")));
        assertEquals(List.of("The wall 1.0.0 is installed."), install("FILE|ID", "wall").lines());
        assertEquals(List.of("Nothing newer is in the catalogues."),
                run(new UpdateCommand(host, bench.catalogues)).lines());
        bench.catalogues.list(bench.file(wall("1.1.0")));
        assertEquals(List.of("wall 1.0.0: runs (The wall)", "  Version 1.1.0 is there: parley plugins update wall"),
                run(new ListCommand(host)).lines());
        assertEquals(List.of("The wall changed from 1.0.0 to 1.1.0."),
                run(new UpdateCommand(host, bench.catalogues), "ID", "wall").lines());
        assertEquals(2, refused(new UpdateCommand(host, bench.catalogues), "ID", "map"));
        assertEquals(2, refused(new InstallCommand(host, bench.catalogues), "FILE|ID", "map"));
    }

    @Test
    void anOlderVersionIsSaidToBeOlder() throws Exception {
        bench.file(wall("1.0.0"));
        bench.file(wall("2.0.0"));
        install("FILE|ID", "wall-2.0.0.parley");
        assertEquals(List.of("The wall 1.0.0 is installed.", "This version is older than 2.0.0, which is installed."),
                install("FILE|ID", "wall-1.0.0.parley").lines());
    }

    @Test
    void aDryRunTellsWhatItWouldEndWith() throws Exception {
        bench.file(wall("1.0.0").adds("view", "Photos"));
        CommandResult would = install("FILE|ID", "wall-1.0.0.parley", "dry-run", "true");
        assertEquals(0, would.exitCode());
        assertEquals(List.of("The wall 1.0.0 would be installed.", "It adds: view \"Photos\"",
                "It may keep tables of its own.", "Signed by Example, fingerprint AB:CD"), would.lines());
        Path unknown = bench.file(new Bench.Maker("map", "1.0.0"), Trust.UNKNOWN, Bench.OTHER_KEY);
        String name = unknown.getFileName().toString();
        CommandResult not = install("FILE|ID", name, "dry-run", "true");
        assertEquals(3, not.exitCode());
        assertEquals("The map 1.0.0 would not be installed.", not.lines().get(0));
        assertEquals(0, install("FILE|ID", name, "dry-run", "true", "trust", "ef:01").exitCode());
        Path unsigned = bench.file(new Bench.Maker("map", "1.0.0"), Trust.UNSIGNED, "");
        assertEquals(3, install("FILE|ID", unsigned.getFileName().toString(), "dry-run", "true").exitCode());
        assertEquals(0, install("FILE|ID", unsigned.getFileName().toString(), "dry-run", "true", "allow-unsigned",
                "true").exitCode());
        bench.file(new Bench.Maker("frame", "1.0.0").needs("nowhere", "1"));
        assertEquals(4, install("FILE|ID", "frame-1.0.0.parley", "dry-run", "true").exitCode());
        assertEquals(Set.of(), bench.framework.locations());
    }

    @Test
    void aPluginThatRunsAndWasCalledBackSaysSo() throws Exception {
        bench.file(wall("1.0.0"));
        install("FILE|ID", "wall-1.0.0.parley");
        bench.catalogues.revoked.add(Bench.KEY);
        List<String> lines = run(new ListCommand(host)).lines();
        assertEquals("wall 1.0.0: runs (The wall)", lines.get(0));
        assertEquals("  Its maker's key, or this very file, was called back by a catalogue: it is not started any more "
                + "when Parley starts again.", lines.get(1));
    }

    @Test
    void whatGoesWrongHasItsExitCode() {
        InstallCommand install = new InstallCommand(host, bench.catalogues);
        Path unknown = bench.file(wall("1.0.0"), Trust.UNKNOWN, Bench.OTHER_KEY);
        assertEquals(3, refused(install, "FILE|ID", unknown.getFileName().toString()));
        bench.file(new Bench.Maker("frame", "1.0.0").needs("nowhere", "1"));
        assertEquals(4, refused(install, "FILE|ID", "frame-1.0.0.parley"));
        bench.framework.fails(Step.START, "wall");
        bench.file(wall("1.0.0"));
        assertEquals(5, refused(install, "FILE|ID", "wall-1.0.0.parley"));
    }

    @Test
    void removalAsksWhatShallBecomeOfData() throws Exception {
        bench.file(wall("1.0.0"));
        install("FILE|ID", "wall-1.0.0.parley");
        bench.copies.content.put("wall", "photos");
        RemoveCommand remove = new RemoveCommand(host);
        assertEquals(2, refused(remove, "ID", "wall"));
        assertEquals(2, refused(remove, "ID", "wall", "keep-data", "true", "drop-data", "true"));
        assertEquals(2, refused(remove, "ID", "map"));
        assertEquals(List.of("The wall is removed; its 6 rows stay."),
                run(remove, "ID", "wall", "keep-data", "true").lines());
        assertEquals(List.of("3: Return to generation 1 (wall 1.0.0)"), run(new RollbackCommand(host)).lines());
        CommandResult dropped = run(remove, "ID", "wall", "drop-data", "true");
        assertEquals(List.of("The wall is removed; its 6 rows are in " + workspace.resolve("backups/wall.dump") + "."),
                dropped.lines());
    }

    @Test
    void oneRowIsOne() throws Exception {
        bench.file(wall("1.0.0"));
        install("FILE|ID", "wall-1.0.0.parley");
        RemoveCommand remove = new RemoveCommand(host);
        bench.copies.content.put("wall", "p");
        assertTrue(assertThrows(ProblemException.class, () -> run(remove, "ID", "wall")).problem().what()
                .startsWith("The wall keeps one row of data, and"));
        assertEquals(List.of("The wall is removed; its one row stays."),
                run(remove, "ID", "wall", "keep-data", "true").lines());
        run(new RollbackCommand(host));
        bench.copies.content.put("wall", "");
        assertEquals(List.of("The wall is removed; it kept no rows."), run(remove, "ID", "wall", "drop-data", "true").lines());
    }

    @Test
    void whatCannotBeAFileOfAPluginIsToldAsWhatItIs() throws Exception {
        InstallCommand install = new InstallCommand(host, bench.catalogues);
        assertEquals("plugin.nothing", assertThrows(ProblemException.class, () -> run(install, "FILE|ID", ""))
                .problem().code());
        assertEquals(2, refused(install, "FILE|ID", " "));
        assertEquals(1, refused(install, "FILE|ID", "none.parley"));
        assertEquals(1, refused(install, "FILE|ID", "sub/none"));
        assertEquals(2, refused(install, "FILE|ID", "none"));
        assertEquals(2, refused(new ApplyCommand(host), "FILE", ""));
        bench.catalogues.list(bench.file(wall("1.0.0")));
        Files.createDirectories(workspace.resolve("wall"));
        assertEquals(List.of("The wall 1.0.0 is installed."), install("FILE|ID", "wall").lines());
    }

    @Test
    void goingBackNeedsANumberThatIsThere() throws Exception {
        RollbackCommand rollback = new RollbackCommand(host);
        assertEquals(1, refused(rollback));
        assertEquals(2, refused(rollback, "GENERATION", "one"));
        assertEquals(2, refused(rollback, "GENERATION", "7"));
        bench.file(wall("1.0.0"));
        install("FILE|ID", "wall-1.0.0.parley");
        assertEquals(2, refused(rollback, "GENERATION", "0"));
    }

    @Test
    void aListIsAppliedAndAReportWritten() throws Exception {
        bench.file(wall("1.0.0"));
        Files.writeString(workspace.resolve("team.json"), "{\"plugins\": [{\"id\": \"wall\", \"file\": \"wall-1.0.0.parley\"}]}");
        ApplyCommand apply = new ApplyCommand(host);
        assertEquals(List.of("wall 1.0.0 is new."), run(apply, "FILE", "team.json").lines());
        assertEquals(List.of("wall 1.0.0 is installed."), run(apply, "FILE", "team.json").lines());
        assertEquals(2, refused(apply, "FILE", "none.json"));
        run(new ReportCommand(host), "ID", "wall", "FILE", "report.txt");
        assertTrue(Files.readString(workspace.resolve("report.txt")).contains("The wall (wall) 1.0.0"));
    }
}
