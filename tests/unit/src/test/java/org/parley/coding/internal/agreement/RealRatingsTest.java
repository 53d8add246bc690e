// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.RatingFigures;
import org.parley.core.Progress;

/** Files of ratings with values that R irr 0.84.1 and irrCAC 1.4 print. */
class RealRatingsTest {

    private static RatingFigures figures(String file, Level level, String... coders) {
        return Irr.figures(Irr.read(Irr.file("irr/" + file), level, coders).ratings(), level);
    }

    @Test
    void diagnoses() {
        RatingFigures figures = figures("irr_diagnoses.csv", Level.NOMINAL);
        Irr.equal(0.430244520060141, figures.fleissKappa());
        Irr.equal(17.6518, figures.fleissZ(), 5e-5);
        Irr.equal(0.441808540, figures.congerKappa(), 5e-9);
        Irr.equal(0.459412144, figures.lightKappa(), 5e-9);
        // with every value given alpha is 1 - (1 - Fleiss)(n - 1) / n, n the number of values
        Irr.equal(1 - (1 - 0.430244520060141) * 179 / 180, figures.krippendorffAlpha());
        double[] expected = {0.245, 0.245, 0.520, 0.471, 0.566};
        int value = 0;
        for (Map.Entry<String, Figure> one : figures.fleissByValue().entrySet()) {
            Irr.equal(expected[value++], one.getValue(), 5e-4);
        }
        assertEquals(5, value);
    }

    @Test
    void anxiety() {
        RatingFigures figures = figures("irr_anxiety.csv", Level.ORDINAL, "rater1", "RATER2");
        assertEquals(20, figures.units());
        Irr.equal(0.119496855345912, figures.cohenKappa());
        Irr.equal(0.189189189189189, figures.cohenLinear());
        Irr.equal(0.29676511954993, figures.cohenQuadratic());
    }

    @Test
    void vision() {
        RatingFigures figures = figures("irr_vision.csv", Level.NOMINAL);
        assertEquals(7477, figures.units());
        Irr.equal(0.595388828089434, figures.cohenKappa());
        Irr.equal(0.652380429500598, figures.cohenLinear());
        Irr.equal(0.702334252490098, figures.cohenQuadratic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cac.raw4raters.csv", "xraw12x4.csv"})
    void fourRaters(String file) {
        RatingFigures figures = figures(file, Level.ORDINAL);
        assertEquals(List.of(12, 4, 40), List.of(figures.units(), figures.coders(), figures.pairable()));
        Irr.equal(0.815387503754881, figures.krippendorffAlpha());
        Irr.equal(0.775444068126995, figures.gwetAc1());
        Irr.equal(0.76282, figures.congerKappa(), 5e-6);
    }

    @Test
    void hayesAndKrippendorff() {
        RatingFigures figures = RatingComparison.of(Irr.read(Irr.file("irr/hayes_krippendorff_2007_40x5.csv"),
                Level.ORDINAL).ratings(), Level.ORDINAL, 10_000, 7, Progress.none());
        assertEquals(List.of(40, 5), List.of(figures.units(), figures.coders()));
        Irr.equal(0.7598291892, figures.krippendorffAlpha(), 5e-11);
        // published .708 to .808; the ends of 10,000 draws differ by some thousandths from seed to seed
        assertEquals(239, figures.hayes().pairs());
        Irr.equal(0.7085, figures.hayes().low(), 0.004);
        Irr.equal(0.808, figures.hayes().high(), 0.004);
        Irr.equal(0.951, figures.hayes().below800(), 0.01);
        Irr.equal(0.014, figures.hayes().below700(), 0.005);
        Irr.equal(0.625, figures.interval().low(), 0.015);
        Irr.equal(0.841, figures.interval().high(), 0.01);
    }

    /** Columns that are no coders are found by their heads. */
    @ParameterizedTest
    @CsvSource({"agree.cac.csv, 4, 15", "cac.ben.gerry.csv, 2, 12", "cac.raw.g1g2.csv, 4, 14",
            "cac.raw.gender.csv, 4, 15", "cac.raw2raters.csv, 2, 12", "cac.raw5obser.csv, 5, 15", "irr_video.csv, 4, 20",
            "xraw10x4.csv, 4, 10"})
    void commonFilesAreRead(String file, int coders, int units) {
        RatingFigures figures = figures(file, Level.NOMINAL);
        assertEquals(coders, figures.coders());
        assertEquals(units, figures.units());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01_paradox_2x2", "02_cohen_ex1", "03_cohen_ex2", "04_likert_4x4", "05_likert_5x5"})
    void gwet(String fixture) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Irr.file("irr/fixture_" + fixture + ".json").toFile());
        int[][] table = new ObjectMapper().convertValue(root.get("table"), int[][].class);
        RatingFigures figures = Irr.figures(Irr.table(table), Level.INTERVAL);
        for (JsonNode expected : root.get("cases")) {
            Figure figure = expected.get("measure").asText().equals("AC1") ? figures.gwetAc1() : figures.gwetAc2();
            double observed = expected.get("pa").asDouble();
            double chance = expected.get("pe").asDouble();
            Irr.equal((observed - chance) / (1 - chance), figure);
        }
    }
}
