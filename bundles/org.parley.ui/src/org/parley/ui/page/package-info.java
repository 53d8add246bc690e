// SPDX-License-Identifier: Apache-2.0
/** Pages of a report, painted from simple blocks. */
package org.parley.ui.page;
