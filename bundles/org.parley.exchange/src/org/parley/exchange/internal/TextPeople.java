// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.Map;

import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Author;

/**
 * The people of one text. A name is the same person in every text of the panel; what only tells speakers of one
 * conversation apart, such as Speaker 1 or Moderator, is not, unless a person says so.
 */
final class TextPeople {

    private final TextSettings settings;
    private final Receiver receiver;
    private final TextFile file;

    TextPeople(TextSettings settings, Receiver receiver, TextFile file) {
        this.settings = settings;
        this.receiver = receiver;
        this.file = file;
    }

    /** Whether a name stands for somebody in this text alone. */
    boolean here(String name) {
        return settings.same() == null ? SpeakerName.label(SpeakerName.key(name)) : !settings.same();
    }

    /** Tells of a person; gives the id. */
    String author(String name, boolean staff) {
        String key = SpeakerName.key(name);
        boolean here = here(name);
        String id = here ? "text:here:" + file.topicId().substring(file.topicId().lastIndexOf(':') + 1) + ":" + key
                : "text:person:" + key;
        String shown = here ? name + ", " + file.title() : name;
        receiver.author(new Author(id, shown, staff, Map.of(), Map.of()));
        return id;
    }
}
