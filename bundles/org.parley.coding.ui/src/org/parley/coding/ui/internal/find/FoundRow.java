// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.find;

import java.util.ArrayList;
import java.util.List;

import org.parley.coding.find.Finder.Findings;
import org.parley.coding.find.Finder.Place;
import org.parley.coding.find.KeywordInContext;
import org.parley.coding.find.KeywordInContext.Order;
import org.parley.discussion.Discussion;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.ui.Target;

/**
 * A place with the words around it and who said it where. Knows no widgets.
 *
 * @param byLeft  what it is sorted by before its keyword
 * @param byRight what it is sorted by after its keyword
 */
record FoundRow(KeywordInContext line, String who, String topic, String byLeft, String byRight) {

    /** Words at each side; as many as a wide window shows. */
    private static final int WORDS = 16;

    /** Rows of all places. Any thread. */
    static List<FoundRow> of(Findings found, Discussion discussion, PanelState panel) {
        List<FoundRow> rows = new ArrayList<>(found.places().size());
        for (Place place : found.places()) {
            KeywordInContext line = KeywordInContext.of(place, WORDS);
            Topic topic = discussion.topics().get(place.post().topicId());
            rows.add(new FoundRow(line, panel.member(place.post().authorId()).map(Member::name).orElse(""),
                    topic == null ? "" : topic.title(), line.key(Order.LEFT), line.key(Order.RIGHT)));
        }
        return rows;
    }

    String id() {
        return line.place().post().id() + " " + range();
    }

    private String range() {
        return line.place().start() + "-" + line.place().end();
    }

    /** Where Enter goes. */
    Target target() {
        return Target.of("code-post", line.place().post().id().toString()).at(range());
    }

    /** The words of the place and those after it. */
    String rest() {
        return line.keyword() + line.right();
    }
}
