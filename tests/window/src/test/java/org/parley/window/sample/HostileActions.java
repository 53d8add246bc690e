// SPDX-License-Identifier: Apache-2.0
package org.parley.window.sample;

import java.util.List;

import org.parley.core.Task;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;

/** Actions that throw, or have the window do what does not end. */
public final class HostileActions implements ActionGroup {

    @Override
    public List<Action> actions() {
        return List.of(
                Action.named("sample.hostile.throw", "Throw a brick").scope(Scope.EVERYWHERE).key("Ctrl+Alt+F7").does(ui -> {
                    throw HostileView.fell();
                }),
                Action.named("sample.hostile.task", "Build for ever").scope(Scope.EVERYWHERE).key("Ctrl+Alt+F8")
                        .does(HostileActions::build),
                Action.named("sample.hostile.write", "Write for ever").scope(Scope.EVERYWHERE).key("Ctrl+Alt+F9")
                        .does(ui -> ui.change("Written.", HostileActions::write)));
    }

    private static void build(UiContext ui) {
        ui.run(Task.of("Building for ever", progress -> write()), done -> { });
    }

    private static Object write() {
        HostileView.hang();
        return null;
    }
}
