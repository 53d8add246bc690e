// SPDX-License-Identifier: Apache-2.0
/** Small widgets every room builds its views from, each with a single job. */
package org.parley.ui.widgets;
