// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.ui.Choice;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewState;

/** One view in its place: made on first use, replaced by a card that says so when it fails. */
final class ViewHost {

    /** Under this key the control of a view knows the view's id. */
    static final String VIEW_ID = "parley.view";
    /** Under this key the control of a view knows where its tools are. */
    static final String TOOLS = "parley.tools";

    private static final Logger LOG = Logger.getLogger(ViewHost.class.getName());

    private final ViewContribution contribution;
    private final UiContext ui;
    private final Keeper memory;
    private final Messages messages = Messages.of(ViewHost.class);
    private final Consumer<ViewHost> replaced;
    /** Shells that the view opened as it was called: they go with it, whatever it does. */
    private final List<Shell> opened = new ArrayList<>();
    private Composite parent;
    private Composite area;
    private Object layoutData;
    private Object tools;
    private View view;
    private boolean stale;
    private boolean plugin;

    /** Keeps what views want to keep between starts, and knows how one that fails is stopped. */
    interface Keeper {

        Map<String, String> recall(String view);

        void keep(String view, Map<String, String> state);

        /** The way to stop what contributed a view; empty for a part of Parley itself. */
        Optional<Choice> off(String view);
    }

    /** @param replaced hears that the view had to be given another area */
    ViewHost(Composite parent, ViewContribution contribution, UiContext ui, Keeper memory, Consumer<ViewHost> replaced) {
        this.contribution = contribution;
        this.ui = ui;
        this.memory = memory;
        this.replaced = replaced;
        this.parent = parent;
        area = place();
    }

    private Composite place() {
        Composite made = new Composite(parent, SWT.NONE);
        made.setLayout(new FillLayout());
        made.setData(VIEW_ID, contribution.id());
        made.setBackground(parent.getBackground());
        made.setLayoutData(layoutData);
        made.setData(TOOLS, tools);
        made.addListener(SWT.Dispose, event -> {
            layoutData = made.getLayoutData();
            tools = made.getData(TOOLS);
            close();
        });
        return made;
    }

    /** Moves to another place; false where the platform cannot, or when it has gone. */
    boolean move(Composite to) {
        boolean moved = !area.isDisposed() && area.setParent(to);
        parent = moved ? to : parent;
        return moved;
    }

    String id() {
        return contribution.id();
    }

    ViewContribution contribution() {
        return contribution;
    }

    Composite area() {
        return area;
    }

    /** The view, when it could be made. */
    Optional<View> view() {
        return Optional.ofNullable(view);
    }

    /** Makes the view when it is not there yet, and brings it up to date when something changed while it was hidden. */
    void show() {
        stands();
        if (view == null && area.getChildren().length == 0) {
            create();
        } else if (stale) {
            guarded("refresh", View::refresh);
        }
        stale = false;
    }

    /** Something changed: shows it now when visible, else the next time. */
    void dataReplaced() {
        stands();
        if (area.isVisible()) {
            guarded("refresh", View::refresh);
        } else {
            stale = true;
        }
    }

    /** A view that took away more than what it was given is a failed one. */
    private void stands() {
        if (area.isDisposed() && !parent.isDisposed()) {
            failed(new IllegalStateException(messages.get("view.gone")));
        }
    }

    private void create() {
        plugin = memory.off(id()).isPresent();
        try {
            Composite room = new Composite(area, SWT.NONE);
            room.setLayout(new FillLayout());
            room.setBackground(area.getBackground());
            view = watched(() -> contribution.create(room, ui));
            if (parent.isDisposed()) {
                // the window went on while the view showed a dialog, and has no place for it any more
                close();
                return;
            }
            if (room.isDisposed()) {
                throw new IllegalStateException(messages.get("view.gone"));
            }
            view.restoreState(memory.recall(id()));
            view.refresh();
        } catch (RuntimeException | LinkageError failure) {
            // the guard around views: whatever one throws becomes a card in its own place, the others go on
            failed(failure);
        }
        if (!area.isDisposed()) {
            area.layout(true, true);
        }
    }

    private <T> T watched(Supplier<T> call) {
        Display display = parent.getDisplay();
        List<Shell> before = Arrays.asList(display.getShells());
        try {
            return call.get();
        } finally {
            opened.removeIf(Shell::isDisposed);
            Arrays.stream(display.getShells()).filter(shell -> !before.contains(shell)).forEach(opened::add);
        }
    }

    /** Calls the view; a failure becomes a card. */
    void guarded(String what, Consumer<View> call) {
        View called = view;
        if (called == null) {
            return;
        }
        try {
            if (plugin) {
                watched(() -> {
                    call.accept(called);
                    return called;
                });
            } else {
                call.accept(called);
            }
            stands();
        } catch (RuntimeException | LinkageError failure) {
            // see create()
            failed(failure);
        }
    }

    /** Opens a thing in the view; false when it is not there. */
    boolean open(Target target) {
        boolean[] found = new boolean[1];
        guarded("open", v -> found[0] = v.open(target));
        return found[0];
    }

    private void failed(Throwable failure) {
        Optional<Choice> off = memory.off(id());
        // a plugin's failure is not Parley's own
        LOG.log(plugin ? Level.WARNING : Level.SEVERE, "view " + id() + " failed", failure);
        close();
        if (parent.isDisposed()) {
            return;
        }
        if (area.isDisposed()) {
            area = place();
            replaced.accept(this);
        }
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        List<Choice> ways = new ArrayList<>();
        ways.add(new Choice(messages.get("view.again"), this::again));
        off.ifPresent(ways::add);
        ViewState card = new ViewState(area, ui.theme(), parent -> new Composite(parent, SWT.NONE));
        card.show(State.error(reason(failure), ways.toArray(Choice[]::new)));
        area.layout(true, true);
    }

    private String reason(Throwable failure) {
        String text = messages.get("view.failed", contribution.title());
        return failure instanceof ProblemException told ? text + " " + told.problem().what() : text;
    }

    private void again() {
        ui.later(() -> {
            if (area.isDisposed()) {
                return;
            }
            for (Control child : area.getChildren()) {
                child.dispose();
            }
            create();
        });
    }

    /** Keeps what the view wants to keep. */
    void keep() {
        guarded("keep", v -> memory.keep(id(), v.saveState()));
    }

    private void close() {
        View closing = view;
        view = null;
        if (closing != null) {
            try {
                closing.dispose();
            } catch (RuntimeException | LinkageError failure) {
                // closing goes on whatever a view does
                LOG.log(plugin ? Level.WARNING : Level.SEVERE, "view " + id() + " could not be closed", failure);
            }
        }
        List<Shell> left = opened.stream().filter(shell -> !shell.isDisposed()).toList();
        if (!left.isEmpty()) {
            LOG.warning(() -> "view " + id() + " of " + contribution + " left windows open: " + left.size());
        }
        left.forEach(Shell::dispose);
        opened.clear();
    }
}
