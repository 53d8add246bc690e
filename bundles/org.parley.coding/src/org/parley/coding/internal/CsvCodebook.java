// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.service.component.annotations.Component;
import org.parley.coding.spi.CodebookFile;
import org.parley.coding.spi.CodebookFormat;

/** Codebooks as csv. */
@Component
public final class CsvCodebook implements CodebookFormat {

    @Override
    public Set<String> endings() {
        return Set.of("csv");
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public List<List<String>> read(Path file) throws IOException {
        try (Reader csv = CsvFile.open(file)) {
            return CsvRows.read(csv, file.getFileName().toString());
        }
    }

    @Override
    public void write(CodebookFile codebook, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (List<String> row : codebook.rows()) {
            printer.printRecord(row.stream().map(CsvRows::safe).toList());
        }
        printer.flush();
    }
}
