// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.spi.EvidenceKeys;

/**
 * Lays a report out as a workbook: the front page first, a sheet for each chapter, then what the numbers rest on and
 * the posts. Rows are streamed, so that a large pack does not stand in memory.
 */
final class Workbooks {

    private static final int ROWS_IN_MEMORY = 200;

    private final Messages messages;
    private final Progress progress;

    Workbooks(Messages messages, Progress progress) {
        this.messages = messages;
        this.progress = progress;
    }

    void write(Report report, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var about = book.getXSSFWorkbook().getProperties().getCoreProperties();
            about.setTitle(CellWriter.cellText(report.title()));
            about.setCreator("Parley");
            Styles styles = new Styles(book);
            EvidenceKeys keys = EvidenceKeys.of(report);
            Set<String> names = new HashSet<>();
            ChapterSheet chapter = new ChapterSheet(sheet(book, messages.get("sheet.scope"), names), styles, keys,
                    messages);
            chapter.front(report);
            boolean first = true;
            for (Block block : report.blocks()) {
                progress.check();
                if (block instanceof Block.Posts posts) {
                    new PostSheet(sheet(book, messages.get("sheet.posts"), names), styles, messages, progress)
                            .write(posts);
                } else if (block instanceof Block.Heading heading && heading.level() == 1) {
                    if (!first && !aboutPosts(report.blocks(), heading)) {
                        chapter = new ChapterSheet(sheet(book, heading.text(), names), styles, keys, messages);
                        chapter.write(block);
                    }
                    first = false;
                } else {
                    chapter.write(block);
                }
            }
            if (!keys.entries().isEmpty() && report.audience() == Audience.DETAIL) {
                new EvidenceSheet(sheet(book, messages.get("sheet.evidence"), names), styles, messages).write(keys);
            }
            book.write(out);
        }
    }

    /** True for the head over the posts, which have a sheet of their own. */
    private static boolean aboutPosts(List<Block> blocks, Block.Heading heading) {
        int at = blocks.indexOf(heading) + 1;
        while (at < blocks.size() && blocks.get(at) instanceof Block.Paragraph) {
            at++;
        }
        return at < blocks.size() && blocks.get(at) instanceof Block.Posts;
    }

    private static SXSSFSheet sheet(SXSSFWorkbook book, String name, Set<String> names) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        for (int i = 2; !names.add(safe.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            safe = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
        }
        return book.createSheet(safe);
    }
}
