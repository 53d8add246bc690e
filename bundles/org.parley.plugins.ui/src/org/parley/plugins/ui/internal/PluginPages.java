// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.core.Messages;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Signer;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Facts;
import org.parley.ui.widgets.Facts.Fact;
import org.parley.ui.widgets.Sections;
import org.parley.ui.widgets.SwitchBar;

/** A plugin's card: what it adds, what it may touch, its data, the calls into it, what was logged. */
final class PluginPages {

    static final String ADDS = "adds";
    private static final List<String> TABS = List.of(ADDS, "touches", "data", "calls", "log");
    private static final int LABELS = 130;

    private final UiContext ui;
    private final PluginRoom room;
    private final Plugin plugin;
    private final Messages messages = Messages.of(PluginPages.class);
    private final Theme theme;
    private final Composite area;
    private final SwitchBar tabs;
    private final Sections page;
    private final Consumer<String> chosen;

    PluginPages(Composite parent, UiContext ui, PluginRoom room, Plugin plugin, Consumer<String> chosen) {
        this.ui = ui;
        this.room = room;
        this.plugin = plugin;
        this.theme = ui.theme();
        this.chosen = chosen;
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        theme.style(area, Token.SURFACE, Token.INK, Type.NORMAL);
        tabs = new SwitchBar(area, theme, true);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        tabs.setItems(TABS.stream().map(id -> new SwitchBar.Item(id, messages.get("tab." + id), Icon.NONE, 0)).toList());
        tabs.onChoose(this::show);
        page = new Sections(area, theme, Token.SURFACE);
        page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    Control area() {
        return area;
    }

    /** Shows a page; the first one for a name that is none. */
    void show(String wanted) {
        String tab = TABS.contains(wanted) ? wanted : ADDS;
        chosen.accept(tab);
        tabs.setChosen(tab);
        page.clear();
        waiting();
        switch (tab) {
            case "touches" -> touches();
            case "data" -> data();
            case "calls" -> calls();
            case "log" -> log();
            default -> adds();
        }
        page.relayout();
    }

    /** Why it does not run, and what there is to do. */
    private void waiting() {
        boolean waits = plugin.state() == Plugin.State.WAITING;
        if (!waits && plugin.update().isEmpty()) {
            return;
        }
        Composite section = page.section("", "");
        if (waits) {
            line(section, Icon.WARNING, Icons.Tone.WARN, plugin.reason());
        }
        plugin.update().ifPresent(version -> Parts.button(section, theme, Icon.REFRESH,
                messages.get("action.update.to", version), () -> new PluginDeeds(room).update(ui, plugin)));
    }

    private void adds() {
        PluginSpec spec = plugin.spec();
        Composite section = page.section(messages.get("install.name", spec.name(), spec.version()), spec.vendor());
        if (!spec.description().isBlank()) {
            page.text(section, spec.description(), Token.INK, Type.NORMAL);
        }
        if (spec.provides().isEmpty()) {
            page.text(section, messages.get("install.adds.none"), Token.MUTED, Type.NORMAL);
        }
        spec.provides().forEach(one -> line(section, room.words().icon(one), Icons.Tone.PLAIN, room.words().adds(one)));
        spec.requires().forEach(one -> page.text(section, room.words().needs(one), Token.MUTED, Type.SMALL));
    }

    private void touches() {
        PluginWords words = room.words();
        Composite section = page.section(messages.get("install.asks"), "");
        if (plugin.spec().permissions().isEmpty()) {
            page.text(section, messages.get("install.asks.none"), Token.MUTED, Type.NORMAL);
        }
        words.asked(plugin.spec().permissions())
                .forEach(one -> line(section, words.icon(one), Icons.Tone.PLAIN, words.asks(one)));
        String not = words.not(plugin.spec().permissions());
        if (!not.isEmpty()) {
            line(section, Icon.CLOSE, Icons.Tone.PLAIN, not);
        }
        page.text(section, messages.get("install.honest"), Token.MUTED, Type.SMALL);
        Composite trust = page.section(messages.get("column.trust"), words.trust(plugin, room.picture()));
        page.text(trust, plugin.signer().map(Signer::name).orElse(messages.get("trust.UNSIGNED")), Token.INK, Type.NORMAL);
        plugin.signer().ifPresent(by -> page.text(trust, PluginWords.groups(by.fingerprint()), Token.MUTED, Type.MONO));
    }

    private void data() {
        Composite section = page.section(messages.get("tab.data"), "");
        if (plugin.spec().schema().isEmpty()) {
            page.text(section, messages.get("data.none"), Token.MUTED, Type.NORMAL);
            return;
        }
        facts(section, List.of(Fact.of(messages.get("data.rows"), messages.get("data.rows.n", plugin.rows())),
                Fact.of(messages.get("data.schema"), plugin.spec().schema()),
                Fact.of(messages.get("data.steps"), String.valueOf(plugin.spec().migrations()))));
        page.text(section, messages.get("data.note"), Token.MUTED, Type.SMALL);
    }

    private void calls() {
        Composite section = page.section(messages.get("tab.calls"), messages.get("calls.since"));
        facts(section, List.of(Fact.of(messages.get("calls.count"), messages.get("number", plugin.calls())),
                Fact.of(messages.get("calls.slowest"), room.words().slowest(plugin)),
                Fact.of(messages.get("calls.failures"), messages.get("number", plugin.failures()))));
    }

    private void log() {
        Composite section = page.section(messages.get("tab.log"), "");
        String words = room.failures(plugin);
        page.text(section, words.isEmpty() ? messages.get("failures.none") : words, Token.INK, Type.NORMAL);
    }

    private void facts(Composite section, List<Fact> facts) {
        Sections.fill(new Facts(section, theme, Token.SURFACE, LABELS)).set(facts);
    }

    private void line(Composite section, Icon icon, Icons.Tone tone, String words) {
        Composite row = new Composite(section, SWT.NONE);
        GridLayout two = new GridLayout(2, false);
        two.marginWidth = 0;
        two.marginHeight = 0;
        row.setLayout(two);
        Sections.fill(row);
        theme.style(row, Token.SURFACE, Token.INK, Type.NORMAL);
        Parts.sign(row, theme, Token.SURFACE, icon, tone);
        page.text(row, words, Token.INK, Type.NORMAL);
    }
}
