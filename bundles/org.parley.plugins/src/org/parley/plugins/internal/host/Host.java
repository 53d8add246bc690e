// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.Actor;
import org.parley.core.ErrorLog;
import org.parley.core.Guard;
import org.parley.core.GuardListener;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Tally;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Plugins;
import org.parley.plugins.Proposal;
import org.parley.plugins.Signer;
import org.parley.plugins.StartMarker;
import org.parley.plugins.TrustedKeys;

/** The plugins of this workspace and this process. */
final class Host implements Plugins, GuardListener {

    private static final Logger LOG = Logger.getLogger(Host.class.getName());

    private final Parts parts;
    private final StateFile file;
    private final HostLock lock;
    private final Running running = new Running();
    private final Changes changes;
    private final Starter starter;
    private final View view;
    private final TrustRule trust = new TrustRule();
    private final Failures failures;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Messages texts = Messages.of(Host.class);
    private volatile boolean starting;
    private volatile boolean safe;

    /**
     * What the host is made of.
     *
     * @param calls  statistics of the calls into a bundle, by symbolic name
     * @param safe   true when nothing is to be started
     * @param errors what was logged; null when nobody keeps it
     */
    record Parts(Surroundings around, Fit fit, TrustedKeys keys, Catalogues catalogues,
            Function<String, Guard.Calls> calls, TimeLimit times, HostLock lock, boolean safe, ErrorLog errors) { }

    /** @param after called after each step of a change */
    Host(Parts parts, Consumer<Step> after) {
        this.parts = parts;
        this.file = new StateFile(parts.around().folder());
        this.lock = parts.lock();
        this.clock = parts.around().clock();
        this.changes = new Changes(parts.around(), running, after);
        this.starter = new Starter(parts.around(), running, parts.times());
        this.failures = new Failures(clock);
        this.safe = parts.safe();
        this.view = new View(running, parts.keys(), parts.catalogues(), parts.around().copies(), parts.calls(),
                () -> safe);
    }

    /** Brings up what was installed; also finishes what a process that died has left. */
    void start(Marker marker) {
        if (!Files.exists(parts.around().folder().folder())) {
            return;
        }
        starting = !safe;
        try {
            lock.holding(texts.get("what.start"), Progress.none(), () -> {
                changes.recover();
                tidy();
                if (!safe) {
                    bringUp(marker);
                }
                return marker;
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> texts.get("log.none-up"));
        } finally {
            starting = false;
            changed();
        }
    }

    /** A start is a quiet moment: nothing runs yet, and no change is under way. */
    private void tidy() {
        try {
            parts.around().folder().tidyLooks(ProcessHandle.current().info().startInstant().orElseGet(clock::instant));
            if (file.exists()) {
                parts.around().folder().tidy(file.load());
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> texts.get("log.not-tidy"));
        }
    }

    /** Goes on with a start that waited for a person. */
    void start(Marker marker, StartMarker.Way way) {
        safe |= way == StartMarker.Way.WITHOUT_PLUGINS;
        if (way == StartMarker.Way.WITHOUT_LAST) {
            marker.unfinished().last().ifPresent(this::turnOff);
        }
        start(marker);
    }

    private void turnOff(String id) {
        lock.holding(texts.get("what.disable", id), Progress.none(), () -> {
            StateDocument state = file.load();
            Optional<Installed> plugin = state.present().find(id);
            plugin.ifPresent(one -> file.save(state.with(one.turned(false, clock.instant()))));
            return plugin;
        });
    }

    private void bringUp(Marker marker) {
        StateDocument state = file.load();
        for (Installed plugin : state.present().plugins()) {
            if (plugin.mayRun() && view.isCalledBack(plugin)) {
                state = stopped(state, plugin, texts.get("reason.called-back"));
            }
        }
        List<Installed> wanted = new Order(state.present().plugins(), state::spec).running();
        if (!wanted.isEmpty()) {
            marker.begin(wanted.stream().map(Installed::id).toList());
        }
        for (Map.Entry<String, String> failed : starter.start(wanted, state).entrySet()) {
            state = stopped(state, state.present().find(failed.getKey()).orElseThrow(), failed.getValue());
        }
    }

    private StateDocument stopped(StateDocument state, Installed plugin, String reason) {
        StateDocument marked = state.with(plugin.stopped(reason, clock.instant()));
        file.save(marked);
        LOG.warning(() -> texts.get("log.quarantine", plugin.id(), reason));
        return marked;
    }

    @Override
    public void failed(String symbolicName, String what, Problem problem) {
        if (!running.ids().isEmpty()) {
            parts.times().background(() -> count(symbolicName, problem));
        }
    }

    private void count(String symbolicName, Problem problem) {
        StateDocument state = file.load();
        state.present().plugins().stream().filter(plugin -> running.file(plugin.id()).isPresent())
                .filter(plugin -> state.spec(plugin).bundles().stream()
                        .anyMatch(bundle -> bundle.symbolicName().equals(symbolicName)))
                .map(Installed::id).findFirst()
                .filter(id -> problem.code().equals(Tally.FROZEN) || failures.add(id))
                .ifPresent(id -> quarantine(id, texts.get(problem.code().equals(Tally.FROZEN) ? "reason.frozen"
                        : "reason.failures", problem.what())));
    }

    /** Stops a plugin that does harm, and those that need it; its data stays. */
    void quarantine(String id, String reason) {
        try {
            lock.holding(texts.get("what.quarantine", id), Progress.none(), () -> {
                StateDocument state = file.load();
                Optional<Installed> plugin = state.present().find(id).filter(Installed::mayRun);
                plugin.ifPresent(one -> changes.align(stopped(state, one, reason)));
                return plugin;
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> texts.get("log.not-stopped", id));
        } finally {
            changed();
        }
    }

    @Override
    public List<Plugin> all() {
        StateDocument state = file.load();
        return state.present().plugins().stream().map(plugin -> view.of(plugin, state, starting))
                .sorted(Comparator.comparing((Plugin plugin) -> plugin.spec().name()).thenComparing(Plugin::id)).toList();
    }

    @Override
    public Optional<Plugin> find(String id) {
        StateDocument state = file.load();
        return state.present().find(id).map(plugin -> view.of(plugin, state, starting));
    }

    @Override
    public boolean safeMode() {
        return safe;
    }

    @Override
    public Proposal propose(Path path, Progress progress) {
        StateDocument state = file.load();
        PluginFile read = parts.around().files().read(path);
        if (read.spec().isEmpty()) {
            return new Proposal(read, Optional.empty(), List.of(), read.problems(), false);
        }
        String id = read.spec().get().id();
        Fit.Outcome outcome = parts.fit().check(List.of(read), state, progress);
        return new Proposal(read, find(id), outcome.together(), outcome.problems(), same(read, state));
    }

    private boolean same(PluginFile read, StateDocument state) {
        return read.spec().flatMap(spec -> state.present().find(spec.id()))
                .filter(plugin -> plugin.sha256().equals(read.sha256()))
                .filter(plugin -> running.file(plugin.id()).isPresent()).isPresent();
    }

    @Override
    public Plugin install(Actor actor, Proposal proposal, Approval approval, Progress progress) {
        String name = proposal.file().spec().map(PluginSpec::name)
                .orElse(proposal.file().file().getFileName().toString());
        return change(actor, texts.get("what.install", name), progress, () -> {
            StateDocument state = file.load();
            PluginFile read = parts.around().files().read(proposal.file().file());
            if (!read.sha256().equals(proposal.file().sha256())) {
                throw problem(Problem.Kind.REFUSED, "plugin.changed", read.file());
            }
            Optional<Installed> before = read.spec().flatMap(spec -> state.present().find(spec.id()));
            trust.check(read, before, approval);
            if (!same(read, state)) {
                whenStarting(name);
                String what = texts.get(before.isEmpty() ? "what.install.done" : "what.update.done", name,
                        read.spec().map(PluginSpec::version).orElse(""));
                put(List.of(read), state, what, approval, progress);
            }
            return find(read.spec().orElseThrow().id()).orElseThrow();
        });
    }

    /** Installs files at once, with what they need from catalogues. */
    private void put(List<PluginFile> wanted, StateDocument state, String what, Approval approval, Progress progress) {
        Fit.Outcome outcome = parts.fit().check(wanted, state, progress);
        for (PluginFile one : outcome.files()) {
            trust.check(one, state.present().find(one.spec().orElseThrow().id()), approval);
        }
        demand(outcome.problems());
        Map<String, Installed> after = new LinkedHashMap<>();
        state.present().plugins().forEach(plugin -> after.put(plugin.id(), plugin));
        outcome.files().forEach(one -> after.put(one.spec().orElseThrow().id(), installed(one)));
        changes.make(state, Plan.of(what, List.copyOf(after.values()), outcome.files()), true, progress);
        if (approval.keep() && approval.fingerprint() != null) {
            outcome.files().stream().flatMap(one -> one.signer().stream())
                    .filter(signer -> signer.fingerprint().equalsIgnoreCase(approval.fingerprint())).findFirst()
                    .ifPresent(signer -> parts.keys().add(signer.fingerprint(), signer.name()));
        }
    }

    private Installed installed(PluginFile one) {
        PluginSpec spec = one.spec().orElseThrow();
        return new Installed(spec.id(), spec.version(), one.sha256(), true, "", clock.instant(),
                one.signer().map(Signer::fingerprint).orElse(""), spec.permissions());
    }

    private void demand(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Optional<Problem> other = problems.stream().filter(p -> p.kind() != Problem.Kind.UNRESOLVED).findFirst();
        if (other.isPresent()) {
            throw new ProblemException(other.get());
        }
        Problem first = problems.get(0);
        String more = problems.size() == 1 ? "" : " " + texts.get("unresolved.more", String.join(" ",
                problems.subList(1, problems.size()).stream().map(Problem::what).toList()));
        throw new ProblemException(new Problem(Problem.Kind.UNRESOLVED, "plugin.unresolved", first.what(),
                first.meaning(), first.remedy() + more));
    }

    /** In a run without plugins nothing could be tried out. */
    private void whenStarting(String name) {
        if (safe) {
            throw problem(Problem.Kind.REFUSED, "plugin.safe", name);
        }
    }

    @Override
    public Plugin enable(Actor actor, String id, Progress progress) {
        return turn(actor, id, true, progress);
    }

    @Override
    public Plugin disable(Actor actor, String id, Progress progress) {
        return turn(actor, id, false, progress);
    }

    private Plugin turn(Actor actor, String id, boolean on, Progress progress) {
        return change(actor, texts.get(on ? "what.enable" : "what.disable", id), progress, () -> {
            StateDocument state = file.load();
            Installed plugin = demand(state, id);
            String name = state.spec(plugin).name();
            boolean so = on ? running.file(id).isPresent() && plugin.mayRun()
                    : !plugin.on() && plugin.quarantine().isEmpty();
            if (!so) {
                if (on) {
                    whenStarting(name);
                }
                if (on && running.isHung(id)) {
                    throw problem(Problem.Kind.REFUSED, "plugin.hangs", name);
                }
                Installed turned = plugin.turned(on, clock.instant());
                changes.make(state, Plan.of(texts.get(on ? "what.enable" : "what.disable", name),
                        state.with(turned).present().plugins(), List.of()), !safe, progress);
            }
            return find(id).orElseThrow();
        });
    }

    @Override
    public Removal remove(Actor actor, String id, boolean dropData, Progress progress) {
        return change(actor, texts.get("what.remove", id), progress, () -> {
            StateDocument state = file.load();
            Installed plugin = demand(state, id);
            PluginSpec spec = state.spec(plugin);
            boolean tables = !spec.schema().isEmpty();
            long rows = tables ? parts.around().copies().rows(spec.schema()) : 0;
            List<Installed> after = state.present().plugins().stream().filter(one -> !one.id().equals(id)).toList();
            StateDocument next = changes.make(state, new Plan(texts.get("what.remove", spec.name()), after, List.of(),
                    Map.of(), tables && dropData ? Set.of(spec.schema()) : Set.of()), !safe, progress);
            String dump = next.before().get(0).dumps().get(spec.schema());
            return new Removal(rows, !dropData, dropData && dump != null ? parts.around().folder().exported(dump) : null);
        });
    }

    @Override
    public List<Generation> generations() {
        StateDocument state = file.load();
        return state.generations().filter(g -> g.number() > 0).map(g -> generation(g, state)).toList();
    }

    private static Generation generation(StoredGeneration one, StateDocument state) {
        return new Generation(one.number(), one.at(), one.what(), one.plugins().stream()
                .map(plugin -> new Held(plugin.id(), state.spec(plugin).name(), plugin.version(), plugin.mayRun()))
                .toList());
    }

    @Override
    public Generation rollback(Actor actor, int number, Progress progress) {
        return change(actor, texts.get("what.rollback", number), progress, () -> {
            StateDocument state = file.load();
            StoredGeneration target = state.generations()
                    .filter(one -> one.number() == number && number > 0).findFirst()
                    .orElseThrow(() -> problem(Problem.Kind.USAGE, "plugin.no-generation", Integer.toString(number)));
            if (target == state.present()) {
                return generation(target, state);
            }
            StateDocument next = changes.make(state, new Plan(texts.get("what.rollback", number), target.plugins(),
                    List.of(), Rollback.dumps(state, target), Set.of()), !safe, progress);
            return generation(next.present(), next);
        });
    }

    @Override
    public List<String> apply(Actor actor, Path list, boolean dryRun, Approval approval, Progress progress) {
        ApplyList wanted = ApplyList.read(list, file);
        return change(actor, texts.get("what.apply", list.getFileName()), progress, () -> {
            StateDocument state = file.load();
            List<String> lines = new ArrayList<>();
            List<PluginFile> coming = wanted.missing(state, running, parts.around().files(), parts.catalogues(),
                    progress, lines);
            if (coming.isEmpty()) {
                return lines;
            }
            whenStarting(list.getFileName().toString());
            if (dryRun) {
                Fit.Outcome outcome = parts.fit().check(coming, state, progress);
                coming.forEach(one -> trust.check(one, one.spec().flatMap(spec -> state.present().find(spec.id())),
                        approval));
                demand(outcome.problems());
            } else {
                put(coming, state, texts.get("what.apply", list.getFileName()), approval, progress);
            }
            return lines;
        });
    }

    @Override
    public void report(String id, Path target) {
        StateDocument state = file.load();
        Plugin plugin = view.of(demand(state, id), state, starting);
        new SupportReport(parts.errors()).write(plugin, generations(), target);
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        // a wrapper of its own, so that closing one handle stops only that one
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private Installed demand(StateDocument state, String id) {
        return state.present().find(id).orElseThrow(() -> problem(Problem.Kind.USAGE, "plugin.unknown", id));
    }

    private <T> T change(Actor actor, String what, Progress progress, Supplier<T> work) {
        if (actor.kind() == Actor.Kind.PLUGIN) {
            throw problem(Problem.Kind.REFUSED, "plugin.by-plugin");
        }
        try {
            return lock.holding(what, progress, () -> {
                changes.recover();
                return work.get();
            });
        } finally {
            changed();
        }
    }

    private void changed() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "A listener of the plugins failed", failure);
            }
        }
    }

    private ProblemException problem(Problem.Kind kind, String code, Object... args) {
        return new ProblemException(Problem.from(texts, kind, code, args));
    }
}
