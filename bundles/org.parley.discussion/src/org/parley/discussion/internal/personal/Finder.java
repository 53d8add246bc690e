// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.PersonalData;
import org.parley.discussion.PersonalData.Names;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.text.Characters;

/** Finds personal data and takes it out; pure. */
public final class Finder {

    private static final Map<String, String> MARKS = Map.of(PersonalData.EMAIL, "[e-mail]",
            PersonalData.PHONE, "[phone]", PersonalData.IP, "[ip address]", PersonalData.CARD, "[card number]",
            PersonalData.NAME, "[name]");
    private static final String OTHER_MARK = "[removed]";
    private static final int FEWEST_DIGITS = 7;

    private final EmailDetector emails = new EmailDetector();
    private final IpDetector addresses = new IpDetector();
    private final CardDetector cards = new CardDetector();

    /** See {@link PersonalData#find(String, String, Names)}. */
    public List<Hit> find(String text, String language, Names names) {
        Spans found = new Spans(text);
        emails.find(text, found);
        int digits = digits(text);
        if (digits > 0) {
            addresses.find(text, found);
        }
        if (digits >= FEWEST_DIGITS) {
            cards.find(text, found);
            new PhonesIn(text, language, found).find();
        }
        names.in(text).forEach(hit -> found.add(hit.start(), hit.end(), hit.kind()));
        return found.inOrder();
    }

    /** See {@link PersonalData#redact(String, Collection)}. */
    public String redact(String text, Collection<Hit> hits) {
        List<Hit> inOrder = new ArrayList<>(hits);
        inOrder.sort(Comparator.comparingInt(Hit::start).thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        StringBuilder redacted = new StringBuilder(text.length());
        int done = 0;
        for (Hit hit : inOrder) {
            check(text, hit);
            if (hit.start() >= done) {
                redacted.append(text, done, hit.start()).append(mark(hit.kind()));
            }
            done = Math.max(done, hit.end());
        }
        return redacted.append(text, done, text.length()).toString();
    }

    /** See {@link PersonalData#mark}. */
    public String mark(String kind) {
        return MARKS.getOrDefault(kind, OTHER_MARK);
    }

    private static void check(String text, Hit hit) {
        if (hit.start() < 0 || hit.end() <= hit.start() || hit.end() > text.length()
                || !Characters.isBoundary(text, hit.start()) || !Characters.isBoundary(text, hit.end())) {
            throw new ProblemException(Problem.from(Messages.of(Finder.class), Problem.Kind.USAGE, "moderation.range",
                    hit.start(), hit.end(), text.length()));
        }
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return digits;
    }
}
