// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.coding.Codebook;
import org.parley.core.Progress;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.KeptSet;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Exporter;
import org.parley.format.refi.internal.RefiProject.Group;

/** Writes the codebook of a panel, a .qdc. */
@Component(service = Exporter.class)
public final class CodebookExporter implements Exporter {

    @Activate
    public CodebookExporter() {
        // needs nobody
    }

    @Override
    public String ending() {
        return "qdc";
    }

    @Override
    public String name() {
        return Texts.get("codebook.name");
    }

    @Override
    public Exported write(Material material, OutputStream out, Progress progress) throws IOException {
        List<Loss> losses = new ArrayList<>();
        String panel = material.panel().panel().name();
        losses.add(new Loss("panel", "", panel, "", Texts.get("loss.codebook-only")));
        RefiProject project = write(panel, material.codings().codebook(), material.known(), material.sets(), out,
                losses::add);
        return new Exported(ending(), ProjectExporter.counts(project), List.copyOf(losses));
    }

    /** Writes a codebook, and returns what was written. */
    static RefiProject write(String panel, Codebook codebook, Map<UUID, UUID> known, List<KeptSet> sets,
            OutputStream out, Consumer<Loss> losses) throws IOException {
        List<Group> groups = sets.stream().map(set -> new Group(set.guid(), set.name(), set.description(),
                PanelProject.codes(set, codebook, known), List.of(), List.of()))
                .filter(set -> !set.codes().isEmpty()).toList();
        RefiProject project = RefiProject.codebook(panel, PanelProject.ORIGIN,
                new PanelCodes(codebook, known).codes(id -> List.of()), groups);
        if (project.codes().isEmpty()) {
            throw Texts.refused("refi.no-codes", panel);
        }
        RefiWriter.codebook(project, out, losses);
        return project;
    }
}
