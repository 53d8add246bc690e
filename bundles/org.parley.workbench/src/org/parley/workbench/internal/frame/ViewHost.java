// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

    private static final Logger LOG = Logger.getLogger(ViewHost.class.getName());

    private final ViewContribution contribution;
    private final UiContext ui;
    private final Keeper memory;
    private final Messages messages = Messages.of(ViewHost.class);
    private final Composite area;
    /** Shells that the view opened as it was made: they go with it, whatever it does. */
    private final List<Shell> opened = new ArrayList<>();
    private View view;
    private boolean stale;

    /** Keeps what views want to keep between starts, and knows how one that fails is stopped. */
    interface Keeper {

        Map<String, String> recall(String view);

        void keep(String view, Map<String, String> state);

        /** The way to stop what contributed a view; empty for a part of Parley itself. */
        Optional<Choice> off(String view);
    }

    ViewHost(Composite parent, ViewContribution contribution, UiContext ui, Keeper memory) {
        this.contribution = contribution;
        this.ui = ui;
        this.memory = memory;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        area.setData(VIEW_ID, contribution.id());
        area.setBackground(parent.getBackground());
        area.addListener(SWT.Dispose, event -> close());
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
        if (view == null && area.getChildren().length == 0) {
            create();
        } else if (stale) {
            guarded("refresh", View::refresh);
        }
        stale = false;
    }

    /** Something changed: shows it now when visible, else the next time. */
    void dataReplaced() {
        if (area.isVisible()) {
            guarded("refresh", View::refresh);
        } else {
            stale = true;
        }
    }

    private void create() {
        try {
            Composite room = new Composite(area, SWT.NONE);
            room.setLayout(new FillLayout());
            room.setBackground(area.getBackground());
            List<Shell> before = Arrays.asList(area.getDisplay().getShells());
            view = contribution.create(room, ui);
            Arrays.stream(area.getDisplay().getShells()).filter(shell -> !before.contains(shell)).forEach(opened::add);
            if (room.isDisposed()) {
                throw new IllegalStateException(messages.get("view.gone"));
            }
            view.restoreState(memory.recall(id()));
            view.refresh();
        } catch (RuntimeException | LinkageError failure) {
            // the guard around views: whatever one throws becomes a card in its own place, the others go on
            failed(failure);
        }
        area.layout(true, true);
    }

    /** Calls the view; a failure becomes a card. */
    void guarded(String what, java.util.function.Consumer<View> call) {
        if (view == null) {
            return;
        }
        try {
            call.accept(view);
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
        LOG.log(off.isPresent() ? Level.WARNING : Level.SEVERE, "view " + id() + " failed", failure);
        view = null;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        closeOpened();
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

    private void closeOpened() {
        opened.stream().filter(shell -> !shell.isDisposed()).forEach(Shell::dispose);
        opened.clear();
    }

    private void again() {
        ui.later(() -> {
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
        if (view != null) {
            try {
                view.dispose();
            } catch (RuntimeException | LinkageError failure) {
                // closing goes on whatever a view does
                LOG.log(Level.SEVERE, "view " + id() + " could not be closed", failure);
            }
            view = null;
        }
        closeOpened();
    }
}
