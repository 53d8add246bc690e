// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * What Parley's own bundles add, so that no plugin adds the same a second time. Each bundle has a file for it, a line for
 * each thing, since a command does not start the bundles of the window and could not ask them.
 */
final class OwnNames {

    /** In the bundle's root; a test compares it with what the bundle really adds. */
    static final String FILE = "provides.txt";

    private static final String ALL = "*";

    private final BundleContext context;

    OwnNames(BundleContext context) {
        this.context = context;
    }

    /** Kind and id, a space between, with the bundle that adds it. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (Bundle bundle : context.getBundles()) {
            URL file = bundle.getLocation().startsWith(Unit.PREFIX) ? null : bundle.getEntry(FILE);
            if (file != null) {
                read(file, bundle.getSymbolicName()).lines().filter(line -> !line.isBlank())
                        .forEach(line -> all.put(line.strip(), bundle.getSymbolicName()));
            }
        }
        return all;
    }

    private static String read(URL file, String bundle) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new ProblemException(Problem.from(Messages.of(OwnNames.class), Problem.Kind.FAILED, "plugin.own-names",
                    bundle), damaged);
        }
    }

    /**
     * The bundle that adds something.
     *
     * @param all as {@link #all} has it; a name that ends in a star stands for all that begin so
     */
    static Optional<String> adding(Map<String, String> all, String kind, String id) {
        String wanted = kind + " " + id;
        return Optional.ofNullable(all.get(wanted)).or(() -> all.entrySet().stream()
                .filter(one -> one.getKey().endsWith(ALL))
                .filter(one -> wanted.startsWith(one.getKey().substring(0, one.getKey().length() - ALL.length())))
                .map(Map.Entry::getValue).findFirst());
    }
}
