// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.report.Reports.HeadlineText;

/** Reads headlines from a csv file with the columns headline, codes, quote_post, quote, ask, owner, due. */
final class HeadlineReader {

    private static final List<String> NEEDED = List.of("headline", "codes");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true).setTrim(true).setIgnoreEmptyLines(true).get();

    private final Codebook codebook;
    private final Discussion talk;
    private final Messages messages;

    HeadlineReader(Codebook codebook, Discussion talk, Messages messages) {
        this.codebook = codebook;
        this.talk = talk;
        this.messages = messages;
    }

    List<HeadlineText> read(Path file) throws IOException {
        try (CSVParser csv = FORMAT.parse(text(file))) {
            List<String> missing = NEEDED.stream().filter(c -> !csv.getHeaderMap().containsKey(c)).toList();
            if (!missing.isEmpty()) {
                throw problem("report.headlines.columns", file.getFileName(), String.join(", ", missing));
            }
            List<HeadlineText> headlines = new ArrayList<>();
            for (CSVRecord row : csv) {
                headlines.add(headline(row));
            }
            return headlines;
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "report.headlines.csv",
                    file.getFileName(), String.valueOf(e.getMessage())), e);
        }
    }

    private Reader text(Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.FAILED, "report.headlines.file", file), e);
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "report.headlines.utf8",
                    file.getFileName()), e);
        }
    }

    private HeadlineText headline(CSVRecord row) {
        List<UUID> codes = new ArrayList<>();
        for (String part : cell(row, "codes").split("[;\n]")) {
            if (!part.isBlank()) {
                codes.add(code(part.strip(), row.getRecordNumber()).id());
            }
        }
        String post = cell(row, "quote_post");
        return new HeadlineText(null, cell(row, "headline"), codes,
                post.isEmpty() ? null : post(post, row.getRecordNumber()).id(), cell(row, "quote"), cell(row, "ask"),
                cell(row, "owner"), cell(row, "due"));
    }

    private Code code(String name, long row) {
        return codebook.at(name).or(() -> codebook.inOrder().stream()
                .filter(c -> c.number() > 0 && String.valueOf(c.number()).equals(name)
                        || c.name().equalsIgnoreCase(name)).findFirst())
                .orElseThrow(() -> problem("report.headlines.code", row, name));
    }

    private Post post(String name, long row) {
        return Optional.ofNullable(talk.byName().get(name))
                .orElseThrow(() -> problem("report.headlines.post", row, name));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    private ProblemException problem(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.USAGE, code, args));
    }
}
