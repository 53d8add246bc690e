// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;

/** Loads icons on first use and keeps them until the theme ends. UI thread only. */
public final class Icons {

    /** The colour of an icon. Only state icons have copies; for the others every tone is plain. */
    public enum Tone {
        /** Like text, a little softer. */
        PLAIN,
        /** Done, kept. */
        OK,
        /** Soon, weak, held. */
        WARN,
        /** Late, refused, stopped. */
        DANGER,
        /** Information, chosen. */
        ACCENT;

        String suffix() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Device device;
    private final Map<String, Image> images = new HashMap<>();

    Icons(Device device) {
        this.device = device;
    }

    Image get(Icon icon, int size, boolean large, Tone tone, boolean dark) {
        if (icon == Icon.NONE) {
            return null;
        }
        String path = (dark ? "icons/dark/" : "icons/light/") + icon.file(large ? 20 : 16, tone);
        int drawn = large && icon.hasLarge() ? 20 : 16;
        return images.computeIfAbsent(path + " " + size, key -> load(path, (double) size / drawn));
    }

    /** The drawing is rasterised for the size and the zoom of the screen, never stretched. */
    private Image load(String path, double scale) {
        URL url = Icons.class.getResource(path);
        ImageDescriptor drawing = ImageDescriptor.createFromURL(url);
        ImageDataProvider scaled = zoom -> drawing.getImageData((int) Math.round(zoom * scale));
        return new Image(device, scaled);
    }

    void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
