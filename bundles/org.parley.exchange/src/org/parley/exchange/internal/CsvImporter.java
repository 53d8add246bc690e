// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Progress;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.exchange.spi.Importer;
import org.parley.exchange.spi.Receiver;
import org.parley.panel.ProfileField;

/**
 * Reads csv files: one row for each post, one row for each respondent with several answers, or one row for each person.
 * What nobody said is found out: encoding, delimiter, what each column is, how the dates are written.
 */
@Component(service = Importer.class)
public final class CsvImporter implements Importer {

    /** Setting for how the dates are written. */
    static final String DATE_FORMAT = "date-format";

    private static final int LONGEST_HEADER = 40;

    private final Problems problems = new Problems();

    @Activate
    public CsvImporter() {
        // needs nobody
    }

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String name() {
        return problems.text("csv.name");
    }

    @Override
    public int confidence(Path source) {
        String name = source.getFileName() == null ? "" : source.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(source)) {
            return 0;
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab")) {
            return 80;
        }
        return name.endsWith(".txt") ? 30 : 0;
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings settings) throws IOException {
        CsvFile file = CsvFile.open(source, settings.charset(), problems);
        List<ColumnFacts> facts = facts(file, settings, Progress.none());
        Map<Integer, String> guess = new ColumnGuess(facts).all();
        List<Offer.Column> columns = new ArrayList<>();
        for (ColumnFacts column : facts) {
            columns.add(new Offer.Column(column.name, guess.get(column.index), List.copyOf(column.samples)));
        }
        return Optional.of(new Offer(columns, Field.words(), file.encoding().charset().displayName(),
                file.delimiter() == CsvFile.NONE ? "" : String.valueOf(file.delimiter())));
    }

    @Override
    public void read(Path source, ImportSettings settings, Receiver receiver, Progress progress) throws IOException {
        CsvFile file = CsvFile.open(source, settings.charset(), problems);
        List<ColumnFacts> facts = facts(file, settings, progress);
        CsvPlan plan = CsvPlan.of(file, facts, settings, problems);
        if (plan.kind() == CsvPlan.Kind.PERSON && !plan.has(Field.AUTHOR) && !plan.has(Field.ID)
                && !plan.has(Field.EMAIL)) {
            throw problems.usage("import.csv.nothing", file.path().getFileName(), String.join(", ", file.headers()));
        }
        DateReader dates = dates(plan, facts, settings);
        CsvRows rows = new CsvRows(plan, dates, receiver, problems);
        long[] count = {0};
        String step = problems.text("step.reading", file.path().getFileName());
        file.each(problems, row -> {
            tick(progress, step, ++count[0]);
            rows.take(row);
        });
        if (rows.unreadableDates() > rows.readableDates()) {
            // a date column of which hardly anything can be read is another column than was thought
            throw problems.failed("import.csv.date", file.path().getFileName(), header(plan, Field.DATE),
                    rows.firstUnreadable().number(), plan.cell(rows.firstUnreadable(), Field.DATE));
        }
        notes(plan, rows, receiver);
        rows.finish();
    }

    private List<ColumnFacts> facts(CsvFile file, ImportSettings settings, Progress progress) {
        Set<Integer> dates = CsvPlan.said(file, settings, Field.DATE);
        List<ColumnFacts> facts = new ArrayList<>();
        for (int i = 0; i < file.headers().size(); i++) {
            facts.add(new ColumnFacts(i, file.headers().get(i), dates.contains(i)));
        }
        long[] count = {0};
        String step = problems.text("step.looking", file.path().getFileName());
        file.each(problems, row -> {
            tick(progress, step, ++count[0]);
            facts.forEach(column -> column.take(row.cell(column.index)));
        });
        if (count[0] == 0) {
            throw problems.failed("import.csv.no-rows", file.path().getFileName());
        }
        return facts;
    }

    private DateReader dates(CsvPlan plan, List<ColumnFacts> facts, ImportSettings settings) {
        String format = settings.options().get(DATE_FORMAT);
        if (format != null) {
            try {
                return new DateReader(Optional.of(format));
            } catch (IllegalArgumentException e) {
                throw problems.usage("import.csv.date-format", format);
            }
        }
        if (!plan.has(Field.DATE) || plan.kind() == CsvPlan.Kind.PERSON) {
            return new DateReader(Optional.empty());
        }
        ColumnFacts column = facts.get(plan.all(Field.DATE).get(0));
        if (column.dates.order() == DateReader.Order.UNKNOWN) {
            throw problems.usage("import.csv.date-order", plan.file().path().getFileName(), column.name,
                    column.samples.get(0));
        }
        return column.dates;
    }

    private void notes(CsvPlan plan, CsvRows rows, Receiver receiver) {
        CsvFile file = plan.file();
        String cut = switch (file.delimiter()) {
            case '\t' -> problems.text("csv.tab");
            case CsvFile.NONE -> problems.text("csv.lines");
            default -> problems.text("csv.cut", String.valueOf(file.delimiter()));
        };
        receiver.note(problems.text("csv.read-as", file.encoding().charset().displayName(), cut));
        if (!file.encoding().said() && !file.encoding().charset().name().startsWith("UTF")) {
            receiver.note(problems.text("csv.guessed-charset"));
        }
        List<String> found = new ArrayList<>();
        plan.columns().forEach((field, columns) -> {
            if (field != Field.IGNORE) {
                columns.forEach(c -> found.add(shortened(file.headers().get(c)) + " → " + field.word()));
            }
        });
        plan.profile().forEach((column, key) -> {
            boolean used = !rows.leftOut().contains(file.headers().get(column));
            if (used && ProfileField.OPEN_AT_IMPORT.contains(key)) {
                found.add(shortened(file.headers().get(column)) + " → " + key);
            }
        });
        receiver.note(problems.text("csv.columns", String.join("; ", found)));
        file.header().doubles().forEach((name, columns) -> receiver.note(problems.text("csv.double", shortened(name),
                String.join(", ", columns.stream().map(CsvImporter::shortened).toList()))));
        if (!plan.has(Field.DATE) && plan.kind() != CsvPlan.Kind.PERSON) {
            receiver.note(problems.text("csv.no-date"));
        }
        if (!rows.leftOut().isEmpty()) {
            receiver.note(problems.text("csv.left-out", String.join(", ", rows.leftOut().stream()
                    .map(CsvImporter::shortened).toList())));
        }
    }

    /** A header as it fits among others on a line; a survey's are whole questions. */
    private static String shortened(String header) {
        String line = HtmlText.line(header);
        return line.length() <= LONGEST_HEADER ? line : Limits.cut(line, LONGEST_HEADER) + "…";
    }

    private static String header(CsvPlan plan, Field field) {
        return plan.file().headers().get(plan.all(field).get(0));
    }

    private static void tick(Progress progress, String step, long count) {
        if (count % 200 == 0) {
            progress.at(step, count, -1);
            progress.check();
        }
    }
}
