// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.Provided;
import org.parley.plugins.PluginSpec.Requirement;

/** Works out whether files fit what is installed: what they need, what they would have twice. Changes nothing. */
final class Fit {

    private final PluginFolder folder;
    private final PluginFiles files;
    private final Catalogues catalogues;
    private final Resolution resolution;
    private final Ground ground;
    private final Messages texts = Messages.of(Fit.class);

    /**
     * What Parley itself is.
     *
     * @param parts the version of a package or bundle when it is not in a range; an empty text when there is none
     * @param own   what its bundles add, see {@link OwnNames}
     * @param steps how many steps the tables of a schema have behind them
     */
    record Ground(BiFunction<String, String, Optional<String>> parts, Supplier<Map<String, String>> own,
            ToIntFunction<String> steps) { }

    Fit(PluginFolder folder, PluginFiles files, Catalogues catalogues, Resolution resolution, Ground ground) {
        this.folder = folder;
        this.files = files;
        this.catalogues = catalogues;
        this.resolution = resolution;
        this.ground = ground;
    }

    /**
     * What came out.
     *
     * @param files    what would be installed, needed ones first
     * @param together those of them that were found in catalogues: what is needed, and the new versions of installed
     *                 plugins that could not run any more otherwise
     */
    record Outcome(List<PluginFile> files, List<Catalogues.Entry> together, List<Problem> problems) { }

    /**
     * Checks files that are to be installed at once.
     *
     * @param off ids of those that stay turned off
     */
    Outcome check(List<PluginFile> wanted, Set<String> off, StateDocument state, Progress progress) {
        Search search = new Search(wanted, off, state, progress);
        wanted.stream().filter(file -> file.spec().isPresent()).forEach(search::follow);
        search.bringAlong();
        List<Problem> problems = search.problems;
        for (PluginFile file : search.order) {
            PluginSpec spec = file.spec().orElseThrow();
            ground(spec, problems);
            twice(spec, state, search.order, problems);
        }
        if (problems.isEmpty() && !search.order.isEmpty()) {
            problems.addAll(tried(search.order, state));
        }
        return new Outcome(search.order, search.together, problems);
    }

    /** Looks for the plugins that files need, and puts those first. */
    private final class Search {

        private final Set<String> off;
        private final StateDocument state;
        private final Progress progress;
        private final Map<String, PluginFile> coming = new HashMap<>();
        private final Set<String> open = new HashSet<>();
        private final List<PluginFile> order = new ArrayList<>();
        private final List<Catalogues.Entry> together = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Search(List<PluginFile> wanted, Set<String> off, StateDocument state, Progress progress) {
            this.off = off;
            this.state = state;
            this.progress = progress;
            for (PluginFile file : wanted) {
                problems.addAll(file.problems());
                file.spec().ifPresent(spec -> coming.put(spec.id(), file));
            }
        }

        void follow(PluginFile file) {
            if (order.contains(file)) {
                return;
            }
            PluginSpec spec = file.spec().orElseThrow();
            open.add(spec.id());
            spec.requires().stream().filter(need -> need.kind() == Requirement.Kind.PLUGIN)
                    .forEach(need -> need(spec, need));
            open.remove(spec.id());
            order.add(file);
        }

        private void need(PluginSpec spec, Requirement need) {
            if (open.contains(need.name())) {
                problems.add(problem("resolve.plugin.circle", spec.name(), need.name()));
                return;
            }
            if (!coming.containsKey(need.name()) && !there(spec, need)) {
                bring(spec, need);
            }
            PluginFile needed = coming.get(need.name());
            if (needed != null) {
                PluginSpec other = needed.spec().orElseThrow();
                if (Order.within(other.version(), need.range())) {
                    follow(needed);
                } else {
                    problems.add(problem("resolve.plugin.version", spec.name(), other.name(), words(need),
                            other.version()));
                }
            }
        }

        /** Whether a needed plugin is installed; when it does not run, that is a problem of its own. */
        private boolean there(PluginSpec spec, Requirement need) {
            Optional<Installed> there = state.present().find(need.name());
            if (there.isEmpty() || !Order.within(there.get().version(), need.range())) {
                return false;
            }
            Order now = new Order(state.present().plugins(), state::spec);
            if (!off.contains(spec.id()) && now.running().stream().noneMatch(one -> one.id().equals(need.name()))) {
                problems.add(problem("resolve.plugin.off", spec.name(), state.spec(there.get()).name(), need.name()));
            }
            return true;
        }

        private void bring(PluginSpec spec, Requirement need) {
            Optional<Installed> there = state.present().find(need.name());
            Optional<Catalogues.Entry> found = newest(need.name(), version -> Order.within(version, need.range())
                    && there.filter(one -> Order.compare(version, one.version()) < 0).isEmpty());
            if (found.isPresent()) {
                fetch(found.get());
                return;
            }
            problems.add(there.map(other -> problem("resolve.plugin.version", spec.name(), state.spec(other).name(),
                            words(need), other.version()))
                    .orElseGet(() -> problem("resolve.plugin.nowhere", spec.name(), need.name(), words(need))));
        }

        /** What runs now has to run afterwards: where that takes a newer version of it, and a catalogue has one. */
        void bringAlong() {
            List<Installed> left = problems.isEmpty() ? left() : List.of();
            while (!left.isEmpty()) {
                for (Installed plugin : left) {
                    Optional<PluginFile> newer = coming.containsKey(plugin.id()) ? Optional.empty()
                            : newest(plugin.id(), version -> Order.compare(version, plugin.version()) > 0)
                                    .flatMap(this::fetch);
                    newer.ifPresentOrElse(this::follow, () -> problems.add(problem("resolve.left",
                            state.spec(plugin).name(), after().waitsFor(plugin.id()), plugin.id())));
                }
                left = problems.isEmpty() ? left() : List.of();
            }
        }

        private List<Installed> left() {
            Set<String> running = after().running().stream().map(Installed::id).collect(Collectors.toSet());
            return new Order(state.present().plugins(), state::spec).running().stream()
                    .filter(plugin -> !running.contains(plugin.id())).toList();
        }

        /** The plugins as they would be. */
        private Order after() {
            Map<Installed, PluginSpec> specs = new LinkedHashMap<>();
            state.present().plugins().stream().filter(plugin -> !coming.containsKey(plugin.id()))
                    .forEach(plugin -> specs.put(plugin, state.spec(plugin)));
            coming.values().forEach(file -> {
                PluginSpec spec = file.spec().orElseThrow();
                specs.put(new Installed(spec.id(), spec.version(), file.sha256(), !off.contains(spec.id()), "", Instant.EPOCH, "",
                        spec.permissions()), spec);
            });
            return new Order(List.copyOf(specs.keySet()), specs::get);
        }

        private Optional<Catalogues.Entry> newest(String id, Predicate<String> wanted) {
            return catalogues.entries().stream().filter(entry -> entry.spec().id().equals(id))
                    .filter(entry -> wanted.test(entry.spec().version()))
                    .max((a, b) -> Order.compare(a.spec().version(), b.spec().version()));
        }

        private Optional<PluginFile> fetch(Catalogues.Entry entry) {
            PluginFile file = files.read(catalogues.fetch(entry, progress));
            problems.addAll(file.problems());
            if (file.spec().filter(read -> read.id().equals(entry.spec().id())).isEmpty()) {
                problems.add(problem("resolve.other-file", entry.catalogue(), entry.spec().name()));
                return Optional.empty();
            }
            together.add(entry);
            coming.put(entry.spec().id(), file);
            return Optional.of(file);
        }
    }

    /** What it needs of Parley and of Java. */
    private void ground(PluginSpec spec, List<Problem> problems) {
        for (Requirement need : spec.requires()) {
            if (need.kind() == Requirement.Kind.JAVA) {
                String here = Integer.toString(Runtime.version().feature());
                if (!Order.within(here, need.range())) {
                    problems.add(problem("resolve.java", spec.name(), need.range(), here));
                }
            } else if (need.kind() == Requirement.Kind.PARLEY) {
                ground.parts().apply(need.name(), need.range()).ifPresent(here -> problems.add(here.isEmpty()
                        ? problem("resolve.parley", spec.name(), need.name())
                        : problem("resolve.parley.version", spec.name(), need.name(), words(need), here)));
            }
        }
    }

    private void twice(PluginSpec spec, StateDocument state, List<PluginFile> coming, List<Problem> problems) {
        Map<String, String> own = spec.provides().isEmpty() ? Map.of() : ground.own().get();
        for (Provided one : spec.provides()) {
            OwnNames.adding(own, one.kind(), one.id()).ifPresent(bundle -> problems.add(
                    problem("resolve.provided-own", spec.name(), kind(one), one.id(), bundle)));
        }
        List<PluginSpec> others = new ArrayList<>();
        Set<String> replaced = coming.stream().map(f -> f.spec().orElseThrow().id()).collect(Collectors.toSet());
        state.present().plugins().stream().filter(plugin -> !replaced.contains(plugin.id()))
                .forEach(plugin -> others.add(state.spec(plugin)));
        coming.stream().map(f -> f.spec().orElseThrow()).filter(other -> !other.id().equals(spec.id()))
                .forEach(others::add);
        for (PluginSpec other : others) {
            spec.bundles().stream().map(PluginSpec.BundleEntry::symbolicName)
                    .filter(name -> other.bundles().stream().anyMatch(b -> b.symbolicName().equals(name)))
                    .forEach(name -> problems.add(problem("resolve.name", spec.name(), name, other.name())));
            for (Provided one : spec.provides()) {
                if (other.provides().stream().anyMatch(p -> p.kind().equals(one.kind()) && p.id().equals(one.id()))) {
                    problems.add(problem("resolve.provided", spec.name(), kind(one), one.id(), other.name()));
                }
            }
        }
        tables(spec, others, state, problems);
    }

    private void tables(PluginSpec spec, List<PluginSpec> others, StateDocument state, List<Problem> problems) {
        if (spec.schema().isEmpty()) {
            return;
        }
        String owner = others.stream()
                .filter(other -> other.schema().equals(spec.schema())).map(PluginSpec::id).findFirst()
                .orElse(state.schemas().getOrDefault(spec.schema(), spec.id()));
        if (!owner.equals(spec.id())) {
            problems.add(problem("resolve.schema", spec.name(), spec.schema(), owner));
            return;
        }
        int steps = ground.steps().applyAsInt(spec.schema());
        if (steps > spec.migrations()) {
            problems.add(problem("resolve.older-tables", spec.name(), spec.version(), steps, spec.migrations()));
        }
    }

    private String words(Requirement need) {
        return Order.words(need.range(), texts);
    }

    private String kind(Provided one) {
        return texts.find("kind." + one.kind()).orElse(one.kind());
    }

    /** Unpacks them aside and lets the resolver try. */
    private List<Problem> tried(List<PluginFile> coming, StateDocument state) {
        Path aside = folder.aside();
        try {
            List<Resolution.Candidate> candidates = new ArrayList<>();
            List<String> leaving = new ArrayList<>();
            for (PluginFile file : coming) {
                PluginSpec spec = file.spec().orElseThrow();
                Path place = aside.resolve(file.sha256());
                PluginFolder.make(aside);
                files.unpack(file, place);
                candidates.add(new Resolution.Candidate(spec.name(), spec.bundles().stream()
                        .map(b -> place.resolve(b.path().substring(b.path().lastIndexOf('/') + 1))).toList()));
                state.present().find(spec.id()).ifPresent(old -> folder.units(state.spec(old), old.sha256())
                        .forEach(unit -> leaving.add(unit.location())));
            }
            return resolution.check(candidates, Set.copyOf(leaving));
        } finally {
            PluginFolder.delete(aside);
        }
    }

    private Problem problem(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.UNRESOLVED, code, args);
    }
}
