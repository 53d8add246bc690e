// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.discussion.Discussion;
import org.parley.discussion.PersonalData;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.discussion.internal.text.Token;
import org.parley.discussion.internal.text.Tokens;
import org.parley.panel.Member;
import org.parley.panel.Panels;

/** {@link PersonalData} over the panels of the workspace. */
@Component
public final class PersonalDataService implements PersonalData {

    /** A word that at least so many posts, and so large a share of them, write in small letters is an everyday word. */
    private static final int EVERYDAY_POSTS = 5;
    private static final double EVERYDAY_SHARE = 0.02;

    private final Finder finder = new Finder();
    private final Panels panels;
    private final DiscussionData data;
    private final Map<UUID, Everyday> found = new ConcurrentHashMap<>();

    @Activate
    public PersonalDataService(@Reference Panels panels, @Reference DiscussionData data) {
        this.panels = panels;
        this.data = data;
    }

    @Override
    public List<Hit> find(String text, String language) {
        return finder.find(text, language, Names.NONE);
    }

    @Override
    public List<Hit> find(String text, String language, Names names) {
        return finder.find(text, language, names);
    }

    @Override
    public String redact(String text, Collection<Hit> hits) {
        return finder.redact(text, hits);
    }

    @Override
    public String mark(String kind) {
        return finder.mark(kind);
    }

    @Override
    public Names names(UUID panelId) {
        List<String> names = panels.state(panelId).everyone().stream()
                .filter(m -> m.name() != null && !m.name().equals(m.code())).map(Member::name).distinct().toList();
        Set<String> words = names.stream().flatMap(name -> Tokens.of(name, Locale.ROOT).stream()).map(Token::folded)
                .collect(Collectors.toSet());
        return new MemberNames(names, everyday(panelId, words)::contains);
    }

    /** What was found in a snapshot; it is let go with the snapshot, and another one takes its place with the next. */
    private record Everyday(WeakReference<Discussion> talk, Set<String> words, Set<String> everyday) { }

    private Set<String> everyday(UUID panelId, Set<String> words) {
        Discussion talk = data.state(panelId);
        Everyday known = found.get(panelId);
        if (known == null || known.talk().get() != talk || !known.words().equals(words)) {
            known = new Everyday(new WeakReference<>(talk), words, everyday(talk.inOrder(), words));
            found.put(panelId, known);
        }
        return known.everyday();
    }

    /** Which of the words many posts write in small letters, so that they are no names there. */
    private static Set<String> everyday(List<Post> posts, Set<String> words) {
        Map<String, Integer> uses = new HashMap<>();
        for (Post post : posts) {
            String text = post.text().words();
            Set<String> here = new HashSet<>();
            for (Token token : Tokens.of(text, Locale.ROOT)) {
                if (words.contains(token.folded()) && Character.isLowerCase(text.codePointAt(token.start()))) {
                    here.add(token.folded());
                }
            }
            here.forEach(word -> uses.merge(word, 1, Integer::sum));
        }
        double enough = Math.max(EVERYDAY_POSTS, posts.size() * EVERYDAY_SHARE);
        return uses.entrySet().stream().filter(e -> e.getValue() >= enough).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
