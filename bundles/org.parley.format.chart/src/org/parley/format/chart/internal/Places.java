// SPDX-License-Identifier: Apache-2.0
package org.parley.format.chart.internal;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYAnnotationEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.parley.report.spi.ChartPainter.Form;
import org.parley.report.spi.ChartPainter.Spot;

/**
 * Which cell of the table a drawn part stands for.
 *
 * @param rows    of the table, as they are drawn
 * @param columns of the table, as they are drawn
 * @param turned  whether a series of the library is a column of the table, not a row
 */
record Places(List<Integer> rows, List<Integer> columns, boolean turned) {

    /** The spot of a part; empty when it stands for no cell, such as an axis. */
    Optional<Spot> spot(ChartEntity entity) {
        if (entity instanceof CategoryItemEntity item) {
            int series = item.getDataset().getRowIndex(item.getRowKey());
            int category = item.getDataset().getColumnIndex(item.getColumnKey());
            return Optional.of(turned ? spot(entity, category, series) : spot(entity, series, category));
        } else if (entity instanceof XYItemEntity item && !columns.isEmpty()) {
            return Optional.of(spot(entity, item.getItem() / columns.size(), item.getItem() % columns.size()));
        } else if (entity instanceof XYAnnotationEntity part) {
            return Optional.of(spot(part));
        }
        return Optional.empty();
    }

    private Spot spot(ChartEntity entity, int row, int column) {
        Rectangle area = entity.getArea().getBounds();
        return new Spot(area.x, area.y, Math.max(1, area.width), Math.max(1, area.height), Form.WHOLE,
                rows.get(row), columns.get(column));
    }

    /** A part of a network, which has its row as its address. */
    private static Spot spot(XYAnnotationEntity part) {
        Rectangle area = part.getArea().getBounds();
        Form form = part.getArea() instanceof Line2D line
                ? (line.getX2() - line.getX1()) * (line.getY2() - line.getY1()) < 0 ? Form.RISING : Form.FALLING : Form.WHOLE;
        return new Spot(area.x, area.y, Math.max(1, area.width), Math.max(1, area.height), form,
                Integer.parseInt(part.getURLText()), Network.COLUMN);
    }
}
