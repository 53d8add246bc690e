// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.parley.core.Actor;
import org.parley.core.Guard;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.BundleEntry;
import org.parley.plugins.PluginSpec.Provided;
import org.parley.plugins.PluginSpec.Requirement;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Signer;
import org.parley.plugins.TrustedKeys;
import org.parley.store.SchemaCopies;
import org.parley.testkit.FakeClock;

/** A workspace with a host in it, and everything around the host that a test can set to go wrong. */
final class Bench {

    static final Actor ANNA = Actor.person("Anna", Role.HOST);
    static final String KEY = "AB:CD";
    static final String OTHER_KEY = "EF:01";

    final Path workspace;
    final PluginFolder folder;
    final FakeClock clock = new FakeClock();
    final FakeFramework framework = new FakeFramework();
    final FakeFiles files = new FakeFiles();
    final FakeCopies copies = new FakeCopies();
    final FakeKeys keys = new FakeKeys();
    final FakeCatalogues catalogues = new FakeCatalogues();
    final Map<String, Guard.Calls> calls = new HashMap<>();
    final List<Problem> unresolved = new ArrayList<>();
    final Map<String, String> own = new HashMap<>();
    final TimeLimit times = new TimeLimit();

    Bench(Path workspace) {
        this.workspace = workspace;
        this.folder = PluginFolder.of(workspace);
    }

    Host host() {
        return host(step -> { });
    }

    Host host(Consumer<Step> after) {
        return host(after, false);
    }

    Host host(Consumer<Step> after, boolean safe) {
        Surroundings around = new Surroundings(folder, files, copies, framework, clock, () -> Duration.ofMillis(50));
        Fit fit = new Fit(folder, files, catalogues, (candidates, leaving) -> List.copyOf(unresolved),
                new Fit.Ground((name, range) -> name.equals("org.parley.core") ? Order.within("0.1.0", range)
                        ? Optional.empty() : Optional.of("0.1.0") : Optional.of(""), () -> own, copies::steps));
        return new Host(new Host.Parts(around, fit, keys, catalogues,
                name -> calls.getOrDefault(name, new Guard.Calls(0, 0, Duration.ZERO)), times,
                new HostLock(folder.lock(), Duration.ofMillis(200), times), safe, null), after);
    }

    /** A host as the next process has it: the framework kept its bundles, none runs. */
    Host nextStart() {
        framework.started.clear();
        Host host = host();
        host.start(new Marker(folder));
        return host;
    }

    /** The same, with something that happens after each step of a change. */
    Host nextStartThatDies(Consumer<Step> after) {
        framework.started.clear();
        Host host = host(after);
        host.start(new Marker(folder));
        return host;
    }

    Plugin install(Host host, Path file) {
        return host.install(ANNA, host.propose(file, Progress.none()), Approval.none(), Progress.none());
    }

    /** A plugin in the making. */
    static final class Maker {
        private final String id;
        private final String version;
        private String schema = "";
        private final List<Requirement> requires = new ArrayList<>();
        private final List<Provided> provides = new ArrayList<>();
        private String bundle;

        Maker(String id, String version) {
            this.id = id;
            this.version = version;
            this.bundle = "com.example." + id;
        }

        Maker tables(String name) {
            schema = name;
            return this;
        }

        Maker needs(String other, String range) {
            requires.add(new Requirement(Requirement.Kind.PLUGIN, other, range));
            return this;
        }

        Maker needs(Requirement.Kind kind, String name, String range) {
            requires.add(new Requirement(kind, name, range));
            return this;
        }

        Maker adds(String kind, String what) {
            provides.add(new Provided(kind, what, what));
            return this;
        }

        Maker bundle(String name) {
            bundle = name;
            return this;
        }

        PluginSpec spec() {
            return new PluginSpec(id, version, "The " + id, "Example", "", "", List.of(new BundleEntry(
                    "bundles/" + id + "-" + version + ".jar", bundle, version, "")), requires, provides, schema,
                    schema.isEmpty() ? 0 : 1, schema.isEmpty() ? Set.of() : Set.of(Permission.TABLES));
        }
    }

    Path file(Maker maker) {
        return file(maker, Trust.KNOWN, KEY);
    }

    /** A file of a plugin; the text in it is its hash too. */
    Path file(Maker maker, Trust trust, String key) {
        PluginSpec spec = maker.spec();
        String text = spec.id() + "-" + spec.version() + (trust == Trust.KNOWN && key.equals(KEY) ? "" : "-" + trust + key);
        files.known.put(text, new FakeFiles.Known(spec, trust, trust == Trust.UNSIGNED ? Optional.empty() : Optional.of(
                new Signer("Example", key, Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")))));
        try {
            return Files.writeString(workspace.resolve(text.replace(":", "") + ".parley"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Files whose content is a text by which the test knows them. */
    static final class FakeFiles implements PluginFiles {

        record Known(PluginSpec spec, Trust trust, Optional<Signer> signer) { }

        final Map<String, Known> known = new HashMap<>();
        final List<Problem> problems = new ArrayList<>();

        @Override
        public PluginFile read(Path file) {
            try {
                String text = Files.readString(file);
                Known one = known.get(text);
                return new PluginFile(file, text.replace(":", ""), text.length(), Optional.of(one.spec()), one.signer(),
                        one.trust(), "", new byte[0], problems);
            } catch (IOException failure) {
                throw new org.parley.core.ProblemException(new Problem(Problem.Kind.FAILED, "plugin.no-file",
                        "The file " + file.getFileName() + " is not there.", "", ""));
            }
        }

        @Override
        public void unpack(PluginFile file, Path target) {
            try {
                Files.createDirectories(target);
                for (BundleEntry bundle : file.spec().orElseThrow().bundles()) {
                    Files.writeString(target.resolve(Path.of(bundle.path()).getFileName()), file.sha256());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Bundles by location; what a test names goes wrong. */
    static final class FakeFramework implements Framework {

        final Set<String> installed = new HashSet<>();
        final List<String> started = new ArrayList<>();
        final Map<Step, Set<String>> wrong = new HashMap<>();
        final Set<String> hangs = new HashSet<>();
        final Map<String, Set<String>> wired = new HashMap<>();
        Consumer<String> tables = location -> { };

        void fails(Step step, String part) {
            wrong.computeIfAbsent(step, s -> new HashSet<>()).add(part);
        }

        private void check(Step step, String location) {
            for (String part : wrong.getOrDefault(step, Set.of())) {
                if (location.contains(part)) {
                    throw new StartFailure("It failed in " + step, false, null);
                }
            }
        }

        @Override
        public synchronized Set<String> locations() {
            return new HashSet<>(installed);
        }

        @Override
        public Set<String> dependants(Collection<String> locations) {
            Set<String> all = new HashSet<>();
            locations.forEach(location -> all.addAll(wired.getOrDefault(location, Set.of())));
            all.removeAll(locations);
            return all;
        }

        @Override
        public synchronized void install(List<Unit> units) {
            for (Unit unit : units) {
                if (!Files.exists(unit.jar())) {
                    throw new StartFailure("no jar " + unit.jar(), false, null);
                }
                check(Step.INSTALL, unit.location());
                installed.add(unit.location());
            }
        }

        @Override
        public synchronized void start(List<String> locations, Duration within) {
            for (String location : locations) {
                if (hangs.stream().anyMatch(location::contains)) {
                    throw new StartFailure("It hangs", true, null);
                }
                check(Step.START, location);
                started.add(location);
            }
        }

        @Override
        public synchronized void settle(List<String> locations, Duration within) {
            locations.forEach(location -> check(Step.SETTLE, location));
        }

        @Override
        public synchronized void claimTables(List<String> locations, Duration within) {
            locations.forEach(tables);
            locations.forEach(location -> check(Step.TABLES, location));
        }

        @Override
        public synchronized Set<String> remove(List<String> locations, Duration within) {
            locations.forEach(installed::remove);
            started.removeAll(locations);
            return Set.of();
        }

        /** Plugin and hash of what runs. */
        synchronized Set<String> running() {
            Set<String> all = new HashSet<>();
            started.forEach(location -> all.add(location.split(":")[2]));
            return all;
        }
    }

    /** Schemas whose content is a text. */
    static final class FakeCopies implements SchemaCopies {

        @Override
        public int steps(String schema) {
            return steps.getOrDefault(schema, 0);
        }

        final Map<String, String> content = new LinkedHashMap<>();
        final Map<String, Integer> steps = new HashMap<>();
        boolean broken;
        Runnable dumping = () -> { };

        @Override
        public Path dump(String schema, Path target) {
            dumping.run();
            try {
                Files.createDirectories(target);
                return Files.writeString(target.resolve(schema + ".dump"),
                        schema + "\n" + content.getOrDefault(schema, ""));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void restore(Path dump) {
            if (broken) {
                throw new IllegalStateException("the disk is full");
            }
            try {
                String[] parts = Files.readString(dump).split("\n", 2);
                content.remove(parts[0]);
                if (!parts[1].isEmpty()) {
                    content.put(parts[0], parts[1]);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public long rows(String schema) {
            return content.getOrDefault(schema, "").length();
        }

        @Override
        public void drop(String schema) {
            content.remove(schema);
        }
    }

    /** Keys that are trusted. */
    static final class FakeKeys implements TrustedKeys {

        final List<Key> all = new ArrayList<>(List.of(new Key("Example", KEY, Instant.EPOCH, false)));

        @Override
        public List<Key> all() {
            return all;
        }

        @Override
        public Key add(Path source) {
            throw new AssertionError("nothing adds a certificate");
        }

        @Override
        public Key add(String fingerprint, String name) {
            Key key = new Key(name, fingerprint, Instant.EPOCH, false);
            all.add(key);
            return key;
        }

        @Override
        public void remove(String fingerprint) {
            all.removeIf(key -> key.fingerprint().equals(fingerprint));
        }
    }

    /** Catalogues whose files lie in the workspace. */
    final class FakeCatalogues implements Catalogues {

        final List<Entry> entries = new ArrayList<>();
        final List<String> revoked = new ArrayList<>();

        void list(Path file) {
            PluginFile read = files.read(file);
            entries.add(new Entry("Ours", read.spec().orElseThrow(), file.getFileName().toString(), read.sha256(),
                    read.bytes(), KEY));
        }

        @Override
        public List<Catalogue> all() {
            return List.of();
        }

        @Override
        public Catalogue add(String place, String fingerprint, Progress progress) {
            throw new AssertionError("nothing adds a catalogue");
        }

        @Override
        public Catalogue refresh(String name, Progress progress) {
            throw new AssertionError("nothing reads a catalogue");
        }

        @Override
        public void remove(String name) {
            throw new AssertionError("nothing removes a catalogue");
        }

        @Override
        public List<Entry> entries() {
            return entries;
        }

        @Override
        public boolean vouches(String sha256, String fingerprint) {
            return entries.stream().anyMatch(entry -> entry.sha256().equals(sha256));
        }

        @Override
        public Optional<Entry> find(String id, String versionOrNull) {
            return entries.stream().filter(e -> e.spec().id().equals(id))
                    .filter(e -> versionOrNull == null || e.spec().version().equals(versionOrNull))
                    .max((a, b) -> Order.compare(a.spec().version(), b.spec().version()));
        }

        @Override
        public Path fetch(Entry entry, Progress progress) {
            return workspace.resolve(entry.file());
        }

        @Override
        public List<String> revoked() {
            return revoked;
        }
    }
}
