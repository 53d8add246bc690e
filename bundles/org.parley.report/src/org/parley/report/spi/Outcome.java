// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.List;
import java.util.UUID;

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
 */
public record Outcome(String analysis, String title, UUID panelId, String panel, List<Setting> settings, int base,
        Table table, Chart chart, List<String> notes, long asOf) {

    public Outcome {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /** A parameter as it was set. */
    public record Setting(String name, String label, String value) { }

    /** The same with the settings it was asked with. */
    public Outcome with(List<Setting> asked) {
        return new Outcome(analysis, title, panelId, panel, asked, base, table, chart, notes, asOf);
    }
}
