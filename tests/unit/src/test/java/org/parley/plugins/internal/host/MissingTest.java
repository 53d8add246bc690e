// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.apache.felix.utils.resource.ResourceBuilder;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.osgi.resource.Resource;
import org.parley.core.Problem;

/** What a manifest asks for and nobody has, in words. */
class MissingTest {

    private static Resource bundle(String name, Map<String, String> more) throws BundleException {
        Map<String, String> headers = new java.util.HashMap<>(Map.of("Bundle-ManifestVersion", "2",
                "Bundle-SymbolicName", name, "Bundle-Version", "1.2.0"));
        headers.putAll(more);
        return ResourceBuilder.build(name, headers);
    }

    private static List<String> lacks(Map<String, String> asks) throws BundleException {
        Offers offers = new Offers();
        bundle("parley", Map.of("Export-Package", "org.parley.core;version=\"0.1.0\"")).getCapabilities(null)
                .forEach(offers::add);
        return new Missing(offers).of(bundle("com.example.wall", asks), "Photo wall").stream().map(Problem::what).toList();
    }

    @Test
    void whatIsThereIsNotMissed() throws BundleException {
        assertEquals(List.of(), lacks(Map.of("Import-Package", "org.parley.core;version=\"[0.1,0.2)\"")));
        assertEquals(List.of(), lacks(Map.of("Require-Bundle", "parley;bundle-version=\"[1.2,2)\"")));
        assertEquals(List.of(), lacks(Map.of("Import-Package", "com.example.x;resolution:=optional",
                "DynamicImport-Package", "*")));
    }

    @Test
    void aPackageThatNobodyHas() throws BundleException {
        assertEquals(List.of("Photo wall needs the package com.example.x, which no part of Parley and no plugin has."),
                lacks(Map.of("Import-Package", "com.example.x;version=\"[1,2)\"")));
    }

    @Test
    void aPackageInAnotherVersion() throws BundleException {
        assertEquals(List.of("Photo wall needs the package org.parley.core in version 0.2.0 or newer, but older than "
                + "0.3.0; here is 0.1.0."), lacks(Map.of("Import-Package", "org.parley.core;version=\"[0.2,0.3)\"")));
        assertEquals(List.of("Photo wall needs the package org.parley.core in version 1.0.0 or newer; here is 0.1.0."),
                lacks(Map.of("Import-Package", "org.parley.core;version=\"1.0\"")));
    }

    @Test
    void bundlesAndOtherThings() throws BundleException {
        assertEquals(List.of("Photo wall needs the bundle com.example.frame, which is not here."),
                lacks(Map.of("Require-Bundle", "com.example.frame")));
        assertEquals(List.of("Photo wall needs the bundle parley in version 2.0.0 or newer; here is 1.2.0."),
                lacks(Map.of("Require-Bundle", "parley;bundle-version=\"2.0\"")));
        assertEquals(List.of("Photo wall needs something that is not here: com.example.light."),
                lacks(Map.of("Require-Capability", "com.example.light;filter:=\"(colour=red)\"")));
    }
}
