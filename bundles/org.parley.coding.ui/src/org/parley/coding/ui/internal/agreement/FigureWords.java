// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Gate;
import org.parley.coding.agreement.Interval;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.core.Messages;

/** How figures of agreement are written in the window. */
final class FigureWords {

    /** An interval that is wider rests on few cases. */
    static final double WIDE = 0.40;

    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 6;
    private static final int NAMES = 3;

    private final Messages messages = Messages.of(FigureWords.class);

    /**
     * Two decimals, or as many more as it takes that rounding does not lift the figure over a border of the gate or to
     * full agreement.
     */
    static String number(double value) {
        for (int decimals = DECIMALS; decimals < MOST_DECIMALS; decimals++) {
            BigDecimal rounded = rounded(value, decimals);
            boolean full = value < 1 && rounded.compareTo(BigDecimal.ONE) == 0;
            if (!full && Gate.of(Figure.of(rounded.doubleValue())).equals(Gate.of(Figure.of(value)))) {
                return rounded.toPlainString();
            }
        }
        return rounded(value, MOST_DECIMALS).toPlainString();
    }

    private static BigDecimal rounded(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals) : rounded;
    }

    /** The figure, or that it is not defined. */
    String number(Figure figure) {
        return figure.value().isPresent() ? number(figure.value().getAsDouble()) : messages.get("undefined");
    }

    /** A share in percent with one decimal, without the sign; 100 is full agreement only. */
    String percent(Figure share) {
        if (share.value().isEmpty()) {
            return messages.get("undefined");
        }
        double value = share.value().getAsDouble();
        double percent = value * 100;
        String text = String.format(Locale.ROOT, "%.1f", percent);
        return text.equals("100.0") && value < 1 ? "99.9" : text;
    }

    /** "0.73 to 0.83". */
    String range(Interval interval) {
        return interval.low().value().isEmpty() || interval.high().value().isEmpty() ? messages.get("undefined")
                : messages.get("range", number(interval.low()), number(interval.high()));
    }

    /** True for an interval that is wider than {@link #WIDE}. */
    static boolean few(Interval interval) {
        return interval.low().value().isPresent() && interval.high().value().isPresent()
                && interval.high().value().getAsDouble() - interval.low().value().getAsDouble() > WIDE;
    }

    /** "below, few cases", or why there is nothing to read. */
    String reading(AgreementRow row) {
        if (row.figures().gate().isEmpty()) {
            return row.words();
        }
        String word = word(row.figures().gate().get());
        return few(row.figures().interval()) ? messages.get("few", word) : word;
    }

    /** The same where there is little room; what is not defined has no short form. */
    String shortReading(AgreementRow row) {
        return row.figures().gate().filter(gate -> few(row.figures().interval()))
                .map(gate -> messages.get("few.short", word(gate))).orElseGet(() -> reading(row));
    }

    String word(Gate gate) {
        return messages.get("gate." + gate.word());
    }

    /** Whether the gate is reached. */
    String gate(Optional<Gate> gate) {
        return messages.get("gate.said." + gate.map(Gate::word).orElse("none"));
    }

    /** Why alpha is not defined, as a sentence; empty when it is. */
    String notDefined(PanelAgreement found, CodeAgreement figures) {
        if (figures.alpha().value().isPresent()) {
            return "";
        }
        boolean characters = found.question().by() == Question.By.CHARACTER;
        long all = characters ? found.characters() : found.posts();
        String by = found.question().by().word();
        int coders = found.coders().size();
        if (found.posts() == 0) {
            return messages.get("undefined.nothing");
        }
        if (figures.codeId() != null && figures.uses().stream().allMatch(uses -> uses == all)) {
            return messages.get("undefined.everywhere." + by, coders);
        }
        if (figures.codeId() != null && figures.uses().stream().allMatch(uses -> uses == 0)) {
            return messages.get("undefined.never." + by, coders);
        }
        return sentence(figures.alpha().reason());
    }

    /** The reason of a figure as a sentence of its own. */
    static String sentence(String reason) {
        return reason.isEmpty() ? "" : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1)
                + (reason.endsWith(".") ? "" : ".");
    }

    /** "Elina and Jonas", "Elina, Jonas and Marit", "Elina, Jonas, Marit and 4 others". */
    String names(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        boolean many = names.size() > NAMES + 1;
        int told = many ? NAMES : names.size() - 1;
        String first = String.join(", ", names.subList(0, told));
        return many ? messages.get("names.others", first, names.size() - told)
                : messages.get("names.and", first, names.get(told));
    }

    /** How often each coder used a code, and where both did: what stands behind a figure. */
    String uses(PanelAgreement found, CodeAgreement figures) {
        String by = found.question().by().word();
        StringBuilder text = new StringBuilder();
        for (int coder = 0; coder < found.coders().size() && coder < NAMES + 1; coder++) {
            text.append(text.isEmpty() ? "" : ", ").append(messages.get("uses.one", found.coders().get(coder),
                    figures.uses().get(coder)));
        }
        String sum = messages.get("uses." + by, text.toString());
        if (found.coders().size() != 2 || figures.holsti().value().isEmpty()) {
            return sum;
        }
        long both = Math.round(figures.holsti().value().getAsDouble()
                * (figures.uses().get(0) + figures.uses().get(1)) / 2);
        return sum + " " + messages.get("uses.both." + by, both);
    }

    /** The unitizing figures in one line. */
    String ranges(PanelAgreement found) {
        return messages.get("ranges", number(found.unitizing().u()), number(found.unitizing().binary()),
                number(found.unitizing().cu()));
    }

    /** The reasons of those of them that are not defined, one a line; what they are when all are. */
    String rangesTip(PanelAgreement found) {
        StringBuilder text = new StringBuilder(messages.get("ranges.tip"));
        reason(text, "u", found.unitizing().u());
        reason(text, "|u", found.unitizing().binary());
        reason(text, "cu", found.unitizing().cu());
        return text.toString();
    }

    private static void reason(StringBuilder text, String name, Figure figure) {
        if (figure.value().isEmpty()) {
            text.append('\n').append(name).append(": ").append(figure.reason());
        }
    }

    /** To sort by: what is not defined comes last. */
    static double sortable(Figure figure) {
        return figure.value().orElse(Double.NaN);
    }
}
