// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;

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

    Image get(Icon icon, int size, Tone tone, boolean dark) {
        if (icon == Icon.NONE) {
            return null;
        }
        return images.computeIfAbsent((dark ? "icons/dark/" : "icons/light/") + icon.file(size, tone), this::load);
    }

    private Image load(String path) {
        URL url = Icons.class.getResource(path);
        return ImageDescriptor.createFromURL(url).createImage(true, device);
    }

    void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
