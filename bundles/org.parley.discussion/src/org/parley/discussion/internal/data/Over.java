// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.time.Instant;
import java.util.UUID;

import org.parley.store.ChangedFields;
import org.parley.store.Query.Fields;

/** The fields of an update over those of the row as it was. */
record Over(ChangedFields update, Fields row) implements Fields {

    private Fields of(String column) {
        return update.has(column) ? update : row;
    }

    @Override
    public UUID id(String column) {
        return of(column).id(column);
    }

    @Override
    public String text(String column) {
        return of(column).text(column);
    }

    @Override
    public int integer(String column) {
        return of(column).integer(column);
    }

    @Override
    public long number(String column) {
        return of(column).number(column);
    }

    @Override
    public double real(String column) {
        return of(column).real(column);
    }

    @Override
    public boolean flag(String column) {
        return of(column).flag(column);
    }

    @Override
    public Instant instant(String column) {
        return of(column).instant(column);
    }

    @Override
    public boolean missing(String column) {
        return of(column).missing(column);
    }
}
