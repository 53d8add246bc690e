// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Author;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.State;
import org.parley.exchange.spi.Receiver.ThreadOf;

/** Makes topics, contributions and authors of the rows of one dump. */
final class StackExchangeRows {

    private static final String QUESTION = "1";
    private static final String ANSWER = "2";

    private final Receiver receiver;
    private final Problems problems;
    /** Topic of each post by the post's id. */
    private final Map<String, String> topics = new HashMap<>();
    private final List<Answer> early = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();

    StackExchangeRows(Receiver receiver, Problems problems) {
        this.receiver = receiver;
        this.problems = problems;
    }

    /** Takes the attributes of a row. */
    @FunctionalInterface
    interface Taker {
        void take(UnaryOperator<String> attribute);
    }

    private record Answer(String id, String question, String author, Instant at, String words) { }

    void post(UnaryOperator<String> row) {
        String id = row.apply("Id");
        String type = row.apply("PostTypeId");
        String where = "Posts.xml, Id " + id;
        if (!QUESTION.equals(type) && !ANSWER.equals(type)) {
            receiver.skipped(where, problems.text("skip.post-type"));
            return;
        }
        Instant at = at(row.apply("CreationDate"));
        String words = HtmlText.of(orEmpty(row.apply("Body")));
        String refusal = refusal(id, at, words);
        if (refusal != null) {
            receiver.skipped(where, refusal);
            return;
        }
        if (QUESTION.equals(type)) {
            String topic = "se:q" + id;
            topics.put(id, topic);
            receiver.topic(new ThreadOf(topic, title(row.apply("Title"), words), null, at));
            contribution("se:p" + id, topic, Kind.STARTER, null, row.apply("OwnerUserId"), at, words);
            return;
        }
        Answer answer = new Answer(id, row.apply("ParentId"), row.apply("OwnerUserId"), at, words);
        if (topics.containsKey(answer.question())) {
            answer(answer);
        } else {
            early.add(answer);
        }
    }

    /** The answers that came before their question. */
    void lateAnswers() {
        for (Answer answer : early) {
            if (topics.containsKey(answer.question())) {
                answer(answer);
            } else {
                receiver.skipped("Posts.xml, Id " + answer.id(), problems.text("skip.no-question"));
            }
        }
        early.clear();
    }

    private void answer(Answer answer) {
        String topic = topics.get(answer.question());
        topics.put(answer.id(), topic);
        contribution("se:p" + answer.id(), topic, Kind.REPLY, "se:p" + answer.question(), answer.author(),
                answer.at(), answer.words());
    }

    void comment(UnaryOperator<String> row) {
        String id = row.apply("Id");
        String where = "Comments.xml, Id " + id;
        String post = row.apply("PostId");
        Instant at = at(row.apply("CreationDate"));
        // comments are plain text in a dump, with the marks of Markdown
        String words = orEmpty(row.apply("Text")).replace("\r\n", "\n").strip();
        String refusal = refusal(id, at, words);
        if (refusal == null && !topics.containsKey(post)) {
            refusal = problems.text("skip.comment-on-unknown");
        }
        if (refusal != null) {
            receiver.skipped(where, refusal);
            return;
        }
        contribution("se:c" + id, topics.get(post), Kind.COMMENT, "se:p" + post, row.apply("UserId"), at, words);
    }

    void user(UnaryOperator<String> row) {
        String id = row.apply("Id");
        if (!authors.remove(id)) {
            // a number below zero is the site itself, as -1 is its "Community"
            boolean site = id != null && id.startsWith("-");
            receiver.skipped("Users.xml, Id " + id, problems.text(site ? "skip.site" : "skip.never-wrote"));
            return;
        }
        Map<String, String> profile = new LinkedHashMap<>();
        String age = row.apply("Age");
        if (age != null && !age.isBlank() && AgeBand.of(age) != null) {
            profile.put("age_band", AgeBand.of(age));
        }
        String place = row.apply("Location");
        if (place != null && !place.isBlank()) {
            profile.put("place", Limits.cut(place.strip(), Limits.LONGEST_VALUE));
        }
        receiver.author(new Author("se:u" + id, row.apply("DisplayName"), false, profile, Map.of()));
    }

    /** Those who wrote and have no row among the users. */
    void authorsWithoutRow() {
        authors.forEach(id -> receiver.author(new Author("se:u" + id, null, false, Map.of(), Map.of())));
        authors.clear();
    }

    private void contribution(String id, String topic, Kind kind, String replyTo, String user, Instant at,
            String words) {
        boolean known = user != null && !user.isBlank();
        if (known) {
            authors.add(user);
        }
        receiver.post(new Contribution(id, topic, kind, replyTo, known ? "se:u" + user : null,
                known ? null : problems.text("author.deleted"), at, null, words, State.ACCEPTED, null));
    }

    private String refusal(String id, Instant at, String words) {
        if (id == null || id.isBlank()) {
            return problems.text("skip.no-id");
        }
        if (at == null) {
            return problems.text("skip.no-date");
        }
        if (!Limits.possible(at)) {
            return problems.text("skip.impossible-date");
        }
        if (words.isEmpty()) {
            return problems.text("skip.no-text");
        }
        return words.length() > Limits.LONGEST_TEXT ? problems.text("skip.too-long", Limits.LONGEST_TEXT) : null;
    }

    private static String title(String title, String words) {
        String line = title == null ? "" : HtmlText.line(title);
        return Limits.cut(line.isEmpty() ? words.lines().findFirst().orElse("") : line, Limits.LONGEST_TITLE);
    }

    private static Instant at(String date) {
        try {
            return date == null || date.isBlank() ? null : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // 30 February: a date that is there and cannot be, told as such
            return Instant.MIN;
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
