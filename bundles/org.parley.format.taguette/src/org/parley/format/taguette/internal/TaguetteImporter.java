// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Reads what Taguette keeps or exports. */
@Component(service = Importer.class)
public final class TaguetteImporter implements Importer {

    private static final String DATABASE = "SQLite format 3\0";

    private final Tables tables;

    @Activate
    public TaguetteImporter(@Reference Tables tables) {
        this.tables = tables;
    }

    @Override
    public String id() {
        return "taguette";
    }

    @Override
    public String name() {
        return Texts.get("taguette.name");
    }

    @Override
    public int confidence(Path source) {
        if (!Files.isRegularFile(source)) {
            return 0;
        }
        boolean one = isDatabase(source) ? TaguetteDatabase.isOne(source) : TaguetteTable.isOne(tables.head(source));
        return one ? 100 : 0;
    }

    /** A file that cannot be read is none; why, the one who reads it says. */
    private static boolean isDatabase(Path source) {
        try (InputStream in = Files.newInputStream(source)) {
            return new String(in.readNBytes(DATABASE.length()), StandardCharsets.ISO_8859_1).equals(DATABASE);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings settings) {
        return Optional.empty();
    }

    @Override
    public void read(Path source, ImportSettings settings, Receiver receiver, Progress progress) {
        if (isDatabase(source)) {
            TaguetteDatabase.read(source, receiver, progress);
        } else {
            TaguetteTable.read(tables.read(source, progress), receiver);
        }
    }
}
