// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.AtomicFile;
import org.parley.core.Guard;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.report.Analyses;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.Analysis;
import org.parley.report.spi.AnalysisFormat;
import org.parley.report.spi.ChartPainter;
import org.parley.report.spi.ChartPainter.Look;
import org.parley.report.spi.ChartPainter.Picture;
import org.parley.report.spi.Offers;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Parameter;
import org.parley.report.spi.Parameters;

/** Analyses by name, called through the guard. */
@Component
public final class AnalysesService implements Analyses {

    /** An analysis or format that has not ended by then is stopped. */
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final InstalledAnalyses installed;
    private final Sources sources;
    private final Guard guard;
    private final Messages messages = Messages.of(AnalysesService.class, Locale.ENGLISH);
    private volatile Declared declared;

    /** What some analyses declare: read once, for a window asks with every key. */
    private record Declared(List<Analysis<?, ?>> of, List<About> abouts) { }

    @Activate
    public AnalysesService(@Reference InstalledAnalyses installed, @Reference Sources sources, @Reference Guard guard) {
        this.installed = installed;
        this.sources = sources;
        this.guard = guard;
    }

    @Override
    public List<About> all() {
        List<Analysis<?, ?>> now = installed.all();
        Declared before = declared;
        if (before == null || !before.of().equals(now)) {
            List<About> all = new ArrayList<>();
            now.forEach(a -> all.add(new About(a.name(), a.title(), Parameters.of(a.parameters()).declared())));
            before = new Declared(now, List.copyOf(all));
            declared = before;
        }
        return before.abouts();
    }

    @Override
    public Offers offers(Actor person, UUID panelId) {
        return sources.offers(person, panelId);
    }

    @Override
    public Map<String, Problem> refusals(Actor person, UUID panelId, String name, Map<String, List<String>> given) {
        return Parameters.of(find(name).parameters()).refusals(given, sources.offers(person, panelId));
    }

    @Override
    public Outcome run(Actor person, UUID panelId, String name, Map<String, List<String>> given, Progress progress) {
        return run(find(name), person, panelId, given, progress);
    }

    private Analysis<?, ?> find(String name) {
        return installed.find(name).orElseThrow(() -> new ProblemException(Problem.from(messages, Problem.Kind.USAGE,
                "analysis.unknown", name, String.join(", ", installed.all().stream().map(Analysis::name).toList()))));
    }

    @Override
    public List<Verbatim> verbatims(Actor person, UUID panelId, Evidence evidence, Progress progress) {
        return sources.verbatims(person, panelId).of(evidence, progress);
    }

    @Override
    public Picture picture(Outcome outcome, Look look) {
        ChartPainter painter = installed.painter().orElseThrow(() -> new ProblemException(Problem.from(messages,
                Problem.Kind.REFUSED, "analysis.chart")));
        return guard.call(painter, messages.get("what.draw"), DEADLINE, () -> painter.paint(outcome, look));
    }

    private <P extends Record, R extends Record> Outcome run(Analysis<P, R> analysis, Actor person,
            UUID panelId, Map<String, List<String>> given, Progress progress) {
        Parameters<P> parameters = Parameters.of(analysis.parameters());
        Offers offers = sources.offers(person, panelId);
        P asked = parameters.read(given, offers);
        Outcome outcome = guard.call(analysis, messages.get("what.run", analysis.name()), DEADLINE, progress,
                () -> analysis.outcome(analysis.run(person, panelId, asked, progress)));
        Map<String, List<String>> texts = parameters.texts(asked, offers);
        List<Outcome.Setting> settings = new ArrayList<>();
        for (Parameter parameter : parameters.declared()) {
            if (texts.containsKey(parameter.name())) {
                settings.add(new Outcome.Setting(parameter.name(), parameter.label(),
                        String.join(", ", texts.get(parameter.name()))));
            }
        }
        return outcome.with(settings);
    }

    @Override
    public List<String> endings() {
        return installed.endings();
    }

    @Override
    public String formatName(String ending) {
        return installed.format(ending).map(AnalysisFormat::name).orElse(ending);
    }

    @Override
    public Path write(Outcome outcome, Path target, Progress progress) {
        Path file = target.toAbsolutePath().normalize();
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        AnalysisFormat format = installed.format(ending).orElseThrow(() -> new ProblemException(Problem.from(messages,
                Problem.Kind.USAGE, "analysis.format", name, String.join(", ", endings()))));
        AtomicFile.write(file, out -> write(format, outcome, out, progress));
        return file;
    }

    /** A full disk is no fault of the format: it is told as what it is. */
    private void write(AnalysisFormat format, Outcome outcome, OutputStream out, Progress progress) throws IOException {
        List<IOException> full = new ArrayList<>();
        guard.call(format, messages.get("what.write", format.name()), DEADLINE, progress, () -> {
            try {
                format.write(outcome, out, progress);
                out.flush();
            } catch (IOException e) {
                full.add(e);
            }
            return format;
        });
        if (!full.isEmpty()) {
            throw full.get(0);
        }
    }
}
