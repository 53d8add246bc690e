// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.find.Finder;
import org.parley.coding.find.Finder.Findings;
import org.parley.coding.find.Finder.Place;
import org.parley.coding.find.KeywordInContext;
import org.parley.coding.find.KeywordInContext.Order;
import org.parley.coding.find.SavedQueries;
import org.parley.coding.find.SavedQuery;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.Search;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;

/** {@code parley search PANEL [QUERY]}: posts that match, or with {@code --kwic} each place with the words around it. */
@Component(service = Command.class)
public final class SearchCommand implements Command {

    private static final int POSTS = 20;
    private static final int PLACES = 200;
    private static final int WORDS = 8;
    private static final int MOST_WORDS = 100;
    private static final int EXCERPT_WORDS = 12;

    private final Panels panels;
    private final Discussions discussions;
    private final Search search;
    private final Codings codings;
    private final Finder finder;
    private final SavedQueries queries;

    @Activate
    public SearchCommand(@Reference Panels panels, @Reference Discussions discussions, @Reference Search search,
            @Reference Codings codings, @Reference Finder finder, @Reference SavedQueries queries) {
        this.panels = panels;
        this.discussions = discussions;
        this.search = search;
        this.codings = codings;
        this.finder = finder;
        this.queries = queries;
    }

    /**
     * A post that matched, as printed.
     *
     * @param score how well it fits; null where posts are by time
     */
    record Hit(long number, UUID post, String author, Instant at, String topic, String excerpt, Float score) { }

    /**
     * A place with the words around it, as printed.
     *
     * @param start first UTF-16 position in the text of the post
     */
    record Line(long number, UUID post, String author, Instant at, String topic, int start, int end, String left,
            String keyword, String right) { }

    /**
     * All places of a query.
     *
     * @param places how many there are; {@code lines} has as many as were asked for
     * @param notes  what blind batches hide from the person, when codings were asked for
     */
    record Context(String query, int places, int posts, int members, List<String> codes, List<Line> lines,
            List<String> notes) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("search", Texts.get("search.summary"), Texts.get("search.details"),
                List.of(Argument.of("PANEL", Texts.get("argument.panel")),
                        new Argument("QUERY", Texts.get("search.query"), false, List.of())),
                List.of(Option.flag("kwic", Texts.get("search.kwic")),
                        Option.of("words", "N", Texts.get("search.words", WORDS)),
                        new Option("sort", "ORDER", Texts.get("search.sort"), false, false),
                        Option.of("limit", "N", Texts.get("search.limit", POSTS, PLACES)),
                        new Option("where", "FIELD=VALUE", Texts.get("search.where"), false, true),
                        Option.of("topic", "TITLE", Texts.get("search.topic")),
                        Option.of("from", "DATE", Texts.get("search.from")),
                        Option.of("to", "DATE", Texts.get("search.to")),
                        Option.of("saved", "NAME", Texts.get("search.saved")),
                        Option.of("keep", "NAME", Texts.get("search.keep")),
                        Option.of("as", "NAME", Texts.get("search.as"))),
                List.of("parley search beer \"\\\"bottle openers\\\"\"", "parley search beer hop* --limit 50 --json",
                        "parley search \"Oatsund Kitchen Table\" 'code:Cap near 50 code:Price' --kwic --sort right",
                        "parley search \"Oatsund Kitchen Table\" 'leak* inside code:Packaging/*' --where gender=woman"
                                + " --keep \"Leaks women tell\"",
                        "parley search \"Oatsund Kitchen Table\" --saved \"Leaks women tell\" --kwic --json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        UUID panelId = panels.require(call.argument("PANEL")).id();
        int words = number(call, "words", WORDS, MOST_WORDS);
        int limit = number(call, "limit", call.flag("kwic") ? PLACES : POSTS, 999_999);
        Order order = call.option("sort").map(SearchCommand::order).orElse(Order.DATE);
        String query = query(call, panelId);
        call.option("keep").ifPresent(name -> queries.keep(call.actor(), new SavedQuery(null, panelId, name, query)));
        if (call.flag("kwic")) {
            return context(call, panelId, query, order, words, limit);
        }
        return finder.justWords(query).map(asked -> best(panelId, asked, limit))
                .orElseGet(() -> posts(call, panelId, query, limit));
    }

    /** The query that was given or kept, and what the options add to it. */
    private String query(CommandCall call, UUID panelId) {
        Optional<String> given = call.optionalArgument("QUERY");
        if (given.isPresent() == call.option("saved").isPresent()) {
            throw Texts.usage("search.how");
        }
        Optional<String> saved = call.option("saved").map(name -> queries.require(panelId, name).text());
        List<String> added = new ArrayList<>();
        for (String where : call.options("where")) {
            int sign = where.indexOf('=');
            if (sign < 1 || sign == where.length() - 1) {
                throw Texts.usage("search.where", where);
            }
            added.add(where.substring(0, sign).strip() + "=" + quoted(where.substring(sign + 1)));
        }
        call.option("topic").ifPresent(title -> added.add("topic:" + quoted(title)));
        call.option("from").ifPresent(date -> added.add("from:" + quoted(date)));
        call.option("to").ifPresent(date -> added.add("to:" + quoted(date)));
        String query = given.or(() -> saved).orElseThrow();
        return added.isEmpty() ? query : "(" + query + ") and " + String.join(" and ", added);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "").strip() + '"';
    }

    private CommandResult best(UUID panelId, String asked, int limit) {
        List<Search.Found> found = search.find(panelId, asked, limit);
        Discussion discussion = discussions.state(panelId);
        PanelState panel = panels.state(panelId);
        List<Hit> hits = new ArrayList<>();
        for (Search.Found one : found) {
            discussion.post(one.postId()).ifPresent(post -> hits.add(hit(discussion, panel, post, one.excerpt(),
                    one.score())));
        }
        return told(List.of(), hits, hits.size());
    }

    private CommandResult posts(CommandCall call, UUID panelId, String query, int limit) {
        Findings found = finder.find(person(call, panelId), panelId, query, call.progress());
        Discussion discussion = discussions.state(panelId);
        PanelState panel = panels.state(panelId);
        Map<UUID, Place> first = new LinkedHashMap<>();
        found.places().forEach(place -> first.putIfAbsent(place.post().id(), place));
        return told(found.notes(), first.values().stream().limit(limit).map(place -> {
            KeywordInContext line = KeywordInContext.of(place, EXCERPT_WORDS);
            return hit(discussion, panel, place.post(), line.left() + line.keyword() + line.right(), null);
        }).toList(), found.posts());
    }

    private Actor person(CommandCall call, UUID panelId) {
        return call.option("as").map(name -> codings.coder(panelId, name)).orElse(call.actor());
    }

    private static CommandResult told(List<String> notes, List<Hit> hits, int posts) {
        List<String> lines = hits.stream().map(hit -> Texts.get("search.line", Long.toString(hit.number()), hit.author(),
                hit.excerpt())).collect(Collectors.toCollection(ArrayList::new));
        lines.add(hits.size() < posts ? Texts.get("search.some", hits.size(), posts) : Texts.get("search.count", posts));
        lines.addAll(notes);
        return new CommandResult(hits, lines);
    }

    private static Hit hit(Discussion discussion, PanelState panel, Post post, String excerpt, Float score) {
        return new Hit(post.number(), post.id(), author(panel, post), post.at(), topic(discussion, post), excerpt, score);
    }

    private static String author(PanelState panel, Post post) {
        return panel.member(post.authorId()).map(Member::code).orElse("");
    }

    private static String topic(Discussion discussion, Post post) {
        return discussion.topics().containsKey(post.topicId()) ? discussion.topics().get(post.topicId()).title() : "";
    }

    private CommandResult context(CommandCall call, UUID panelId, String query, Order order, int words, int limit) {
        Findings found = finder.find(person(call, panelId), panelId, query, call.progress());
        Discussion discussion = discussions.state(panelId);
        PanelState panel = panels.state(panelId);
        List<KeywordInContext> sorted = KeywordInContext.sorted(found.places().stream()
                .map(place -> KeywordInContext.of(place, words)).toList(), order);
        List<Line> lines = sorted.stream().limit(limit).map(line -> {
            Post post = line.place().post();
            return new Line(post.number(), post.id(), author(panel, post), post.at(), topic(discussion, post),
                    line.place().start(), line.place().end(), line.left(), line.keyword(), line.right());
        }).toList();
        List<String> told = new ArrayList<>(Aligned.of(lines));
        told.add(Texts.get("search.places", found.places().size(), found.posts(), found.members()));
        if (lines.size() < found.places().size()) {
            told.add(Texts.get("search.some.places", lines.size()));
        }
        if (!found.codes().isEmpty()) {
            told.add(Texts.get("search.codes", String.join(", ", found.codes())));
        }
        told.addAll(found.notes());
        return new CommandResult(new Context(query, found.places().size(), found.posts(), found.members(), found.codes(),
                lines, found.notes()), told);
    }

    private static Order order(String text) {
        return Arrays.stream(Order.values()).filter(order -> order.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> Texts.usage("search.sort.wrong", text, Arrays.stream(Order.values())
                        .map(order -> order.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }

    private static int number(CommandCall call, String option, int usual, int most) {
        return call.option(option).map(text -> {
            if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
                throw Texts.usage("search.number", text, Integer.toString(most));
            }
            return Integer.parseInt(text);
        }).orElse(usual);
    }
}
