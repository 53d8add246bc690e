// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.List;

import org.parley.discussion.Discussion;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.ui.Target;

/**
 * A line with who said it where. Knows no widgets.
 *
 * @param who     pseudonym; empty when not known
 * @param byLeft  what it is sorted by before its keyword
 * @param byRight what it is sorted by behind it
 */
record ContextRow(Line line, String who, String topic, String byLeft, String byRight) {

    static List<ContextRow> of(List<Line> lines, Discussion talk, PanelState panel) {
        return lines.stream().map(line -> {
            Topic topic = talk.topics().get(line.post().topicId());
            return new ContextRow(line, panel.member(line.post().authorId()).map(Member::code).orElse(""),
                    topic == null ? "" : topic.title(), line.byLeft(), line.byRight());
        }).toList();
    }

    String id() {
        return line.post().id() + " " + range();
    }

    private String range() {
        return line.start() + "-" + line.end();
    }

    /** Where Enter goes: the place in the text, ready to be coded. */
    Target target() {
        return Target.of("code-post", line.post().id().toString()).at(range());
    }
}
