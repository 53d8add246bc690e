// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.parley.core.CancelledException;
import org.parley.core.Guard;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Tally;

/** Makes each call on a thread of its own, so that one that never returns costs a thread and not the caller. */
@Component(service = {Guard.class, Tally.class})
public final class GuardImpl implements Guard, Tally {

    private static final Logger LOG = Logger.getLogger(GuardImpl.class.getName());

    private final Messages texts = Messages.of(GuardImpl.class);
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "parley-guarded");
        thread.setDaemon(true);
        return thread;
    });
    private final Function<Class<?>, String> attribution;

    @Activate
    public GuardImpl() {
        this(GuardImpl::bundleOf);
    }

    /** @param attribution tells the symbolic name of the bundle of a class */
    GuardImpl(Function<Class<?>, String> attribution) {
        this.attribution = attribution;
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }

    @Override
    public <T> T call(Object extension, String what, Duration deadline, Callable<T> call) {
        String bundle = attribution.apply(extension.getClass());
        Future<T> running = threads.submit(call);
        try {
            T value = running.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (value == null) {
                throw told("guard.nothing", bundle, what, null);
            }
            return value;
        } catch (TimeoutException e) {
            running.cancel(true);
            throw told("guard.slow", bundle, what, e, seconds(deadline));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause();
            if (thrown instanceof ProblemException || thrown instanceof CancelledException) {
                throw (RuntimeException) thrown;
            }
            throw told("guard.failed", bundle, what, thrown, thrown.getClass().getSimpleName());
        }
    }

    @Override
    public <T> T here(String bundle, String what, Callable<T> call) {
        try {
            return call.call();
        } catch (ProblemException | CancelledException own) {
            throw own;
        } catch (Exception | Error thrown) {
            // whatever foreign code throws ends here, put down to its bundle
            throw new ProblemException(failed(bundle, what, thrown), thrown);
        }
    }

    @Override
    public Problem failed(String bundle, String what, Throwable cause) {
        return told("guard.failed", bundle, what, cause, cause.getClass().getSimpleName()).problem();
    }

    @Override
    public Problem frozen(String bundle, long seconds, StackTraceElement... where) {
        Throwable place = new IllegalStateException(bundle);
        place.setStackTrace(where);
        return told("guard.frozen", bundle, Long.toString(seconds), place).problem();
    }

    @Override
    public int failures(String symbolicName) {
        return failures.getOrDefault(symbolicName, 0);
    }

    private ProblemException told(String code, String bundle, String what, Throwable cause, Object... more) {
        failures.merge(bundle, 1, Integer::sum);
        Object[] args = new Object[more.length + 2];
        args[0] = bundle;
        args[1] = what;
        System.arraycopy(more, 0, args, 2, more.length);
        Problem problem = Problem.from(texts, Problem.Kind.FAILED, code, args);
        LOG.log(Level.WARNING, cause, problem::what);
        return new ProblemException(problem, cause);
    }

    private static String seconds(Duration deadline) {
        return deadline.toMillis() % 1000 == 0 ? Long.toString(deadline.toSeconds())
                : Double.toString(deadline.toMillis() / 1000.0);
    }

    private static String bundleOf(Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null ? type.getPackageName() : bundle.getSymbolicName();
    }
}
