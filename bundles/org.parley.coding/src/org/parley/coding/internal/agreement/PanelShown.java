// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.core.CommandResult;

/** The agreement of coders of a panel, for programs and for people. */
final class PanelShown {

    private final String panel;
    private final PanelAgreement found;
    private final boolean differences;

    PanelShown(String panel, PanelAgreement found, boolean differences) {
        this.panel = panel;
        this.found = found;
        this.differences = differences;
    }

    CommandResult result() {
        return new CommandResult(json(), lines());
    }

    private Map<String, Object> json() {
        Question question = found.question();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("panel", panel);
        json.put("coders", found.coders());
        json.put("by", question.by().word());
        json.put("rule", Texts.get("rule." + question.posts().word()));
        json.put("posts", found.posts());
        json.put("characters", found.characters());
        json.put("leftOut", found.leftOut());
        json.put("adrift", found.adrift());
        Map<String, Object> overall = row(found.overall());
        Map<String, Object> unitizing = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        Shown.put(unitizing, reasons, "uAlpha", found.unitizing().u());
        Shown.put(unitizing, reasons, "uAlphaBinary", found.unitizing().binary());
        Shown.put(unitizing, reasons, "cuAlpha", found.unitizing().cu());
        unitizing.put("notDefined", reasons);
        json.put("overall", overall);
        json.put("unitizing", unitizing);
        json.put("codes", found.codes().stream().map(this::row).toList());
        if (differences) {
            json.put("disagreements", found.differences().stream().map(PanelShown::row).toList());
        }
        return json;
    }

    private Map<String, Object> row(CodeAgreement code) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        if (code.codeId() != null) {
            json.put("code", code.path());
        }
        Map<String, Long> uses = new LinkedHashMap<>();
        for (int coder = 0; coder < found.coders().size(); coder++) {
            uses.put(found.coders().get(coder), code.uses().get(coder));
        }
        json.put("uses", uses);
        Shown.put(json, reasons, "percent", code.percent());
        Shown.put(json, reasons, "krippendorffAlpha", code.alpha());
        json.put("interval", Shown.interval(code.interval()));
        Shown.put(json, reasons, "kappa", code.kappa());
        Shown.put(json, reasons, "gwetAC1", code.ac1());
        Shown.put(json, reasons, "holsti", code.holsti());
        if (code.codeId() != null) {
            Shown.put(json, reasons, "uAlphaBinary", code.binary());
            Shown.put(json, reasons, "kuAlpha", code.ku());
        }
        json.put("gate", Shown.gate(code.alpha()));
        json.put("disagreements", code.differences());
        if (code.interval().low().value().isEmpty()) {
            reasons.put("interval", code.interval().low().reason());
        }
        json.put("notDefined", reasons);
        return json;
    }

    private static Map<String, Object> row(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("post", difference.post());
        json.put("code", difference.code());
        json.put("kind", difference.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        json.put("coder", difference.coder());
        json.put("other", difference.other());
        json.put("start", difference.start());
        json.put("end", difference.end());
        return json;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Question question = found.question();
        lines.add(Texts.get("panel.head." + question.by().word(), String.join(", ", found.coders()), found.posts()));
        lines.add(Texts.get("rule." + question.posts().word()));
        lines.add(Texts.get("panel.left.out", found.leftOut(), found.adrift()));
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(heads());
        found.codes().forEach(code -> rows.add(cells(code)));
        rows.add(cells(found.overall()));
        lines.addAll(Shown.columns(rows));
        lines.add("");
        lines.add(Texts.get("panel.unitizing", Shown.number(found.unitizing().u()),
                Shown.number(found.unitizing().binary()), Shown.number(found.unitizing().cu())));
        lines.add(Texts.get("interval.line", Shown.range(found.overall().interval().low(),
                found.overall().interval().high()), question.draws(), Long.toString(question.seed())));
        reasons(lines);
        if (differences && !found.differences().isEmpty()) {
            lines.add("");
            found.differences().forEach(d -> lines.add(Texts.get("difference." + d.kind().name().toLowerCase(
                    java.util.Locale.ROOT), Long.toString(d.post()), d.code(), d.coder(), d.other(),
                    Integer.toString(d.start()), Integer.toString(d.end()))));
        }
        return lines;
    }

    private List<String> heads() {
        return Stream.of(Stream.of(Texts.get("head.code")), found.coders().stream(), Stream.of("percent", "alpha",
                "interval", "kappa", "ac1", "holsti", "binary", "ku", "gate", "differences")
                .map(key -> Texts.get("head." + key))).flatMap(part -> part).toList();
    }

    private static List<String> cells(CodeAgreement code) {
        String gate = Shown.gate(code.alpha());
        return Stream.of(Stream.of(code.codeId() == null ? Texts.get("head.overall") : code.path()),
                code.uses().stream().map(String::valueOf),
                Stream.of(Shown.number(code.percent()), Shown.number(code.alpha()),
                        Shown.range(code.interval().low(), code.interval().high()), Shown.number(code.kappa()),
                        Shown.number(code.ac1()), Shown.number(code.holsti()), Shown.number(code.binary()),
                        Shown.number(code.ku()), gate == null ? "-" : gate, String.valueOf(code.differences())))
                .flatMap(part -> part).toList();
    }

    /** Why alpha, the unitizing figures or an interval are not there, once for each code. */
    private void reasons(List<String> lines) {
        for (CodeAgreement code : Stream.concat(found.codes().stream(), Stream.of(found.overall())).toList()) {
            String name = code.codeId() == null ? Texts.get("head.overall") : code.path();
            reason(lines, name, "head.alpha", code.alpha());
            if (code.alpha().value().isPresent()) {
                reason(lines, name, "head.interval", code.interval().low());
            }
        }
        reason(lines, Texts.get("head.overall"), "head.u", found.unitizing().u());
    }

    private static void reason(List<String> lines, String name, String figure, Figure value) {
        if (value.value().isEmpty()) {
            lines.add(name + ", " + Texts.get(figure) + ": " + value.reason());
        }
    }
}
