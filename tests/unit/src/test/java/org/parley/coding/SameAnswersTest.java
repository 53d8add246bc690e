// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.coding.SameAnswers.Group;
import org.parley.discussion.Post;

class SameAnswersTest {

    private static List<Post> posts(String... words) {
        List<Post> posts = new ArrayList<>();
        for (String each : words) {
            int number = posts.size() + 1;
            posts.add(new Post(UUID.randomUUID(), UUID.randomUUID(), null, number, Post.Kind.REPLY, UUID.randomUUID(), null,
                    null, Instant.EPOCH.plusSeconds(number), null, null, Post.State.VISIBLE,
                    new Post.Text(UUID.randomUUID(), 1, each)));
        }
        return posts;
    }

    /** Two answers and how they are to each other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Too sweet. | too  SWEET | identical",
        "na\u00EFve caf\u00E9 | naive cafe | identical",
        "naive cafe\u0301 | Naive Caf\u00E9! | identical",
        "e-mail, don't | Email dont | identical",
        "Stra\u00DFe | STRASSE | identical",
        "\u041C\u043E\u0451 \u043F\u0438\u0432\u043E | \u043C\u043E\u0435 \u041F\u0418\u0412\u041E | identical",
        "the cap | the cap\u2026 | identical",
        "Packaging | Packagng | alike",
        "the taste is better | the tast is better | different",
        "the packaging leaks | the pakaging leaks | alike",
        "environmental reasons | enviromental reasons | alike",
        "enviromentel reasons | environmental reasons | alike",
        "I like it | I do not like it | different",
        "it is good for me | it is food for me | different",
        "it is not good at all | it is now good at all | different",
        "about 3.5 euros | about 35 euros | different",
        "-2 | 2 | different",
        "in 2019 again | in 2018 again | different",
        "\uD83D\uDC4D | \uD83D\uDC4E | different",
        "C++ | C | different",
        "?? | ? | different",
        "colour and flavour matter | color and flavor matter | different",
    })
    void whatSaysTheSame(String one, String two, String wanted) {
        List<Post> both = posts(one, two);
        SameAnswers same = SameAnswers.of(both);
        UUID first = both.get(0).id();
        String found = !same.identical(first).isEmpty() ? "identical" : !same.alike(first).isEmpty() ? "alike" : "different";
        assertEquals(wanted, found);
    }

    @Test
    void aGroupFormsAroundTheMostFrequentWording() {
        List<Post> all = posts("pakaging", "Packaging", "price", "packaging", "packagin", "price.", "PRICE");
        SameAnswers same = SameAnswers.of(all);
        Group packaging = same.of(all.get(0).id());
        assertEquals(all.get(1), packaging.wording());
        assertEquals(List.of(all.get(1), all.get(3)), packaging.identical());
        assertEquals(List.of(all.get(0), all.get(4)), packaging.alike());
        assertEquals(List.of(), same.identical(all.get(0).id()));
        assertEquals(List.of(all.get(1), all.get(3), all.get(4)), same.alike(all.get(0).id()));
        assertEquals(List.of(4, 3), same.repeated().stream().map(Group::size).toList());
    }

    /** "stretchxx" is two letters from "stretched", which is two from "scratched": too far from that one. */
    @Test
    void likenessIsNotHandedOn() {
        List<Post> all = posts("scratched", "scratched", "stretched", "scretchxd", "stretchxx");
        SameAnswers same = SameAnswers.of(all);
        assertEquals(List.of(all.get(2), all.get(3)), same.of(all.get(0).id()).alike());
        assertEquals(1, same.of(all.get(4).id()).size());
    }

    /** Comparing each of twenty thousand with each would be two hundred million comparisons. */
    @Test
    void manyAnswersAreNotComparedEachWithEach() {
        Random random = new Random(7);
        String[] words = new String[400];
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 0; k < 3 + random.nextInt(9); k++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words[i] = word.toString();
        }
        String[] answers = new String[20_000];
        for (int i = 0; i < answers.length; i++) {
            StringBuilder answer = new StringBuilder();
            for (int k = 0; k < 1 + random.nextInt(14); k++) {
                answer.append(words[Math.min(random.nextInt(400), random.nextInt(400))]).append(' ');
            }
            answers[i] = answer.toString();
        }
        List<Post> all = posts(answers);
        SameAnswers.of(all.subList(0, 500));
        long begin = System.nanoTime();
        SameAnswers same = SameAnswers.of(all);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("20,000 answers grouped in " + took.toMillis() + " ms");
        assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
        assertEquals(20_000, all.stream().map(post -> same.of(post.id())).distinct().mapToInt(Group::size).sum());
    }
}
