// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Actor;
import org.parley.core.CancelledException;
import org.parley.core.ChangeSet;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Task;
import org.parley.panel.Panel;
import org.parley.ui.Choice;
import org.parley.ui.Notice;
import org.parley.ui.Registration;
import org.parley.ui.Selections;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Theme;
import org.parley.workbench.internal.actions.KeyDispatcher;
import org.parley.workbench.internal.frame.ToolRow;

/** The window as views and actions see it. */
final class WindowContext implements UiContext, ToolRow.Deeds {

    private final MainWindow window;
    private final WindowParts parts;
    private final Messages messages = Messages.of(WindowContext.class);
    private final Display display = Display.getCurrent();
    private final SelectionBook selections;
    private final Trail trail = new Trail();
    private final WriterThread writer = new WriterThread();
    private final Map<Long, String> said = new HashMap<>();
    private final ChangeRelay relay;
    private final PanelSession session;
    private final UndoState undo;
    private final Failures failures;
    private Palette palette;
    private Runnable stateListener = () -> { };
    private boolean badgesDue;
    private Problem toldAtStart;

    WindowContext(MainWindow window, WindowParts parts) {
        this.window = window;
        this.parts = parts;
        this.session = parts.session();
        this.relay = new ChangeRelay(parts.store(), this::later);
        this.undo = new UndoState(parts.store().history(), parts.actor());
        this.failures = new Failures(messages);
        this.selections = new SelectionBook(window::perspective, view -> parts.contributions().view(view)
                .map(ViewContribution::perspective).orElse(""));
        relay.listen(changes -> undoChanged());
        relay.listen(changes -> stateChanged());
    }

    WindowParts parts() {
        return parts;
    }

    MainWindow window() {
        return window;
    }

    Optional<Panel> openPanel() {
        return session.open();
    }

    PanelSession session() {
        return session;
    }

    @Override
    public Optional<UUID> panel() {
        return session.open().map(Panel::id);
    }

    @Override
    public Actor actor() {
        return parts.actor();
    }

    @Override
    public Shell shell() {
        return window.shell();
    }

    @Override
    public Theme theme() {
        return window.theme();
    }

    @Override
    public Selections selections() {
        return selections;
    }

    @Override
    public String perspective() {
        return window.perspective();
    }

    @Override
    public String activeView() {
        return window.activeView();
    }

    @Override
    public void open(Target target) {
        if (window.open(target)) {
            trail.go(target);
        } else {
            say(messages.get("open.nobody"));
        }
    }

    @Override
    public void back() {
        trail.back().ifPresent(window::open);
    }

    @Override
    public void forward() {
        trail.forward().ifPresent(window::open);
    }

    @Override
    public <T> void change(String label, Callable<T> write, Consumer<T> stored, Consumer<Exception> failed) {
        write(label, write, stored, failure -> {
            failed.accept(failure);
            warn(failures.problem(failure));
        });
    }

    @Override
    public <T> void attempt(String label, Callable<T> write, Consumer<T> stored, Consumer<Problem> refused) {
        write(label, write, stored, failure -> refused.accept(failures.problem(failure)));
    }

    private <T> void write(String label, Callable<T> write, Consumer<T> stored, Consumer<Exception> failed) {
        writer.submit(() -> {
            long before = parts.store().lastNumber();
            T result = write.call();
            undo.reread();
            return new Written<>(result, undo.undoable().filter(c -> c.number() > before));
        }, (written, failure) -> later(() -> {
            if (failure == null) {
                sayWritten(label, written.undoable());
                stored.accept(written.result());
            } else {
                failed.accept(failure);
            }
        }));
    }

    private record Written<T>(T result, Optional<ChangeSet> undoable) { }

    private void sayWritten(String label, Optional<ChangeSet> undoable) {
        if (undoable.isPresent()) {
            said.put(undoable.get().number(), label);
            say(label, new Choice(messages.get("undo"), this::undo));
        } else {
            say(label);
        }
    }

    @Override
    public <R> void run(Task<R> task, Consumer<R> done) {
        run(task, done, this::warn);
    }

    /** Runs a task whose failure is told in a place of its own. */
    <R> void run(Task<R> task, Consumer<R> done, Consumer<Problem> failed) {
        await(parts.tasks().start(task), task.name(), done, failed);
    }

    /** Goes on, on the UI thread, when work that was begun elsewhere has ended. */
    <R> void await(CompletableFuture<R> work, String name, Consumer<R> done, Consumer<Problem> failed) {
        work.whenComplete((result, failure) -> later(() -> {
            Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
            if (cause == null) {
                done.accept(result);
            } else if (cause instanceof CancelledException) {
                say(messages.get("task.cancelled", name));
            } else {
                failed.accept(failures.problem(cause));
            }
        }));
    }

    @Override
    public void say(String what) {
        window.status().say(what);
    }

    @Override
    public void say(String what, Choice choice) {
        window.status().say(what, choice);
    }

    @Override
    public void warn(Notice notice) {
        window.messageBar().show(notice);
    }

    @Override
    public void warn(Problem problem) {
        warn(new Notice(problem.kind() == Problem.Kind.FAILED ? Notice.Level.DANGER : Notice.Level.WARN,
                problem.text(), List.of()));
    }

    @Override
    public void stateChanged() {
        if (badgesDue) {
            return;
        }
        badgesDue = true;
        later(() -> {
            badgesDue = false;
            window.badges();
            stateListener.run();
        });
    }

    @Override
    public Registration onChange(Consumer<List<ChangeSet>> listener) {
        return relay.listen(listener);
    }

    @Override
    public void later(Runnable run) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!window.shell().isDisposed()) {
                    run.run();
                }
            });
        }
    }

    private void undoChanged() {
        writer.submit(() -> {
            undo.reread();
            return null;
        }, (done, failure) -> later(stateListener));
    }

    @Override
    public void undo() {
        history("undone", "nothing.undo", undo::undoable, last -> parts.store().history().undo(actor(), last.number()));
    }

    @Override
    public void redo() {
        history("redone", "nothing.redo", undo::redoable, last -> parts.store().history().redo(actor(), last.number()));
    }

    /** What was said when the change was made here; what the store calls it when it was made elsewhere. */
    private String words(ChangeSet change) {
        return said.getOrDefault(change.number(), change.label());
    }

    /** Which change is the last is asked when its turn comes: what was written or brought in until then is known. */
    private void history(String done, String nothing, Supplier<Optional<ChangeSet>> which, Consumer<ChangeSet> step) {
        writer.submit(() -> {
            undo.reread();
            Optional<ChangeSet> last = which.get();
            last.ifPresent(step);
            undo.reread();
            return last;
        }, (last, failure) -> later(() -> {
            if (failure == null) {
                say(last.map(change -> messages.get(done, words(change))).orElseGet(() -> messages.get(nothing)));
            } else {
                warn(failures.problem(failure));
            }
            stateListener.run();
        }));
    }

    @Override
    public boolean canUndo() {
        return undo.undoable().isPresent();
    }

    @Override
    public boolean canRedo() {
        return undo.redoable().isPresent();
    }

    /** The way to switch off a plugin. */
    Optional<Choice> pluginOff(String id) {
        return parts.plugins().get().map(plugins -> new Choice(messages.get("plugin.off"), () -> run(Task.of(
                messages.get("plugin.off"), progress -> plugins.disable(actor(), id, progress)),
                off -> say(messages.get("plugin.is.off", off.spec().name())))));
    }

    @Override
    public void openPalette() {
        palette().open(window.paletteAnchor());
    }

    /** The palette, made on first use. */
    Palette palette() {
        if (palette == null) {
            palette = new Palette(this);
        }
        return palette;
    }

    @Override
    public void onStateChange(Runnable listener) {
        stateListener = listener;
    }

    /** Does the action with this id, as its menu item would; says so when it is not installed. */
    void perform(String actionId) {
        parts.allActions(this).get().stream().filter(action -> action.id().equals(actionId)).findFirst()
                .ifPresentOrElse(action -> KeyDispatcher.perform(action, this),
                        () -> say(messages.get("action.missing")));
    }

    /** Opens a panel: reads it into memory, then shows it. */
    void openPanel(UUID id, Runnable then) {
        showPanel(session.read(id), then, this::warn);
    }

    /** Shows a panel as soon as it is in memory. */
    void showPanel(CompletableFuture<Panel> reading, Runnable then, Consumer<Problem> failed) {
        await(reading, messages.get("panel.opening"), panel -> {
            session.opened(panel);
            selections.clear();
            window.panelOpened(panel);
            say(messages.get("opened", panel.name()));
            undoChanged();
            then.run();
            later(() -> palette().prepare());
        }, failed);
    }

    /** The page says why the workspace cannot be opened: tasks that fail for it need not say so again. */
    void tellAtStart(Problem problem) {
        toldAtStart = problem;
    }

    Optional<Problem> toldAtStart() {
        return Optional.ofNullable(toldAtStart);
    }

    /** The engines have the panel in memory and follow what is written; the views come after them. */
    void panelInMemory() {
        relay.last();
    }

    /** Does something on the thread of the writes, after what was asked before. */
    void inBackground(Runnable work) {
        writer.submit(() -> {
            work.run();
            return null;
        }, (done, failure) -> later(() -> {
            if (failure != null) {
                failed(failure);
            }
        }));
    }

    /** Tells what went wrong outside any view. */
    void failed(Throwable failure) {
        warn(failures.problem(failure));
    }

    void close() {
        writer.close();
        relay.close();
        window.saveSettings();
        window.theme().dispose();
    }

    /** Turns what was thrown into words. */
    private record Failures(Messages messages) {

        private static final java.util.logging.Logger LOG = java.util.logging.Logger
                .getLogger(WindowContext.class.getName());

        Problem problem(Throwable failure) {
            if (failure instanceof ProblemException known) {
                return known.problem();
            }
            LOG.log(java.util.logging.Level.SEVERE, "unforeseen failure", failure);
            return Problem.from(messages, Problem.Kind.FAILED, "unforeseen", String.valueOf(failure.getMessage()));
        }
    }
}
