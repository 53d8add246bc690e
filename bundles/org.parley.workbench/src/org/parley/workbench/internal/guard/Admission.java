// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Tally;
import org.parley.ui.Enablement;
import org.parley.ui.Tick;
import org.parley.ui.View;

/**
 * Lets contributions into the window. What one says of itself (id, title, place) is asked once, before it is let in;
 * every later call is put down to the bundle it came from. One that fails while the window only wants to know something
 * answers with nothing, so that the others go on; one that fails at what a person asked for says so.
 */
public final class Admission {

    private static final Duration FACTS_WITHIN = Duration.ofSeconds(2);
    private static final String CHANGES = "badge";
    /** What a person asked for, or waits for: its failure is told. */
    private static final Set<String> TOLD = Set.of("create", "run", "dropped", "load", "refresh", "focus", "open",
            "fillHead", "focusFilter", "restoreState", "dispose");

    /** Of the three tasks that run at a time, one is always left to Parley: with it a plugin can be switched off. */
    private static final int TASKS = 2;

    private final Tally tally;
    private final Limits limits;
    private final Messages messages = Messages.of(Admission.class);

    public Admission(Tally tally, Patience patience) {
        this.tally = tally;
        this.limits = new Limits(tally, patience, new Semaphore(TASKS), messages);
    }

    /**
     * What plugins may take up of the window.
     *
     * @param tasks a permit for each of their tasks that may run at a time
     */
    record Limits(Tally tally, Patience patience, Semaphore tasks, Messages messages) {

        private static final Logger LOG = Logger.getLogger(Admission.class.getName());

        String word(String key) {
            return messages.get(key);
        }

        ProblemException busy(String bundle) {
            return new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, "busy", bundle));
        }

        void noted(ProblemException told) {
            LOG.log(Level.FINE, "logged and counted by the guard", told);
        }
    }

    /**
     * Lets one in.
     *
     * @return the contribution as the window uses it; empty when it cannot even say what it is
     */
    public <T> Optional<T> admit(Class<T> type, T contribution, Origin origin) {
        try {
            Map<Method, Object> facts = origin.plugin()
                    ? tally.apart(origin.bundle(), messages.get("ask.facts"), FACTS_WITHIN, Progress.none(),
                            () -> facts(type, contribution))
                    : tally.here(origin.bundle(), messages.get("ask.facts"), () -> facts(type, contribution));
            Handler handler = new Handler(contribution, origin, facts, new Object[0]);
            return Optional.of(type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler)));
        } catch (ProblemException told) {
            limits.noted(told);
            return Optional.empty();
        }
    }

    /** Puts it down to a bundle that it contributed something which is there already. */
    public void refuseSecond(String id, Origin origin) {
        tally.failed(origin.bundle(), messages.get("ask.add", id), new IllegalStateException(messages.get("twice", id)));
    }

    private static Map<Method, Object> facts(Class<?> type, Object contribution) throws Exception {
        Map<Method, Object> facts = new HashMap<>();
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && !java.lang.reflect.Modifier.isStatic(method.getModifiers())
                    && !method.getName().equals(CHANGES)) {
                Object fact = invoke(contribution, method);
                if (fact == null) {
                    throw new NullPointerException(method.getName());
                }
                facts.put(method, fact);
            }
        }
        return facts;
    }

    private static Object invoke(Object contribution, Method method, Object... args) throws Exception {
        try {
            return method.invoke(contribution, args);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown.getCause();
        }
    }

    /** One contribution as the window sees it. */
    private final class Handler implements InvocationHandler {

        private final Object contribution;
        private final Origin origin;
        private final Map<Method, Object> facts;
        private final Object[] made;

        /** @param made what a view was made with */
        Handler(Object contribution, Origin origin, Map<Method, Object> facts, Object... made) {
            this.contribution = contribution;
            this.origin = origin;
            this.facts = Map.copyOf(facts);
            this.made = made.clone();
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) {
            Object fact = facts.get(method);
            if (fact != null) {
                return fact;
            }
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> proxy == args[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> origin.bundle() + ": " + contribution.getClass().getName();
                };
            }
            String what = messages.find("ask." + method.getName()).orElseGet(() -> messages.get("ask.facts"));
            Object[] given = args == null ? new Object[0] : origin.plugin()
                    ? PluginWindow.instead(origin, limits, args) : args;
            try {
                Object answer = tally.here(origin.bundle(), what, () -> Admission.invoke(contribution, method, given));
                if (answer instanceof View view) {
                    return living(view, given);
                }
                return answer == null ? instead(method, what) : answer;
            } catch (ProblemException failed) {
                PluginWindow.leave(given);
                if (TOLD.contains(method.getName())) {
                    throw failed;
                }
                return instead(method, what);
            } finally {
                if (method.getName().equals("dispose")) {
                    PluginWindow.leave(made);
                }
            }
        }

        private View living(View view, Object... given) {
            return (View) Proxy.newProxyInstance(View.class.getClassLoader(), new Class<?>[] {View.class},
                    new Handler(view, origin, Map.of(), given));
        }

        private Object instead(Method method, String what) {
            Class<?> type = method.getReturnType();
            if (type == void.class) {
                return null;
            } else if (type == boolean.class) {
                return false;
            } else if (type == int.class) {
                return 0;
            } else if (type == String.class) {
                return "";
            } else if (type == List.class) {
                return List.of();
            } else if (type == Map.class) {
                return Map.of();
            } else if (type == Enablement.class) {
                return Enablement.no(messages.get("failed"));
            } else if (type == Tick.class) {
                return Tick.NONE;
            }
            throw new ProblemException(tally.failed(origin.bundle(), what, new NullPointerException(method.getName())));
        }
    }
}
