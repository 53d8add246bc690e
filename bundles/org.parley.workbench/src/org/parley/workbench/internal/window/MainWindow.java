// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.panel.Panel;
import org.parley.ui.Choice;
import org.parley.ui.Perspective;
import org.parley.ui.Place;
import org.parley.ui.Target;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.MessageBar;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.StatusLine;
import org.parley.ui.widgets.ViewState;
import org.parley.workbench.internal.Contributions;
import org.parley.workbench.internal.actions.KeyDispatcher;
import org.parley.workbench.internal.actions.KeyMap;
import org.parley.workbench.internal.actions.MenuBar;
import org.parley.workbench.internal.frame.PerspectivePage;
import org.parley.workbench.internal.frame.ToolRow;

/** The shell: menu, tool row, message bar, one body for each perspective, status line. */
public final class MainWindow {

    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 400;
    private static final int FIRST_WIDTH = 1280;
    private static final int FIRST_HEIGHT = 800;

    private final Shell shell;
    private final Theme theme;
    private final Contributions contributions;
    private final SettingsFile settings;
    private final WindowContext context;
    private final Messages messages = Messages.of(MainWindow.class);
    private final StackLayout stack = new StackLayout();
    private final Map<String, PerspectivePage> pages = new LinkedHashMap<>();
    private final ToolRow tools;
    private final MessageBar bar;
    private final StatusLine status;
    private final Composite body;
    private final MenuBar menu;
    private final Welcome welcome;
    private final LayoutKeeper layout;
    private ViewState instead;
    private String perspective = "";
    private String activeView = "";

    MainWindow(Display display, WindowParts parts) {
        this.contributions = parts.contributions();
        this.settings = parts.settings();
        this.theme = new Theme(display);
        theme.look(settings.get().look());
        shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setText(messages.get("window.title.none"));
        shell.setImages(AppIcon.images(display));
        GridLayout rows = new GridLayout();
        rows.marginWidth = 0;
        rows.marginHeight = 0;
        rows.verticalSpacing = 0;
        shell.setLayout(rows);
        theme.style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        context = new WindowContext(this, parts);
        tools = new ToolRow(shell, theme, context);
        tools.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        bar = new MessageBar(shell, theme);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        body = new Composite(shell, SWT.NONE);
        body.setLayout(stack);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        theme.style(body, Token.SURFACE, Token.INK, Type.NORMAL);
        status = new StatusLine(shell, theme);
        status.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        status.person(messages.get("person", context.actor().name(),
                messages.get("role." + context.actor().role().name())));
        menu = new MenuBar(shell, context, parts.allActions(context), this::perspectiveTitle);
        welcome = new Welcome(body, context, settings);
        new KeyDispatcher(display, shell, new KeyMap(parts.allActions(context)), context);
        tools.onChoose(this::show);
        display.addFilter(SWT.FocusIn, event -> focusMoved(event.widget));
        display.addFilter(SWT.FocusOut, event -> context.later(this::keepKeyboard));
        shell.addListener(SWT.Activate, event -> context.later(this::keepKeyboard));
        shell.setMinimumSize(theme.px(LEAST_WIDTH), theme.px(LEAST_HEIGHT));
        place();
        shell.addListener(SWT.Close, event -> remember());
        shell.addListener(SWT.Dispose, event -> context.close());
        new DropZone(shell, context);
        layout = new LayoutKeeper(shell, this::rememberNow);
        contributions.onChange(() -> context.later(this::contributionsChanged));
        contributionsChanged();
    }

    Shell shell() {
        return shell;
    }

    Theme theme() {
        return theme;
    }

    WindowContext context() {
        return context;
    }

    String perspective() {
        return perspective;
    }

    String activeView() {
        return activeView;
    }

    MessageBar messageBar() {
        return bar;
    }

    StatusLine status() {
        return status;
    }

    private void place() {
        Settings s = settings.get();
        Rectangle screen = shell.getMonitor().getClientArea();
        int wide = s.width() > 0 ? s.width() : Math.min(theme.px(FIRST_WIDTH), screen.width);
        int high = s.height() > 0 ? s.height() : Math.min(theme.px(FIRST_HEIGHT), screen.height);
        Rectangle wanted = new Rectangle(s.width() > 0 ? s.x() : screen.x + (screen.width - wide) / 2,
                s.width() > 0 ? s.y() : screen.y + (screen.height - high) / 2, wide, high);
        shell.setBounds(wanted.intersects(screen) ? wanted.intersection(screen) : screen);
        shell.setMaximized(s.maximized());
    }

    private void remember() {
        // now, while the views have their widgets: settings are written before those go
        pages.values().forEach(PerspectivePage::keep);
        Rectangle bounds = shell.getBounds();
        boolean full = shell.getMaximized();
        settings.change(s -> (full ? s.withBounds(s.x(), s.y(), s.width(), s.height(), true)
                : s.withBounds(bounds.x, bounds.y, bounds.width, bounds.height, false))
                .withPerspective(perspective.isEmpty() ? s.perspective() : perspective));
    }

    private void rememberNow() {
        // without a panel there is nothing arranged, and the workspace may be another window's
        if (context.panel().isPresent()) {
            remember();
            context.inBackground(settings::save);
        }
    }

    private void contributionsChanged() {
        if (shell.isDisposed()) {
            return;
        }
        pages.forEach(this::bringUpToDate);
        badges();
        if (!perspective.isEmpty() && contributions.perspectives().stream().noneMatch(p -> p.id().equals(perspective))) {
            leavePerspective();
        }
        if (context.panel().isPresent() && perspective.isEmpty() && !contributions.perspectives().isEmpty()) {
            show(firstPerspective());
        }
    }

    /** Only what is to be seen makes new views at once: the others do when they are shown. */
    private void bringUpToDate(String id, PerspectivePage page) {
        page.contributionsChanged();
        if (id.equals(perspective)) {
            page.show();
        }
    }

    private void leavePerspective() {
        PerspectivePage gone = pages.remove(perspective);
        showWelcome();
        if (gone != null) {
            gone.area().dispose();
        }
    }

    private String firstPerspective() {
        String last = settings.get().perspective();
        return contributions.perspectives().stream().map(Perspective::id).filter(last::equals).findFirst()
                .orElseGet(() -> contributions.perspectives().get(0).id());
    }

    private String perspectiveTitle() {
        return contributions.perspectives().stream().filter(p -> p.id().equals(perspective)).map(Perspective::title)
                .findFirst().orElse(messages.get("menu.panel"));
    }

    /** Asks everyone again how much work waits, and the active view for its facts. */
    void badges() {
        tools.set(contributions.perspectives(), perspective);
        pages.values().forEach(PerspectivePage::badges);
        facts();
    }

    private void facts() {
        status.facts(perspective.isEmpty() ? List.of(messages.get("welcome.stays"))
                : activeViewPart().map(View::facts).orElse(List.of()));
    }

    private Optional<View> activeViewPart() {
        PerspectivePage page = pages.get(perspective);
        return page == null ? Optional.empty() : page.view(activeView);
    }

    /** Shows the welcome page. */
    void showWelcome() {
        perspective = "";
        stack.topControl = welcome.area();
        welcome.refresh();
        body.layout(true, true);
        menu.retitle();
        badges();
        welcome.focus();
    }

    /** Shows a sentence with the ways on in place of every page: there is no workspace to work on. */
    void showInstead(State state) {
        perspective = "";
        if (instead == null) {
            instead = new ViewState(body, theme, parent -> new Composite(parent, SWT.NONE));
        }
        instead.show(state);
        stack.topControl = instead;
        body.layout(true, true);
        badges();
        instead.setFocus();
    }

    /** Shows a perspective; does nothing when no panel is open. */
    void show(String id) {
        if (context.panel().isEmpty()) {
            return;
        }
        perspective = id;
        PerspectivePage page = pages.computeIfAbsent(id, this::make);
        stack.topControl = page.area();
        page.show();
        body.layout(true, true);
        menu.retitle();
        badges();
        page.focus();
        settings.change(s -> s.withPerspective(id));
        layout.now();
    }

    private PerspectivePage make(String id) {
        PerspectivePage.Keeper memory = new PerspectivePage.Keeper() {
            @Override
            public Map<String, String> recall(String view) {
                return settings.get().views().getOrDefault(view, Map.of());
            }

            @Override
            public void keep(String view, Map<String, String> state) {
                settings.change(s -> s.withView(view, state));
            }

            @Override
            public Optional<Choice> off(String view) {
                return contributions.pluginOf(view).flatMap(context::pluginOff);
            }
        };
        int listWidth = contributions.perspectives().stream().filter(p -> p.id().equals(id)).findFirst()
                .map(Perspective::listWidth).orElse(Perspective.LIST_WIDTH);
        PerspectivePage page = new PerspectivePage(body, context, listWidth,
                place -> contributions.views(id, place), memory,
                (place, width) -> settings.change(s -> s.withWidth(id + "." + place, width)));
        for (Place place : Place.values()) {
            Integer width = settings.get().widths().get(id + "." + place);
            if (width != null) {
                page.width(place, width);
            }
        }
        return page;
    }

    /** Another panel is open now. */
    void panelOpened(Panel panel) {
        context.panelInMemory();
        shell.setText(messages.get(panel.name().equals(messages.get("demo.panel")) ? "window.title.demo" : "window.title",
                panel.name()));
        pages.values().forEach(PerspectivePage::dataReplaced);
        settings.change(s -> s.withPanel(panel.id()));
        if (perspective.isEmpty() && !settings.get().showWelcome()) {
            show(firstPerspective());
        } else if (perspective.isEmpty()) {
            showWelcome();
        }
        badges();
        layout.now();
    }

    /** Opens a thing; false when no view can, or it is not there. */
    boolean open(Target target) {
        Optional<ViewContribution> opener = target.kind().equals("view") ? contributions.view(target.id())
                : contributions.opener(target.kind());
        if (target.kind().equals("perspective")) {
            show(target.id());
            return true;
        }
        if (opener.isEmpty() || context.panel().isEmpty()) {
            return false;
        }
        if (!perspective.equals(opener.get().perspective())) {
            show(opener.get().perspective());
        }
        return pages.get(perspective).open(opener.get().id(), target);
    }

    Optional<PerspectivePage> page() {
        return Optional.ofNullable(pages.get(perspective));
    }

    void resetLayout() {
        settings.change(Settings::withoutSizes);
        pages.values().forEach(PerspectivePage::resetSizes);
    }

    void focusFilter() {
        page().ifPresent(page -> page.focusFilter(activeView));
    }

    org.eclipse.swt.graphics.Rectangle paletteAnchor() {
        return tools.paletteAnchor();
    }

    private void focusMoved(Object widget) {
        if (!(widget instanceof Control control) || control.isDisposed() || control.getShell() != shell) {
            return;
        }
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(PerspectivePage.VIEW_ID) instanceof String id) {
                if (!id.equals(activeView)) {
                    activeView = id;
                    facts();
                }
                return;
            }
        }
    }

    /** What had the keyboard may be gone, behind a dialog for example: without any control no key would arrive. */
    private void keepKeyboard() {
        Display display = shell.getDisplay();
        if (display.getActiveShell() != shell || display.getFocusControl() != null) {
            return;
        }
        page().ifPresentOrElse(page -> page.focusPane(activeView, 0), this::focusBody);
    }

    private void focusBody() {
        if (stack.topControl == instead) {
            instead.setFocus();
        } else {
            welcome.focus();
        }
    }

    void saveSettings() {
        settings.save();
    }
}
