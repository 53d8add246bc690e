// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

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
    private final Function<String, Optional<String>> kindOf;
    private final Map<String, String> learnt = new HashMap<>();

    /**
     * Proposes from these.
     *
     * @param kindOf what a word of the panel's list is a sign of ("offer"), by the words as they were found
     */
    public Reasons(List<Reason> all, Function<String, Optional<String>> kindOf) {
        this.all = List.copyOf(all);
        this.kindOf = kindOf;
    }

    /** All reasons, in the order shown. */
    public List<Reason> all() {
        return all;
    }

    /** The code of the reason to begin with; {@code row} is null for a post that nobody pointed at. */
    public String proposed(Step step, Waiting row) {
        if (step == Step.APPROVE || step == Step.NOTE) {
            return known(FINE).orElseGet(() -> all.isEmpty() ? null : all.get(0).code());
        }
        if (row == null) {
            return known(step == Step.REDACT ? PERSONAL : OTHER).orElseGet(this::last);
        }
        return row.items().stream().map(item -> learnt.get(key(item))).filter(Objects::nonNull).findFirst()
                .or(() -> row.items().stream().anyMatch(item -> item.rule().equals(PERSONAL)) ? known(PERSONAL)
                        : Optional.empty())
                .or(() -> row.hits().stream().map(hit -> kindOf.apply(row.words(hit))).flatMap(Optional::stream)
                        .map(this::known).flatMap(Optional::stream).findFirst())
                .or(() -> known(OTHER)).orElseGet(this::last);
    }

    private Optional<String> known(String code) {
        return all.stream().map(Reason::code).filter(code::equals).findFirst();
    }

    private String last() {
        return all.isEmpty() ? null : all.get(all.size() - 1).code();
    }

    /** Remembers which reason was taken, for the next post that is here for the same. */
    public void taken(Step step, String code, Waiting row) {
        if (row != null && (step == Step.HIDE || step == Step.REDACT)) {
            row.items().forEach(item -> learnt.put(key(item), code));
        }
    }

    private static String key(QueueItem item) {
        return item.rule() + '\n' + item.why();
    }
}
