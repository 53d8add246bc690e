// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.core.AtomicFile;
import org.parley.core.CellGuard;

/** Writes a loss report as csv, one line for each thing. */
public final class LossFile {

    private LossFile() {
    }

    /**
     * Writes it, whole or not at all.
     *
     * @throws org.parley.core.ProblemException {@code file.write} when the file cannot be written
     */
    public static void write(Path file, List<Loss> losses) {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord("kind", "where", "name", "guid", "reason");
            for (Loss loss : losses) {
                printer.printRecord(CellGuard.guard(loss.kind()), CellGuard.guard(loss.where()),
                        CellGuard.guard(loss.name()), CellGuard.guard(loss.guid()), CellGuard.guard(loss.reason()));
            }
            printer.flush();
        });
    }
}
