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
import org.parley.exchange.spi.Importer;

/** Collects the importers as they come and go. */
@Component(service = Importers.class)
public final class Importers {

    private final CopyOnWriteArrayList<Importer> importers = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(Importer importer) {
        importers.add(importer);
    }

    void remove(Importer importer) {
        importers.remove(importer);
    }

    List<Importer> all() {
        return importers.stream().sorted(Comparator.comparing(Importer::id)).toList();
    }

    Optional<Importer> find(String id) {
        return importers.stream().filter(i -> i.id().equals(id)).findFirst();
    }
}
