// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.exchange.internal.ExchangeFixture.skipped;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.ProblemException;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.Format;
import org.parley.exchange.Exchange.ImportResult;

class StackExchangeTest {

    private static final String POSTS = """
            <?xml version="1.0" encoding="utf-8"?>
            <posts>
              <row Id="1" PostTypeId="1" CreationDate="2026-01-02T10:00:00.383" OwnerUserId="7" Title="Why &amp; how?"
                   Body="&lt;p&gt;First &lt;b&gt;question&lt;/b&gt;.&lt;/p&gt;" />
              <row Id="3" PostTypeId="2" ParentId="4" CreationDate="2026-01-03T12:00:00.000" OwnerUserId="10"
                   Body="&lt;p&gt;An answer before its question.&lt;/p&gt;" />
              <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2026-01-02T11:00:00.000" OwnerDisplayName="user99"
                   Body="&lt;p&gt;An answer by nobody.&lt;/p&gt;" />
              <row Id="4" PostTypeId="1" CreationDate="2026-01-03T10:00:00.000" OwnerUserId="9" Title="Second"
                   Body="&lt;p&gt;Second question.&lt;/p&gt;" />
              <row Id="5" PostTypeId="4" CreationDate="2026-01-03T10:00:00.000" Body="a tag wiki" />
              <row Id="6" PostTypeId="2" ParentId="77" CreationDate="2026-01-03T10:00:00.000" Body="lost answer" />
              <row Id="7" PostTypeId="1" OwnerUserId="9" Title="No date" Body="no date" />
              <row Id="8" PostTypeId="1" CreationDate="2026-01-03T10:00:00" OwnerUserId="9" Title="Empty" Body="&lt;p&gt;&lt;/p&gt;" />
            </posts>
            """;
    private static final String COMMENTS = """
            <comments>
              <row Id="1" PostId="2" Text="A comment on an answer." CreationDate="2026-01-02T12:00:00.000" UserId="9" />
              <row Id="2" PostId="5" Text="On the wiki." CreationDate="2026-01-02T12:00:00.000" UserId="9" />
              <row Id="3" PostId="1" Text="Gone user." CreationDate="2026-01-02T13:00:00.000" UserDisplayName="user98" />
            </comments>
            """;
    private static final String USERS = """
            <users>
              <row Id="7" DisplayName="Anna" Age="34" Location=" Oslo " AboutMe="mail me: anna@example.org"
                   EmailHash="abc" WebsiteUrl="http://anna.example" />
              <row Id="9" DisplayName="bea@example.org" Age="17" />
              <row Id="11" DisplayName="Silent" />
              <row Id="-1" DisplayName="Community" />
            </users>
            """;

    private static ExchangeFixture fixture;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        if (fixture == null) {
            fixture = new ExchangeFixture(folder);
        }
        fixture.next(folder, 20);
    }

    @AfterAll
    static void close() {
        fixture.close();
        fixture = null;
    }

    @Test
    void questionsAnswersCommentsAndPeopleComeIn() {
        fixture.file("Posts.xml", POSTS);
        fixture.file("Comments.xml", COMMENTS);
        fixture.file("Users.xml", USERS);
        assertEquals("stackexchange", fixture.exchange.probe(folder).map(Format::id).orElseThrow());
        ImportResult result = fixture.run(folder);
        assertEquals(2, result.topics());
        assertEquals(6, result.posts());
        assertEquals(3, result.authors());
        assertEquals(2, result.postsWithoutKnownAuthor());
        assertEquals(3, result.seated());
        assertEquals(List.of(), result.locked());
        assertEquals(Map.of("neither a question nor an answer", 1,
                "answer to a question that is not in the archive", 1, "no date", 1, "no text", 1,
                "comment on a post that was left out or is not in the archive", 1, "registered, but never wrote", 1,
                "account of the site itself, not a person", 1),
                skipped(result));

        Post question = fixture.post("First question.");
        Post answer = fixture.post("An answer by nobody.");
        Post comment = fixture.post("A comment on an answer.");
        assertEquals(Post.Kind.STARTER, question.kind());
        assertEquals("Why & how?", fixture.talk().topics().get(question.topicId()).title());
        assertEquals(Post.Kind.REPLY, answer.kind());
        assertEquals(question.id(), answer.replyTo());
        assertNull(answer.authorId());
        assertEquals("deleted in the source", answer.noAuthor());
        assertEquals(Post.Kind.COMMENT, comment.kind());
        assertEquals(answer.id(), comment.replyTo());
        assertEquals(question.topicId(), comment.topicId());
        assertEquals(fixture.post("Second question.").topicId(),
                fixture.post("An answer before its question.").topicId());

        assertEquals(List.of("Anna", "M002", "M003"), fixture.people().everyone().stream().map(m -> m.name()).toList());
        assertEquals(Map.of("age_band", "25–34", "place", "Oslo"),
                fixture.people().bySource().get("se:u7").profile());
        assertEquals(Map.of("age_band", "under 18"), fixture.people().bySource().get("se:u9").profile());
        String told = fixture.told();
        assertTrue(!told.contains("example.org") && !told.contains("anna.example"), "nothing else is taken over");
    }

    @Test
    void seatsGoByFirstPostAndThenByIdAsNumbers() {
        fixture.file("Posts.xml", """
                <posts>
                  <row Id="1" PostTypeId="1" CreationDate="2026-01-02T10:00:00" OwnerUserId="100" Title="a" Body="a" />
                  <row Id="2" PostTypeId="1" CreationDate="2026-01-02T10:00:00" OwnerUserId="20" Title="b" Body="b" />
                  <row Id="3" PostTypeId="1" CreationDate="2026-01-01T10:00:00" OwnerUserId="300" Title="c" Body="c" />
                  <row Id="4" PostTypeId="1" CreationDate="2026-01-01T09:00:00" OwnerUserId="100" Title="d" Body="d" />
                  <row Id="5" PostTypeId="1" CreationDate="2026-01-02T10:00:00" OwnerUserId="3" Title="e" Body="e" />
                </posts>
                """);
        fixture.run(folder);
        assertEquals(List.of("se:u100", "se:u300", "se:u3", "se:u20"),
                fixture.people().everyone().stream().map(m -> m.sourceId()).toList());
        assertEquals("2026-01-01T09:00:00Z", fixture.people().bySource().get("se:u100").since().toString());
    }

    @Test
    void withoutCommentsAndUsersItStillWorksAndSaysSo() {
        fixture.file("Posts.xml", POSTS);
        ImportResult result = fixture.run(folder.resolve("Posts.xml"));
        assertEquals(4, result.posts());
        assertEquals(1, skipped(result).get("file not in the archive: comments are missing"));
        assertEquals(1, skipped(result).get("file not in the archive: names and profiles are missing"));
        assertEquals("M001", fixture.people().bySource().get("se:u7").name());
    }

    @Test
    void aDateThatCannotBeIsSaidToBeImpossibleAndNotToBeMissing() {
        fixture.file("Posts.xml", """
                <posts>
                  <row Id="1" PostTypeId="1" CreationDate="2014-02-30T00:00:00" Body="x" OwnerUserId="7" Title="t" />
                  <row Id="2" PostTypeId="1" Body="x" OwnerUserId="7" Title="t" />
                  <row Id="3" PostTypeId="1" CreationDate="2014-02-03T00:00:00" Body="x" OwnerUserId="7" Title="t" />
                </posts>
                """);
        ImportResult result = fixture.run(folder);
        assertEquals(1, result.posts());
        assertEquals(1, skipped(result).get("impossible date"));
        assertEquals(1, skipped(result).get("no date"));
    }

    @Test
    void aFileWithoutASingleRowIsNotAnArchive() {
        fixture.file("Posts.xml", "<html><body>Not found</body></html>");
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(folder));
        assertEquals("import.stackexchange.rows", refused.problem().code());
        assertTrue(refused.getMessage().contains("Posts.xml"), refused.getMessage());
        assertEquals(fixture.start, fixture.temporary.store().lastNumber());
    }

    @Test
    void withoutPostsItIsRefused() {
        fixture.file("Comments.xml", COMMENTS);
        ProblemException refused = assertThrows(ProblemException.class, () -> fixture.run(folder));
        assertEquals("import.stackexchange.posts", refused.problem().code());
    }
}
