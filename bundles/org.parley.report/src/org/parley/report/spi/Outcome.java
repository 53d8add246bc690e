// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.core.Permission;
import org.parley.core.Reserved;

/**
 * What an analysis found: a table, a chart over it and what has to be said about both.
 *
 * @param analysis name of the analysis
 * @param title    what it tells, in words
 * @param panel    name of the panel
 * @param settings parameters that differ from the initial ones, in words, in their order
 * @param base     members that shares refer to
 * @param notes    base, counting rule, what is not shown and why; in full sentences
 * @param asOf     number of the last write in it
 * @param quoting  true when it lists words that members wrote or tells where they stand, so that an address could be put
 *                 together from them: a plugin without {@link Permission#CONTACT_READ} is not given it
 */
public record Outcome(String analysis, String title, UUID panelId, String panel, List<Setting> settings, int base,
        Table table, Chart chart, List<String> notes, long asOf, boolean quoting) implements Reserved {

    public Outcome {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /** An outcome that holds figures only. */
    public Outcome(String analysis, String title, UUID panelId, String panel, List<Setting> settings, int base, Table table,
            Chart chart, List<String> notes, long asOf) {
        this(analysis, title, panelId, panel, settings, base, table, chart, notes, asOf, false);
    }

    /** A parameter as it was set. */
    public record Setting(String name, String label, String value) { }

    /** The same with the settings it was asked with. */
    public Outcome with(List<Setting> asked) {
        return new Outcome(analysis, title, panelId, panel, asked, base, table, chart, notes, asOf, quoting);
    }

    /** The same, marked as made of words that members wrote. */
    public Outcome asQuoting() {
        return new Outcome(analysis, title, panelId, panel, settings, base, table, chart, notes, asOf, true);
    }

    @Override
    public Set<Permission> needs() {
        return quoting ? Set.of(Permission.CONTACT_READ) : Set.of();
    }
}
