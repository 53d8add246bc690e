// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.parley.ui.theme.Look;
import org.parley.workbench.internal.frame.PerspectivePage;

/**
 * What the window remembers between starts: the file {@code layout.json} of the workspace. Free of personal data.
 *
 * @param panel        the panel that was open; null for none
 * @param perspective  the perspective that was shown
 * @param x            place and size of the window, in pixels; width 0 when it has never been shown
 * @param maximized    whether it filled the screen
 * @param look         light or dark, density, size of text
 * @param widths       widths of the outer thirds by perspective: {@code code.list}, {@code code.known}; 0 when hidden
 * @param views        what each view wants to keep
 * @param showWelcome  whether the welcome page is shown at the start
 * @param steps        steps of the welcome page that were done
 */
public record Settings(UUID panel, String perspective, int x, int y, int width, int height, boolean maximized,
        Look look, Map<String, Integer> widths, Map<String, Map<String, String>> views, boolean showWelcome,
        java.util.Set<String> steps) {

    /** What a new person gets. */
    public static final Settings NEW = new Settings(null, "", 0, 0, 0, 0, false, Look.DEFAULT, Map.of(), Map.of(),
            true, java.util.Set.of());

    public Settings {
        look = look == null ? Look.DEFAULT : look;
        perspective = perspective == null ? "" : perspective;
        widths = widths == null ? Map.of() : Map.copyOf(widths);
        views = views == null ? Map.of() : Map.copyOf(views);
        steps = steps == null ? java.util.Set.of() : java.util.Set.copyOf(steps);
    }

    Settings withPanel(UUID id) {
        return new Settings(id, perspective, x, y, width, height, maximized, look, widths, views, showWelcome, steps);
    }

    Settings withPerspective(String id) {
        return new Settings(panel, id, x, y, width, height, maximized, look, widths, views, showWelcome, steps);
    }

    Settings withBounds(int left, int top, int wide, int high, boolean full) {
        return new Settings(panel, perspective, left, top, wide, high, full, look, widths, views, showWelcome, steps);
    }

    /** The same with another look. */
    public Settings withLook(Look wanted) {
        return new Settings(panel, perspective, x, y, width, height, maximized, wanted, widths, views, showWelcome,
                steps);
    }

    Settings withWidth(String key, int pixels) {
        Map<String, Integer> all = new HashMap<>(widths);
        all.put(key, pixels);
        return new Settings(panel, perspective, x, y, width, height, maximized, look, all, views, showWelcome, steps);
    }

    /** Without the widths of panes and the heights of the views in them. */
    Settings withoutSizes() {
        Map<String, Map<String, String>> all = new HashMap<>(views);
        all.keySet().removeIf(id -> id.startsWith(PerspectivePage.STACK));
        return new Settings(panel, perspective, x, y, width, height, maximized, look, Map.of(), all, showWelcome,
                steps);
    }

    Settings withView(String id, Map<String, String> state) {
        Map<String, Map<String, String>> all = new HashMap<>(views);
        all.put(id, Map.copyOf(state));
        return new Settings(panel, perspective, x, y, width, height, maximized, look, widths, all, showWelcome, steps);
    }

    Settings withWelcome(boolean show) {
        return new Settings(panel, perspective, x, y, width, height, maximized, look, widths, views, show, steps);
    }

    Settings withStep(String step) {
        java.util.Set<String> all = new java.util.HashSet<>(steps);
        all.add(step);
        return new Settings(panel, perspective, x, y, width, height, maximized, look, widths, views, showWelcome, all);
    }
}
