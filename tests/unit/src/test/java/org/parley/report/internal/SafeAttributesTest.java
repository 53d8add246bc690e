// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.parley.panel.Member;
import org.parley.panel.ProfileField;
import org.parley.panel.SafeAttributes;

class SafeAttributesTest {

    private static final UUID PANEL = SamplePanel.id("panel");

    private static Member member(int number, String... pairs) {
        Map<String, String> profile = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            profile.put(pairs[i], pairs[i + 1]);
        }
        return new Member(SamplePanel.id("m" + number), PANEL, String.format("M%03d", number), "name" + number, null,
                Member.Standing.SEATED, number, null, Member.Origin.INVITED, false, Instant.EPOCH, profile);
    }

    private static ProfileField field(String key) {
        return new ProfileField(SamplePanel.id(key), PANEL, key, key, ProfileField.Sensitivity.OPEN);
    }

    @Test
    void aCombinationThatFiveShareIsShown() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            members.add(member(i, "gender", "woman", "age", "35–44"));
        }
        SafeAttributes safe = SafeAttributes.of(members, List.of(field("gender"), field("age")), 5);
        assertEquals("woman, 35–44", safe.attribution(members.get(0).id()));
    }

    @Test
    void theFieldWithMostValuesIsDroppedFirst() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            members.add(member(i, "gender", "woman", "place", "town" + i));
        }
        SafeAttributes safe = SafeAttributes.of(members, List.of(field("place"), field("gender")), 5);
        assertEquals(List.of("gender"), safe.fields().stream().map(ProfileField::key).toList());
        assertEquals("woman", safe.attribution(members.get(3).id()));
    }

    @Test
    void whoWouldShareWithFourOnlyShowsNothing() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            members.add(member(i, "gender", "man"));
        }
        SafeAttributes safe = SafeAttributes.of(members, List.of(field("gender")), 5);
        assertEquals("", safe.attribution(members.get(0).id()));
        assertEquals(4, safe.silent(members));
    }

    /** Were those who show more counted as well, the value dropped here could be worked out by taking them away. */
    @Test
    void theRestOfAGroupIsCountedWithoutThoseWhoShowMore() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            members.add(member(i, "gender", "woman", "age", "35–44"));
        }
        members.add(member(5, "gender", "woman", "age", "65+"));
        members.add(member(6, "gender", "woman", "age", "18–24"));
        SafeAttributes safe = SafeAttributes.of(members, List.of(field("gender"), field("age")), 5);
        assertEquals("", safe.attribution(members.get(5).id()));
    }

    @Test
    void everyCombinationInTheDemoPanelIsSharedByFive() {
        Material material = Samples.material(new SamplePanel(), org.parley.report.Reports.Scope.ALL);
        Map<String, Long> shown = material.base().keySet().stream().map(material.attributes()::attribution)
                .filter(a -> !a.isEmpty()).collect(Collectors.groupingBy(a -> a, Collectors.counting()));
        assertTrue(shown.size() > 3, shown.toString());
        shown.forEach((combination, members) -> assertTrue(members >= 5, combination + " is shown by " + members));
    }
}
