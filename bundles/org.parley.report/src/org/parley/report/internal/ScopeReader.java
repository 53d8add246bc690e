// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.report.Reports.Scope;

/** Reads the dates of a command: a day (its beginning in UTC) or a moment. */
final class ScopeReader {

    private final Messages messages;

    ScopeReader(Messages messages) {
        this.messages = messages;
    }

    /** The posts from the first date on, up to and without the second. */
    Scope read(Optional<String> from, Optional<String> to) {
        Scope scope = new Scope(from.map(this::moment).orElse(null), to.map(this::moment).orElse(null));
        if (scope.from() != null && scope.to() != null && !scope.from().isBefore(scope.to())) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "report.scope", from.get(),
                    to.get()));
        }
        return scope;
    }

    private Instant moment(String text) {
        try {
            return text.indexOf('T') > 0 ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "report.date", text), e);
        }
    }
}
