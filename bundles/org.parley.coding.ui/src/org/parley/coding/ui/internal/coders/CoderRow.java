// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.parley.coding.coders.CoderWork;

/**
 * What a coder did, in all or on one day.
 *
 * @param day     the calendar day (UTC); empty for all days together
 * @param codes   different codes; -1 for a day, which is not counted
 * @param hours   active time
 * @param perHour answers in an hour of it; empty without any
 */
record CoderRow(String coder, String day, int answers, int codings, int codes, double hours, OptionalDouble perHour) {

    private static final double MINUTES = 60;

    String id() {
        return coder + "/" + day;
    }

    /** Each coder, and below them their days. */
    static List<CoderRow> of(List<CoderWork> work) {
        List<CoderRow> rows = new ArrayList<>();
        for (CoderWork one : work) {
            rows.add(new CoderRow(one.coder(), "", one.answers(), one.codings(), one.codes(), one.minutes() / MINUTES,
                    one.perHour()));
            one.days().forEach(day -> rows.add(new CoderRow(one.coder(), day.day().toString(), day.answers(),
                    day.codings(), -1, day.minutes() / MINUTES, day.perHour())));
        }
        return rows;
    }

    /** With one decimal. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
