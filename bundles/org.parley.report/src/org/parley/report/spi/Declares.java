// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a component of a parameters' record what its type does not say. A component without it is optional, and its
 * kind follows from its type.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Declares {

    /** Value when nothing is given, as text; empty for none. A switch is always off then. */
    String initial() default "";

    /** Whether it has to be given. */
    boolean required() default false;

    /** What the words mean; {@link Parameter.Kind#WORDS} leaves it to the type. */
    Parameter.Kind kind() default Parameter.Kind.WORDS;

    /** Smallest number allowed. */
    int least() default 0;

    /** Largest number allowed. */
    int most() default 1_000_000;
}
