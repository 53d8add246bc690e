// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/** An analysis that does what a property says. */
public final class HostileAnalysis implements Analysis<HostileAnalysis.Asked, Outcome> {

    /** Nothing is asked. */
    public record Asked() { }

    @Override
    public String name() {
        return "hostile";
    }

    @Override
    public String title() {
        return "Hostile";
    }

    @Override
    public Class<Asked> parameters() {
        return Asked.class;
    }

    @Override
    public Outcome run(Actor person, UUID panelId, Asked parameters, Progress progress) {
        return switch (System.getProperty("org.parley.felix.deed", "")) {
            case "null" -> null;
            case "error" -> throw new StackOverflowError("as an Error");
            case "ignores" -> ignore();
            default -> new Outcome("hostile", "Hostile", panelId, "", List.of(), 1, new Table("", List.of(Table.Head.of("Share")),
                    List.of(new Table.Row(null, "All", 0, Table.Role.ENTRY, List.of(new Table.Cell(Table.Kind.SHARE,
                            Double.NaN, "", false, "", Evidence.NONE))))), null, List.of(), 0);
        };
    }

    /** Goes on whoever interrupts it, until the test is over. */
    private static Outcome ignore() {
        CountDownLatch begun = (CountDownLatch) System.getProperties().get("org.parley.felix.begun");
        CountDownLatch over = (CountDownLatch) System.getProperties().get("org.parley.felix.over");
        begun.countDown();
        boolean waiting = true;
        while (waiting) {
            try {
                over.await();
                waiting = false;
            } catch (InterruptedException ignored) {
                waiting = true;
            }
        }
        return null;
    }
}
