// SPDX-License-Identifier: Apache-2.0
package org.parley.window.sample;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;

/** A view that does what a property of the system says. */
public final class HostileView implements ViewContribution {

    /** What it does. */
    public static final String DEED = "parley.test.hostile";
    /** Under this key the properties of the system hold the latch that ends what hangs. */
    public static final String OVER = "parley.test.hostile.over";

    static String deed() {
        return System.getProperty(DEED, "");
    }

    /** Hangs whoever interrupts it, until the test is over. */
    static void hang() {
        CountDownLatch over = (CountDownLatch) System.getProperties().get(OVER);
        boolean waiting = true;
        while (waiting) {
            try {
                over.await();
                waiting = false;
            } catch (InterruptedException ignored) {
                waiting = true;
            }
        }
    }

    static IllegalStateException fell() {
        return new IllegalStateException("the wall fell");
    }

    @Override
    public String id() {
        return "sample.hostile";
    }

    @Override
    public String perspective() {
        return "panel";
    }

    @Override
    public Place place() {
        return Place.THING;
    }

    @Override
    public String title() {
        if (deed().equals("title")) {
            throw fell();
        }
        return "Hostile wall";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        Label label = new Label(parent, SWT.NONE);
        label.setText("Bricks that fall");
        switch (deed()) {
            case "create" -> throw fell();
            case "error" -> throw new StackOverflowError("as if");
            case "hangs" -> hang();
            case "null" -> {
                return null;
            }
            case "paints" -> label.getParent().addListener(SWT.Paint, event -> {
                throw fell();
            });
            case "listens" -> {
                ui.onChange(changes -> {
                    throw fell();
                });
                ui.selections().listen(selection -> {
                    throw fell();
                });
            }
            case "later" -> {
                ui.later(() -> {
                    throw fell();
                });
                parent.getDisplay().asyncExec(() -> {
                    throw fell();
                });
            }
            case "parent" -> parent.dispose();
            case "grandparent" -> parent.getParent().dispose();
            case "leaks" -> new Shell(parent.getShell()).setText("left open by the wall");
            case "modal" -> ask(parent.getShell());
            case "filter" -> parent.getDisplay().addFilter(SWT.KeyDown, event -> {
                event.doit = false;
                event.type = SWT.None;
                event.display.getShells()[0].setText("the wall has the keys");
            });
            default -> {
                // what it does comes later
            }
        }
        Button push = new Button(parent, SWT.PUSH);
        push.setText("Push the wall");
        push.addListener(SWT.Selection, event -> {
            if (deed().equals("pushes")) {
                throw fell();
            }
        });
        return new Wall(label, push);
    }

    private static void ask(Shell over) {
        Shell dialog = new Shell(over, SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL);
        dialog.setText("A question of the wall");
        dialog.setSize(300, 120);
        dialog.open();
        Display display = over.getDisplay();
        while (!dialog.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /** The living view. */
    private record Wall(Label label, Button push) implements View {

        @Override
        public void refresh() {
            if (deed().equals("refreshes")) {
                throw fell();
            }
            label.requestLayout();
        }

        @Override
        public List<String> facts() {
            if (deed().equals("facts")) {
                throw fell();
            }
            return List.of("all bricks stand");
        }

        @Override
        public void focus() {
            push.setFocus();
        }

        @Override
        public void dispose() {
            if (deed().equals("goes")) {
                throw fell();
            }
        }
    }
}
