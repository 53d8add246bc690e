// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.Tally;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.AtStart;
import org.parley.ui.FileDrop;
import org.parley.ui.FirstStep;
import org.parley.ui.PaletteSource;
import org.parley.ui.Perspective;
import org.parley.ui.Place;
import org.parley.ui.PluginViews;
import org.parley.ui.PreferencePage;
import org.parley.ui.Preload;
import org.parley.ui.Registration;
import org.parley.ui.ViewContribution;
import org.parley.workbench.internal.guard.Admission;
import org.parley.workbench.internal.guard.Origin;
import org.parley.workbench.internal.guard.Patience;

/** What rooms and plugins contribute to the window, as it comes and goes. Safe for use from any thread. */
@Component(service = {Contributions.class, PluginViews.class})
public final class Contributions implements PluginViews {

    private final List<Admitted<Perspective>> perspectives = new CopyOnWriteArrayList<>();
    private final List<Admitted<ViewContribution>> views = new CopyOnWriteArrayList<>();
    private final List<Admitted<Action>> actions = new CopyOnWriteArrayList<>();
    private final List<Admitted<PaletteSource>> sources = new CopyOnWriteArrayList<>();
    private final List<Admitted<Preload>> preloads = new CopyOnWriteArrayList<>();
    private final List<Admitted<FirstStep>> steps = new CopyOnWriteArrayList<>();
    private final List<Admitted<FileDrop>> drops = new CopyOnWriteArrayList<>();
    private final List<Admitted<PreferencePage>> pages = new CopyOnWriteArrayList<>();
    private final List<Admitted<AtStart>> atStart = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final BundleContext context;
    private final Admission admission;

    /** A contribution and the service that it came with. */
    private record Admitted<T>(Object service, T contribution, Origin origin) { }

    /** Starts with nothing; services come through the bind methods. */
    @Activate
    public Contributions(BundleContext context, @Reference Tally tally) {
        this.context = context;
        this.admission = new Admission(tally, new Patience(context::getProperty));
    }

    private <T> void add(Class<T> type, T service, Map<String, Object> properties, List<Admitted<T>> to,
            Function<T, String> id) {
        Origin origin = Origin.of(context, properties);
        admission.admit(type, service, origin).ifPresent(one -> admit(service, one, to, id, origin));
    }

    private synchronized <T> void admit(Object service, T one, List<Admitted<T>> to,
            Function<T, String> id, Origin origin) {
        Optional<Admitted<T>> there = to.stream().filter(first -> id.apply(first.contribution()).equals(id.apply(one)))
                .findFirst();
        if (there.isPresent()) {
            // plugins come up beside the rooms: one that was faster has what is Parley's no longer than that
            boolean taken = there.get().origin().plugin() && !origin.plugin();
            admission.refuseSecond(id.apply(one), taken ? there.get().origin() : origin);
            if (!taken) {
                return;
            }
            to.remove(there.get());
        }
        to.add(new Admitted<>(service, one, origin));
        changed();
    }

    private synchronized void remove(Object service, List<? extends Admitted<?>> from) {
        if (from.removeIf(one -> one.service() == service)) {
            changed();
        }
    }

    private static <T> List<T> all(List<Admitted<T>> admitted) {
        return admitted.stream().map(Admitted::contribution).toList();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPerspective(Perspective perspective, Map<String, Object> properties) {
        add(Perspective.class, perspective, properties, perspectives, Perspective::id);
    }

    void removePerspective(Perspective perspective) {
        remove(perspective, perspectives);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addView(ViewContribution view, Map<String, Object> properties) {
        add(ViewContribution.class, view, properties, views, ViewContribution::id);
    }

    void removeView(ViewContribution view) {
        remove(view, views);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(Action action, Map<String, Object> properties) {
        add(Action.class, action, properties, actions, Action::id);
    }

    void removeAction(Action action) {
        remove(action, actions);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addGroup(ActionGroup group, Map<String, Object> properties) {
        Origin origin = Origin.of(context, properties);
        admission.admit(ActionGroup.class, group, origin).ifPresent(of -> of.actions().forEach(action -> admission
                .admit(Action.class, action, origin).ifPresent(one -> admit(group, one, actions, Action::id, origin))));
    }

    void removeGroup(ActionGroup group) {
        remove(group, actions);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(PaletteSource source, Map<String, Object> properties) {
        add(PaletteSource.class, source, properties, sources, PaletteSource::kind);
    }

    void removeSource(PaletteSource source) {
        remove(source, sources);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPreload(Preload preload, Map<String, Object> properties) {
        add(Preload.class, preload, properties, preloads, one -> String.valueOf(System.identityHashCode(one)));
    }

    void removePreload(Preload preload) {
        remove(preload, preloads);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addStep(FirstStep step, Map<String, Object> properties) {
        add(FirstStep.class, step, properties, steps, FirstStep::id);
    }

    void removeStep(FirstStep step) {
        remove(step, steps);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDrop(FileDrop drop, Map<String, Object> properties) {
        add(FileDrop.class, drop, properties, drops, one -> String.valueOf(System.identityHashCode(one)));
    }

    void removeDrop(FileDrop drop) {
        remove(drop, drops);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAtStart(AtStart one, Map<String, Object> properties) {
        add(AtStart.class, one, properties, atStart, each -> String.valueOf(System.identityHashCode(each)));
    }

    void removeAtStart(AtStart one) {
        remove(one, atStart);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPage(PreferencePage page, Map<String, Object> properties) {
        add(PreferencePage.class, page, properties, pages, PreferencePage::id);
    }

    void removePage(PreferencePage page) {
        remove(page, pages);
    }

    /** The pages of the preferences that rooms and plugins add, in order. */
    public List<PreferencePage> pages() {
        return all(pages).stream().sorted(Comparator.comparingInt(PreferencePage::order)
                .thenComparing(PreferencePage::id)).toList();
    }

    /** Who has something to say when a window opens. */
    public List<AtStart> atStart() {
        return all(atStart);
    }

    /** Calls back, on whatever thread, when something came or went. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Registration listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Known> known() {
        return views.stream().filter(one -> one.origin().plugin()).map(one -> new Known(
                one.origin().pluginId().orElseThrow(), one.origin().bundle(), one.origin().id(), one.contribution())).toList();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The perspectives in the order of the switcher. */
    public List<Perspective> perspectives() {
        return all(perspectives).stream().sorted(Comparator.comparingInt(Perspective::order)).toList();
    }

    /** All views of a perspective in one place, in order. */
    public List<ViewContribution> views(String perspective, Place place) {
        return all(views).stream().filter(v -> v.perspective().equals(perspective) && v.place() == place)
                .sorted(Comparator.comparingInt(ViewContribution::order).thenComparing(ViewContribution::id)).toList();
    }

    /** All views. */
    public List<ViewContribution> views() {
        return all(views);
    }

    /** The view with this id. */
    public Optional<ViewContribution> view(String id) {
        return all(views).stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The plugin that contributed the view with this id; empty for one of Parley's own. */
    public Optional<String> pluginOf(String view) {
        return views.stream().filter(one -> one.contribution().id().equals(view)).findFirst()
                .flatMap(one -> one.origin().pluginId());
    }

    /** The view that shows this kind of thing. */
    public Optional<ViewContribution> opener(String kind) {
        return all(views).stream().filter(v -> v.opens().contains(kind)).min(Comparator.comparing(ViewContribution::id));
    }

    /** All actions, in menu order. */
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(all(actions));
        all.sort(Comparator.comparingInt(Action::order).thenComparing(Action::id));
        return all;
    }

    /** Where the palette finds things. */
    public List<PaletteSource> sources() {
        return all(sources).stream().sorted(Comparator.comparing(PaletteSource::kind)).toList();
    }

    /** The steps of the welcome page, in order. */
    public List<FirstStep> steps() {
        return all(steps).stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
    }

    /** Who takes files that are dropped on the window. */
    public List<FileDrop> drops() {
        return all(drops);
    }

    /** What has to be in memory before views are made. */
    public List<Preload> preloads() {
        return all(preloads);
    }
}
