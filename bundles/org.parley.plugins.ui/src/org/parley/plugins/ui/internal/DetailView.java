// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.core.Messages;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins.Generation;
import org.parley.plugins.TrustedKeys.Key;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.Sections;

/** What is known of the selected row: a plugin, a catalogue, a key or a generation. */
final class DetailView implements View {

    static final String ID = "plugins.detail";
    static final String KIND = "plugin-detail";
    private static final int CARD = 460;

    private final UiContext ui;
    private final PluginRoom room;
    private final Messages messages = Messages.of(DetailView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final Composite area;
    private Object shown = "";
    private String tab = PluginPages.ADDS;

    DetailView(Composite parent, UiContext ui, PluginRoom room) {
        this.ui = ui;
        this.room = room;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(plain(0));
        ui.theme().style(area, Token.SURFACE, Token.INK, Type.NORMAL);
        registrations.add(ui.selections().listen(selection -> {
            if (selection.view().equals(MiddleView.ID)) {
                refresh();
            }
        }));
        registrations.add(room.listen(() -> ui.later(this::refresh)));
    }

    private GridLayout plain(int margin) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = ui.theme().px(margin);
        layout.marginHeight = ui.theme().px(margin);
        layout.verticalSpacing = ui.theme().px(4);
        return layout;
    }

    /** What is selected, as it is known now. */
    private Object selected() {
        Picture picture = room.picture();
        var selection = ui.selections().in(MiddleView.ID);
        Optional<Object> plugin = selection.first(Plugin.class).flatMap(one -> picture.plugin(one.id()));
        Optional<Object> catalogue = selection.first(Catalogue.class)
                .flatMap(one -> picture.catalogues().stream().filter(c -> c.name().equals(one.name())).findFirst());
        Optional<Object> key = selection.first(Key.class).filter(picture.keys()::contains).map(one -> one);
        Optional<Object> generation = selection.first(Generation.class).filter(picture.generations()::contains)
                .map(one -> one);
        return plugin.or(() -> catalogue).or(() -> key).or(() -> generation).orElse("");
    }

    @Override
    public void refresh() {
        if (area.isDisposed()) {
            return;
        }
        Object wanted = selected();
        Object state = List.of(wanted, wanted instanceof Plugin || wanted.equals("") ? "" : room.picture());
        if (!state.equals(shown)) {
            shown = state;
            show(wanted);
        }
    }

    private void show(Object wanted) {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        if (wanted instanceof Plugin plugin) {
            plugin(plugin);
        } else if (wanted instanceof Catalogue catalogue) {
            catalogue(catalogue);
        } else if (wanted instanceof Key key) {
            key(key);
        } else if (wanted instanceof Generation generation) {
            generation(generation);
        }
        area.layout(true, true);
    }

    private void plugin(Plugin plugin) {
        if (plugin.state() == Plugin.State.QUARANTINED) {
            card(plugin);
            return;
        }
        PluginPages pages = new PluginPages(area, ui, room, plugin, chosen -> tab = chosen);
        pages.area().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pages.show(tab);
    }

    /** Scrolls where the pane is low: the last of its buttons must be reached with large text, too. */
    private void card(Plugin plugin) {
        ScrolledComposite scrolled = new ScrolledComposite(area, SWT.V_SCROLL);
        scrolled.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        ui.theme().style(scrolled, Token.SURFACE, Token.INK, Type.NORMAL);
        Composite margin = new Composite(scrolled, SWT.NONE);
        margin.setLayout(plain(16));
        ui.theme().style(margin, Token.SURFACE, Token.INK, Type.NORMAL);
        new QuarantineCard(margin, ui, room, plugin).setLayoutData(Parts.atMost(margin, ui.theme(), CARD));
        scrolled.setContent(margin);
        scrolled.addListener(SWT.Resize, event -> scrolled.setMinHeight(
                margin.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y));
    }

    private Sections sections() {
        Sections sections = new Sections(area, ui.theme(), Token.SURFACE);
        sections.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return sections;
    }

    private Button button(Composite parent, String label, Runnable run) {
        return Parts.button(parent, ui.theme(), Icon.NONE, label, run);
    }

    /** What can be had there. */
    private void catalogue(Catalogue catalogue) {
        Theme theme = ui.theme();
        PluginWords words = room.words();
        if (!catalogue.trouble().isEmpty()) {
            Sections told = new Sections(area, theme, Token.SURFACE);
            told.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            Composite section = told.section(messages.get("catalogue.silent", catalogue.name(),
                    words.at(catalogue.read())), "");
            told.text(section, catalogue.trouble(), Token.DANGER, Type.NORMAL);
            button(section, messages.get("again"), () -> new PluginDeeds(room).refresh(ui));
            told.relayout();
        } else if (!catalogue.vouches()) {
            Sections told = new Sections(area, theme, Token.SURFACE);
            told.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            told.text(told.section(catalogue.name(), ""), words.trouble(catalogue), Token.WARN, Type.NORMAL);
            told.relayout();
        }
        FilterTable<Entry> entries = new FilterTable<>(area, theme, List.of(
                Column.<Entry>text("name", messages.get("column.name"), 200, one -> one.spec().name()).growing(),
                Column.text("version", messages.get("column.version"), 64, one -> one.spec().version()),
                Column.<Entry>text("from", messages.get("column.from"), 140, one -> one.spec().vendor()).growing(),
                Column.number("size", messages.get("column.size"), 72, one -> words.size(one.bytes()), Entry::bytes),
                Column.text("here", messages.get("column.here"), 120, this::here)), Entry::sha256);
        entries.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(entries.table(), () -> messages.get("view.entries", catalogue.name()));
        entries.onOpen(entry -> new PluginDeeds(room).install(ui, entry));
        entries.setItems(room.picture().entries(catalogue.name()));
        Composite end = new Composite(area, SWT.NONE);
        end.setLayout(plain(8));
        end.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        theme.style(end, Token.SURFACE, Token.INK, Type.NORMAL);
        Button install = button(end, messages.get("action.install.entry"), () -> entries.selection().stream()
                .findFirst().ifPresent(entry -> new PluginDeeds(room).install(ui, entry)));
        install.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        entries.alwaysOne();
        entries.onSelect(rows -> install.setEnabled(!rows.isEmpty()));
        install.setEnabled(entries.totalCount() > 0);
    }

    private String here(Entry entry) {
        return room.picture().plugin(entry.spec().id()).map(plugin -> messages.get("here", plugin.spec().version()))
                .orElse(messages.get("here.not"));
    }

    private void key(Key key) {
        Sections sections = sections();
        Composite section = sections.section(key.name(), key.product() ? messages.get("key.product") : "");
        sections.text(section, PluginWords.groups(key.fingerprint()), Token.INK, Type.MONO);
        List<String> signed = room.picture().plugins().stream()
                .filter(one -> one.signer().filter(by -> by.fingerprint().equals(key.fingerprint())).isPresent())
                .map(one -> messages.get("install.name", one.spec().name(), one.spec().version())).toList();
        sections.text(section, signed.isEmpty() ? messages.get("key.signed.none")
                : messages.get("key.signed", String.join(", ", signed)), Token.INK, Type.NORMAL);
        sections.text(section, messages.get(key.product() ? "key.stays" : "key.note"), Token.MUTED, Type.SMALL);
        sections.relayout();
    }

    private void generation(Generation generation) {
        Sections sections = sections();
        boolean now = room.picture().generations().get(0).number() == generation.number();
        Composite section = sections.section(messages.get("generation.title", generation.number(), generation.what()),
                room.words().at(generation.at()));
        if (now) {
            sections.text(section, messages.get("generation.is-now"), Token.MUTED, Type.NORMAL);
        } else {
            room.words().difference(room.picture(), generation)
                    .forEach(line -> sections.text(section, line, Token.INK, Type.NORMAL));
            button(section, messages.get("action.rollback", generation.number()),
                    () -> new PluginDialogs(ui, room).rollback(generation));
        }
        Composite held = sections.section(messages.get("generation.holds"), "");
        if (generation.plugins().isEmpty()) {
            sections.text(held, messages.get("generation.empty"), Token.MUTED, Type.NORMAL);
        }
        generation.plugins().forEach(one -> sections.text(held, messages.get(one.on() ? "generation.plugin"
                : "generation.plugin.off", one.name(), one.version()), Token.INK, Type.NORMAL));
        sections.relayout();
    }

    @Override
    public boolean open(Target target) {
        tab = target.detail();
        shown = "";
        refresh();
        return room.picture().plugin(target.id()).isPresent();
    }

    @Override
    public void focus() {
        area.setFocus();
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
    }
}
