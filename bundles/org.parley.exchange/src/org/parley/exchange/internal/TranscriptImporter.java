// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.exchange.spi.Importer;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.TextMaterial;

/**
 * Reads transcripts: each turn of a speaker becomes a post, in one topic, that replies to the question of the host
 * before it. What stands before the first speaker is kept as the first post, by nobody.
 */
@Component(service = Importer.class)
public final class TranscriptImporter implements Importer {

    private static final int SURE = 70;
    private static final int CAPTIONS = 90;
    private static final int MOST_NAMED = 30;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 80;
    private static final int TICK = 500;

    private final TextReaders readers;
    private final Problems problems = new Problems();

    @Activate
    public TranscriptImporter(@Reference TextReaders readers) {
        this.readers = readers;
    }

    @Override
    public String id() {
        return "transcript";
    }

    @Override
    public String name() {
        return problems.text("transcript.name");
    }

    @Override
    public int confidence(Path source) {
        if (!readers.reads(source)) {
            return 0;
        }
        if (List.of("vtt", "srt").contains(TextReaders.ending(source))) {
            return CAPTIONS;
        }
        TextSettings nothing = TextSettings.of(ImportSettings.NONE, problems);
        return readers.start(source).filter(m -> Turns.of(m.lines(), nothing).likely()).isPresent() ? SURE : 0;
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings given) throws IOException {
        TextSettings settings = TextSettings.of(given, problems);
        Turns turns = Turns.of(readers.read(source, given, Progress.none()).lines(), settings);
        List<Offer.Column> columns = new ArrayList<>();
        turns.names().forEach((key, name) -> {
            List<Turn> own = turns.all().stream().filter(t -> t.key().equals(key)).toList();
            String role = own.isEmpty() ? TextSettings.IGNORE : own.get(0).host() ? TextSettings.HOST : TextSettings.SPEAKER;
            columns.add(new Offer.Column(name, role, own.stream().limit(SAMPLES)
                    .map(t -> Limits.cut(t.words().replace('\n', ' '), LONGEST_SAMPLE)).toList()));
        });
        return columns.isEmpty() ? Optional.empty() : Optional.of(new Offer(columns,
                List.of(TextSettings.SPEAKER, TextSettings.HOST, TextSettings.IGNORE), "", ""));
    }

    @Override
    public void read(Path source, ImportSettings given, Receiver receiver, Progress progress) throws IOException {
        TextSettings settings = TextSettings.of(given, problems);
        TextMaterial material = readers.read(source, given, progress);
        Turns turns = Turns.of(material.lines(), settings);
        settings.names().forEach((key, name) -> {
            if (!turns.names().containsKey(key)) {
                throw problems.usage("import.text.nobody", source.getFileName(), name, named(turns.names().values()));
            }
        });
        if (turns.all().isEmpty()) {
            receiver.note(problems.text("text.no-speakers"));
            DocumentImporter.give(source, material, settings, receiver, problems);
            return;
        }
        TextFile file = new TextFile(id(), source, material, settings, receiver, problems);
        TextPeople people = new TextPeople(settings, receiver, file);
        notes(turns, people, receiver);
        give(turns, file, people, progress);
    }

    private void give(Turns turns, TextFile file, TextPeople people, Progress progress) {
        if (!turns.preamble().isEmpty()) {
            file.post("", null, problems.text("author.preamble"), null, file.moment(null), 0, turns.preamble());
        }
        String question = null;
        Duration last = null;
        for (Turn turn : turns.all()) {
            last = turn.offset() == null ? last : turn.offset();
            String author = people.author(turn.name(), turn.host());
            String id = file.post(turn.key(), author, null, turn.host() ? null : question, file.moment(last), turn.page(),
                    turn.words());
            question = turn.host() && id != null ? id : question;
            if (file.count() % TICK == 0) {
                progress.check();
            }
        }
    }

    private void notes(Turns turns, TextPeople people, Receiver receiver) {
        Map<String, Integer> hosts = new LinkedHashMap<>();
        Map<String, Integer> speakers = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>();
        for (Turn turn : turns.all()) {
            if ((turn.host() ? hosts : speakers).merge(turn.name(), 1, Integer::sum) == 1 && !turn.host()
                    && people.here(turn.name())) {
                labels.add(turn.name());
            }
        }
        if (!speakers.isEmpty()) {
            receiver.note(problems.text("text.speakers", counted(speakers)));
        }
        receiver.note(hosts.isEmpty() ? problems.text("text.no-hosts") : problems.text("text.hosts", counted(hosts)));
        if (!labels.isEmpty()) {
            receiver.note(problems.text("text.labels", labels.get(0)));
        }
    }

    private String counted(Map<String, Integer> names) {
        return named(names.entrySet().stream().map(e -> problems.text("text.speaker", e.getKey(), e.getValue())).toList());
    }

    private String named(Collection<String> names) {
        String first = String.join(", ", names.stream().limit(MOST_NAMED).toList());
        return names.size() <= MOST_NAMED ? first : problems.text("text.more", first, names.size() - MOST_NAMED);
    }
}
