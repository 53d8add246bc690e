// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.report.internal.analysis.SmallPanel.cell;
import static org.parley.report.internal.analysis.SmallPanel.row;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.PostRef;
import org.parley.report.internal.analysis.Frequencies.Asked;
import org.parley.report.internal.analysis.Frequencies.Order;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.report.spi.Table;

/**
 * Three members. Anna says sweet and bitter in one post and sweet in another, Bo says bitter, Cleo nothing. A host and
 * somebody unknown say things too, and one coding has lost its place.
 */
class FrequenciesTest {

    private static final int MEMBERS = 0;
    private static final int SHARE = 1;
    private static final int MENTIONS = 2;

    private final SmallPanel panel = new SmallPanel().codes("Taste", "Taste > Sweet", "Taste > Bitter", "Price", "None")
            .member("Anna", "woman").member("Bo", "man").member("Cleo", "woman").host("Marit")
            .post("p1", "Anna", "2026-09-01", "Diary", SmallPanel.WORDS)
            .post("p2", "Anna", "2026-09-02", "Shop", SmallPanel.WORDS)
            .post("p3", "Bo", "2026-09-03", "Diary", SmallPanel.WORDS)
            .post("p4", "Cleo", "2026-09-04", "Diary", SmallPanel.WORDS)
            .post("p5", "Marit", "2026-09-05", "Diary", SmallPanel.WORDS)
            .post("p6", null, "2026-09-06", "Diary", SmallPanel.WORDS)
            .coding("p1", "Taste > Sweet").coding("p1", "Taste > Sweet", 0, 9, "Ben", false)
            .coding("p1", "Taste > Bitter", 10, 16, "Aino", false).coding("p2", "Taste > Sweet")
            .coding("p3", "Taste > Bitter").coding("p4", "Price", 0, 5, "Aino", true)
            .coding("p5", "Taste > Sweet").coding("p6", "Price");

    private Outcome run(UUID under, Order order, int belowMembers, double belowShare, Filter filter) {
        return new Frequencies(panel.sources()).run(Actor.parley(), SmallPanel.PANEL,
                new Asked(under, order, belowMembers, belowShare, filter), Progress.none());
    }

    private Outcome run(Filter filter) {
        return run(null, Order.CODEBOOK, 0, 0, filter);
    }

    private static List<String> labels(Outcome outcome) {
        return outcome.table().rows().stream().map(Table.Row::label).toList();
    }

    /** On p1 only price stands after adjudication: Bo alone says bitter, Anna price, and Ben nothing that counts. */
    @Test
    void theCuratedVersionCountsWhereThereIsOne() {
        panel.curated("p1", "Price");
        Outcome all = run(Filter.ALL);
        assertEquals(1, cell(all, "Bitter", MEMBERS).value());
        assertEquals(1, cell(all, "Sweet", MENTIONS).value());
        assertEquals(1, cell(all, "Price", MEMBERS).value());
        Outcome aino = run(new Filter(null, null, "", "Aino", List.of()));
        assertEquals(2, cell(aino, "Bitter", MEMBERS).value(), "what one coder said is what they coded");
        assertEquals(0, cell(aino, "Price", MEMBERS).value());
    }

    @Test
    void aMemberCountsOnceInANet() {
        Outcome all = run(Filter.ALL);
        assertEquals(3, all.base());
        assertEquals(5, all.asOf());
        // Anna and Bo; p1, p2, p3
        assertEquals(Table.Role.NET, row(all, "Taste").role());
        assertEquals(2, cell(all, "Taste", MEMBERS).value());
        assertEquals(2 / 3.0, cell(all, "Taste", SHARE).value());
        assertEquals(3, cell(all, "Taste", MENTIONS).value());
        // Anna twice, in p1 by two coders; the host does not count
        assertEquals(1, cell(all, "Sweet", MEMBERS).value());
        assertEquals(1, row(all, "Sweet").depth());
        assertEquals(2, cell(all, "Sweet", MENTIONS).value());
        assertEquals(2, cell(all, "Bitter", MEMBERS).value());
        assertEquals(2, cell(all, "Bitter", MENTIONS).value());
    }

    @Test
    void anUnknownAuthorIsAMentionAndNoMemberAndALostCodingIsNone() {
        Outcome all = run(Filter.ALL);
        assertEquals(0, cell(all, "Price", MEMBERS).value());
        assertEquals(0.0, cell(all, "Price", SHARE).value());
        assertEquals(1, cell(all, "Price", MENTIONS).value());
    }

    @Test
    void aCellOpensItsPostsAndCodings() {
        Evidence sweet = cell(run(Filter.ALL), "Sweet", MEMBERS).evidence();
        assertEquals(List.of(1L, 2L), sweet.posts().stream().map(PostRef::number).toList());
        assertEquals(List.of(SmallPanel.id("coding 0"), SmallPanel.id("coding 1"), SmallPanel.id("coding 3")),
                sweet.codings());
        assertEquals(1, sweet.members());
        assertEquals(5, cell(run(Filter.ALL), "Base: members who took part", MEMBERS).evidence().posts().size());
    }

    @Test
    void filtersNarrowBaseAndCodings() {
        Outcome shop = run(new Filter(null, null, "Shop", "", List.of()));
        assertEquals(1, shop.base());
        assertEquals(1.0, cell(shop, "Sweet", SHARE).value());
        assertEquals(0, cell(shop, "Bitter", MEMBERS).value());
        Outcome ben = run(new Filter(null, null, "", "Ben", List.of()));
        assertEquals(3, ben.base());
        assertEquals(1, cell(ben, "Taste", MENTIONS).value());
        Outcome second = run(new Filter(LocalDate.parse("2026-09-02"), LocalDate.parse("2026-09-04"), "", "", List.of()));
        assertEquals(2, second.base());
        assertEquals(1, cell(second, "Sweet", MENTIONS).value());
        assertEquals(1, cell(second, "Bitter", MENTIONS).value());
    }

    @Test
    void noBaseMeansNoShare() {
        Outcome none = run(new Filter(LocalDate.parse("2030-01-01"), null, "", "", List.of()));
        assertEquals(0, none.base());
        assertNull(cell(none, "Sweet", SHARE).value());
        assertEquals("\u2013", Shown.cell(cell(none, "Sweet", SHARE)));
        assertEquals(0, cell(none, "Sweet", MEMBERS).value());
    }

    @Test
    void thresholdsListWhatIsBelow() {
        assertEquals(List.of("Base: members who took part", "Taste > Sweet", "Price", "None"),
                labels(run(null, Order.CODEBOOK, 2, 0, Filter.ALL)));
        // a third is more than 30 %, and less than 34 %
        assertEquals(List.of("Base: members who took part", "Price", "None"),
                labels(run(null, Order.CODEBOOK, 0, 30, Filter.ALL)));
        Outcome below = run(null, Order.CODEBOOK, 0, 34, Filter.ALL);
        assertEquals(4, below.table().rows().size());
        assertTrue(below.notes().contains("3 codes have less than 34 % of the base."), below.notes().toString());
    }

    @Test
    void aBranchAndAnOrder() {
        assertEquals(List.of("Base: members who took part", "Taste", "Sweet", "Bitter"),
                labels(run(SmallPanel.id("code Taste"), Order.CODEBOOK, 0, 0, Filter.ALL)));
        assertEquals(List.of("Base: members who took part", "Taste", "Taste > Bitter", "Taste > Sweet", "Price", "None"),
                labels(run(null, Order.MEMBERS, 0, 0, Filter.ALL)));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        Problem problem = assertThrows(ProblemException.class, () -> run(new Filter(LocalDate.parse("2026-09-02"),
                LocalDate.parse("2026-09-01"), "", "", List.of()))).problem();
        assertEquals("date.order", problem.code());
        assertEquals(Problem.Kind.USAGE, problem.kind());
    }

    @Test
    void aValueThatTooFewHaveIsRefused() {
        Problem problem = assertThrows(ProblemException.class,
                () -> run(new Filter(null, null, "", "", List.of("gender=man")))).problem();
        assertEquals("analysis.where.small", problem.code());
        assertEquals(Problem.Kind.REFUSED, problem.kind());
    }

    @Test
    void aFilteredNumberIsShownOnlyWhereACrosstabWouldShowIt() {
        SmallPanel two = new SmallPanel().codes("Sweet", "Dear", "Rare").group("woman", 20, "Sweet", 20)
                .group("man", 30, "Sweet", 2).group("woman", 20, "Dear", 8).group("man", 30, "Dear", 9)
                .group("woman", 20, "Rare", 3).group("man", 30, "Rare", 9);
        Outcome women = new Frequencies(two.sources()).run(Actor.parley(), SmallPanel.PANEL, new Asked(null, Order.CODEBOOK, 0, 0,
                new Filter(null, null, "", "", List.of("gender=woman"))), Progress.none());
        assertEquals(20, women.base());
        assertEquals(8 / 20.0, cell(women, "Dear", SHARE).value());
        assertEquals("<5", Shown.cell(cell(women, "Rare", MEMBERS)));
        // 22 in all less 20 women would be 2 men
        assertEquals("not shown", Shown.cell(cell(women, "Sweet", MEMBERS)));
        assertEquals("not shown", Shown.cell(cell(women, "Sweet", SHARE)));
        assertEquals("not shown", Shown.cell(cell(women, "Sweet", MENTIONS)));
        assertEquals(Evidence.NONE, cell(women, "Sweet", MENTIONS).evidence());
    }
}
