// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.core.Tasks;
import org.parley.store.SchemaOwner;
import org.parley.testkit.CountingIds;
import org.parley.testkit.TemporaryStore;

/** The copy that an opening window has made. */
class DailyCopyTest {

    private final TemporaryStore temporary = TemporaryStore.derby();
    private final List<Runnable> later = new ArrayList<>();

    @AfterEach
    void close() {
        temporary.close();
    }

    private void write() {
        temporary.store().claim(new SchemaOwner() {
            @Override
            public String schema() {
                return "notes";
            }

            @Override
            public List<Migration> migrations() {
                return List.of(new Migration(1, "notes",
                        List.of("CREATE TABLE notes.note (id CHAR(36) NOT NULL PRIMARY KEY, body CLOB)")));
            }
        }).write(Actor.parley(), "note", false, tx -> {
            tx.insert("note", CountingIds.id(1), Map.of("body", "x"));
            return null;
        });
    }

    @Test
    void isMadeAMomentAfterTheWindowIsThere() {
        write();
        DailyCopy copy = new DailyCopy(temporary.backups(), new AtOnce(), later::add);
        assertEquals(List.of(), temporary.backups().automatic(), "not at once");
        later.forEach(Runnable::run);
        assertEquals(1, temporary.backups().automatic().get(0).lastWrite());
        copy.close();
    }

    @Test
    void isNotBegunWhenTheWindowHasGone() throws Exception {
        write();
        new DailyCopy(temporary.backups(), new AtOnce(), later::add).close();
        later.forEach(Runnable::run);
        assertEquals(List.of(), temporary.backups().automatic());
        assertEquals(1, temporary.backups().daily().run(Progress.none()).orElseThrow().lastWrite());
    }

    /** Runs a task on the calling thread. */
    private static final class AtOnce implements Tasks {

        @Override
        public <R> CompletableFuture<R> start(Task<R> task) {
            try {
                return CompletableFuture.completedFuture(task.run(Progress.none()));
            } catch (Exception failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }

        @Override
        public List<Running> recent() {
            return List.of();
        }

        @Override
        public AutoCloseable listen(Consumer<Running> listener) {
            return () -> { };
        }
    }
}
