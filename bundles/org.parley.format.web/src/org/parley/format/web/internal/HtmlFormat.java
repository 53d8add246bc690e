// SPDX-License-Identifier: Apache-2.0
package org.parley.format.web.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Report;
import org.parley.report.spi.ReportFormat;

/** One HTML file that needs nothing else: no script, no picture from outside, light and dark, made for print too. */
@Component
public final class HtmlFormat implements ReportFormat {

    private final Messages messages = Messages.of(HtmlFormat.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "html";
    }

    @Override
    public String name() {
        return messages.get("html.name");
    }

    @Override
    public Set<Audience> audiences() {
        return Set.of(Audience.values());
    }

    @Override
    public void write(Report report, OutputStream out, Progress progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new HtmlReport(report, new HtmlOut(writer), messages, progress).write();
        writer.flush();
    }
}
