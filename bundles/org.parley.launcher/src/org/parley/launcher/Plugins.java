// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Keeps the framework's bundles in line with the folder {@code plugins}: installs what is new, removes what is gone,
 * leaves alone what a person installed. The list of what was seen is kept beside the framework's state, so that an
 * unchanged installation costs one directory listing.
 */
final class Plugins {

    private static final String START = "parley.start";
    private static final String WINDOW_ONLY = "parley.window.only";

    private final Path folder;
    private final Path list;
    private final List<Shipped> before;
    private final Map<String, String> configuration;

    Plugins(Path folder, Path storage, Map<String, String> configuration) throws IOException {
        this.folder = folder;
        this.list = storage.resolve("plugins.list");
        this.configuration = configuration;
        this.before = Files.exists(list) ? Files.readAllLines(list).stream().map(Shipped::parse)
                .filter(Objects::nonNull).toList() : List.of();
    }

    /** Brings the framework in line and answers the bundles to start, in their order. */
    List<Bundle> sync(BundleContext context, boolean withWindow) throws IOException, BundleException {
        List<Shipped> now = scan();
        Map<String, Bundle> installed = new HashMap<>();
        for (Bundle bundle : context.getBundles()) {
            installed.put(bundle.getLocation(), bundle);
        }
        if (!now.equals(before) || !now.stream().allMatch(s -> installed.containsKey(s.location()))) {
            install(context, now, installed);
            Files.createDirectories(list.getParent());
            Files.write(list, now.stream().map(Shipped::format).toList());
        }
        List<String> first = words(START);
        List<Bundle> toStart = new ArrayList<>();
        now.stream().filter(s -> s.component() || first.contains(s.name()))
                .filter(s -> withWindow || !s.window() && words(WINDOW_ONLY).stream().noneMatch(s::named))
                .sorted((a, b) -> Integer.compare(rank(first, a), rank(first, b)))
                .forEach(s -> toStart.add(installed.get(s.location())));
        return toStart;
    }

    private List<Shipped> scan() throws IOException {
        Map<String, Shipped> known = new HashMap<>();
        before.forEach(s -> known.put(s.stamp(), s));
        List<Shipped> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
                String stamp = Shipped.stamp(entry);
                Shipped shipped = known.containsKey(stamp) ? known.get(stamp) : Shipped.read(entry, stamp);
                if (shipped != null) {
                    found.add(shipped);
                }
            }
        }
        return found;
    }

    private void install(BundleContext context, List<Shipped> now, Map<String, Bundle> installed)
            throws BundleException {
        String ours = "reference:" + folder.toUri();
        for (Bundle bundle : List.copyOf(installed.values())) {
            String location = bundle.getLocation();
            if (location.startsWith(ours) && now.stream().noneMatch(s -> s.location().equals(location))) {
                bundle.uninstall();
                installed.remove(location);
            }
        }
        for (Shipped shipped : now) {
            Bundle present = installed.get(shipped.location());
            if (present == null) {
                installed.put(shipped.location(), context.installBundle(shipped.location()));
            } else if (!before.contains(shipped)) {
                present.update();
            }
        }
    }

    private static int rank(List<String> first, Shipped shipped) {
        int at = first.indexOf(shipped.name());
        return at < 0 ? first.size() : at;
    }

    private List<String> words(String key) {
        return Arrays.stream(configuration.getOrDefault(key, "").split(",")).map(String::trim)
                .filter(s -> !s.isEmpty()).toList();
    }
}
