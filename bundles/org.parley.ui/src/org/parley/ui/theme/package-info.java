// SPDX-License-Identifier: Apache-2.0
/** Colours, fonts, icons and measures of owner-drawn parts. */
package org.parley.ui.theme;
