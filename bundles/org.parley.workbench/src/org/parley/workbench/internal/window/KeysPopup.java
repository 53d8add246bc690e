// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.ui.Action;
import org.parley.ui.Keys;
import org.parley.ui.Perspective;
import org.parley.ui.Scope;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.workbench.internal.actions.KeyMap;

/** The keys that work right here, made from the actions. */
final class KeysPopup {

    /** The menus in their order in the bar. */
    private static final List<String> MENUS = List.of("perspective", "edit", "go", "view", "tools", "file", "help", "");

    private final WindowContext window;
    private final Messages messages = Messages.of(KeysPopup.class);

    KeysPopup(WindowContext window) {
        this.window = window;
    }

    void open() {
        KeyMap keys = new KeyMap(window.parts().allActions(window));
        Form form = new Form(window.shell(), window.theme(), messages.get("keys.title"));
        ((GridLayout) form.fields().getLayout()).numColumns = 2;
        Map<Scope.Kind, List<Action>> groups = keys.here(window.perspective(), window.activeView()).stream()
                .filter(action -> Keys.parse(action.key()).isPresent() && !action.id().startsWith("window.perspective"))
                .collect(Collectors.groupingBy(action -> action.scope().kind(),
                        () -> new TreeMap<Scope.Kind, List<Action>>(Comparator.reverseOrder()), Collectors.toList()));
        Composite here = column(form);
        Composite everywhere = groups.size() > 1 ? column(form) : here;
        groups.forEach((kind, actions) -> {
            Composite column = kind == Scope.Kind.EVERYWHERE ? everywhere : here;
            head(column, kind);
            actions.stream().sorted(Comparator.comparingInt(action -> MENUS.indexOf(menu(action))))
                    .forEach(action -> row(column, action));
        });
        form.button(messages.get("close"), true, form::close);
        form.open();
    }

    private static String menu(Action action) {
        int below = action.menu().indexOf('/');
        return below < 0 ? action.menu() : action.menu().substring(0, below);
    }

    private Composite column(Form form) {
        Composite column = new Composite(form.fields(), SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginRight = window.theme().px(24);
        layout.verticalSpacing = window.theme().px(5);
        column.setLayout(layout);
        column.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        window.theme().style(column, Token.WINDOW, Token.INK, Type.NORMAL);
        return column;
    }

    private void head(Composite column, Scope.Kind kind) {
        Label head = new Label(column, SWT.NONE);
        head.setText(switch (kind) {
            case VIEW -> messages.get("keys.here");
            case PERSPECTIVE -> messages.get("keys.perspective", perspective());
            case EVERYWHERE -> messages.get("keys.everywhere");
        });
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.verticalIndent = column.getChildren().length > 1 ? window.theme().px(10) : 0;
        head.setLayoutData(data);
        window.theme().style(head, Token.WINDOW, Token.INK, Type.SMALL_BOLD);
    }

    private String perspective() {
        return window.parts().contributions().perspectives().stream()
                .filter(p -> p.id().equals(window.perspective())).map(Perspective::title).findFirst().orElse("");
    }

    private void row(Composite column, Action action) {
        KeyCap key = new KeyCap(column, window.theme(), Keys.format(Keys.parse(action.key()).orElseThrow()),
                Token.WINDOW);
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.widthHint = window.theme().px(120);
        key.setLayoutData(data);
        Label does = new Label(column, SWT.NONE);
        does.setText(action.label().replace("&", "&&"));
        window.theme().style(does, Token.WINDOW, Token.INK, Type.NORMAL);
    }
}
