// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.AtomicFile;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Workspace;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.catalogue.CatalogueFile.Listed;
import org.parley.plugins.internal.catalogue.Shelf.Known;
import org.parley.plugins.internal.file.Fingerprints;
import org.parley.plugins.internal.file.Judge;

/** The catalogues of a workspace. Lists are verified whenever they are read, also the kept ones. Any thread. */
@Component
public final class CataloguesImpl implements Catalogues {

    private final CatalogueProblems texts = new CatalogueProblems();
    private final CatalogueFile format;
    private final Shelf shelf;
    private final Path own;
    private final Opener opener;
    private final Clock clock;
    private final TrustedKeys keys;
    private Map<String, Shelved> shelved;
    private List<TrustedKeys.Key> judgedWith;

    /** Takes the places from what the launcher left. */
    @Activate
    public CataloguesImpl(BundleContext context, @Reference Workspace workspace, @Reference TrustedKeys keys,
            @Reference Opener opener, @Reference Clock clock) {
        this(workspace.folder(), Path.of(context.getProperty("parley.home")), keys, opener, clock);
    }

    /**
     * The catalogues of a workspace.
     *
     * @param home the installation, whose folder {@code catalogue} is Parley's own catalogue when it is there
     */
    public CataloguesImpl(Path workspace, Path home, TrustedKeys keys, Opener opener, Clock clock) {
        this.format = new CatalogueFile(new Judge(keys, clock));
        this.shelf = new Shelf(workspace.resolve("plugins"));
        this.own = home.resolve("catalogue").resolve(Place.FILE);
        this.opener = opener;
        this.clock = clock;
        this.keys = keys;
    }

    /** A catalogue and the list of it that is in use; a list that is not believed has no entries. */
    private record Shelved(Known known, Listed list, boolean own) {

        Catalogue shown() {
            Instant read = Instant.parse(known.read());
            return new Catalogue(known.name(), known.place(), known.fingerprint(), list.made(), read,
                    list.entries().size(), known.trouble().isEmpty() && !list.sound() ? list.trouble().text()
                            : known.trouble(), vouches());
        }

        /** A trusted key speaks as long as it is trusted, one that was accepted for this catalogue as long as that is kept. */
        boolean vouches() {
            return list.sound() && (list.trust() == Trust.PRODUCT || list.trust() == Trust.KNOWN || known.accepted());
        }
    }

    @Override
    public synchronized List<Catalogue> all() {
        return shelved().values().stream().map(Shelved::shown).toList();
    }

    /** The lists, read once and again when another key is trusted than before. */
    private Map<String, Shelved> shelved() {
        List<TrustedKeys.Key> now = keys.all();
        if (shelved != null && now.equals(judgedWith)) {
            return shelved;
        }
        Map<String, Shelved> all = new LinkedHashMap<>();
        if (Files.isRegularFile(own)) {
            own().ifPresent(one -> all.put(one.known().name(), one));
        }
        for (Known known : shelf.known()) {
            all.putIfAbsent(known.name(), new Shelved(known, kept(known, calledBack(all)), false));
        }
        shelved = all;
        judgedWith = now;
        return all;
    }

    /** The catalogue of the installation: believed only under Parley's own key. */
    private Optional<Shelved> own() {
        try {
            Listed list = format.read(own, own.getFileName().toString(), Set.of());
            boolean ours = list.sound() && list.trust() == Trust.PRODUCT;
            Listed believed = ours ? list : unbelieved(list, list.sound()
                    ? texts.refused("catalogue.untrusted", own.getFileName(), list.fingerprint()) : list.trouble());
            String name = list.name().isEmpty() ? texts.text("catalogue.own") : list.name();
            String read = Files.getLastModifiedTime(own).toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
            return Optional.of(new Shelved(new Known(name, own.toString(), list.fingerprint(), read, "", false),
                    believed, true));
        } catch (IOException e) {
            throw texts.fails(e, "catalogue.unreachable", own, CatalogueProblems.reason(e));
        }
    }

    private Listed kept(Known known, Set<String> revoked) {
        Path file = shelf.list(known.name());
        try {
            Listed list = format.read(file, known.name(), revoked);
            boolean same = list.fingerprint().equals(known.fingerprint());
            if (!list.sound()) {
                // what a key called back stays called back when its own certificate has ended
                return same ? list : unbelieved(list, list.trouble());
            }
            return same && list.name().equals(known.name()) ? list
                    : unbelieved(list, texts.refused("catalogue.untrusted", known.name(), list.fingerprint()));
        } catch (IOException e) {
            return unbelieved(null, texts.failed("catalogue.unreachable", file, CatalogueProblems.reason(e)));
        }
    }

    private static Listed unbelieved(Listed list, Problem trouble) {
        return new Listed(list == null ? "" : list.name(), list == null ? Instant.EPOCH : list.made(), List.of(), Set.of(),
                list == null ? "" : list.fingerprint(), Trust.UNKNOWN, trouble);
    }

    private static Set<String> calledBack(Map<String, Shelved> all) {
        Set<String> revoked = new TreeSet<>();
        all.values().forEach(one -> revoked.addAll(one.list().revoked()));
        return revoked;
    }

    @Override
    public synchronized Catalogue add(String place, String fingerprint, Progress progress) {
        Place found = Place.of(place, opener).orElseThrow(() -> texts.wrong("catalogue.place", place));
        String accepted = fingerprint == null ? null : Fingerprints.normal(fingerprint)
                .orElseThrow(() -> texts.wrong("catalogue.fingerprint", fingerprint));
        Path got = null;
        try {
            got = Files.createTempFile("parley-catalogue-", ".zip");
            Listed list = fetch(found, got, progress);
            believe(list, found.text(), accepted);
            Shelved before = shelved().get(list.name());
            if (before != null && (before.own() || !before.known().place().equals(found.text()))) {
                throw texts.wrong("catalogue.twice", list.name(), before.known().place());
            }
            if (before != null) {
                notOlder(before, list);
            }
            boolean same = before != null && before.known().fingerprint().equals(list.fingerprint());
            return take(list, got, found.text(), list.fingerprint().equals(accepted) || same && before.known().accepted());
        } catch (IOException e) {
            throw texts.fails(e, "catalogue.unreachable", place, CatalogueProblems.reason(e));
        } finally {
            discard(got);
        }
    }

    private void believe(Listed list, String place, String accepted) {
        boolean known = list.trust() == Trust.PRODUCT || list.trust() == Trust.KNOWN;
        if (!known && !list.fingerprint().equals(accepted)) {
            throw texts.refuses("catalogue.untrusted", place, list.fingerprint());
        }
    }

    private void notOlder(Shelved before, Listed list) {
        if (list.made().isBefore(before.list().made())) {
            throw texts.refuses("catalogue.older", list.name(), list.made(), before.list().made());
        }
    }

    private Listed fetch(Place place, Path target, Progress progress) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            place.copy(place.catalogue(), CatalogueFile.LARGEST, out, progress, texts.text("step.catalogue", place.text()));
        } catch (Place.TooLarge e) {
            throw texts.fails(e, "catalogue.not-one", place.text());
        }
        Listed list = format.read(target, place.text(), calledBack(shelved()));
        if (!list.sound()) {
            throw new ProblemException(list.trouble());
        }
        return list;
    }

    private Catalogue take(Listed list, Path got, String place, boolean accepted) throws IOException {
        Path file = shelf.list(list.name());
        Shelf.folderOf(file);
        AtomicFile.write(file, out -> Files.copy(got, out));
        Known known = new Known(list.name(), place, list.fingerprint(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), "", accepted);
        replace(known);
        return shelved().get(list.name()).shown();
    }

    private void replace(Known known) {
        List<Known> all = new ArrayList<>(shelf.known());
        int at = 0;
        while (at < all.size() && !all.get(at).name().equals(known.name())) {
            at++;
        }
        if (at < all.size()) {
            all.set(at, known);
        } else {
            all.add(known);
        }
        shelf.keep(all);
        shelved = null;
    }

    @Override
    public synchronized Catalogue refresh(String name, Progress progress) {
        Shelved before = known(name);
        if (before.own()) {
            shelved = null;
            return known(name).shown();
        }
        Path got = null;
        try {
            got = Files.createTempFile("parley-catalogue-", ".zip");
            Place place = Place.of(before.known().place(), opener)
                    .orElseThrow(() -> texts.wrong("catalogue.place", before.known().place()));
            Listed list = fetch(place, got, progress);
            if (!list.name().equals(name) || !list.fingerprint().equals(before.known().fingerprint())) {
                throw texts.refuses("catalogue.another", name, list.fingerprint());
            }
            notOlder(before, list);
            return take(list, got, before.known().place(), before.known().accepted());
        } catch (IOException e) {
            return failed(before, texts.failed("catalogue.unreachable", before.known().place(),
                    CatalogueProblems.reason(e)));
        } catch (ProblemException e) {
            return failed(before, e.problem());
        } finally {
            discard(got);
        }
    }

    private Catalogue failed(Shelved before, Problem problem) {
        Known known = before.known();
        replace(new Known(known.name(), known.place(), known.fingerprint(), known.read(), problem.text(),
                known.accepted()));
        return known(known.name()).shown();
    }

    private Shelved known(String name) {
        return Optional.ofNullable(shelved().get(name)).orElseThrow(() -> texts.wrong("catalogue.unknown", name));
    }

    @Override
    public synchronized void remove(String name) {
        if (known(name).own()) {
            throw texts.refuses("catalogue.ours", name);
        }
        shelf.keep(shelf.known().stream().filter(known -> !known.name().equals(name)).toList());
        shelved = null;
        try {
            Files.deleteIfExists(shelf.list(name));
        } catch (IOException e) {
            throw texts.fails(e, "catalogue.write", shelf.list(name), CatalogueProblems.reason(e));
        }
    }

    @Override
    public synchronized List<Entry> entries() {
        return shelved().values().stream().flatMap(one -> one.list().entries().stream()).toList();
    }

    @Override
    public synchronized boolean vouches(String sha256, String fingerprint) {
        return shelved().values().stream().filter(Shelved::vouches).flatMap(one -> one.list().entries().stream())
                .anyMatch(entry -> entry.sha256().equals(sha256) && entry.fingerprint().equals(fingerprint));
    }

    @Override
    public Optional<Entry> find(String id, String versionOrNull) {
        // the first of equals stays: Parley's own catalogue comes first
        return entries().stream().filter(entry -> entry.spec().id().equals(id))
                .filter(entry -> versionOrNull == null || entry.spec().version().equals(versionOrNull))
                .reduce((one, other) -> version(other).compareTo(version(one)) > 0 ? other : one);
    }

    private static Version version(Entry entry) {
        return Version.parseVersion(entry.spec().version());
    }

    @Override
    public Path fetch(Entry entry, Progress progress) {
        String text;
        synchronized (this) {
            text = known(entry.catalogue()).known().place();
        }
        Path target = shelf.fetched(entry.sha256());
        try {
            if (Files.isRegularFile(target) && Fingerprints.of(target).equals(entry.sha256())) {
                return target;
            }
            Place place = Place.of(text, opener).orElseThrow(() -> texts.wrong("catalogue.place", text));
            Shelf.folderOf(target);
            bring(place, entry, target, progress);
            return target;
        } catch (IOException e) {
            throw texts.fails(e, "catalogue.no-file", entry.file(), entry.catalogue(), text, CatalogueProblems.reason(e));
        }
    }

    private void bring(Place place, Entry entry, Path target, Progress progress) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "part-", ".parley");
        try {
            String hash;
            try (OutputStream out = Files.newOutputStream(part)) {
                hash = place.copy(entry.file(), entry.bytes(), out, progress,
                        texts.text("step.fetch", entry.spec().name()));
            } catch (Place.TooLarge e) {
                hash = "";
            }
            if (!hash.equals(entry.sha256())) {
                throw texts.refuses("catalogue.hash", entry.file(), entry.catalogue());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            discard(part);
        }
    }

    @Override
    public synchronized List<String> revoked() {
        return List.copyOf(calledBack(shelved()));
    }

    private void discard(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(CataloguesImpl.class.getName()).log(System.Logger.Level.WARNING, "a file stays behind", e);
        }
    }
}
