// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.PluginSpec;
import org.parley.store.SchemaCopies;

/**
 * Makes a change of the plugins: wholly, or everything is as it was. A journal tells a later start what to put back
 * when the process dies in the middle. The caller holds the lock.
 */
final class Changes {

    private static final Logger LOG = Logger.getLogger(Changes.class.getName());

    private final Surroundings around;
    private final PluginFolder folder;
    private final StateFile file;
    private final PluginFiles files;
    private final SchemaCopies copies;
    private final Framework framework;
    private final Unpacked unpacked;
    private final Running running;
    private final Clock clock;
    private final Consumer<Step> after;
    private final Messages texts = Messages.of(Changes.class);

    /** @param after called when a step is done */
    Changes(Surroundings around, Running running, Consumer<Step> after) {
        this.folder = around.folder();
        this.file = new StateFile(folder);
        this.files = around.files();
        this.copies = around.copies();
        this.framework = around.framework();
        this.unpacked = new Unpacked(around);
        this.clock = around.clock();
        this.around = around;
        this.running = running;
        this.after = after;
    }

    /** What one change is about while it is being made. */
    private static final class Course {
        private final StateDocument before;
        private final Plan plan;
        private final Map<String, StateDocument.Kept> specs;
        private final List<Installed> wanted;
        private final Map<String, String> dumps = new LinkedHashMap<>();
        private final List<String> absent = new ArrayList<>();
        private final Map<String, String> stopped = new LinkedHashMap<>();
        private final List<Installed> begun = new ArrayList<>();
        private Step step = Step.UNPACK;
        private String subject = "";

        Course(StateDocument before, Plan plan, boolean live) {
            this.before = before;
            this.plan = plan;
            specs = new HashMap<>(before.files());
            plan.files().forEach(f -> specs.put(f.sha256(),
                    new StateDocument.Kept(f.spec().orElseThrow(), f.signer().orElse(null))));
            wanted = live ? new Order(plan.after(), this::spec).running() : List.of();
        }

        PluginSpec spec(Installed plugin) {
            return spec(plugin.sha256());
        }

        PluginSpec spec(String sha256) {
            return specs.get(sha256).spec();
        }
    }

    /**
     * Makes a change.
     *
     * @param live false in a run without plugins, where nothing is started
     * @return the state that holds from now on
     * @throws ProblemException {@code plugin.put-back} naming the step that failed
     */
    StateDocument make(StateDocument before, Plan plan, boolean live, Progress progress) {
        Course course = new Course(before, plan, live);
        StateDocument next;
        try {
            prepare(course, progress);
            change(course, progress);
            next = commit(course);
        } catch (RuntimeException failure) {
            throw undone(course, failure);
        } catch (LinkageError | StackOverflowError failure) {
            // of the code that was started, or of what reads it: no reason to leave things half done
            throw undone(course, new StartFailure(TimeLimit.reason(failure), false, failure));
        }
        PluginFolder.delete(folder.pending());
        done(Step.DONE);
        quietly("tidy up", () -> folder.tidy(next));
        return next;
    }

    /** Everything here leaves behind at most files that nobody looks at, and plugins that are started again. */
    private void prepare(Course course, Progress progress) {
        at(course, Step.UNPACK, "", progress);
        for (PluginFile one : course.plan.files()) {
            folder.keep(one.file(), one.sha256());
            if (!course.before.files().containsKey(one.sha256())) {
                files.unpack(one, folder.bundles(one.sha256()));
            }
        }
        done(Step.UNPACK);
        Set<String> leaving = leaving(course);
        at(course, Step.STOP, "", progress);
        for (String id : reversed(running.ids())) {
            if (leaving.contains(id)) {
                course.subject = id;
                stop(course, id);
            }
        }
        done(Step.STOP);
        dump(course, progress);
    }

    /** Only now, when nobody writes into these schemas any more. */
    private void dump(Course course, Progress progress) {
        at(course, Step.DUMP, "", progress);
        String generation = Integer.toString(course.before.present().number());
        PluginFolder.delete(folder.dumps().resolve(generation));
        for (String schema : touched(course)) {
            // what is not known but holds rows is somebody's all the same
            if (course.before.schemas().containsKey(schema) || copies.rows(schema) > 0) {
                Path dump = copies.dump(schema, folder.dumps().resolve(generation));
                course.dumps.put(schema, folder.dumps().relativize(dump).toString());
                if (course.plan.drop().contains(schema)) {
                    folder.export(dump);
                }
            } else {
                course.absent.add(schema);
            }
        }
        done(Step.DUMP);
        progress.check();
    }

    /**
     * Schemas of plugins whose file changes or that go, of those that come up with steps still to be done, and those that
     * are dropped.
     */
    private Set<String> touched(Course course) {
        Set<String> schemas = new LinkedHashSet<>(course.plan.restore().keySet());
        schemas.addAll(course.plan.drop());
        for (Installed plugin : course.before.present().plugins()) {
            boolean gone = course.plan.after().stream().noneMatch(one -> one.id().equals(plugin.id()));
            if (gone && !course.spec(plugin).schema().isEmpty()) {
                schemas.add(course.spec(plugin).schema());
            }
        }
        for (Installed plugin : course.plan.after()) {
            boolean same = course.before.present().find(plugin.id())
                    .filter(old -> old.sha256().equals(plugin.sha256())).isPresent();
            if (!same && !course.spec(plugin).schema().isEmpty()) {
                schemas.add(course.spec(plugin).schema());
            }
        }
        course.wanted.stream().filter(plugin -> running.file(plugin.id()).isEmpty()).map(course::spec)
                .filter(spec -> !spec.schema().isEmpty() && copies.steps(spec.schema()) < spec.migrations())
                .forEach(spec -> schemas.add(spec.schema()));
        return schemas;
    }

    private void change(Course course, Progress progress) {
        at(course, Step.JOURNAL, "", progress);
        file.write(folder.pending(), new Pending(course.before.present().number() + 1, course.plan.what(),
                course.dumps, course.absent));
        done(Step.JOURNAL);
        at(course, Step.RESTORE, "", progress);
        course.plan.restore().values().forEach(dump -> copies.restore(folder.dumps().resolve(dump)));
        done(Step.RESTORE);
        Order order = new Order(course.wanted, course::spec);
        for (Installed plugin : course.wanted) {
            boolean waits = running.isHung(plugin.id()) || order.hungNeed(plugin, running).isPresent();
            if (running.file(plugin.id()).isEmpty() && !waits) {
                bring(course, plugin, progress);
            }
        }
        at(course, Step.DROP, "", Progress.none());
        course.plan.drop().forEach(copies::drop);
        done(Step.DROP);
    }

    /** Ids of running plugins that have to stop: those that change or end, and all that are wired to them. */
    private Set<String> leaving(Course course) {
        Map<String, String> wanted = course.wanted.stream()
                .collect(Collectors.toMap(Installed::id, Installed::sha256));
        Set<String> leaving = new LinkedHashSet<>();
        for (String id : running.ids()) {
            if (!running.file(id).orElseThrow().equals(wanted.get(id))) {
                leaving.add(id);
            }
        }
        int size = -1;
        while (size != leaving.size()) {
            size = leaving.size();
            for (String id : running.ids()) {
                PluginSpec spec = course.spec(running.file(id).orElseThrow());
                if (Order.needs(spec).stream().anyMatch(leaving::contains)) {
                    leaving.add(id);
                }
            }
            framework.dependants(locations(course, leaving)).forEach(place -> leaving.add(Unit.plugin(place)));
        }
        return leaving;
    }

    private List<String> locations(Course course, Set<String> ids) {
        return ids.stream().flatMap(id -> running.file(id).stream())
                .flatMap(sha -> folder.units(course.spec(sha), sha).stream()).map(Unit::location).toList();
    }

    private void stop(Course course, String id) {
        String sha256 = running.file(id).orElseThrow();
        course.stopped.put(id, sha256);
        take(course, id, sha256);
    }

    private void take(Course course, String id, String sha256) {
        List<String> places = new ArrayList<>(folder.units(course.spec(sha256), sha256).stream().map(Unit::location)
                .toList());
        Collections.reverse(places);
        running.went(id);
        if (!framework.remove(places, around.deadline()).isEmpty()) {
            running.hangs(id);
            LOG.warning(() -> texts.get("log.hangs", id));
        }
    }

    private void bring(Course course, Installed plugin, Progress progress) {
        PluginSpec spec = course.spec(plugin);
        List<Unit> units = unpacked.units(spec, plugin.sha256());
        List<String> places = units.stream().map(Unit::location).toList();
        course.begun.add(plugin);
        at(course, Step.INSTALL, spec.name(), progress);
        framework.install(units);
        done(Step.INSTALL);
        at(course, Step.START, spec.name(), progress);
        framework.start(places, around.deadline());
        done(Step.START);
        at(course, Step.SETTLE, spec.name(), progress);
        framework.settle(places, around.deadline());
        done(Step.SETTLE);
        at(course, Step.TABLES, spec.name(), progress);
        framework.claimTables(places, around.deadline());
        if (!spec.schema().isEmpty()) {
            copies.rows(spec.schema());
        }
        running.came(plugin.id(), plugin.sha256());
        done(Step.TABLES);
    }

    private StateDocument commit(Course course) {
        at(course, Step.STATE, "", Progress.none());
        Map<String, String> owners = new HashMap<>(course.before.schemas());
        course.plan.after().forEach(plugin -> {
            String schema = course.spec(plugin).schema();
            if (!schema.isEmpty()) {
                owners.put(schema, plugin.id());
            }
        });
        course.plan.restore().keySet().stream().filter(schema -> !owners.containsKey(schema)).forEach(schema ->
                Rollback.owner(course.before, schema).ifPresent(id -> owners.put(schema, id)));
        owners.keySet().removeAll(course.plan.drop());
        StoredGeneration made = new StoredGeneration(course.before.present().number() + 1, clock.instant(),
                course.plan.what(), course.plan.after(), Map.of());
        StateDocument next = course.before.next(made, course.dumps, course.specs, owners);
        file.save(next);
        done(Step.STATE);
        return next;
    }

    /** Stops what may not run any more in a state, and those that are wired to it. */
    void align(StateDocument state) {
        Course course = new Course(state, Plan.of("", state.present().plugins(), List.of()), true);
        Set<String> leaving = leaving(course);
        reversed(running.ids()).stream().filter(leaving::contains).forEach(id -> stop(course, id));
    }

    /** Puts everything back and says what happened. */
    private RuntimeException undone(Course course, RuntimeException failure) {
        boolean begun = course.step.compareTo(Step.JOURNAL) > 0;
        for (Installed plugin : reversed(course.begun)) {
            boolean hangs = failure instanceof StartFailure start && start.hung()
                    && plugin.equals(course.begun.get(course.begun.size() - 1));
            if (hangs) {
                running.hangs(plugin.id());
            } else {
                quietly("take out " + plugin.id(), () -> take(course, plugin.id(), plugin.sha256()));
            }
        }
        boolean whole = !begun || putBackData(course.dumps, course.absent);
        List<String> lost = new ArrayList<>();
        // they were stopped the other way round: those that are needed come first again
        reversed(new ArrayList<>(course.stopped.keySet()))
                .forEach(id -> restart(course, id, course.stopped.get(id)).ifPresent(lost::add));
        if (whole) {
            quietly("delete the journal", () -> PluginFolder.delete(folder.pending()));
        }
        if (failure instanceof CancelledException) {
            return failure;
        }
        LOG.log(Level.WARNING, failure, () -> texts.get("log.put-back", course.plan.what(), course.subject));
        if (!begun && failure instanceof ProblemException) {
            return failure;
        }
        return new ProblemException(explain(course, failure, whole, lost), failure);
    }

    private Problem explain(Course course, RuntimeException failure, boolean whole, List<String> lost) {
        String reason = failure instanceof ProblemException told ? told.problem().what()
                : String.valueOf(failure.getMessage());
        Problem problem = Problem.from(texts, Problem.Kind.PUT_BACK, "plugin.put-back", course.plan.what(),
                texts.get(course.step.key(), course.subject).strip(), reason.replaceFirst("[.]+$", ""));
        String meaning = whole && lost.isEmpty() ? problem.meaning()
                : texts.get(whole ? "put-back.lost" : "put-back.later", String.join(", ", lost));
        boolean hangs = failure instanceof StartFailure start && start.hung();
        return new Problem(problem.kind(), problem.code(), problem.what(), meaning,
                hangs ? texts.get("put-back.hangs") : problem.remedy());
    }

    /** Starts again what was stopped for the change; what does not come up again is named. */
    private Optional<String> restart(Course course, String id, String sha256) {
        if (running.isHung(id)) {
            return Optional.of(course.spec(sha256).name());
        }
        try {
            List<Unit> units = unpacked.units(course.spec(sha256), sha256);
            List<String> places = units.stream().map(Unit::location).toList();
            framework.install(units);
            framework.start(places, around.deadline());
            framework.settle(places, around.deadline());
            running.came(id, sha256);
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> texts.get("log.not-again", id));
            return Optional.of(course.spec(sha256).name());
        }
    }

    private boolean putBackData(Map<String, String> dumps, List<String> absent) {
        try {
            dumps.values().forEach(dump -> copies.restore(folder.dumps().resolve(dump)));
            absent.forEach(copies::drop);
            return true;
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, texts.get("log.data-later"), failure);
            return false;
        }
    }

    /**
     * Finishes or undoes what a process that died has left. To be called before anything is started.
     *
     * @throws ProblemException when data could not be put back; the journal stays then
     */
    void recover() {
        Optional<Pending> left = file.pending();
        if (left.isEmpty()) {
            return;
        }
        Pending pending = left.get();
        if (file.load().present().number() < pending.number()) {
            if (!putBackData(pending.dumps(), pending.absent())) {
                throw new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "plugin.not-put-back",
                        pending.what()));
            }
            LOG.warning(() -> texts.get("log.recovered", pending.what()));
        }
        PluginFolder.delete(folder.pending());
    }

    private void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "could not " + what);
        }
    }

    private void at(Course course, Step step, String subject, Progress progress) {
        progress.check();
        course.step = step;
        course.subject = subject;
        progress.at(texts.get(step.key(), subject).strip(), step.ordinal(), Step.values().length);
    }

    private void done(Step step) {
        after.accept(step);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> back = new ArrayList<>(list);
        Collections.reverse(back);
        return back;
    }
}
