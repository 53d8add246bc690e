// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.CancelledException;
import org.parley.core.Guard;
import org.parley.core.GuardListener;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Tally;

/** Makes each call on a thread of its own, so that one that never returns costs a thread and not the caller. */
@Component(service = {Guard.class, Tally.class})
public final class GuardImpl implements Guard, Tally {

    private static final Logger LOG = Logger.getLogger(GuardImpl.class.getName());
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration AFTER_CANCEL = Duration.ofSeconds(2);

    private final Messages texts = Messages.of(GuardImpl.class);
    private final Map<String, Calls> calls = new ConcurrentHashMap<>();
    private final List<GuardListener> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "parley-guarded");
        thread.setDaemon(true);
        return thread;
    });
    private final Function<Class<?>, String> attribution;
    private final UnaryOperator<String> names;

    @Activate
    public GuardImpl(BundleContext context) {
        this(GuardImpl::bundleOf, symbolicName -> called(context, symbolicName));
    }

    /** Outside of a framework, where a bundle has no name but its symbolic one. */
    public GuardImpl() {
        this(GuardImpl::bundleOf, UnaryOperator.identity());
    }

    /**
     * @param attribution tells the symbolic name of the bundle of a class
     * @param names       tells what people call the bundle of a symbolic name
     */
    GuardImpl(Function<Class<?>, String> attribution, UnaryOperator<String> names) {
        this.attribution = attribution;
        this.names = names;
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(GuardListener listener) {
        listeners.add(listener);
    }

    void remove(GuardListener listener) {
        listeners.remove(listener);
    }

    @Override
    public <T> T call(Object extension, String what, Duration deadline, Callable<T> call) {
        return call(extension, what, deadline, Progress.none(), call);
    }

    @Override
    public <T> T call(Object extension, String what, Duration deadline, Progress progress, Callable<T> call) {
        return guarded(attribution.apply(extension.getClass()), what, deadline, progress, call);
    }

    @Override
    public <T> T apart(String bundle, String what, Duration deadline, Progress progress, Callable<T> call) {
        return guarded(bundle, what, deadline, progress, () -> Optional.ofNullable(call.call())).orElse(null);
    }

    private <T> T guarded(String bundle, String what, Duration deadline, Progress progress, Callable<T> call) {
        long begun = System.nanoTime();
        try {
            T value = attempt(bundle, what, deadline, progress, call);
            count(bundle, begun, 0);
            return value;
        } catch (Failed failed) {
            count(bundle, begun, 1);
            tell(bundle, what, failed.problem());
            throw new ProblemException(failed.problem(), failed.getCause());
        } catch (ProblemException | CancelledException told) {
            count(bundle, begun, 0);
            throw told;
        }
    }

    /** Waits for an answer, looking from time to time whether the person still wants it. */
    private static <T> T await(Future<T> running, Duration deadline, Progress progress)
            throws InterruptedException, ExecutionException, TimeoutException {
        long until = System.nanoTime() + deadline.toNanos();
        while (true) {
            long left = until - System.nanoTime();
            try {
                return running.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (left <= LOOK.toNanos()) {
                    throw e;
                }
                if (progress.cancelled()) {
                    until = Math.min(until, System.nanoTime() + AFTER_CANCEL.toNanos());
                    return running.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
            }
        }
    }

    private <T> T attempt(String bundle, String what, Duration deadline, Progress progress, Callable<T> call)
            throws Failed {
        Future<T> running = threads.submit(call);
        try {
            T value = await(running, deadline, progress);
            if (value == null) {
                throw told("guard.nothing", bundle, what, null);
            }
            return value;
        } catch (TimeoutException e) {
            running.cancel(true);
            if (progress.cancelled()) {
                tell(bundle, what, told("guard.deaf", bundle, what, e).problem());
                add(bundle, new Calls(0, 1, Duration.ZERO));
                throw new CancelledException();
            }
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
        long begun = System.nanoTime();
        int failures = 0;
        try {
            return call.call();
        } catch (ProblemException | CancelledException own) {
            throw own;
        } catch (Exception | Error thrown) {
            // whatever foreign code throws ends here, put down to its bundle
            failures = 1;
            Problem problem = told("guard.failed", bundle, what, thrown, thrown.getClass().getSimpleName()).problem();
            tell(bundle, what, problem);
            throw new ProblemException(problem, thrown);
        } finally {
            count(bundle, begun, failures);
        }
    }

    @Override
    public Problem failed(String bundle, String what, Throwable cause) {
        return noted(bundle, what, told("guard.failed", bundle, what, cause, cause.getClass().getSimpleName()));
    }

    @Override
    public Problem frozen(String bundle, long seconds, StackTraceElement... where) {
        Throwable place = new IllegalStateException(bundle);
        place.setStackTrace(where);
        return noted(bundle, "", told(FROZEN, bundle, Long.toString(seconds), place));
    }

    private Problem noted(String bundle, String what, Failed seen) {
        count(bundle, System.nanoTime(), 1);
        tell(bundle, what, seen.problem());
        return seen.problem();
    }

    @Override
    public int failures(String symbolicName) {
        return calls(symbolicName).failures();
    }

    @Override
    public Calls calls(String symbolicName) {
        return calls.getOrDefault(symbolicName, new Calls(0, 0, Duration.ZERO));
    }

    private void count(String bundle, long begun, int failures) {
        add(bundle, new Calls(1, failures, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private void add(String bundle, Calls more) {
        calls.merge(bundle, more, (all, one) -> new Calls(all.count() + one.count(), all.failures() + one.failures(),
                all.slowest().compareTo(one.slowest()) < 0 ? one.slowest() : all.slowest()));
    }

    private void tell(String bundle, String what, Problem problem) {
        for (GuardListener listener : listeners) {
            try {
                listener.failed(bundle, what, problem);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener of the guard failed", e);
            }
        }
    }

    private Failed told(String code, String bundle, String what, Throwable cause, Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = names.apply(bundle);
        args[1] = what;
        System.arraycopy(more, 0, args, 2, more.length);
        Problem problem = Problem.from(texts, Problem.Kind.FAILED, code, args);
        LOG.log(Level.WARNING, cause, () -> problem.what() + " [" + bundle + "]");
        return new Failed(problem, cause);
    }

    private static String seconds(Duration deadline) {
        return deadline.toMillis() % 1000 == 0 ? Long.toString(deadline.toSeconds())
                : Double.toString(deadline.toMillis() / 1000.0);
    }

    private static String bundleOf(Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null ? type.getPackageName() : bundle.getSymbolicName();
    }

    /** The name in its manifest, which is written for people. */
    private static String called(BundleContext context, String symbolicName) {
        return Stream.of(context.getBundles()).filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.getHeaders().get(Constants.BUNDLE_NAME)).filter(Objects::nonNull)
                .map(String::strip).filter(name -> !name.isEmpty()).findFirst().orElse(symbolicName);
    }

    /** A call that the guard itself found to have failed, unlike a problem that the extension tells of. */
    private static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Failed(Problem problem, Throwable cause) {
            super(problem.text(), cause);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
