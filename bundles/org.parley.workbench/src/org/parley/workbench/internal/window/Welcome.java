// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.ui.FirstStep;
import org.parley.ui.Keys;
import org.parley.ui.Registration;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.MainButton;

/** The first page: what is open, the steps to a first report, how to bring one's own people, three keys. */
final class Welcome {

    private static final int SIDE = 336;
    private static final int STEPS = 804;
    private static final int MARGIN = 56;
    private static final int SLIM_MARGIN = 20;
    private static final int GAP = 28;
    private static final int INTRO = 720;
    private static final int KEY = 84;

    private final WindowContext window;
    private final SettingsFile settings;
    private final Theme theme;
    private final Messages messages = Messages.of(Welcome.class);
    private final ScrolledComposite scroll;
    private Composite page;
    private Control first;
    private int roomShown;

    Welcome(Composite parent, WindowContext window, SettingsFile settings) {
        this.window = window;
        this.settings = settings;
        this.theme = window.theme();
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        theme.style(scroll, Token.SURFACE, Token.INK, Type.NORMAL);
        Registration registration = theme.onChange(() -> window.later(() -> {
            if (!scroll.isDisposed() && scroll.isVisible()) {
                refresh();
            }
        }));
        scroll.addListener(SWT.Dispose, event -> registration.close());
        scroll.addListener(SWT.Resize, event -> resized());
        // later: whoever keeps the data in memory hears of the change in the same round
        window.onChange(changes -> window.later(() -> {
            if (scroll.isVisible()) {
                refresh();
            }
        }));
    }

    Control area() {
        return scroll;
    }

    void focus() {
        if (first != null && !first.isDisposed()) {
            first.setFocus();
        }
    }

    /** Draws the page again: what is open and what is done may have changed. */
    void refresh() {
        Control focus = scroll.getDisplay().getFocusControl();
        boolean mine = focus == null || inside(focus);
        Composite old = page;
        roomShown = scroll.getClientArea().width;
        boolean slim = slim(roomShown);
        int margin = theme.px(slim ? SLIM_MARGIN : MARGIN);
        int most = slim ? roomShown - 2 * margin : Integer.MAX_VALUE;
        page = block(scroll, slim ? 1 : 2);
        GridLayout layout = (GridLayout) page.getLayout();
        layout.marginWidth = margin;
        layout.marginHeight = theme.px(28);
        layout.horizontalSpacing = theme.px(GAP);
        layout.verticalSpacing = theme.px(20);
        Composite head = wide(block(page, 1), slim ? 1 : 2);
        title(head, messages.get(greeting(), panelWords()), Type.PAGE_TITLE);
        Label intro = title(head, messages.get(isDemo() ? "welcome.intro.demo" : "welcome.intro"), Type.READING);
        intro.setForeground(theme.color(Token.MUTED));
        GridData introData = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        introData.widthHint = Math.min(most, theme.px(INTRO));
        intro.setLayoutData(introData);
        Composite left = block(page, 1);
        GridData leftData = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        leftData.widthHint = Math.min(most, theme.px(STEPS));
        left.setLayoutData(leftData);
        Composite right = block(page, 1);
        GridData rightData = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        rightData.widthHint = Math.min(most, theme.px(SIDE));
        right.setLayoutData(rightData);
        steps(left);
        bring(left);
        open(right);
        keys(right);
        again(right);
        scroll.setContent(page);
        scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        if (old != null) {
            old.dispose();
        }
        scroll.layout(true, true);
        if (mine && scroll.isVisible()) {
            focus();
        }
    }

    /** One column where there is no room for two: a small window, or large text. */
    private boolean slim(int room) {
        return room > 0 && room < theme.px(MARGIN + STEPS + GAP + SIDE);
    }

    private void resized() {
        int room = scroll.getClientArea().width;
        if (room != roomShown && (slim(room) || slim(roomShown))) {
            window.later(this::refresh);
        }
    }

    private boolean inside(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == scroll) {
                return true;
            }
        }
        return false;
    }

    private boolean isDemo() {
        return window.openPanel().filter(panel -> panel.name().equals(messages.get("demo.panel"))).isPresent();
    }

    private String greeting() {
        int hour = LocalTime.now().getHour();
        return hour < 11 ? "welcome.morning" : hour < 18 ? "welcome.day" : "welcome.evening";
    }

    private String panelWords() {
        Optional<Panel> open = window.openPanel();
        if (open.isEmpty()) {
            return messages.get("welcome.none");
        }
        return isDemo() ? messages.get("welcome.demo") : messages.get("welcome.own", open.get().name());
    }

    private void steps(Composite parent) {
        Optional<UUID> panel = window.panel();
        List<FirstStep> steps = panel.isPresent() ? window.parts().contributions().steps() : List.of();
        long done = steps.stream().filter(s -> isDone(s, panel.orElseThrow())).count();
        Composite head = block(parent, 2);
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        title(head, messages.get("welcome.steps"), Type.TITLE);
        label(head, steps.isEmpty() ? "" : messages.get("welcome.steps.done", done, steps.size()), Type.NORMAL, Token.MUTED)
                .setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        Composite frame = frame(parent);
        if (steps.isEmpty()) {
            Composite row = row(frame, 1);
            boolean demo = settings.get().panel() == null;
            label(row, messages.get(panel.isPresent() ? "welcome.steps.none"
                    : demo ? "welcome.steps.wait" : "welcome.steps.opening"), Type.NORMAL, Token.MUTED);
        }
        boolean offered = false;
        first = null;
        int place = 0;
        for (FirstStep step : steps) {
            place++;
            boolean ready = isDone(step, panel.orElseThrow());
            boolean next = !ready && !offered;
            offered |= next;
            step(frame, place, step, panel.orElseThrow(), ready, next);
        }
    }

    private boolean isDone(FirstStep step, UUID panel) {
        boolean done = settings.get().steps().contains(panel + ":" + step.id());
        if (!done && step.done(panel, window.actor())) {
            settings.change(s -> s.withStep(panel + ":" + step.id()));
            done = true;
        }
        return done;
    }

    private void step(Composite frame, int place, FirstStep step, UUID panel, boolean done, boolean next) {
        Composite row = row(frame, 3);
        Token ground = next ? Token.SEL : Token.SURFACE;
        row.setBackground(theme.color(ground));
        Label mark = label(row, done ? "" : String.valueOf(place), Type.BOLD, Token.MUTED);
        if (done) {
            mark.setImage(theme.largeImage(Icon.DONE_CIRCLE, Icons.Tone.OK));
        }
        GridData markData = new GridData(SWT.CENTER, SWT.CENTER, false, true);
        markData.widthHint = theme.px(28);
        mark.setLayoutData(markData);
        mark.setAlignment(SWT.CENTER);
        mark.setBackground(theme.color(ground));
        Composite words = block(row, 1);
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        ((GridLayout) words.getLayout()).verticalSpacing = 0;
        words.setBackground(theme.color(ground));
        label(words, step.title(panel), Type.BOLD, Token.INK).setBackground(theme.color(ground));
        label(words, step.detail(panel), Type.SMALL, Token.MUTED).setBackground(theme.color(ground));
        if (done) {
            label(row, messages.get("welcome.done"), Type.NORMAL, Token.MUTED);
            return;
        }
        Button button = button(row, step.button(), () -> window.open(step.target()));
        if (next) {
            MainButton.dress(button, theme);
            first = button;
        }
    }

    private void bring(Composite parent) {
        Composite row = row(parent, 3);
        GridData rowData = (GridData) row.getLayoutData();
        rowData.verticalIndent = theme.px(12);
        ((GridLayout) row.getLayout()).marginHeight = theme.px(14);
        row.addListener(SWT.Paint, event -> {
            event.gc.setForeground(theme.color(Token.EDGE));
            event.gc.setLineWidth(2);
            event.gc.setLineDash(new int[] {theme.px(6), theme.px(4)});
            event.gc.drawRectangle(1, 1, row.getSize().x - 2, row.getSize().y - 2);
        });
        Label icon = label(row, "", Type.NORMAL, Token.INK);
        icon.setImage(theme.largeImage(Icon.IMPORT, Icons.Tone.PLAIN));
        Composite words = block(row, 1);
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        label(words, messages.get("welcome.bring"), Type.BOLD, Token.INK);
        Label more = label(words, messages.get("welcome.bring.more"), Type.NORMAL, Token.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = theme.px(480);
        more.setLayoutData(data);
        button(row, messages.get("welcome.choose"), () -> window.perform("exchange.import"));
    }

    private void open(Composite parent) {
        title(parent, messages.get("welcome.open"), Type.TITLE);
        Composite frame = frame(parent);
        window.openPanel().ifPresent(panel -> fill(new WelcomeLink(frame, theme, panel.name(),
                messages.get("welcome.open.now", seated(panel), panel.seats()), "", null)));
        link(frame, "welcome.new", "window.new-panel", "Ctrl+N");
        link(frame, "welcome.other", "window.open-panel", "Ctrl+O");
        link(frame, "welcome.restore", "window.restore", "");
    }

    private long seated(Panel panel) {
        return window.parts().panels().state(panel.id()).members().values().stream()
                .filter(member -> member.standing() == Member.Standing.SEATED).count();
    }

    private void link(Composite frame, String key, String action, String shortcut) {
        fill(new WelcomeLink(frame, theme, messages.get(key), messages.get(key + ".more"),
                shortcut.isEmpty() ? "" : Keys.format(Keys.parse(shortcut).orElseThrow()),
                () -> window.perform(action)));
    }

    private static void fill(Control row) {
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private void keys(Composite parent) {
        GridData below = new GridData(SWT.FILL, SWT.TOP, true, false);
        below.verticalIndent = theme.px(16);
        title(parent, messages.get("welcome.keys"), Type.TITLE).setLayoutData(below);
        Composite frame = frame(parent);
        Composite all = row(frame, 1);
        for (int i = 1; i <= 3; i++) {
            Composite row = block(all, 2);
            KeyCap key = new KeyCap(row, theme, Keys.format(Keys.parse(messages.get("welcome.key." + i)).orElseThrow()),
                    Token.SURFACE);
            GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
            data.widthHint = theme.px(KEY);
            key.setLayoutData(data);
            label(row, messages.get("welcome.key." + i + ".does"), Type.NORMAL, Token.INK);
        }
    }

    private void again(Composite parent) {
        Button show = new Button(parent, SWT.CHECK);
        show.setFont(theme.font(Type.NORMAL));
        show.setText(messages.get("welcome.again"));
        GridData place = new GridData(SWT.BEGINNING, SWT.TOP, false, false);
        place.verticalIndent = theme.px(8);
        show.setLayoutData(place);
        show.setSelection(settings.get().showWelcome());
        theme.style(show, Token.SURFACE, Token.INK, Type.NORMAL);
        show.addListener(SWT.Selection, event -> settings.change(s -> s.withWelcome(show.getSelection())));
    }

    private Composite block(Composite parent, int columns) {
        Composite made = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = theme.px(8);
        made.setLayout(layout);
        theme.style(made, Token.SURFACE, Token.INK, Type.NORMAL);
        return made;
    }

    private Composite wide(Composite block, int columns) {
        block.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
        return block;
    }

    private Composite frame(Composite parent) {
        Composite frame = block(parent, 1);
        GridLayout layout = (GridLayout) frame.getLayout();
        layout.marginWidth = 1;
        layout.marginHeight = 1;
        layout.verticalSpacing = 1;
        frame.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(frame, Token.LINE, Token.INK, Type.NORMAL);
        return frame;
    }

    private Composite row(Composite frame, int columns) {
        Composite row = block(frame, columns);
        GridLayout layout = (GridLayout) row.getLayout();
        layout.marginWidth = theme.px(12);
        layout.marginHeight = theme.px(8);
        layout.horizontalSpacing = theme.px(12);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return row;
    }

    private Label title(Composite parent, String text, Type type) {
        return label(parent, text, type, Token.INK);
    }

    private Label label(Composite parent, String text, Type type, Token ink) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(theme.font(type));
        label.setForeground(theme.color(ink));
        label.setBackground(parent.getBackground());
        return label;
    }

    private Button button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setFont(theme.font(Type.NORMAL));
        button.setText(text);
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }
}
