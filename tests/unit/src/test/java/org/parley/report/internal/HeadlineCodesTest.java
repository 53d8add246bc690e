// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.coding.Code;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.report.Reports.HeadlineText;
import org.parley.testkit.FreshPanel;

/** Headlines of a report rest on codes: who merges codes is told, and the headlines go along. */
class HeadlineCodesTest {

    @RegisterExtension
    static final FreshPanel FRESH = new FreshPanel();

    private UUID panel;
    private Code cap;
    private Code lid;
    private Code price;

    @BeforeEach
    void write() {
        panel = FRESH.panel().id();
        cap = codings().add(FreshPanel.HOST, panel, NewCode.of(null, "Cap"));
        lid = codings().add(FreshPanel.HOST, panel, NewCode.of(null, "Lid"));
        price = codings().add(FreshPanel.HOST, panel, NewCode.of(null, "Price"));
        FRESH.engines().reports().headlines(FreshPanel.HOST, panel, List.of(headline("The cap leaks", lid, cap),
                headline("It is dear", price)));
    }

    private static Codings codings() {
        return FRESH.engines().codings();
    }

    private static HeadlineText headline(String text, Code... codes) {
        return new HeadlineText(null, text, Stream.of(codes).map(Code::id).toList(), null, "", "Change it", "Marit",
                "spring");
    }

    private List<HeadlineText> headlines() {
        return FRESH.engines().reports().headlines(panel);
    }

    @Test
    void thePreviewNamesTheHeadlinesThatRestOnWhatGoes() {
        assertEquals(List.of("Headline \u201CThe cap leaks\u201D"),
                codings().previewMerge(panel, List.of(lid.id()), cap.id()).quoted());
        assertEquals(List.of(), codings().previewMerge(panel, List.of(cap.id()), price.id()).quoted().stream()
                .filter(one -> one.contains("dear")).toList());
    }

    @Test
    void aHeadlineRestsOnTheCodeThatStaysAndUndoTakesThatBack() throws Exception {
        List<HeadlineText> before = headlines();
        codings().merge(FreshPanel.HOST, panel, List.of(lid.id()), cap.id());
        assertEquals(List.of(cap.id()), headlines().get(0).codes());
        assertEquals(List.of(price.id()), headlines().get(1).codes());
        assertEquals(before.get(0).id(), headlines().get(0).id());
        FRESH.engines().store().history().undo(FreshPanel.HOST, FRESH.engines().store().lastNumber());
        assertEquals(before, headlines());
    }
}
