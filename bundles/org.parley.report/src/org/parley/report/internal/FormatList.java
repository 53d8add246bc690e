// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.report.Audience;
import org.parley.report.spi.ReportFormat;

/** The formats as they come and go. */
@Component(service = FormatList.class)
public final class FormatList {

    /** What each audience is served with first. */
    private static final List<String> VERBATIMS = List.of("xlsx", "csv", "html");
    private static final List<String> DETAIL = List.of("docx", "html", "xlsx");
    private static final List<String> HEADLINES = List.of("pdf", "html", "docx");

    private final List<ReportFormat> formats = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(ReportFormat format) {
        formats.add(format);
    }

    public void remove(ReportFormat format) {
        formats.remove(format);
    }

    /** The format of an ending, when it is made for the audience. */
    Optional<ReportFormat> find(Audience audience, String ending) {
        return formats.stream().filter(f -> f.ending().equals(ending) && f.audiences().contains(audience)).findFirst();
    }

    /** The format of an ending. */
    Optional<ReportFormat> find(String ending) {
        return formats.stream().filter(f -> f.ending().equals(ending)).findFirst();
    }

    /** Endings for an audience, best first; those of plugins come last. */
    List<String> endings(Audience audience) {
        List<String> best = switch (audience) {
            case VERBATIMS -> VERBATIMS;
            case DETAIL -> DETAIL;
            case HEADLINES -> HEADLINES;
        };
        return formats.stream().filter(f -> f.audiences().contains(audience)).map(ReportFormat::ending).distinct()
                .sorted(Comparator.comparingInt((String e) -> best.contains(e) ? best.indexOf(e) : best.size())
                        .thenComparing(Comparator.naturalOrder())).toList();
    }
}
