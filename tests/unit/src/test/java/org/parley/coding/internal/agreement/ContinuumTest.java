// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.coding.agreement.Unitizing;
import org.parley.coding.internal.agreement.Continuum.Unit;

/** The unitizing family against vectors computed independently (its u against all pairs of positions). */
class ContinuumTest {

    private static final String C1 = "a0-10 b20-35 a50-60 c70-90";
    private static final String C2 = "a2-12 b20-30 b50-60 c75-95";
    private static final String C3 = "a0-10 b22-35 a52-60 b70-90";

    /** Each text is a coder; a unit is its category, start and end. */
    private static Continuum continuum(int length, String... coders) {
        List<Unit> units = new ArrayList<>();
        for (int coder = 0; coder < coders.length; coder++) {
            for (String unit : coders[coder].split(" ")) {
                String[] ends = unit.substring(1).split("-");
                units.add(new Unit(coder, Long.parseLong(ends[0]), Long.parseLong(ends[1]), unit.charAt(0) - 'a'));
            }
        }
        return new Continuum(coders.length, 3, length, units);
    }

    @Test
    void twoCoders() {
        Continuum continuum = continuum(100, C1, C2);
        Unitizing figures = continuum.figures();
        Irr.equal(0.5915522935779816, figures.u());
        Irr.equal(0.6344761904761904, figures.binary());
        Irr.equal(0.6966345244847798, figures.cu());
        Irr.equal(0.5049309664694281, continuum.ku(0));
        Irr.equal(0.5476190476190477, continuum.ku(1));
        Irr.equal(1, continuum.ku(2));
        assertEquals(-1, continuum.overlapping());
    }

    @Test
    void threeCoders() {
        Continuum continuum = continuum(100, C1, C2, C3);
        Unitizing figures = continuum.figures();
        Irr.equal(0.5240493282402527, figures.u());
        Irr.equal(0.701039589268756, figures.binary());
        Irr.equal(0.45691324805151623, figures.cu());
        Irr.equal(0.7138453217955651, continuum.ku(0));
        Irr.equal(0.2936606617508982, continuum.ku(1));
        Irr.equal(0.3904442285613353, continuum.ku(2));
    }

    @Test
    void krippendorff2004() {
        Continuum continuum = continuum(300, "a90-145 a220-250 b30-90 b150-200",
                "a90-150 a205-225 a250-270 b30-90 b150-200");
        Irr.equal(0.6928737553095188, continuum.u());
        Irr.equal(0.5345953360768176, continuum.binary());
        Irr.equal(1, continuum.cu());
        Irr.equal(1, continuum.ku(0));
        Irr.equal(1, continuum.ku(1));
    }

    @Test
    void alikeIsOne() {
        Continuum continuum = continuum(100, C1, C1);
        for (int category = 0; category < 3; category++) {
            Irr.equal(1, continuum.ku(category));
        }
        Irr.equal(1, continuum.u());
        Irr.equal(1, continuum.binary());
        Irr.equal(1, continuum.cu());
    }

    @Test
    void apart() {
        Continuum continuum = continuum(100, "a0-10", "a50-60");
        Irr.equal(-0.10055555555555618, continuum.u());
        Irr.equal(-0.10055555555555618, continuum.binary());
        Irr.undefined("no words were coded by two", continuum.cu());
        Irr.undefined("where this code stands, nobody else coded", continuum.ku(0));
    }

    @Test
    void whatIsNotDefinedSaysWhy() {
        Continuum empty = new Continuum(2, 1, 100, List.of());
        Irr.undefined("nothing is coded", empty.u());
        Irr.undefined("nothing is coded", empty.binary());
        Continuum full = continuum(10, "a0-10", "a0-10");
        Irr.undefined("everything is coded alike, and no text is left between", full.u());
        Irr.undefined("where two coded, only one code was used", full.cu());
        Irr.undefined("where two coded, only one code was used", full.ku(0));
    }

    /** One coder's units of one code that overlap are one; units that touch are two. */
    @Test
    void overlappingUnitsOfACodeAreOne() {
        Irr.equal(continuum(100, "a0-10", "a5-15").u().value().orElseThrow(),
                continuum(100, "a0-6 a4-10", "a5-15").u());
        assertEquals(0, continuum(100, "a0-10 b5-15", "a5-15").overlapping());
        assertEquals(-1, continuum(100, "a0-5 b5-15", "a5-15").overlapping());
    }
}
