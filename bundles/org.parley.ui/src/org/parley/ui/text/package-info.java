// SPDX-License-Identifier: Apache-2.0
/** Reading text of members with the brackets of its codings. */
package org.parley.ui.text;
