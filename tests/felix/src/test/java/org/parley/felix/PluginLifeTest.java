// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.felix.sample.HangingActivator;
import org.parley.felix.sample.ThrowingActivator;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;
import org.parley.testkit.Call;
import org.parley.testkit.Services;
import org.parley.testkit.plugin.HelloCommand;
import org.parley.testkit.plugin.PluginMaker;

/** Real bundles come and go in the booted product, and bad ones leave nothing behind. */
@Timeout(60)
class PluginLifeTest {

    private static final Actor ANNA = Actor.person("Anna", Role.HOST);
    private static final String CORE = "org.parley.core;version=\"[0.1,0.2)\"";
    private static final String OVER = "org.parley.felix.over";

    @TempDir
    private Path folder;
    private final Plugins plugins = Services.await(Plugins.class);
    private final BundleContext context = Services.context();

    @BeforeAll
    static void hurry() {
        System.setProperty("parley.plugins.deadline", "1500");
        System.getProperties().put(OVER, new CountDownLatch(1));
    }

    @AfterAll
    static void release() {
        System.clearProperty("parley.plugins.deadline");
        ((CountDownLatch) System.getProperties().remove(OVER)).countDown();
    }

    @AfterEach
    void removeAll() {
        plugins.all().forEach(plugin -> plugins.remove(ANNA, plugin.id(), false, Progress.none()));
    }

    private PluginMaker hello(String version) throws IOException {
        return new PluginMaker("hello", version).header("Import-Package", CORE)
                .component(HelloCommand.class, Command.class, null);
    }

    private Plugin install(PluginMaker maker) throws IOException {
        Proposal proposal = plugins.propose(maker.write(folder), Progress.none());
        return plugins.install(ANNA, proposal, new Approval(null, false, true), Progress.none());
    }

    private ProblemException fails(PluginMaker maker) {
        return assertThrows(ProblemException.class, () -> install(maker));
    }

    /** Bundles of plugins; one that hangs stays until the test is over, and counts for its own test only. */
    private List<Bundle> bundles(String name) {
        return Arrays.stream(context.getBundles()).filter(b -> b.getLocation().startsWith("parley-plugin:"))
                .filter(b -> b.getSymbolicName().equals(name)).toList();
    }

    private List<String> versions() {
        return bundles("com.example.hello").stream().map(b -> b.getVersion().toString()).toList();
    }

    private boolean saysHello() throws InvalidSyntaxException {
        for (ServiceReference<Command> one : context.getServiceReferences(Command.class, null)) {
            if (context.getService(one).spec().name().equals("hello")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aCommandComesAndGoesWithItsPlugin() throws Exception {
        assertFalse(saysHello());
        Plugin plugin = install(hello("1.0.0"));
        assertEquals(State.ACTIVE, plugin.state());
        assertTrue(saysHello());
        assertEquals(1, bundles("com.example.hello").size());
        assertEquals(State.OFF, plugins.disable(ANNA, "hello", Progress.none()).state());
        assertFalse(saysHello());
        assertEquals(List.of(), versions());
        assertEquals(State.ACTIVE, plugins.enable(ANNA, "hello", Progress.none()).state());
        assertTrue(saysHello());
        install(hello("1.1.0"));
        assertEquals(List.of("1.1.0"), versions());
        plugins.rollback(ANNA, plugins.generations().get(1).number(), Progress.none());
        assertEquals(List.of("1.0.0"), versions());
        assertTrue(saysHello());
        plugins.remove(ANNA, "hello", false, Progress.none());
        assertFalse(saysHello());
        assertEquals(List.of(), versions());
    }

    @Test
    void anActivatorThatThrowsIsPutBack() throws Exception {
        install(hello("1.0.0"));
        ProblemException problem = fails(new PluginMaker("hello", "2.0.0").activator(ThrowingActivator.class));
        assertEquals(Problem.Kind.PUT_BACK, problem.problem().kind());
        assertEquals("Change of The hello to 2.0.0 was put back: starting The hello did not work. com.example.hello "
                + "failed: NoClassDefFoundError: com/example/Missing.", problem.problem().what());
        assertEquals(List.of("1.0.0"), versions());
        assertTrue(saysHello());
    }

    @Test
    void anActivatorThatHangsCostsTheDeadlineAndNoMore() throws Exception {
        ProblemException problem = fails(new PluginMaker("hang", "1.0.0").activator(HangingActivator.class));
        assertEquals(Problem.Kind.PUT_BACK, problem.problem().kind());
        assertTrue(problem.problem().what().endsWith("com.example.hang did not come back within 1.5 seconds."),
                problem.problem().what());
        assertEquals(List.of(), plugins.all());
        assertEquals(State.ACTIVE, install(hello("1.0.0")).state(), "others go on");
        assertTrue(saysHello());
    }

    @Test
    void aComponentThatIsNeverSatisfiedIsNamedWithWhatItWaitsFor() throws Exception {
        ProblemException problem = fails(new PluginMaker("waits", "1.0.0").header("Import-Package", CORE)
                .component(HelloCommand.class, Command.class, "com.example.Missing"));
        assertEquals(Problem.Kind.PUT_BACK, problem.problem().kind());
        assertTrue(problem.problem().what().endsWith("The component org.parley.testkit.plugin.HelloCommand waits for "
                + "com.example.Missing, which nobody offers."), problem.problem().what());
        assertEquals(List.of(), bundles("com.example.waits"));
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsInstalled() throws Exception {
        ProblemException missing = fails(new PluginMaker("lacks", "1.0.0").header("Import-Package", "com.example.missing"));
        assertEquals(Problem.Kind.UNRESOLVED, missing.problem().kind());
        assertEquals("The lacks needs the package com.example.missing, which no part of Parley and no plugin has.",
                missing.problem().what());
        ProblemException version = fails(new PluginMaker("lacks", "1.0.0").header("Import-Package",
                "org.parley.core;version=\"[9,10)\""));
        assertEquals("The lacks needs the package org.parley.core in version 9.0.0 or newer, but older than 10.0.0; "
                + "here is 0.1.0.", version.problem().what());
        ProblemException java = fails(new PluginMaker("lacks", "1.0.0").header("Require-Capability",
                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version>=99))\""));
        assertEquals("The lacks needs Java 99; this is Java " + Runtime.version().feature() + ".",
                java.problem().what());
        assertEquals(List.of(), bundles("com.example.lacks"));
        assertEquals(List.of(), plugins.all());
    }

    private static PluginMaker words(String version) {
        return new PluginMaker("words", version).header("Export-Package", "com.example.words;version=\"" + version + "\"");
    }

    private String words() {
        Bundle reader = bundles("com.example.reader").get(0);
        assertEquals(Bundle.ACTIVE, reader.getState());
        return reader.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).get(0)
                .getCapability().getAttributes().get("version").toString();
    }

    @Test
    void whoReadsAPackageOfAPluginIsWiredAnewWithItsNextVersionAndGuardsItFromAWrongOne() throws Exception {
        PluginMaker reader = new PluginMaker("reader", "1.0.0")
                .header("Import-Package", "com.example.words;version=\"[1,2)\"");
        assertEquals(Problem.Kind.UNRESOLVED, fails(reader).problem().kind());
        install(words("1.0.0"));
        install(reader);
        assertEquals("1.0.0", words());
        install(words("1.1.0"));
        assertEquals("1.1.0", words());
        ProblemException conflict = fails(words("2.0.0"));
        assertEquals("The parts of The words do not fit together with what is here.", conflict.problem().what());
        assertTrue(conflict.problem().remedy().contains("com.example.reader"), conflict.problem().remedy());
        assertEquals("1.1.0", words());
    }

    private static final String TABLE = "CREATE TABLE counting.made (id CHAR(36) NOT NULL PRIMARY KEY)";

    private static PluginMaker counting(String version, String... steps) throws IOException {
        return new PluginMaker("counting", version).tables("counting", steps);
    }

    private void count() throws Exception {
        for (ServiceReference<Command> one : context.getServiceReferences(Command.class, null)) {
            Command command = context.getService(one);
            if (command.spec().name().equals("count-counting")) {
                command.run(Call.of());
            }
        }
    }

    private long rows() {
        return plugins.find("counting").orElseThrow().rows();
    }

    @Test
    void tablesGoBackWithTheVersionThatMadeThem() throws Exception {
        install(counting("1.0.0", TABLE));
        count();
        count();
        assertEquals(2, rows());
        ProblemException failed = fails(counting("2.0.0", TABLE,
                "DELETE FROM counting.made;ALTER TABLE counting.nowhere ADD COLUMN x INT"));
        assertEquals(Problem.Kind.PUT_BACK, failed.problem().kind());
        assertTrue(failed.problem().what().contains("preparing the tables of The counting did not work"),
                failed.problem().what());
        assertEquals(2, rows());
        count();
        assertEquals(3, rows(), "the old version goes on with its old table");
        install(counting("2.0.0", TABLE, "ALTER TABLE counting.made ADD COLUMN who VARCHAR(40)"));
        count();
        assertEquals(4, rows());
        plugins.rollback(ANNA, plugins.generations().get(1).number(), Progress.none());
        assertEquals(3, rows());
        Plugins.Removal removal = plugins.remove(ANNA, "counting", true, Progress.none());
        assertEquals(3, removal.rows());
        assertTrue(Files.size(removal.file()) > 0);
        install(counting("1.0.0", TABLE));
        assertEquals(0, rows(), "what was dropped is gone");
        plugins.remove(ANNA, "counting", true, Progress.none());
    }
}
