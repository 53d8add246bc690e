// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords;
import org.parley.panel.PanelState;

/** Finds the places of a word or phrase, in order of time. Keeps no state; any thread. */
@Component(service = Concordance.class)
public final class Concordance {

    private final TextWords words;

    @Activate
    public Concordance(@Reference TextWords words) {
        this.words = words;
    }

    /**
     * All places.
     *
     * @param typed    words that follow each other; a star at the end of one stands for any ending
     * @param forms    whether other forms of the words are found as well
     * @param language by whose rules
     * @param width    characters on each side
     */
    List<Line> find(PanelState panel, Discussion talk, String typed, boolean forms, Language language, int width,
            Within within, Progress progress) {
        WordReader reader = new WordReader(List.of(), !forms);
        Wanted wanted = Wanted.of(typed, forms, reader);
        if (wanted.isEmpty()) {
            return List.of();
        }
        PostLanguages languages = new PostLanguages(language, words);
        List<Line> lines = new ArrayList<>();
        for (Post post : talk.inOrder()) {
            progress.check();
            String text = post.text().words();
            if (!within.holds(post, talk, panel) || !wanted.mayBeIn(text)) {
                continue;
            }
            Language by = forms ? languages.of(post) : Language.NONE;
            List<Token> tokens = reader.read(text, by);
            for (int[] place : wanted.in(text, tokens, by)) {
                lines.add(Line.of(post, tokens.get(place[0]).start(), tokens.get(place[1]).end(), width));
            }
        }
        return lines;
    }
}
