// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.parley.core.Messages;
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
    private final Memory memory;
    private final Messages messages = Messages.of(ViewHost.class);
    private final Composite area;
    private View view;
    private boolean stale;

    /** Keeps what views want to keep between starts. */
    interface Memory {

        java.util.Map<String, String> recall(String view);

        void keep(String view, java.util.Map<String, String> state);
    }

    ViewHost(Composite parent, ViewContribution contribution, UiContext ui, Memory memory) {
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
            view = contribution.create(area, ui);
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
        Bundle bundle = FrameworkUtil.getBundle(contribution.getClass());
        String from = bundle == null ? contribution.getClass().getName() : bundle.getSymbolicName();
        LOG.log(Level.SEVERE, "view " + id() + " of " + from + " failed", failure);
        view = null;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        ViewState card = new ViewState(area, ui.theme(), parent -> new Composite(parent, SWT.NONE));
        card.show(State.error(messages.get("view.failed", contribution.title()),
                new Choice(messages.get("view.again"), this::again)));
        area.layout(true, true);
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
    }
}
