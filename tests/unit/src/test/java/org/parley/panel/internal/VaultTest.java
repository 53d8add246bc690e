// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.panel.internal.PanelFixture.CODER;
import static org.parley.panel.internal.PanelFixture.HOST;
import static org.parley.panel.internal.PanelFixture.newcomer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.ProblemException;
import org.parley.core.Role;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.Panels.Contact;
import org.parley.testkit.TemporaryStore;

class VaultTest {

    private static final String EMAIL = "anneli.korhonen@example.org";
    private static final String PHONE = "+358 40 123 4567";

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

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void contactDataIsInTheVaultAndNowhereElse(TemporaryStore.Kind kind) {
        on(kind);
        List<Member> members = fixture.panels.admit(HOST, panel.id(), List.of(
                newcomer("csv:" + EMAIL, EMAIL),
                newcomer("csv:" + PHONE, PHONE),
                newcomer("csv:ben", "Ben <ben@example.org>", Map.of("note", "write to carl@example.org", "call", PHONE),
                        Map.of(Contact.REAL_NAME, "Benedikt Beispiel"))));
        fixture.panels.admit(HOST, panel.id(), List.of(newcomer("csv:ben", "Ben", Map.of(),
                Map.of(Contact.EMAIL, "benedikt@example.org"))));

        assertEquals(List.of("M001", "M002", "Ben"), members.stream().map(Member::name).toList());
        assertEquals(Map.of(Contact.EMAIL, EMAIL), fixture.panels.contact(HOST, members.get(0).id()));
        assertEquals(Map.of(Contact.PHONE, PHONE), fixture.panels.contact(HOST, members.get(1).id()));
        assertEquals(Map.of(Contact.EMAIL, "benedikt@example.org", Contact.PHONE, PHONE, Contact.REAL_NAME,
                "Benedikt Beispiel"), fixture.panels.contact(HOST, members.get(2).id()));

        String told = fixture.temporary.store().changesAfter(0).toString() + fixture.panels.state(panel.id());
        for (String secret : List.of("example.org", "korhonen", "123 4567", "1234567", "Beispiel")) {
            assertFalse(told.contains(secret), secret);
        }
        fixture.reopen();
        assertFalse(fixture.panels.state(panel.id()).toString().contains("example.org"));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aPersonKnownByAnAddressIsFoundAgain(TemporaryStore.Kind kind) {
        on(kind);
        Member first = fixture.panels.admit(HOST, panel.id(), List.of(newcomer("csv:" + EMAIL, EMAIL))).get(0);
        Member again = fixture.panels.admit(HOST, panel.id(), List.of(newcomer("csv:" + EMAIL, EMAIL))).get(0);
        assertEquals(first, again);
        assertEquals(Map.of("csv:" + EMAIL, first), fixture.panels.known(panel.id(), List.of("csv:" + EMAIL)));
        Panel other = fixture.panels.create(HOST, "Other", 10, null);
        Member there = fixture.panels.admit(HOST, other.id(), List.of(newcomer("csv:" + EMAIL, EMAIL))).get(0);
        assertFalse(there.sourceId().equals(first.sourceId()), "two panels cannot be joined by the disguised ids");
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void onlyHostsAndPrivacyPeopleSeeIt(TemporaryStore.Kind kind) {
        on(kind);
        Member member = fixture.panels.admit(HOST, panel.id(), List.of(newcomer("csv:x", EMAIL))).get(0);
        for (Actor actor : List.of(CODER, Actor.plugin("org.example"), Actor.parley(),
                Actor.person("Ana", Role.ANALYST), Actor.person("Mo", Role.MODERATOR))) {
            ProblemException refused = assertThrows(ProblemException.class,
                    () -> fixture.panels.contact(actor, member.id()));
            assertEquals("panel.contact", refused.problem().code());
        }
        assertEquals(EMAIL, fixture.panels.contact(Actor.person("P", Role.PRIVACY), member.id()).get(Contact.EMAIL));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void contactDataGoesWithAnUndoneAdmission(TemporaryStore.Kind kind) {
        on(kind);
        Member member = fixture.panels.admit(HOST, panel.id(), List.of(newcomer("csv:x", EMAIL))).get(0);
        long batch = fixture.temporary.store().lastNumber();
        fixture.temporary.store().history().undo(HOST, batch);
        assertEquals(Map.of(), fixture.panels.contact(HOST, member.id()));
        assertFalse(fixture.temporary.store().changesAfter(0).toString().contains("korhonen"));
        assertThrows(ProblemException.class, () -> fixture.temporary.store().history().redo(HOST, batch),
                "what was in the vault is not kept anywhere to come back from");
        assertEquals(0, fixture.panels.state(panel.id()).members().size());
    }

    @ParameterizedTest
    @CsvSource({"+49 170 1234567,true", "0170/1234567,true", "(030) 123 45 67,true", "555-123-4567,true",
        "555.123.4567,true", "2024-02-29,false", "29.02.2024,false", "9202010,false", "1726860676783,false",
        "192.168.100.200,false", "M001,false", "12 monkeys,false", "R2-D2,false", "123,false", "007,false"})
    void phoneNumbersAreToldFromOtherNumbers(String text, boolean phone) {
        on(TemporaryStore.Kind.DERBY);
        assertEquals(phone, ContactWords.phone(text));
    }

    @Test
    void namesLoseMarksThatTurnTheReadingDirection() {
        on(TemporaryStore.Kind.DERBY);
        Member member = fixture.panels.admit(HOST, panel.id(), List.of(newcomer("csv:x", "evil\u202Exe.\u0000txt"))).get(0);
        assertEquals("evil xe. txt", member.name());
        Member longest = fixture.panels.admit(HOST, panel.id(),
                List.of(newcomer("csv:y", "\uD83D\uDE00".repeat(5000)))).get(0);
        assertTrue(longest.name().length() <= 200 && longest.name().length() % 2 == 0);
    }
}
