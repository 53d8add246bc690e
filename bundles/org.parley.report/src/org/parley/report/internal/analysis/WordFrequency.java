// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.PersonalData;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords;
import org.parley.report.internal.analysis.Tally.Found;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;
import org.parley.report.spi.Table.Head;
import org.parley.report.spi.Table.Role;
import org.parley.report.spi.Table.Row;

/** The words that members use most, without the small words of each language; forms of one word count as one. */
@Component(service = Analysis.class)
public final class WordFrequency implements Analysis<WordFrequency.Asked, Outcome> {

    private static final int MEMBERS = 2;

    private final Sources sources;
    private final HeldWords words;
    private final PersonalData personalData;
    private final Titles titles = new Titles("words");

    @Activate
    public WordFrequency(@Reference Sources sources, @Reference HeldWords words, @Reference PersonalData personalData) {
        this.sources = sources;
        this.words = words;
        this.personalData = personalData;
    }

    /**
     * What may be asked.
     *
     * @param code   counts the posts with this code or one below it only; null for all posts
     * @param fewest members who have to use a word for it to be listed
     * @param words  how many words are listed at most
     */
    public record Asked(UUID code, @Declares(initial = "5", least = 1) int fewest,
            @Declares(initial = "100", least = 1, most = 5_000) int words, Filter filter) { }

    @Override
    public String name() {
        return titles.name();
    }

    @Override
    public String title() {
        return titles.title();
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    /** A word in all its forms. */
    private static final class Entry {

        private final Map<String, Integer> forms = new HashMap<>();
        private final Places posts = new Places();
        private final String language;
        private int times;

        Entry(String language) {
            this.language = language;
        }

        /** A form with how often it was used by those who are counted. */
        void add(Form form) {
            forms.put(form.word.shown(), form.times);
            times += form.times;
        }

        /** The form used most. */
        String shown() {
            return forms.entrySet().stream().min(Map.Entry.<String, Integer>comparingByValue().reversed()
                    .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
        }
    }

    /** One form of a word. */
    private static final class Form {

        private final TextWords.Word word;
        private final Entry entry;
        private int times;

        Form(TextWords.Word word, Entry entry) {
            this.word = word;
            this.entry = entry;
        }
    }

    /** A word with who uses it. */
    private record Line(String word, Entry entry, int[] posts, int members) { }

    @Override
    public Outcome run(Actor person, UUID panelId, Asked asked, Progress progress) {
        Ground ground = sources.ground(person, panelId, asked.filter());
        PersonalData.Names names = personalData.names(panelId);
        List<Line> lines = new ArrayList<>();
        int named = 0;
        for (Entry entry : count(panelId, ground, asked, progress)) {
            int[] posts = entry.posts.toArray();
            if (entry.times == 0 || ground.counted().membersOf(posts).cardinality() < asked.fewest()) {
                continue;
            }
            Found found = ground.tally().bare(posts);
            if (found.members() < asked.fewest() || !found.shown()) {
                continue;
            }
            String word = entry.shown();
            if (isName(word, names)) {
                named++;
            } else {
                lines.add(new Line(word, entry, posts, found.members()));
            }
        }
        lines.sort(Comparator.<Line>comparingInt(l -> -l.members()).thenComparing(l -> -l.entry().times)
                .thenComparing(Line::word));
        List<Line> listed = lines.subList(0, Math.min(asked.words(), lines.size()));
        Table table = table(ground, listed);
        List<Integer> drawn = Ground.rows(table, MEMBERS, Ground.MOST_BARS);
        return ground.outcome(this, table, new Chart.Bars(ground.caption(ground.text("chart.words"), drawn, table), drawn,
                List.of(MEMBERS)), ground.notes(List.of(ground.text("note.words"),
                        ground.text("note.words.listed", listed.size(), lines.size(), asked.fewest()),
                        ground.text("note.words.names", named)))).asQuoting();
    }

    private Iterable<Entry> count(UUID panelId, Ground ground, Asked asked, Progress progress) {
        Counted counted = ground.counted();
        int[] some = asked.code() != null ? counted.net(counted.place(asked.code())) : ground.posts();
        boolean coded = !asked.filter().coder().isEmpty();
        int[] posts = Arrays.stream(some).filter(p -> !coded || counted.codings(p).length > 0).toArray();
        Map<String, Entry> entries = new HashMap<>();
        Map<TextWords.Word, Form> forms = new HashMap<>();
        // a reading gives the same word as the same object as a rule, which is found faster
        Map<TextWords.Word, Form> met = new IdentityHashMap<>();
        Map<Post, TextWords.Word[]> said = words.of(panelId, counted.everything(),
                Arrays.stream(posts).mapToObj(counted.posts()::get).toList(), progress);
        for (int post : posts) {
            progress.check();
            boolean inside = ground.narrowing().holds(counted.author(post));
            for (TextWords.Word word : said.get(counted.posts().get(post))) {
                Form form = met.get(word);
                if (form == null) {
                    form = forms.computeIfAbsent(word, w -> new Form(w, entries.computeIfAbsent(
                            w.language() + " " + w.root(), k -> new Entry(w.language()))));
                    met.put(word, form);
                }
                form.entry.posts.add(post);
                form.times += inside ? 1 : 0;
            }
        }
        forms.values().stream().filter(f -> f.times > 0).forEach(f -> f.entry.add(f));
        return entries.values();
    }

    /** As it would be written in the middle of a sentence and as a name. */
    private static boolean isName(String word, PersonalData.Names names) {
        String capital = word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + word.substring(word.offsetByCodePoints(0, 1));
        return !names.in(word).isEmpty() || !names.in(capital).isEmpty();
    }

    private static Table table(Ground ground, List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        Found all = ground.base();
        rows.add(new Row(null, ground.text("row.base"), 0, Role.BASE, List.of(Cell.EMPTY, Cell.EMPTY,
                Cell.count(ground.tally().base(), all.evidence()), Cell.EMPTY, Cell.count(all.posts().length,
                        all.evidence()))));
        BitSet none = new BitSet();
        for (Line line : lines) {
            // what they rest on is put together for those that are listed only
            Found found = ground.tally().of(line.posts(), none);
            rows.add(new Row(null, line.word(), 0, Role.ENTRY, List.of(Cell.words(line.entry().language),
                    Cell.count(line.entry().times, found.evidence()), ground.tally().members(found),
                    ground.tally().share(found, ground.tally().base()), ground.tally().mentions(found))));
        }
        return new Table(ground.text("head.word"), IntStream.range(0, 5).mapToObj(i -> Head.of(ground.text("head."
                + List.of("language", "times", "members", "share", "posts").get(i)))).toList(), rows);
    }
}
