// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.model;

import java.util.List;
import java.util.Locale;

import org.parley.report.Block;

/**
 * What would leave the house with a report.
 *
 * @param posts   posts whose words are in it
 * @param quotes  quotes in it
 * @param members members whose words are in it or counted
 * @param marks   places where personal data was taken out
 * @param hidden  cells that are too small to be shown
 */
public record Leaving(int posts, int quotes, int members, int marks, int hidden) {

    /**
     * Counts over the blocks that are ticked.
     *
     * @param words whether the words of all posts are in the file
     */
    public static Leaving of(List<Block> blocks, int members, boolean words) {
        int posts = 0;
        int quotes = 0;
        int marks = 0;
        int hidden = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Posts p && words) {
                posts += p.lines().size();
                marks += p.lines().stream().mapToInt(Block.PostLine::redactions).sum();
            } else if (block instanceof Block.Quote || block instanceof Block.Headline h && h.quote() != null) {
                quotes++;
            } else if (block instanceof Block.Table table) {
                hidden += (int) table.rows().stream().flatMap(List::stream).filter(Leaving::tooSmall).count();
            } else if (block instanceof Block.DotChart chart) {
                hidden += (int) chart.rows().stream().flatMap(r -> r.dots().stream()).filter(d -> d.share() == null)
                        .count();
            }
        }
        return new Leaving(posts, quotes, members, marks, hidden);
    }

    private static boolean tooSmall(Block.Cell cell) {
        return cell.value() instanceof String text
                && (text.startsWith("<") || text.toLowerCase(Locale.ROOT).equals("not shown"));
    }
}
