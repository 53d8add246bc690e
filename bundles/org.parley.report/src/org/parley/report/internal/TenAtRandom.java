// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.report.Block;
import org.parley.report.Block.Evidence;

/**
 * Ten posts for somebody who has five minutes, chosen by nobody: those whose number gives the smallest SHA-256 together
 * with a seed. The seed comes from the rows themselves, so that it cannot be tried out until the ten are welcome.
 */
final class TenAtRandom {

    private static final int HOW_MANY = 10;
    private static final int MOST_WORDS = 90;
    private static final int SEED_LETTERS = 8;

    private final Material material;
    private final Messages messages;

    TenAtRandom(Material material, Messages messages) {
        this.material = material;
        this.messages = messages;
    }

    /** The page; nothing when the pack itself is no longer than it would be. */
    void add(String fingerprintOfRows, List<Block> blocks) {
        if (material.posts().size() <= HOW_MANY) {
            return;
        }
        String seed = seed(fingerprintOfRows);
        blocks.add(new Block.Heading("random.head", 1, messages.get("random.head"), Evidence.NONE));
        blocks.add(new Block.Paragraph("random.lead", Block.Tone.LEAD, messages.get("random.lead",
                Wording.count(material.posts().size())), Evidence.NONE));
        Quotes quotes = new Quotes(material, messages);
        for (Post post : chosen(material.posts(), seed)) {
            blocks.add(quotes.quote("random." + post.number(), post, post.text().words(), MOST_WORDS, false, List.of()));
        }
        blocks.add(new Block.Paragraph("random.rule", Block.Tone.NOTE, messages.get("random.rule", seed,
                MOST_WORDS), Evidence.NONE));
    }

    static String seed(String fingerprintOfRows) {
        return fingerprintOfRows.substring(0, SEED_LETTERS);
    }

    /** In order of time. */
    private static List<Post> chosen(List<Post> posts, String seed) {
        Set<Post> smallest = posts.stream().map(p -> new Lot(p, lot(seed, p.number())))
                .sorted(Comparator.comparing(Lot::drawn)).limit(HOW_MANY).map(Lot::post).collect(Collectors.toSet());
        return posts.stream().filter(smallest::contains).toList();
    }

    private record Lot(Post post, String drawn) { }

    private static String lot(String seed, long number) {
        return HexFormat.of().formatHex(Fingerprint.sha256()
                .digest((seed + ":" + number).getBytes(StandardCharsets.UTF_8)));
    }
}
