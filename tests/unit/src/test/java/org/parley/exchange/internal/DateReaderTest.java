// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.ProblemException;
import org.parley.exchange.Exchange.ImportResult;

class DateReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2015-02-24|2015-02-24T00:00:00Z",
        "2015-02-24T11:35:52Z|2015-02-24T11:35:52Z",
        "2015-02-24T11:35:52.123456+01:00|2015-02-24T10:35:52.123456Z",
        "2015-02-24 11:35:52 -0800|2015-02-24T19:35:52Z",
        "2015-02-24 11:35|2015-02-24T11:35:00Z",
        "2015/02/24 1:05 PM|2015-02-24T13:05:00Z",
        "1726860676783|2024-09-20T19:31:16.783Z",
        "1726860676|2024-09-20T19:31:16Z",
        "20150224|2015-02-24T00:00:00Z",
        "42059.482639|2015-02-24T11:35:00Z",
        "Fri Apr 27 20:26:25 PDT 2018|2018-04-28T03:26:25Z",
        "Tue, 24 Feb 2015 11:35:52 GMT|2015-02-24T11:35:52Z",
        "Tue, 24 Feb 2015 11:35:52 +0100|2015-02-24T10:35:52Z",
        "24 February 2015|2015-02-24T00:00:00Z",
        "Feb 24, 2015 1:05 PM|2015-02-24T13:05:00Z",
        "February 24, 2015|2015-02-24T00:00:00Z",
        "24-Feb-2015|2015-02-24T00:00:00Z",
        "24.2.2015 11:35|2015-02-24T11:35:00Z",
        "2/24/2015 11:35|2015-02-24T11:35:00Z",
        "24/02/15|2015-02-24T00:00:00Z",
        "2/24/1998 12:00 AM|1998-02-24T00:00:00Z"})
    void manyWaysOfWritingADate(String text, String moment) {
        DateReader dates = new DateReader(Optional.empty());
        dates.look(text);
        assertEquals(Instant.parse(moment), Instant.ofEpochSecond(dates.read(text).getEpochSecond(),
                dates.read(text).getNano()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2015", "2015-02-29", "2015-13-01", "1.1.2015 25:00", "29/02/2100"})
    void datesThatThereAreNot(String text) {
        DateReader dates = new DateReader(Optional.of("dd/MM/yyyy"));
        assertThrows(DateReader.Impossible.class, () -> dates.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "12", "1.2.3.4", "99/99", "2015-02-24 noon"})
    void textsThatAreNoDates(String text) {
        DateReader dates = new DateReader(Optional.empty());
        DateTimeException thrown = assertThrows(DateTimeException.class, () -> dates.read(text));
        assertTrue(!(thrown instanceof DateReader.Impossible));
    }

    @Test
    void theWholeColumnTellsTheDayFromTheMonth() {
        assertEquals(DateReader.Order.DAY_FIRST, order("1/2/2015", "13/2/2015", "3/4/2015"));
        assertEquals(DateReader.Order.MONTH_FIRST, order("1/2/2015", "2/13/2015", "3/4/2015"));
        assertEquals(DateReader.Order.UNKNOWN, order("1/2/2015", "3/4/2015"));
        assertEquals(DateReader.Order.UNKNOWN, order("13/2/2015", "2/13/2015"));
        assertEquals(DateReader.Order.EITHER, order("1/1/2015", "2015-01-02"));
        assertEquals(DateReader.Order.DAY_FIRST, order("1.2.2015", "3.4.2015"));
        String[] slip = new String[12];
        java.util.Arrays.fill(slip, "14/2/2015");
        slip[5] = "2/14/2015";
        assertEquals(DateReader.Order.DAY_FIRST, order(slip));
    }

    private static DateReader.Order order(String... values) {
        DateReader dates = new DateReader(Optional.empty());
        List.of(values).forEach(dates::look);
        return dates.order();
    }

    @Test
    void anUndecidedColumnAsksAndTheAnswerCounts() {
        try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
            Path file = fixture.file("order.csv", "author,date,text\nAnn,03/04/2026,one\nBen,05/06/2026,two\n");
            ProblemException asked = assertThrows(ProblemException.class, () -> fixture.run(file));
            assertEquals("import.csv.date-order", asked.problem().code());
            assertTrue(asked.getMessage().contains("--map \"date=dd/MM/yyyy\""), asked.getMessage());
            fixture.run(file, ExchangeFixture.option(CsvImporter.DATE_FORMAT, "dd/MM/yyyy"));
            assertEquals(Instant.parse("2026-04-03T00:00:00Z"), fixture.post("one").at());
        }
    }

    @Test
    void impossibleDatesCostTheirRow() {
        try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
            ImportResult result = fixture.run(fixture.file("dates.csv", "author,date,text\nAnn,2026-02-28,fine\n"
                    + "Ben,2026-02-29,no such day\nCem,0001-01-01,long ago\nDee,9999-12-31,far ahead\n"
                    + "Eli,soon,no date\nFay,,nothing\nGil,2026-03-01,fine too\nHal,2026-03-02,fine again\n"));
            assertEquals(Map.of("impossible date", 3, "date that cannot be read", 1, "no date", 1),
                    ExchangeFixture.skipped(result));
            assertEquals(List.of("fine", "fine too", "fine again"), fixture.words());
        }
    }

    @Test
    void aColumnThatIsNoDateIsRefusedWithTheFirstValue() {
        try (ExchangeFixture fixture = new ExchangeFixture(folder)) {
            ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(
                    fixture.file("when.csv", "author,date,text\nAnn,Monday,one\nBen,Tuesday,two\n")));
            assertEquals("import.csv.date", refused.problem().code());
            assertTrue(refused.getMessage().contains("row 2: Monday"), refused.getMessage());
        }
    }
}
