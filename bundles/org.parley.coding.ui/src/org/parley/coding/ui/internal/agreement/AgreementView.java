// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.parley.coding.CodingState;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;
import org.parley.ui.widgets.ToolStrip;

/** How far coders agree, a row for each code; the differences of the selected one stand beside it. */
final class AgreementView extends TableView<AgreementRow> {

    static final String ID = "code.agreement";
    /** A code with how far coders agree on it, and a difference as the place inside it. */
    static final String KIND = "code-agreement";

    private static final String INSPECTOR = "code.inspector";
    private static final int REST = 300;

    private final AgreementRoom room;
    private final RowDesk desk;
    private final FigureWords words = new FigureWords();
    private final AgreementColumns columns = new AgreementColumns(words, this::old);
    private final AgreementSummary summary;
    private final PlotAxis axis;
    private final AgreementFoot foot;
    private final AgreementMenus menus;
    private final AgreementFigures figures;
    private final AgreementBeside beside;
    private final AgreementRest rest;
    private final Later soon;
    private AgreementChoice choice = AgreementChoice.USUAL;
    private AgreementChoice shownChoice = choice;
    private PanelAgreement found;
    private Problem problem;
    private Asked asked;
    private boolean running;
    private boolean exportThen;
    private long millis;

    /** What figures are made of: the same again needs no work. */
    private record Asked(CodingState codings, Discussion discussion, AgreementChoice choice) {

        boolean same(CodingState now, Discussion today, AgreementChoice wish) {
            return codings == now && discussion == today && choice.equals(wish);
        }
    }

    AgreementView(Composite parent, UiContext ui, AgreementRoom room) {
        super(parent, ui, Messages.of(AgreementView.class), "agreement", Icon.SCALES, AgreementRow::id);
        this.room = room;
        this.desk = new RowDesk(ui, room.room());
        this.figures = new AgreementFigures(ui, messages().get("task"));
        this.beside = new AgreementBeside(ui, desk, words, this::focus);
        this.rest = new AgreementRest(ui, this, room, words);
        this.menus = new AgreementMenus(body(), this);
        ToolStrip tools = new ToolStrip(head().tools(), ui.theme());
        tools.add(Icon.EXPORT, messages().get("action.export"), this::export);
        summary = new AgreementSummary(body(), ui.theme(), words);
        summary.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        summary.moveBelow(head());
        axis = new PlotAxis(body(), ui.theme());
        axis.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        axis.moveBelow(summary);
        foot = new AgreementFoot(body(), ui.theme(), words);
        foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        soon = new Later(body(), REST, this::refresh);
        // one that is hidden learns of changes when it is painted again
        head().addListener(SWT.Paint, event -> ui.later(this::refreshIfOld));
        keep(ui.onChange(changes -> {
            if (!body().isDisposed() && body().isVisible() && changes.stream().anyMatch(set -> set.touches("coding")
                    || set.touches("discussion") || set.touches("panel"))) {
                soon.soon();
            }
        }));
        keep(ui.theme().onChange(() -> ui.later(this::tellFigures)));
        room.view(this);
    }

    // what is compared

    AgreementChoice choice() {
        return choice;
    }

    /** Everybody who coded in the panel. */
    List<String> everybody() {
        return desk.isOpen() ? AgreementChoice.everybody(desk.allowed()) : List.of();
    }

    /** Compares something else. */
    void choose(AgreementChoice other) {
        choice = other;
        refresh();
    }

    /** The second passes that are finished. */
    List<CoderBatch> passes() {
        return desk.isOpen() ? room.coders().passes(desk.panelId()) : List.of();
    }

    /** The pass that is compared with the first, when one is chosen and still there. */
    Optional<CoderBatch> chosenPass() {
        return passes().stream().filter(batch -> batch.id().equals(choice.pass())).findFirst();
    }

    /** The pass to show first: one of the person's own before others. */
    UUID firstPass() {
        List<CoderBatch> passes = passes();
        return passes.stream().filter(batch -> batch.coder(ui().actor().id()).isPresent()).findFirst()
                .or(() -> passes.stream().findFirst()).map(CoderBatch::id).orElse(AgreementChoice.NO_PASS);
    }

    /** Whether an open blind batch hides codings from the person. */
    boolean hidden() {
        return desk.isOpen() && room.coders().hides(ui(), desk.panelId());
    }

    private boolean old() {
        return running;
    }

    private void refreshIfOld() {
        if (!body().isDisposed() && body().isVisible() && desk.isOpen()
                && (asked == null || !asked.same(desk.allowed(), desk.discussion(), choice))) {
            soon.soon();
        }
    }

    @Override
    public void refresh() {
        if (!desk.isOpen() || body().isDisposed()) {
            return;
        }
        if (found != null && !found.panelId().equals(desk.panelId())) {
            found = null;
            beside.forget();
            asked = null;
            choice = AgreementChoice.of(choice.kept());
        }
        if (asked != null && asked.same(desk.allowed(), desk.discussion(), choice)) {
            return;
        }
        asked = new Asked(desk.allowed(), desk.discussion(), choice);
        problem = null;
        List<String> compared = choice.compared(everybody());
        if (table() == null) {
            makeColumns(compared);
        }
        if (rest.before(choice) != null) {
            figures.forget();
            running = false;
            found = null;
            beside.leave();
            show(List.of());
            return;
        }
        summary.asked(choice, chosenPass().map(pass -> messages().get("pass.item", pass.coders().get(0).name(), pass.name()))
                .orElseGet(() -> words.names(compared)), menus);
        begin();
    }

    private void begin() {
        running = true;
        summary.old(true);
        table().table().redraw();
        loading(messages().get("loading"));
        figures.ask(comparing(choice.question(everybody())), this::answered);
    }

    /** What makes the figures of coders, or of the pass that is chosen. */
    private Function<Progress, PanelAgreement> comparing(Question question) {
        UUID panel = desk.panelId();
        UUID pass = choice.pass();
        return pass == null ? progress -> room.agreement().compare(ui().actor(), panel, question, progress)
                : progress -> room.drift().again(panel, pass, Question.DRAWS, Question.SEED, progress).agreement();
    }

    private void answered(AgreementFigures.Answer answer) {
        if (body().isDisposed()) {
            return;
        }
        running = false;
        summary.old(false);
        problem = answer.problem();
        if (answer.found() != null) {
            found = answer.found();
            millis = answer.millis();
            shownChoice = choice;
            makeColumns(found.coders());
            show(AgreementRow.of(found, desk.allowed().codebook(), words));
            tellFigures();
            besideAgain();
            if (exportThen) {
                export();
            }
        } else {
            if (problem == null && found != null) {
                stopped();
            }
            if (AgreementRest.blind(problem) || choice.pass() != null && problem != null) {
                forgetFigures();
            }
            table().table().redraw();
            tell();
        }
        exportThen = false;
    }

    /** Figures from before go as well: a coder in an open blind batch learns nothing here of what the others coded. */
    private void forgetFigures() {
        found = null;
        beside.leave();
        show(List.of());
    }

    /** The person stopped it: what was shown before stays, and so does what it was about. */
    private void stopped() {
        choice = shownChoice;
        asked = new Asked(desk.allowed(), desk.discussion(), choice);
        summary.asked(choice, words.names(found.coders()), menus);
        ui().say(messages().get("stopped"));
    }

    private void makeColumns(List<String> coders) {
        List<Column<AgreementRow>> made = columns.of(coders);
        columns(made);
        int plot = 0;
        while (!made.get(plot).id().equals(AgreementColumns.PLOT)) {
            plot++;
        }
        axis.over(table().table(), plot);
    }

    @Override
    protected void made(FilterTable<AgreementRow> made) {
        Table rows = made.table();
        rows.addListener(SWT.MouseMove, event -> rows.setToolTipText(tip(event)));
        made.sort(AgreementColumns.ALPHA, false);
        made.onSelect(chosen -> looked(chosen.stream().findFirst()));
        made.onOpen(row -> ui().later(this::toDifferences));
    }

    /** What the cells have no room for: the path, the interval, why there is no figure. */
    private String tip(Event event) {
        TableItem item = table().table().getItem(new Point(event.x, event.y));
        if (item == null || !(item.getData() instanceof AgreementRow row)) {
            return null;
        }
        String text = row.path() + '\n' + (row.words().isEmpty() ? messages().get("tip.interval",
                words.range(row.figures().interval())) : row.words());
        return text.replace("&", "&&");
    }

    private void tellFigures() {
        if (found != null && !body().isDisposed() && desk.isOpen()) {
            summary.found(found, desk.allowed().codebook().version());
            foot.show(found, AgreementRow.of(found, desk.allowed().codebook(), words), this::lookAtAll);
        }
    }

    // what stands in place of the rows

    @Override
    protected State rest() {
        State before = rest.before(choice);
        State after = before != null ? before : rest.after(choice, found, problem, running);
        return after != null || found == null ? after : super.rest();
    }

    void again() {
        asked = null;
        refresh();
    }

    @Override
    protected void shown() {
        boolean figuresThere = isReady() || found != null && !found.codes().isEmpty();
        boolean comparable = rest.before(choice) == null;
        boolean moved = place(summary, comparable && (found != null || running));
        moved |= place(axis, isReady());
        moved |= place(foot, figuresThere && comparable && found != null);
        if (moved) {
            body().layout(true);
        }
        if (running) {
            loading(messages().get("loading"));
        }
    }

    /** Takes a part in or out; true when that changed something. */
    private static boolean place(Composite part, boolean there) {
        GridData data = (GridData) part.getLayoutData();
        boolean changed = data.exclude == there;
        data.exclude = !there;
        part.setVisible(there);
        return changed;
    }

    // the differences beside it

    private void looked(Optional<AgreementRow> row) {
        if (found == null || !body().isVisible()) {
            return;
        }
        row.ifPresentOrElse(one -> beside.show(found, sides(), one), beside::leave);
        ui().selections().set(ID, row.map(AgreementRow::code).stream().toList());
    }

    private Sides sides() {
        return chosenPass().map(pass -> Sides.passes(desk.allowed(), pass, found.coders().get(1)))
                .orElseGet(() -> Sides.coders(desk.allowed()));
    }

    /** Every difference beside the table. */
    private void lookAtAll() {
        beside.showAll(found, sides());
        toDifferences();
    }

    /** New figures bring new differences, where those of before are still looked at. */
    private void besideAgain() {
        if (beside.shown()) {
            looked(selected().stream().findFirst());
        }
    }

    /** Gives the keyboard to the differences of the selected code. */
    void toDifferences() {
        if (desk.beside().isEmpty()) {
            looked(selected().stream().findFirst());
        }
        ui().open(Target.view(INSPECTOR));
    }

    // export

    /** Asks where the figures go; as soon as there are some. */
    void export() {
        if (found == null || running) {
            exportThen = true;
            return;
        }
        new AgreementExport(ui(), room.agreement()).open(desk.panel().panel(), comparing(found.question()),
                choice.pass() == null ? found.question() : null);
    }

    /** Whether there are, or will be, figures to write. */
    boolean comparable() {
        return desk.isOpen() && rest.before(choice) == null;
    }

    // what every view does

    @Override
    public boolean open(Target target) {
        refresh();
        if (table() == null) {
            return false;
        }
        table().select(List.of(target.id()));
        beside.select(target.detail());
        super.focus();
        return desk.allowed().codebook().codes().containsKey(UUID.fromString(target.id()));
    }

    @Override
    public void focus() {
        super.focus();
        if (found != null && isReady()) {
            looked(selected().stream().findFirst());
        }
    }

    @Override
    public List<String> facts() {
        return found == null || !isReady() ? List.of() : List.of(super.facts().get(0),
                messages().get("facts.seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0)));
    }

    @Override
    public Map<String, String> saveState() {
        Map<String, String> now = new LinkedHashMap<>(super.saveState());
        now.putAll(choice.kept());
        return now;
    }

    @Override
    public void restoreState(Map<String, String> before) {
        choice = AgreementChoice.of(before);
        super.restoreState(before);
    }

    @Override
    public void dispose() {
        super.dispose();
        figures.forget();
        desk.close();
        room.view(null);
    }
}
