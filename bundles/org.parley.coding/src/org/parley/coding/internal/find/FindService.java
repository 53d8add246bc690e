// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.Codings;
import org.parley.coding.Seen;
import org.parley.coding.find.Finder;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.Search;
import org.parley.panel.Panels;

/** {@link Finder} over the pictures of a panel in memory and its full-text index. */
@Component(service = Finder.class)
public final class FindService implements Finder {

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Search search;

    @Activate
    public FindService(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference Search search) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.search = search;
    }

    @Override
    public Findings find(Actor person, UUID panelId, String query, Progress progress) {
        Node node = Parser.read(query);
        Seen seen = codings.seen(person, panelId);
        return found(Ground.of(discussions.state(panelId), panels.state(panelId), seen.codings(),
                (words, watched) -> search.places(panelId, words, watched), progress), node, seen.notes());
    }

    /** What a tree finds in a ground, with what is kept from it when codings are asked for; pure. */
    static Findings found(Ground ground, Node node, List<String> notes) {
        Evaluator evaluator = new Evaluator(ground);
        Hits hits = evaluator.of(node);
        List<Place> places = new ArrayList<>();
        Set<UUID> members = new HashSet<>();
        for (int at = hits.holds().nextSetBit(0); at >= 0; at = hits.holds().nextSetBit(at + 1)) {
            Post post = ground.posts().get(at);
            long[] ranges = hits.at(at);
            if (post.authorId() != null) {
                members.add(post.authorId());
            }
            if (ranges.length == 0) {
                places.add(new Place(post, 0, post.text().words().length()));
            }
            for (long range : ranges) {
                places.add(new Place(post, Ranges.start(range), Ranges.end(range)));
            }
        }
        Codebook codebook = ground.codings().codebook();
        return new Findings(places, hits.holds().cardinality(), members.size(), codebook.inOrder().stream()
                .filter(code -> evaluator.codes().contains(code.id())).map(codebook::path).toList(),
                evaluator.askedCodings() ? notes : List.of());
    }

    @Override
    public void check(Actor person, UUID panelId, String query) {
        Node node = Parser.read(query);
        Discussion none = new Discussion(0, panelId, Map.of(), Map.of(), List.of(), Map.of(),
                Map.of(), Map.of(), List.of(), Map.of());
        new Evaluator(Ground.of(none, panels.state(panelId), codings.seen(person, panelId).codings(),
                (words, progress) -> List.of(), Progress.none())).of(node);
    }

    @Override
    public Optional<String> justWords(String query) {
        Node node = Parser.read(query);
        List<Node> parts = node instanceof Node.All all ? all.parts() : List.of(node);
        return parts.stream().allMatch(Node.Said.class::isInstance)
                ? Optional.of(parts.stream().map(part -> ((Node.Said) part).words()).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    @Override
    public List<String> completions(UUID panelId, String query) {
        return new Completing(codings.codebook(panelId), panels.state(panelId)).of(query);
    }
}
