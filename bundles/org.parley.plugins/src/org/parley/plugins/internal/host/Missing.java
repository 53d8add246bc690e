// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.parley.core.Messages;
import org.parley.core.Problem;

/** Says in words which of a bundle's requirements nobody fulfils. */
final class Missing {

    private static final Pattern LEAST = Pattern.compile("\\((?:bundle-)?version>=([^)]*)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]*)\\)\\)");
    private static final Pattern JAVA = Pattern.compile("\\(version>?=([0-9.]+)\\)");

    private final Offers offers;
    private final Messages texts = Messages.of(Missing.class);

    Missing(Offers offers) {
        this.offers = offers;
    }

    /** What a bundle lacks, each thing once. */
    List<Problem> of(Resource resource, String plugin) {
        Set<Problem> all = new LinkedHashSet<>();
        for (Requirement requirement : resource.getRequirements(null)) {
            String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
            boolean must = resolution == null || resolution.equals(Namespace.RESOLUTION_MANDATORY);
            if (must && DryRun.effective(requirement) && offers.to(requirement).isEmpty()) {
                all.add(words(requirement, plugin));
            }
        }
        return new ArrayList<>(all);
    }

    private Problem words(Requirement requirement, String plugin) {
        String filter = String.valueOf(requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE));
        switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE:
                return versioned("package", requirement, filter, plugin);
            case BundleNamespace.BUNDLE_NAMESPACE:
            case HostNamespace.HOST_NAMESPACE:
                return versioned("bundle", requirement, filter, plugin);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE:
                return problem("resolve.java", plugin, first(JAVA, filter).orElse(filter),
                        Integer.toString(Runtime.version().feature()));
            default:
                return problem("resolve.capability", plugin, requirement.getNamespace(), filter);
        }
    }

    private Problem versioned(String sort, Requirement requirement, String filter, String plugin) {
        String namespace = requirement.getNamespace();
        String name = first(Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]*)\\)"), filter).orElse(filter);
        List<Capability> there = offers.named(namespace, name);
        if (there.isEmpty()) {
            return problem("resolve." + sort, plugin, name, filter);
        }
        String attribute = sort.equals("package") ? "version" : "bundle-version";
        return problem("resolve." + sort + ".version", plugin, name, range(filter),
                String.valueOf(there.get(0).getAttributes().get(attribute)));
    }

    private String range(String filter) {
        String below = first(BELOW, filter).orElse("");
        String least = first(LEAST, filter.replaceAll(BELOW.pattern(), "")).orElse("0");
        return below.isEmpty() ? texts.get("range.least", least) : texts.get("range.between", least, below);
    }

    private static java.util.Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? java.util.Optional.of(found.group(1)) : java.util.Optional.empty();
    }

    private Problem problem(String code, Object... args) {
        return Problem.from(texts, Problem.Kind.UNRESOLVED, code, args);
    }
}
