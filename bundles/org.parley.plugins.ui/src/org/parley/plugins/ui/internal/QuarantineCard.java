// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.plugins.Plugin;
import org.parley.ui.Choice;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Says of a stopped plugin what happened, what goes on, that its data stays, and what can be done. */
final class QuarantineCard extends Composite {

    private static final int BAR = 4;

    private final Theme theme;
    private final Messages messages = Messages.of(QuarantineCard.class);

    QuarantineCard(Composite parent, UiContext ui, PluginRoom room, Plugin plugin) {
        super(parent, SWT.NONE);
        this.theme = ui.theme();
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = theme.px(16);
        layout.marginHeight = theme.px(10);
        layout.horizontalSpacing = theme.px(8);
        layout.verticalSpacing = theme.px(8);
        setLayout(layout);
        addListener(SWT.Paint, event -> {
            Rectangle area = getClientArea();
            event.gc.setForeground(theme.color(Token.EDGE));
            event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
            event.gc.setBackground(theme.color(Token.DANGER));
            event.gc.fillRectangle(0, 0, theme.px(BAR), area.height);
        });
        Parts.sign(this, theme, Token.SURFACE, Icon.ERROR, Icons.Tone.DANGER);
        label(messages.get("card.title", plugin.spec().name()), Token.INK, Type.TITLE, 1, true);
        label(room.words().at(plugin.since()), Token.MUTED, Type.NORMAL, 1, false);
        new Label(this, SWT.NONE).setVisible(false);
        label(room.words().stopped(plugin), Token.INK, Type.NORMAL, 2, true);
        new Label(this, SWT.NONE).setVisible(false);
        Composite row = new Composite(this, SWT.NONE);
        theme.style(row, Token.SURFACE, Token.INK, Type.NORMAL);
        RowLayout buttons = new RowLayout();
        buttons.spacing = theme.px(8);
        buttons.marginLeft = 0;
        buttons.marginTop = 0;
        row.setLayout(buttons);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalSpan = 2;
        wide.widthHint = theme.px(100);
        row.setLayoutData(wide);
        choices(ui, room, plugin)
                .forEach(choice -> Parts.button(row, theme, Icon.NONE, choice.label(), choice.run()));
    }

    private List<Choice> choices(UiContext ui, PluginRoom room, Plugin plugin) {
        PluginDeeds deeds = new PluginDeeds(room);
        PluginDialogs dialogs = new PluginDialogs(ui, room);
        Choice again = new Choice(messages.get("card.again"), () -> deeds.toggle(ui, plugin));
        Optional<Choice> back = room.picture().older(plugin).map(older -> new Choice(
                messages.get("card.back", older.version()), () -> dialogs.rollback(older.generation())));
        Choice failures = new Choice(messages.get("card.failures"), () -> dialogs.failures(plugin));
        Choice report = new Choice(messages.get("card.report", plugin.spec().vendor()), () -> deeds.report(ui, plugin));
        return back.map(one -> List.of(again, one, failures, report)).orElse(List.of(again, failures, report));
    }

    private void label(String text, Token ink, Type type, int span, boolean grows) {
        Label label = new Label(this, SWT.WRAP);
        label.setText(InstallParts.plain(text));
        theme.style(label, Token.SURFACE, ink, type);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, grows, false);
        data.horizontalSpan = span;
        if (grows) {
            data.widthHint = theme.px(100);
        }
        label.setLayoutData(data);
    }
}
