// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.parley.coding.Code;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Command;
import org.parley.core.ErrorLog;
import org.parley.core.Guard;
import org.parley.core.Ids;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.core.Tasks;
import org.parley.panel.Panels;
import org.parley.store.Backups;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Merging;
import org.parley.store.merge.Settlements;
import org.parley.testkit.Services;

/** The services of core and store are there, and Derby works inside Felix. */
class StoreServicesTest {

    private static final Actor ANNA = Actor.person("Anna", Role.CODER);

    @Test
    void thoseOfCoreAreThere() {
        assertNotNull(Services.await(Clock.class));
        assertNotNull(Services.await(Tasks.class));
        assertNotNull(Services.await(ErrorLog.class));
        UUID first = Services.await(Ids.class).next();
        assertEquals(7, first.version());
    }

    @Test
    void theGuardNamesTheBundleOfAFailure() {
        Guard guard = Services.await(Guard.class);
        ProblemException problem = assertThrows(ProblemException.class,
                () -> guard.call(this, "answer", Duration.ofSeconds(5), () -> {
                    throw new IllegalStateException("an extension of a test that fails");
                }));
        assertTrue(problem.problem().what().startsWith("org.parley.tests"), problem.problem().what());
        assertEquals(1, guard.failures("org.parley.tests"));
    }

    @Test
    void anOlderCopyOfTheWorkspaceHasNothingToTakeIn(@TempDir Path folder) {
        Codings codings = Services.await(Codings.class);
        UUID panel = Services.await(Panels.class).create(ANNA, "Merged", 5, "").id();
        Path file = folder.resolve("before.backup");
        long before = Services.await(Store.class).lastNumber();
        Code code = codings.add(ANNA, panel, NewCode.of(null, "Cap"));
        Services.await(Backups.class).backup(file, Progress.none());
        codings.change(ANNA, code.named("Lid"));
        Merging merging = Services.await(Merging.class);
        MergePlan plan = merging.preview(file, Settlements.none(), Progress.none());
        assertEquals(List.of(0, List.of()), List.of(plan.things(), plan.leftOut()));
        assertEquals(before + 2, plan.ours().number());
    }

    @Test
    void anOwnerWritesAndReads() {
        Store store = Services.await(Store.class);
        Schema schema = store.claim(new Notes());
        UUID id = Services.await(Ids.class).next();
        schema.write(Actor.parley(), "note", true, tx -> {
            tx.insert("note", id, Map.of("body", "from inside Felix"));
            return null;
        });
        assertEquals("from inside Felix", schema.read(q -> q
                .first("SELECT body FROM felixnotes.note WHERE id = ?", f -> f.text("body"), id).orElseThrow()));
        store.history().undo(Actor.parley(), store.history().undoable(Actor.parley()).orElseThrow().number());
        assertEquals(0L, (long) schema.read(q -> q.number("SELECT COUNT(*) FROM felixnotes.note WHERE id = ?", id)));
        assertTrue(store.audit().verify(Progress.none()).intact());
        assertNotNull(Services.await(Backups.class).automatic());
    }

    @Test
    void commandsAndCheckAreListed() throws InvalidSyntaxException {
        List<String> names = new ArrayList<>();
        Collection<ServiceReference<Command>> commands = Services.context().getServiceReferences(Command.class, null);
        for (ServiceReference<Command> reference : commands) {
            names.add(Services.context().getService(reference).spec().name());
        }
        assertTrue(names.containsAll(List.of("audit verify", "backup", "restore", "doctor")), names.toString());
        List<String> checks = new ArrayList<>();
        for (ServiceReference<Check> reference : Services.context().getServiceReferences(Check.class, null)) {
            checks.add(Services.context().getService(reference).id());
        }
        assertTrue(checks.contains("store.integrity"), checks.toString());
    }

    private static final class Notes implements SchemaOwner {

        @Override
        public String schema() {
            return "felixnotes";
        }

        @Override
        public List<Migration> migrations() {
            return List.of(new Migration(1, "notes",
                    List.of("CREATE TABLE felixnotes.note (id CHAR(36) NOT NULL PRIMARY KEY, body CLOB)")));
        }
    }
}
