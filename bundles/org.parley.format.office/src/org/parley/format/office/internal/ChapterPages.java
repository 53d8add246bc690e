// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parley.report.Block;

/**
 * Which chapters begin on a new page: the first one, and those that would begin low on a page and not fit on it. The
 * others follow each other, so that a few lines do not take a whole page. Pages are estimated; the program that opens
 * the document works them out.
 */
final class ChapterPages {

    private static final double PAGE = 44;
    private static final double LOW = 18;
    private static final int LETTERS = 95;

    private final Map<String, Integer> pages = new LinkedHashMap<>();
    private final Map<String, Boolean> fresh = new LinkedHashMap<>();

    ChapterPages(List<Block> blocks) {
        double at = PAGE;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading && heading.level() == 1) {
                double lines = chapter(blocks, i);
                double left = PAGE - at % PAGE;
                boolean breaks = pages.isEmpty() || left < LOW && lines > left;
                at = breaks ? Math.ceil(at / PAGE) * PAGE : at;
                fresh.put(heading.id(), breaks);
                pages.put(heading.id(), 1 + (int) (at / PAGE));
                at += lines;
            }
        }
    }

    /** True for a chapter that begins on a new page. */
    boolean breaksBefore(Block.Heading chapter) {
        return fresh.getOrDefault(chapter.id(), false);
    }

    /** About the page it begins on. */
    int page(Block.Heading chapter) {
        return pages.getOrDefault(chapter.id(), 1);
    }

    private static double chapter(List<Block> blocks, int from) {
        double lines = 0;
        for (int i = from; i < blocks.size(); i++) {
            if (i > from && blocks.get(i) instanceof Block.Heading heading && heading.level() == 1) {
                break;
            }
            lines += lines(blocks, blocks.get(i));
        }
        return lines;
    }

    private static double lines(List<Block> blocks, Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.level() == 1 ? 3.5 : 2.5;
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.tone() == Block.Tone.LEAD ? 1.6 + 1.3 * (paragraph.text().length() / 80)
                    : 1.5 + paragraph.text().length() / LETTERS;
        }
        if (block instanceof Block.Quote quote) {
            return 3 + quote.words().length() / 75;
        }
        if (block instanceof Block.Table table) {
            return 3.5 + 1.2 * table.rows().size();
        }
        if (block instanceof Block.Facts facts) {
            return 1 + 1.3 * facts.facts().size();
        }
        return block instanceof Block.Posts ? 3 + numbers(blocks) : 4;
    }

    /** The posts behind each code are listed by their numbers. */
    private static double numbers(List<Block> blocks) {
        return blocks.stream().filter(b -> b.id().equals("frame")).map(Block.Table.class::cast)
                .flatMap(t -> t.rows().stream()).mapToDouble(r -> 1 + r.get(1).evidence().posts().size() / 17).sum();
    }
}
