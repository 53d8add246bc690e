// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Progress;
import org.parley.exchange.Counts;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Exporter;

/** Writes a panel as a project, a .qdpx. */
@Component(service = Exporter.class)
public final class ProjectExporter implements Exporter {

    @Activate
    public ProjectExporter() {
        // needs nobody
    }

    @Override
    public String ending() {
        return "qdpx";
    }

    @Override
    public String name() {
        return Texts.get("project.name");
    }

    @Override
    public Exported write(Material material, OutputStream out, Progress progress) throws IOException {
        List<Loss> losses = new ArrayList<>();
        RefiProject project = PanelProject.of(material, losses::add);
        RefiWriter.project(project, out, losses::add, progress);
        return new Exported(ending(), counts(project), List.copyOf(losses));
    }

    static Counts counts(RefiProject project) {
        return new Counts(project.codeCount(), project.sources().size(), project.codings(), project.cases().size(),
                project.sets().size(), project.notes().size(), project.users().size());
    }
}
