// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.SwitchBar;

/** One third of a perspective: views as tabs, others stacked below them. */
final class Pane {

    private static final int HEAD = 34;
    private static final int INSET = 12;
    private static final String STACK = PerspectivePage.STACK;
    private static final String SHARES = "shares";
    private static final String TOOLS = ViewHost.TOOLS;

    private final Composite area;
    private final UiContext ui;
    private final Theme theme;
    private final ViewHost.Keeper memory;
    private final Map<String, ViewHost> staying = new HashMap<>();
    private List<ViewContribution> contributed;
    private final List<ViewHost> hosts = new ArrayList<>();
    private final List<ViewHost> tabs = new ArrayList<>();
    private final StackLayout stack = new StackLayout();
    /** What was in front when it went: what comes in its place is shown in its place. */
    private ViewContribution lost;
    private SwitchBar bar;
    private Composite tabBody;
    private Composite tabTools;
    private SashForm sashes;
    private int[] firstShares = {};

    Pane(Composite area, UiContext ui, List<ViewContribution> views, ViewHost.Keeper memory) {
        this.area = area;
        this.ui = ui;
        this.theme = ui.theme();
        this.memory = memory;
        area.setLayout(new FillLayout());
        build(views);
    }

    /** Shows these views from now on; those that were there and stay are not made anew. */
    void update(List<ViewContribution> views) {
        if (views.equals(contributed)) {
            return;
        }
        keep(memory);
        Optional<String> shown = front().map(ViewHost::contribution).map(was -> successor(was, views))
                .map(ViewContribution::id);
        Composite aside = new Composite(area.getShell(), SWT.NONE);
        aside.setVisible(false);
        for (ViewHost host : hosts) {
            if (views.contains(host.contribution()) && host.move(aside)) {
                staying.put(host.id(), host);
            }
        }
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        hosts.clear();
        tabs.clear();
        bar = null;
        tabTools = null;
        sashes = null;
        stack.topControl = null;
        build(views);
        staying.clear();
        aside.dispose();
        area.layout(true, true);
        show();
        shown.ifPresent(this::bring);
    }

    private ViewContribution successor(ViewContribution front, List<ViewContribution> views) {
        ViewContribution wanted = lost == null ? front : lost;
        Optional<ViewContribution> there = views.stream().filter(one -> one.id().equals(wanted.id())
                || one.order() == wanted.order() && one.title().equals(wanted.title())).findFirst();
        lost = there.isPresent() ? null : wanted;
        return there.orElse(front);
    }

    private void build(List<ViewContribution> views) {
        contributed = List.copyOf(views);
        if (views.isEmpty()) {
            return;
        }
        List<ViewContribution> tabbed = views.stream().filter(v -> v.share() == 0).toList();
        List<ViewContribution> stacked = views.stream().filter(v -> v.share() > 0).toList();
        if (stacked.isEmpty()) {
            tabs(area, tabbed);
        } else {
            stack(tabbed, stacked);
        }
    }

    private void stack(List<ViewContribution> tabbed, List<ViewContribution> stacked) {
        SashForm form = new SashForm(area, SWT.VERTICAL | SWT.SMOOTH);
        theme.style(form, Token.LINE, Token.INK, Type.NORMAL);
        form.setSashWidth(theme.px(5));
        List<Integer> weights = new ArrayList<>();
        int left = 100;
        if (!tabbed.isEmpty()) {
            Composite top = ground(form);
            tabs(top, tabbed);
        }
        for (ViewContribution view : stacked) {
            single(ground(form), view);
            weights.add(view.share());
            left -= view.share();
        }
        if (!tabbed.isEmpty()) {
            weights.add(0, Math.max(10, left));
        }
        sashes = form;
        firstShares = weights.stream().mapToInt(Integer::intValue).toArray();
        form.setWeights(firstShares);
        int[] kept = Arrays.stream(memory.recall(stackId()).getOrDefault(SHARES, "").split(","))
                .filter(share -> share.matches("[1-9]\\d{0,3}")).mapToInt(Integer::parseInt).toArray();
        if (kept.length == firstShares.length) {
            form.setWeights(kept);
        }
    }

    private String stackId() {
        return STACK + hosts.get(hosts.size() - 1).id();
    }

    /** Lets the views and the places of the sashes be kept. */
    void keep(ViewHost.Keeper memory) {
        hosts.forEach(ViewHost::keep);
        if (sashes != null) {
            memory.keep(stackId(), Map.of(SHARES, Arrays.stream(sashes.getWeights()).mapToObj(String::valueOf)
                    .collect(Collectors.joining(","))));
        }
    }

    /** Back to the heights of the first day. */
    void resetHeights() {
        if (sashes != null) {
            sashes.setWeights(firstShares);
        }
    }

    private Composite ground(Composite parent) {
        Composite made = new Composite(parent, SWT.NONE);
        made.setLayout(new FillLayout());
        theme.style(made, Token.SURFACE, Token.INK, Type.NORMAL);
        return made;
    }

    private void tabs(Composite parent, List<ViewContribution> views) {
        if (views.size() == 1) {
            single(parent, views.get(0));
            return;
        }
        if (views.isEmpty()) {
            return;
        }
        Composite whole = headed(parent);
        Composite head = head(whole);
        bar = new SwitchBar(head, theme, true);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tabTools = tools(head);
        tabBody = new Composite(whole, SWT.NONE);
        tabBody.setLayout(stack);
        tabBody.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        theme.style(tabBody, Token.SURFACE, Token.INK, Type.NORMAL);
        for (ViewContribution view : views) {
            ViewHost host = host(tabBody, view);
            hosts.add(host);
            tabs.add(host);
        }
        badges();
        bar.onChoose(this::choose);
        stack.topControl = tabs.get(0).area();
        bar.setChosen(tabs.get(0).id());
    }

    private void single(Composite parent, ViewContribution view) {
        if (!view.head()) {
            hosts.add(host(parent, view));
            return;
        }
        Composite whole = headed(parent);
        Composite head = head(whole);
        Label title = new Label(head, SWT.NONE);
        title.setText(view.title());
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        theme.style(title, Token.WINDOW, Token.INK, Type.BOLD);
        Composite tools = tools(head);
        ViewHost host = host(whole, view);
        host.area().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        host.area().setData(TOOLS, tools);
        hosts.add(host);
    }

    private ViewHost host(Composite parent, ViewContribution view) {
        ViewHost host = staying.get(view.id());
        if (host == null) {
            return new ViewHost(parent, view, ui, memory, this::replaced);
        }
        host.area().setLayoutData(null);
        host.area().setData(TOOLS, null);
        host.move(parent);
        // as a tab behind another one it was out of sight
        host.area().setVisible(true);
        return host;
    }

    private void replaced(ViewHost host) {
        if (stack.topControl != null && stack.topControl.isDisposed()) {
            stack.topControl = host.area();
            tabBody.layout();
        }
        host.area().getParent().layout();
    }

    private Composite headed(Composite parent) {
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        theme.style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        return whole;
    }

    private Composite head(Composite whole) {
        Composite head = new Composite(whole, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 0;
        layout.marginWidth = theme.px(INSET);
        head.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.heightHint = theme.px(HEAD);
        head.setLayoutData(data);
        Registration larger = theme.onChange(() -> {
            data.heightHint = theme.px(HEAD);
            head.requestLayout();
        });
        head.addListener(SWT.Dispose, event -> larger.close());
        theme.style(head, Token.WINDOW, Token.INK, Type.NORMAL);
        Label line = new Label(whole, SWT.NONE);
        GridData thin = new GridData(SWT.FILL, SWT.TOP, true, false);
        thin.heightHint = 1;
        line.setLayoutData(thin);
        theme.style(line, Token.LINE, Token.INK, Type.NORMAL);
        return head;
    }

    private Composite tools(Composite head) {
        Composite tools = new Composite(head, SWT.NONE);
        RowLayout row = new RowLayout();
        row.center = true;
        row.spacing = theme.u();
        row.marginBottom = 0;
        row.marginTop = 0;
        row.marginRight = 0;
        tools.setLayout(row);
        tools.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, true));
        theme.style(tools, Token.WINDOW, Token.INK, Type.NORMAL);
        return tools;
    }

    private void choose(String id) {
        reveal(id);
        hosts.stream().filter(h -> h.id().equals(id)).findFirst().ifPresent(h -> h.guarded("focus", View::focus));
        ui.stateChanged();
    }

    /** Makes the views that are to be seen. */
    void show() {
        for (ViewHost host : List.copyOf(hosts)) {
            if (!tabs.contains(host) || stack.topControl == host.area()) {
                showHost(host);
            }
        }
    }

    private void showHost(ViewHost host) {
        host.show();
        if (!hosts.contains(host)) {
            // it showed a dialog while it was made, and went meanwhile
            return;
        }
        Composite tools = tabs.contains(host) ? tabTools : (Composite) host.area().getData(TOOLS);
        if (tools == null) {
            return;
        }
        for (Control old : tools.getChildren()) {
            old.dispose();
        }
        host.guarded("tools", view -> view.fillHead(tools));
        tools.getParent().layout(true, true);
    }

    /** Brings a view to the front; false when it is not in this pane. */
    boolean reveal(String id) {
        lost = null;
        return bring(id);
    }

    private boolean bring(String id) {
        Optional<ViewHost> wanted = hosts.stream().filter(h -> h.id().equals(id)).findFirst();
        wanted.ifPresent(host -> {
            if (tabs.contains(host)) {
                bar.setChosen(id);
                stack.topControl = host.area();
                tabBody.layout();
            }
            showHost(host);
        });
        return wanted.isPresent();
    }

    /** Goes to the next tab, or the one before. */
    void turn(int by) {
        if (tabs.size() < 2) {
            return;
        }
        int now = 0;
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).area() == stack.topControl) {
                now = i;
            }
        }
        choose(tabs.get(Math.floorMod(now + by, tabs.size())).id());
    }

    /** Asks the views of the tabs how much work waits in each. */
    void badges() {
        if (bar == null) {
            return;
        }
        bar.setItems(tabs.stream().map(host -> new SwitchBar.Item(host.id(), host.contribution().title(),
                host.contribution().icon(), host.view().map(View::badge).orElse(0))).toList());
    }

    List<ViewHost> hosts() {
        return hosts;
    }

    /** The view where the keyboard goes when this pane is entered. */
    Optional<ViewHost> front() {
        return hosts.stream().filter(h -> !tabs.contains(h) || stack.topControl == h.area()).findFirst();
    }

    Composite area() {
        return area;
    }
}
