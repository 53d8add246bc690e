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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

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
    private final Admission admission;
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
        this.admission = new Admission(parts.around().files(), parts.fit());
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
        Fit.Outcome outcome = parts.fit().check(List.of(read), Set.of(), state, progress);
        return new Proposal(read, find(id), outcome.together(), outcome.problems(), same(read, state));
    }

    @Override
    public Proposal propose(Catalogues.Entry entry, Progress progress) {
        Proposal proposal = propose(parts.catalogues().fetch(entry, progress), progress);
        boolean meant = proposal.file().spec().filter(spec -> spec.id().equals(entry.spec().id())
                && spec.version().equals(entry.spec().version())).isPresent();
        if (!meant && proposal.file().spec().isPresent()) {
            throw problem(Problem.Kind.REFUSED, "catalogue.other-plugin", entry.catalogue(), entry.spec().name(),
                    entry.spec().version());
        }
        return proposal;
    }

    private boolean same(PluginFile read, StateDocument state) {
        return read.spec().flatMap(spec -> state.present().find(spec.id()))
                .filter(plugin -> plugin.sha256().equals(read.sha256()))
                .filter(plugin -> running.file(plugin.id()).isPresent()).isPresent();
    }

    @Override
    public List<Problem> objections(Proposal proposal, Approval approval, Progress progress) {
        return admission.objections(proposal, file.load(), approval, progress);
    }

    @Override
    public Plugin install(Actor actor, Proposal proposal, Approval approval, Progress progress) {
        String name = proposal.file().spec().map(PluginSpec::name)
                .orElse(proposal.file().file().getFileName().toString());
        return change(actor, texts.get("what.install", name), progress, () -> {
            StateDocument state = file.load();
            PluginFile read = admission.unchanged(proposal);
            Optional<Installed> before = read.spec().flatMap(spec -> state.present().find(spec.id()));
            admission.demandTrust(read, state, approval);
            if (!same(read, state)) {
                whenStarting(name);
                String what = texts.get(before.isEmpty() ? "what.install.done" : "what.update.done", name,
                        read.spec().map(PluginSpec::version).orElse(""));
                put(List.of(read), Set.of(), state, what, approval, progress);
            }
            return find(read.spec().orElseThrow().id()).orElseThrow();
        });
    }

    @Override
    public List<Plugin> update(Actor actor, List<Proposal> proposals, Approval approval, Progress progress) {
        if (proposals.isEmpty()) {
            return List.of();
        }
        return change(actor, texts.get("what.update"), progress, () -> {
            StateDocument state = file.load();
            List<PluginFile> coming = proposals.stream().map(admission::unchanged).toList();
            coming.forEach(one -> admission.demandTrust(one, state, approval));
            Set<String> off = state.present().plugins().stream().filter(one -> !one.on()).map(Installed::id)
                    .collect(Collectors.toSet());
            coming.forEach(one -> demand(state, one.spec().orElseThrow().id()));
            List<String> names = coming.stream().map(one -> one.spec().orElseThrow())
                    .map(spec -> spec.name() + " " + spec.version()).toList();
            whenStarting(String.join(", ", names));
            put(coming, off, state, texts.get("what.update.all", names.size(), String.join(", ", names)), approval, progress);
            return coming.stream().map(one -> find(one.spec().orElseThrow().id()).orElseThrow()).toList();
        });
    }

    /**
     * Installs files at once, with what they need from catalogues.
     *
     * @param off ids of those that stay turned off
     */
    private void put(List<PluginFile> wanted, Set<String> off, StateDocument state, String what, Approval approval,
            Progress progress) {
        List<PluginFile> files = admission.admitted(wanted, off, state, approval, progress);
        Map<String, Installed> after = new LinkedHashMap<>();
        state.present().plugins().forEach(plugin -> after.put(plugin.id(), plugin));
        files.stream().map(this::installed)
                .forEach(one -> after.put(one.id(), off.contains(one.id()) ? one.turned(false, one.since()) : one));
        make(state, Plan.of(what, List.copyOf(after.values()), files), true, progress);
        if (approval.keep() && approval.fingerprint() != null) {
            files.stream().flatMap(one -> one.signer().stream())
                    .filter(signer -> signer.fingerprint().equalsIgnoreCase(approval.fingerprint())).findFirst()
                    .ifPresent(signer -> parts.keys().add(signer.fingerprint(), signer.name()));
        }
    }

    private Installed installed(PluginFile one) {
        PluginSpec spec = one.spec().orElseThrow();
        return new Installed(spec.id(), spec.version(), one.sha256(), true, "", clock.instant(),
                one.signer().map(Signer::fingerprint).orElse(""), spec.permissions());
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
                    demandNotCalledBack(plugin, name);
                }
                if (on && running.isHung(id)) {
                    throw problem(Problem.Kind.REFUSED, "plugin.hangs", name);
                }
                Installed turned = plugin.turned(on, clock.instant());
                make(state, Plan.of(texts.get(on ? "what.enable" : "what.disable", name),
                        state.with(turned).present().plugins(), List.of()), !safe, progress);
            }
            return find(id).orElseThrow();
        });
    }

    /** What was called back since it was installed does not come up along with others. */
    private StateDocument make(StateDocument state, Plan plan, boolean live, Progress progress) {
        List<Installed> after = plan.after().stream().map(plugin -> plugin.mayRun() && view.isCalledBack(plugin)
                ? plugin.stopped(texts.get("reason.called-back"), clock.instant()) : plugin).toList();
        return changes.make(state, new Plan(plan.what(), after, plan.files(), plan.restore(), plan.drop()), live, progress);
    }

    private void demandNotCalledBack(Installed plugin, String name) {
        if (view.isCalledBack(plugin)) {
            throw problem(Problem.Kind.REFUSED, "plugin.called-back", name, plugin.version());
        }
    }

    @Override
    public Removal remove(Actor actor, String id, boolean dropData, Progress progress) {
        return change(actor, texts.get("what.remove", id), progress, () -> {
            StateDocument state = file.load();
            if (dropData && state.present().find(id).isEmpty() && state.schemas().containsValue(id)) {
                return dropLeft(state, id, progress);
            }
            Installed plugin = demand(state, id);
            PluginSpec spec = state.spec(plugin);
            boolean tables = !spec.schema().isEmpty();
            long rows = tables ? parts.around().copies().rows(spec.schema()) : 0;
            List<Installed> after = state.present().plugins().stream().filter(one -> !one.id().equals(id)).toList();
            StateDocument next = make(state, new Plan(texts.get("what.remove", spec.name()), after, List.of(),
                    Map.of(), tables && dropData ? Set.of(spec.schema()) : Set.of()), !safe, progress);
            String dump = next.before().get(0).dumps().get(spec.schema());
            return new Removal(rows, !dropData, dropData && dump != null ? parts.around().folder().exported(dump) : null);
        });
    }

    /** The data of a plugin that is gone already. */
    private Removal dropLeft(StateDocument state, String id, Progress progress) {
        Set<String> schemas = state.schemas().entrySet().stream().filter(one -> one.getValue().equals(id))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        long rows = schemas.stream().mapToLong(parts.around().copies()::rows).sum();
        StateDocument next = make(state, new Plan(texts.get("what.drop", id), state.present().plugins(), List.of(),
                Map.of(), schemas), !safe, progress);
        return new Removal(rows, false, schemas.stream().map(next.before().get(0).dumps()::get).filter(Objects::nonNull)
                .findFirst().map(parts.around().folder()::exported).orElse(null));
    }

    @Override
    public List<Generation> generations() {
        StateDocument state = file.load();
        return state.generations().filter(g -> g.number() > 0).map(g -> g.shown(state)).toList();
    }

    @Override
    public Generation rollback(Actor actor, int number, Progress progress) {
        return change(actor, texts.get("what.rollback", number), progress, () -> {
            StateDocument state = file.load();
            StoredGeneration target = state.generations()
                    .filter(one -> one.number() == number && number > 0).findFirst()
                    .orElseThrow(() -> problem(Problem.Kind.USAGE, "plugin.no-generation", Integer.toString(number)));
            if (target == state.present()) {
                return target.shown(state);
            }
            for (Installed plugin : target.plugins()) {
                String name = state.spec(plugin).name();
                if (plugin.mayRun()) {
                    demandNotCalledBack(plugin, name);
                }
                String schema = state.spec(plugin).schema();
                String owner = state.schemas().getOrDefault(schema, plugin.id());
                if (!owner.equals(plugin.id())) {
                    throw problem(Problem.Kind.UNRESOLVED, "plugin.others-data", name, schema, owner);
                }
            }
            StateDocument next = make(state, new Plan(texts.get("what.rollback", number), target.plugins(),
                    List.of(), Rollback.dumps(state, target), Set.of()), !safe, progress);
            return next.present().shown(next);
        });
    }

    @Override
    public List<String> apply(Actor actor, Path list, boolean dryRun, Approval approval, Progress progress) {
        ApplyList wanted = ApplyList.read(list, file);
        return change(actor, texts.get("what.apply", list.getFileName()), progress, () -> {
            StateDocument state = file.load();
            List<String> lines = new ArrayList<>();
            List<PluginFile> coming = wanted.missing(state, running, parts.around(), parts.catalogues(), progress, lines);
            if (coming.isEmpty()) {
                return lines;
            }
            whenStarting(list.getFileName().toString());
            if (dryRun) {
                admission.admitted(coming, Set.of(), state, approval, progress);
            } else {
                put(coming, Set.of(), state, texts.get("what.apply", list.getFileName()), approval, progress);
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
