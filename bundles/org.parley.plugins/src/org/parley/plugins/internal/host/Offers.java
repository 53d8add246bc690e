// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** What bundles offer to each other: packages and more. */
final class Offers {

    private final Map<String, List<Capability>> all = new HashMap<>();

    void add(Capability capability) {
        all.computeIfAbsent(capability.getNamespace(), n -> new ArrayList<>()).add(capability);
    }

    /** What fulfils a requirement; those that came first, first. */
    List<Capability> to(Requirement requirement) {
        RequirementImpl wanted = new RequirementImpl(requirement.getResource(), requirement);
        List<Capability> found = new ArrayList<>();
        for (Capability one : all.getOrDefault(requirement.getNamespace(), List.of())) {
            if (wanted.matches(one)) {
                found.add(one);
            }
        }
        return found;
    }

    /** All exports of a package, whatever their version. */
    List<Capability> packages(String name) {
        return named(PackageNamespace.PACKAGE_NAMESPACE, name);
    }

    List<Capability> named(String namespace, String name) {
        return all.getOrDefault(namespace, List.of()).stream()
                .filter(one -> name.equals(one.getAttributes().get(namespace))).toList();
    }
}
