// SPDX-License-Identifier: Apache-2.0
package parley.plugins.calendar;

import org.parley.discussion.PersonalData;
import org.parley.report.spi.Shown;

/** Words as they may leave the house: without personal data, on one line. */
final class Clean {

    private final PersonalData personalData;
    private final PersonalData.Names names;

    Clean(PersonalData personalData, PersonalData.Names names) {
        this.personalData = personalData;
        this.names = names;
    }

    /**
     * The words without e-mail addresses, telephone numbers and names of members.
     *
     * @param words null for none
     */
    String line(String words) {
        String one = Shown.storable(words).replaceAll("\\s+", " ").strip();
        return personalData.redact(one, null, names);
    }
}
