// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.discussion.PersonalData;
import org.parley.discussion.QueueItem;

/** Takes personal data out of words before they leave the house, and says how much was taken out. */
final class Redactor {

    private final PersonalData finder;
    private final PersonalData.Names names;
    private final Pattern marks;

    /** Made for one panel, with the names of its people. */
    Redactor(PersonalData finder, PersonalData.Names names) {
        this.finder = finder;
        this.names = names;
        Set<String> known = Stream.of(PersonalData.EMAIL, PersonalData.PHONE, PersonalData.IP,
                PersonalData.CARD, PersonalData.NAME, "word").map(finder::mark).collect(Collectors.toSet());
        this.marks = Pattern.compile(known.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /**
     * Words with marks in them.
     *
     * @param marks how many there are, those of a moderator's redaction among them
     */
    record Redacted(String words, int marks) { }

    /** The words with each finding replaced by a mark such as {@code [e-mail]}. */
    Redacted redact(String words, String language) {
        if (words == null || words.isEmpty()) {
            return new Redacted("", 0);
        }
        List<QueueItem.Hit> hits = finder.find(words, language, names);
        String redacted = hits.isEmpty() ? words : finder.redact(words, hits);
        return new Redacted(redacted, (int) marks.matcher(redacted).results().count());
    }
}
