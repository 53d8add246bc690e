// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.parley.testkit.Services;

/** The built product comes up in Felix as a command would bring it up. */
class ProductTest {

    @Test
    void theTestsRunInsideFelix() {
        assertEquals("org.apache.felix.framework",
                Services.context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getSymbolicName());
        assertEquals("org.parley.tests", FrameworkUtil.getBundle(ProductTest.class).getSymbolicName());
    }

    @Test
    void aCommandTouchesNothingThatNeedsAWindow() {
        List<String> touched = Arrays.stream(Services.context().getBundles())
                .filter(b -> b.getSymbolicName().matches("org\\.eclipse\\.(swt|jface).*|org\\.parley\\.(.*\\.)?ui"))
                .filter(b -> b.getState() != Bundle.INSTALLED).map(Bundle::getSymbolicName).toList();
        assertEquals(List.of(), touched);
    }

    @Test
    void theCommandLineIsReady() {
        assertNotNull(Services.await(Callable.class, "(parley.application=command)"));
    }
}
