// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Progress;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Exporter;

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
        RefiProject project = PanelProject.codebook(material, losses::add);
        if (project.codes().isEmpty()) {
            throw Texts.refused("refi.no-codes", material.panel().panel().name());
        }
        RefiWriter.codebook(project, out, losses::add);
        return new Exported(ending(), ProjectExporter.counts(project), List.copyOf(losses));
    }
}
