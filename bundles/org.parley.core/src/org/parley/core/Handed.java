// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface that plugins implement and Parley calls, and what a plugin must have been allowed for its objects to be
 * called: all that Parley hands to them. Objects of a plugin that lacks it are not asked, as if they were not there. A
 * plugin's service of an interface of Parley's without this is not seen by Parley at all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Handed {

    /** All of these are needed. */
    Permission[] value();
}
