// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.PanelState;

/**
 * A text of the list.
 *
 * @param answers what is to be coded
 */
record TopicRow(Topic topic, List<Post> answers) {

    /** How far this coder is; asked only for the rows that are painted. */
    int coded(CodeDesk desk) {
        return (int) answers.stream().filter(desk::coded).count();
    }

    /** The texts with anything to code whose title or activity holds what was typed, by their first answers. */
    static List<TopicRow> of(Discussion discussion, PanelState panel, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<TopicRow> rows = new ArrayList<>();
        for (Topic topic : discussion.topics().values()) {
            String words = topic.title() + " " + Objects.requireNonNullElse(topic.activity(), "");
            if (!words.toLowerCase(Locale.ROOT).contains(wanted)) {
                continue;
            }
            List<Post> answers = discussion.of(topic).stream()
                    .filter(post -> post.state().counts() && Answers.answer(panel, post)).toList();
            if (!answers.isEmpty()) {
                rows.add(new TopicRow(topic, answers));
            }
        }
        rows.sort(Comparator.comparing((TopicRow row) -> row.answers().get(0).at())
                .thenComparing(row -> row.topic().title()));
        return rows;
    }
}
