// SPDX-License-Identifier: Apache-2.0
package parley.plugins.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words come out of another program's reader as they went in, whatever they are made of. */
class EscapesTest {

    private static final List<String> NASTY = List.of("*", "**", "_", "#", "## ", "|", "||", "<", "<b>", "<!--", ">", "`",
            "```", "~~", "~~~", "[", "](", "[x]: /u", "![", "&amp;", "&", "\\", "\\|", "\\\\", "1.", "1) ", "23. ", "- ", "+",
            "---", "===", ":", ":--", "$x$", "a", "word", "two words", " ", "  ", "\t", "\u00A0", "!", "?", ".", "é", "å", "😀",
            "{", "}", "'", "\"", "https://x.org", "www.x.org", "@", "0", "</script>", "<https://x.org>");

    @ParameterizedTest
    @ValueSource(strings = {"# no heading", "1. no list", "12) no list", "- no list", "+ no list", "* no list", "---",
        "===", "> no quotation", "`code`", "```", "~~~", "~~gone~~", "*not slanted*", "__not bold__", "[no](link)",
        "![no](picture)", "<b>no tag</b>", "<!-- seen -->", "&lt; stays", "a | b", "| a | b |", ":--", "\\", "ends in \\",
        "a\\|b", "$1 and $2", "[^1]", "[ ] no task", "2 * 3 * 4", "snake_case_name", "<https://example.org>", "C # ", "C #"})
    void nothingBecomesMarkup(String words) {
        String stripped = words.strip();
        assertEquals(List.of(stripped), Rendered.of(Escapes.block(words, "")));
        assertEquals(List.of("> " + stripped), Rendered.of(Escapes.block(words, "> ")));
        assertEquals(List.of("## " + stripped), Rendered.of("## " + Escapes.heading(words)));
        assertEquals(List.of("- " + stripped), Rendered.of("- " + Escapes.line(words)));
        assertEquals(List.of("| a | b", "| " + stripped + " | x"),
                Rendered.of("| a | b |\n| --- | --- |\n| " + Escapes.cell(words) + " | x |"));
    }

    @Test
    void linesAndParagraphsStay() {
        assertEquals(List.of("one\n# two\n- three", "1. four"),
                Rendered.of(Escapes.block("one\n# two\r\n  - three\n\n\n1. four\n", "")));
        assertEquals(List.of("> one\n> two", "> three"), Rendered.of(Escapes.block("one\n> two\n\n    three", "> ")));
        assertEquals("one<br>\\| two", Escapes.cell("one\n| two"));
        assertEquals("one two", Escapes.line("one\r\ntwo"));
    }

    @Test
    void anAddressIsNoLink() {
        String escaped = Escapes.line("see https://example.org and WWW.example.org");
        assertEquals("see https\\://example.org and WWW\\.example.org", escaped);
        assertEquals(List.of("see https://example.org and WWW.example.org"), Rendered.of(escaped));
    }

    @Test
    void anyMixtureComesBack() {
        Random random = new Random(20260105);
        for (int i = 0; i < 4_000; i++) {
            List<String> lines = new ArrayList<>();
            int many = 1 + random.nextInt(3);
            for (int j = 0; j < many; j++) {
                StringBuilder line = new StringBuilder();
                for (int k = 1 + random.nextInt(6); k > 0; k--) {
                    line.append(NASTY.get(random.nextInt(NASTY.size())));
                }
                // what only spaces tell apart is not told apart in Markdown
                String plain = line.toString().strip();
                lines.add(plain.isEmpty() || plain.isBlank() || plain.equals("\u00A0") ? "x" : plain);
            }
            String words = String.join("\n", lines);
            assertFalse(words.isBlank());
            assertEquals(List.of(words), Rendered.of(Escapes.block(words, "")), words);
            assertEquals(List.of("> " + words), Rendered.of(Escapes.block(words, "> ")), words);
            String one = lines.get(0);
            assertEquals(List.of("### " + one), Rendered.of("### " + Escapes.heading(one)), one);
            assertEquals(List.of("- " + one), Rendered.of("- " + Escapes.line(one)), one);
            assertEquals(List.of("| a |: b", "| " + words + " |: 1"),
                    Rendered.of("| a | b |\n| --- | ---: |\n| " + Escapes.cell(words) + " | 1 |"), words);
        }
    }
}
