// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.exchange.CodedTables.What;
import org.parley.exchange.spi.BookFormat;

/** Collects the kinds of files that tables are written to, as they come and go. */
@Component(service = BookFormats.class)
public final class BookFormats {

    private final CopyOnWriteArrayList<BookFormat> formats = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(BookFormat format) {
        formats.add(format);
    }

    void remove(BookFormat format) {
        formats.remove(format);
    }

    List<BookFormat> of(What what) {
        return formats.stream().filter(format -> what == What.QUOTES || !format.forReading())
                .sorted(Comparator.comparing(BookFormat::ending)).toList();
    }
}
