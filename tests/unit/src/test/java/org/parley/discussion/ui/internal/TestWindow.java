// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Shell;
import org.parley.core.Actor;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.Role;
import org.parley.core.Task;
import org.parley.discussion.ui.internal.model.Talking;
import org.parley.ui.Choice;
import org.parley.ui.Notice;
import org.parley.ui.Registration;
import org.parley.ui.Selection;
import org.parley.ui.Selections;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;

/** A window without widgets: writes wait until a test lets them through. */
final class TestWindow implements UiContext {

    final List<String> said = new ArrayList<>();
    final List<Target> opened = new ArrayList<>();
    final List<Runnable> writes = new ArrayList<>();
    String activeView = "discuss.queue";
    Role role = Role.MODERATOR;
    private final Map<String, Selection> selections = new HashMap<>();
    private final Set<Consumer<List<ChangeSet>>> listeners = new LinkedHashSet<>();

    /** Lets the oldest write through. */
    void write() {
        writes.remove(0).run();
    }

    /** Tells that the discussion changed. */
    void changed() {
        ChangeSet set = new ChangeSet(1, Talking.NOON, actor(), "a change", true, 0,
                List.of(new Change("discussion", "queue_item", Talking.PANEL, null, Map.of())));
        List.copyOf(listeners).forEach(listener -> listener.accept(List.of(set)));
    }

    @Override
    public Optional<UUID> panel() {
        return Optional.of(Talking.PANEL);
    }

    @Override
    public Actor actor() {
        return Actor.person("Jonas", role);
    }

    @Override
    public Shell shell() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Theme theme() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Selections selections() {
        return new Selections() {
            @Override
            public void set(String view, List<?> items) {
                selections.put(view, new Selection(view, items));
            }

            @Override
            public Selection in(String view) {
                return selections.getOrDefault(view, Selection.none(view));
            }

            @Override
            public Selection active() {
                return in(activeView);
            }

            @Override
            public Registration listen(Consumer<Selection> listener) {
                return () -> { };
            }
        };
    }

    @Override
    public String perspective() {
        return DiscussPerspective.ID;
    }

    @Override
    public String activeView() {
        return activeView;
    }

    @Override
    public void open(Target target) {
        opened.add(target);
    }

    @Override
    public void back() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forward() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> void change(String label, Callable<T> write, Consumer<T> stored, Consumer<Exception> failed) {
        writes.add(() -> {
            T result;
            try {
                result = write.call();
            } catch (Exception failure) {
                failed.accept(failure);
                return;
            }
            said.add(label);
            stored.accept(result);
        });
    }

    @Override
    public <T> void attempt(String label, Callable<T> write, Consumer<T> stored, Consumer<Problem> refused) {
        throw new UnsupportedOperationException("nothing here asks in a dialog");
    }

    @Override
    public <R> void run(Task<R> task, Consumer<R> done) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void say(String what) {
        said.add(what);
    }

    @Override
    public void say(String what, Choice choice) {
        said.add(what);
    }

    @Override
    public void warn(Notice notice) {
        said.add(notice.text());
    }

    @Override
    public void warn(Problem problem) {
        said.add(problem.text());
    }

    @Override
    public void stateChanged() {
        // nothing is drawn
    }

    @Override
    public Registration onChange(Consumer<List<ChangeSet>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void later(Runnable run) {
        run.run();
    }
}
