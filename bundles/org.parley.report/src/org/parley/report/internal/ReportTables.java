// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Ids;
import org.parley.store.Schema;
import org.parley.store.Store;

/** The claimed schema of this engine, shared by its parts. */
@Component(service = ReportTables.class)
public final class ReportTables {

    private final Schema schema;
    private final Ids ids;
    private final HeadlineTable headlines;

    @Activate
    public ReportTables(@Reference Store store, @Reference Ids ids) {
        this.schema = store.claim(new ReportSchema());
        this.ids = ids;
        this.headlines = new HeadlineTable(schema, ids);
    }

    Schema schema() {
        return schema;
    }

    Ids ids() {
        return ids;
    }

    HeadlineTable headlines() {
        return headlines;
    }
}
