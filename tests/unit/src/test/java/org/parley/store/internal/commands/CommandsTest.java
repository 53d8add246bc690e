// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.store.Schema;
import org.parley.testkit.CountingIds;
import org.parley.testkit.TemporaryStore;

class CommandsTest {

    @TempDir
    private Path folder;
    private final TemporaryStore temporary = TemporaryStore.derby();

    @BeforeEach
    void write() {
        Schema notes = temporary.store().claim(new Notes());
        notes.write(Actor.person("Anna", Role.HOST), "note", false, tx -> {
            tx.insert("note", CountingIds.id(1), Map.of("body", "x"));
            return null;
        });
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void auditVerifyTellsWhetherTheChainFits() {
        AuditVerifyCommand command = new AuditVerifyCommand(temporary.store());
        CommandResult intact = command.run(call());
        assertEquals(new AuditVerifyCommand.Verified(true, 1, 0, 0), intact.data());
        assertEquals(List.of("The audit is intact: one entry, nothing erased."), intact.lines());
        assertEquals(0, intact.exitCode());
        temporary.execute("UPDATE store.changeset SET label = 'other'");
        CommandResult broken = command.run(call());
        assertEquals(new AuditVerifyCommand.Verified(false, 1, 0, 1), broken.data());
        assertEquals(1, broken.exitCode());
    }

    @Test
    void backupAndRestore() {
        CommandResult made = new BackupCommand(temporary.backups()).run(call("FILE", "my.backup"));
        BackupCommand.Written written = (BackupCommand.Written) made.data();
        assertEquals(folder.resolve("my.backup").toString(), written.file());
        assertEquals(1, written.lastWrite());
        assertTrue(made.lines().get(0).startsWith("Copied to " + written.file()), made.lines().get(0));
        CommandResult back = new RestoreCommand(temporary.backups()).run(call("FILE", "my.backup"));
        RestoreCommand.Restored restored = (RestoreCommand.Restored) back.data();
        assertTrue(Files.isDirectory(Path.of(restored.aside())));
        assertEquals(2, back.lines().size());
        assertEquals(1, temporary.reopen().lastNumber());
    }

    @Test
    void integrityNamesWhatIsWrong() {
        IntegrityCheck check = new IntegrityCheck(temporary.store(), progress -> List.of());
        assertEquals(List.of(), check.run(Progress.none()));
        temporary.execute("UPDATE store.changeset SET row_count = 9");
        assertEquals(List.of("Audit"), check.run(Progress.none()).stream().map(Check.Finding::where).toList());
        IntegrityCheck torn = new IntegrityCheck(temporary.store(), progress -> List.of("panel.member"));
        assertEquals(List.of("panel.member", "Audit"),
                torn.run(Progress.none()).stream().map(Check.Finding::where).toList());
    }

    private CommandCall call(String... namesAndValues) {
        return new CommandCall() {
            @Override
            public String argument(String name) {
                return optionalArgument(name).orElseThrow();
            }

            @Override
            public Optional<String> optionalArgument(String name) {
                int at = List.of(namesAndValues).indexOf(name);
                return at < 0 ? Optional.empty() : Optional.of(namesAndValues[at + 1]);
            }

            @Override
            public Optional<String> option(String name) {
                return Optional.empty();
            }

            @Override
            public List<String> options(String name) {
                return List.of();
            }

            @Override
            public boolean flag(String name) {
                return false;
            }

            @Override
            public Path path(String value) {
                return folder.resolve(value);
            }

            @Override
            public Actor actor() {
                return Actor.person("Anna", Role.HOST);
            }

            @Override
            public Progress progress() {
                return Progress.none();
            }

            @Override
            public CommandResult run(List<String> words) {
                throw new AssertionError("not expected: " + words);
            }

            @Override
            public void say(String line) {
                throw new AssertionError(line);
            }
        };
    }
}
