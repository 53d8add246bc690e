// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The bundles that run from the installation's folder, and the framework itself. */
@Component
public final class ShippedNames implements InstalledNames {

    private final BundleContext context;
    private final String folder;

    /** Takes where the installation lies from what the launcher left. */
    @Activate
    public ShippedNames(BundleContext context) {
        this.context = context;
        this.folder = "reference:" + Path.of(context.getProperty("parley.home")).resolve("plugins").toUri();
    }

    @Override
    public Set<String> ofParley() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                        || bundle.getLocation().startsWith(folder))
                .map(Bundle::getSymbolicName).filter(name -> name != null).collect(Collectors.toUnmodifiableSet());
    }
}
