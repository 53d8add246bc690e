// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.spi.CodeUse;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.report.Reports.HeadlineText;

/** Headlines rest on codes: they are named before codes are merged, and rest on the code that stays afterwards. */
@Component(service = CodeUse.class)
public final class HeadlineCodes implements CodeUse {

    private final HeadlineTable headlines;
    private final Messages messages = Messages.of(HeadlineCodes.class);

    @Activate
    public HeadlineCodes(@Reference ReportTables tables) {
        this.headlines = tables.headlines();
    }

    @Override
    public List<String> naming(UUID panelId, Set<UUID> codes) {
        return headlines.of(panelId).stream().filter(one -> rests(one, codes))
                .map(one -> messages.get("headlines.quoted", one.text())).toList();
    }

    private static boolean rests(HeadlineText headline, Set<UUID> codes) {
        return headline.codes().stream().anyMatch(codes::contains);
    }

    @Override
    public void merged(Actor actor, UUID panelId, Set<UUID> from, UUID into) {
        List<HeadlineText> before = headlines.of(panelId);
        if (before.stream().anyMatch(one -> rests(one, from))) {
            headlines.replace(actor, panelId, messages.get("headlines.label"),
                    before.stream().map(one -> moved(one, from, into)).toList());
        }
    }

    private static HeadlineText moved(HeadlineText headline, Set<UUID> from, UUID into) {
        List<UUID> codes = headline.codes().stream().map(code -> from.contains(code) ? into : code).distinct().toList();
        return new HeadlineText(headline.id(), headline.text(), codes, headline.quoteOf(), headline.quote(),
                headline.ask(), headline.owner(), headline.due());
    }
}
