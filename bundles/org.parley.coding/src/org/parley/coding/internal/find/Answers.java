// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.parley.core.Period;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;

/** Which answers a part of a query about whole answers means. */
final class Answers {

    /** Fields that every panel has. */
    static final List<String> OWN = List.of("topic", "activity", "who", "from", "to");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Ground ground;

    Answers(Ground ground) {
        this.ground = ground;
    }

    /** Whether an answer fits; {@code find.field} (usage) for a field that there is not, {@code date.unreadable} (usage). */
    Predicate<Post> of(Node.About about) {
        PanelState panel = ground.panel();
        switch (about.field().toLowerCase(Locale.ROOT)) {
            case "from":
                Instant from = Period.read(Optional.of(one(about)), Optional.empty()).from();
                return post -> !post.at().isBefore(from);
            case "to":
                Instant to = Period.read(Optional.empty(), Optional.of(one(about))).to();
                return post -> post.at().isBefore(to);
            case "topic":
                return fitting(about, post -> topic(post).map(Topic::title).orElse(""));
            case "activity":
                return fitting(about, post -> topic(post).map(Topic::activity).orElse(""));
            case "who":
                Predicate<Post> name = fitting(about, post -> panel.member(post.authorId()).map(Member::name).orElse(""));
                return name.or(fitting(about, post -> panel.member(post.authorId()).map(Member::code).orElse("")));
            default:
                String key = key(about);
                return fitting(about, post -> panel.member(post.authorId()).map(member -> member.profile().get(key))
                        .orElse(""));
        }
    }

    private static String one(Node.About about) {
        return String.join(",", about.values()).strip();
    }

    private Optional<Topic> topic(Post post) {
        return Optional.ofNullable(ground.discussion().topics().get(post.topicId()));
    }

    private String key(Node.About about) {
        List<ProfileField> open = ground.panel().fields().values().stream()
                .filter(field -> field.sensitivity() == ProfileField.Sensitivity.OPEN).toList();
        String wanted = squeezed(about.field());
        return open.stream().filter(field -> squeezed(field.key()).equals(wanted) || squeezed(field.label()).equals(wanted))
                .map(ProfileField::key).findFirst().orElseThrow(() -> {
                    List<String> known = new ArrayList<>(Parser.PLACES);
                    known.addAll(OWN);
                    open.forEach(field -> known.add(field.key()));
                    return Texts.usage("find.field", about.field(), Integer.toString(about.at() + 1),
                            String.join(", ", known));
                });
    }

    private static Predicate<Post> fitting(Node.About about, Function<Post, String> text) {
        List<String> wanted = about.values().stream().map(Answers::folded).toList();
        // many posts, few values
        Map<String, Boolean> known = new HashMap<>();
        return post -> known.computeIfAbsent(text.apply(post) == null ? "" : text.apply(post), value -> {
            String folded = folded(value);
            return wanted.stream().anyMatch(one -> about.exact() ? folded.equals(one) : begins(folded, one));
        });
    }

    /** Whether the value stands in the text, at the beginning of a word. */
    private static boolean begins(String text, String value) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static String squeezed(String text) {
        return SIGNS.matcher(folded(text)).replaceAll("");
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT)
                .strip();
    }
}
