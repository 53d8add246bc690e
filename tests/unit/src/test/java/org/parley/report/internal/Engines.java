// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.parley.coding.Codings;
import org.parley.coding.Seen;
import org.parley.core.CancelledException;
import org.parley.core.Guard;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.report.spi.ReportFormat;
import org.parley.testkit.TemporaryStore;

/** The engines below, answering from the demo panel, and reports on top of them on a store of its own. */
final class Engines {

    private Engines() {
    }

    static ReportService reports(TemporaryStore store, SamplePanel sample, ReportFormat... formats) {
        FormatList list = new FormatList();
        for (ReportFormat format : formats) {
            list.add(format);
        }
        return new ReportService(new ReportTables(store.store(), store.ids()), panels(sample), discussions(sample), codings(sample),
                Samples.finder(), list, guard(), store.clock());
    }

    static Panels panels(SamplePanel sample) {
        return fake(Panels.class, (method, args) -> switch (method) {
            case "state" -> sample.panel();
            case "require" -> sample.panel().panel();
            case "find" -> Optional.of(sample.panel().panel());
            default -> null;
        });
    }

    static Discussions discussions(SamplePanel sample) {
        return fake(Discussions.class, (method, args) -> switch (method) {
            case "state" -> sample.talk();
            case "figures" -> sample.figures();
            default -> null;
        });
    }

    static Codings codings(SamplePanel sample) {
        return fake(Codings.class, (method, args) -> switch (method) {
            case "seen" -> new Seen(sample.coding(), Set.of(), List.of());
            case "codebook" -> sample.coding().codebook();
            default -> null;
        });
    }

    /** Calls on the caller's thread; a failure becomes a problem, as the guard promises. */
    static Guard guard() {
        return new Guard() {
            @Override
            public <T> T call(Object extension, String what, Duration deadline, Callable<T> call) {
                try {
                    return call.call();
                } catch (ProblemException | CancelledException e) {
                    throw e;
                } catch (Exception e) {
                    throw new ProblemException(new Problem(Problem.Kind.FAILED, "guard.failed", e.toString(), "", ""));
                }
            }

            @Override
            public int failures(String symbolicName) {
                return 0;
            }
        };
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object value = answer.to(method.getName(), args);
            if (value == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            return value;
        }));
    }
}
