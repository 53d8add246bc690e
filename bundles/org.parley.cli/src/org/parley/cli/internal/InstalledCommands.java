// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.Command;

/** Collects the command services as they come and go. */
@Component
public final class InstalledCommands implements CommandFinder {

    private final Map<String, Command> commands = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Command command) {
        commands.putIfAbsent(command.spec().name(), command);
    }

    void remove(Command command) {
        commands.remove(command.spec().name(), command);
    }

    @Override
    public List<Command> all() {
        return commands.values().stream().sorted(Comparator.comparing(c -> c.spec().name())).toList();
    }
}
