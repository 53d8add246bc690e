// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.report.Analyses.About;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Parameter;
import org.parley.report.spi.Table;
import org.parley.report.ui.internal.analysis.model.Pointed;
import org.parley.report.ui.internal.analysis.model.TableCells;
import org.parley.report.ui.internal.analysis.model.TableOrder;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.CellGrid;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewState;

/** What an analysis found, as a table above a chart. A cell in one is the same cell in the other. */
final class ResultPane extends Composite {

    /** What is shown of it. */
    enum Part { TABLE, CHART, BOTH }

    private static final int[] HALVES = {50, 50};

    private final UiContext ui;
    private final AnalysisDesk desk;
    private final Messages messages = Messages.of(ResultPane.class);
    private final ViewState state;
    private SashForm sash;
    private CellGrid grid;
    private ChartCanvas chart;
    private Part part = Part.BOTH;
    private TableOrder order = TableOrder.AS_GIVEN;
    private String orderedFor = "";
    private TableCells cells;
    private Outcome shown;

    ResultPane(Composite parent, UiContext ui, AnalysisDesk desk, Runnable open) {
        super(parent, SWT.NONE);
        this.ui = ui;
        this.desk = desk;
        setLayout(new FillLayout());
        state = new ViewState(this, ui.theme(), area -> {
            sash = new SashForm(area, SWT.VERTICAL | SWT.SMOOTH);
            ui.theme().style(sash, Token.LINE, Token.INK, Type.NORMAL);
            sash.setSashWidth(ui.theme().px(5));
            grid = new CellGrid(sash, ui.theme());
            chart = new ChartCanvas(sash, ui.theme(), desk);
            sash.setWeights(HALVES);
            return sash;
        });
        grid.onSelect(this::point);
        grid.onOpen(place -> {
            if (place.column() >= 0) {
                point(place);
                open.run();
            }
        });
        grid.onSort(this::sort);
        chart.onChoose(spot -> grid.select(cells.shown(spot.row()), spot.column()));
        chart.onOpen(spot -> {
            grid.select(cells.shown(spot.row()), spot.column());
            open.run();
        });
        figures();
    }

    private void point(CellGrid.Place place) {
        if (cells != null && place.row() >= 0 && place.row() < cells.rows() && place.column() >= 0) {
            desk.point(cells.inTable(place.row()), place.column());
        }
    }

    private void sort(int column) {
        Table table = shown.table();
        order = order.next(table, column);
        Optional<Pointed> at = desk.pointed();
        fill(table);
        at.ifPresent(p -> chart.point(p.row(), p.column()));
        ui.stateChanged();
    }

    private void fill(Table table) {
        cells = new TableCells(table, order, messages);
        grid.setSorted(order.column(), order.down());
        grid.setCells(cells);
    }

    /** Old figures are muted while new ones are worked out. */
    void working() {
        state.loading(messages.get("working"));
        grid.setStale(true);
        chart.setStale(true);
    }

    /** Shows the figures, or why there are none. */
    void figures() {
        Outcome outcome = desk.outcome().orElse(null);
        About about = desk.chosen().orElse(null);
        if (outcome != null) {
            if (!outcome.analysis().equals(orderedFor)) {
                orderedFor = outcome.analysis();
                order = TableOrder.AS_GIVEN;
            }
            shown = outcome;
            fill(outcome.table());
            state.ready();
            chart.show(outcome);
            chart.setStale(false);
        } else if (about == null) {
            state.show(State.empty(Icon.CHART, messages.get("empty.none")));
        } else if (desk.problem().isPresent()) {
            Problem problem = desk.problem().get();
            state.show(problem.kind() == Problem.Kind.FAILED ? State.error(problem.text(), again())
                    : State.empty(Icon.WARNING, problem.text()));
        } else if (!desk.refusals().isEmpty()) {
            state.show(State.empty(Icon.CHART, asked(about)));
        } else if (!desk.working()) {
            state.show(State.empty(Icon.CHART, messages.get("empty.stopped"), again()));
        }
    }

    /** What has to be given or put right before there are figures. */
    private String asked(About about) {
        for (Parameter parameter : about.parameters()) {
            Problem problem = desk.refusals().get(parameter.name());
            if (problem != null && !desk.given().containsKey(parameter.name())) {
                return messages.get("empty.asked", parameter.label(), parameter.help());
            } else if (problem != null) {
                return messages.get("empty.refused", parameter.label());
            }
        }
        return "";
    }

    private Choice again() {
        return new Choice(messages.get("again"), desk::work);
    }

    /** Shows which cell is gone to. */
    void pointed() {
        Pointed at = desk.pointed().orElse(null);
        chart.point(at == null ? -1 : at.row(), at == null ? -1 : at.column());
    }

    /** Why a cell is not shown, or what it rests on. */
    String why(Pointed cell) {
        String why = cells == null ? "" : cells.why(cell.cell());
        return why.isEmpty() ? messages.get("why.nothing") : why;
    }

    /** Puts the whole table on the clipboard as csv. */
    void copy() {
        grid.copy(true);
    }

    Part part() {
        return part;
    }

    void show(Part wanted) {
        part = wanted;
        sash.setMaximizedControl(wanted == Part.TABLE ? grid : wanted == Part.CHART ? chart : null);
        if (shown != null && wanted != Part.TABLE) {
            chart.show(shown);
        }
    }

    /** By what the rows are sorted, in words. */
    Optional<String> sortText() {
        if (!order.sorted() || cells == null || order.column() >= cells.columns()) {
            return Optional.empty();
        }
        return Optional.of(messages.get(order.down() ? "sorted.down" : "sorted.up",
                order.column() < 0 ? cells.corner() : cells.head(order.column())));
    }

    @Override
    public boolean setFocus() {
        return !isDisposed() && (!state.isReady() ? state.setFocus()
                : part == Part.CHART ? chart.setFocus() : grid.setFocus());
    }
}
