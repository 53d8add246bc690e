// SPDX-License-Identifier: Apache-2.0
package org.parley.format.pdf.internal;

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

/** The one-pager as PDF: one A4 page, never two. The PDF library is loaded when the first one is written. */
@Component
public final class PdfFormat implements ReportFormat {

    private final Messages messages = Messages.of(PdfFormat.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "pdf";
    }

    @Override
    public String name() {
        return messages.get("pdf.name");
    }

    @Override
    public Set<Audience> audiences() {
        return Set.of(Audience.HEADLINES);
    }

    @Override
    public boolean holdsPosts() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out, Progress progress) throws IOException {
        progress.at(messages.get("step.page"), 0, 1);
        new PagePrinter(messages).print(report, new OnePage(report, messages), out);
    }
}
