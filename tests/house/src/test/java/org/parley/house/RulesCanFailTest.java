// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule finds the fault that it is there for, and only that. */
class RulesCanFailTest {

    @TempDir
    private Path folder;

    private void finds(Rule rule, BadHouse bad, String... faults) {
        assertEquals(List.of(faults), rule.brokenIn(bad.build()));
    }

    private BadHouse bad() {
        return new BadHouse(folder);
    }

    private BadHouse core(String body) throws IOException {
        return bad().source("core", "org.parley.core.Bad", "public class Bad { " + body + " }");
    }

    @Test
    void aServiceThatDoesNotSayWhatAPluginNeeds() throws IOException {
        String description = "<scr:component><service><provide interface=\"org.parley.panel.%s\"/></service></scr:component>";
        finds(PluginRules.ANSWERS, bad()
                .source("core", "org.parley.core.Needs", "public @interface Needs { }")
                .source("core", "org.parley.core.Closed", "public @interface Closed { }")
                .source("panel", "org.parley.panel.Good", "@org.parley.core.Needs public interface Good { void sit(); }")
                .source("panel", "org.parley.panel.Unoffered", "public interface Unoffered { void sit(); }")
                .source("panel", "org.parley.panel.Bad", "public interface Bad { @org.parley.core.Closed void sit(); "
                        + "void stand(); static void go() { } }")
                .file("bundles/org.parley.panel/target/classes/OSGI-INF/good.xml", description.formatted("Good"))
                .file("bundles/org.parley.panel/target/classes/OSGI-INF/bad.xml", description.formatted("Bad")),
                "org.parley.panel.Bad.stand()");
    }

    @Test
    void anArrowThatPointsUp() throws IOException {
        finds(ClassRules.FLOORS, bad().source("panel", "org.parley.panel.Seat", "public class Seat { }")
                .source("core", "org.parley.core.Good", "public class Good { }")
                .source("panel", "org.parley.panel.Member", "class Member { org.parley.core.Good down; }")
                .source("core", "org.parley.core.Bad", "class Bad { org.parley.panel.Seat[] up; }"),
                "org.parley.core.Bad -> org.parley.panel.Seat");
    }

    @Test
    void aRoomThatUsesAnotherRoom() throws IOException {
        finds(ClassRules.FLOORS, bad().source("panel.ui", "org.parley.panel.ui.View", "public class View { }")
                .source("coding.ui", "org.parley.coding.ui.Bad", "class Bad extends org.parley.panel.ui.View { }"),
                "org.parley.coding.ui.Bad -> org.parley.panel.ui.View");
    }

    @Test
    void anotherBundlesInternals() throws IOException {
        finds(ClassRules.INTERNALS, bad().source("store", "org.parley.store.internal.Row", "public class Row { }")
                .source("store", "org.parley.store.Good", "class Good { org.parley.store.internal.Row own; }")
                .source("panel", "org.parley.panel.Bad", "class Bad { org.parley.store.internal.Row theirs; }"),
                "org.parley.panel.Bad -> org.parley.store.internal.Row");
    }

    @Test
    void theToolkitBelowTheUiFloor() throws IOException {
        finds(ClassRules.TOOLKIT, bad()
                .source("panel.ui", "org.parley.panel.ui.Good", "class Good { org.eclipse.swt.widgets.Shell fine; }")
                .source("panel", "org.parley.panel.Bad", "class Bad { org.eclipse.swt.graphics.RGB colour; }"),
                "org.parley.panel.Bad -> org.eclipse.swt.graphics.RGB");
    }

    @Test
    void databaseTypesOutsideTheirPlace() throws IOException {
        finds(ClassRules.SQL_TYPES, bad()
                .source("panel", "org.parley.panel.internal.Good", "class Good { java.sql.Timestamp fine; }")
                .source("panel", "org.parley.panel.Bad", "class Bad { java.sql.Timestamp exported; }")
                .source("cli", "org.parley.cli.internal.Worse", "class Worse { javax.sql.DataSource door; }"),
                "org.parley.cli.internal.Worse -> javax.sql.DataSource",
                "org.parley.panel.Bad -> java.sql.Timestamp");
    }

    @Test
    void readingSerialisedObjects() throws IOException {
        finds(ClassRules.DESERIALISATION, core("java.io.ObjectInputStream in;"),
                "org.parley.core.Bad -> java.io.ObjectInputStream");
    }

    @Test
    void staticStateThatChanges() throws IOException {
        finds(ClassRules.STATIC_STATE, core("static int count; static final String NAME = \"x\";"
                + "static final java.util.HashMap<String, String> CACHE = new java.util.HashMap<>();"
                + "static final java.util.List<String> FIXED = java.util.List.of();"),
                "org.parley.core.Bad keeps a java.util.HashMap", "org.parley.core.Bad.CACHE", "org.parley.core.Bad.count");
        finds(ClassRules.STATIC_STATE, bad().source("core", "org.parley.core.Bad", "public class Bad {"
                + "static final java.util.Map<String, String> HIDDEN = new java.util.HashMap<>(); }"),
                "org.parley.core.Bad keeps a java.util.HashMap");
    }

    @Test
    void aSingleton() throws IOException {
        finds(ClassRules.SINGLETONS, core("public static Bad getDefault() { return new Bad(); }"
                + "public static Bad empty() { return new Bad(); }"), "org.parley.core.Bad.getDefault()");
    }

    @Test
    void stackTracesAndSleep() throws IOException {
        House house = core("void a(Exception e) { e.printStackTrace(); }"
                + "void b() throws InterruptedException { Thread.sleep(1); }"
                + "void c() throws InterruptedException { java.util.concurrent.TimeUnit.DAYS.sleep(1); }").build();
        assertEquals(3, ClassRules.CALLS.brokenIn(house).size());
    }

    @Test
    void anEndOfTheProcess() throws IOException {
        House house = core("void a() { System.exit(1); } void b() { Runtime.getRuntime().halt(1); }").build();
        assertEquals(2, ClassRules.EXIT.brokenIn(house).size());
    }

    @Test
    void printing() throws IOException {
        House house = core("void a() { System.out.println(); }")
                .source("cli", "org.parley.cli.Good", "class Good { java.io.PrintStream out = System.out; }").build();
        assertEquals(1, ClassRules.STREAMS.brokenIn(house).size());
    }

    @Test
    void codingsReadByTheBackDoor() throws IOException {
        BadHouse bad = bad().source("coding", "org.parley.coding.Codings", "public interface Codings {"
                + "Object state(java.util.UUID panel); Object seen(Object person, java.util.UUID panel); }")
                .source("coding", "org.parley.coding.Good", "class Good { Object a(Codings all) { return all.state(null); } }")
                .source("report", "org.parley.report.Good", "class Good { Object a(org.parley.coding.Codings all) {"
                        + "return all.seen(this, null); } }")
                .source("report", "org.parley.report.Bad", "class Bad { Object a(org.parley.coding.Codings all) {"
                        + "return all.state(null); } }")
                .source("report", "org.parley.report.Worse", "class Worse { java.util.function.Function<java.util.UUID,"
                        + "Object> a(org.parley.coding.Codings all) { return all::state; } }");
        List<String> found = ClassRules.SEEN.brokenIn(bad.build());
        assertEquals(2, found.size(), found.toString());
    }

    @Test
    void aSecondMakerOfXmlReaders() throws IOException {
        String body = "Object a() throws Exception { return javax.xml.parsers.SAXParserFactory.newInstance(); }";
        BadHouse one = core(body);
        finds(ClassRules.XML, one);
        finds(ClassRules.XML, one.source("exchange", "org.parley.exchange.internal.Second", "class Second { " + body
                + " }"), "org.parley.core.Bad", "org.parley.exchange.internal.Second");
    }

    @Test
    void exportsWithoutVersionOrOfInternals() throws IOException {
        finds(ManifestRules.EXPORTS, core("").manifest("core", "Export-Package: org.parley.core,"
                + "org.parley.core.x;version=\"0.1.0\",org.parley.core.internal;version=\"0.1.0\"\n"),
                "core: org.parley.core", "core: org.parley.core.internal;version=\"0.1.0\"");
    }

    @Test
    void importsWithoutRange() throws IOException {
        House house = core("").manifest("core", "Import-Package: org.parley.x,picocli;version=\"4.7\",javax.xml.parsers,"
                + "org.jsoup;version=\"[1.24,2)\"\n").build();
        assertEquals(List.of("core: org.parley.x"), ManifestRules.OWN_IMPORTS.brokenIn(house));
        assertEquals(List.of("core: picocli;version=\"4.7\""), ManifestRules.IMPORTS.brokenIn(house));
    }

    @Test
    void aRequiredBundleOfOurs() throws IOException {
        finds(ManifestRules.REQUIRED, core("").manifest("core", "Require-Bundle: org.parley.store,derby\n"),
                "core: org.parley.store");
    }

    @Test
    void anImportThatPointsUp() throws IOException {
        finds(ManifestRules.ARROWS, core("").source("panel", "org.parley.panel.Seat", "class Seat { }")
                .manifest("panel", "Export-Package: org.parley.panel;version=\"0.1.0\"\n")
                .manifest("core", "Import-Package: org.parley.panel;version=\"[0.1,0.2)\"\n"),
                "core: org.parley.panel");
    }

    @Test
    void aToolkitAskedForBelow() throws IOException {
        finds(ManifestRules.TOOLKIT, core("").manifest("core", "Require-Bundle: org.eclipse.swt\n"),
                "core: org.eclipse.swt");
    }

    @Test
    void anActivator() throws IOException {
        finds(ManifestRules.HEADERS, core("").manifest("core", "Bundle-Activator: org.parley.core.Bad\n"),
                "core: Bundle-Activator");
    }

    @Test
    void aLongClass() throws IOException {
        finds(SourceRules.LENGTH, core("\n".repeat(498)), "bundles/org.parley.core/src/org/parley/core/Bad.java has 501");
        finds(SourceRules.LENGTH, core("\n".repeat(497)));
    }

    @Test
    void aSourceWithoutLicence() throws IOException {
        String path = "bundles/org.parley.core/src/org/parley/core/Bad.java";
        finds(SourceRules.LICENCE, core("").file(path, "package org.parley.core;\n"), path);
    }

    @Test
    void wideLinesAndTabs() throws IOException {
        House house = core("\n//" + "x".repeat(129) + "\n//" + "x".repeat(128) + "\n\t\n").build();
        assertEquals(2, SourceRules.WIDTH.brokenIn(house).size());
    }

    @Test
    void aTextThatStandsTwice() throws IOException {
        String path = "bundles/org.parley.core/src/org/parley/core/messages.properties";
        finds(SourceRules.ONE_TEXT, core("").file(path, "a=1\nb=2\na = 3\n#a=4\n"), path + ": a");
    }

    @Test
    void workLeftForLater() throws IOException {
        String note = "// TO" + "DO later";
        finds(SourceRules.NOTHING_LATER, core("\n" + note + "\n"),
                "bundles/org.parley.core/src/org/parley/core/Bad.java: " + note);
    }

    @Test
    void aPluginOfOursThatBreaksTheRulesOfBundles() throws IOException {
        String path = "plugins/x/src/main/java/parley/plugins/x/Bad.java";
        String licence = "// SPDX-License-Identifier: Apache-2.0\n";
        BadHouse bad = core("").file("plugins/x/plugin.json", "{}");
        finds(PluginRules.OURS, bad.file(path, licence + "import org.parley.core.internal.GuardImpl;\n"
                + "import org.parley.core.Guard;\n"), path + ": import org.parley.core.internal.GuardImpl;");
        finds(SourceRules.WIDTH, bad.file(path, licence + "\t\n"), path + ": ");
        finds(SourceRules.LICENCE, bad.file(path, "package parley.plugins.x;\n"), path);
    }

    @Test
    void sqlOutsideItsOwner() throws IOException {
        String body = "String q = \"select a from b where c = ?\"; String prose = \"from here on\";";
        finds(SqlRules.STATEMENTS, core(body)
                .source("panel", "org.parley.panel.internal.Good", "class Good { " + body + " }")
                .source("panel", "org.parley.panel.Bad", "class Bad { " + body + " }"),
                "core, Bad.class: select a from b where c = ?", "panel, Bad.class: select a from b where c = ?");
    }

    @Test
    void sqlThatIsWrittenOnSeveralLinesOrPutTogether() throws IOException {
        House house = bad().source("cli", "org.parley.cli.Bad", """
                class Bad {
                    String block = \"""
                            SELECT name
                            FROM x.y
                            \""";
                    String parts = "DELETE "
                            + "FROM x.y";
                    String value(String table) {
                        return "UPDATE " + table + " SET a = 1";
                    }
                }
                """).build();
        assertEquals(3, SqlRules.STATEMENTS.brokenIn(house).size(), SqlRules.STATEMENTS.brokenIn(house).toString());
    }

    @Test
    void sqlOfOneOwnerOverTheTablesOfAnother() throws IOException {
        finds(SqlRules.TABLES, bad()
                .source("panel", "org.parley.panel.internal.Good",
                        "class Good { String q = \"SELECT id FROM panel.member\"; String s = \"part of panel.member\"; }")
                .source("coding", "org.parley.coding.internal.Bad", "class Bad { String q(String w) {"
                        + " return \"SELECT phone FROM panel.contact WHERE \" + w; }"
                        + " String j = \" JOIN discussion.post p ON p.id = c.post\"; }"),
                "coding, Bad.class: JOIN discussion.post p ON p.id = c.post",
                "coding, Bad.class: SELECT phone FROM panel.contact WHERE \u0001");
    }

    @Test
    void aBundleThatNobodyBuilds() throws IOException {
        finds(SourceRules.LISTED, core("").file("bundles/pom.xml", "<module>org.parley.core</module>\n"),
                "features/org.parley.core.feature/feature.xml lacks id=\"org.parley.core\"",
                "tests/testkit/pom.xml lacks <artifactId>org.parley.core</artifactId>");
    }

    @Test
    void aPluginOfOursThatNobodyBuilds() throws IOException {
        finds(SourceRules.LISTED, bad().file("bundles/none", "").file("plugins/x/plugin.json", "{}")
                .file("plugins/pom.xml", "<module>x</module>\n"),
                "product/pom.xml lacks <artifactId>parley.plugins.x</artifactId>");
    }
}
