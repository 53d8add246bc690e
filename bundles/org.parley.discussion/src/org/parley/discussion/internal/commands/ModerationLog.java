// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.parley.core.AtomicFile;
import org.parley.core.CellGuard;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.PanelState;

/** The moderation log as csv: UTF-8, RFC 4180, no cell that a spreadsheet could take for a formula. */
final class ModerationLog {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader("post", "posted_at", "author",
            "decision", "reason", "rule", "note", "moderator", "decided_at", "state").get();

    private final Discussion discussion;
    private final PanelState panel;

    ModerationLog(Discussion discussion, PanelState panel) {
        this.discussion = discussion;
        this.panel = panel;
    }

    void write(Path file) {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CSVPrinter csv = new CSVPrinter(writer, FORMAT);
            for (Post post : discussion.inOrder()) {
                row(csv, post);
            }
            csv.flush();
        });
    }

    private void row(CSVPrinter csv, Post post) throws IOException {
        List<Decision> decisions = discussion.decisions().getOrDefault(post.id(), List.of());
        csv.print(post.number());
        csv.print(post.at());
        csv.print(CellGuard.guard(Posts.author(panel, post)));
        if (decisions.isEmpty()) {
            for (int i = 0; i < 6; i++) {
                csv.print("");
            }
        } else {
            Decision last = decisions.get(decisions.size() - 1);
            csv.print(small(last.step()));
            csv.print(last.reason());
            csv.print(CellGuard.guard(last.rule()));
            csv.print(CellGuard.guard(last.note()));
            csv.print(CellGuard.guard(last.moderator()));
            csv.print(last.at());
        }
        csv.print(small(post.state()));
        csv.println();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
