// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.State;
import org.parley.exchange.spi.Receiver.ThreadOf;
import org.parley.exchange.spi.TextMaterial;

/**
 * Gives the pieces of one text file to the receiver, as the posts of one topic. The id of a post comes from who said it
 * and its words, so that it stays when other pieces are put in or taken out; {@link TextMatch} finds those whose words
 * were changed.
 */
final class TextFile {

    private static final int SHORT = 16;
    private static final Pattern NAMED_DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)"
            + "(?:[-_T ]+(\\d{2})[-_.:]?(\\d{2})[-_.:]?(\\d{2})(?!\\d))?");

    private final Path path;
    private final TextSettings settings;
    private final Receiver receiver;
    private final Problems problems;
    private final String topic;
    private final String title;
    private final Instant at;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private boolean begun;
    private int count;

    /** @param kind transcript, document or notes: the same file read in two ways is two topics */
    TextFile(String kind, Path path, TextMaterial material, TextSettings settings, Receiver receiver, Problems problems) {
        this.path = path;
        this.settings = settings;
        this.receiver = receiver;
        this.problems = problems;
        title = title(path, settings);
        topic = TextMatch.PREFIX + kind + ":" + Digest.of(CsvThreads.key(title)).substring(0, SHORT);
        at = day(material);
        material.notes().forEach(receiver::note);
        receiver.topic(new ThreadOf(topic, title, null, at));
    }

    /** The title that a person gave, or the name of the file. */
    static String title(Path path, TextSettings settings) {
        if (settings.title() != null) {
            return settings.title();
        }
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String bare = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[_\\s]+", " ").strip();
        return Limits.cut(bare.isEmpty() ? name : bare, Limits.LONGEST_TITLE);
    }

    private Instant day(TextMaterial material) {
        if (settings.at() != null) {
            return settings.at();
        }
        Instant named = named(path.getFileName().toString());
        if (named != null) {
            receiver.note(problems.text("text.date.name", shown(named)));
            return named;
        }
        if (material.written() != null && Limits.possible(material.written())) {
            receiver.note(problems.text("text.date.file", shown(material.written())));
            return material.written();
        }
        receiver.note(problems.text("text.no-date"));
        return null;
    }

    private static String shown(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(at);
    }

    /** The day, and the time when it stands behind it, in the name of a file; null for none. */
    static Instant named(String name) {
        Matcher day = NAMED_DAY.matcher(name);
        while (day.find()) {
            try {
                LocalDate date = LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)),
                        Integer.parseInt(day.group(4)));
                LocalTime time = day.group(5) == null ? LocalTime.MIDNIGHT : LocalTime.of(Integer.parseInt(day.group(5)),
                        Integer.parseInt(day.group(6)), Integer.parseInt(day.group(7)));
                return LocalDateTime.of(date, time).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // digits that are no day; another group of them may be one
                continue;
            }
        }
        return null;
    }

    String topicId() {
        return topic;
    }

    String title() {
        return title;
    }

    /** How many pieces there were. */
    int count() {
        return count;
    }

    /** The moment so long after the beginning; the beginning when it is not known how long; null without a date. */
    Instant moment(Duration offset) {
        Instant moment = at == null ? null : offset == null ? at : at.plus(offset);
        return moment == null || Limits.possible(moment) ? moment : at;
    }

    /**
     * Gives a piece to the receiver.
     *
     * @param who      tells the ids of equal words by different people apart; empty for one who is always the same
     * @param author   source id; null for nobody
     * @param noAuthor why there is none
     * @param page     page on which it begins, 0 for none
     * @return its id; null when it was left out
     */
    String post(String who, String author, String noAuthor, String replyTo, Instant when, int page, String words) {
        count++;
        String where = problems.text("where.part", path.getFileName(), count);
        String plain = words.strip();
        String refusal = plain.isEmpty() ? "skip.no-text" : Limits.hasNul(plain) ? "skip.nul"
                : Limits.hasLoneSurrogate(plain) ? "skip.broken-letter" : null;
        if (refusal != null) {
            receiver.skipped(where, problems.text(refusal));
            return null;
        }
        if (plain.length() > Limits.LONGEST_TEXT) {
            receiver.skipped(where, problems.text("skip.too-long", Limits.LONGEST_TEXT));
            return null;
        }
        String base = Digest.of(who, plain).substring(0, SHORT);
        int times = occurrences.merge(base, 1, Integer::sum);
        String id = topic + TextMatch.PIECE + (page > 0 ? "p" + page + ":" : "") + base + (times == 1 ? "" : "-" + times);
        receiver.post(new Contribution(id, topic, begun ? Kind.REPLY : Kind.STARTER, replyTo, author,
                author == null ? noAuthor : null, when, null, plain, State.ACCEPTED, null));
        begun = true;
        return id;
    }
}
