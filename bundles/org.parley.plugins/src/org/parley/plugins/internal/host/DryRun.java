// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.Resolver;
import org.parley.core.Messages;
import org.parley.core.Problem;

/** Asks the framework's own resolver, over what is wired now and the manifests of what would come. */
final class DryRun implements Resolution {

    private static final String OURS = "org.parley.";

    private final BundleContext context;
    private final Resolver resolver;
    private final Framework framework;
    private final Messages texts = Messages.of(DryRun.class);

    DryRun(BundleContext context, Resolver resolver, Framework framework) {
        this.context = context;
        this.resolver = resolver;
        this.framework = framework;
    }

    @Override
    public List<Problem> check(List<Candidate> candidates, Set<String> leaving) {
        List<Problem> problems = new ArrayList<>();
        Map<Resource, String> coming = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            for (Path jar : candidate.jars()) {
                try {
                    coming.put(ResourceBuilder.build(jar.toUri().toString(), headers(jar)), candidate.name());
                } catch (IOException | BundleException | IllegalArgumentException unreadable) {
                    problems.add(problem("resolve.manifest", candidate.name(), jar.getFileName(),
                            TimeLimit.reason(unreadable)));
                }
            }
        }
        Map<Resource, Wiring> wirings = new HashMap<>();
        Offers offers = new Offers();
        Set<Resource> mandatory = new HashSet<>(coming.keySet());
        installed(leaving, wirings, offers, mandatory);
        problems.addAll(oursTaken(coming, offers));
        coming.keySet().forEach(resource -> resource.getCapabilities(null).forEach(offers::add));
        Missing missing = new Missing(offers);
        coming.forEach((resource, name) -> problems.addAll(missing.of(resource, name)));
        if (problems.isEmpty()) {
            try {
                resolver.resolve(new Ground(mandatory, wirings, offers));
            } catch (ResolutionException conflict) {
                problems.add(problem("resolve.conflict", candidates.get(0).name(), conflict.getMessage()));
            }
        }
        return problems;
    }

    private static Map<String, String> headers(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            Map<String, String> headers = new HashMap<>();
            if (manifest != null) {
                manifest.getMainAttributes().forEach((key, value) -> headers.put(key.toString(), value.toString()));
            }
            return headers;
        }
    }

    /** What is there and stays; those that are wired to what leaves have to be wired anew. */
    private void installed(Set<String> leaving, Map<Resource, Wiring> wirings, Offers offers,
            Set<Resource> mandatory) {
        Set<String> anew = leaving.isEmpty() ? Set.of() : framework.dependants(leaving);
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision == null || leaving.contains(bundle.getLocation())) {
                continue;
            }
            if (revision.getWiring() != null && !anew.contains(bundle.getLocation())) {
                wirings.put(revision, revision.getWiring());
                revision.getWiring().getResourceCapabilities(null).forEach(offers::add);
            } else {
                revision.getCapabilities(null).forEach(offers::add);
                if (anew.contains(bundle.getLocation())) {
                    mandatory.add(revision);
                }
            }
        }
    }

    /** A plugin that brings a package of Parley's could slip its own classes under Parley's parts. */
    private List<Problem> oursTaken(Map<Resource, String> coming, Offers offers) {
        List<Problem> taken = new ArrayList<>();
        coming.forEach((resource, name) -> resource.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(capability -> String.valueOf(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .filter(exported -> exported.startsWith(OURS) && !offers.packages(exported).isEmpty())
                .forEach(exported -> taken.add(problem("resolve.own", name, exported))));
        return taken;
    }

    private Problem problem(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.UNRESOLVED, code, args);
    }

    /** The ground on which the resolver works. */
    private static final class Ground extends org.osgi.service.resolver.ResolveContext {

        private final Set<Resource> mandatory;
        private final Map<Resource, Wiring> wirings;
        private final Offers offers;

        Ground(Set<Resource> mandatory, Map<Resource, Wiring> wirings, Offers offers) {
            this.mandatory = mandatory;
            this.wirings = wirings;
            this.offers = offers;
        }

        @Override
        public Collection<Resource> getMandatoryResources() {
            return mandatory;
        }

        @Override
        public List<Capability> findProviders(Requirement requirement) {
            return offers.to(requirement);
        }

        @Override
        public int insertHostedCapability(List<Capability> capabilities,
                org.osgi.service.resolver.HostedCapability hosted) {
            capabilities.add(hosted);
            return capabilities.size() - 1;
        }

        @Override
        public boolean isEffective(Requirement requirement) {
            return effective(requirement);
        }

        @Override
        public Map<Resource, Wiring> getWirings() {
            return wirings;
        }
    }

    static boolean effective(Requirement requirement) {
        String when = requirement.getDirectives().get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return when == null || when.equals(Namespace.EFFECTIVE_RESOLVE);
    }
}
