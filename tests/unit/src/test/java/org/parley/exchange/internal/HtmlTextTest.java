// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void paragraphsAreKept() {
        assertEquals("One two.\n\nThree.", HtmlText.of("<p>One\n two.</p>\n\n<p>Three.</p>\n"));
    }

    @Test
    void listsAreReadable() {
        assertEquals("Take:\n\n- malt\n- hops\n\nand then:\n\n1. boil\n2. wait\n\nDone.", HtmlText.of(
                "<p>Take:</p>\n<ul>\n<li>malt</li>\n<li>hops</li>\n</ul>\n<p>and then:</p><ol><li><p>boil</p></li>"
                + "<li><p>wait</p></li></ol><p>Done.</p>"));
        assertEquals("- a\n  - b\n- c", HtmlText.of("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"));
    }

    @Test
    void codeKeepsItsLinesAndSpaces() {
        assertEquals("Try:\n\nif (x) {\n    y();\n}\n\nor z()", HtmlText.of(
                "<p>Try:</p><pre><code>if (x) {\n    y();\n}\n</code></pre><p>or <code>z()</code></p>"));
    }

    @Test
    void linksKeepTheirTextAndScriptsNothing() {
        assertEquals("See this page & more.", HtmlText.of(
                "<p>See <a href=\"http://x.example/?a=1\">this <b>page</b></a> &amp; more.<script>alert(1)</script></p>"));
        assertEquals("[a glass]", HtmlText.of("<p><img src=\"http://x/y.jpg\" alt=\"a glass\"></p>"));
    }

    @Test
    void breaksAreLinesAndTwoOfThemAParagraph() {
        assertEquals("a\nb\n\nc", HtmlText.of("a<br>b<br/><br>c"));
    }

    @Test
    void textWithoutTagsStaysAsItIs() {
        assertEquals("a  b\nc", HtmlText.of("a  b\nc\n"));
        assertEquals("5 < 6", HtmlText.of("5 &lt; 6"));
        assertEquals("Why?", HtmlText.line(" <strong>Why?</strong> "));
    }
}
