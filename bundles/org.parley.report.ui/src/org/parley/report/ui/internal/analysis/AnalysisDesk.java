// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.report.Analyses;
import org.parley.report.Analyses.About;
import org.parley.report.Analyses.Verbatim;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.ChartPainter.Look;
import org.parley.report.spi.ChartPainter.Picture;
import org.parley.report.spi.Offers;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;
import org.parley.report.ui.internal.analysis.model.KeptSettings;
import org.parley.report.ui.internal.analysis.model.Newest;
import org.parley.report.ui.internal.analysis.model.Pointed;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;

/**
 * Which analysis is looked at in one window, with which settings, what it found, and which cell is gone to. Views show
 * and change it; it knows no widgets. UI thread only; figures are worked out in the background, of several the newest.
 */
final class AnalysisDesk {

    /** What is new for the views. */
    enum News {
        /** Another analysis, or what there is to choose from. */
        ANALYSIS,
        /** New figures are being worked out; those shown are old. */
        WORKING,
        /** Figures, or why there are none. */
        FIGURES,
        /** Another cell. */
        CELL,
        /** The words behind the cell. */
        VERBATIMS
    }

    private static final List<String> RESTS_ON = List.of("panel", "discussion", "coding");

    private final UiContext ui;
    private final Analyses analyses;
    private final Messages messages = Messages.of(AnalysisDesk.class);
    private final KeptSettings kept = new KeptSettings();
    private final Set<Consumer<News>> listeners = new LinkedHashSet<>();
    private final Registration changes;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private AnalysesView view;
    private BooleanSupplier seen = () -> false;
    private UUID panel;
    private Offers offers = new Offers(List.of(), List.of(), List.of(), List.of(), List.of());
    private Found found = Found.NOTHING;
    private boolean working;
    private boolean stale = true;
    private Pointed pointed;
    private List<Verbatim> verbatims = List.of();
    private boolean reading;

    /** What came of working it out: figures, or what is wrong with the settings, or a problem. */
    private record Found(Offers offers, Outcome outcome, Map<String, Problem> refusals, Problem problem) {

        static final Found NOTHING = new Found(null, null, Map.of(), null);
    }

    AnalysisDesk(UiContext ui, Analyses analyses) {
        this.ui = ui;
        this.analyses = analyses;
        this.changes = ui.onChange(sets -> {
            if (sets.stream().anyMatch(s -> RESTS_ON.stream().anyMatch(s::touches))) {
                stale = true;
                if (seen.getAsBoolean()) {
                    work();
                }
            }
        });
    }

    Registration listen(Consumer<News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    boolean unheard() {
        return listeners.isEmpty();
    }

    /**
     * Names the view of the window; null when it goes.
     *
     * @param onScreen whether the figures are on the screen: only then they follow every change
     */
    void view(AnalysesView shown, BooleanSupplier onScreen) {
        view = shown;
        seen = onScreen;
    }

    void close() {
        asked.incrementAndGet();
        read.incrementAndGet();
        changes.close();
    }

    private void tell(News news) {
        List.copyOf(listeners).forEach(l -> l.accept(news));
    }

    /** The analyses that are installed. */
    List<About> all() {
        return analyses.all();
    }

    /** The one that is looked at; empty when none is installed. */
    Optional<About> chosen() {
        List<About> all = all();
        String name = panel == null ? "" : kept.chosen(panel);
        return all.stream().filter(a -> a.name().equals(name)).findFirst().or(() -> all.stream().findFirst());
    }

    /** Looks at another one; false when nobody has it. */
    boolean choose(String name) {
        if (all().stream().noneMatch(a -> a.name().equals(name))) {
            return false;
        }
        follow();
        if (panel != null && !chosen().map(About::name).filter(name::equals).isPresent()) {
            kept.choose(panel, name);
            found = Found.NOTHING;
            point(null);
            tell(News.ANALYSIS);
            work();
        }
        return true;
    }

    /** The settings of the chosen one, as texts by the name of the parameter. */
    Map<String, List<String>> given() {
        return panel == null ? Map.of() : chosen().map(a -> kept.given(panel, a)).orElse(Map.of());
    }

    /** Sets a parameter; no texts give it its initial value. */
    void give(String parameter, List<String> texts) {
        About about = chosen().orElse(null);
        if (panel != null && about != null && kept.give(panel, about, parameter, texts)) {
            work();
        }
    }

    /** What there is to choose from for parameters. */
    Offers offers() {
        return offers;
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(found.outcome());
    }

    /** What is wrong with settings, by the name of the parameter. */
    Map<String, Problem> refusals() {
        return found.refusals();
    }

    /** Why there are no figures. */
    Optional<Problem> problem() {
        return Optional.ofNullable(found.problem());
    }

    /** Whether new figures are being worked out. */
    boolean working() {
        return working;
    }

    private void follow() {
        UUID now = ui.panel().orElse(null);
        if (now == null || !now.equals(panel)) {
            panel = now;
            found = Found.NOTHING;
            stale = true;
            point(null);
            tell(News.ANALYSIS);
        }
    }

    /** Works the figures out when something was written since, or another panel was opened. */
    void refresh() {
        follow();
        if (stale) {
            work();
        }
    }

    /** Works the figures of now out. */
    void work() {
        follow();
        About about = chosen().orElse(null);
        int mine = asked.incrementAndGet();
        stale = false;
        if (panel == null || about == null) {
            accept(Found.NOTHING);
            return;
        }
        UUID of = panel;
        Map<String, List<String>> settings = given();
        working = true;
        tell(News.WORKING);
        ui.run(Task.of(messages.get("task.work", about.title()), progress -> {
            Newest newest = new Newest(progress, () -> mine == asked.get());
            try {
                return found(of, about, settings, newest);
            } catch (CancelledException stopped) {
                if (newest.overtaken()) {
                    return Found.NOTHING;
                }
                ui.later(() -> stopped(mine));
                throw stopped;
            }
        }), result -> {
            if (mine == asked.get()) {
                accept(result);
            }
        });
    }

    private Found found(UUID of, About about, Map<String, List<String>> settings, Progress progress) {
        try {
            Offers there = analyses.offers(ui.actor(), of);
            Map<String, Problem> refusals = analyses.refusals(ui.actor(), of, about.name(), settings);
            return new Found(there, refusals.isEmpty()
                    ? analyses.run(ui.actor(), of, about.name(), settings, progress) : null, refusals, null);
        } catch (ProblemException failed) {
            return new Found(null, null, Map.of(), failed.problem());
        }
    }

    private void stopped(int which) {
        if (which == asked.get()) {
            working = false;
            stale = true;
            tell(News.FIGURES);
        }
    }

    private void accept(Found result) {
        working = false;
        found = result;
        if (result.offers() != null && !result.offers().equals(offers)) {
            offers = result.offers();
            tell(News.ANALYSIS);
        }
        tell(News.FIGURES);
        Pointed again = pointed == null || result.outcome() == null ? null : pointed.in(result.outcome().table());
        point(again);
    }

    /** The cell that is gone to. */
    Optional<Pointed> pointed() {
        return Optional.ofNullable(pointed);
    }

    /** Goes to a cell, by its places in the table. */
    void point(int row, int column) {
        Table table = outcome().map(Outcome::table).orElse(null);
        if (table != null && row >= 0 && row < table.rows().size() && column >= 0 && column < table.heads().size()) {
            point(Pointed.at(table, row, column));
        }
    }

    private void point(Pointed cell) {
        if (cell != null && cell.equals(pointed)) {
            return;
        }
        pointed = cell;
        verbatims = List.of();
        int mine = read.incrementAndGet();
        Evidence evidence = cell == null ? Evidence.NONE : cell.cell().evidence();
        reading = !evidence.posts().isEmpty();
        tell(News.CELL);
        if (!reading) {
            return;
        }
        UUID of = panel;
        ui.run(Task.of(messages.get("task.read"), progress -> {
            Newest newest = new Newest(progress, () -> mine == read.get());
            try {
                return analyses.verbatims(ui.actor(), of, evidence, newest);
            } catch (CancelledException stopped) {
                if (newest.overtaken()) {
                    return List.<Verbatim>of();
                }
                ui.later(() -> heard(mine, List.of()));
                throw stopped;
            }
        }), words -> heard(mine, words));
    }

    private void heard(int which, List<Verbatim> words) {
        if (which == read.get()) {
            reading = false;
            verbatims = words;
            tell(News.VERBATIMS);
        }
    }

    /** The words behind the cell; empty while they are read. */
    List<Verbatim> verbatims() {
        return verbatims;
    }

    /** Whether the words behind the cell are being read. */
    boolean reading() {
        return reading;
    }

    /** Draws the chart of the figures in the background. */
    void draw(Outcome outcome, Look look, Consumer<Picture> drawn, Consumer<Problem> failed) {
        ui.run(Task.of(messages.get("task.draw"), progress -> {
            try {
                return analyses.picture(outcome, look);
            } catch (ProblemException problem) {
                ui.later(() -> failed.accept(problem.problem()));
                return null;
            }
        }), picture -> {
            if (picture != null) {
                drawn.accept(picture);
            }
        });
    }

    /** Endings of files that figures can be written to, with the names of the formats. */
    List<String> endings() {
        return analyses.endings();
    }

    String formatName(String ending) {
        return analyses.formatName(ending);
    }

    /** The view of the window, while there is one. */
    Optional<AnalysesView> view() {
        return Optional.ofNullable(view);
    }

    /** Writes figures into a file. */
    void write(Outcome outcome, Path file, Consumer<Path> written) {
        ui.run(Task.of(messages.get("task.write", file.getFileName()),
                progress -> analyses.write(outcome, file, progress)), written);
    }

    /** What is to be kept over a restart. */
    Map<String, String> state() {
        return kept.state(all());
    }

    void restore(Map<String, String> state) {
        kept.restore(state);
        tell(News.ANALYSIS);
    }
}
