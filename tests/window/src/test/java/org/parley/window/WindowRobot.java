// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.parley.core.ErrorLog;
import org.parley.testkit.Services;
import org.parley.ui.Keys;
import org.parley.ui.widgets.MessageBar;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.StatusLine;
import org.parley.ui.widgets.ViewHead;

/**
 * Starts the window as the launcher does, on a thread of its own, and is a person at it: presses keys, looks for what
 * is on the screen, takes pictures. Fails on anything that was logged as severe.
 */
final class WindowRobot implements AutoCloseable {

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long ENDS_WITHIN_MS = 60_000;
    private static final int ROUNDS = 10;

    private final Thread thread;
    private final AtomicReference<Object> ended = new AtomicReference<>();
    private final Display display;

    private WindowRobot(Callable<Integer> application) {
        thread = new Thread(() -> {
            try {
                ended.set(application.call());
            } catch (Exception failure) {
                ended.set(failure);
            }
        }, "ui");
        thread.start();
        display = Services.await(Display.class, "(parley.window=main)");
        act(() -> Clipboards.begin(display));
    }

    /** Opens the window on the workspace of this test run. */
    @SuppressWarnings("unchecked")
    static WindowRobot start() {
        Services.await(ErrorLog.class);
        closeWhatIsLeft();
        return new WindowRobot(Services.await(Callable.class, "(parley.application=window)"));
    }

    /** A test that failed may have left its window: there is one display at a time, and the next test has its own. */
    private static void closeWhatIsLeft() {
        try {
            for (ServiceReference<Display> left : Services.context().getServiceReferences(Display.class,
                    "(parley.window=main)")) {
                Display display = Services.context().getService(left);
                display.syncExec(() -> List.of(display.getShells()).forEach(Shell::dispose));
                display.getThread().join(ENDS_WITHIN_MS);
            }
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalStateException(wrong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@link #start}, and waits for the demo panel, which comes by itself in a new workspace. */
    static WindowRobot onDemo() {
        WindowRobot robot = start();
        try {
            robot.until("the demo panel is open", () -> robot.words().stream().anyMatch(w -> w.contains("Oatsund")));
        } catch (AssertionError elsewhere) {
            robot.leave();
            throw elsewhere;
        }
        return robot;
    }

    /** In the Code room, opens the first of the texts: another test may have left another one open. */
    void firstText() {
        until("the texts are there", () -> find(RowList.class, list -> true) != null);
        act(() -> find(RowList.class, list -> true).setFocus());
        press("Home");
        until("the first text is open", () -> find(Label.class, one -> one.getText().equals("Say hello")) != null);
    }

    /** Lets go of a window that is not what a test needs, so that the next one has a display of its own. */
    private void leave() {
        try {
            close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks something on the UI thread. What goes wrong there is thrown here, so that the window stays. */
    <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        display.syncExec(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | AssertionError failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw failure;
        }
    }

    /** Does something on the UI thread. */
    void act(Runnable deed) {
        ask(() -> {
            deed.run();
            return null;
        });
    }

    /** Waits until something is so on the screen; asked on the UI thread after everything that is waiting there. */
    void until(String what, BooleanSupplier condition) {
        await(what, () -> ask(condition::getAsBoolean));
    }

    /** Waits until something is so in the store or on the disk; asked on the thread of the test. */
    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (ended.get() != null) {
                fail("The window ended while waiting for: " + what + "; " + ended.get());
            }
            if (System.nanoTime() > end) {
                screen("never-" + what.replaceAll("\\W+", "-"));
                fail("Never happened: " + what + ". On the screen: " + ask(this::words));
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);
        }
    }

    /** The window itself. */
    Shell shell() {
        return ask(() -> display.getShells()[0]);
    }

    /** Presses a key where the keyboard is. */
    void press(String binding) {
        int accelerator = Keys.parse(binding).orElseThrow(() -> new IllegalArgumentException(binding));
        act(() -> {
            Control control = display.getFocusControl();
            Control target = control == null ? display.getShells()[0] : control;
            key(target, SWT.KeyDown, accelerator);
            if (!target.isDisposed()) {
                key(target, SWT.KeyUp, accelerator);
            }
        });
    }

    private static void key(Control control, int type, int accelerator) {
        Event event = new Event();
        event.keyCode = accelerator & ~(SWT.MOD1 | SWT.SHIFT | SWT.ALT);
        event.stateMask = accelerator & (SWT.MOD1 | SWT.SHIFT | SWT.ALT);
        event.character = event.keyCode < 0x80 ? (char) event.keyCode : 0;
        event.doit = true;
        control.notifyListeners(type, event);
    }

    /** Writes into the field that has the keyboard. */
    void type(String words) {
        act(() -> {
            if (display.getFocusControl() instanceof Text text) {
                text.insert(words);
            } else {
                fail("The keyboard is not in a field but in " + display.getFocusControl());
            }
        });
    }

    /** Lets a file fall on the window. */
    void drop(Path file) {
        act(() -> Drags.drop(display.getShells()[0], file));
    }

    /** Drags what is selected in a tree onto a row of it, at a part of its height, with a key held or not. */
    void drag(Tree tree, TreeItem onto, double height, int operation) {
        act(() -> Drags.drag(tree, onto, height, operation));
    }

    /** What is on the clipboard as text; empty when there is none. */
    String clipboard() {
        return ask(() -> Clipboards.text(display));
    }

    /** Presses a button with these words on it, in any shell. */
    void push(String label) {
        act(() -> {
            Button button = button(label);
            if (button == null || !button.isEnabled()) {
                fail("No button says " + label + ". On the screen: " + words());
            }
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** The button with these words on it, in any shell; null when there is none. UI thread. */
    Button button(String label) {
        return find(Button.class, one -> one.getText().replace("&", "").equals(label));
    }

    /** Brings the window to the front: no window manager gives the keyboard back after a dialog. */
    void inFront() {
        act(() -> display.getShells()[0].forceActive());
    }

    /** What the status line says. UI thread. */
    String said() {
        return find(StatusLine.class, one -> true).said();
    }

    /** What the message bar tells; empty when it is closed. UI thread. */
    String told() {
        MessageBar bar = find(MessageBar.class, one -> true);
        return bar == null || bar.getToolTipText() == null ? "" : bar.getToolTipText();
    }

    /** Does the first action that the palette finds for these words. */
    void perform(String action) {
        openPalette();
        type(">" + action);
        press("Enter");
    }

    /** Does what the palette finds first for these words, and waits until the palette is gone. */
    void look(String words) {
        openPalette();
        Control field = ask(display::getFocusControl);
        type(words);
        press("Enter");
        until("the palette is closed", () -> field.isDisposed() || !field.isVisible());
    }

    /**
     * Opens it once more where it went away at once: no window manager tells in which order windows lose and gain the
     * keyboard, and a popup that loses it closes.
     */
    private void openPalette() {
        press("Ctrl+3");
        until("the palette is open", () -> {
            if (Arrays.stream(display.getShells()).filter(Shell::isVisible).count() < 2) {
                press("Ctrl+3");
            }
            return display.getFocusControl() instanceof Text;
        });
    }

    /** Opens another panel by its name. */
    void goTo(String panel) {
        press("Ctrl+O");
        until("the panels are listed", () -> display.getFocusControl() instanceof Text);
        type(panel);
        press("Enter");
        until("it is open", () -> words().stream().anyMatch(word -> word.contains(panel + " \u2014")));
    }

    /** The visible dialog of this title; null when there is none. UI thread. */
    Shell dialog(String title) {
        return Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && shell.getText().equals(title))
                .findFirst().orElse(null);
    }

    /** The pane with what a member wrote. UI thread. */
    StyledText text() {
        return find(StyledText.class, one -> one.getCharCount() > 100 && !one.getEditable());
    }

    /** Selects rows of a table, as a click does, and gives it the keyboard. */
    void select(Supplier<Table> table, int... rows) {
        act(() -> {
            Table of = table.get();
            of.setFocus();
            of.setSelection(rows);
            of.showSelection();
            of.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** What stands in a column of a table, row by row. */
    List<String> cells(Supplier<Table> table, String title) {
        return ask(() -> {
            Table of = table.get();
            return Arrays.stream(of.getItems()).map(item -> item.getText(column(of, title))).toList();
        });
    }

    /** The column of a title, from 0; -1 when there is none. UI thread. */
    static int column(Table table, String title) {
        return Arrays.stream(table.getColumns()).map(TableColumn::getText).toList().indexOf(title);
    }

    /** The first item, at any depth, whose words begin so; null when there is none. UI thread. */
    static TreeItem item(TreeItem[] items, String begins) {
        for (TreeItem item : items) {
            TreeItem found = item.getText().startsWith(begins) ? item : item(item.getItems(), begins);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a label, head or title says just this. UI thread. */
    boolean says(String words) {
        return words().contains(words);
    }

    /** The first visible control of a class that fits, in any shell; null when there is none. UI thread. */
    <C extends Control> C find(Class<C> type, Predicate<C> fits) {
        for (Shell shell : display.getShells()) {
            for (Control control : all(shell)) {
                if (type.isInstance(control) && control.isVisible() && fits.test(type.cast(control))) {
                    return type.cast(control);
                }
            }
        }
        return null;
    }

    /** Every label, head and title on the screen. UI thread. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            words.add(shell.getText());
            for (Control control : all(shell)) {
                if (control.isVisible() && control instanceof Label label && !label.getText().isBlank()) {
                    words.add(label.getText());
                } else if (control.isVisible() && control instanceof ViewHead head) {
                    words.add(head.title());
                    words.add(head.fact());
                }
            }
        }
        return words;
    }

    static List<Control> all(Composite parent) {
        List<Control> controls = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            controls.add(child);
            if (child instanceof Composite composite) {
                controls.addAll(all(composite));
            }
        }
        return controls;
    }

    /** Keeps a picture of the window under {@code target/screens}. */
    Path screen(String name) {
        Path file = Path.of(System.getProperty("basedir", "."), "target", "screens", name + ".png");
        // the platform paints in rounds of its own, a while after it was told
        AtomicInteger rounds = new AtomicInteger();
        until("everything is painted", () -> rounds.incrementAndGet() > ROUNDS);
        act(() -> {
            Shell shell = display.getShells()[0];
            shell.update();
            // without a window manager the bounds count a frame that nobody draws: menu bar and client area are all
            Rectangle client = shell.getClientArea();
            Point origin = shell.toDisplay(client.x, client.y);
            int menu = origin.y - shell.getLocation().y;
            Image image = new Image(display, client.width, client.height + menu);
            GC gc = new GC(display);
            gc.copyArea(image, origin.x, origin.y - menu);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
            image.dispose();
            try {
                Files.createDirectories(file.getParent());
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
            loader.save(file.toString(), SWT.IMAGE_PNG);
        });
        return file;
    }

    /** Fails when anything was logged as severe. */
    void nothingSevere() {
        List<String> severe = Services.await(ErrorLog.class).entries().stream().filter(ErrorLog.Entry::severe)
                .map(entry -> entry.source() + ": " + entry.details()).toList();
        assertEquals(List.of(), severe);
    }

    @Override
    public void close() throws InterruptedException {
        if (!display.isDisposed()) {
            act(() -> display.getShells()[0].close());
        }
        thread.join(ENDS_WITHIN_MS);
        assertEquals(0, ended.get(), "the window's exit code");
        nothingSevere();
    }
}
