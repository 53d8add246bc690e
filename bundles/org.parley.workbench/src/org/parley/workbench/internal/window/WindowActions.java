// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.Enablement;
import org.parley.ui.Perspective;
import org.parley.ui.Place;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Look;
import org.parley.workbench.internal.frame.PerspectivePage;

/** What the window itself can do, declared like anything else. */
final class WindowActions {

    private static final int PERSPECTIVES = 9;

    private final WindowContext window;
    private final Messages messages = Messages.of(WindowActions.class);

    WindowActions(WindowContext window) {
        this.window = window;
    }

    List<Action> actions() {
        List<Action> all = new ArrayList<>();
        edit(all);
        go(all);
        view(all);
        tools(all);
        return List.copyOf(all);
    }

    private Action.Builder action(String id) {
        return Action.named("window." + id, messages.get("action." + id)).scope(Scope.EVERYWHERE);
    }

    private void edit(List<Action> all) {
        all.add(action("undo").icon(Icon.UNDO).menu("edit", 10).key("Ctrl+Z")
                .does(ui -> window.undo()));
        all.add(action("redo").icon(Icon.REDO).menu("edit", 20).key("Ctrl+Shift+Z")
                .does(ui -> window.redo()));
        all.add(action("stored").menu("file", 900).key("Ctrl+S").hiddenInPalette()
                .does(ui -> ui.say(messages.get("stored"))));
        all.add(action("filter").icon(Icon.SEARCH).menu("edit/find", 30).key("Ctrl+F")
                .does(ui -> window.window().focusFilter()));
        all.add(action("new-panel").menu("file", 10).icon(Icon.ADD).key("Ctrl+N")
                .does(ui -> new NewPanelDialog(window).open()));
        all.add(action("open-panel").menu("file", 20).key("Ctrl+O").does(ui -> new OpenPanelList(window).open()));
        all.add(action("backup").menu("file/keep", 300).does(ui -> new BackupActions(window).backup()));
        all.add(action("restore").menu("file/keep", 310).does(ui -> new BackupActions(window).restore()));
        all.add(action("quit").menu("file/end", 990).key("Ctrl+Q").does(ui -> ui.shell().close()));
    }

    private void go(List<Action> all) {
        all.add(action("palette").icon(Icon.SEARCH).menu("go", 10).key("Ctrl+3").hiddenInPalette()
                .does(ui -> window.openPalette()));
        all.add(action("back").menu("go", 20).key("Alt+Left").does(ui -> ui.back()));
        all.add(action("forward").menu("go", 30).key("Alt+Right").does(ui -> ui.forward()));
        all.add(action("welcome").menu("go", 40).does(ui -> window.window().showWelcome()));
        for (int i = 1; i <= PERSPECTIVES; i++) {
            int order = i;
            String title = perspective(i).map(Perspective::title).orElse(messages.get("action.perspective", i));
            all.add(Action.named("window.perspective." + i, title).key("Alt+" + i)
                    .hiddenInPalette().scope(Scope.EVERYWHERE)
                    .enabled(ui -> Enablement.when(ui.panel().isPresent() && perspective(order).isPresent(),
                            messages.get("nothing.panel")))
                    .does(ui -> perspective(order).ifPresent(p -> ui.open(Target.of("perspective", p.id())))));
        }
        all.add(action("next-pane").menu("go/pane", 210).key("F6").does(ui -> pane(1)));
        all.add(action("previous-pane").menu("go/pane", 220).key("Shift+F6").does(ui -> pane(-1)));
        all.add(action("next-tab").menu("go/pane", 230).key("Ctrl+Tab")
                .does(ui -> window.window().page().ifPresent(page -> page.turnTab(ui.activeView(), 1))));
    }

    private Optional<Perspective> perspective(int order) {
        return window.parts().contributions().perspectives().stream().filter(p -> p.order() == order).findFirst();
    }

    private void pane(int by) {
        window.window().page().ifPresent(page -> page.focusPane(window.activeView(), by));
    }

    private void view(List<Action> all) {
        all.add(action("inspector").menu("view", 10).key("F9").on(ui -> open(Place.KNOWN)).does(ui -> toggle(Place.KNOWN)));
        all.add(action("list").menu("view", 20).key("Shift+F9").on(ui -> open(Place.LIST)).does(ui -> toggle(Place.LIST)));
        all.add(action("reset").menu("view", 30).does(ui -> window.window().resetLayout()));
        all.add(look("light", Look.Mode.LIGHT, 110));
        all.add(look("dark", Look.Mode.DARK, 120));
        all.add(look("system", Look.Mode.SYSTEM, 130));
        for (Look.Density density : Look.Density.values()) {
            all.add(action("density." + density.name()).menu("view/rows", 140 + density.ordinal())
                    .chosen(ui -> window.theme().look().density() == density).does(ui -> density(density)));
        }
        all.add(action("larger").menu("view/size", 210).key("Ctrl+Plus").does(ui -> size(10)));
        all.add(action("smaller").menu("view/size", 220).key("Ctrl+-").does(ui -> size(-10)));
        all.add(action("escape").key("Esc").hiddenInPalette()
                .enabled(ui -> Enablement.when(closable(), messages.get("nothing.over"))).does(ui -> escape()));
    }

    private Action look(String id, Look.Mode mode, int order) {
        return action(id).menu("view/look", order).chosen(ui -> window.theme().look().mode() == mode)
                .does(ui -> look(window.theme().look(), mode));
    }

    private void look(Look old, Look.Mode mode) {
        change(new Look(mode, old.density(), old.textPercent(), old.reducedMotion()));
    }

    private void density(Look.Density density) {
        Look old = window.theme().look();
        change(new Look(old.mode(), density, old.textPercent(), old.reducedMotion()));
    }

    private void size(int by) {
        Look old = window.theme().look();
        int percent = Math.max(90, Math.min(200, old.textPercent() + by));
        change(new Look(old.mode(), old.density(), percent, old.reducedMotion()));
    }

    private void change(Look look) {
        window.theme().look(look);
        window.parts().settings().change(s -> s.withLook(look));
        window.shell().layout(true, true);
    }

    private void toggle(Place place) {
        window.window().page().ifPresent(page -> page.toggle(place));
    }

    private boolean open(Place place) {
        return window.window().page().filter(page -> page.shows(place)).isPresent();
    }

    private boolean closable() {
        return window.window().messageBar().isOpen()
                || window.window().page().filter(PerspectivePage::covered).isPresent();
    }

    private void escape() {
        if (window.window().messageBar().isOpen()) {
            window.window().messageBar().close();
        } else {
            window.window().page().ifPresent(PerspectivePage::uncover);
        }
    }

    private void tools(List<Action> all) {
        all.add(action("preferences").menu("tools", 10).key("Ctrl+,").icon(Icon.NONE)
                .does(ui -> new PreferencesDialog(window).open()));
        all.add(action("tasks").menu("tools", 20).key("Ctrl+Shift+T").does(ui -> window.window().status().tasks()
                .openPopup()));
        all.add(action("errors").menu("tools", 30).does(ui -> new ErrorLogDialog(window).open()));
        all.add(action("doctor").menu("tools", 40).does(ui -> new DoctorDialog(window).open()));
        all.add(action("demo").menu("help", 10).does(ui -> new DemoPanel(window).bring(() -> { })));
        all.add(action("keys").menu("help", 20).key("Ctrl+F1").does(ui -> new KeysPopup(window).open()));
    }
}
