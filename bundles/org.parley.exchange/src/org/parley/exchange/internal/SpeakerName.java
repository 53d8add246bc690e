// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be the name of a speaker, and what the names of hosts and of nobody in particular look like. */
final class SpeakerName {

    private static final int LONGEST = 60;
    /** Words of a name that comes again and again. */
    private static final int MOST_WORDS = 6;
    /** Words of a name that comes once. */
    private static final int FEW_WORDS = 4;
    /** Letters of initials. */
    private static final int INITIALS = 2;

    private static final Pattern POSSIBLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'\u2019\\-_/&#+]+(?:\\([^()]{1,40}\\))?");
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
    private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\p{M}]{5,}\\.\\s.*|.*\\.{2,}.*");
    private static final Pattern HOST = Pattern.compile("(moderator|moderatorin|mod|interviewer|interviewerin|int|iv|i|q|"
            + "host|facilitator|researcher|moderador|moderadora|mod\u00E9rateur|mod\u00E9ratrice|entrevistador|entrevistadora)"
            + "[ .#_-]{0,2}\\d{0,2}");
    private static final Pattern ROLE = Pattern.compile("(moderator|moderatorin|interviewer|interviewerin|facilitator|"
            + "speaker|participant|respondent|interviewee|sprecher|sprecherin|teilnehmer|teilnehmerin|befragte|befragter|"
            + "participante|locuteur|intervenant)([ .#_-]{1,2}[a-z]|[ .#_-]{0,2}\\d{1,3})?");
    private static final Pattern LABEL = Pattern.compile("unknown.*|unidentified.*|(fe)?male( voice)?|(wo)?man|all|several|"
            + "group|voice|person|guest|caller|answer|person [a-z]|.*\\d");
    private static final Set<String> PARTICLES = Set.of("von", "van", "de", "der", "den", "del", "della", "di", "da", "dos",
            "du", "la", "le", "el", "al", "bin", "ibn", "ben", "y", "e", "und", "and", "zu", "ter", "ten", "of");
    private static final Set<String> BEGINNINGS = Set.of("the", "a", "an", "this", "that", "these", "those", "my", "our",
            "your", "his", "her", "their", "it", "its", "i", "we", "he", "she", "they", "you", "and", "but", "so", "then",
            "because", "if", "when", "what", "why", "how", "who", "where", "which", "for", "in", "on", "at", "to", "as",
            "with", "some", "here", "there", "not", "also", "first", "second", "third", "finally", "however", "der", "die",
            "das", "ein", "eine", "und", "aber", "wie", "was", "warum", "wenn", "ich", "wir");
    private static final Set<String> NOBODY = Set.of("note", "notes", "nb", "n.b.", "ps", "p.s.", "date", "time", "place",
            "location", "venue", "topic", "title", "subject", "re", "fwd", "from", "to", "cc", "bcc", "duration", "length",
            "recorded", "recording", "transcript", "transcribed", "transcribed by", "transcriber", "participants",
            "attendees", "present", "absent", "apologies", "project", "session", "file", "source", "version", "language",
            "http", "https", "ftp", "mailto", "e.g.", "i.e.", "example", "examples", "question", "questions", "summary",
            "conclusion", "conclusions", "introduction", "background", "methods", "method", "results", "discussion",
            "objective", "objectives", "abstract", "keywords", "warning", "caution", "tip", "important", "agenda", "action",
            "actions", "decision", "decisions", "next steps", "step", "chapter", "section", "figure", "table", "appendix",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
            "april", "may", "june", "july", "august", "september", "october", "november", "december", "phone", "email",
            "e-mail", "address", "name", "age", "gender", "url", "website", "tel", "total", "price", "cost", "pros", "cons",
            "yes", "no", "well", "okay", "ok", "like", "look", "listen", "remember", "warm-up", "round", "break", "lunch",
            "start", "end", "datum", "ort", "zeit", "thema", "anmerkung", "hinweis", "dauer", "notiz", "beispiel", "frage",
            "fazit", "z.b.", "d.h.", "webvtt", "kind");
    private static final Set<String> NOISE = Set.of("laughter", "laughs", "laughing", "pause", "long pause", "silence",
            "inaudible", "unintelligible", "unclear", "crosstalk", "cross talk", "overlapping", "music", "applause", "sic",
            "redacted", "name", "company", "city", "place", "noise", "sighs", "sigh", "coughs", "nods", "end", "x", "lachen",
            "lacht", "unverst\u00E4ndlich", "pausiert", "foreign language", "phone rings", "background noise");

    private SpeakerName() {
    }

    /** A name without what stands around it. */
    static String clean(String name) {
        return name.replaceAll("[\\p{Cf}*_]+$|^[\\p{Cf}*_]+", "").strip().replaceAll("\\s+", " ");
    }

    /** By what a speaker is known, however the name is written: a remark in brackets is no part of it. */
    static String key(String name) {
        String bare = ASIDE.matcher(clean(name)).replaceFirst("");
        return CsvThreads.key((bare.isEmpty() ? clean(name) : bare).replaceAll("[.]+$", ""));
    }

    /** Whether something can be a name at all; it need not be one. */
    static boolean possible(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && name.codePoints().anyMatch(Character::isLetter)
                && POSSIBLE.matcher(name).matches() && !SENTENCE.matcher(name).matches();
    }

    /** Whether it may be a speaker when it stands before a colon again and again. */
    static boolean often(String name) {
        String key = key(name);
        List<String> words = List.of(key.split(" "));
        return words.size() <= MOST_WORDS && !nobody(key, words)
                && (words.size() <= 2 || capitals(name) || !name.equals(name.toLowerCase(Locale.ROOT)) && properNoun(name));
    }

    /** Whether it may be a speaker when it comes only once, among others that are. */
    static boolean once(String name) {
        String key = key(name);
        List<String> words = List.of(key.split(" "));
        return words.size() <= FEW_WORDS && !nobody(key, words) && properNoun(name);
    }

    private static boolean nobody(String key, List<String> words) {
        // a letter alone is how transcripts shorten a role
        return NOBODY.contains(key) || key.length() > 1 && BEGINNINGS.contains(words.get(0));
    }

    private static boolean capitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Whether every word begins with a capital, where the script has them. */
    static boolean properNoun(String name) {
        if (!possible(name)) {
            return false;
        }
        String[] words = ASIDE.matcher(name).replaceFirst("").split(" ");
        boolean capital = false;
        for (String word : words) {
            int first = word.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('-');
            if (Character.isLowerCase(first) && !PARTICLES.contains(word)) {
                return false;
            }
            capital |= Character.isLetter(first) && !Character.isLowerCase(first);
        }
        return capital && words.length <= FEW_WORDS;
    }

    /** Whether transcripts call a host so. */
    static boolean host(String key) {
        return HOST.matcher(key).matches();
    }

    /** Whether it names a part in a conversation so clearly that once is enough. */
    static boolean role(String key) {
        return ROLE.matcher(key).matches();
    }

    /** Whether it stands for somebody in this file and for somebody else in the next: Speaker 1, P3, AB, Moderator. */
    static boolean label(String key) {
        return host(key) || role(key) || LABEL.matcher(key).matches()
                || key.length() <= INITIALS && key.indexOf(' ') < 0 && key.codePoints().allMatch(c -> c < 0x250);
    }

    /** Whether brackets hold a sound or a remark and not a name. */
    static boolean noise(String inBrackets) {
        String key = CsvThreads.key(inBrackets);
        return NOISE.contains(key) || key.matches("[\\d:.,\\- ]+") || key.startsWith("inaudible");
    }
}
