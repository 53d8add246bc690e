// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parley.exchange.spi.TextMaterial.Kind;
import org.parley.exchange.spi.TextMaterial.Line;

/**
 * Finds out who speaks in a text. A name at the start of a line, in one of the forms of {@link SpeakerLine}, is a
 * speaker when it comes again and again, when it names a part such as Moderator or Speaker 1, when it looks like a name
 * and others are speakers already, or when a person says so. Everything else is text of whoever speaks.
 */
final class Turns {

    /** So much of the paragraphs of a transcript begins with a speaker, at least. */
    private static final double SHARE = 0.2;

    private final TextSettings settings;
    private final List<Line> lines;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    /** Names as first written, by key, in order: of those who speak, and of those whom a person took out. */
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private final StringBuilder before = new StringBuilder();
    private boolean recurring;

    private Turns(List<Line> lines, TextSettings settings) {
        this.lines = lines;
        this.settings = settings;
    }

    static Turns of(List<Line> lines, TextSettings settings) {
        Turns turns = new Turns(lines, settings);
        turns.candidates();
        turns.accept();
        turns.fold();
        return turns;
    }

    /** In the order in which they were said. */
    List<Turn> all() {
        return turns;
    }

    /** What stands before the first speaker; empty for nothing. */
    String preamble() {
        return before.toString().strip();
    }

    /** Names by key, in the order in which they first spoke; also those that a person wants to be text. */
    Map<String, String> names() {
        return names;
    }

    /** Whether what was found is so regular that the text is a transcript. */
    boolean likely() {
        boolean enough = turns.size() >= 2 && turns.size() >= SHARE * paragraphs();
        return enough && recurring;
    }

    private int paragraphs() {
        int blocks = 0;
        int filled = 0;
        boolean inside = false;
        for (Line line : lines) {
            blocks += !line.blank() && !inside ? 1 : 0;
            inside = !line.blank();
            filled += inside ? 1 : 0;
        }
        return blocks <= 1 ? filled : blocks;
    }

    private void candidates() {
        boolean afterTime = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Said found = line.speaker() != null ? new Said(SpeakerName.clean(line.speaker()), line.offset(), line.text())
                    : line.blank() || line.kind() == Kind.HEADING ? null : SpeakerLine.of(line.text()).orElse(null);
            if (found == null && afterTime && nameAlone(i)) {
                found = new Said(SpeakerName.clean(line.text()), null, "");
            }
            said.add(found);
            afterTime = found != null && found.name() == null || afterTime && line.blank();
            if (found != null && found.name() != null) {
                counts.merge(SpeakerName.key(found.name()), 1, Integer::sum);
            }
        }
    }

    /** A name on a line of its own, under a time and over what was said. */
    private boolean nameAlone(int line) {
        String text = lines.get(line).text();
        return SpeakerName.properNoun(SpeakerName.clean(text)) && line + 1 < lines.size() && !lines.get(line + 1).blank();
    }

    private void accept() {
        for (int i = 0; i < said.size(); i++) {
            Said each = said.get(i);
            if (each == null || each.name() == null) {
                continue;
            }
            String key = SpeakerName.key(each.name());
            boolean again = counts.get(key) > 1 && SpeakerName.often(each.name());
            boolean known = settings.roles().containsKey(key) || lines.get(i).speaker() != null;
            recurring |= again || known;
            if (again || known || SpeakerName.role(key)) {
                names.putIfAbsent(key, each.name());
            }
        }
        if (names.isEmpty()) {
            return;
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (Said each : said) {
            if (each != null && each.name() != null) {
                String key = SpeakerName.key(each.name());
                if (names.containsKey(key) || counts.get(key) == 1 && SpeakerName.once(each.name())) {
                    inOrder.putIfAbsent(key, each.name());
                }
            }
        }
        names.clear();
        names.putAll(inOrder);
    }

    private void fold() {
        Draft draft = null;
        Duration waiting = null;
        boolean paragraph = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Said each = said.get(i);
            if (line.blank()) {
                paragraph = true;
            } else if (each != null && each.name() == null && !names.isEmpty()) {
                waiting = each.at();
            } else if (each != null && speaks(each.name())) {
                Duration at = each.at() != null ? each.at() : line.offset() != null ? line.offset() : waiting;
                String key = SpeakerName.key(each.name());
                if (draft == null || !draft.key.equals(key)) {
                    close(draft);
                    draft = new Draft(key, at, line.page());
                    paragraph = false;
                }
                draft.append(each.words(), line.kind(), paragraph || line.kind() != Kind.CUE);
                waiting = null;
                // what follows a name on a line of its own begins a paragraph
                paragraph = each.words().isEmpty();
            } else {
                waiting = null;
                if (draft == null) {
                    before.append(before.length() == 0 ? "" : paragraph ? "\n\n" : "\n").append(line.text());
                } else {
                    draft.append(line.text(), line.kind(), paragraph);
                }
                paragraph = false;
            }
        }
        close(draft);
    }

    private boolean speaks(String name) {
        if (name == null) {
            return false;
        }
        String key = SpeakerName.key(name);
        return names.containsKey(key) && !TextSettings.IGNORE.equals(settings.roles().get(key));
    }

    private void close(Draft draft) {
        if (draft != null) {
            turns.add(new Turn(draft.key, names.get(draft.key), host(draft.key), draft.offset,
                    draft.words.toString().strip(), draft.page));
        }
    }

    private boolean host(String key) {
        String role = settings.roles().get(key);
        return role == null ? SpeakerName.host(key) : role.equals(TextSettings.HOST);
    }

    /** A turn that is not over. */
    private static final class Draft {

        private final String key;
        private final Duration offset;
        private final int page;
        private final StringBuilder words = new StringBuilder();

        Draft(String key, Duration offset, int page) {
            this.key = key;
            this.offset = offset;
            this.page = page;
        }

        void append(String text, Kind kind, boolean paragraph) {
            if (text.isEmpty()) {
                return;
            }
            String mark = kind == Kind.ITEM ? "\u2022 " : kind == Kind.INNER_ITEM ? "  \u2013 " : "";
            if (words.length() > 0) {
                words.append(kind == Kind.CUE ? " " : paragraph ? "\n\n" : "\n");
            }
            words.append(words.length() == 0 ? "" : mark).append(text);
        }
    }
}
