// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.parley.coding.Code;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;

/** How a code counts: what can be switched, its number and its weight. Each is stored at once. */
final class CodeSettings {

    private static final int FIELD = 48;

    private final Theme theme;
    private final CodeDesk desk;
    private final CodeDeeds deeds;
    private final Code code;
    private final Messages messages = Messages.of(CodeSettings.class);

    CodeSettings(Composite section, Theme theme, CodeDesk desk, CodeDeeds deeds, Code code) {
        this.theme = theme;
        this.desk = desk;
        this.deeds = deeds;
        this.code = code;
        check(section, "net", code.net(), on -> now().net(on), "said.net", "said.net.not");
        check(section, "single", code.single(), on -> now().single(on), "said.single", "said.single.not");
        check(section, "exclusive", code.exclusive(), on -> now().exclusive(on), "said.alone", "said.together");
        check(section, "retired", code.retired(), on -> now().retired(on), "said.retired", "said.back");
        Composite values = new Composite(section, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = theme.px(8);
        values.setLayout(layout);
        values.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(values, Token.RAISED, Token.INK, Type.NORMAL);
        value(values, "number", code.number() == 0 ? "" : Integer.toString(code.number()),
                text -> CodeValues.number(text).map(now()::numbered));
        value(values, "weight", CodeValues.shown(code.weight()),
                text -> CodeValues.weight(text).map(weight -> now().weighted(weight.orElse(null))));
    }

    /** The code as it stands now, which may have changed since it was shown. */
    private Code now() {
        return desk.codebook().codes().getOrDefault(code.id(), code);
    }

    private void check(Composite section, String what, boolean set, Function<Boolean, Code> with, String on,
            String off) {
        Button button = new Button(section, SWT.CHECK | SWT.WRAP);
        button.setText(messages.get("setting." + what));
        button.setToolTipText(messages.get("setting." + what + ".why"));
        button.setSelection(set);
        theme.style(button, Token.RAISED, Token.INK, Type.NORMAL);
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button.addListener(SWT.Selection, event -> {
            boolean wanted = button.getSelection();
            deeds.change(messages.get(wanted ? on : off, Words.named(code.name()), 1), List.of(with.apply(wanted)),
                    () -> {
                        if (!button.isDisposed()) {
                            button.setSelection(!wanted);
                        }
                    });
        });
    }

    private void value(Composite row, String what, String shown, Function<String, Optional<Code>> read) {
        Label label = new Label(row, SWT.NONE);
        label.setText(messages.get("fact." + what));
        theme.style(label, Token.RAISED, Token.MUTED, Type.NORMAL);
        Text field = new Text(row, SWT.SINGLE | SWT.BORDER);
        theme.style(field, Token.SURFACE, Token.INK, Type.NORMAL);
        field.setText(shown);
        Access.name(field, () -> messages.get("fact." + what));
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.widthHint = theme.px(FIELD);
        field.setLayoutData(data);
        String[] stored = {shown};
        Runnable store = () -> {
            String text = field.getText().strip();
            if (text.equals(stored[0])) {
                return;
            }
            read.apply(text).ifPresentOrElse(wanted -> {
                stored[0] = text;
                deeds.change(text.isEmpty() ? messages.get("said." + what + ".none", Words.named(code.name()))
                        : messages.get("said." + what, Words.named(code.name()), text), wanted);
            }, () -> {
                field.setText(stored[0]);
                deeds.say(messages.get("pick." + what + ".wrong.said", text));
            });
        };
        field.addListener(SWT.DefaultSelection, event -> store.run());
        field.addListener(SWT.FocusOut, event -> store.run());
    }
}
