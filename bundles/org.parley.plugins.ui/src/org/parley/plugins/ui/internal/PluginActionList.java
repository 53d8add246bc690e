// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.List;
import java.util.Optional;

import org.parley.core.Messages;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins.Generation;
import org.parley.plugins.TrustedKeys.Key;
import org.parley.ui.Action;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

/** The declarations of what can be done; the context menu shows the same. */
final class PluginActionList {

    private static final Scope HERE = Scope.perspective(PluginsPerspective.ID);

    private final PluginRoom room;
    private final PluginDeeds deeds;
    private final Messages messages = Messages.of(PluginActionList.class);

    PluginActionList(PluginRoom room) {
        this.room = room;
        this.deeds = new PluginDeeds(room);
    }

    List<Action> all() {
        return List.of(install(), toggle(), update(), updateAll(), back(), data(), calls(), failures(), report(),
                refresh(), addCatalogue(), addKey(), rollback(), remove());
    }

    /** What the context menu of a row offers, in its order. */
    List<Action> menu() {
        return List.of(toggle(), update(), back(), data(), calls(), report(), rollback(), remove());
    }

    private <T> Optional<T> chosen(UiContext ui, Class<T> type) {
        return ui.selections().in(MiddleView.ID).first(type);
    }

    private Optional<Plugin> plugin(UiContext ui) {
        return chosen(ui, Plugin.class).flatMap(one -> room.picture().plugin(one.id()));
    }

    private Enablement onPlugin(UiContext ui) {
        return Enablement.when(plugin(ui).isPresent(), messages.get("reason.plugin"));
    }

    private Action.Builder named(String id, String key, Icon icon, int order) {
        return Action.named("plugins." + id, messages.get("action." + key)).icon(icon).menu("perspective", order)
                .scope(HERE);
    }

    private Action install() {
        return named("install", "install", Icon.FOLDER_OPEN, 10).key("Ins").does(deeds::installFile);
    }

    private Action toggle() {
        return named("toggle", "toggle", Icon.OFF, 20).scope(Scope.view(MiddleView.ID)).key("Space")
                .enabled(this::onPlugin).does(ui -> plugin(ui).ifPresent(one -> deeds.toggle(ui, one)));
    }

    private Action update() {
        return named("update", "update", Icon.REFRESH, 30)
                .enabled(ui -> Enablement.when(plugin(ui).filter(one -> one.update().isPresent()).isPresent(),
                        messages.get("reason.update")))
                .does(ui -> plugin(ui).ifPresent(one -> deeds.update(ui, one)));
    }

    private Action updateAll() {
        return named("update-all", "update.all", Icon.REFRESH, 40)
                .enabled(ui -> Enablement.when(room.picture().count(Section.UPDATES) > 0, messages.get("reason.updates")))
                .does(deeds::updateAll);
    }

    private Action back() {
        return named("go-back", "back", Icon.HISTORY, 50)
                .enabled(ui -> Enablement.when(plugin(ui).flatMap(room.picture()::older).isPresent(),
                        messages.get("reason.older")))
                .does(ui -> plugin(ui).flatMap(room.picture()::older)
                        .ifPresent(older -> new PluginDialogs(ui, room).rollback(older.generation())));
    }

    private Action data() {
        return tab("data", Icon.DATABASE, 60);
    }

    private Action calls() {
        return tab("calls", Icon.CHART, 70);
    }

    private Action tab(String tab, Icon icon, int order) {
        return named(tab, tab, icon, order).enabled(this::onPlugin).does(ui -> plugin(ui)
                .ifPresent(one -> ui.open(Target.of(DetailView.KIND, one.id()).at(tab))));
    }

    private Action failures() {
        return named("failures", "failures", Icon.ERROR, 80).enabled(this::onPlugin)
                .does(ui -> plugin(ui).ifPresent(one -> new PluginDialogs(ui, room).failures(one)));
    }

    private Action report() {
        return named("report", "report", Icon.DOWNLOAD, 90).enabled(this::onPlugin)
                .does(ui -> plugin(ui).ifPresent(one -> deeds.report(ui, one)));
    }

    private Action refresh() {
        return named("refresh", "refresh", Icon.LIBRARY, 200).key("F5").does(deeds::refresh);
    }

    private Action addCatalogue() {
        return named("catalogue", "catalogue.add", Icon.LIBRARY, 210)
                .does(ui -> new PluginDialogs(ui, room).addCatalogue());
    }

    private Action addKey() {
        return named("key", "key.add", Icon.KEY, 220).does(deeds::addKey);
    }

    private Action rollback() {
        return named("rollback", "rollback.chosen", Icon.HISTORY, 230)
                .enabled(ui -> Enablement.when(chosen(ui, Generation.class).filter(this::past).isPresent(),
                        messages.get("reason.generation")))
                .does(ui -> chosen(ui, Generation.class).ifPresent(one -> new PluginDialogs(ui, room).rollback(one)));
    }

    private boolean past(Generation one) {
        return room.picture().generations().stream().skip(1).anyMatch(before -> before.number() == one.number());
    }

    private Action remove() {
        return named("remove", "remove", Icon.DELETE, 300).key("Del")
                .enabled(ui -> Enablement.when(plugin(ui).isPresent() || chosen(ui, Catalogue.class).isPresent()
                        || chosen(ui, Key.class).filter(key -> !key.product()).isPresent(), messages.get("reason.remove")))
                .does(ui -> {
                    plugin(ui).ifPresent(one -> new PluginDialogs(ui, room).remove(one));
                    chosen(ui, Catalogue.class).ifPresent(one -> deeds.remove(ui, one));
                    chosen(ui, Key.class).ifPresent(one -> deeds.remove(ui, one));
                });
    }
}
