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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.core.Task;
import org.parley.core.Tasks;
import org.parley.felix.sample.HangingActivator;
import org.parley.felix.sample.HostileActivator;
import org.parley.felix.sample.HostileAnalysis;
import org.parley.felix.sample.HostileOwner;
import org.parley.felix.sample.ThrowingActivator;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.panel.Panels.Contact;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.report.Analyses;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Shown;
import org.parley.store.Store;
import org.parley.testkit.Services;
import org.parley.testkit.plugin.HelloCommand;
import org.parley.testkit.plugin.PluginMaker;

/** Whatever a plugin does: the panel answers, the message names the plugin, the data is whole. */
@Timeout(60)
class HostilePluginTest {

    private static final Actor ANNA = Actor.person("Anna", Role.HOST);
    private static final String CORE = "org.parley.core;version=\"[0.1,0.2)\"";
    private static final String DEED = "org.parley.felix.deed";
    private static final String OVER = "org.parley.felix.over";
    private static final String BEGUN = "org.parley.felix.begun";

    @TempDir
    private Path folder;
    private final Plugins plugins = Services.await(Plugins.class);
    private final Panels panels = Services.await(Panels.class);
    private final Panel panel = panels.create(ANNA, "Hostile " + UUID.randomUUID(), 3, "");
    private final UUID member = panels.admit(ANNA, panel.id(), List.of(new Panels.Newcomer("hostile:1", "Ida", false, null,
            Map.of(), Map.of(Contact.EMAIL, "ida@example.org")))).get(0).id();

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
    void allIsWhole() throws Exception {
        System.clearProperty(DEED);
        for (Plugin plugin : plugins.all()) {
            plugins.remove(ANNA, plugin.id(), true, Progress.none());
        }
        assertEquals(List.of(), plugins.all());
        assertEquals("Ida", panels.state(panel.id()).member(member).orElseThrow().name());
        assertEquals(Map.of(Contact.EMAIL, "ida@example.org"), panels.contact(ANNA, member));
        assertTrue(Services.await(Store.class).audit().verify(Progress.none()).intact());
        assertEquals(State.ACTIVE, install(hello("well")).state(), "another one goes on");
        plugins.remove(ANNA, "well", false, Progress.none());
    }

    private static PluginMaker hello(String id) throws IOException {
        return new PluginMaker(id, "1.0.0").header("Import-Package", CORE).component(HelloCommand.class, Command.class, null);
    }

    private Plugin install(PluginMaker maker) throws IOException {
        return plugins.install(ANNA, plugins.propose(maker.write(folder), Progress.none()), new Approval(null, false, true),
                Progress.none());
    }

    private Problem refused(Problem.Kind kind, String words, PluginMaker maker) {
        Problem problem = assertThrows(ProblemException.class, () -> install(maker)).problem();
        assertEquals(kind, problem.kind(), problem.text());
        assertTrue(problem.text().contains(words), problem.text());
        assertTrue(problem.text().contains("hostile"), problem.text());
        assertEquals(List.of(), plugins.all());
        return problem;
    }

    private static PluginMaker deed(String deed) throws IOException {
        return new PluginMaker("hostile", "1.0.0").activator(HostileActivator.class).header("Hostile-Deed", deed);
    }

    @ParameterizedTest
    @CsvSource({"error, AssertionError: as an Error", "memory, OutOfMemoryError: as if", "deep, StackOverflowError"})
    void anActivatorThatThrowsAnError(String deed, String words) throws Exception {
        refused(Problem.Kind.PUT_BACK, words, deed(deed));
    }

    @Test
    void anActivatorWhoseClassIsNotThere() throws Exception {
        refused(Problem.Kind.PUT_BACK, "NoClassDefFoundError",
                new PluginMaker("hostile", "1.0.0").activator(ThrowingActivator.class));
    }

    @Test
    void anActivatorThatHangs() throws Exception {
        // under an id of its own: what hangs is not started again in this process
        Problem problem = assertThrows(ProblemException.class, () -> install(new PluginMaker("hanger", "1.0.0")
                .activator(HangingActivator.class))).problem();
        assertEquals(Problem.Kind.PUT_BACK, problem.kind());
        assertTrue(problem.what().endsWith("com.example.hanger did not come back within 1.5 seconds."), problem.what());
        assertEquals(List.of(), plugins.all());
    }

    @Test
    void anActivatorThatInterruptsItsThread() throws Exception {
        assertEquals(State.ACTIVE, install(deed("interrupt")).state());
    }

    @Test
    void anActivatorThatThrowsWhenItIsStopped() throws Exception {
        install(deed("stop"));
        plugins.remove(ANNA, "hostile", false, Progress.none());
        assertTrue(Arrays.stream(Services.context().getBundles())
                .noneMatch(bundle -> bundle.getSymbolicName().equals("com.example.hostile")));
    }

    @Test
    void aComponentThatIsNeverSatisfied() throws Exception {
        refused(Problem.Kind.PUT_BACK, "waits for com.example.Missing", new PluginMaker("hostile", "1.0.0")
                .header("Import-Package", CORE).component(HelloCommand.class, Command.class, "com.example.Missing"));
    }

    @Test
    void aComponentWhoseClassCannotBeLoaded() throws Exception {
        Problem problem = refused(Problem.Kind.PUT_BACK, "cannot be loaded: ClassFormatError", new PluginMaker("hostile", "1.0.0")
                .header("Import-Package", CORE).component(HelloCommand.class, Command.class, null)
                .entry(HelloCommand.class.getName().replace('.', '/') + ".class", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
        assertTrue(problem.what().contains("The class of the component"), problem.what());
    }

    @Test
    void apiOfAnotherRange() {
        refused(Problem.Kind.UNRESOLVED, "org.parley.core in version 9.0.0 or newer",
                new PluginMaker("hostile", "1.0.0").header("Import-Package", "org.parley.core;version=\"[9,10)\""));
    }

    @Test
    void aPackageThatNobodyHas() {
        refused(Problem.Kind.UNRESOLVED, "com.example.missing",
                new PluginMaker("hostile", "1.0.0").header("Import-Package", "com.example.missing"));
    }

    @ParameterizedTest
    @CsvSource({"org.parley.core", "org.apache.felix.framework", "system.bundle;extension:=framework"})
    void aFragmentOnParleyOrTheFramework(String host) {
        Problem problem = assertThrows(ProblemException.class, () -> install(new PluginMaker("hostile", "1.0.0")
                .header("Fragment-Host", host))).problem();
        assertEquals(Problem.Kind.UNRESOLVED, problem.kind());
        assertEquals(List.of(), plugins.all());
    }

    @Test
    void aNameThatIsThereTwice() throws Exception {
        install(hello("first"));
        assertThrows(ProblemException.class, () -> install(new PluginMaker("hostile", "1.0.0")
                .header("Bundle-SymbolicName", "com.example.first")));
        assertEquals(List.of("first"), plugins.all().stream().map(Plugin::id).toList());
    }

    @ParameterizedTest
    @CsvSource({"view, panel.members, org.parley.panel.ui", "action, window.undo, org.parley.workbench",
            "command, panel list, org.parley.panel", "analysis, frequencies, org.parley.report",
            "report-format, xlsx, org.parley.format.office"})
    void whatParleyItselfAdds(String kind, String id, String bundle) throws Exception {
        Problem problem = refused(Problem.Kind.UNRESOLVED, "adds the " + kind.replace('-', ' ') + " " + id
                + ", and so does Parley itself.", hello("hostile").provides(kind, id));
        assertTrue(problem.remedy().contains(bundle), problem.remedy());
    }

    @ParameterizedTest
    @CsvSource({"../evil.txt", "/evil.txt", "bundles/../../evil.txt", "bundles\\..\\evil.txt"})
    void anEntryThatLeadsOut(String entry) throws Exception {
        PluginMaker maker = hello("hostile").beside(entry, "evil".getBytes());
        assertEquals(Problem.Kind.REFUSED, assertThrows(ProblemException.class, () -> install(maker)).problem().kind());
        assertFalse(Files.exists(folder.resolveSibling("evil.txt")));
        assertEquals(List.of(), plugins.all());
    }

    @Test
    void anEntryThatNobodySpokeOf() throws Exception {
        PluginMaker maker = hello("hostile").beside("bundles/more.jar", new byte[] {1, 2, 3});
        assertEquals(Problem.Kind.FAILED, assertThrows(ProblemException.class, () -> install(maker)).problem().kind());
    }

    @Test
    void aBomb() throws Exception {
        PluginMaker maker = hello("hostile").entry("much.txt", new byte[300_000_000]);
        assertEquals(Problem.Kind.REFUSED, assertThrows(ProblemException.class, () -> install(maker)).problem().kind());
        assertEquals(List.of(), plugins.all());
    }

    private static PluginMaker owner() throws IOException {
        return new PluginMaker("hostile", "1.0.0").permissions("tables").data("hostile", 1)
                .header("Import-Package", CORE + ",org.parley.store;version=\"[0.1,0.2)\"")
                .injected(HostileOwner.class, Callable.class, Store.class).activated("begin");
    }

    @ParameterizedTest
    @CsvSource({"half, failed", "drops, goes beyond"})
    void aMigrationThatBreaks(String deed, String words) throws Exception {
        System.setProperty(DEED, deed);
        refused(Problem.Kind.PUT_BACK, words, owner());
    }

    @Test
    void reachingForAnothersTable() throws Exception {
        install(owner());
        Callable<?> hostile = Services.await(Callable.class, "(component.name=" + HostileOwner.class.getName() + ")");
        Problem problem = assertThrows(ProblemException.class, hostile::call).problem();
        assertEquals("store.foreign-table", problem.code());
        assertTrue(problem.what().contains("com.example.hostile") || problem.what().contains("panel.contact"),
                problem.what());
    }

    private Analyses analysis(String deed) throws IOException {
        System.setProperty(DEED, deed);
        install(new PluginMaker("hostile", "1.0.0").permissions("content.read")
                .header("Import-Package", CORE
                        + ",org.parley.report;version=\"[0.1,0.2)\",org.parley.report.spi;version=\"[0.1,0.2)\"")
                .type(HostileAnalysis.Asked.class).entry("org/parley/felix/sample/messages.properties", new byte[0])
                .component(HostileAnalysis.class, org.parley.report.spi.Analysis.class, null));
        return Services.await(Analyses.class);
    }

    @ParameterizedTest
    @CsvSource({"null", "error"})
    void anAnalysisThatGivesNothing(String deed) throws Exception {
        Analyses analyses = analysis(deed);
        Problem problem = assertThrows(ProblemException.class, () -> analyses.run(ANNA, panel.id(), "hostile", Map.of(),
                Progress.none())).problem();
        assertTrue(problem.what().contains("com.example.hostile"), problem.what());
    }

    @Test
    void anAnalysisThatGivesNoNumber() throws Exception {
        Outcome outcome = analysis("nan").run(ANNA, panel.id(), "hostile", Map.of(), Progress.none());
        assertEquals("\u2013", Shown.cell(outcome.table().rows().get(0).cells().get(0)), "undefined, and not nought");
    }

    @Test
    void anAnalysisThatIgnoresThatItWasCancelled() throws Exception {
        Analyses analyses = analysis("ignores");
        CountDownLatch begun = new CountDownLatch(1);
        System.getProperties().put(BEGUN, begun);
        Tasks tasks = Services.await(Tasks.class);
        CompletableFuture<Outcome> running = tasks.start(Task.of("hostile",
                progress -> analyses.run(ANNA, panel.id(), "hostile", Map.of(), progress)));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        tasks.recent().stream().filter(task -> task.name().equals("hostile")).forEach(Tasks.Running::cancel);
        // without this the task would stand until the deadline of five minutes
        assertTrue(assertThrows(Exception.class, () -> running.get(10, TimeUnit.SECONDS)).toString().contains("Cancel"));
        assertTrue(running.isDone());
        System.getProperties().remove(BEGUN);
    }

    @Test
    void twoInstallsAtOnce() throws Exception {
        Path one = hello("hostile").write(folder);
        Path other = hello("friendly").write(folder);
        List<CompletableFuture<Plugin>> both = List.of(one, other).stream().map(file -> CompletableFuture.supplyAsync(
                () -> plugins.install(ANNA, plugins.propose(file, Progress.none()), new Approval(null, false, true),
                        Progress.none()))).toList();
        for (CompletableFuture<Plugin> each : both) {
            assertEquals(State.ACTIVE, each.get(30, TimeUnit.SECONDS).state());
        }
        assertEquals(2, plugins.all().size());
    }

    @Test
    void removalDuringItsOwnTask() throws Exception {
        Analyses analyses = analysis("ignores");
        CountDownLatch begun = new CountDownLatch(1);
        System.getProperties().put(BEGUN, begun);
        CompletableFuture.runAsync(() -> analyses.run(ANNA, panel.id(), "hostile", Map.of(), Progress.none()));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        plugins.remove(ANNA, "hostile", false, Progress.none());
        assertTrue(analyses.all().stream().noneMatch(about -> about.name().equals("hostile")));
        System.getProperties().remove(BEGUN);
    }
}
