// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.coding.Code;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.report.Block;
import org.parley.report.Reports;
import org.parley.report.internal.analysis.Crosstab;
import org.parley.report.internal.analysis.Frequencies;
import org.parley.report.internal.analysis.Sources;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/** The analyses count the demo panel as its reports do. */
class AnalysesAgreeTest {

    private final SamplePanel sample = new SamplePanel();
    private final Sources sources = new Sources(Engines.panels(sample), Engines.discussions(sample), Engines.codings(sample));
    private final Material material = Material.of(sample.panel(), sample.talk(), sample.coding(), List.of(), sample.figures(),
            Reports.Scope.ALL, null);
    private final Mentions mentions = new Mentions(material);

    private static Table.Row row(Outcome outcome, Code code) {
        return outcome.table().rows().stream().filter(r -> code.id().equals(r.code())).findFirst().orElseThrow();
    }

    @Test
    void frequenciesAreThoseOfTheCodeFrame() {
        Outcome outcome = new Frequencies(sources).run(Actor.parley(), SamplePanel.PANEL, new Frequencies.Asked(null,
                Frequencies.Order.CODEBOOK, 0, 0, Filter.ALL), Progress.none());
        assertEquals(material.base().size(), outcome.base());
        List<Code> codes = sample.coding().codebook().inOrder();
        assertEquals(codes.size() + 1, outcome.table().rows().size());
        for (Code code : codes) {
            Mentions.Count count = mentions.of(code);
            Table.Row row = row(outcome, code);
            assertEquals(count.members().size(), row.cells().get(0).value(), code.name());
            assertEquals(count.posts().size(), row.cells().get(2).value(), code.name());
            assertEquals(count.evidence().posts(), row.cells().get(0).evidence().posts(), code.name());
            assertEquals(count.evidence().codings().size(), row.cells().get(0).evidence().codings().size(), code.name());
        }
    }

    @Test
    void aCrosstabHasTheCellsOfTheThemeChapters() {
        Segments segments = new Segments(material, Messages.of(ReportService.class));
        Segments.Split gender = segments.all().stream().filter(s -> s.field().key().equals("gender")).findFirst()
                .orElseThrow();
        Outcome outcome = new Crosstab(sources).run(Actor.parley(), SamplePanel.PANEL,
                new Crosstab.Asked("gender", null, 95, Filter.ALL),
                Progress.none());
        assertEquals(List.copyOf(gender.values().keySet()), outcome.table().heads().stream().skip(2)
                .map(Table.Head::group).distinct().toList());
        for (Code code : sample.coding().codebook().inOrder()) {
            List<Block.Cell> expected = segments.cells(gender, mentions.of(code));
            for (int i = 0; i < expected.size(); i++) {
                Table.Cell cell = row(outcome, code).cells().get(2 + 2 * i);
                Object shown = cell.value() == null ? cell.mark() : (Object) cell.value().intValue();
                assertEquals(expected.get(i).value(), shown, code.name());
            }
        }
    }
}
