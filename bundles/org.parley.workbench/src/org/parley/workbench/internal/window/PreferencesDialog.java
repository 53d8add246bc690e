// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;

/** What a person prefers, page by page; a change takes effect at once. */
final class PreferencesDialog {

    private static final int PAGES = 150;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 380;

    private final WindowContext window;
    private final Messages messages = Messages.of(PreferencesDialog.class);
    private final List<PreferencesPage> pages;
    private final Map<PreferencesPage, Composite> made = new HashMap<>();
    private final StackLayout stack = new StackLayout();
    private Composite body;
    private PreferencesPage shown;

    PreferencesDialog(WindowContext window) {
        this.window = window;
        this.pages = Stream.concat(Stream.of(new GeneralPage(window), new LookPage(window), new KeysPage(window),
                new StorePage(window)), window.parts().contributions().pages().stream()
                        .map(page -> new ContributedPage(window, page))).toList();
    }

    void open() {
        Form form = new Form(window.shell(), window.theme(), messages.get("preferences.title"));
        ((GridLayout) form.fields().getLayout()).horizontalSpacing = window.theme().px(16);
        RowList<PreferencesPage> list = new RowList<>(form.fields(), SWT.SINGLE | SWT.BORDER, window.theme(),
                Token.SURFACE, PreferencesPage::id, new PageStyle());
        GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true);
        narrow.widthHint = window.theme().px(PAGES);
        list.setLayoutData(narrow);
        body = new Composite(form.fields(), SWT.NONE);
        body.setLayout(stack);
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = window.theme().px(WIDTH);
        wide.heightHint = window.theme().px(HEIGHT);
        body.setLayoutData(wide);
        window.theme().style(body, Token.WINDOW, Token.INK, Type.NORMAL);
        list.setRows(pages);
        list.onSelect(chosen -> chosen.stream().findFirst().ifPresent(this::show));
        list.onOpen(page -> stack.topControl.setFocus());
        form.button(messages.get("preferences.reset"), false, this::reset);
        form.button(messages.get("close"), true, form::close);
        form.open();
        fit(form);
        list.select(pages.get(0).id());
        show(pages.get(0));
        list.setFocus();
    }

    /** Never larger than the window behind it. */
    private void fit(Form form) {
        Rectangle over = window.shell().getBounds();
        Rectangle wanted = form.shell().getBounds();
        if (wanted.width > over.width || wanted.height > over.height) {
            form.shell().setBounds(wanted.intersection(over));
        }
    }

    private void show(PreferencesPage page) {
        shown = page;
        stack.topControl = made.computeIfAbsent(page, one -> one.make(body));
        page.show();
        body.layout(true, true);
    }

    private void reset() {
        if (shown.reset()) {
            shown.show();
        }
    }

    /** Icon and title. */
    private final class PageStyle implements RowStyle<PreferencesPage> {

        @Override
        public void paint(Draw draw, PreferencesPage page, Rectangle area, boolean selected) {
            int inset = window.theme().px(8);
            int x = draw.icon(page.icon(), Icons.Tone.PLAIN, new Rectangle(area.x + inset, area.y,
                    window.theme().iconSize(), area.height)) + inset;
            draw.text(page.title(), new Rectangle(x, area.y, area.x + area.width - x, area.height), Token.INK,
                    selected ? Type.BOLD : Type.NORMAL);
        }

        @Override
        public String spoken(PreferencesPage page) {
            return page.title();
        }
    }
}
