// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.ui.PreferencePage;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** What there is of plugins, and whether unsigned ones may come in. */
@Component
public final class PluginsPage implements PreferencePage {

    private static final int WORDS = 300;

    private final PluginRoom room;
    private final Messages messages = Messages.of(PluginsPage.class);

    @Activate
    public PluginsPage(@Reference PluginRoom room) {
        this.room = room;
    }

    @Override
    public String id() {
        return "plugins";
    }

    @Override
    public String title() {
        return messages.get("perspective");
    }

    @Override
    public Icon icon() {
        return Icon.PLUGINS;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Shown make(Composite parent, UiContext ui) {
        Theme theme = ui.theme();
        Composite page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = theme.px(8);
        page.setLayout(layout);
        theme.style(page, Token.WINDOW, Token.INK, Type.NORMAL);
        label(page, theme, Token.INK, Type.TITLE).setText(title());
        Label facts = label(page, theme, Token.INK, Type.NORMAL);
        Label sources = label(page, theme, Token.MUTED, Type.NORMAL);
        Button unsigned = new Button(page, SWT.CHECK | SWT.WRAP);
        unsigned.setText(messages.get("page.unsigned"));
        unsigned.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(unsigned, Token.WINDOW, Token.INK, Type.NORMAL);
        unsigned.addListener(SWT.Selection, event -> room.allowUnsigned(unsigned.getSelection()));
        label(page, theme, Token.WARN, Type.NORMAL).setText(messages.get("page.unsigned.warning"));
        button(page, theme, "start.show", () -> {
            page.getShell().close();
            ui.open(Target.view(MiddleView.ID));
        });
        button(page, theme, "action.refresh", () -> new PluginDeeds(room).refresh(ui));
        Shown shown = new Shown() {

            @Override
            public void show() {
                Picture picture = room.picture();
                facts.setText(messages.get("facts", picture.plugins().size(), picture.active(),
                        picture.count(Section.QUARANTINE)) + "."
                        + (picture.safe() ? " " + messages.get("facts.is-safe") + "." : ""));
                sources.setText(messages.get("page.sources", picture.catalogues().size(), picture.keys().size()));
                unsigned.setSelection(room.allowsUnsigned());
                page.layout();
            }

            @Override
            public boolean reset() {
                room.allowUnsigned(false);
                return true;
            }
        };
        Registration following = room.listen(() -> ui.later(() -> {
            if (!page.isDisposed()) {
                shown.show();
            }
        }));
        page.addListener(SWT.Dispose, event -> following.close());
        return shown;
    }

    private static Label label(Composite page, Theme theme, Token ink, Type type) {
        Label label = new Label(page, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = theme.px(WORDS);
        label.setLayoutData(data);
        theme.style(label, Token.WINDOW, ink, type);
        return label;
    }

    private void button(Composite page, Theme theme, String key, Runnable run) {
        Parts.button(page, theme, Icon.NONE, messages.get(key), run);
    }
}
