// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block;

/** Posts, one row each: the head stays, every column filters, the words have room. */
final class PostSheet {

    private static final int STEP = 500;
    private static final int NAME_WIDTH = 22;
    /** Characters that the button of the filter covers in a head. */
    private static final int FILTER = 4;
    private static final int TOPIC_WIDTH = 26;
    private static final int WORDS_WIDTH = 90;
    private static final int REPLY_FROM_END = 4;
    private static final int MARKS_FROM_END = 3;
    private static final float LINE = 15;
    /** A row of a workbook is at most 409 points high. */
    private static final float TALLEST = 405;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final CellWriter cells;
    private final Messages messages;
    private final Progress progress;

    PostSheet(SXSSFSheet sheet, Styles styles, Messages messages, Progress progress) {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = new CellWriter(styles);
        this.messages = messages;
        this.progress = progress;
    }

    void write(Block.Posts posts) {
        List<String> heads = heads(posts);
        Row head = sheet.createRow(0);
        head.setHeightInPoints(24);
        // the post, what it answers and the marks stand to the right, and so do their heads
        Set<Integer> numbers = Set.of(0, heads.size() - REPLY_FROM_END, heads.size() - MARKS_FROM_END);
        for (int i = 0; i < heads.size(); i++) {
            cells.words(head, i, heads.get(i), numbers.contains(i) ? styles.headFiltered
                    : numbers.contains(i - 1) ? styles.headBeside : styles.head);
        }
        List<Integer> widths = widths(posts, heads);
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * 256);
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, posts.lines().size(), 0, heads.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        Pages.landscape(sheet);
        // the id serves programs: on paper it would only make the words smaller
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, heads.size() - 2, 0,
                posts.lines().size());
        int number = 1;
        for (Block.PostLine line : posts.lines()) {
            if (number % STEP == 0) {
                progress.check();
                progress.at(messages.get("step.posts"), number, posts.lines().size());
            }
            row(sheet.createRow(number++), line);
        }
    }

    private List<String> heads(Block.Posts posts) {
        List<String> heads = new ArrayList<>();
        for (String name : List.of("post", "at", "activity", "topic", "member", "role")) {
            heads.add(messages.get("column." + name));
        }
        heads.addAll(posts.segments());
        for (String name : List.of("language", "words", "reply", "marks", "state", "id")) {
            heads.add(messages.get("column." + name));
        }
        return heads;
    }

    /** Columns of names are as wide as what stands in them, an empty one as its head; the words have their own room. */
    private static List<Integer> widths(Block.Posts posts, List<String> heads) {
        List<Integer> widths = new ArrayList<>(List.of(10, 19, width(posts, heads.get(2), Block.PostLine::activity),
                TOPIC_WIDTH, width(posts, heads.get(4), Block.PostLine::member), 10));
        for (int i = 0; i < posts.segments().size(); i++) {
            int at = i;
            widths.add(width(posts, posts.segments().get(i), l -> l.segments().get(at)));
        }
        widths.add(width(posts, heads.get(widths.size()), Block.PostLine::language));
        widths.addAll(List.of(WORDS_WIDTH, 15, 11, width(posts, "", Block.PostLine::state), 38));
        return widths;
    }

    private static int width(Block.Posts posts, String head, Function<Block.PostLine, String> of) {
        int longest = posts.lines().stream().mapToInt(l -> of.apply(l).length()).max().orElse(0);
        return Math.max(head.length() + FILTER, Math.min(NAME_WIDTH, longest + 2));
    }

    /** Room for the words: not every program finds the height of a streamed row by itself. */
    private static float height(Block.PostLine line) {
        int words = line.words().lines().mapToInt(l -> 1 + l.length() / WORDS_WIDTH).sum();
        int topic = 1 + Math.max(line.topic().length() / TOPIC_WIDTH, line.activity().length() / NAME_WIDTH);
        return Math.min(TALLEST, Math.max(words, topic) * LINE + 2);
    }

    private void row(Row row, Block.PostLine line) {
        row.setHeightInPoints(height(line));
        int at = 0;
        cells.number(row, at++, line.number(), styles.post);
        cells.moment(row, at++, line.at(), styles.moment);
        cells.words(row, at++, line.activity(), styles.text);
        cells.words(row, at++, line.topic(), styles.text);
        cells.words(row, at++, line.member(), styles.text);
        cells.words(row, at++, messages.get(line.host() ? "role.host" : "role.member"), styles.text);
        for (String segment : line.segments()) {
            cells.words(row, at++, segment, styles.text);
        }
        cells.words(row, at++, line.language(), styles.text);
        cells.words(row, at++, line.words(), styles.text);
        if (line.replyTo() > 0) {
            cells.number(row, at, line.replyTo(), styles.post);
        }
        at++;
        cells.number(row, at++, line.redactions(), styles.count);
        cells.words(row, at++, CellWriter.tooLong(line.words()) ? messages.get("cut", line.state()) : line.state(),
                styles.beside);
        cells.words(row, at, line.id().toString(), styles.note);
    }
}
