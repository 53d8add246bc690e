// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Topic;
import org.parley.ui.PaletteItem;
import org.parley.ui.PaletteSource;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;

/** Finds topics by title for the palette. */
@Component
public final class TopicSource implements PaletteSource {

    private final DiscussRoom room;
    private final Messages messages = Messages.of(TopicSource.class);

    @Activate
    public TopicSource(@Reference DiscussRoom room) {
        this.room = room;
    }

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public String title() {
        return messages.get("palette.topics");
    }

    @Override
    public List<PaletteItem> search(UUID panel, String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Discussion said = room.scene(panel).said();
        Comparator<Topic> beginsFirst = Comparator.comparing(topic -> !lower(topic).startsWith(wanted));
        return said.topics().values().stream().filter(topic -> lower(topic).contains(wanted))
                .sorted(beginsFirst.thenComparing(topic -> -said.of(topic).size()).thenComparing(Topic::title))
                .limit(limit)
                .map(topic -> PaletteItem.opening(Target.of("topic", topic.id().toString()), topic.title(),
                        topic.title().equals(topic.activity()) ? "" : Objects.requireNonNullElse(topic.activity(), ""),
                        Icon.TOPIC))
                .toList();
    }

    private static String lower(Topic topic) {
        return topic.title().toLowerCase(Locale.ROOT);
    }
}
