// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Severity;
import org.parley.core.Doctor;
import org.parley.core.Guard;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;

/** Asks each check through the guard. Checks of plugins come and go while the window is open. */
@Component(service = Doctor.class)
public final class DoctorImpl implements Doctor {

    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final Guard guard;
    private final List<Check> checks = new CopyOnWriteArrayList<>();
    private final Messages texts = Messages.of(DoctorImpl.class);

    @Activate
    public DoctorImpl(@Reference Guard guard) {
        this.guard = guard;
    }

    /** @param checks those that there are */
    public DoctorImpl(Guard guard, List<Check> checks) {
        this(guard);
        this.checks.addAll(checks);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(Check check) {
        checks.add(check);
    }

    void removeCheck(Check check) {
        checks.remove(check);
    }

    @Override
    public List<Examined> examine(Progress progress) {
        List<Examined> all = new ArrayList<>();
        for (Check check : List.copyOf(checks)) {
            progress.check();
            all.add(examine(check, progress));
            progress.at(all.get(all.size() - 1).title(), all.size(), -1);
        }
        all.sort(Comparator.comparing(Examined::check));
        return List.copyOf(all);
    }

    private Examined examine(Check check, Progress progress) {
        // what names it when it cannot even say that
        String name = check.getClass().getSimpleName();
        try {
            Examined named = guard.call(check, texts.get("doctor.name", name), DEADLINE,
                    () -> new Examined(check.id(), check.title(), List.of()));
            return examine(check, named, progress);
        } catch (ProblemException e) {
            return failed(name, name, e.problem());
        }
    }

    private Examined examine(Check check, Examined named, Progress progress) {
        try {
            return new Examined(named.check(), named.title(), guard.call(check,
                    texts.get("doctor.run", named.title()), DEADLINE, progress, () -> check.run(progress)));
        } catch (ProblemException e) {
            return failed(named.check(), named.title(), e.problem());
        }
    }

    private static Examined failed(String id, String title, Problem problem) {
        return new Examined(id, title, List.of(new Finding(Severity.ERROR, title,
                (problem.what() + " " + problem.meaning()).strip(), problem.remedy())));
    }

    @Override
    public String mend(Actor actor, String check, Check.Fix fix, Progress progress) {
        return guard.call(fix.deed(), texts.get("doctor.mend", fix.title()), DEADLINE, progress,
                () -> fix.deed().run(actor, progress));
    }
}
