// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Report;
import org.parley.report.spi.ReportFormat;

/** Excel workbooks. POI is loaded when the first one is written. */
@Component
public final class ExcelFormat implements ReportFormat {

    private final Messages messages = Messages.of(ExcelFormat.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "xlsx";
    }

    @Override
    public String name() {
        return messages.get("xlsx.name");
    }

    @Override
    public Set<Audience> audiences() {
        return Set.of(Audience.VERBATIMS, Audience.DETAIL);
    }

    @Override
    public void write(Report report, OutputStream out, Progress progress) throws IOException {
        PoiLoader.with(() -> new Workbooks(messages, progress).write(report, out));
    }
}
