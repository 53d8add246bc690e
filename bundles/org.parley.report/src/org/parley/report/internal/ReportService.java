// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codings;
import org.parley.coding.Seen;
import org.parley.core.Actor;
import org.parley.core.Guard;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Discussions;
import org.parley.discussion.PersonalData;
import org.parley.panel.Panels;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.spi.ReportFormat;

/** Reports, from what the engines below know. */
@Component
public final class ReportService implements Reports {

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final PersonalData personalData;
    private final FormatList formats;
    private final Clock clock;
    private final HeadlineTable headlines;
    private final Deliveries deliveries;
    private final Messages messages = Messages.of(ReportService.class, Locale.ENGLISH);
    private final HeadlineRules rules = new HeadlineRules(messages);
    private final Wording wording = new Wording(messages);
    private final Map<Audience, Plan> plans = Map.of(Audience.VERBATIMS, new VerbatimsPlan(messages),
            Audience.DETAIL, new DetailPlan(messages), Audience.HEADLINES, new HeadlinesPlan(messages));

    @Activate
    public ReportService(@Reference ReportTables tables, @Reference Panels panels,
            @Reference Discussions discussions, @Reference Codings codings, @Reference PersonalData personalData,
            @Reference FormatList formats, @Reference Guard guard, @Reference Clock clock) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
        this.personalData = personalData;
        this.formats = formats;
        this.clock = clock;
        this.headlines = tables.headlines();
        this.deliveries = new Deliveries(tables.schema(), tables.ids(), formats, guard, messages);
    }

    @Override
    public Report build(Actor person, UUID panelId, Audience audience, Scope scope, Progress progress) {
        Material material = material(person, panelId, scope);
        int read = material.talk().inOrder().size();
        progress.at(messages.get("step.gather"), read, read);
        List<Block> blocks = plans.get(audience).blocks(material, headlines(panelId), progress);
        String title = material.panel().panel().name();
        String period = wording.period(material);
        String words = wording.scope(material);
        long asOf = Math.min(material.panel().asOf(), Math.min(material.talk().asOf(), material.coding().asOf()));
        int posts = material.posts().size();
        int of = posts + material.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        return new Report(panelId, audience, title, period, words, posts, of, material.base().size(), asOf,
                clock.instant(), Fingerprint.of(audience, title, period, words, blocks), blocks,
                audience == Audience.VERBATIMS ? List.of() : material.notes());
    }

    private Material material(Actor person, UUID panelId, Scope scope) {
        Seen seen = codings.seen(person, panelId);
        return Material.of(panels.state(panelId), discussions.state(panelId), seen.codings().counting(), seen.notes(),
                discussions.figures(panelId, scope.from(), scope.to()), scope,
                new Redactor(personalData, personalData.names(panelId)));
    }

    @Override
    public List<HeadlineText> proposals(Actor person, UUID panelId, Scope scope) {
        Material material = material(person, panelId, scope);
        return new Proposals(material, new Mentions(material), messages).all();
    }

    @Override
    public Said said(Actor person, UUID panelId, List<UUID> codes, Scope scope) {
        return new Passages(material(person, panelId, scope), messages).under(codes);
    }

    @Override
    public Report arranged(Report report, List<String> blockIds) {
        List<Block> blocks = Arrangement.of(report.blocks(), blockIds);
        return new Report(report.panelId(), report.audience(), report.title(), report.period(), report.scope(),
                report.posts(), report.of(), report.members(), report.asOf(), report.madeAt(),
                Fingerprint.of(report.audience(), report.title(), report.period(), report.scope(), blocks), blocks,
                report.notes());
    }

    @Override
    public Delivery deliver(Actor actor, Report report, Path file, Addressee addressee, Progress progress) {
        return deliveries.deliver(actor, report, file, addressee, progress);
    }

    @Override
    public List<String> formats(Audience audience) {
        return formats.endings(audience);
    }

    @Override
    public String formatName(String ending) {
        return formats.find(ending).map(ReportFormat::name).orElse(ending);
    }

    @Override
    public boolean holdsPosts(String ending) {
        return formats.find(ending).map(ReportFormat::holdsPosts).orElse(true);
    }

    @Override
    public List<HeadlineText> headlines(UUID panelId) {
        return headlines.of(panelId);
    }

    @Override
    public List<HeadlineText> headlines(Actor actor, UUID panelId, List<HeadlineText> texts) {
        List<HeadlineText> checked = rules.check(texts, discussions.state(panelId));
        return headlines.replace(actor, panelId, messages.get("headlines.label"), checked);
    }

    @Override
    public List<Delivery> deliveries(UUID panelId) {
        return deliveries.of(panelId);
    }
}
