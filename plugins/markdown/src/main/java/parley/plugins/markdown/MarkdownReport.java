// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

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
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.ReportFormat;

/** A report as GitHub-flavoured Markdown in UTF-8. */
@Component(service = ReportFormat.class, property = {"parley.id=md", "parley.title=Markdown"})
public final class MarkdownReport implements ReportFormat {

    private final Messages messages = Messages.of(MarkdownReport.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "md";
    }

    @Override
    public String name() {
        return messages.get("name");
    }

    @Override
    public Set<Audience> audiences() {
        return Set.of(Audience.values());
    }

    @Override
    public void write(Report report, OutputStream stream, Progress progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        MarkdownOut out = new MarkdownOut(writer);
        out.heading(1, report.title());
        out.paragraph(messages.get("kind." + report.audience()) + "\n" + report.period() + "\n" + report.scope());
        MarkdownBlocks blocks = new MarkdownBlocks(out, messages, progress);
        for (Block block : report.blocks()) {
            progress.check();
            blocks.write(block);
        }
        out.remark(messages.get("hash", report.hash()));
        writer.flush();
    }
}
