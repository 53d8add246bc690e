// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.Codings;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.report.Reports.HeadlineText;

/**
 * {@code report.headlines}: quotes of headlines still stand in their posts, and their codes are in the codebook. Words that
 * were redacted after they had been quoted would go out with the next report otherwise.
 */
@Component(service = Check.class)
public final class HeadlineCheck implements Check {

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final HeadlineTable table;
    private final Messages texts = Messages.of(HeadlineCheck.class);

    @Activate
    public HeadlineCheck(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings,
            @Reference ReportTables tables) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.table = tables.headlines();
    }

    @Override
    public String id() {
        return "report.headlines";
    }

    @Override
    public String title() {
        return texts.get("check.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (Panel panel : panels.list()) {
            progress.check();
            Discussion talk = discussions.state(panel.id());
            Codebook codes = codings.codebook(panel.id());
            tell(findings, panel, "check.quote", Severity.ERROR, "drop-quotes", headline -> !quoted(headline, talk),
                    headline -> with(headline, headline.codes(), false));
            tell(findings, panel, "check.codes", Severity.WARNING, "drop-codes",
                    headline -> !codes.codes().keySet().containsAll(headline.codes()),
                    headline -> with(headline, headline.codes().stream().filter(codes.codes()::containsKey).toList(),
                            true));
        }
        return findings;
    }

    /** True for one without a quote, too. */
    private static boolean quoted(HeadlineText headline, Discussion talk) {
        return headline.quote().isEmpty() || talk.post(headline.quoteOf())
                .filter(post -> post.state().counts() && HeadlineRules.standsIn(headline.quote(), post)).isPresent();
    }

    private static HeadlineText with(HeadlineText headline, List<UUID> codes, boolean quote) {
        return new HeadlineText(headline.id(), headline.text(), codes, quote ? headline.quoteOf() : null,
                quote ? headline.quote() : "", headline.ask(), headline.owner(), headline.due());
    }

    private void tell(List<Finding> findings, Panel panel, String key, Severity severity, String fix,
            Predicate<HeadlineText> wrong, UnaryOperator<HeadlineText> mended) {
        long count = table.of(panel.id()).stream().filter(wrong).count();
        if (count > 0) {
            findings.add(new Finding(severity, panel.name(), texts.get(key, count), texts.get(key + ".remedy"),
                    List.of(new Fix(fix, texts.get(key + ".fix"),
                            (actor, progress) -> mend(actor, panel, key, wrong, mended)))));
        }
    }

    private String mend(Actor actor, Panel panel, String key, Predicate<HeadlineText> wrong,
            UnaryOperator<HeadlineText> mended) {
        List<HeadlineText> now = table.of(panel.id());
        table.replace(actor, panel.id(), texts.get(key + ".fix"), now.stream()
                .map(headline -> wrong.test(headline) ? mended.apply(headline) : headline).toList());
        return texts.get(key + ".done", now.stream().filter(wrong).count());
    }
}
