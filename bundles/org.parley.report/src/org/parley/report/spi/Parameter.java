// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.util.List;

/**
 * A declared parameter of an analysis.
 *
 * @param name     for the command line and the saved setting, {@code below-share} for the component {@code belowShare}
 * @param many     whether it takes several values
 * @param initial  value when nothing is given, as text; empty for none
 * @param label    as a form shows it
 * @param help     one line
 * @param choices  allowed values of a choice; of the kinds that depend on a panel see {@link Offers}
 * @param least    smallest number allowed
 * @param most     largest number allowed
 */
public record Parameter(String name, Kind kind, boolean many, boolean required, String initial, String label,
        String help, List<String> choices, int least, int most) {

    public Parameter {
        choices = List.copyOf(choices);
    }

    /** What a parameter takes. */
    public enum Kind {
        /** On or off. */
        SWITCH,
        /** A whole number. */
        WHOLE,
        /** A number. */
        DECIMAL,
        /** Any words. */
        WORDS,
        /** One of some names. */
        CHOICE,
        /** A day, such as 2026-09-01. */
        DAY,
        /** A code of the panel's codebook. */
        CODE,
        /** Key of an open profile field. */
        FIELD,
        /** A profile field with a value of it: {@code gender=woman}. */
        FIELD_VALUE,
        /** Name of an activity. */
        ACTIVITY,
        /** Name of a coder. */
        CODER
    }
}
