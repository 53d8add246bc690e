// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.parley.coding.CodingState;
import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.discussion.Discussion;
import org.parley.ui.Choice;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;
import org.parley.ui.widgets.ToolStrip;

/** How far coders agree, a row for each code; the differences of the selected one stand beside it. */
final class AgreementView extends TableView<AgreementRow> {

    static final String ID = "code.agreement";
    /** A code with how far coders agree on it, and a difference as the place inside it. */
    static final String KIND = "code-agreement";

    private static final String BLIND = "agreement.blind";
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
    private final Later soon;
    private AgreementChoice choice = AgreementChoice.USUAL;
    private AgreementChoice shownChoice = choice;
    private PanelAgreement found;
    private Problem problem;
    private Asked asked;
    private boolean running;
    private boolean exportThen;
    private long millis;
    private DifferencesBeside beside;
    private RowList<DifferenceRow> differences;
    private String wanted = "";

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
        this.figures = new AgreementFigures(ui, room.agreement(), messages().get("task"));
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
            beside = null;
            asked = null;
            choice = AgreementChoice.of(choice.kept());
        }
        if (asked != null && asked.same(desk.allowed(), desk.discussion(), choice)) {
            return;
        }
        asked = new Asked(desk.allowed(), desk.discussion(), choice);
        problem = null;
        List<String> everybody = everybody();
        List<String> compared = choice.compared(everybody);
        if (table() == null) {
            makeColumns(compared);
        }
        if (compared.size() < AgreementChoice.LEAST) {
            figures.forget();
            running = false;
            found = null;
            show(List.of());
            return;
        }
        summary.asked(choice, words.names(compared), menus);
        begin(choice.question(everybody));
    }

    private void begin(Question question) {
        running = true;
        summary.old(true);
        table().table().redraw();
        loading(messages().get("loading"));
        figures.ask(desk.panelId(), question, this::answered);
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
            if (blind()) {
                forgetFigures();
            }
            table().table().redraw();
            tell();
        }
        exportThen = false;
    }

    /** A coder in an open blind batch learns nothing here of what the others coded. */
    private boolean blind() {
        return problem != null && problem.code().equals(BLIND);
    }

    /** Figures from before the batch was opened go as well. */
    private void forgetFigures() {
        found = null;
        if (isBeside()) {
            desk.beside(null);
        }
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
        List<String> everybody = everybody();
        List<String> compared = choice.compared(everybody);
        if (compared.size() < AgreementChoice.LEAST) {
            return everybody.size() < AgreementChoice.LEAST ? alone(everybody)
                    : State.empty(Icon.SCALES, messages().get("rest.chosen"),
                            new Choice(messages().get("rest.everybody"), () -> choose(new AgreementChoice(choice.by(),
                                    choice.posts(), Set.of()))));
        }
        if (blind()) {
            return State.empty(Icon.HIDDEN, messages().get("rest.blind"),
                    new Choice(messages().get("rest.text"), () -> ui().open(Target.view("code.text"))));
        }
        if (problem != null) {
            return State.error(problem.text(), new Choice(messages().get("rest.again"), this::again));
        }
        if (found == null) {
            return running ? null : State.empty(Icon.SCALES, messages().get("rest.stopped"),
                    new Choice(messages().get("rest.again"), this::again));
        }
        if (found.codes().isEmpty()) {
            String names = words.names(found.coders());
            return choice.posts() == Question.Posts.EVERY
                    ? State.empty(Icon.SCALES, messages().get("rest.nothing", names),
                            new Choice(messages().get("rest.any"), () -> choose(choice.posts(Question.Posts.ANY))))
                    : State.empty(Icon.SCALES, messages().get("rest.nothing.any", names));
        }
        return super.rest();
    }

    private State alone(List<String> everybody) {
        return State.empty(Icon.SCALES, everybody.isEmpty() ? messages().get("rest.nobody")
                : messages().get("rest.alone", everybody.get(0)),
                new Choice(messages().get("rest.text"), () -> ui().open(Target.view("code.text"))));
    }

    private void again() {
        asked = null;
        refresh();
    }

    @Override
    protected void shown() {
        boolean figuresThere = isReady() || found != null && !found.codes().isEmpty();
        boolean comparable = choice.compared(everybody()).size() >= AgreementChoice.LEAST;
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
        row.ifPresentOrElse(one -> {
            List<Difference> of = found.differences().stream()
                    .filter(difference -> difference.codeId().equals(one.code().id())).toList();
            List<String> about = new ArrayList<>();
            String not = one.code().exclude().isBlank() ? "" : messages().get("about.not", one.code().exclude().strip());
            String definition = (one.code().definition().strip() + ' ' + not).strip();
            if (!definition.isEmpty()) {
                about.add(definition);
            }
            about.add(words.uses(found, one.figures()));
            if (!one.words().isEmpty()) {
                about.add(one.words());
            }
            show(one.code().name(), of, about, one.figures());
            ui().selections().set(ID, List.of(one.code()));
        }, () -> {
            if (isBeside()) {
                desk.beside(null);
            }
            ui().selections().set(ID, List.of());
        });
    }

    /** Every difference beside the table. */
    private void lookAtAll() {
        show(messages().get("differences.all"), found.differences(), List.of(), found.overall());
        toDifferences();
    }

    private void show(String title, List<Difference> of, List<String> about, CodeAgreement figures) {
        beside = new DifferencesBeside(title, messages().get("differences.count", of.size()), about,
                DifferenceRow.of(of, desk.panel(), desk.discussion(), desk.allowed()),
                messages().get(figures.alpha().value().isPresent() ? "differences.none" : "differences.undefined"), this);
        desk.beside(beside);
    }

    /** New figures bring new differences, where those of before are still looked at. */
    private void besideAgain() {
        if (isBeside()) {
            looked(selected().stream().findFirst());
        }
    }

    private boolean isBeside() {
        return beside != null && desk.beside().filter(beside::equals).isPresent();
    }

    /** The list is there; a difference that is to be shown is selected in it. */
    void besideMade(RowList<DifferenceRow> list) {
        differences = list;
        if (!wanted.isEmpty()) {
            list.select(wanted);
            wanted = "";
        }
    }

    /** Gives the keyboard to the differences of the selected code. */
    void toDifferences() {
        if (desk.beside().isEmpty()) {
            looked(selected().stream().findFirst());
        }
        ui().open(Target.view(INSPECTOR));
    }

    /** Goes to the place in the text; the way back leads to this difference. */
    void toText(DifferenceRow row) {
        ui().open(Target.of(KIND, row.difference().codeId().toString()).at(row.id()));
        ui().open(row.coding() != null ? Target.of("coding", row.coding().toString())
                : Target.of("code-post", row.difference().postId().toString()).at(row.place()));
        ui().later(desk::focusText);
    }

    Theme theme() {
        return ui().theme();
    }

    // export

    /** Asks where the figures go; as soon as there are some. */
    void export() {
        if (found == null || running) {
            exportThen = true;
            return;
        }
        new AgreementExport(ui(), room.agreement()).open(desk.panel().panel(), found.question());
    }

    /** Whether there are, or will be, figures to write. */
    boolean comparable() {
        return choice.compared(everybody()).size() >= AgreementChoice.LEAST;
    }

    // what every view does

    @Override
    public boolean open(Target target) {
        refresh();
        if (table() == null) {
            return false;
        }
        wanted = target.detail();
        table().select(List.of(target.id()));
        if (differences != null && !differences.isDisposed() && !wanted.isEmpty()) {
            differences.select(wanted);
        }
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
