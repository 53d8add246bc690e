// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/** Reads what Taguette keeps or exports. */
@Component(service = Importer.class)
public final class TaguetteImporter implements Importer {

    private static final String DATABASE = "SQLite format 3\0";

    @Activate
    public TaguetteImporter() {
        // needs nobody
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
        boolean csv = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
        boolean one = isDatabase(source) ? TaguetteDatabase.isOne(source) : csv && TaguetteTable.isOne(source);
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
            TaguetteTable.read(source, receiver, progress);
        }
    }
}
