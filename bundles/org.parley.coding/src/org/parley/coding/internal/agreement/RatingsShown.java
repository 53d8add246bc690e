// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parley.coding.agreement.DeviationInterval;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.RatingFigures;
import org.parley.core.CommandResult;

/** The figures of a table of ratings, for programs and for people. */
final class RatingsShown {

    private final RatingFigures figures;
    private final RatingsCsv.Read read;

    RatingsShown(RatingFigures figures, RatingsCsv.Read read) {
        this.figures = figures;
        this.read = read;
    }

    CommandResult result() {
        return new CommandResult(json(), lines());
    }

    private Map<String, Figure> named() {
        Map<String, Figure> named = new LinkedHashMap<>();
        named.put("percent", figures.percent());
        named.put("holsti", figures.holsti());
        named.put("cohenKappa", figures.cohenKappa());
        named.put("cohenLinear", figures.cohenLinear());
        named.put("cohenQuadratic", figures.cohenQuadratic());
        named.put("scottPi", figures.scottPi());
        named.put("fleissKappa", figures.fleissKappa());
        named.put("congerKappa", figures.congerKappa());
        named.put("lightKappa", figures.lightKappa());
        named.put("brennanPrediger", figures.brennanPrediger());
        named.put("krippendorffAlpha", figures.krippendorffAlpha());
        named.put("gwetAC1", figures.gwetAc1());
        named.put("gwetAC2", figures.gwetAc2());
        return named;
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        json.put("level", figures.level().word());
        json.put("units", figures.units());
        json.put("coders", figures.coders());
        json.put("coderNames", read.ratings().coders());
        json.put("notCoders", read.notCoders());
        json.put("pairable", figures.pairable());
        named().forEach((name, figure) -> Shown.put(json, reasons, name, figure));
        Shown.put(json, reasons, "gwetAC1Error", figures.gwetAc1Error());
        Shown.put(json, reasons, "fleissZ", figures.fleissZ());
        Map<String, Double> byValue = new LinkedHashMap<>();
        figures.fleissByValue().forEach((value, figure) -> byValue.put(value, figure.orNull()));
        json.put("fleissByValue", byValue);
        json.put("interval", Shown.interval(figures.interval()));
        json.put("hayes", hayes(figures.hayes()));
        json.put("gate", Shown.gate(figures.krippendorffAlpha()));
        if (figures.interval().low().value().isEmpty()) {
            reasons.put("interval", figures.interval().low().reason());
        }
        if (figures.hayes().low().value().isEmpty()) {
            reasons.put("hayes", figures.hayes().low().reason());
        }
        json.put("notDefined", reasons);
        return json;
    }

    private static Map<String, Object> hayes(DeviationInterval hayes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", hayes.low().orNull());
        json.put("high", hayes.high().orNull());
        json.put("pairs", hayes.pairs());
        Map<String, Double> below = new LinkedHashMap<>();
        below.put("0.667", hayes.below667().orNull());
        below.put("0.70", hayes.below700().orNull());
        below.put("0.80", hayes.below800().orNull());
        json.put("q", below);
        json.put("draws", hayes.draws());
        json.put("seed", hayes.seed());
        json.put("method", Texts.get("hayes.method"));
        return json;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.get("ratings.head", figures.units(), String.join(", ", read.ratings().coders()),
                figures.pairable(), figures.level().word()));
        if (!read.notCoders().isEmpty()) {
            lines.add(Texts.get("ratings.not.coders", String.join(", ", read.notCoders())));
        }
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        named().forEach((name, figure) -> rows.add(List.of(Texts.get("figure." + name), Shown.number(figure))));
        lines.addAll(Shown.columns(rows));
        lines.add("");
        lines.add(Texts.get("interval.line", Shown.range(figures.interval().low(), figures.interval().high()),
                figures.interval().draws(), Long.toString(figures.interval().seed())));
        DeviationInterval hayes = figures.hayes();
        lines.add(Texts.get("hayes.line", Shown.range(hayes.low(), hayes.high()), Shown.number(hayes.below667()),
                Shown.number(hayes.below700()), Shown.number(hayes.below800())));
        String gate = Shown.gate(figures.krippendorffAlpha());
        lines.add(Texts.get(gate == null ? "gate.none" : "gate." + gate));
        named().forEach((name, figure) -> {
            if (figure.value().isEmpty()) {
                lines.add(Texts.get("figure." + name) + ": " + figure.reason());
            }
        });
        return lines;
    }
}
