// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.exchange.spi.Importer;
import org.parley.exchange.spi.Receiver;

/** Reads projects and codebooks of other coding programs. */
@Component(service = Importer.class)
public final class RefiImporter implements Importer {

    @Activate
    public RefiImporter() {
        // needs nobody
    }

    @Override
    public String id() {
        return "refi";
    }

    @Override
    public String name() {
        return Texts.get("refi.name");
    }

    @Override
    public int confidence(Path source) {
        String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(qdpx|qde|qdc)") && Files.isRegularFile(source) ? 100 : 0;
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings settings) {
        return Optional.empty();
    }

    @Override
    public void read(Path source, ImportSettings settings, Receiver receiver, Progress progress) throws IOException {
        if (!Files.isRegularFile(source)) {
            throw Texts.failed(null, "refi.folder", source.getFileName());
        }
        RefiReader.Read read = RefiReader.read(source, receiver::loss, progress);
        read.remarks().forEach(receiver::note);
        new ProjectGiver(read, receiver).give();
    }
}
