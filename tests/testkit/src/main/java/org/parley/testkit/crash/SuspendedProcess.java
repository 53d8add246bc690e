// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;

/**
 * A process of Java that is stopped by the debugger's interface where a method is called with a constant of an
 * enumeration, and is killed there. So the program that is killed is the one that people have, without a hook in it.
 */
final class SuspendedProcess implements AutoCloseable {

    private static final long WITHIN_MS = 120_000;

    private final ListeningConnector connector;
    private final Map<String, Connector.Argument> arguments;
    private final String address;
    private Process process;

    private SuspendedProcess(ListeningConnector connector) throws IOException, IllegalConnectorArgumentsException {
        this.connector = connector;
        arguments = connector.defaultArguments();
        arguments.get("localAddress").setValue("127.0.0.1");
        arguments.get("timeout").setValue(Long.toString(WITHIN_MS));
        address = connector.startListening(arguments);
    }

    /** Waits for a process that is to be {@link #start started}. */
    static SuspendedProcess listening() throws IOException {
        try {
            return new SuspendedProcess(Bootstrap.virtualMachineManager().listeningConnectors().stream()
                    .filter(one -> one.transport().name().equals("dt_socket")).findFirst().orElseThrow());
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the process has to be started with. */
    List<String> options() {
        return List.of("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address);
    }

    void start(List<String> command, Path output) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /**
     * Lets it run until the method returns to its work with this constant as its only argument, and kills it.
     *
     * @return false when it came to its end without that
     */
    boolean killAfter(String type, String method, String constant) throws IOException, InterruptedException {
        VirtualMachine machine;
        try {
            machine = connector.accept(arguments);
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException(impossible);
        }
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(type);
        loaded.enable();
        try {
            for (EventSet events = next(machine); events != null; events = next(machine)) {
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent prepared) {
                        stopAt(machine, prepared.referenceType(), method);
                    } else if (event instanceof BreakpointEvent reached && name(reached).equals(constant)) {
                        process.toHandle().destroyForcibly();
                        return process.waitFor(WITHIN_MS, TimeUnit.MILLISECONDS);
                    } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
                        return false;
                    }
                }
                events.resume();
            }
            return false;
        } catch (VMDisconnectedException ended) {
            return false;
        }
    }

    private static EventSet next(VirtualMachine machine) throws InterruptedException {
        return machine.eventQueue().remove(WITHIN_MS);
    }

    private static void stopAt(VirtualMachine machine, ReferenceType type, String method) {
        machine.eventRequestManager().createBreakpointRequest(type.methodsByName(method).get(0).location()).enable();
    }

    private static String name(BreakpointEvent reached) {
        try {
            ObjectReference constant = (ObjectReference) reached.thread().frame(0).getArgumentValues().get(0);
            return ((StringReference) constant.getValue(constant.referenceType().allFields().stream()
                    .filter(field -> field.name().equals("name")).findFirst().orElseThrow())).value();
        } catch (IncompatibleThreadStateException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connector.stopListening(arguments);
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (process != null) {
            process.toHandle().destroyForcibly();
        }
    }
}
