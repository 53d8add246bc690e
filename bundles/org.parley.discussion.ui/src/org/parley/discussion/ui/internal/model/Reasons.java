// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parley.discussion.Decision.Step;
import org.parley.discussion.Moderation.Reason;
import org.parley.discussion.QueueItem;

/** Proposes a reason for a decision, and learns from what was chosen instead. */
public final class Reasons {

    /** The reason that needs a note to say more. */
    static final String OTHER = "other";
    private static final String FINE = "fine";
    private static final String PERSONAL = "personal-data";

    private final List<Reason> all;
    private final Map<String, String> learnt = new HashMap<>();

    /** Proposes from these. */
    public Reasons(List<Reason> all) {
        this.all = List.copyOf(all);
    }

    /** All reasons, in the order shown. */
    public List<Reason> all() {
        return all;
    }

    /** The code of the reason to begin with. */
    public String proposed(Step step, List<QueueItem> items) {
        if (step == Step.APPROVE || step == Step.NOTE) {
            return known(FINE, all.isEmpty() ? null : all.get(0).code());
        }
        for (QueueItem item : items) {
            String before = learnt.get(key(item));
            if (before != null) {
                return before;
            }
        }
        if (items.stream().anyMatch(item -> item.rule().equals(PERSONAL)) || step == Step.REDACT) {
            return known(PERSONAL, null);
        }
        String why = items.stream().map(QueueItem::why).reduce("", (a, b) -> a + ' ' + b).toLowerCase(java.util.Locale.ROOT);
        return all.stream().filter(reason -> sharesWord(why, reason)).map(Reason::code).findFirst()
                .orElseGet(() -> known(OTHER, null));
    }

    private static boolean sharesWord(String why, Reason reason) {
        for (String word : reason.code().split("-")) {
            if (word.length() > 3 && why.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private String known(String code, String otherwise) {
        if (all.stream().anyMatch(reason -> reason.code().equals(code))) {
            return code;
        }
        return otherwise != null || all.isEmpty() ? otherwise : all.get(all.size() - 1).code();
    }

    /** Remembers which reason was taken, for the next post that is here for the same. */
    public void taken(Step step, String code, List<QueueItem> items) {
        if (step == Step.HIDE || step == Step.REDACT) {
            items.forEach(item -> learnt.put(key(item), code));
        }
    }

    private static String key(QueueItem item) {
        return item.rule() + '\n' + item.why();
    }
}
