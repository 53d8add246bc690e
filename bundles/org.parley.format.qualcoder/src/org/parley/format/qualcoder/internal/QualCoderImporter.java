// SPDX-License-Identifier: Apache-2.0
package org.parley.format.qualcoder.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.exchange.spi.Importer;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Tables;

/** Reads what QualCoder exports beside REFI-QDA: coding reports, and plain lists of codes. */
@Component(service = Importer.class)
public final class QualCoderImporter implements Importer {

    /** A list of codes is plain text, which other importers read too. */
    private static final int LIKELY = 80;

    private final Tables tables;

    @Activate
    public QualCoderImporter(@Reference Tables tables) {
        this.tables = tables;
    }

    @Override
    public String id() {
        return "qualcoder";
    }

    @Override
    public String name() {
        return Texts.get("qualcoder.name");
    }

    @Override
    public int confidence(Path source) {
        if (!Files.isRegularFile(source)) {
            return 0;
        }
        if (isText(source)) {
            return CodeList.isOne(source) ? LIKELY : 0;
        }
        return CodingReport.isOne(tables.head(source)) ? 100 : 0;
    }

    private static boolean isText(Path source) {
        return String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings settings) {
        return Optional.empty();
    }

    @Override
    public void read(Path source, ImportSettings settings, Receiver receiver, Progress progress) {
        if (isText(source)) {
            CodeList.read(source, receiver);
            return;
        }
        List<List<String>> rows = tables.read(source, progress);
        if (rows.isEmpty() || !CodingReport.isOne(rows.get(0))) {
            throw Texts.failed(null, "qualcoder.read", source.getFileName());
        }
        CodingReport.read(rows, receiver);
    }
}
