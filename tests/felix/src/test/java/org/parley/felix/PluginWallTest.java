// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.coding.AnswerCoding;
import org.parley.coding.BatchCoding;
import org.parley.coding.find.Finder;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.Guard;
import org.parley.core.Ids;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.Post;
import org.parley.discussion.Search;
import org.parley.discussion.TextWords;
import org.parley.discussion.spi.ModerationRule;
import org.parley.felix.sample.CuckooIds;
import org.parley.felix.sample.NosyRule;
import org.parley.felix.sample.Peek;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.panel.Panels.Contact;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Approval;
import org.parley.report.Analyses;
import org.parley.report.Reports;
import org.parley.store.Store;
import org.parley.testkit.Services;
import org.parley.testkit.plugin.PluginMaker;

/** A plugin gets what a person allowed it, and nothing else; Parley's own bundles are not asked. */
@Timeout(60)
class PluginWallTest {

    private static final Actor ANNA = Actor.person("Anna", Role.HOST);
    private static final String RANGE = ";version=\"[0.1,0.2)\"";
    private static final String SAID = "Write to marit@example.org or +47 22 86 44 00, says Marit Solheim, or knock.";
    private static final String COVERED =
            "Write to █████████████████ or ███████████████, says █████████████, or knock.";

    @TempDir
    private Path folder;
    private final Plugins plugins = Services.await(Plugins.class);
    private final Panels panels = Services.await(Panels.class);
    private final Discussions discussions = Services.await(Discussions.class);
    private final Panel panel = panels.create(ANNA, "Wall " + UUID.randomUUID(), 12, "");
    private Member marit;

    @BeforeEach
    void fill() {
        marit = panels.admit(ANNA, panel.id(), List.of(new Panels.Newcomer("wall:1", "Marit Solheim", false, Instant.EPOCH,
                Map.of(), Map.of(Contact.EMAIL, "marit.solheim@example.com", Contact.PHONE, "+47 22 86 44 01")))).get(0);
        discussions.add(ANNA, panel.id(), List.of(new Discussions.NewTopic("wall:t", "Doors", null, Instant.EPOCH)),
                List.of(new Discussions.NewPost("wall:p", "wall:t", Post.Kind.STARTER, null, marit.id(), null, Instant.EPOCH,
                        "en", SAID, null, false)), Progress.none());
    }

    @AfterEach
    void removeAll() {
        plugins.all().forEach(plugin -> plugins.remove(ANNA, plugin.id(), false, Progress.none()));
    }

    /** Installs a plugin that was allowed this, and gives its component. */
    private Function<String, Object> peek(String... permissions) throws IOException {
        PluginMaker maker = new PluginMaker("peek", "1.0.0").permissions(permissions)
                .header("Import-Package", "org.osgi.framework;version=\"[1.8,2)\",org.parley.core" + RANGE
                        + ",org.parley.panel" + RANGE + ",org.parley.discussion" + RANGE + ",org.parley.coding" + RANGE
                        + ",org.parley.coding.find" + RANGE + ",org.parley.report" + RANGE + ",org.parley.report.spi" + RANGE)
                .injected(Peek.class, Function.class, Panels.class, Discussions.class, Search.class, Finder.class,
                        BatchCoding.class, AnswerCoding.class, Moderation.class, TextWords.class, Analyses.class,
                        Reports.class);
        plugins.install(ANNA, plugins.propose(maker.write(folder), Progress.none()), new Approval(null, false, true),
                Progress.none());
        @SuppressWarnings("unchecked")
        Function<String, Object> peek = Services.await(Function.class, "(component.name=" + Peek.class.getName() + ")");
        return peek;
    }

    private void refuses(String code, String words, Function<String, Object> peek, String deed) {
        Problem problem = assertThrows(ProblemException.class, () -> peek.apply(deed), deed).problem();
        assertEquals(code, problem.code());
        assertEquals(Problem.Kind.REFUSED, problem.kind());
        assertEquals(words, problem.what());
        assertTrue(problem.remedy().contains("parley plugins disable peek"), problem.remedy());
    }

    @Test
    void whoWasAllowedNothingReadsNothing() throws Exception {
        Function<String, Object> peek = peek();
        refuses("plugin.permission", "The plugin peek called Discussions.state, which needs the permission content.read; it "
                + "has not been allowed that.", peek, "posts " + panel.id());
        refuses("plugin.permission", "The plugin peek called Panels.state, which needs the permission content.read; it has "
                + "not been allowed that.", peek, "names " + panel.id());
        refuses("plugin.permission", "The plugin peek called Panels.list, which needs the permission content.read; it has "
                + "not been allowed that.", peek, "looked-up");
    }

    @Test
    void withoutContactNobodyIsToldWhoMembersAre() throws Exception {
        Function<String, Object> peek = peek("content.read");
        refuses("plugin.permission", "The plugin peek called Panels.contact, which needs the permission contact.read; it has "
                + "not been allowed that.", peek, "contact " + marit.id());
        assertEquals("█".repeat("Marit Solheim".length()), peek.apply("names " + panel.id()));
        assertEquals(Set.of(), peek.apply("sources " + panel.id()));
        assertEquals(List.of(COVERED), peek.apply("posts " + panel.id()));
        assertEquals(SAID.length(), COVERED.length());
        assertEquals(true, peek.apply("again " + panel.id()), "a state is looked through once");
    }

    private void lacksContact(String call, Function<String, Object> peek, String deed) {
        refuses("plugin.permission", "The plugin peek called " + call + ", which needs the permission contact.read; it has "
                + "not been allowed that.", peek, deed);
    }

    @Test
    void withoutContactNoWordOrPatternIsLookedForInWhatIsCovered() throws Exception {
        Function<String, Object> peek = peek("content.read", "write");
        lacksContact("Search.find", peek, "excerpts " + panel.id() + " solh*");
        lacksContact("Search.places", peek, "places " + panel.id() + " solh*");
        lacksContact("Finder.find", peek, "pattern " + panel.id() + " [eE]");
        lacksContact("BatchCoding.find", peek, "rule " + panel.id() + " [eE]");
        lacksContact("BatchCoding.run", peek, "rule-run " + panel.id() + " [eE]");
        lacksContact("AnswerCoding.findBack", peek, "rule-back " + panel.id() + " [eE]");
        lacksContact("Moderation.words", peek, "word-list " + panel.id() + " solh*");
        lacksContact("Discussions.compare", peek, "same " + panel.id() + " " + SAID);
        lacksContact("Reports.headlines", peek, "headline " + panel.id() + " to mari");
        lacksContact("Panels.known", peek, "known " + panel.id() + " wall:1");
    }

    @Test
    void withoutContactNoPieceOfAnAddressComesOut() throws Exception {
        Function<String, Object> peek = peek("content.read");
        lacksContact("Analyses.run", peek, "analysis " + panel.id() + " words");
        assertEquals(List.of("Base: members who took part"), peek.apply("analysis " + panel.id() + " frequencies"));
        assertEquals(List.of("write", "says", "knock"), peek.apply("said " + panel.id()));
        assertEquals(List.of("█".repeat(SAID.length())), peek.apply("verbatims " + panel.id()));
    }

    @Test
    void withContactItLooksForWords() throws Exception {
        Function<String, Object> peek = peek("content.read", "contact.read");
        assertEquals(1, peek.apply("places " + panel.id() + " solh*"));
        assertEquals((int) SAID.chars().filter(one -> one == 'e').count(), peek.apply("pattern " + panel.id() + " [eE]"));
        assertEquals(1, peek.apply("same " + panel.id() + " " + SAID));
        assertTrue(((List<?>) peek.apply("analysis " + panel.id() + " words")).contains("example.org"));
    }

    @Test
    void withContactItReadsWhatTheHostReads() throws Exception {
        Function<String, Object> peek = peek("content.read", "contact.read");
        assertEquals(Map.of(Contact.EMAIL, "marit.solheim@example.com", Contact.PHONE, "+47 22 86 44 01"),
                peek.apply("contact " + marit.id()));
        assertEquals("Marit Solheim", peek.apply("names " + panel.id()));
        assertEquals(List.of(SAID), peek.apply("posts " + panel.id()));
    }

    @Test
    void withoutWriteNothingIsStored() throws Exception {
        long before = Services.await(Store.class).lastNumber();
        Function<String, Object> peek = peek("content.read", "contact.read");
        refuses("plugin.permission", "The plugin peek called Panels.resize, which needs the permission write; it has not been "
                + "allowed that.", peek, "resize " + panel.id());
        assertEquals(12, panels.require(panel.id().toString()).seats());
        assertEquals(before, Services.await(Store.class).lastNumber());
    }

    @Test
    void withWriteItIsAndWhatWasCoveredIsNotWrittenBack() throws Exception {
        Function<String, Object> peek = peek("content.read", "write");
        assertEquals(7, peek.apply("resize " + panel.id()));
        assertEquals(7, panels.require(panel.id().toString()).seats());
        refuses("plugin.masked", "The plugin peek wanted to write with Discussions.revise a text in which names or addresses "
                + "are covered with bars.", peek, "revise " + panel.id());
        assertEquals(SAID, discussions.state(panel.id()).inOrder().get(0).text().words());
    }

    @Test
    void whatIsNotForPluginsIsNotThere() throws Exception {
        Function<String, Object> peek = peek("content.read", "contact.read", "write", "files", "network");
        assertEquals(0, peek.apply("sees " + Plugins.class.getName()));
        assertEquals(0, peek.apply("sees " + Guard.class.getName()));
        assertEquals(0, peek.apply("sees " + Command.class.getName()));
        assertEquals(1, peek.apply("sees " + Panels.class.getName()), "in the place of the real one, not beside it");
        assertEquals(1, peek.apply("sees java.time.Clock"));
    }

    private boolean ruleIsAsked(String... permissions) throws Exception {
        PluginMaker maker = new PluginMaker("nosy", "1.0.0").permissions(permissions)
                .header("Import-Package", "org.parley.core" + RANGE + ",org.parley.discussion" + RANGE
                        + ",org.parley.discussion.spi" + RANGE)
                .component(NosyRule.class, ModerationRule.class, null);
        plugins.install(ANNA, plugins.propose(maker.write(folder), Progress.none()), new Approval(null, false, true),
                Progress.none());
        return Services.context().getServiceReferences(ModerationRule.class, "(component.name=" + NosyRule.class.getName()
                + ")").size() == 1;
    }

    @Test
    void aRuleOfAPluginIsHandedPostsOnlyWhereThePluginMayReadThem() throws Exception {
        assertFalse(ruleIsAsked("content.read"), "a rule is handed posts with addresses in them");
        removeAll();
        assertTrue(ruleIsAsked("content.read", "contact.read"));
    }

    @Test
    void aPluginCannotTakeThePlaceOfAServiceOfParleys() throws Exception {
        PluginMaker maker = new PluginMaker("cuckoo", "1.0.0").header("Import-Package", "org.parley.core" + RANGE)
                .component(CuckooIds.class, Ids.class, null);
        plugins.install(ANNA, plugins.propose(maker.write(folder), Progress.none()), new Approval(null, false, true),
                Progress.none());
        assertEquals(1, Services.context().getAllServiceReferences(Ids.class.getName(), null).length);
    }

    @Test
    void parleysOwnBundlesHaveTheRealOnes() throws Exception {
        peek();
        assertEquals(1, Services.context().getAllServiceReferences(Panels.class.getName(), null).length);
        assertFalse(Proxy.isProxyClass(Services.await(Panels.class).getClass()));
        assertEquals(List.of(SAID), Services.await(Discussions.class).state(panel.id()).inOrder().stream()
                .map(post -> post.text().words()).toList());
        assertNotNull(Services.await(Panels.class).contact(ANNA, marit.id()).get(Contact.EMAIL));
    }
}
