// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.Backups;
import org.parley.store.Backups.Backup;
import org.parley.store.Store;

/** {@code store.copies}: what was written lately is in one of the automatic copies. */
@Component(service = Check.class)
public final class CopiesCheck implements Check {

    private static final Duration LATE = Duration.ofDays(3);

    private final Store store;
    private final Backups backups;
    private final Clock clock;
    private final Messages texts = Messages.of(CopiesCheck.class);

    @Activate
    public CopiesCheck(@Reference Store store, @Reference Backups backups, @Reference Clock clock) {
        this.store = store;
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "store.copies";
    }

    @Override
    public String title() {
        return texts.get("copies.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Backup> copies;
        try {
            copies = backups.automatic();
        } catch (ProblemException e) {
            if (e.problem().code().equals("backup.server")) {
                // a database on a server is copied by whoever runs the server
                return List.of();
            }
            throw e;
        }
        long last = store.lastNumber();
        Optional<Backup> newest = copies.stream().findFirst();
        if (last == 0 || newest.filter(copy -> copy.lastWrite() >= last).isPresent()) {
            return List.of();
        }
        if (newest.isEmpty()) {
            // a new workspace gets its first one within minutes
            return List.of(finding(Severity.NOTE, texts.get("copies.none")));
        }
        Duration age = Duration.between(newest.get().at(), clock.instant());
        return age.compareTo(LATE) < 0 ? List.of() : List.of(finding(Severity.WARNING, texts.get("copies.late", age.toDays())));
    }

    private Finding finding(Severity severity, String what) {
        return new Finding(severity, texts.get("copies.where"), what, texts.get("copies.remedy"),
                List.of(new Fix("copy-now", texts.get("copies.fix"), this::copy)));
    }

    private String copy(Actor actor, Progress progress) {
        try {
            return backups.daily().run(progress).map(made -> texts.get("copies.made", made.file().getFileName()))
                    .orElse(texts.get("copies.there"));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
