// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.report.Reports;
import org.parley.report.Words;
import org.parley.ui.Preload;
import org.parley.ui.UiContext;

/** The services that the views of this room share, and the desk of each window. */
@Component(service = { ReportRoom.class, Preload.class })
public final class ReportRoom implements Preload {

    private final Reports reports;
    private final Discussions discussions;
    private final Codings codings;
    private final Map<UiContext, ReportDesk> desks = new HashMap<>();
    private final Set<UUID> delivered = ConcurrentHashMap.newKeySet();

    @Activate
    public ReportRoom(@Reference Reports reports, @Reference Discussions discussions, @Reference Codings codings) {
        this.reports = reports;
        this.discussions = discussions;
        this.codings = codings;
    }

    Reports reports() {
        return reports;
    }

    Codings codings() {
        return codings;
    }

    /** The words of a post of the open panel, on one line. */
    Function<UUID, String> words(UiContext ui) {
        return ui.panel().map(discussions::state).<Function<UUID, String>>map(talk -> id -> talk.post(id)
                .map(p -> Words.tidy(p.text().words())).orElse("")).orElse(id -> "");
    }

    /** The desk of a window; made on first use. UI thread. */
    ReportDesk desk(UiContext ui) {
        return desks.computeIfAbsent(ui, window -> new ReportDesk(window, this));
    }

    /** The desk of a window when its perspective was looked at already. */
    Optional<ReportDesk> madeDesk(UiContext ui) {
        return Optional.ofNullable(desks.get(ui));
    }

    /** A view of the window is closed: the last one takes the desk with it. */
    void left(UiContext ui) {
        ReportDesk desk = desks.get(ui);
        if (desk != null && desk.unheard()) {
            desks.remove(ui);
            desk.close();
        }
    }

    /** A report of this panel was written. */
    void wrote(UUID panel) {
        delivered.add(panel);
    }

    /** True when a report of this panel was ever written. From memory. */
    boolean everWrote(UUID panel) {
        return delivered.contains(panel);
    }

    @Override
    public void load(UUID panel, Progress progress) {
        if (!reports.deliveries(panel).isEmpty()) {
            delivered.add(panel);
        }
    }
}
