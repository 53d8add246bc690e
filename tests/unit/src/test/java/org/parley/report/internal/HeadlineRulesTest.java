// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.report.Reports.HeadlineText;

class HeadlineRulesTest {

    private final SamplePanel sample = new SamplePanel();
    private final HeadlineRules rules = new HeadlineRules(Samples.MESSAGES);

    private static String words(int number) {
        return String.join(" ", Collections.nCopies(number, "word"));
    }

    private HeadlineText headline(String text, String post, String quote) {
        return new HeadlineText(null, text, List.of(), post == null ? null : sample.post(post).id(), quote, null, null,
                null);
    }

    private Problem refused(HeadlineText... headlines) {
        return assertThrows(ProblemException.class, () -> rules.check(List.of(headlines), sample.talk())).problem();
    }

    @Test
    void aSixthHeadlineIsRefused() {
        HeadlineText one = headline("One", null, "");
        assertEquals(5, rules.check(Collections.nCopies(5, one), sample.talk()).size());
        Problem problem = refused(one, one, one, one, one, one);
        assertEquals("report.headline.sixth", problem.code());
        assertEquals(Problem.Kind.REFUSED, problem.kind());
    }

    @Test
    void aSixteenthWordIsRefused() {
        assertEquals(words(15), rules.check(List.of(headline(words(15), null, "")), sample.talk()).get(0).text());
        Problem problem = refused(headline(words(16), null, ""));
        assertEquals("report.headline.words", problem.code());
        assertEquals("Headline 1 has 16 words, at most 15 fit. Nothing was changed. Shorten it.", problem.text());
    }

    @Test
    void aQuoteOfTwentySixWordsIsRefused() {
        String text = sample.post("p0001").text().words();
        String[] all = text.split("\\s+");
        String fits = String.join(" ", List.of(all).subList(0, 25));
        String tooLong = String.join(" ", List.of(all).subList(0, 26));
        assertEquals(fits, rules.check(List.of(headline("One", "p0001", fits)), sample.talk()).get(0).quote());
        assertEquals("report.quote.words", refused(headline("One", "p0001", tooLong)).code());
    }

    @Test
    void aQuoteThatNobodySaidIsRefused() {
        assertEquals("report.quote.words.not", refused(headline("One", "p0001", "I never said that")).code());
        assertEquals("report.quote.words.not", refused(headline("One", null, "Good morning")).code());
    }

    @Test
    void aHeadlineWithoutWordsIsRefused() {
        assertEquals("report.headline.empty", refused(headline(" \n ", null, "")).code());
    }

    @Test
    void aPartThatWouldNotFitIsRefused() {
        HeadlineText endless = new HeadlineText(null, "One", List.of(), null, "", "x".repeat(2_001), "", "");
        assertEquals("report.headline.long", refused(endless).code());
    }

    @Test
    void theHeadlinesOfTheDemoPass() {
        assertEquals(SamplePanel.rows("headlines.csv").size(),
                rules.check(sample.headlines(), sample.talk()).size());
    }
}
