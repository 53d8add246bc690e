// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.AnalysisFormat;
import org.parley.report.spi.ChartPainter;

/** The analyses, and the formats they can be written in, as they come and go. */
@Component(service = InstalledAnalyses.class)
public final class InstalledAnalyses {

    private final List<Analysis<?, ?>> analyses = new CopyOnWriteArrayList<>();
    private final List<AnalysisFormat> formats = new CopyOnWriteArrayList<>();
    private final List<ChartPainter> painters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(Analysis<?, ?> analysis) {
        analyses.add(analysis);
    }

    public void remove(Analysis<?, ?> analysis) {
        analyses.remove(analysis);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFormat(AnalysisFormat format) {
        formats.add(format);
    }

    public void removeFormat(AnalysisFormat format) {
        formats.remove(format);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPainter(ChartPainter painter) {
        painters.add(painter);
    }

    public void removePainter(ChartPainter painter) {
        painters.remove(painter);
    }

    /** What draws charts for a screen; of several the first. */
    Optional<ChartPainter> painter() {
        return painters.stream().findFirst();
    }

    /** All of them, by name. */
    List<Analysis<?, ?>> all() {
        return analyses.stream().sorted(Comparator.comparing(Analysis::name)).toList();
    }

    Optional<Analysis<?, ?>> find(String name) {
        return all().stream().filter(a -> a.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Endings that can be written, sorted. */
    List<String> endings() {
        return formats.stream().map(AnalysisFormat::ending).distinct().sorted().toList();
    }

    Optional<AnalysisFormat> format(String ending) {
        return formats.stream().filter(f -> f.ending().equals(ending)).findFirst();
    }
}
