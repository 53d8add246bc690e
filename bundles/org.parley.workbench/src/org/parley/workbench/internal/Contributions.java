// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.FileDrop;
import org.parley.ui.FirstStep;
import org.parley.ui.PaletteSource;
import org.parley.ui.Perspective;
import org.parley.ui.Place;
import org.parley.ui.Preload;
import org.parley.ui.ViewContribution;

/** What rooms and plugins contribute to the window, as it comes and goes. Safe for use from any thread. */
@Component(service = Contributions.class)
public final class Contributions {

    private final List<Perspective> perspectives = new CopyOnWriteArrayList<>();
    private final List<ViewContribution> views = new CopyOnWriteArrayList<>();
    private final List<Action> actions = new CopyOnWriteArrayList<>();
    private final List<ActionGroup> groups = new CopyOnWriteArrayList<>();
    private final List<PaletteSource> sources = new CopyOnWriteArrayList<>();
    private final List<Preload> preloads = new CopyOnWriteArrayList<>();
    private final List<FirstStep> steps = new CopyOnWriteArrayList<>();
    private final List<FileDrop> drops = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Starts with nothing; services come through the bind methods. */
    @Activate
    public Contributions() {
        // nothing to do yet
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPerspective(Perspective perspective) {
        perspectives.add(perspective);
        changed();
    }

    void removePerspective(Perspective perspective) {
        perspectives.remove(perspective);
        changed();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addView(ViewContribution view) {
        views.add(view);
        changed();
    }

    void removeView(ViewContribution view) {
        views.remove(view);
        changed();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(Action action) {
        actions.add(action);
        changed();
    }

    void removeAction(Action action) {
        actions.remove(action);
        changed();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addGroup(ActionGroup group) {
        groups.add(group);
        changed();
    }

    void removeGroup(ActionGroup group) {
        groups.remove(group);
        changed();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(PaletteSource source) {
        sources.add(source);
    }

    void removeSource(PaletteSource source) {
        sources.remove(source);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPreload(Preload preload) {
        preloads.add(preload);
    }

    void removePreload(Preload preload) {
        preloads.remove(preload);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addStep(FirstStep step) {
        steps.add(step);
    }

    void removeStep(FirstStep step) {
        steps.remove(step);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDrop(FileDrop drop) {
        drops.add(drop);
    }

    void removeDrop(FileDrop drop) {
        drops.remove(drop);
    }

    /** Calls back, on whatever thread, when something came or went. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** The perspectives in the order of the switcher. */
    public List<Perspective> perspectives() {
        return perspectives.stream().sorted(Comparator.comparingInt(Perspective::order)).toList();
    }

    /** All views of a perspective in one place, in order. */
    public List<ViewContribution> views(String perspective, Place place) {
        return views.stream().filter(v -> v.perspective().equals(perspective) && v.place() == place)
                .sorted(Comparator.comparingInt(ViewContribution::order).thenComparing(ViewContribution::id)).toList();
    }

    /** All views. */
    public List<ViewContribution> views() {
        return List.copyOf(views);
    }

    /** The view with this id. */
    public Optional<ViewContribution> view(String id) {
        return views.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The view that shows this kind of thing. */
    public Optional<ViewContribution> opener(String kind) {
        return views.stream().filter(v -> v.opens().contains(kind)).min(Comparator.comparing(ViewContribution::id));
    }

    /** All actions, in menu order. */
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(actions);
        groups.forEach(group -> all.addAll(group.actions()));
        all.sort(Comparator.comparingInt(Action::order).thenComparing(Action::id));
        return all;
    }

    /** Where the palette finds things. */
    public List<PaletteSource> sources() {
        return sources.stream().sorted(Comparator.comparing(PaletteSource::kind)).toList();
    }

    /** The steps of the welcome page, in order. */
    public List<FirstStep> steps() {
        return steps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
    }

    /** Who takes files that are dropped on the window. */
    public List<FileDrop> drops() {
        return List.copyOf(drops);
    }

    /** What has to be in memory before views are made. */
    public List<Preload> preloads() {
        return List.copyOf(preloads);
    }
}
