// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.spi.AnalysisFormat;
import org.parley.report.spi.Outcome;

/** The table of an analysis as an Excel workbook. POI is loaded when the first one is written. */
@Component(service = AnalysisFormat.class)
public final class ExcelTable implements AnalysisFormat {

    private final Messages messages = Messages.of(ExcelTable.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public String name() {
        return messages.get("xlsx.name");
    }

    @Override
    public void write(Outcome outcome, OutputStream out, Progress progress) throws IOException {
        PoiLoader.with(() -> new AnalysisBook(outcome, messages, progress).write(out));
    }
}
