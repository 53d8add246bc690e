// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.util.List;
import java.util.function.Function;

/**
 * A rule of the house.
 *
 * @param name   what must hold
 * @param broken finds the places where it does not, in words that name them
 */
record Rule(String name, Function<House, List<String>> broken) {

    List<String> brokenIn(House house) {
        return broken.apply(house);
    }

    @Override
    public String toString() {
        return name;
    }
}
