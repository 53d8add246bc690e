// SPDX-License-Identifier: Apache-2.0
/**
 * What a room or a plugin adds to the window, and what the window gives it.
 *
 * <p>A room registers {@link org.parley.ui.Perspective}, {@link org.parley.ui.ViewContribution},
 * {@link org.parley.ui.Action} (or {@link org.parley.ui.ActionGroup}) and {@link org.parley.ui.PaletteSource} as
 * OSGi services. Everything it needs back stands in {@link org.parley.ui.UiContext}. All methods here are called on
 * the UI thread unless their text says otherwise.
 */
package org.parley.ui;
