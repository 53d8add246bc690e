// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Decision;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Gate;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.core.AtomicFile;
import org.parley.core.CellGuard;
import org.parley.core.Messages;
import org.parley.core.Progress;

/**
 * Agreement as csv for other programs: UTF-8 with a byte order mark, lines ended by CR LF, formulas guarded, the heads in
 * English whatever the language of the window. What is not defined is an empty cell with its reason at the end of the row.
 */
final class AgreementFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String CSV = ".csv";

    private final Messages messages = Messages.of(AgreementFiles.class, Locale.ENGLISH);

    /** The file beside the figures that the raw pairs go to. */
    static Path pairsBeside(Path figures) {
        String name = String.valueOf(figures.getFileName());
        String stem = name.toLowerCase(Locale.ROOT).endsWith(CSV) ? name.substring(0, name.length() - CSV.length())
                : name;
        return figures.resolveSibling(stem + "-pairs" + CSV);
    }

    /** Writes one row for each code and one for all of them together, the whole file or nothing. */
    void figures(PanelAgreement found, Path file) {
        AtomicFile.write(file, out -> {
            CSVPrinter csv = printer(out);
            csv.printRecord(heads(found));
            for (CodeAgreement code : found.codes()) {
                csv.printRecord(cells(found, code));
            }
            csv.printRecord(cells(found, found.overall()));
            csv.flush();
        });
    }

    private List<Object> heads(PanelAgreement found) {
        List<Object> heads = new ArrayList<>(List.of("code"));
        found.coders().forEach(coder -> heads.add(CellGuard.guard(coder)));
        heads.addAll(List.of("percent", "alpha", "low", "high", "kappa", "ac1", "holsti", "u_binary", "ku", "gate",
                "differences", "unit", "compared", "posts", "draws", "seed", "not_defined"));
        return heads;
    }

    private List<Object> cells(PanelAgreement found, CodeAgreement code) {
        Question question = found.question();
        List<Object> cells = new ArrayList<>();
        cells.add(CellGuard.guard(code.codeId() == null ? messages.get("export.overall") : code.path()));
        cells.addAll(code.uses());
        Stream.of(code.percent(), code.alpha(), code.interval().low(), code.interval().high(), code.kappa(),
                code.ac1(), code.holsti(), code.binary(), code.ku()).forEach(figure -> cells.add(cell(figure)));
        cells.add(code.gate().map(Gate::word).orElse(""));
        cells.addAll(List.of(code.differences(), question.by().word(), question.posts().word(), found.posts(),
                question.draws(), question.seed(), reasons(code)));
        return cells;
    }

    private static Object cell(Figure figure) {
        return figure.value().isPresent() ? (Object) figure.value().getAsDouble() : "";
    }

    private static String reasons(CodeAgreement code) {
        List<String> reasons = new ArrayList<>();
        reason(reasons, "percent", code.percent());
        reason(reasons, "alpha", code.alpha());
        reason(reasons, "low", code.interval().low());
        reason(reasons, "kappa", code.kappa());
        reason(reasons, "ac1", code.ac1());
        reason(reasons, "holsti", code.holsti());
        reason(reasons, "u_binary", code.binary());
        reason(reasons, "ku", code.ku());
        return String.join("; ", reasons);
    }

    private static void reason(List<String> reasons, String name, Figure figure) {
        if (figure.value().isEmpty()) {
            reasons.add(name + ": " + figure.reason());
        }
    }

    /**
     * Writes what each coder decided at each place: 1 for a code that stands there, 0 for one that does not. What stands
     * before the number of the unit is no coder, to the command {@code agreement --ratings} too.
     */
    void pairs(List<String> coders, List<Decision> decisions, Path file, Progress progress) {
        AtomicFile.write(file, out -> {
            CSVPrinter csv = printer(out);
            List<Object> heads = new ArrayList<>(List.of("post", "code", "start", "end", "unit"));
            coders.forEach(coder -> heads.add(CellGuard.guard(coder)));
            csv.printRecord(heads);
            int written = 0;
            for (Decision one : decisions) {
                progress.check();
                progress.at(messages.get("export.step"), written, decisions.size());
                written++;
                List<Object> cells = new ArrayList<>(List.of(one.post(), CellGuard.guard(one.code()), one.start(),
                        one.end(), written));
                one.present().forEach(present -> cells.add(present ? 1 : 0));
                csv.printRecord(cells);
            }
            csv.flush();
        });
    }

    private static CSVPrinter printer(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        return new CSVPrinter(writer, CSVFormat.RFC4180);
    }
}
