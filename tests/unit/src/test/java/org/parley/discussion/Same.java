// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares two states field by field; their numbers may differ when the last change was about something else. */
final class Same {

    private Same() {
    }

    static void discussions(Discussion expected, Discussion actual) {
        assertEquals(expected.panelId(), actual.panelId());
        assertEquals(expected.topics(), actual.topics());
        assertEquals(expected.posts(), actual.posts());
        assertEquals(expected.inOrder(), actual.inOrder());
        assertEquals(expected.byTopic(), actual.byTopic());
        assertEquals(expected.byAuthor(), actual.byAuthor());
        assertEquals(expected.bySource(), actual.bySource());
        assertEquals(expected.queue(), actual.queue());
        assertEquals(expected.decisions(), actual.decisions());
    }
}
