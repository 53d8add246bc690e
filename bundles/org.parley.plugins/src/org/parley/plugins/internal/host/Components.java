// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.store.Store;

/** Whether the components of a plugin's bundles have all that they need. */
final class Components {

    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final String COMPONENT_NAME = "component.name";
    private static final String TOLD = ProblemException.class.getName() + ": ";

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;
    private final TimeLimit times;
    private final Messages texts = Messages.of(Components.class);

    Components(BundleContext context, ServiceComponentRuntime runtime, TimeLimit times) {
        this.context = context;
        this.runtime = runtime;
        this.times = times;
    }

    /** As {@link Framework#settle}. */
    void settle(List<Bundle> bundles, Duration within) {
        bundles.forEach(this::demandClasses);
        long until = System.nanoTime() + within.toNanos();
        Optional<String> lacking = lacking(bundles);
        while (lacking.isPresent()) {
            if (System.nanoTime() > until || times.pause(BETWEEN)) {
                throw new StartFailure(lacking.get(), false, null);
            }
            lacking = lacking(bundles);
        }
    }

    /** One whose class is missing would be offered all the same, and fail whoever asks for it first. */
    private void demandClasses(Bundle bundle) {
        for (ComponentDescriptionDTO described : runtime.getComponentDescriptionDTOs(bundle)) {
            try {
                bundle.loadClass(described.implementationClass);
            } catch (ClassNotFoundException | LinkageError missing) {
                throw new StartFailure(texts.get("component.class", described.name, TimeLimit.reason(missing)), false,
                        missing);
            }
        }
    }

    private Optional<String> lacking(Collection<Bundle> bundles) {
        return bundles.stream().flatMap(bundle -> runtime.getComponentDescriptionDTOs(bundle).stream()
                .filter(described -> described.defaultEnabled)
                .flatMap(described -> lacking(bundle, described).stream())).findFirst();
    }

    private Optional<String> lacking(Bundle bundle, ComponentDescriptionDTO described) {
        Collection<ComponentConfigurationDTO> all = runtime.getComponentConfigurationDTOs(described);
        if (all.isEmpty()) {
            return Optional.of(texts.get("component.configuration", described.name));
        }
        for (ComponentConfigurationDTO one : all) {
            switch (one.state) {
                case ComponentConfigurationDTO.FAILED_ACTIVATION:
                    throw failed(one);
                case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION:
                    return Optional.of(texts.get("component.configuration", described.name));
                case ComponentConfigurationDTO.UNSATISFIED_REFERENCE:
                    Optional<String> needed = needed(bundle, described, one);
                    if (needed.isPresent()) {
                        return needed.map(what -> texts.get("component.waits", described.name, what));
                    }
                    break;
                default:
                    break;
            }
        }
        return Optional.empty();
    }

    private StartFailure failed(ComponentConfigurationDTO component) {
        List<String> chain = component.failure == null ? List.of() : component.failure.lines()
                .filter(line -> !line.startsWith("\t")).map(line -> line.replaceFirst("^Caused by: ", "")).toList();
        // what is told to people says more than what it was made of; else the innermost cause says most
        String reason = chain.stream().filter(line -> line.startsWith(TOLD)).findFirst()
                .map(line -> line.substring(TOLD.length()))
                .orElseGet(() -> chain.isEmpty() ? "" : chain.get(chain.size() - 1));
        return new StartFailure(texts.get("component.failed", component.description.name, reason), false, null);
    }

    /** The first service that is missing, unless it is one that this run leaves out: a window's, in a command. */
    private static Optional<String> needed(Bundle bundle, ComponentDescriptionDTO described,
            ComponentConfigurationDTO one) {
        for (UnsatisfiedReferenceDTO missing : one.unsatisfiedReferences) {
            Optional<String> service = Arrays.stream(described.references)
                    .filter(reference -> reference.name.equals(missing.name)).map(r -> r.interfaceName).findFirst();
            if (service.isPresent() && leftOut(bundle, service.get())) {
                return Optional.empty();
            }
        }
        return Arrays.stream(one.unsatisfiedReferences).findFirst().map(missing -> Arrays.stream(described.references)
                .filter(reference -> reference.name.equals(missing.name)).map(r -> r.interfaceName).findFirst()
                .orElse(missing.name));
    }

    private static boolean leftOut(Bundle bundle, String service) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        int dot = service.lastIndexOf('.');
        if (wiring == null || dot < 0) {
            return false;
        }
        String wanted = service.substring(0, dot);
        return wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(wire -> wanted.equals(wire.getCapability().getAttributes()
                        .get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(wire -> wire.getProvider().getBundle())
                .anyMatch(provider -> (provider.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0);
    }

    /** A component that claims a schema does so when it is made: only then can its migrations fail. */
    void makeThoseWithTables(Bundle bundle, Duration within) {
        for (ComponentDescriptionDTO described : runtime.getComponentDescriptionDTOs(bundle)) {
            boolean store = Arrays.stream(described.references)
                    .anyMatch(reference -> isStore(reference));
            if (described.defaultEnabled && store) {
                times.run(described.name, within, () -> {
                    make(bundle, described);
                    return described;
                });
            }
        }
    }

    private static boolean isStore(ReferenceDTO reference) {
        return Store.class.getName().equals(reference.interfaceName);
    }

    private void make(Bundle bundle, ComponentDescriptionDTO described) {
        ServiceReference<?>[] offered = bundle.getRegisteredServices();
        if (offered == null) {
            return;
        }
        for (ServiceReference<?> one : offered) {
            if (!described.name.equals(one.getProperty(COMPONENT_NAME))) {
                continue;
            }
            Object made = context.getService(one);
            if (made == null) {
                throw runtime.getComponentConfigurationDTOs(described).stream()
                        .filter(c -> c.state == ComponentConfigurationDTO.FAILED_ACTIVATION).findFirst().map(this::failed)
                        .orElseGet(() -> new StartFailure(texts.get("component.failed", described.name, ""), false, null));
            }
            context.ungetService(one);
        }
    }
}
