// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.spi.AnalysisFormat;
import org.parley.report.spi.Outcome;

/** The chart of an analysis as SVG, its words as words. The chart library is loaded when the first one is written. */
@Component(service = AnalysisFormat.class)
public final class SvgFormat implements AnalysisFormat {

    private final Messages messages = Messages.of(SvgFormat.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "svg";
    }

    @Override
    public String name() {
        return messages.get("svg.name");
    }

    @Override
    public void write(Outcome outcome, OutputStream out, Progress progress) throws IOException {
        progress.check();
        new SvgWriter().write(new Drawing(messages).of(outcome), outcome, out);
    }
}
