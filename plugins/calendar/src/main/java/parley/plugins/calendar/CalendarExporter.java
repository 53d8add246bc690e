// SPDX-License-Identifier: Apache-2.0
package parley.plugins.calendar;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.PersonalData;
import org.parley.exchange.Counts;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Exporter;
import org.parley.report.Reports;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;

/** Writes what of a panel has a date as an RFC 5545 calendar. */
@Component(service = Exporter.class, property = {"parley.id=ics", "parley.title=Calendar (.ics)"})
public final class CalendarExporter implements Exporter {

    private final Messages messages = Messages.of(CalendarExporter.class, Locale.ENGLISH);
    private final PersonalData personalData;
    private final Reports reports;

    @Activate
    public CalendarExporter(@Reference PersonalData personalData, @Reference Reports reports) {
        this.personalData = personalData;
        this.reports = reports;
    }

    @Override
    public String ending() {
        return "ics";
    }

    @Override
    public String name() {
        return messages.get("name");
    }

    @Override
    public Exported write(Material material, OutputStream out, Progress progress) throws IOException {
        Clean clean = new Clean(personalData, personalData.names(material.panel().panel().id()));
        PanelCalendar panel = new PanelCalendar(material, clean, messages);
        ICalendar calendar = panel.made(reports.headlines(material.panel().panel().id()), progress);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // closing it ends the calendar, and would close a stream that is not ours
        try (ICalWriter calendars = new ICalWriter(new Kept(writer), ICalVersion.V2_0)) {
            calendars.write(calendar);
        }
        writer.flush();
        return new Exported(ending(), new Counts(0, panel.topics(), 0, 0, 0, 0, 0), List.of(new Loss("panel", "",
                material.panel().panel().name(), "", messages.get("loss", calendar.getEvents().size(),
                        calendar.getTodos().size()))));
    }

    /** A writer that stays open. */
    private static final class Kept extends FilterWriter {

        Kept(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
