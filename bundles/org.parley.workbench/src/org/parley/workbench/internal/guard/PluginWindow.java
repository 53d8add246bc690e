// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.ui.Registration;
import org.parley.ui.Selection;
import org.parley.ui.Selections;
import org.parley.ui.UiContext;

/**
 * The window as a plugin's contributions see it: they hear which rows changed, not what stands in them. What they have
 * the window do is put down to them: listeners that fail fail alone, and work that does not end holds up nobody else's.
 */
final class PluginWindow implements InvocationHandler {

    private static final Duration TASK = Duration.ofDays(1);

    private final UiContext window;
    private final Origin origin;
    private final Admission.Limits limits;
    private final List<Registration> heard = new ArrayList<>();

    PluginWindow(UiContext window, Origin origin, Admission.Limits limits) {
        this.window = window;
        this.origin = origin;
        this.limits = limits;
    }

    /** The arguments of a call into a plugin, the window among them replaced. */
    static Object[] instead(Origin origin, Admission.Limits limits, Object... args) {
        return Arrays.stream(args).map(arg -> arg instanceof UiContext window
                ? proxy(UiContext.class, new PluginWindow(window, origin, limits)) : arg).toArray();
    }

    /** Takes away what was left listening by whoever was given these arguments. */
    static void leave(Object... args) {
        for (Object arg : args) {
            PluginWindow window = of(arg);
            if (window != null) {
                window.heard.forEach(Registration::close);
                window.heard.clear();
            }
        }
    }

    private static PluginWindow of(Object arg) {
        return arg != null && Proxy.isProxyClass(arg.getClass())
                && Proxy.getInvocationHandler(arg) instanceof PluginWindow window ? window : null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> of(args[0]) != null && of(args[0]).window == window;
            case "hashCode" -> window.hashCode();
            case "toString" -> PluginWindow.class.getSimpleName();
            case "onChange" -> kept(window.onChange(bare(args[0])));
            case "selections" -> new Chosen(window.selections());
            case "change", "attempt" -> passed(method, args[0], write((Callable<?>) args[1]), args);
            case "run" -> passed(method, task((Task<?>) args[0]), args[1], args);
            default -> passed(method, args);
        };
    }

    private Object passed(Method method, Object first, Object second, Object... args) throws Throwable {
        Object[] given = args.clone();
        given[0] = first;
        given[1] = second;
        return passed(method, given);
    }

    private Object passed(Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(window, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Registration kept(Registration registration) {
        heard.add(registration);
        return registration;
    }

    private <R> Callable<R> write(Callable<R> write) {
        return () -> limits.tally().apart(origin.bundle(), limits.word("ask.write"), limits.patience().write(),
                Progress.none(), write);
    }

    private <R> Task<R> task(Task<R> task) {
        return Task.of(task.name(), progress -> {
            if (!limits.tasks().tryAcquire()) {
                throw limits.busy(origin.bundle());
            }
            try {
                return limits.tally().apart(origin.bundle(), limits.word("ask.task"), TASK, progress,
                        () -> task.run(progress));
            } finally {
                limits.tasks().release();
            }
        });
    }

    /** What a listener throws is its own: the others have to hear it too. */
    private <T> void tell(Consumer<T> listener, T what) {
        try {
            limits.tally().here(origin.bundle(), limits.word("ask.hear"), () -> {
                listener.accept(what);
                return null;
            });
        } catch (ProblemException told) {
            limits.noted(told);
        }
    }

    @SuppressWarnings("unchecked")
    private Consumer<List<ChangeSet>> bare(Object listener) {
        return sets -> tell((Consumer<List<ChangeSet>>) listener, sets.stream().map(PluginWindow::bare).toList());
    }

    private static ChangeSet bare(ChangeSet set) {
        return new ChangeSet(set.number(), set.at(), set.actor(), "", set.undoable(), set.undoes(),
                set.changes().stream().map(PluginWindow::bare).toList());
    }

    private static Change bare(Change change) {
        return new Change(change.schema(), change.table(), change.row(), change.made() ? null : Map.of(),
                change.deleted() ? null : Map.of());
    }

    /** Who has selected what, as a plugin hears of it. */
    private final class Chosen implements Selections {

        private final Selections book;

        Chosen(Selections book) {
            this.book = book;
        }

        @Override
        public void set(String view, List<?> items) {
            book.set(view, items);
        }

        @Override
        public Selection in(String view) {
            return book.in(view);
        }

        @Override
        public Selection active() {
            return book.active();
        }

        @Override
        public Registration listen(Consumer<Selection> listener) {
            return kept(book.listen(selection -> tell(listener, selection)));
        }
    }
}
