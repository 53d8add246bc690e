// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/** Writes codings as csv, in the order of the posts; what it writes can be imported again. */
final class CodingsCsv {

    static final List<String> COLUMNS = List.of("post", "text", "coder", "code", "start", "end", "quote", "memo",
            "best", "at", "adrift");

    private CodingsCsv() {
    }

    /** Writes all codings of a panel and says how many there are. */
    static int write(Discussion discussion, CodingState state, Function<UUID, Post.Text> version, Writer csv,
            Progress progress) throws IOException {
        CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        String step = Texts.get("codings.step");
        int written = 0;
        for (Post post : discussion.inOrder()) {
            progress.check();
            for (Coding coding : state.on(post.id())) {
                Post.Text text = coding.textId().equals(post.text().id()) ? post.text()
                        : version.apply(coding.textId());
                printer.printRecord(CsvRows.safe(name(post)), text.version(), CsvRows.safe(coding.coder()),
                        CsvRows.safe(state.codebook().path(state.codebook().codes().get(coding.codeId()))),
                        coding.start(), coding.end(),
                        CsvRows.safe(text.words().substring(coding.start(), coding.end())),
                        CsvRows.safe(coding.memo()), coding.best() ? "yes" : "no", coding.at(),
                        coding.adrift() ? "yes" : "no");
                progress.at(step, ++written, state.codings().size());
            }
        }
        printer.flush();
        return written;
    }

    /** How a post is named in files: its id in the source, or its number. */
    static String name(Post post) {
        return post.sourceId() != null ? post.sourceId() : "#" + post.number();
    }
}
