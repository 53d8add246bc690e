// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Objects;
import java.util.function.Consumer;
import org.parley.ui.theme.Icon;

/**
 * One thing in the palette.
 *
 * @param id lasting id, unique within its source
 * @param name what is matched and shown
 * @param path where it belongs, shown muted ("Product › Packaging"); may be empty
 * @param icon the icon
 * @param open what Enter does
 */
public record PaletteItem(String id, String name, String path, Icon icon, Consumer<UiContext> open) {

    public PaletteItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(open, "open");
    }

    /** Returns an item that opens a target. */
    public static PaletteItem opening(Target target, String name, String path, Icon icon) {
        return new PaletteItem(target.kind() + ":" + target.id(), name, path, icon, ui -> ui.open(target));
    }
}
