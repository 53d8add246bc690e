// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a record that tells who somebody is, or may hold a piece of what does. A plugin without
 * {@link Permission#CONTACT_READ} gets bars in place of its letters, as many as there were; an empty map in place of a map.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {
}
