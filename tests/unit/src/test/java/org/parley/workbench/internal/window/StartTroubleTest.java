// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.store.Backups.Backup;
import org.parley.workbench.internal.window.StartTrouble.Offer;
import org.parley.workbench.internal.window.StartTrouble.Way;

/** What a window offers when its workspace cannot be opened. */
class StartTroubleTest {

    private static final Backup NEW = new Backup(Path.of("new.backup"), Instant.EPOCH.plusSeconds(60), 9, 4, true);
    private static final Backup OLD = new Backup(Path.of("old.backup"), Instant.EPOCH, 9, 3, true);

    private static Problem problem(String code) {
        return new Problem(Problem.Kind.FAILED, code, "It is so.", "It means this.", "Type that.");
    }

    @Test
    void damageWithCopiesOffersTheNewestAndDoesNotAskToTypeACommand() {
        Offer offer = Offer.of(problem("store.damaged"), List.of(NEW, OLD));
        assertEquals("It is so. It means this.", offer.text());
        assertEquals(List.of(Way.NEWEST, Way.CHOOSE, Way.AGAIN, Way.CLOSE), offer.ways());
        assertEquals(Optional.of(NEW), offer.newest());
    }

    @Test
    void damageWithoutCopiesLetsAPersonBringOne() {
        Offer offer = Offer.of(problem("store.damaged-no-copy"), List.of());
        assertEquals("It is so. It means this. Type that.", offer.text());
        assertEquals(List.of(Way.CHOOSE, Way.AGAIN, Way.CLOSE), offer.ways());
        assertEquals(Optional.empty(), offer.newest());
    }

    @Test
    void aWorkspaceThatIsOpenElsewhereIsNoReasonToRestore() {
        Offer offer = Offer.of(problem("store.held"), List.of(NEW));
        assertEquals(List.of(Way.AGAIN, Way.CLOSE), offer.ways());
        assertEquals("It is so. It means this. Type that.", offer.text());
    }
}
