// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.List;
import java.util.Map;

/**
 * A change that is under way, as {@code pending.json} tells it to whoever has to finish it.
 *
 * @param number of the generation that it makes: once that is the present one, it was finished
 * @param what   what is being done, in words
 * @param dumps  what has to be put back when it is undone: file names in the folder of dumps, by schema
 * @param absent schemas that were not there before
 */
record Pending(int number, String what, Map<String, String> dumps, List<String> absent) {

    Pending {
        dumps = Map.copyOf(dumps);
        absent = List.copyOf(absent);
    }
}
