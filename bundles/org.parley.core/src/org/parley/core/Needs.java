// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a plugin must have been allowed to call this method, or any method of this interface that does not say
 * otherwise. {@code @Needs({})} is open to every plugin; a method about which nothing is said is closed to all.
 * It binds plugins only: Parley's own rooms are not asked.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {

    /** All of these are needed. */
    Permission[] value();
}
