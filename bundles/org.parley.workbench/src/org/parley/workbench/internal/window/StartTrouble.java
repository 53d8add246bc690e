// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.Task;
import org.parley.store.Backups;
import org.parley.store.Backups.Backup;
import org.parley.ui.Choice;
import org.parley.ui.widgets.State;

/** Stands in place of every page while the workspace cannot be opened: what is wrong, and the ways on. */
final class StartTrouble {

    /** A way on from here, in the order in which they are offered. */
    enum Way {
        /** Back to the newest automatic copy. */
        NEWEST,
        /** Back to a copy that the person has. */
        CHOOSE,
        /** Once more, when the cause is gone. */
        AGAIN,
        /** Nothing to be done here. */
        CLOSE
    }

    /**
     * What is offered.
     *
     * @param text what is wrong and what is safe, and what to do where no way on does it
     */
    record Offer(String text, List<Way> ways, Optional<Backup> newest) {

        /** @param copies the automatic copies, newest first */
        static Offer of(Problem problem, List<Backup> copies) {
            List<Way> ways = new ArrayList<>();
            boolean damaged = problem.code().startsWith("store.damaged");
            Optional<Backup> newest = damaged ? copies.stream().findFirst() : Optional.empty();
            if (newest.isPresent()) {
                ways.add(Way.NEWEST);
            }
            if (damaged) {
                ways.add(Way.CHOOSE);
            }
            ways.add(Way.AGAIN);
            ways.add(Way.CLOSE);
            return new Offer(newest.isPresent() ? problem.what() + " " + problem.meaning() : problem.text(), ways,
                    newest);
        }
    }

    private final WindowContext window;
    private final Runnable again;
    private final Messages messages = Messages.of(StartTrouble.class);

    /** @param again tries to open the workspace once more */
    StartTrouble(WindowContext window, Runnable again) {
        this.window = window;
        this.again = again;
    }

    /** Looks for copies in the background, then shows what is wrong. */
    void show(Problem problem) {
        window.tellAtStart(problem);
        Backups backups = window.parts().backups();
        window.run(Task.of(messages.get("trouble.looking"), progress -> backups.automatic()),
                copies -> show(Offer.of(problem, copies)),
                noCopies -> show(Offer.of(problem, List.of())));
    }

    private void show(Offer offer) {
        window.window().showInstead(State.error(offer.text(),
                offer.ways().stream().map(way -> choice(way, offer.newest())).toArray(Choice[]::new)));
    }

    private Choice choice(Way way, Optional<Backup> newest) {
        BackupActions copies = new BackupActions(window);
        return switch (way) {
            case NEWEST -> {
                Backup copy = newest.orElseThrow();
                yield new Choice(messages.get("trouble.newest", words(copy.at())), () -> copies.restore(copy.file()));
            }
            case CHOOSE -> new Choice(messages.get("trouble.choose"), copies::restore);
            case AGAIN -> new Choice(messages.get("trouble.again"), again);
            case CLOSE -> new Choice(messages.get("action.quit"), window.shell()::close);
        };
    }

    private static String words(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm").withZone(ZoneId.systemDefault()).format(at);
    }
}
