// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.ui.internal.model.QueueModel;
import org.parley.discussion.ui.internal.model.Scene;
import org.parley.discussion.ui.internal.model.Words;
import org.parley.panel.Panels;
import org.parley.ui.Preload;
import org.parley.ui.UiContext;

/** The services that the views of this room share, and the desk of the window. */
@Component(service = { DiscussRoom.class, Preload.class })
public final class DiscussRoom implements Preload {

    private final Panels panels;
    private final Discussions discussions;
    private final Moderation moderation;
    private final Clock clock;
    private final Map<UiContext, Desk> desks = new HashMap<>();
    /** The panel opened last; set off the UI thread once its state is in memory. */
    private volatile UUID opened;
    private volatile List<Moderation.Word> words = List.of();

    @Activate
    public DiscussRoom(@Reference Panels panels, @Reference Discussions discussions, @Reference Moderation moderation,
            @Reference Clock clock) {
        this.panels = panels;
        this.discussions = discussions;
        this.moderation = moderation;
        this.clock = clock;
    }

    Moderation moderation() {
        return moderation;
    }

    /** The state of a panel as it is now. */
    Scene scene(UUID panel) {
        return new Scene(panels.state(panel), discussions.state(panel), clock.instant(), ZoneId.systemDefault());
    }

    /** Words for times seen from now. */
    Words words() {
        return new Words(clock.instant(), ZoneId.systemDefault());
    }

    /** The desk of a window; made on first use. */
    Desk desk(UiContext ui) {
        return desks.computeIfAbsent(ui, window -> new Desk(window, this));
    }

    /** The window closes a view: the last one takes the desk with it. */
    void left(UiContext ui) {
        Desk desk = desks.get(ui);
        if (desk != null && desk.unheard()) {
            desks.remove(ui);
            desk.close();
        }
    }

    /** The desk of some window; empty before the first view was made. */
    Optional<Desk> anyDesk() {
        return desks.values().stream().findFirst();
    }

    /** How many posts of the open panel wait; 0 when none is open. */
    int waiting() {
        UUID panel = opened;
        return panel == null ? 0 : anyDesk().map(Desk::waiting)
                .orElseGet(() -> new QueueModel(scene(panel), Set.of()).size());
    }

    @Override
    public void load(UUID panel, Progress progress) {
        panels.state(panel);
        discussions.state(panel);
        words = moderation.words(panel);
        opened = panel;
    }

    /** What a word of the panel's list is a sign of, by the words as they were found in a text. */
    Optional<String> kindOf(String found) {
        String lower = found.toLowerCase(Locale.ROOT);
        return words.stream().filter(word -> lower.startsWith(word.word().replace("*", "").strip()
                .toLowerCase(Locale.ROOT))).map(Moderation.Word::kind).filter(Objects::nonNull).findFirst();
    }
}
