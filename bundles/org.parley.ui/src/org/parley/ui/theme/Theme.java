// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.parley.ui.Registration;

/**
 * Colours, fonts, icons and measures of owner-drawn parts. One per window. Widgets ask again at every paint and never
 * keep a colour; {@link #onChange} tells when sizes may have changed. UI thread only.
 */
public final class Theme {

    private final Display display;
    private final Icons icons;
    private final Fonts fonts;
    private final Listener settings = event -> reread();
    private final Map<Token, Color> colors = new EnumMap<>(Token.class);
    private final Set<Runnable> listeners = new LinkedHashSet<>();
    private final NativeLook nativeLook = new NativeLook();
    private Look look = Look.DEFAULT;
    private boolean dark;
    private boolean highContrast;

    /** Makes the theme of a window; {@link #dispose()} ends it. */
    public Theme(Display display) {
        this.display = display;
        this.icons = new Icons(display);
        this.fonts = new Fonts(display);
        display.addListener(SWT.Settings, settings);
        reread();
    }

    /** Sets what the person prefers and repaints everything. */
    public void look(Look wanted) {
        look = wanted;
        nativeLook.show(wanted.mode());
        reread();
    }

    /** Returns what the person prefers. */
    public Look look() {
        return look;
    }

    private void reread() {
        highContrast = display.getHighContrast();
        dark = highContrast ? luminance(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()) < 0.5
                : look.mode() == Look.Mode.DARK || look.mode() == Look.Mode.SYSTEM && Display.isSystemDarkTheme();
        for (Token token : Token.values()) {
            colors.put(token, highContrast ? display.getSystemColor(token.systemColor()) : new Color(token.rgb(dark)));
        }
        fonts.scale(look.textPercent() / 100.0);
        for (Runnable listener : List.copyOf(listeners)) {
            // one may have gone with its widget while another heard of the change
            if (listeners.contains(listener)) {
                listener.run();
            }
        }
    }

    private static double luminance(RGB rgb) {
        return (0.2126 * rgb.red + 0.7152 * rgb.green + 0.0722 * rgb.blue) / 255;
    }

    /** Returns whether the ground is dark. */
    public boolean dark() {
        return dark;
    }

    /** Returns whether the system asks for high contrast: grounds are all one, tints become underlines. */
    public boolean highContrast() {
        return highContrast;
    }

    /** Returns whether nothing may slide. */
    public boolean reducedMotion() {
        return look.reducedMotion();
    }

    /** Returns a colour. Never dispose it. */
    public Color color(Token token) {
        return colors.get(token);
    }

    /** Returns the colour of a code's chip and bracket. */
    public Color color(CodeColor code) {
        return new Color(code.rgb(dark));
    }

    /** Returns the ground of text under the hot coding of this colour. */
    public Color tint(CodeColor code) {
        return new Color(code.tint(dark));
    }

    /** Returns a font. Never dispose it, and ask again after a change. */
    public Font font(Type type) {
        return fonts.get(type);
    }

    /** Returns the plain icon of 16 units, or null for {@link Icon#NONE}. Never dispose it. */
    public Image image(Icon icon) {
        return icons.get(icon, iconSize(), false, Icons.Tone.PLAIN, dark);
    }

    /** Returns a state icon of 16 units in a tone. */
    public Image image(Icon icon, Icons.Tone tone) {
        return icons.get(icon, iconSize(), false, tone, dark);
    }

    /** Returns the icon of 20 units, for the switcher and empty states. */
    public Image largeImage(Icon icon, Icons.Tone tone) {
        return icons.get(icon, largeIconSize(), true, tone, dark);
    }

    /** Returns the size of plain icons: 16 at the reference size, more with larger text, never less. */
    public int iconSize() {
        return Math.max(16, px(16));
    }

    /** Returns the size of large icons: 20 at the reference size, more with larger text, never less. */
    public int largeIconSize() {
        return Math.max(20, px(20));
    }

    /** Returns the height of a line of normal text. */
    public int lineHeight() {
        return fonts.lineHeight();
    }

    /** Returns the unit of every measure: 4 at a line height of 18. */
    public int u() {
        return Math.max(3, Math.round(lineHeight() * 4f / 18f));
    }

    /** Returns a measure given as it is at the reference size, where the unit is 4. */
    public int px(double atReference) {
        return (int) Math.round(atReference * u() / 4.0);
    }

    /** Returns the height of a one-line row in the chosen density; never less than the line. */
    public int rowHeight() {
        return Math.max(px(look.density().row()), lineHeight() + u());
    }

    /** Returns the height of a two-line row. */
    public int twoLineHeight() {
        return 2 * lineHeight() + px(10);
    }

    /** Hears changes of colours, fonts or measures. */
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Applies colours and font to a control and its look again after every change, until it is disposed. */
    public void style(Control control, Token ground, Token ink, Type type) {
        Runnable apply = () -> {
            control.setBackground(color(ground));
            control.setForeground(color(ink));
            control.setFont(font(type));
            control.redraw();
        };
        apply.run();
        Registration registration = onChange(apply);
        control.addListener(SWT.Dispose, event -> registration.close());
    }

    /** Releases fonts and icons. */
    public void dispose() {
        if (!display.isDisposed()) {
            display.removeListener(SWT.Settings, settings);
        }
        listeners.clear();
        icons.dispose();
        fonts.dispose();
    }
}
