// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.About;
import org.parley.exchange.spi.Receiver.MemoOf;
import org.parley.format.refi.internal.RefiProject.Note;

/** Notes handed over where they belong, each at least once. */
final class MemoGiver {

    private final RefiProject project;
    private final boolean own;
    private final Coders coders;
    private final Receiver receiver;
    private final Map<UUID, Note> notes = new LinkedHashMap<>();
    private final Set<UUID> used = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    /**
     * What a note is about.
     *
     * @param id    as the receiver knows it; null for the project
     * @param start with {@code end}: the range of a text; both 0 for a whole thing
     * @param where in words
     */
    record Place(About about, String id, int start, int end, String where) {

        static Place of(About about, String id, String where) {
            return new Place(about, id, 0, 0, where);
        }
    }

    MemoGiver(RefiProject project, boolean own, Coders coders, Receiver receiver) {
        this.project = project;
        this.own = own;
        this.coders = coders;
        this.receiver = receiver;
        project.notes().forEach(note -> notes.put(note.guid(), note));
        used.add(PanelProject.BEST);
    }

    /** Whether one of these is a note that says something. */
    boolean any(List<UUID> ids) {
        return ids.stream().anyMatch(id -> notes.containsKey(id) && !id.equals(PanelProject.BEST));
    }

    Note note(UUID guid) {
        return notes.get(guid);
    }

    /** Says that a note has served its purpose. */
    void use(UUID guid) {
        used.add(guid);
    }

    void give(List<UUID> ids, Place place) {
        for (UUID guid : ids) {
            Note note = notes.get(guid);
            if (note != null && !guid.equals(PanelProject.BEST)) {
                give(note, place);
            }
        }
    }

    private void give(Note note, Place place) {
        String there = note.guid() + " on " + place.id() + " " + place.start() + "-" + place.end();
        if (!given.add(there)) {
            return;
        }
        // a note about several things is a memo on each of them
        UUID guid = used.add(note.guid()) ? note.guid() : Guids.of(there);
        Facts facts = Facts.read(note.description());
        give(guid, place, facts.get("sort").equals(PanelMemos.PARAPHRASE), words(note, facts), note.user(), note.at());
    }

    private void give(UUID guid, Place place, boolean paraphrase, String words, UUID user, Instant at) {
        receiver.memo(new MemoOf(guid, place.about(), place.id(), place.start(), place.end(), paraphrase, place.where(),
                words, coders.name(user), at));
    }

    /** What a description says, unless it is empty. */
    void description(UUID of, Place place, String words, UUID user, Instant at) {
        if (!words.isBlank()) {
            give(Guids.of("description of " + of), place, false, words.strip(), user, at);
        }
    }

    private String words(Note note, Facts facts) {
        String text = (facts.words().strip() + "\n\n" + note.text().strip()).strip();
        String name = note.name().strip();
        boolean repeats = own || text.startsWith(name.replaceFirst("(\u2026|\\.\\.\\.)$", ""));
        return repeats ? text : (name + "\n" + text).strip();
    }

    /** Words of these notes for a coding, which keeps them in its own memo. */
    String words(List<UUID> ids) {
        StringBuilder words = new StringBuilder();
        for (UUID guid : ids) {
            Note note = notes.get(guid);
            if (note != null && !guid.equals(PanelProject.BEST)) {
                used.add(guid);
                words.append(words.isEmpty() ? "" : "\n\n").append(words(note, Facts.read(note.description())));
            }
        }
        return words.toString();
    }

    /** Those that belong to the project, or to nothing. */
    void rest() {
        Place whole = Place.of(About.PROJECT, null, project.name());
        give(project.noteIds(), whole);
        give(notes.keySet().stream().filter(guid -> !used.contains(guid)).toList(), whole);
        description(Guids.of("project " + project.name()), whole, project.description(), project.user(), project.at());
    }
}
