// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parley.core.Progress;
import org.parley.discussion.Post;

/** Posts as rows of numbers: one for each form of a word, so that phrases of many posts are counted without their letters. */
final class Texts {

    /** Stands where two words do not follow each other in one breath. */
    static final int BREAK = -1;
    /** Bits that a number may have, so that three of them fit into one long. */
    static final int BITS = 21;
    private static final int MOST = 1 << BITS;

    private final List<Post> posts;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<String, Integer> formsByName = new HashMap<>();
    private final Map<String, Integer> roots = new HashMap<>();
    private int[] times = new int[1_024];

    /** A form of a word; forms with the same root count as one word. */
    record Form(String form, Language language, int root, boolean small) { }

    private Texts(List<Post> posts) {
        this.posts = posts;
    }

    static Texts of(List<Post> posts, WordReader reader, PostLanguages languages, Progress progress, String step) {
        Texts texts = new Texts(posts);
        for (int i = 0; i < posts.size(); i++) {
            progress.check();
            if (i % 500 == 0) {
                progress.at(step, i, posts.size());
            }
            Language language = languages.of(posts.get(i));
            String words = posts.get(i).text().words();
            texts.rows.add(texts.row(words, reader.read(words, language), language));
        }
        return texts;
    }

    private int[] row(String text, List<Token> tokens, Language language) {
        int[] row = new int[tokens.size() * 2];
        int length = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && !follows(text, tokens.get(i - 1).end(), tokens.get(i).start())) {
                row[length++] = BREAK;
            }
            row[length++] = form(tokens.get(i), language);
        }
        return Arrays.copyOf(row, length);
    }

    /** Whether two words are parted by spaces, a line end, hyphens or apostrophes alone: a comma or a full stop ends a phrase. */
    static boolean follows(String text, int end, int start) {
        int lines = 0;
        for (int i = end; i < start; i++) {
            char c = text.charAt(i);
            lines += c == '\n' ? 1 : 0;
            if (lines > 1 || !Character.isWhitespace(c) && !Character.isSpaceChar(c) && "-'\u2019\u2010\u2011".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private int form(Token token, Language language) {
        Integer known = formsByName.get(language.tag() + ' ' + token.form());
        int place = known == null ? learn(token, language) : known;
        if (place != BREAK) {
            times[forms.get(place).root()]++;
        }
        return place;
    }

    /** Of more than two million words the later ones are too rare to matter. */
    private int learn(Token token, Language language) {
        String root = language.tag() + ' ' + token.root();
        if (forms.size() >= MOST || roots.size() >= MOST && !roots.containsKey(root)) {
            return BREAK;
        }
        int of = roots.computeIfAbsent(root, name -> roots.size());
        if (of >= times.length) {
            times = Arrays.copyOf(times, times.length * 2);
        }
        forms.add(new Form(token.form(), language, of, token.small()));
        formsByName.put(language.tag() + ' ' + token.form(), forms.size() - 1);
        return forms.size() - 1;
    }

    List<Post> posts() {
        return posts;
    }

    /** The forms of a post, with {@link #BREAK} between those that do not follow each other. */
    int[] row(int post) {
        return rows.get(post);
    }

    Form form(int place) {
        return forms.get(place);
    }

    /** How often a word occurs in whatever form. */
    int times(int root) {
        return times[root];
    }
}
