// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.report.Analyses;
import org.parley.ui.UiContext;

/** The service that the views of analyses share, and the desk of each window. UI thread. */
@Component(service = AnalysisRoom.class)
public final class AnalysisRoom {

    private final Analyses analyses;
    private final Map<UiContext, AnalysisDesk> desks = new HashMap<>();

    @Activate
    public AnalysisRoom(@Reference Analyses analyses) {
        this.analyses = analyses;
    }

    Analyses analyses() {
        return analyses;
    }

    /** The desk of a window; made on first use. */
    AnalysisDesk desk(UiContext ui) {
        return desks.computeIfAbsent(ui, window -> new AnalysisDesk(window, analyses));
    }

    /** The desk of a window when it was used already. */
    Optional<AnalysisDesk> madeDesk(UiContext ui) {
        return Optional.ofNullable(desks.get(ui));
    }

    /** A view of the window is closed: the last one takes the desk with it. */
    void left(UiContext ui) {
        AnalysisDesk desk = desks.get(ui);
        if (desk != null && desk.unheard()) {
            desks.remove(ui);
            desk.close();
        }
    }
}
