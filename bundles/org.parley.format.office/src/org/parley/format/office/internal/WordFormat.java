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

/** Word documents, for reading and editing. POI is loaded when the first one is written. */
@Component
public final class WordFormat implements ReportFormat {

    private final Messages messages = Messages.of(WordFormat.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "docx";
    }

    @Override
    public String name() {
        return messages.get("docx.name");
    }

    @Override
    public Set<Audience> audiences() {
        return Set.of(Audience.DETAIL);
    }

    @Override
    public boolean holdsPosts() {
        return false;
    }

    @Override
    public void write(Report report, OutputStream out, Progress progress) throws IOException {
        PoiLoader.with(() -> new WordReport(report, messages, progress).write(out));
    }
}
