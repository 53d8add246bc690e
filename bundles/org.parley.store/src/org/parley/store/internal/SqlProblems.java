// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.ConstraintViolation;
import org.parley.store.ConstraintViolation.Rule;

/**
 * Turns what the database says into {@link Problem}s. Derby chains its causes through getNextException as well as
 * getCause, and what matters is often at the far end, so both are walked.
 */
final class SqlProblems {

    static final Messages TEXTS = Messages.of(SqlProblems.class);

    private static final Pattern CONSTRAINT = Pattern.compile("constraint [\"']([^\"']+)[\"']");
    private static final Pattern POSTGRES_COLUMN = Pattern.compile("column \"([^\"]+)\"");
    private static final Pattern DERBY_NAME = Pattern.compile("'([^']+)'");

    private SqlProblems() {
    }

    /**
     * The exception to throw for an error in the middle of work.
     *
     * @throws CancelledException when the database let go of the connection because the thread was interrupted
     */
    static ProblemException of(SQLException error) {
        List<Throwable> chain = chain(error);
        if (Thread.currentThread().isInterrupted() && states(chain).stream().anyMatch(s -> s.startsWith("08"))) {
            throw new CancelledException();
        }
        for (Throwable link : chain) {
            if (link instanceof SQLException sql && state(sql).startsWith("23")) {
                return constraint(sql, error);
            }
        }
        if (states(chain).contains("22001")) {
            return new ProblemException(Problem.from(TEXTS, Problem.Kind.REFUSED, "store.too-long"), error);
        }
        if (diskFull(chain)) {
            return new ProblemException(Problem.from(TEXTS, Problem.Kind.FAILED, "store.disk-full"), error);
        }
        if (states(chain).contains("40XD1")) {
            return new ProblemException(Problem.from(TEXTS, Problem.Kind.FAILED, "store.read-only-files"), error);
        }
        if (damaged(chain)) {
            return new ProblemException(Problem.from(TEXTS, Problem.Kind.FAILED, "store.damaged-page"), error);
        }
        if (states(chain).stream().anyMatch(s -> s.equals("40XL1") || s.equals("40XL2"))) {
            return new ProblemException(Problem.from(TEXTS, Problem.Kind.FAILED, "store.busy"), error);
        }
        Problem problem = Problem.from(TEXTS, Problem.Kind.FAILED, "store.failed", error.getMessage());
        return new ProblemException(problem, error);
    }

    /** Every exception that hangs on this one, itself first. */
    static List<Throwable> chain(Throwable error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        collect(error, seen, all);
        return all;
    }

    private static void collect(Throwable error, Set<Throwable> seen, List<Throwable> all) {
        if (error == null || !seen.add(error)) {
            return;
        }
        all.add(error);
        collect(error.getCause(), seen, all);
        if (error instanceof SQLException sql) {
            collect(sql.getNextException(), seen, all);
        }
        for (Throwable other : error.getSuppressed()) {
            collect(other, seen, all);
        }
    }

    static List<String> states(List<Throwable> chain) {
        return chain.stream().filter(SQLException.class::isInstance).map(e -> state((SQLException) e)).toList();
    }

    static boolean diskFull(List<Throwable> chain) {
        return chain.stream().map(e -> String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(m -> m.contains("no space left") || m.contains("not enough space")
                        || m.contains("disk quota exceeded"));
    }

    /** True when a page, the log or a container of Derby cannot be read as what it should be. */
    static boolean damaged(List<Throwable> chain) {
        List<String> states = states(chain);
        // what it reads from a damaged page of its own tables makes Derby trip
        boolean tripped = states.contains("XJ001") && chain.stream().anyMatch(RuntimeException.class::isInstance);
        return tripped || states.stream().anyMatch(s -> s.startsWith("XSDG") || s.startsWith("XSDB") && !s.equals("XSDB6")
                || s.startsWith("XSLA") || s.startsWith("XSLB") || s.startsWith("XSTB"));
    }

    /** True when the connection is of no use after this error. */
    static boolean fatal(SQLException error) {
        return states(chain(error)).stream().anyMatch(s -> s.startsWith("08") || s.startsWith("57P")
                || s.startsWith("XSDG") || s.startsWith("XSLA") || s.equals("XJ015") || s.equals("XJ001"));
    }

    static boolean noSuchTable(SQLException error) {
        return states(chain(error)).stream()
                .anyMatch(s -> s.equals("42X05") || s.equals("42Y07") || s.equals("42P01") || s.equals("3F000"));
    }

    /** True for a table or a column that is not there. */
    static boolean noSuchThing(SQLException error) {
        return noSuchTable(error)
                || states(chain(error)).stream().anyMatch(s -> s.equals("42X04") || s.equals("42X14") || s.equals("42703"));
    }

    private static ConstraintViolation constraint(SQLException error, SQLException whole) {
        String message = String.valueOf(error.getMessage());
        Rule rule = switch (state(error)) {
            case "23505" -> Rule.UNIQUE;
            case "23502" -> Rule.MISSING;
            case "23503" -> Rule.REFERENCE;
            default -> Rule.CHECK;
        };
        String name = found(CONSTRAINT, message);
        if (name.isEmpty() && rule == Rule.MISSING) {
            name = found(POSTGRES_COLUMN, message);
        }
        if (name.isEmpty()) {
            name = found(DERBY_NAME, message);
        }
        name = name.toLowerCase(Locale.ROOT);
        return new ConstraintViolation(rule, name,
                Problem.from(TEXTS, Problem.Kind.REFUSED, "store.constraint", name), whole);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String state(SQLException error) {
        return error.getSQLState() == null ? "" : error.getSQLState();
    }
}
