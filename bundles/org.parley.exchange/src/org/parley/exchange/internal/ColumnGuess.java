// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Guesses what each column is, from its header and its values. Names stand in the order in which they are believed. */
final class ColumnGuess {

    private static final List<String> AUTHOR = List.of("author", "author id", "authorid", "author name", "user id",
            "userid", "user", "username", "user name", "screen name", "handle", "nickname", "display name", "name",
            "member", "member id", "participant", "participant id", "respondent", "respondent id", "reviewer",
            "reviewer id", "reviewer name", "customer", "customer id", "speaker", "from", "posted by", "by", "case",
            "case id", "person");
    private static final List<String> NAME = List.of("display name", "author name", "user name", "username",
            "screen name", "name", "nickname", "handle", "member name", "first name");
    private static final List<String> TEXT = List.of("text", "comment body", "body", "comment", "comments", "message",
            "review text", "answer", "post text", "content", "review", "statement", "response", "feedback", "freetext",
            "free text", "verbatim", "opinion", "remark", "remarks", "tweet", "post", "description");
    private static final List<String> DATE = List.of("date", "timestamp", "created at", "created", "creation date",
            "datetime", "date time", "submit date", "submitted at", "submitted", "submission date", "posted at",
            "posted", "post date", "published", "published at", "tweet created", "time", "end date", "completed",
            "start date", "when");
    private static final List<String> ID = List.of("id", "post id", "comment id", "message id", "review id",
            "response id", "submission id", "answer id", "tweet id", "uuid", "guid", "#", "post", "key");
    private static final List<String> AGE = List.of("age band", "ageband", "age group", "age");
    private static final List<String> GENDER = List.of("gender", "sex");
    private static final List<String> PLACE = List.of("place", "location", "city", "town", "region", "user location",
            "tweet location", "country");
    private static final Map<Field, List<String>> OTHERS = Map.of(
            Field.TITLE, List.of("title", "subject", "headline", "heading"),
            Field.TOPIC, List.of("topic", "topic title", "thread", "thread title", "topic id", "thread id", "question",
                    "conversation", "discussion"),
            Field.ACTIVITY, List.of("activity", "forum", "board", "room", "project"),
            Field.REPLY_TO, List.of("reply to", "replyto", "reply to id", "in reply to", "in reply to id", "parent",
                    "parent id", "parentid", "parent post", "answer to"),
            Field.LANGUAGE, List.of("language", "lang", "locale"),
            Field.STAFF, List.of("staff", "is staff", "host", "is host"));
    private static final List<String> STATE = List.of("state", "moderated", "moderation", "moderation state", "status",
            "approved");
    private static final Map<Field, List<String>> CONTACT = Map.of(
            Field.EMAIL, List.of("email", "e mail", "mail", "email address", "e mail address", "mail address"),
            Field.PHONE, List.of("phone", "telephone", "phone number", "telephone number", "mobile", "cell", "tel",
                    "mobile number", "whatsapp"),
            Field.REAL_NAME, List.of("real name", "realname", "full name", "fullname", "last name", "surname",
                    "family name"));
    private static final double CERTAIN_TEXT = 60;

    private final List<ColumnFacts> columns;
    private final Map<Integer, String> guess = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    ColumnGuess(List<ColumnFacts> columns) {
        this.columns = columns;
    }

    /** Whether a header, in small letters, may stand above dates. */
    static boolean maybeDate(String plain) {
        return DATE.contains(plain);
    }

    /** A field for each column, by the column's index. */
    Map<Integer, String> all() {
        CONTACT.forEach((field, names) -> columns.stream().filter(c -> names.contains(c.plain))
                .forEach(c -> put(c, field.word())));
        columns.stream().filter(c -> free(c) && c.emails()).forEach(c -> put(c, Field.EMAIL.word()));
        columns.stream().filter(c -> c.empty() || c.rowCounter() && !named(c))
                .forEach(c -> put(c, Field.IGNORE.word()));
        texts();
        // an id only when each row has its own: 5.70306E+17 is what a spreadsheet left of many
        first(ID, c -> c.unique() && c.averageLength() < 60).ifPresent(c -> put(c, Field.ID.word()));
        columns.stream().filter(c -> free(c) && ID.contains(c.plain) && !c.plain.equals("key"))
                .forEach(c -> put(c, Field.IGNORE.word()));
        OTHERS.forEach((field, names) -> first(names, c -> true).ifPresent(c -> put(c, field.word())));
        first(STATE, ColumnFacts::states).ifPresent(c -> put(c, Field.STATE.word()));
        people();
        if (guess.containsValue(Field.TEXT.word())) {
            first(DATE, c -> true).ifPresent(c -> put(c, Field.DATE.word()));
        }
        profile();
        return guess;
    }

    /** 1, 2, 3, ... under a name such as "post id" are ids; under "#", or under no name at all, numbers of rows. */
    private static boolean named(ColumnFacts column) {
        return ID.contains(column.plain) && !column.plain.equals("#") || AUTHOR.contains(column.plain);
    }

    private void texts() {
        List<ColumnFacts> questions = columns.stream().filter(c -> free(c) && c.question && c.freeText()).toList();
        Optional<ColumnFacts> named = first(TEXT, c -> c.plain.equals("text")
                || !c.wholeNumbers() && (!c.plain.equals("post") || c.averageLength() >= 12));
        if (!questions.isEmpty()) {
            questions.forEach(c -> put(c, Field.TEXT.word()));
            named.filter(c -> free(c) && c.freeText()).ifPresent(c -> put(c, Field.TEXT.word()));
        } else if (named.isPresent()) {
            put(named.get(), Field.TEXT.word());
        } else {
            columns.stream().filter(c -> free(c) && c.freeText() && c.averageLength() >= CERTAIN_TEXT
                    && !c.plain.contains("address")).max(Comparator.comparingDouble(ColumnFacts::averageLength))
                    .ifPresent(c -> put(c, Field.TEXT.word()));
        }
    }

    private void people() {
        Optional<ColumnFacts> author = first(AUTHOR, c -> !c.freeText());
        author.ifPresent(c -> put(c, Field.AUTHOR.word()));
        if (author.isPresent() && !NAME.contains(author.get().plain)) {
            first(NAME, c -> true).ifPresent(c -> put(c, Field.NAME.word()));
        }
        // a second number for the same people
        columns.stream().filter(c -> free(c) && AUTHOR.contains(c.plain) && c.unique())
                .forEach(c -> put(c, Field.IGNORE.word()));
    }

    private void profile() {
        first(AGE, c -> true).ifPresent(c -> profile(c, "age_band"));
        first(GENDER, c -> true).ifPresent(c -> profile(c, "gender"));
        first(PLACE, c -> true).ifPresent(c -> profile(c, "place"));
        columns.stream().filter(this::free).forEach(c -> profile(c, key(c.name)));
    }

    private void profile(ColumnFacts column, String wanted) {
        String key = wanted;
        for (int i = 2; !keys.add(key); i++) {
            key = wanted + "_" + i;
        }
        put(column, Field.PROFILE + key);
    }

    /** A key made of a header: short, in small letters, and its own for each header. */
    static String key(String header) {
        String line = HtmlText.line(header).toLowerCase(java.util.Locale.ROOT);
        String plain = line.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        if (plain.isEmpty()) {
            return "column_" + Digest.of(header).substring(0, 6);
        }
        return plain.length() <= 48 ? plain : Limits.cut(plain, 41) + "_" + Digest.of(header).substring(0, 6);
    }

    private Optional<ColumnFacts> first(List<String> names, Predicate<ColumnFacts> fits) {
        List<ColumnFacts> found = new ArrayList<>(columns.stream()
                .filter(c -> free(c) && names.contains(c.plain) && fits.test(c)).toList());
        found.sort(Comparator.comparingInt(c -> names.indexOf(c.plain)));
        return found.stream().findFirst();
    }

    private boolean free(ColumnFacts column) {
        return !guess.containsKey(column.index);
    }

    private void put(ColumnFacts column, String field) {
        guess.putIfAbsent(column.index, field);
    }
}
