// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.exchange.spi.Exporter;

/** Collects the exporters as they come and go. */
@Component(service = Exporters.class)
public final class Exporters {

    private final CopyOnWriteArrayList<Exporter> exporters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(Exporter exporter) {
        exporters.add(exporter);
    }

    void remove(Exporter exporter) {
        exporters.remove(exporter);
    }

    List<Exporter> all() {
        return exporters.stream().sorted(Comparator.comparing(Exporter::ending)).toList();
    }

    Optional<Exporter> find(String ending) {
        return exporters.stream().filter(e -> e.ending().equalsIgnoreCase(ending)).findFirst();
    }
}
