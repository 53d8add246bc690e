// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.parley.core.CancelledException;
import org.parley.core.Guard;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** Calls at once on the same thread; what an extension throws becomes a problem, as the real guard does. */
final class DirectGuard implements Guard {

    private int failures;

    @Override
    public <T> T call(Object extension, String what, Duration deadline, Callable<T> call) {
        try {
            return call.call();
        } catch (ProblemException | CancelledException e) {
            throw e;
        } catch (Exception e) {
            failures++;
            throw new ProblemException(new Problem(Problem.Kind.FAILED, "guard", "An extension failed.", "", ""), e);
        }
    }

    @Override
    public int failures(String symbolicName) {
        return failures;
    }
}
