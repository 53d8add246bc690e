// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.plugins.StartMarker;
import org.parley.plugins.StartMarker.Way;
import org.parley.ui.AtStart;
import org.parley.ui.Choice;
import org.parley.ui.Notice;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.MainButton;

/** Asks what is to be done after two starts that did not come to their end, and says that plugins are left out. */
@Component
public final class StartQuestion implements AtStart {

    private static final int WIDTH = 460;

    private final StartMarker marker;
    private final PluginRoom room;
    private final Messages messages = Messages.of(StartQuestion.class);

    @Activate
    public StartQuestion(@Reference(policyOption = ReferencePolicyOption.GREEDY) StartMarker marker,
            @Reference PluginRoom room) {
        this.marker = marker;
        this.room = room;
    }

    @Override
    public void opened(UiContext ui) {
        if (marker.waits()) {
            ui.run(Task.of(messages.get("start.looking"), progress -> marker.unfinished().last()
                    .flatMap(room.plugins()::find).map(plugin -> plugin.spec().name())
                    .or(() -> marker.unfinished().last()).orElse("")), last -> ask(ui, last));
        } else if (room.plugins().safeMode()) {
            tell(ui);
        }
    }

    private void ask(UiContext ui, String last) {
        Shell shell = new Shell(ui.shell(), SWT.TITLE | SWT.BORDER | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("start.title"));
        DialogParts parts = new DialogParts(shell, ui.theme());
        parts.label(shell, Token.INK, Type.BOLD, WIDTH).setText(InstallParts.plain(
                last.isEmpty() ? messages.get("start.twice.none") : messages.get("start.twice", last)));
        parts.label(shell, Token.INK, Type.NORMAL, WIDTH).setText(messages.get("start.note"));
        Composite column = parts.row(shell, 1);
        Button without = way(ui, shell, parts, column, messages.get("start.without"), Way.WITHOUT_PLUGINS);
        MainButton.dress(without, ui.theme());
        if (!last.isEmpty()) {
            way(ui, shell, parts, column, messages.get("start.without.last", last), Way.WITHOUT_LAST);
        }
        way(ui, shell, parts, column, messages.get("start.usual"), Way.AS_USUAL);
        // it is answered, or the window is closed: Esc decides nothing
        shell.addListener(SWT.Close, event -> event.doit = !marker.waits());
        parts.open(shell, without, ui.shell());
    }

    private Button way(UiContext ui, Shell shell, DialogParts parts, Composite column, String label, Way way) {
        Button button = parts.button(column, InstallParts.plain(label));
        button.setLayoutData(parts.wide(WIDTH));
        button.addListener(SWT.Selection, event -> {
            marker.goOn(way);
            parts.close(shell);
            if (way == Way.WITHOUT_PLUGINS) {
                tell(ui);
            }
        });
        return button;
    }

    /** Stays until the person closes it. */
    private void tell(UiContext ui) {
        ui.warn(new Notice(Notice.Level.WARN, messages.get("start.safe"), List.of(new Choice(messages.get("start.show"),
                () -> ui.open(Target.view(MiddleView.ID))))));
    }
}
