// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Guard;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.discussion.Discussions.Added;
import org.parley.exchange.Exchange;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.exchange.spi.Importer;
import org.parley.exchange.spi.Receiver.Author;
import org.parley.exchange.spi.Receiver.State;
import org.parley.panel.Member;
import org.parley.panel.Member.Standing;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.Panels.Contact;
import org.parley.panel.Panels.Newcomer;
import org.parley.panel.ProfileField;
import org.parley.store.Store;

/** Reads a source through its importer and brings it into a panel as one transaction. */
@Component(service = Exchange.class)
public final class ImportService implements Exchange {

    /** Setting that names the source. */
    static final String SOURCE = "source";
    /** Setting that names the hosts, one on a line. */
    static final String STAFF = "staff";
    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMinutes(5);
    private static final Duration READ = Duration.ofHours(1);
    private static final int SAMPLE_ROWS = 200;

    private final Store store;
    private final Panels panels;
    private final Discussions discussions;
    private final Guard guard;
    private final Importers importers;
    private final Clock clock;
    private final Coded coded;
    private final Problems problems = new Problems();

    @Activate
    public ImportService(@Reference Store store, @Reference Panels panels, @Reference Discussions discussions,
            @Reference Guard guard, @Reference Importers importers, @Reference Clock clock,
            @Reference Coded coded) {
        this.store = store;
        this.panels = panels;
        this.discussions = discussions;
        this.guard = guard;
        this.importers = importers;
        this.clock = clock;
        this.coded = coded;
    }

    @Override
    public List<Format> formats() {
        return importers.all().stream().map(i -> new Format(i.id(), i.name())).toList();
    }

    @Override
    public Optional<Format> probe(Path source) {
        there(source);
        return importers.all().stream().map(i -> Map.entry(confidence(i, source), i)).filter(e -> e.getKey() > 0)
                .max(Comparator.comparingInt(Map.Entry::getKey))
                .map(e -> new Format(e.getValue().id(), e.getValue().name()));
    }

    private int confidence(Importer importer, Path source) {
        return guard.call(importer, problems.text("guard.probe", source.getFileName()), PROBE,
                () -> importer.confidence(source));
    }

    @Override
    public Optional<Offer> offer(Path source, String format, ImportSettings settings) {
        there(source);
        Importer importer = importer(source, format);
        return guard.call(importer, problems.text("guard.offer", source.getFileName()), LOOK,
                () -> importer.offer(source, settings));
    }

    @Override
    public Preview preview(UUID panelId, Path source, String format, ImportSettings settings, Progress progress) {
        Gathered gathered = read(source, format, settings, progress);
        PanelState panel = panels.state(panelId);
        SeatOrder order = new SeatOrder(gathered);
        OwnThings own = new OwnThings(gathered, panel, discussions.state(panelId));
        Map<String, Member> known = known(panelId, gathered, own);
        Comparison comparison = compare(panelId, gathered, known);
        int free = panel.waiting() > 0 ? 0 : panel.panel().seats() - panel.seatsTaken();
        int newcomers = (int) order.all().stream().filter(a -> !a.staff() && !known.containsKey(a.sourceId())).count();
        int seated = count(known.values(), Standing.SEATED) + Math.min(free, newcomers);
        int waiting = count(known.values(), Standing.WAITING) + Math.max(0, newcomers - free);
        int held = (int) gathered.posts().values().stream().filter(p -> p.state() == State.HELD).count();
        Added would = discussions.compare(panelId, comparison.posts(Map.of()));
        Added added = new Added(0, would.newPosts(), would.changedPosts(), would.unchangedPosts(), held);
        List<SampleRow> sample = gathered.posts().values().stream().limit(SAMPLE_ROWS)
                .map(p -> new SampleRow(p.author() == null ? p.noAuthor() : gathered.authors().get(p.author()).name(),
                        p.at(), gathered.topics().get(p.topic()).title(), p.words())).toList();
        return new Preview(result(gathered, own, order, seated, waiting, added, locked(gathered, panel),
                gathered.counts() == null ? null : coded.preview(panelId, gathered)), sample, free);
    }

    @Override
    public ImportResult importInto(Actor actor, UUID panelId, Path source, String format, ImportSettings settings,
            Progress progress) {
        // asked before the write, so that a panel that is not there stops the import before it begins
        PanelState before = panels.state(panelId);
        Gathered gathered = read(source, format, TextSettings.by(actor, settings), progress);
        SeatOrder order = new SeatOrder(gathered);
        OwnThings own = new OwnThings(gathered, before, discussions.state(panelId));
        Comparison comparison = compare(panelId, gathered, known(panelId, gathered, own));
        progress.check();
        String label = problems.text("write.import", source.toAbsolutePath().getFileName(), before.panel().name());
        Written written = store.write(actor, label, true, () -> {
            progress.at(problems.text("step.seating", order.all().size()), 0, -1);
            if (!gathered.fields().isEmpty()) {
                panels.declare(actor, panelId, gathered.fields());
            }
            Map<String, Member> members = admitted(actor, panelId, order, own);
            progress.check();
            Map<String, UUID> ids = new HashMap<>();
            members.forEach((id, member) -> ids.put(id, member.id()));
            Added added = discussions.add(actor, panelId, comparison.topics(), comparison.posts(ids), progress);
            progress.check();
            Brought brought = gathered.counts() == null ? null
                    : coded.write(actor, panelId, label, gathered, own, ids);
            // the last moment at which a cancel leaves nothing behind
            progress.check();
            return new Written(List.copyOf(members.values()), added, brought);
        });
        return result(gathered, own, order, count(written.members(), Standing.SEATED),
                count(written.members(), Standing.WAITING), written.added(),
                locked(gathered, panels.state(panelId)), written.brought());
    }

    private record Written(List<Member> members, Added added, Brought brought) { }

    /** Everyone of the import with a place, those who have one already at their own. */
    private Map<String, Member> admitted(Actor actor, UUID panelId, SeatOrder order, OwnThings own) {
        Map<String, Member> members = new LinkedHashMap<>(own.members());
        List<Author> people = order.all().stream().filter(a -> !members.containsKey(a.sourceId())).toList();
        List<Member> admitted = people.isEmpty() ? List.of()
                : panels.admit(actor, panelId, people.stream().map(a -> newcomer(a, order)).toList());
        for (int i = 0; i < people.size(); i++) {
            members.put(people.get(i).sourceId(), admitted.get(i));
        }
        return members;
    }

    private Map<String, Member> known(UUID panelId, Gathered gathered, OwnThings own) {
        Map<String, Member> known = new HashMap<>(panels.known(panelId, gathered.authors().keySet()));
        known.putAll(own.members());
        return known;
    }

    private Comparison compare(UUID panelId, Gathered gathered, Map<String, Member> known) {
        Map<String, UUID> ids = new HashMap<>();
        known.forEach((source, member) -> ids.put(source, member.id()));
        new TextMatch(gathered, discussions.state(panelId), problems, ids).run();
        Comparison comparison = new Comparison(gathered, discussions.state(panelId), problems,
                Instant.ofEpochMilli(clock.millis()));
        comparison.run(ids);
        return comparison;
    }

    private Gathered read(Path source, String format, ImportSettings settings, Progress progress) {
        there(source);
        Importer importer = importer(source, format);
        Gathered gathered = new Gathered(problems, settings.options().getOrDefault(SOURCE, ""));
        guard.call(importer, problems.text("guard.read", source.getFileName()), READ, () -> {
            importer.read(source, settings, gathered, progress);
            return Boolean.TRUE;
        });
        progress.check();
        gathered.finish(settings.options().getOrDefault(STAFF, "").lines().toList());
        return gathered;
    }

    private Importer importer(Path source, String format) {
        String id = format != null ? format : probe(source).map(Format::id)
                .orElseThrow(() -> problems.usage("import.no-format", source, ids()));
        return importers.find(id).orElseThrow(() -> problems.usage("import.format", id, ids()));
    }

    private String ids() {
        return String.join(", ", importers.all().stream().map(Importer::id).toList());
    }

    private void there(Path source) {
        if (Files.notExists(source)) {
            throw problems.failed("import.file", source);
        }
        if (!Files.isReadable(source)) {
            throw problems.failed("import.rights", source);
        }
    }

    private static Newcomer newcomer(Author author, SeatOrder order) {
        Map<Contact, String> contact = new EnumMap<>(Contact.class);
        author.contact().forEach((kind, value) -> contact.put(Contact.valueOf(kind.toUpperCase(Locale.ROOT)), value));
        return new Newcomer(author.sourceId(), author.name(), author.staff(), order.firstPost(author.sourceId()),
                author.profile(), contact);
    }

    private static List<String> locked(Gathered gathered, PanelState panel) {
        Map<String, String> labels = new LinkedHashMap<>();
        gathered.authors().values().forEach(a -> a.profile().keySet().forEach(key -> labels.putIfAbsent(key, key)));
        List<String> locked = new ArrayList<>();
        labels.keySet().forEach(key -> {
            ProfileField field = panel.fields().get(key);
            boolean open = field == null ? ProfileField.OPEN_AT_IMPORT.contains(key)
                    : field.sensitivity() == ProfileField.Sensitivity.OPEN;
            if (!open) {
                locked.add(key);
            }
        });
        return locked;
    }

    private static ImportResult result(Gathered gathered, OwnThings own, SeatOrder order, int seated, int waiting,
            Added added, List<String> locked, Brought brought) {
        int unknown = (int) gathered.posts().values().stream().filter(p -> p.author() == null).count();
        return new ImportResult(gathered.topics().size() + own.topicsOnlyOwn(), gathered.posts().size() + own.posts(),
                order.authors(), seated, waiting, added.newPosts(), added.changedPosts(),
                added.unchangedPosts() + own.posts(), added.queued(), locked, gathered.skipped(), unknown,
                gathered.notes(), brought);
    }

    private static int count(Iterable<Member> members, Standing standing) {
        int count = 0;
        for (Member member : members) {
            count += member.standing() == standing ? 1 : 0;
        }
        return count;
    }
}
