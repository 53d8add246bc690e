// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.parley.coding.AnswerCoding;
import org.parley.coding.BatchCoding;
import org.parley.coding.CodingRule;
import org.parley.coding.find.Finder;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.Post;
import org.parley.discussion.Search;
import org.parley.discussion.TextWords;
import org.parley.panel.Member;
import org.parley.panel.Panels;
import org.parley.report.Analyses;
import org.parley.report.Block;
import org.parley.report.Reports;
import org.parley.report.spi.Table;

/** A component of a plugin that does what it is told: a word, and an id after a blank. */
public final class Peek implements Function<String, Object> {

    private static final Actor ANNA = Actor.person("Anna", Role.HOST);

    Panels panels;
    Discussions discussions;
    Search search;
    Finder finder;
    BatchCoding batchCoding;
    AnswerCoding answerCoding;
    Moderation moderation;
    TextWords textWords;
    Analyses analyses;
    Reports reports;

    @Override
    public Object apply(String deed) {
        String[] words = deed.split(" ", 3);
        UUID id = words.length > 1 && !words[0].equals("sees") ? UUID.fromString(words[1]) : null;
        return switch (words[0]) {
            case "contact" -> panels.contact(ANNA, id);
            case "names" -> panels.state(id).everyone().stream().map(Member::name).sorted()
                    .collect(Collectors.joining(", "));
            case "sources" -> panels.state(id).bySource().keySet();
            case "posts" -> discussions.state(id).inOrder().stream().map(post -> post.text().words()).toList();
            case "again" -> discussions.state(id) == discussions.state(id);
            case "excerpts" -> search.find(id, words[2], 10).stream().map(Search.Found::excerpt).toList();
            case "places" -> search.places(id, words[2], Progress.none()).size();
            case "pattern" -> finder.find(ANNA, id, "pattern:\"" + words[2] + "\"", Progress.none()).places().size();
            case "rule" -> batchCoding.find(ANNA, id, List.of(rule(id, words[2])), Progress.none()).places().size();
            case "rule-run" -> batchCoding.run(ANNA, id, List.of(rule(id, words[2])), Progress.none()).size();
            case "rule-back" -> answerCoding.findBack(ANNA, id, id, List.of(rule(id, words[2])), Progress.none()).size();
            case "word-list" -> listed(id, words[2]);
            case "same" -> discussions.compare(id, List.of(new Discussions.NewPost("wall:p", "wall:t", Post.Kind.STARTER, null,
                    null, "guessed", Instant.EPOCH, "en", words[2], null, false))).unchangedPosts();
            case "headline" -> reports.headlines(ANNA, id, List.of(new Reports.HeadlineText(null, "Guessed", List.of(),
                    discussions.state(id).inOrder().get(0).id(), words[2], "", "", ""))).size();
            case "known" -> panels.known(id, List.of(words[2])).size();
            case "said" -> discussions.state(id).inOrder().stream().flatMap(post -> textWords.read().of(post).stream())
                    .map(TextWords.Word::shown).toList();
            case "analysis" -> analyses.run(ANNA, id, words[2], words[2].equals("words") ? Map.of("fewest", List.of("1"))
                    : Map.of(), Progress.none()).table().rows().stream().map(Table.Row::label).toList();
            case "verbatims" -> analyses.verbatims(ANNA, id, evidence(discussions.state(id)), Progress.none()).stream()
                    .map(Analyses.Verbatim::words).toList();
            case "resize" -> panels.resize(ANNA, id, 7, "").seats();
            case "revise" -> revise(discussions.state(id));
            case "looked-up" -> lookUp(Panels.class).list().size();
            case "sees" -> sees(words[words.length - 1]);
            default -> throw new IllegalArgumentException(deed);
        };
    }

    private static CodingRule rule(UUID panelId, String pattern) {
        return CodingRule.once(panelId, panelId, CodingRule.By.PATTERN, pattern, false);
    }

    private Object listed(UUID panelId, String word) {
        moderation.words(ANNA, panelId, List.of(new Moderation.Word(word, null, "guess")));
        return discussions.state(panelId).queue().size();
    }

    private static Block.Evidence evidence(Discussion talk) {
        return new Block.Evidence(talk.inOrder().stream().map(post -> new Block.PostRef(post.id(), post.number())).toList(),
                List.of(), 1);
    }

    /** Writes back what it read. */
    private Object revise(Discussion talk) {
        return discussions.revise(ANNA, talk.inOrder().get(0).id(), talk.inOrder().get(0).text().words() + " and more",
                Discussions.Revision.EDIT);
    }

    private <T> T lookUp(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    private int sees(String type) {
        try {
            ServiceReference<?>[] all = FrameworkUtil.getBundle(getClass()).getBundleContext()
                    .getAllServiceReferences(type, null);
            return all == null ? 0 : all.length;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
