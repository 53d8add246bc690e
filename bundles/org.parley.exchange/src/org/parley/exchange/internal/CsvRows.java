// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.parley.exchange.internal.CsvFile.Row;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.State;
import org.parley.exchange.spi.Receiver.ThreadOf;

/** Makes people and contributions of the rows of one file, and says of each row that it cannot use why. */
final class CsvRows {

    private static final Set<String> STAFF = Set.of("1", "true", "yes", "y", "x", "host", "staff", "admin",
            "administrator", "moderator", "employee", "team");

    private final CsvPlan plan;
    private final DateReader dates;
    private final Receiver receiver;
    private final Problems problems;
    private final CsvPeople people;
    private final CsvThreads threads;
    private final String file;
    private final String questionnaire;
    /** How often the same words by the same person at the same time came, so that each gets an id of its own. */
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<Integer, String> topics = new HashMap<>();
    private Row firstUnreadable;
    private long readable;
    private long unreadable;

    CsvRows(CsvPlan plan, DateReader dates, Receiver receiver, Problems problems) {
        this.plan = plan;
        this.dates = dates;
        this.receiver = receiver;
        this.problems = problems;
        file = plan.file().path().getFileName().toString();
        people = new CsvPeople(plan, receiver, problems);
        String name = file.replaceFirst("\\.[A-Za-z]{2,4}$", "").replaceAll("[_]+", " ");
        threads = new CsvThreads(receiver, problems, name, plan.has(Field.REPLY_TO), plan.has(Field.TITLE));
        questionnaire = Digest.of(plan.file().headers().toArray(String[]::new)).substring(0, 8);
    }

    /** Id of a contribution by the id that the file gives it. */
    static String postId(String rawId) {
        // an id that is an address would stand in the records for ever
        boolean plain = rawId.length() <= Limits.LONGEST_ID && rawId.indexOf('@') < 0;
        return "csv:" + (plain ? rawId : Digest.of(rawId));
    }

    void take(Row row) {
        String where = problems.text("where.row", file, row.number());
        String refusal = refusal(row);
        if (refusal != null) {
            receiver.skipped(where, refusal);
            return;
        }
        switch (plan.kind()) {
            case POST -> post(row, where);
            case RESPONDENT -> respondent(row, where);
            case PERSON -> person(row, where);
        }
    }

    /** Gives what is left to the receiver. */
    void finish() {
        people.finish();
        threads.finish();
    }

    /** Why a row cannot be used at all; null when it can. */
    private String refusal(Row row) {
        boolean damaged = plan.file().encoding().damaged();
        for (String cell : row.cells()) {
            if (Limits.hasNul(cell)) {
                return problems.text("skip.nul");
            }
            if (Limits.hasLoneSurrogate(cell) || damaged && cell.indexOf('\uFFFD') >= 0) {
                return problems.text("skip.broken-letter");
            }
        }
        for (int i = plan.file().headers().size(); i < row.cells().length; i++) {
            if (!row.cells()[i].isBlank()) {
                return problems.text("skip.more-cells");
            }
        }
        return null;
    }

    private void person(Row row, String where) {
        String author = author(row);
        if (author == null) {
            receiver.skipped(where, problems.text("skip.no-name"));
            return;
        }
        people.add(row, author, name(row), staff(row), true);
    }

    private void respondent(Row row, String where) {
        String rawId = plan.cell(row, Field.ID);
        String author = author(row);
        String name = name(row);
        if (author == null) {
            // without a name the row is the person; its number tells who it is when the file gives no id
            author = "csv:" + questionnaire + ":" + (rawId.isEmpty() ? "row " + row.number() : Digest.of(rawId));
            name = problems.text("respondent", row.number() - 1);
        }
        Instant at = null;
        if (plan.has(Field.DATE)) {
            Object read = date(row);
            if (!(read instanceof Instant instant)) {
                receiver.skipped(where, (String) read);
                return;
            }
            at = instant;
        }
        people.add(row, author, name, staff(row), true);
        for (int column : plan.all(Field.TEXT)) {
            String words = words(row.cell(column));
            if (words.isEmpty()) {
                continue;
            }
            if (words.length() > Limits.LONGEST_TEXT) {
                receiver.skipped(where, problems.text("skip.too-long", Limits.LONGEST_TEXT));
                continue;
            }
            String question = plan.file().headers().get(column);
            String topic = topics.computeIfAbsent(column, c -> {
                String id = "csv:question:" + questionnaire + ":" + Digest.of(question).substring(0, 16);
                receiver.topic(new ThreadOf(id, Limits.cut(HtmlText.line(question), Limits.LONGEST_TITLE),
                        null, null));
                return id;
            });
            String base = topic + ":" + (rawId.isEmpty() ? Digest.of(author, at == null ? null : at.toString())
                    : Digest.of(rawId));
            int times = occurrences.merge(base, 1, Integer::sum);
            State state = state(row);
            receiver.post(new Contribution(times == 1 ? base : base + "-" + times, topic, Kind.REPLY, null, author,
                    null, at, language(row), words, state, stateReason(row, state)));
        }
    }

    private void post(Row row, String where) {
        String words = words(row.cell(plan.all(Field.TEXT).get(0)));
        if (words.isEmpty()) {
            receiver.skipped(where, problems.text("skip.no-text"));
            return;
        }
        if (words.length() > Limits.LONGEST_TEXT) {
            receiver.skipped(where, problems.text("skip.too-long", Limits.LONGEST_TEXT));
            return;
        }
        Instant at = null;
        if (plan.has(Field.DATE)) {
            Object read = date(row);
            if (!(read instanceof Instant instant)) {
                receiver.skipped(where, (String) read);
                return;
            }
            at = instant;
        }
        String author = author(row);
        if (author != null) {
            people.add(row, author, name(row), staff(row), false);
        }
        String rawId = nullIfEmpty(plan.cell(row, Field.ID));
        State state = state(row);
        threads.add(new CsvDraft(where, rawId != null ? postId(rawId) : contentId(author, at, words), rawId,
                nullIfEmpty(plan.cell(row, Field.REPLY_TO)), title(row, Field.TOPIC), title(row, Field.ACTIVITY),
                title(row, Field.TITLE), author, at, language(row), words, state, stateReason(row, state)));
    }

    /** An id for a row that has none: the same row in a later export of the same data gets the same. */
    private String contentId(String author, Instant at, String words) {
        String base = "csv:h:" + Digest.of(author, at == null ? null : at.toString(), words);
        int times = occurrences.merge(base, 1, Integer::sum);
        return times == 1 ? base : base + "-" + times;
    }

    private String author(Row row) {
        String given = plan.cell(row, Field.AUTHOR);
        if (given.isEmpty() && !plan.has(Field.AUTHOR)) {
            given = plan.kind() == CsvPlan.Kind.PERSON ? plan.cell(row, Field.ID) : "";
            given = given.isEmpty() ? plan.cell(row, Field.EMAIL) : given;
        }
        if (given.isEmpty()) {
            return null;
        }
        String key = CsvThreads.key(given);
        return "csv:" + (key.length() <= Limits.LONGEST_ID ? key : Digest.of(key));
    }

    /** The name to show: a bare number of the source says less than our own code. */
    private String name(Row row) {
        String name = plan.cell(row, Field.NAME);
        String shown = name.isEmpty() ? plan.cell(row, Field.AUTHOR) : name;
        return shown.isEmpty() || shown.matches("\\d{1,12}") ? null : shown;
    }

    private boolean staff(Row row) {
        return STAFF.contains(plan.cell(row, Field.STAFF).toLowerCase(Locale.ROOT));
    }

    private String language(Row row) {
        String language = plan.cell(row, Field.LANGUAGE).replace('_', '-');
        return language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language : null;
    }

    private State state(Row row) {
        String word = plan.cell(row, Field.STATE);
        if (word.isEmpty()) {
            return State.ACCEPTED;
        }
        State state = SourceState.of(word);
        // a word that nobody knows is for a person to decide
        return state == null ? State.HELD : state;
    }

    private String stateReason(Row row, State state) {
        return state == State.ACCEPTED ? null : problems.text(state == State.REJECTED ? "state.rejected" : "state.held",
                plan.file().headers().get(plan.all(Field.STATE).get(0)), plan.cell(row, Field.STATE));
    }

    /** The moment, or the reason why there is none. */
    private Object date(Row row) {
        String text = plan.cell(row, Field.DATE);
        if (text.isEmpty()) {
            return problems.text("skip.no-date");
        }
        try {
            Instant at = dates.read(text);
            readable++;
            return Limits.possible(at) ? at : problems.text("skip.impossible-date");
        } catch (DateReader.Impossible e) {
            // a slip of one row says nothing about the column
            readable++;
            return problems.text("skip.impossible-date");
        } catch (DateTimeException | ArithmeticException e) {
            unreadable++;
            firstUnreadable = firstUnreadable == null ? row : firstUnreadable;
            return problems.text("skip.unreadable-date");
        }
    }

    private String title(Row row, Field field) {
        String text = plan.cell(row, field).replaceAll("\\s+", " ");
        return text.isEmpty() ? null : Limits.cut(text, Limits.LONGEST_TITLE);
    }

    private static String words(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    long readableDates() {
        return readable;
    }

    long unreadableDates() {
        return unreadable;
    }

    Row firstUnreadable() {
        return firstUnreadable;
    }

    List<String> leftOut() {
        return people.leftOut();
    }
}
