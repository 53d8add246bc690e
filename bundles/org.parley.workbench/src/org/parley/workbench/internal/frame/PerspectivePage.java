// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.frame;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;

/** The body of one perspective: three panes with their views. Made on first use and kept. */
public final class PerspectivePage {

    /** Under this key the control of a view knows the id of its view. */
    public static final String VIEW_ID = ViewHost.VIEW_ID;

    /** What is kept under a name that begins like this is how views share the height of a pane. */
    public static final String STACK = "stack.";

    private final Composite area;
    private final UiContext ui;
    private final Function<Place, List<ViewContribution>> views;
    private final Thirds thirds;
    private final Keeper memory;
    private final Map<Place, Pane> panes = new EnumMap<>(Place.class);

    /**
     * Makes the page.
     *
     * @param listWidth    the width of the left pane on the first day
     * @param views        the views of a place
     * @param memory       where views keep what they want to keep
     * @param widthChanged hears the width of an outer pane after a drag, and 0 when it was hidden
     */
    public PerspectivePage(Composite parent, UiContext ui, int listWidth,
            Function<Place, List<ViewContribution>> views, Keeper memory, BiConsumer<Place, Integer> widthChanged) {
        this.ui = ui;
        this.views = views;
        this.memory = memory;
        area = new Composite(parent, 0);
        area.setLayout(new FillLayout());
        thirds = new Thirds(area, ui.theme(), listWidth, widthChanged);
        contributionsChanged();
    }

    /** Takes in the views that came and lets go of those that went; the others stay as they are. */
    public void contributionsChanged() {
        for (Place place : Place.values()) {
            List<ViewContribution> there = views.apply(place);
            Pane pane = panes.get(place);
            if (pane != null) {
                pane.update(there);
                if (there.isEmpty()) {
                    panes.remove(place);
                }
            } else if (!there.isEmpty()) {
                panes.put(place, new Pane(thirds.pane(place), ui, there, memory));
            }
        }
        thirds.layout();
    }

    /** Where views keep what they want to keep between starts. */
    public interface Keeper extends ViewHost.Keeper {
    }

    /** Sets the width of an outer pane; 0 hides it. */
    public void width(Place place, int pixels) {
        thirds.width(place, pixels);
    }

    /** Back to the widths and heights of the first day. */
    public void resetSizes() {
        thirds.reset();
        panes.values().forEach(Pane::resetHeights);
    }

    /** Hides or shows an outer pane. */
    public void toggle(Place place) {
        thirds.toggle(place);
    }

    /** Whether a pane is to be seen. */
    public boolean shows(Place place) {
        return thirds.pane(place).getVisible();
    }

    /** Whether an outer pane lies over the middle one. */
    public boolean covered() {
        return thirds.covered();
    }

    /** Takes away what lies over the middle pane; false when nothing did. */
    public boolean uncover() {
        return thirds.uncover();
    }

    public Composite area() {
        return area;
    }

    /** Makes what is to be seen. */
    public void show() {
        panes.values().forEach(Pane::show);
        area.layout(true, true);
    }

    /** The open panel was changed for another one. */
    public void dataReplaced() {
        hosts().forEach(ViewHost::dataReplaced);
    }

    /** Lets the views keep what they want to keep between starts. */
    public void keep() {
        panes.values().forEach(pane -> pane.keep(memory));
    }

    /** Asks again how much work waits. */
    public void badges() {
        panes.values().forEach(Pane::badges);
    }

    /** Brings a view to the front and opens a thing in it; false when the thing is not there. */
    public boolean open(String viewId, org.parley.ui.Target target) {
        for (Map.Entry<Place, Pane> entry : panes.entrySet()) {
            if (entry.getValue().reveal(viewId)) {
                thirds.reveal(entry.getKey());
                Optional<ViewHost> host = host(viewId);
                if (target.kind().equals("view")) {
                    host.ifPresent(shown -> shown.guarded("focus", View::focus));
                    return true;
                }
                return host.filter(shown -> shown.open(target)).isPresent();
            }
        }
        return false;
    }

    /** The view with this id, when it has been made. */
    public Optional<View> view(String viewId) {
        return host(viewId).flatMap(ViewHost::view);
    }

    private Optional<ViewHost> host(String viewId) {
        return hosts().filter(h -> h.id().equals(viewId)).findFirst();
    }

    private Stream<ViewHost> hosts() {
        return panes.values().stream().flatMap(pane -> pane.hosts().stream());
    }

    /** Gives the keyboard to the pane where work starts: the list, else the middle. */
    public void focus() {
        Stream.of(Place.LIST, Place.THING, Place.KNOWN).map(panes::get).filter(p -> p != null && p.area().isVisible())
                .findFirst().flatMap(Pane::front).ifPresent(host -> host.guarded("focus", View::focus));
    }

    /** Moves the keyboard to the next pane, or the one before. */
    public void focusPane(String activeView, int by) {
        List<Place> seen = Stream.of(Place.values()).filter(p -> panes.containsKey(p) && panes.get(p).area().isVisible())
                .toList();
        int now = 0;
        for (int i = 0; i < seen.size(); i++) {
            if (panes.get(seen.get(i)).hosts().stream().anyMatch(h -> h.id().equals(activeView))) {
                now = i;
            }
        }
        if (!seen.isEmpty()) {
            panes.get(seen.get(Math.floorMod(now + by, seen.size()))).front()
                    .ifPresent(host -> host.guarded("focus", View::focus));
        }
    }

    /** Moves the keyboard to the filter of this view; where it has none, to the first one from the middle on. */
    public void focusFilter(String activeView) {
        List<ViewHost> order = Stream.concat(host(activeView).stream(),
                Stream.of(Place.THING, Place.LIST, Place.KNOWN).map(panes::get)
                        .filter(pane -> pane != null && pane.area().isVisible()).flatMap(pane -> pane.front().stream()))
                .toList();
        for (ViewHost host : order) {
            host.guarded("filter", View::focusFilter);
            if (area.getDisplay().getFocusControl() instanceof Text) {
                return;
            }
        }
    }

    /** Goes to the next tab of the pane with this view. */
    public void turnTab(String activeView, int by) {
        panes.values().stream().filter(p -> p.hosts().stream().anyMatch(h -> h.id().equals(activeView))).findFirst()
                .ifPresent(pane -> pane.turn(by));
    }
}
