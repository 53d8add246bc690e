// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No plugin calls this, whatever it was allowed. It says what a service without {@link Needs} means anyway, so that
 * nobody has to guess whether it was forgotten. A service all of whose methods are closed is not there for a plugin.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Closed {
}
