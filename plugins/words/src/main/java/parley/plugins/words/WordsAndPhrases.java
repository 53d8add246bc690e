// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.PostRef;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;

/** The words and phrases of up to three words that members use most, by rules that the person chooses. */
@Component(service = Analysis.class, property = {"parley.id=phrases", "parley.title=Words and phrases"})
public final class WordsAndPhrases implements Analysis<WordsAndPhrases.Asked, Outcome> {

    private static final List<String> HEADS = List.of("language", "times", "members", "share", "posts");
    private static final int MEMBERS = 2;
    private static final int MOST_BARS = 25;

    private final Messages messages = Messages.of(WordsAndPhrases.class, Locale.ENGLISH);
    private final Panels panels;
    private final Discussions discussions;
    private final TextWords words;

    @Activate
    public WordsAndPhrases(@Reference Panels panels, @Reference Discussions discussions, @Reference TextWords words) {
        this.panels = panels;
        this.discussions = discussions;
        this.words = words;
    }

    /**
     * What may be asked.
     *
     * @param shortest   words that a phrase has at least
     * @param longest    words that a phrase has at most
     * @param language   by which rules words are read
     * @param formsApart takes each form of a word for itself
     * @param smallWords counts small words like all others
     * @param leaveOut   words that are small as well
     * @param fewest     members who have to use a phrase for it to be listed
     * @param rows       phrases that are listed at most
     */
    public record Asked(@Declares(initial = "1", least = 1, most = 3) int shortest,
            @Declares(initial = "3", least = 1, most = 3) int longest, @Declares(initial = "of-post") Language language,
            boolean formsApart, boolean smallWords, List<String> leaveOut,
            @Declares(initial = "5", least = 1) int fewest, @Declares(initial = "100", least = 1, most = 5_000) int rows,
            Within within) {

        public Asked {
            leaveOut = List.copyOf(leaveOut);
        }
    }

    @Override
    public String name() {
        return "phrases";
    }

    @Override
    public String title() {
        return messages.get("title.phrases");
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    @Override
    public Outcome run(Actor person, UUID panelId, Asked asked, Progress progress) {
        asked.within().check(messages);
        if (asked.shortest() > asked.longest()) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "words.length", asked.shortest(),
                    asked.longest()));
        }
        PanelState panel = panels.state(panelId);
        Discussion talk = discussions.state(panelId);
        List<Post> posts = talk.inOrder().stream().filter(post -> asked.within().holds(post, talk, panel)).toList();
        Texts texts = Texts.of(posts, new WordReader(asked.leaveOut(), asked.formsApart()),
                new PostLanguages(asked.language(), words), progress, messages.get("step.read"));
        List<PhraseCount.Phrase> all = new PhraseCount(texts, asked.fewest(), asked.smallWords())
                .of(asked.shortest(), asked.longest(), progress);
        List<PhraseCount.Phrase> listed = all.subList(0, Math.min(asked.rows(), all.size()));
        Evidence base = evidence(posts);
        Table table = table(listed, posts, base);
        int drawn = Math.min(MOST_BARS, listed.size());
        String caption = drawn == listed.size() ? messages.get("chart.phrases")
                : messages.get("chart.some", drawn, listed.size());
        Chart chart = new Chart.Bars(caption, IntStream.rangeClosed(1, drawn).boxed().toList(), List.of(MEMBERS));
        return new Outcome(name(), title(), panelId, panel.panel().name(), List.of(), base.members(), table, chart,
                notes(asked, listed.size(), all.size(), base.members()), talk.asOf());
    }

    private Table table(List<PhraseCount.Phrase> listed, List<Post> posts, Evidence base) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row(null, messages.get("row.base"), 0, Table.Role.BASE, List.of(Cell.EMPTY, Cell.EMPTY,
                Cell.count(base.members(), base), Cell.EMPTY, Cell.count(posts.size(), base))));
        for (PhraseCount.Phrase phrase : listed) {
            Evidence evidence = evidence(phrase.posts().stream().map(posts::get).toList());
            rows.add(new Table.Row(null, phrase.shown(), 0, Table.Role.ENTRY, List.of(Cell.words(phrase.language()),
                    Cell.count(phrase.times(), evidence), Cell.count(phrase.members(), evidence),
                    Cell.share(phrase.members(), base.members(), evidence),
                    Cell.count(phrase.posts().size(), evidence))));
        }
        return new Table(messages.get("head.phrase"),
                HEADS.stream().map(head -> Table.Head.of(messages.get("head." + head))).toList(), rows);
    }

    private List<String> notes(Asked asked, int listed, int all, int base) {
        List<String> notes = new ArrayList<>(List.of(messages.get("note.base", base), messages.get("note.phrases")));
        notes.add(messages.get(asked.smallWords() ? "note.small.kept" : "note.small"));
        notes.add(messages.get(asked.formsApart() ? "note.forms.apart" : "note.forms"));
        notes.add(asked.language() == Language.OF_POST ? messages.get("note.language")
                : asked.language() == Language.NONE ? messages.get("note.language.none")
                : messages.get("note.language.one", asked.language().tag()));
        if (!asked.leaveOut().isEmpty()) {
            notes.add(messages.get("note.left-out", String.join(", ", asked.leaveOut())));
        }
        notes.add(messages.get("note.listed", listed, all, asked.fewest()));
        return notes;
    }

    /** Posts with their members, without authors who are not known. */
    static Evidence evidence(List<Post> posts) {
        long members = posts.stream().map(Post::authorId).filter(Objects::nonNull).distinct().count();
        return new Evidence(posts.stream().map(post -> new PostRef(post.id(), post.number())).toList(), List.of(),
                (int) members);
    }
}
