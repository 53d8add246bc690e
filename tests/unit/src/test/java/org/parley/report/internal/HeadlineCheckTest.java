// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Check.Finding;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.panel.Panels;
import org.parley.report.Reports.HeadlineText;
import org.parley.testkit.TemporaryStore;

class HeadlineCheckTest {

    private static final Actor MARIT = Actor.person("Marit Solheim", Role.HOST);

    private final SamplePanel sample = new SamplePanel();
    private final TemporaryStore store = TemporaryStore.furnished(TemporaryStore.Kind.DERBY);
    private final ReportTables tables = new ReportTables(store.store(), store.ids());

    @BeforeEach
    void set() {
        put(sample.headlines());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(List<HeadlineText> headlines) {
        tables.headlines().replace(MARIT, SamplePanel.PANEL, "headlines", headlines);
    }

    private List<HeadlineText> now() {
        return tables.headlines().of(SamplePanel.PANEL);
    }

    private List<Finding> found() {
        Panels panels = (Panels) Proxy.newProxyInstance(Panels.class.getClassLoader(), new Class<?>[] {Panels.class},
                (proxy, method, arguments) -> List.of(sample.panel().panel()));
        return new HeadlineCheck(panels, Engines.discussions(sample), Engines.codings(sample), tables)
                .run(Progress.none());
    }

    private void first(UUID quoteOf, String quote, List<UUID> codes) {
        List<HeadlineText> changed = new ArrayList<>(now());
        HeadlineText old = changed.get(0);
        changed.set(0, new HeadlineText(old.id(), old.text(), codes, quoteOf, quote, old.ask(), old.owner(), old.due()));
        put(changed);
    }

    @Test
    void headlinesThatHoldAreWell() {
        assertTrue(now().stream().anyMatch(h -> !h.quote().isEmpty() && !h.codes().isEmpty()));
        assertEquals(List.of(), found());
    }

    @Test
    void aQuoteThatDoesNotStandInItsPostAnyMoreIsTakenOff() {
        List<HeadlineText> before = now();
        first(before.get(0).quoteOf(), "words that were redacted since", before.get(0).codes());
        List<Finding> found = found();
        assertEquals(List.of("One headline quotes words that do not stand in a counted post any more: the post was"
                + " redacted, changed, hidden or deleted since."), found.stream().map(Finding::what).toList());
        assertEquals("One quote was taken off. It can be undone.",
                found.get(0).fixes().get(0).deed().run(MARIT, Progress.none()));
        HeadlineText mended = now().get(0);
        assertEquals("", mended.quote());
        assertEquals(null, mended.quoteOf());
        assertEquals(before.get(0).text(), mended.text());
        assertEquals(before.subList(1, before.size()), now().subList(1, before.size()));
        assertEquals(List.of(), found());
    }

    @Test
    void aQuoteOfAPostThatIsNotThereIsFound() {
        first(UUID.randomUUID(), now().get(0).quote(), now().get(0).codes());
        assertEquals(1, found().size());
    }

    @Test
    void aCodeThatIsGoneIsTakenOffAndTheOthersStay() {
        HeadlineText before = now().get(0);
        List<UUID> codes = new ArrayList<>(before.codes());
        codes.add(UUID.randomUUID());
        first(before.quoteOf(), before.quote(), codes);
        List<Finding> found = found();
        assertEquals(List.of("One headline rests on a code that is not in the codebook any more."),
                found.stream().map(Finding::what).toList());
        assertEquals("One headline was changed. It can be undone.",
                found.get(0).fixes().get(0).deed().run(MARIT, Progress.none()));
        assertEquals(before, now().get(0));
    }
}
