// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Progress;
import org.parley.exchange.spi.TextMaterial;
import org.parley.exchange.spi.TextMaterial.Kind;
import org.parley.exchange.spi.TextMaterial.Line;
import org.parley.exchange.spi.TextReader;

/** Reads plain text, with the lists and, in Markdown, the headings that people write into it. */
@Component(service = TextReader.class)
public final class PlainTextReader implements TextReader {

    private static final Set<String> MARKDOWN = Set.of("md", "markdown");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+\u2022\u2023\u25E6\u2013]\\s+|(?=\\d{1,3}[.)]\\s))"
            + "(?:\\[[ xX]\\]\\s+)?(\\S.*)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*\\s*");
    private static final int INDENT = 2;
    /** An item is looked for in lines that a person can have written. */
    private static final int LONG = 5000;

    private final Problems problems = new Problems();

    @Activate
    public PlainTextReader() {
        // needs nobody
    }

    @Override
    public Set<String> endings() {
        return Set.of("txt", "text", "md", "markdown");
    }

    @Override
    public TextMaterial read(Path file, Optional<String> charset, long most, Progress progress) throws IOException {
        TextLines read = TextLines.read(file, charset, most, progress, problems);
        boolean markdown = MARKDOWN.contains(TextReaders.ending(file));
        List<Line> lines = new ArrayList<>();
        int first = -1;
        for (String text : read.lines()) {
            Line line = line(text, markdown, first);
            if (line.kind() == Kind.ITEM) {
                first = indent(text);
            } else if (line.blank() && !lines.isEmpty() && lines.get(lines.size() - 1).blank()) {
                first = -1;
            }
            lines.add(line);
        }
        return new TextMaterial(null, lines, read.notes());
    }

    /** @param first indent of the items of the list we are in; -1 outside of one */
    private static Line line(String text, boolean markdown, int first) {
        if (text.isBlank()) {
            return Line.BLANK;
        }
        if (text.length() > LONG) {
            return Line.of(text.strip());
        }
        Matcher heading = HEADING.matcher(text);
        if (markdown && heading.matches()) {
            return Line.of(heading.group(1), Kind.HEADING);
        }
        Matcher item = ITEM.matcher(text);
        if (item.matches()) {
            boolean inner = first >= 0 && indent(text) >= first + INDENT;
            return Line.of(item.group(2).strip(), inner ? Kind.INNER_ITEM : Kind.ITEM);
        }
        return Line.of(text.strip());
    }

    private static int indent(String text) {
        int indent = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            indent += text.charAt(i) == '\t' ? INDENT * 2 : 1;
        }
        return indent;
    }
}
