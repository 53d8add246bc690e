// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in one line what could be the name of a speaker, in the forms in which transcripts are written. */
final class SpeakerLine {

    private static final int LONGEST_HEAD = 160;
    private static final String BOLD = "(?:\\*\\*|__)?";
    private static final String SPAN = SpokenAt.TIME + "(?:\\s*(?:-->|[-\u2013])\\s*" + SpokenAt.TIME + ")?";
    private static final Pattern TIME = Pattern.compile(SpokenAt.TIME);
    private static final Pattern MARKS = Pattern.compile("^[\\p{Cf}\\s]+");
    private static final Pattern TIME_FIRST = Pattern.compile("[\\[(<{#]?\\s*(" + SpokenAt.TIME
            + ")(?:\\s*(?:-->|[-\u2013])\\s*" + SpokenAt.TIME + ")?\\s*[\\])>}#]?\\s*(?:[-\u2013]\\s+)?");
    private static final Pattern NAME_TIME = Pattern.compile(BOLD + "([^:\\[(]{1,60}?(?:\\([^()\\d:]{1,30}\\))?)" + BOLD
            + "\\s*[\\[(<]\\s*(" + SPAN + ")\\s*[\\])>]\\s*" + BOLD + "(?:[:\uFF1A]" + BOLD + ")?(?:\\s+(.*)|\\s*)",
            Pattern.DOTALL);
    private static final Pattern NAME_BARE_TIME = Pattern.compile(BOLD + "([^:\\[(]{1,60}?)" + BOLD + "(?:\\s*[-\u2013,|])?\\s+("
            + SPAN + ")\\s*(?:[:\uFF1A]\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]{1,60})\\]\\s*[:\uFF1A]?\\s+(\\S.*)",
            Pattern.DOTALL);
    private static final Pattern COLON = Pattern.compile(BOLD + "([^:\uFF1A]{1,90}?)\\s*" + BOLD + "(?:\\s*:" + BOLD
            + "(?:\\s+(.*)|)|\\s*\uFF1A" + BOLD + "\\s*(.*))", Pattern.DOTALL);
    private static final Pattern TIME_THEN = Pattern.compile("[\\[(<]\\s*(" + SPAN + ")\\s*[\\])>]\\s+(.*)",
            Pattern.DOTALL);
    private static final Pattern CHAT = Pattern.compile("(?i)from\\s+(.{1,60}?)\\s+to\\s+.{1,60}");

    private SpeakerLine() {
    }

    /** Who could be speaking; empty when the line is text. */
    static Optional<Said> of(String line) {
        String text = MARKS.matcher(line).replaceFirst("");
        String head = text.length() > LONGEST_HEAD ? text.substring(0, LONGEST_HEAD) : text;
        String rest = text.substring(head.length());
        return head(head).map(said -> rest.isEmpty() ? said : new Said(said.name(), said.at(), said.words() + rest));
    }

    private static Optional<Said> head(String head) {
        Matcher first = TIME_FIRST.matcher(head);
        if (first.lookingAt()) {
            Optional<Duration> at = SpokenAt.of(first.group(1));
            String after = head.substring(first.end()).strip();
            return at.isEmpty() ? Optional.empty() : afterTime(at.get(), after);
        }
        Matcher timed = NAME_TIME.matcher(head);
        if (timed.matches()) {
            return named(timed.group(1), time(timed.group(2)), timed.group(3));
        }
        Matcher bare = NAME_BARE_TIME.matcher(head);
        if (bare.matches()) {
            return named(bare.group(1), time(bare.group(2)), bare.group(3));
        }
        Matcher brackets = BRACKETS.matcher(head);
        if (brackets.matches()) {
            return SpeakerName.noise(brackets.group(1)) ? Optional.empty()
                    : named(brackets.group(1), null, brackets.group(2));
        }
        return colon(head, null);
    }

    private static Optional<Said> afterTime(Duration at, String after) {
        if (after.isEmpty()) {
            return Optional.of(new Said(null, at, ""));
        }
        Optional<Said> said = colon(after, at);
        if (said.isPresent()) {
            return said;
        }
        Matcher brackets = BRACKETS.matcher(after);
        if (brackets.matches() && !SpeakerName.noise(brackets.group(1))) {
            return named(brackets.group(1), at, brackets.group(2));
        }
        return SpeakerName.properNoun(after) ? named(after, at, "") : Optional.empty();
    }

    private static Optional<Said> colon(String head, Duration at) {
        Matcher colon = COLON.matcher(head);
        if (!colon.matches()) {
            return Optional.empty();
        }
        String name = colon.group(1);
        Matcher chat = CHAT.matcher(name);
        if (at != null && chat.matches()) {
            name = chat.group(1);
        }
        String words = colon.group(2) != null ? colon.group(2) : colon.group(3);
        Matcher later = TIME_THEN.matcher(words == null ? "" : words);
        return at == null && later.matches() ? named(name, time(later.group(1)), later.group(2))
                : named(name, at, words);
    }

    private static Duration time(String text) {
        Matcher first = TIME.matcher(text);
        return first.lookingAt() ? SpokenAt.of(first.group()).orElse(null) : null;
    }

    private static Optional<Said> named(String name, Duration at, String words) {
        String plain = SpeakerName.clean(name);
        return SpeakerName.possible(plain) ? Optional.of(new Said(plain, at, words == null ? "" : words.strip()))
                : Optional.empty();
    }
}
