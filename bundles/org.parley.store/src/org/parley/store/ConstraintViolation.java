// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * A rule that the database keeps was about to be broken; nothing was written. Its problem has the code
 * {@code store.constraint}. An engine catches it to say the same in the words of its trade.
 */
public final class ConstraintViolation extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final String constraint;

    public ConstraintViolation(Rule rule, String constraint, Problem problem, Throwable cause) {
        super(problem, cause);
        this.rule = rule;
        this.constraint = constraint;
    }

    /** What sort of rule it is. */
    public Rule rule() {
        return rule;
    }

    /**
     * Name of the constraint as the migration gave it, in lower case; for {@link Rule#MISSING} the column. Empty when
     * the database does not tell.
     */
    public String constraint() {
        return constraint;
    }

    /** Sorts of rules. */
    public enum Rule {
        /** A primary key or unique value is there already. */
        UNIQUE,
        /** A row that is referred to does not exist, or is still referred to. */
        REFERENCE,
        /** A CHECK does not hold. */
        CHECK,
        /** A value that is needed is missing. */
        MISSING
    }
}
