// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.PersonalData;
import org.parley.discussion.QueueItem;
import org.parley.discussion.internal.personal.Finder;
import org.parley.discussion.internal.personal.MemberNames;
import org.parley.panel.Member;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.Reports.Scope;
import org.parley.report.spi.ReportFormat;

/** Reports on the demo panel, made by the plans themselves. */
final class Samples {

    static final Messages MESSAGES = Messages.of(ReportService.class, Locale.ENGLISH);

    private Samples() {
    }

    static Material material(SamplePanel sample, Scope scope) {
        PersonalData.Names names = new MemberNames(sample.panel().everyone().stream().map(Member::name).toList(),
                word -> false);
        return Material.of(sample.panel(), sample.talk(), sample.coding(), List.of(), sample.figures(), scope,
                new Redactor(finder(), names));
    }

    static Report report(SamplePanel sample, Audience audience, List<HeadlineText> headlines) {
        return report(material(sample, Scope.ALL), audience, headlines);
    }

    static Report report(Material material, Audience audience, List<HeadlineText> headlines) {
        Plan plan = switch (audience) {
            case VERBATIMS -> new VerbatimsPlan(MESSAGES);
            case DETAIL -> new DetailPlan(MESSAGES);
            case HEADLINES -> new HeadlinesPlan(MESSAGES);
        };
        List<Block> blocks = plan.blocks(material, headlines, Progress.none());
        Wording wording = new Wording(MESSAGES);
        String title = material.panel().panel().name();
        String period = wording.period(material);
        String scope = wording.scope(material);
        return new Report(SamplePanel.PANEL, audience, title, period, scope, material.posts().size(),
                material.posts().size(), material.base().size(), 7, Instant.EPOCH,
                Fingerprint.of(audience, title, period, scope, blocks), blocks);
    }

    static byte[] write(ReportFormat format, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(report, out, Progress.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static <B extends Block> List<B> blocks(Report report, Class<B> kind) {
        return report.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static PersonalData finder() {
        Finder finder = new Finder();
        return new PersonalData() {
            @Override
            public List<QueueItem.Hit> find(String text, String language) {
                return finder.find(text, language, Names.NONE);
            }

            @Override
            public List<QueueItem.Hit> find(String text, String language, Names names) {
                return finder.find(text, language, names);
            }

            @Override
            public String redact(String text, Collection<QueueItem.Hit> hits) {
                return finder.redact(text, hits);
            }

            @Override
            public String mark(String kind) {
                return finder.mark(kind);
            }

            @Override
            public Names names(UUID panelId) {
                return Names.NONE;
            }
        };
    }
}
