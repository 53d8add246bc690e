// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.Seen;
import org.parley.core.Actor;
import org.parley.core.AtomicFile;
import org.parley.core.Guard;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.exchange.Exchange.Format;
import org.parley.exchange.Exports;
import org.parley.exchange.KeptSet;
import org.parley.exchange.spi.Exporter;
import org.parley.exchange.spi.Exporter.Material;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.store.Store;

/** Writes a panel through the exporter that the ending of the file names. */
@Component(service = Exports.class)
public final class ExportService implements Exports {

    private static final Duration WRITE = Duration.ofHours(1);

    private final Store store;
    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Exporters exporters;
    private final GuidTable guids;
    private final Guard guard;
    private final Problems problems = new Problems();

    @Activate
    public ExportService(@Reference Store store, @Reference Panels panels, @Reference Discussions discussions,
            @Reference Codings codings, @Reference Exporters exporters, @Reference GuidTable guids,
            @Reference Guard guard) {
        this.store = store;
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.exporters = exporters;
        this.guids = guids;
        this.guard = guard;
    }

    @Override
    public List<Format> formats() {
        return exporters.all().stream().map(e -> new Format(e.ending(), e.name())).toList();
    }

    @Override
    public Exported export(Actor person, UUID panelId, Path file, Progress progress) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Exporter exporter = exporters.find(ending).orElseThrow(() -> problems.usage("export.format", name,
                String.join(", ", exporters.all().stream().map(e -> "." + e.ending()).toList())));
        States states = store.still(() -> new States(panels.state(panelId), discussions.state(panelId),
                codings.seen(person, panelId), guids.there(panelId), guids.sets(panelId)));
        Seen seen = states.seen();
        Material material = new Material(states.panel(), states.talk(), seen.codings(), states.known(), states.sets());
        Exported[] done = new Exported[1];
        AtomicFile.write(file, out -> done[0] = guard.call(exporter, problems.text("guard.write", name), WRITE,
                () -> exporter.write(material, out, progress)));
        return new Exported(done[0].format(), done[0].counts(), done[0].losses(), seen.notes());
    }

    private record States(PanelState panel, Discussion talk, Seen seen, Map<UUID, UUID> known, List<KeptSet> sets) { }
}
