// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Chart;
import org.parley.report.spi.Declares;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;
import org.parley.report.spi.Table.Cell;

/** Every place of a word or phrase, with what stands around it, the keyword in a column of its own. */
@Component(service = Analysis.class, property = {"parley.id=in-context", "parley.title=Keyword in context"})
public final class KeywordInContext implements Analysis<KeywordInContext.Asked, Outcome> {

    private static final List<String> HEADS = List.of("topic", "left", "keyword", "right", "post", "day");

    private final Messages messages = Messages.of(KeywordInContext.class, Locale.ENGLISH);
    private final Panels panels;
    private final Discussions discussions;
    private final Concordance concordance;

    @Activate
    public KeywordInContext(@Reference Panels panels, @Reference Discussions discussions,
            @Reference Concordance concordance) {
        this.panels = panels;
        this.discussions = discussions;
        this.concordance = concordance;
    }

    /** By what the lines are sorted. */
    public enum Sort {
        /** The word before the keyword, then the one before that. */
        LEFT,
        /** The words behind it. */
        RIGHT,
        /** When it was written. */
        TIME
    }

    /**
     * What may be asked.
     *
     * @param keyword  a word or phrase; a star stands for any ending
     * @param forms    finds other forms of the words as well
     * @param language by which rules forms are known
     * @param width    characters on each side
     * @param rows     lines that are listed at most
     */
    public record Asked(@Declares(required = true) String keyword, boolean forms,
            @Declares(initial = "of-post") Language language, @Declares(initial = "60", least = 10, most = 300) int width,
            @Declares(initial = "right") Sort sort, @Declares(initial = "500", least = 1, most = 20_000) int rows,
            Within within) { }

    @Override
    public String name() {
        return "in-context";
    }

    @Override
    public String title() {
        return messages.get("title.in-context");
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    @Override
    public Outcome run(Actor person, UUID panelId, Asked asked, Progress progress) {
        asked.within().check(messages);
        if (asked.keyword().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "words.keyword", asked.keyword()));
        }
        PanelState panel = panels.state(panelId);
        Discussion talk = discussions.state(panelId);
        List<Line> all = new ArrayList<>(concordance.find(panel, talk, asked.keyword(), asked.forms(), asked.language(),
                asked.width(), asked.within(), progress));
        Comparator<Line> order = order(asked.sort());
        if (order != null) {
            all.sort(order);
        }
        List<Line> listed = all.subList(0, Math.min(asked.rows(), all.size()));
        List<Table.Row> rows = listed.stream().map(line -> row(line, talk, panel)).toList();
        Table table = new Table(messages.get("head.member"),
                HEADS.stream().map(head -> Table.Head.of(messages.get("head." + head))).toList(), rows);
        Evidence found = WordsAndPhrases.evidence(all.stream().map(Line::post).distinct().toList());
        List<String> notes = new ArrayList<>(List.of(messages.get("note.found", all.size(), found.posts().size(),
                found.members()), messages.get(asked.forms() ? "note.context.forms" : "note.context"),
                messages.get("note.sorted." + asked.sort())));
        if (listed.size() < all.size()) {
            notes.add(messages.get("note.first", listed.size()));
        }
        return new Outcome(name(), title(), panelId, panel.panel().name(), List.of(), found.members(), table,
                new Chart.Bars(messages.get("chart.none"), List.of(), List.of()), notes, talk.asOf());
    }

    /** Equal ones stay in the order of time; null leaves all so. */
    static Comparator<Line> order(Sort sort) {
        return switch (sort) {
            case LEFT -> Comparator.comparing(Line::byLeft).thenComparing(Line::byRight);
            case RIGHT -> Comparator.comparing(Line::byRight).thenComparing(Line::byLeft);
            case TIME -> null;
        };
    }

    private Table.Row row(Line line, Discussion talk, PanelState panel) {
        Post post = line.post();
        Topic topic = talk.topics().get(post.topicId());
        Evidence evidence = WordsAndPhrases.evidence(List.of(post));
        List<String> words = List.of(topic == null ? "" : topic.title(), line.left(), line.keyword(), line.right(),
                "#" + post.number(), Shown.day(post.at()));
        return new Table.Row(null, panel.member(post.authorId()).map(Member::code).orElse(messages.get("unknown")), 0,
                Table.Role.ENTRY, words.stream().map(one -> words(one, evidence)).toList());
    }

    private static Cell words(String words, Evidence evidence) {
        return new Cell(Table.Kind.WORDS, null, words, false, "", evidence);
    }
}
