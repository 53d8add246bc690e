// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.report.internal.analysis.Crosstab;
import org.parley.report.internal.analysis.Frequencies;
import org.parley.report.spi.Offers.OfferedCode;

class ParametersTest {

    private static final UUID SWEET = new UUID(0, 7);
    private static final Offers OFFERS = new Offers(List.of(new OfferedCode(new UUID(0, 6), "Taste", 100),
            new OfferedCode(SWEET, "Taste > Too sweet", 110)), List.of("gender", "age_band"),
            List.of("gender=man", "gender=woman"), List.of("Diary"), List.of("Aino"));

    private final Parameters<Crosstab.Asked> crosstab = Parameters.of(Crosstab.Asked.class);
    private final Parameters<Frequencies.Asked> frequencies = Parameters.of(Frequencies.Asked.class);

    private Problem wrong(Map<String, List<String>> given) {
        return assertThrows(ProblemException.class, () -> crosstab.read(given, OFFERS)).problem();
    }

    @Test
    void componentsBecomeParametersAndThoseOfTheFilterStandInItsPlace() {
        assertEquals(List.of("by", "under", "confidence", "from", "to", "activity", "coder", "where"),
                crosstab.declared().stream().map(Parameter::name).toList());
        Parameter by = crosstab.declared().get(0);
        assertEquals(Parameter.Kind.FIELD, by.kind());
        assertTrue(by.required());
        Parameter confidence = crosstab.declared().get(2);
        assertEquals(Parameter.Kind.WHOLE, confidence.kind());
        assertEquals("95", confidence.initial());
        assertEquals("Confidence", confidence.label());
        Parameter where = crosstab.declared().get(7);
        assertTrue(where.many());
        assertEquals(Parameter.Kind.FIELD_VALUE, where.kind());
        assertEquals(List.of("codebook", "members"), frequencies.declared().get(1).choices());
        assertEquals(Parameter.Kind.DECIMAL, frequencies.declared().get(3).kind());
        assertEquals("below-share", frequencies.declared().get(3).name());
    }

    @Test
    void textsBecomeARecordAndTextsAgain() {
        Map<String, List<String>> given = Map.of("by", List.of("Age_Band"), "under", List.of("taste > too SWEET"),
                "from", List.of("2026-09-01"), "where", List.of("gender=woman", "gender=man"), "coder", List.of("aino"));
        Crosstab.Asked asked = crosstab.read(given, OFFERS);
        Filter filter = new Filter(LocalDate.parse("2026-09-01"), null, "", "Aino", List.of("gender=woman", "gender=man"));
        assertEquals(new Crosstab.Asked("age_band", SWEET, 95, filter), asked);
        assertEquals(Map.of("by", List.of("age_band"), "under", List.of("Taste > Too sweet"), "from",
                List.of("2026-09-01"), "where", List.of("gender=woman", "gender=man"), "coder", List.of("Aino")),
                crosstab.texts(asked, OFFERS));
        assertEquals(asked, crosstab.read(crosstab.texts(asked, OFFERS), OFFERS));
    }

    @Test
    void whatIsNotGivenHasItsInitialValue() {
        assertEquals(new Frequencies.Asked(null, Frequencies.Order.CODEBOOK, 0, 0, Filter.ALL),
                frequencies.read(Map.of(), OFFERS));
        assertEquals(Map.of(), frequencies.texts(frequencies.read(Map.of(), OFFERS), OFFERS));
        assertEquals(2.5, frequencies.read(Map.of("below-share", List.of("2.5")), OFFERS).belowShare());
    }

    @Test
    void aCodeIsFoundByNumberAndLastName() {
        for (String name : List.of("110", "Too sweet", SWEET.toString())) {
            assertEquals(SWEET, frequencies.read(Map.of("under", List.of(name)), OFFERS).under());
        }
        assertNull(frequencies.read(Map.of(), OFFERS).under());
    }

    @Test
    void mistakesNameTheParameterAndWhatItTakes() {
        Problem missing = wrong(Map.of());
        assertEquals("analysis.parameter.missing", missing.code());
        assertEquals("\"by\" has to be given. Nothing was worked out. To choose from: gender, age_band.", missing.text());
        Problem unknown = wrong(Map.of("colour", List.of("red")));
        assertEquals("analysis.parameter.unknown", unknown.code());
        assertTrue(unknown.text().contains("\"colour\"") && unknown.text().contains("confidence"), unknown.text());
        Problem code = wrong(Map.of("by", List.of("gender"), "under", List.of("Sweat")));
        assertEquals("\"under\" cannot be \"Sweat\". Nothing was worked out. To choose from: Taste, Taste > Too sweet.",
                code.text());
        Problem number = wrong(Map.of("by", List.of("gender"), "confidence", List.of("100")));
        assertEquals("\"confidence\" cannot be \"100\". Nothing was worked out. Give a whole number from 80 to 99.",
                number.text());
        assertEquals("analysis.parameter.value", wrong(Map.of("by", List.of("gender"), "confidence", List.of("95.5")))
                .code());
        assertEquals("analysis.parameter.value", wrong(Map.of("by", List.of("gender"), "from", List.of("2026-02-30")))
                .code());
        assertEquals("analysis.parameter.value", wrong(Map.of("by", List.of("secret"))).code());
        assertEquals("analysis.parameter.twice", wrong(Map.of("by", List.of("gender", "age_band"))).code());
        assertEquals(Problem.Kind.USAGE, number.kind());
    }

    /** A record that cannot be given as texts. */
    record Odd(Object thing) { }

    /** Two parameters of one name. */
    record Twice(Filter filter, LocalDate from) { }

    @Test
    void aRecordThatCannotBeAFormIsAMistakeOfTheProgram() {
        assertFalse(assertThrows(RuntimeException.class, () -> Parameters.of(Odd.class)) instanceof ProblemException);
        assertFalse(assertThrows(RuntimeException.class, () -> Parameters.of(Twice.class)) instanceof ProblemException);
    }
}
