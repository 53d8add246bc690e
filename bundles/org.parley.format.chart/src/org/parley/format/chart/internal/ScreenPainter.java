// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.ChartEntity;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.report.spi.ChartPainter;
import org.parley.report.spi.Outcome;

/** Charts for the window, by the same drawing as the files. The chart library is loaded when the first one is drawn. */
@Component(service = ChartPainter.class)
public final class ScreenPainter implements ChartPainter {

    private final Messages messages = Messages.of(ScreenPainter.class, Locale.ENGLISH);

    @Override
    public Picture paint(Outcome outcome, Look look) {
        Drawing.Drawn drawn = new Drawing(messages, Pen.of(look), look.width()).of(outcome);
        BufferedImage image = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_INT_RGB);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D graphics = image.createGraphics();
        drawn.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawn.width(), drawn.height()), info);
        graphics.dispose();
        List<Spot> spots = new ArrayList<>();
        for (Object entity : info.getEntityCollection().getEntities()) {
            drawn.places().spot((ChartEntity) entity).ifPresent(spots::add);
        }
        return new Picture(drawn.width(), drawn.height(), image.getRGB(0, 0, drawn.width(), drawn.height(), null, 0,
                drawn.width()), spots);
    }
}
