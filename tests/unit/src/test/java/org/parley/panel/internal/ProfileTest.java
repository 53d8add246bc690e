// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.panel.internal.PanelFixture.HOST;
import static org.parley.panel.internal.PanelFixture.newcomer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.ProblemException;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.Panels.ProfileValue;
import org.parley.panel.ProfileField;
import org.parley.panel.ProfileField.Sensitivity;
import org.parley.testkit.TemporaryStore;

class ProfileTest {

    private PanelFixture fixture;
    private Panel panel;

    private void on(TemporaryStore.Kind kind) {
        fixture = new PanelFixture(kind);
        panel = fixture.panels.create(HOST, "Kitchen", 10, null);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Member admit(Map<String, String> profile) {
        return fixture.panels.admit(HOST, panel.id(), List.of(newcomer("csv:a", "Anna", profile, Map.of()))).get(0);
    }

    private Member now(Member member) {
        return fixture.panels.state(panel.id()).members().get(member.id());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void everythingButAgeBandGenderAndPlaceComesInLocked(TemporaryStore.Kind kind) {
        on(kind);
        Member anna = admit(Map.of("age_band", "25–34", "gender", "woman", "place", "Oslo", "religion", "none",
                "empty", " "));
        assertEquals(Map.of("age_band", "25–34", "gender", "woman", "place", "Oslo"), anna.profile());
        assertEquals(Sensitivity.LOCKED, fixture.panels.state(panel.id()).fields().get("religion").sensitivity());

        fixture.panels.classify(HOST, panel.id(), "religion", Sensitivity.SPECIAL);
        assertEquals(3, now(anna).profile().size());
        fixture.panels.classify(HOST, panel.id(), "religion", Sensitivity.OPEN);
        assertEquals("none", now(anna).profile().get("religion"));
        fixture.panels.classify(HOST, panel.id(), "gender", Sensitivity.LOCKED);
        assertEquals(null, now(anna).profile().get("gender"));
        fixture.reopen();
        assertEquals(Map.of("age_band", "25–34", "place", "Oslo", "religion", "none"), now(anna).profile());
        ProblemException unknown = assertThrows(ProblemException.class,
                () -> fixture.panels.classify(HOST, panel.id(), "colour", Sensitivity.OPEN));
        assertEquals("panel.field", unknown.problem().code());
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void valuesAreDatedAndOnlyWrittenWhenTheyChange(TemporaryStore.Kind kind) {
        on(kind);
        Member anna = admit(Map.of("place", "Oslo", "religion", "none"));
        java.time.Instant first = fixture.temporary.clock().instant();
        fixture.temporary.clock().advance(Duration.ofDays(30));
        admit(Map.of("place", "Bergen", "religion", "none"));
        java.time.Instant second = fixture.temporary.clock().instant();
        long number = fixture.temporary.store().lastNumber();
        admit(Map.of("place", "Bergen"));

        assertEquals(List.of(new ProfileValue("place", "Bergen", "import", second),
                new ProfileValue("place", "Oslo", "import", first)), fixture.panels.profileHistory(anna.id()));
        assertEquals("Bergen", now(anna).profile().get("place"));
        assertEquals(0, fixture.temporary.store().changesAfter(number).stream().mapToInt(s -> s.changes().size()).sum());

        fixture.temporary.store().history().undo(HOST, number);
        assertEquals("Oslo", now(anna).profile().get("place"));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void fieldsCarryTheWholeQuestionAsLabel(TemporaryStore.Kind kind) {
        on(kind);
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("pay", "How much do you earn a month?");
        labels.put("place", null);
        fixture.panels.declare(HOST, panel.id(), labels);
        fixture.panels.declare(HOST, panel.id(), Map.of("pay", "something else"));
        List<ProfileField> fields = List.copyOf(fixture.panels.state(panel.id()).fields().values());
        assertEquals(List.of("pay", "place"), fields.stream().map(ProfileField::key).toList());
        assertEquals("How much do you earn a month?", fields.get(0).label());
        assertEquals("Place", fields.get(1).label());
        assertEquals(Sensitivity.OPEN, fields.get(1).sensitivity());
    }
}
