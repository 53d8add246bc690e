// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.nio.file.Path;

/** The folder that holds everything a researcher has. Registered as a service before anything else starts. */
@Needs({})
public interface Workspace {

    /** The folder, absolute. */
    Path folder();

    /** Version of this Parley, such as {@code 0.1.0}. */
    String version();
}
