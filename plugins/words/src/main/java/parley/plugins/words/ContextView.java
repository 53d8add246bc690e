// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Composite;
import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.TableView;
import org.parley.ui.widgets.ToolStrip;

/** A word or phrase with what stands around it, found while one types; Enter on a line goes to its place in the text. */
final class ContextView extends TableView<ContextRow> {

    /** More than any window shows of a line. */
    private static final int WIDTH = 160;
    private static final String FORMS = "forms";

    private final Panels panels;
    private final Discussions discussions;
    private final Concordance concordance;
    private boolean forms;
    private String asked = "";
    private Found found;
    private AtomicBoolean old = new AtomicBoolean();

    /** What came of a question; members are those that are known. */
    private record Found(String asked, List<ContextRow> rows, long posts, long members) { }

    ContextView(Composite parent, UiContext ui, Panels panels, Discussions discussions, Concordance concordance) {
        super(parent, ui, Messages.of(ContextView.class), "context", Icon.QUOTE, ContextRow::id);
        this.panels = panels;
        this.discussions = discussions;
        this.concordance = concordance;
        ToolStrip tools = new ToolStrip(head().tools(), ui.theme());
        tools.add(Icon.MERGE, messages().get("tool.forms"), this::forms);
        tools.add(Icon.CSV, messages().get("tool.copy"), () -> table().copy(true));
        columns(new ContextColumns().all());
        follow("discussion", "panel");
        tell();
    }

    @Override
    protected void made(FilterTable<ContextRow> made) {
        // the field asks for places; no line is left out here
        made.filterBy((row, typed) -> true);
        made.onSelect(rows -> {
            ui().selections().set("parley.plugins.words.context", rows.stream().map(row -> row.line().post()).toList());
            ui().stateChanged();
        });
        made.onOpen(row -> ui().open(row.target()));
    }

    @Override
    protected void shown() {
        String typed = field().typed().strip();
        if (!typed.equals(asked)) {
            asked = typed;
            ask();
        }
    }

    private void forms() {
        forms = !forms;
        ui().say(messages().get(forms ? "said.forms" : "said.as-typed"));
        ask();
    }

    private void ask() {
        old.set(true);
        UUID panel = ui().panel().orElse(null);
        if (asked.isEmpty() || panel == null) {
            found = null;
            show(List.of());
            head().set("", "");
            return;
        }
        AtomicBoolean stale = new AtomicBoolean();
        old = stale;
        String question = asked;
        boolean all = forms;
        ui().run(Task.of(messages().get("task", question), progress -> find(panel, question, all, progress, stale)),
                result -> {
                    if (result != null && !stale.get() && !body().isDisposed()) {
                        found = result;
                        show(result.rows());
                        head().set("", result.rows().isEmpty() ? "" : messages().get(all ? "fact.forms" : "fact",
                                result.rows().size(), result.posts(), result.members()));
                    }
                });
    }

    /** Null when something else was asked in the meantime. */
    private Found find(UUID panelId, String question, boolean all, Progress task, AtomicBoolean stale) {
        try {
            PanelState panel = panels.state(panelId);
            Discussion talk = discussions.state(panelId);
            List<ContextRow> rows = ContextRow.of(concordance.find(panel, talk, question, all, Language.OF_POST, WIDTH,
                    Within.ALL, new Newest(task, stale)), talk, panel);
            return new Found(question, rows, rows.stream().map(row -> row.line().post().id()).distinct().count(),
                    rows.stream().map(ContextRow::who).filter(who -> !who.isEmpty()).distinct().count());
        } catch (CancelledException e) {
            if (stale.get()) {
                return null;
            }
            throw e;
        }
    }

    /** The progress of a task that ends, too, when its question is old. */
    private record Newest(Progress task, AtomicBoolean stale) implements Progress {

        @Override
        public void at(String step, long done, long total) {
            task.at(step, done, total);
        }

        @Override
        public boolean cancelled() {
            return stale.get() || task.cancelled();
        }
    }

    @Override
    protected State rest() {
        if (asked.isEmpty()) {
            return State.empty(Icon.QUOTE, messages().get("context.empty"));
        }
        if (found == null || table().shownCount() > 0) {
            return null;
        }
        return State.filtered(messages().get(forms ? "context.none" : "context.none.forms", found.asked()),
                new Choice(messages().get("context.clear"), field()::clear));
    }

    @Override
    public void refresh() {
        if (!asked.isEmpty()) {
            ask();
        }
    }

    @Override
    public void focus() {
        if (isReady() && table().shownCount() > 0) {
            super.focus();
        } else {
            focusFilter();
        }
    }

    @Override
    public Map<String, String> saveState() {
        Map<String, String> state = new HashMap<>(super.saveState());
        state.put(FORMS, String.valueOf(forms));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> before) {
        forms = Boolean.parseBoolean(before.get(FORMS));
        super.restoreState(before);
    }

    @Override
    public void dispose() {
        old.set(true);
        super.dispose();
    }
}
