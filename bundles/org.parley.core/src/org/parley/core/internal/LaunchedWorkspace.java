// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.nio.file.Path;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Workspace;

/** The workspace that the launcher was started with. */
@Component
public final class LaunchedWorkspace implements Workspace {

    private final Path folder;
    private final String version;

    /** Reads what the launcher left in the framework's properties. */
    @Activate
    public LaunchedWorkspace(BundleContext context) {
        this.folder = Path.of(context.getProperty("parley.workspace"));
        Version bundle = context.getBundle().getVersion();
        this.version = bundle.getMajor() + "." + bundle.getMinor() + "." + bundle.getMicro();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public String version() {
        return version;
    }
}
