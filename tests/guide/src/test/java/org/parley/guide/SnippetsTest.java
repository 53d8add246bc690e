// SPDX-License-Identifier: Apache-2.0
package org.parley.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Every piece of code in the plugin guide is a marked piece of the compiled sample, and every link leads somewhere. A
 * piece stands under a comment {@code <!-- File.java region -->}, or {@code <!-- file -->} for a whole file.
 */
class SnippetsTest {

    private static final Path ROOT = Path.of(System.getProperty("parley.root"));
    private static final Path GUIDE = ROOT.resolve("docs/plugin-guide");
    private static final Pattern CODE = Pattern.compile(
            "(?ms)(?:^<!-- (\\S+)(?: (\\S+))? -->\\n)?^```(java|json|xml)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.list(GUIDE)) {
            return all.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void piecesAreThoseOfTheSample() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Path page : pages()) {
            Matcher code = CODE.matcher(Files.readString(page));
            while (code.find()) {
                assertTrue(code.group(1) != null, page.getFileName() + " does not say where this is from: " + code.group(4));
                assertEquals(piece(code.group(1), code.group(2)), code.group(4),
                        page.getFileName() + ": " + code.group(1) + " " + code.group(2));
                seen.add(code.group(1));
            }
        }
        assertTrue(seen.size() >= 8, "pieces: " + seen);
    }

    private static String piece(String file, String region) throws IOException {
        Path found;
        try (Stream<Path> all = Files.walk(ROOT.resolve("samples/plugin-quickstart"))) {
            found = all.filter(f -> f.getFileName().toString().equals(file)).findFirst()
                    .orElseThrow(() -> new AssertionError("the sample has no " + file));
        }
        List<String> lines = Files.readAllLines(found);
        if (region == null) {
            return String.join("\n", lines) + "\n";
        }
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("//region " + region)) {
                begin = i + 1;
            } else if (begin >= 0 && lines.get(i).strip().equals("//endregion")) {
                return String.join("\n", lines.subList(begin, i)).stripIndent() + "\n";
            }
        }
        throw new AssertionError(file + " has no region " + region);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(GUIDE.resolve(link.group(1)))) {
                    broken.add(page.getFileName() + ": " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }
}
