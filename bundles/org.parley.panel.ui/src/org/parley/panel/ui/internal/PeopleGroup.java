// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import org.parley.panel.Member;
import org.parley.ui.theme.Icon;

/** The groups of people to look at. */
enum PeopleGroup {
    SEATED(Icon.PANEL),
    WAITING(Icon.WAITING_LIST),
    STAFF(Icon.PERSON),
    RELEASED(Icon.LEFT);

    private final Icon icon;

    PeopleGroup(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    boolean holds(Member member) {
        return switch (this) {
            case SEATED -> member.standing() == Member.Standing.SEATED;
            case WAITING -> member.standing() == Member.Standing.WAITING;
            case STAFF -> member.standing() == Member.Standing.STAFF;
            case RELEASED -> member.standing() == Member.Standing.RELEASED;
        };
    }
}
