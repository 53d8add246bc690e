// SPDX-License-Identifier: Apache-2.0
/** The Plugins perspective. */
package org.parley.plugins.ui.internal;
