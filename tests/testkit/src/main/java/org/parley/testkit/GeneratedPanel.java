// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A panel of invented talk that is the same for the same seed: topics with replies over two years, and codings on them.
 * Posts are made anew each time they are asked for, so that a panel of any size takes no memory.
 */
public final class GeneratedPanel {

    /** A panel has at most so many posts. */
    public static final int MOST_POSTS = 60_000;
    /** A panel has at most so many codings. */
    public static final int MOST_CODINGS = 200_000;
    /** Codes of the codebook. */
    public static final int CODES = 100;

    private static final Instant START = Instant.parse("2024-06-01T06:00:00Z");
    private static final Duration SPAN = Duration.ofDays(730);
    /** Posts of a topic, its starter among them; taken in turn. */
    private static final int[] TOPIC_SIZES = {24, 6, 41, 1, 15, 62, 9, 30, 3, 52};
    private static final List<String> ACTIVITIES = List.of("Diary", "First taste", "In the shop", "Packaging",
            "Just social", "Looking back");
    private static final List<String> NAMES = List.of("Aila", "Bendik", "Clara", "Dagny", "Eino", "Frieda", "Gunnar",
            "Helmi", "Ivar", "Jorunn", "Konrad", "Liisa", "Mathis", "Niilo", "Oda", "Paavo", "Ragna", "Sverre",
            "Torvald", "Ulla");
    /** Mean of the logarithm of a post's words; with the spread below a mean of 55 words and a median of 40. */
    private static final double LOG_WORDS = Math.log(40);
    private static final double SPREAD = 0.8;
    private static final int LONGEST = 800;
    private static final int LONGEST_CODING = 15;

    private final long seed;
    private final int authors;
    private final int posts;
    private final int[] topicStarts;

    /**
     * A post.
     *
     * @param replyTo id of the post it answers; empty for the starter of a topic
     * @param author  name, which is an author's own
     */
    public record GeneratedPost(String id, String replyTo, String activity, String topic, String author, Instant at,
            String language, String words) { }

    /**
     * A code on whole words of a post.
     *
     * @param post number of the post, from 0
     * @param code number of the code, from 0, less than {@link #CODES}
     */
    public record GeneratedCoding(int post, int code, int start, int end) { }

    /**
     * Describes a panel; nothing is made yet.
     *
     * @param authors how many people write, from 1
     * @param posts   from 1 to {@link #MOST_POSTS}
     */
    public GeneratedPanel(long seed, int authors, int posts) {
        if (authors < 1 || posts < 1 || posts > MOST_POSTS) {
            throw new IllegalArgumentException(authors + " authors, " + posts + " posts");
        }
        this.seed = seed;
        this.authors = authors;
        this.posts = posts;
        List<Integer> starts = new ArrayList<>();
        for (int start = 0, topic = 0; start < posts; start += TOPIC_SIZES[topic++ % TOPIC_SIZES.length]) {
            starts.add(start);
        }
        this.topicStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    public int posts() {
        return posts;
    }

    public int topics() {
        return topicStarts.length;
    }

    /** The post with this number, from 0; posts of a topic follow one another, the older first. */
    public GeneratedPost post(int number) {
        int found = Arrays.binarySearch(topicStarts, number);
        int topic = found >= 0 ? found : -found - 2;
        int place = number - topicStarts[topic];
        Random random = random(number);
        int author = author(random);
        String language = language(author);
        String words = GeneratedWords.text(language, length(random), random);
        String replyTo = place == 0 ? "" : id(random.nextBoolean() ? topicStarts[topic]
                : topicStarts[topic] + random.nextInt(place));
        return new GeneratedPost(id(number), replyTo, ACTIVITIES.get(topic % ACTIVITIES.size()), title(topic),
                name(author), at(topic, place, random), language, words);
    }

    /** All posts. */
    public Stream<GeneratedPost> all() {
        return IntStream.range(0, posts).mapToObj(this::post);
    }

    /** So many codings, no two alike. */
    public Stream<GeneratedCoding> codings(int count) {
        if (count < 0 || count > MOST_CODINGS) {
            throw new IllegalArgumentException(count + " codings");
        }
        Random random = random(-1);
        return Stream.generate(() -> coding(random)).distinct().limit(count);
    }

    /** Names of the codes: ten branches of a code and nine below it, as paths. */
    public static List<String> codes() {
        return IntStream.range(0, CODES).mapToObj(i -> "Theme " + (i / 10 + 1)
                + (i % 10 == 0 ? "" : " > Point " + i % 10)).toList();
    }

    /** Writes the posts with the columns of the demo panel. */
    public void writeCsv(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter csv = CSVFormat.RFC4180.builder().setHeader("post", "reply_to", "activity", "topic",
                        "author", "date", "language", "text").get().print(writer)) {
            for (int i = 0; i < posts; i++) {
                GeneratedPost post = post(i);
                csv.printRecord(post.id(), post.replyTo(), post.activity(), post.topic(), post.author(), post.at(),
                        post.language(), post.words());
            }
        }
    }

    private GeneratedCoding coding(Random random) {
        int number = random.nextInt(posts);
        String words = post(number).words();
        int start = words.lastIndexOf(' ', random.nextInt(words.length())) + 1;
        int end = start;
        for (int left = 1 + random.nextInt(LONGEST_CODING); left > 0 && end < words.length(); left--) {
            int space = words.indexOf(' ', end + 1);
            end = space < 0 ? words.length() : space;
        }
        return new GeneratedCoding(number, random.nextInt(CODES), start, end);
    }

    /** The first authors write far more than the last, as in every panel. */
    private int author(Random random) {
        double place = random.nextDouble();
        return (int) (place * place * authors);
    }

    private static String language(int author) {
        int tenth = author % 10;
        return GeneratedWords.LANGUAGES.get(tenth < 5 ? 0 : tenth < 7 ? 1 : tenth < 9 ? 2 : 3);
    }

    private static String name(int author) {
        int round = author / NAMES.size();
        return NAMES.get(author % NAMES.size()) + (round == 0 ? "" : " " + (round + 1));
    }

    private static int length(Random random) {
        return (int) Math.max(2, Math.min(LONGEST, Math.exp(LOG_WORDS + SPREAD * random.nextGaussian())));
    }

    /** Topics are spread over the two years; answers come within hours, each after the one before it. */
    private Instant at(int topic, int place, Random random) {
        long opened = SPAN.toSeconds() / topicStarts.length * topic;
        return START.plusSeconds(opened).plus(Duration.ofMinutes(40L * place + random.nextInt(40)))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private static String title(int topic) {
        return "Question " + (topic + 1);
    }

    private static String id(int number) {
        return String.format("g%05d", number);
    }

    /** A generator of its own for each post, so that a post is the same whichever was asked for before. */
    private Random random(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        random.nextInt();
        return random;
    }
}
