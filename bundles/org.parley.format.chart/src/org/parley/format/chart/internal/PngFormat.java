// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.spi.AnalysisFormat;
import org.parley.report.spi.Outcome;

/** The chart of an analysis as a picture with twice the dots of a screen. */
@Component(service = AnalysisFormat.class)
public final class PngFormat implements AnalysisFormat {

    private static final int DENSITY = 2;

    private final Messages messages = Messages.of(PngFormat.class, Locale.ENGLISH);

    @Override
    public String ending() {
        return "png";
    }

    @Override
    public String name() {
        return messages.get("png.name");
    }

    @Override
    public void write(Outcome outcome, OutputStream out, Progress progress) throws IOException {
        progress.check();
        Drawing.Drawn drawn = new Drawing(messages).of(outcome);
        if (!ImageIO.write(drawn.chart().createBufferedImage(DENSITY * drawn.width(), DENSITY * drawn.height(),
                drawn.width(), drawn.height(), null), "png", out)) {
            throw new IOException(messages.get("png.none"));
        }
    }
}
