// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Problem;
import org.parley.core.Task;
import org.parley.ui.theme.Theme;

/**
 * The window, as a view or an action sees it. Made by the workbench, one per window. UI thread only, except
 * {@link #later}.
 */
public interface UiContext {

    /** Returns the id of the open panel, or empty when none is open (the welcome page). */
    Optional<UUID> panel();

    /** Returns the person at the window, with the role that decides what is visible and allowed. */
    Actor actor();

    /** Returns the shell dialogs and popups belong to. */
    Shell shell();

    /** Returns colours, fonts, icons and measures. */
    Theme theme();

    /** Returns who has selected what. */
    Selections selections();

    /** Returns the id of the perspective that is shown. */
    String perspective();

    /** Returns the id of the view that has, or last had, the focus. */
    String activeView();

    /**
     * Goes to a thing: brings the view that opens its kind to the front, in its perspective, and shows it there. The
     * place left behind is kept for {@link #back()}. A thing nobody can open is told in the status line.
     */
    void open(Target target);

    /** Goes to the place before (Alt+Left). Does nothing at the beginning. */
    void back();

    /** Goes forward again (Alt+Right). Does nothing at the end. */
    void forward();

    /**
     * Writes through a service, off the UI thread, one write after the other in the order asked. When it is stored the
     * status line tells the label with an Undo link, if the write can be undone; when it fails the message bar tells
     * why. Show the change in the view before calling this; {@link #onChange} follows when it is stored.
     *
     * @param label what was done, in the past tense, a sentence: "Thanked Saana."
     * @param write the call of the service, on the writer thread
     * @param stored called on the UI thread with what the service returned; not called after a failure
     * @param failed called on the UI thread after a failure, to take back what was shown too early
     */
    <T> void change(String label, Callable<T> write, Consumer<T> stored, Consumer<Exception> failed);

    /** Writes through a service; see {@link #change(String, Callable, Consumer, Consumer)}. */
    default void change(String label, Callable<?> write) {
        change(label, write, result -> { }, problem -> { });
    }

    /**
     * Writes through a service as {@link #change(String, Callable, Consumer, Consumer)} does, but a refusal is told
     * only to the caller: a dialog says it below the field it is about.
     *
     * @param refused called on the UI thread after a failure, with the words for the person
     */
    <T> void attempt(String label, Callable<T> write, Consumer<T> stored, Consumer<Problem> refused);

    /**
     * Runs long work in the background, shown in the status line with a bar and cancel once it took 400 ms. A failure
     * is told in the message bar; a cancelled task says so in the status line.
     *
     * @param done called on the UI thread with the result; not called after a failure or a cancel
     */
    <R> void run(Task<R> task, Consumer<R> done);

    /** Says in the status line what was just done. It stays until the next thing is said. */
    void say(String what);

    /** Says what was just done, with one thing to do about it ("Undo"). */
    void say(String what, Choice choice);

    /** Shows the message bar. A newer notice takes the place of an older one. */
    void warn(Notice notice);

    /** Shows a problem in the message bar, worst colour for what failed, mild for what was refused. */
    void warn(Problem problem);

    /** Tells the window that badges, facts or the enablement of actions may differ from before. */
    void stateChanged();

    /**
     * Hears what was written to the workspace, by this window or by anyone else, on the UI thread after the engines'
     * snapshots know it. Several that come fast arrive together, oldest first.
     */
    Registration onChange(Consumer<List<ChangeSet>> listener);

    /** Runs something on the UI thread soon; may be called from any thread, and does nothing once the window closed. */
    void later(Runnable run);
}
