// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Decision;
import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Gate;
import org.parley.coding.agreement.Interval;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.agreement.Unitizing;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.ui.widgets.Column;

/** Rows, words, order, differences and files of the table of agreement, without widgets. */
class AgreementModelTest {

    private static final UUID PANEL = UUID.randomUUID();
    private static final Actor ELINA = Actor.person("Elina", Role.CODER);
    private static final Actor JONAS = Actor.person("Jonas", Role.CODER);
    private static final List<String> BOTH = List.of("Elina", "Jonas");
    private static final Figure NONE = Figure.notDefined("not defined: chance alone would give full agreement");

    private final Map<UUID, Code> codes = new LinkedHashMap<>();
    private final List<CodeAgreement> figures = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final FigureWords words = new FigureWords();

    private Code code(Code parent, String name) {
        Code code = new Code(UUID.randomUUID(), PANEL, parent == null ? null : parent.id(), codes.size(), name, 0, 1,
                Code.Pattern.SOLID, "", "", "", "", false, false, false, false, null);
        codes.put(code.id(), code);
        return code;
    }

    private Codebook codebook() {
        return new Codebook(PANEL, 7, codes, List.copyOf(codes.values()));
    }

    private CodeAgreement figures(Code code, Figure alpha, double low, double high, Long... uses) {
        Interval interval = alpha.value().isEmpty() ? new Interval(alpha, alpha, 1000, 0, 1)
                : new Interval(Figure.of(low), Figure.of(high), 1000, 1000, 1);
        return new CodeAgreement(code == null ? null : code.id(), code == null ? "" : codebook().path(code),
                List.of(uses), Figure.of(0.9286), alpha, interval, Figure.of(0.5), Figure.of(0.8), Figure.of(0.75),
                Gate.of(alpha), NONE, NONE, 0);
    }

    private PanelAgreement found(Question.By by, List<String> coders, int compared) {
        return new PanelAgreement(PANEL, 1, new Question(coders, Set.of(), by, Question.Posts.EVERY, 1000, 1), coders,
                compared, compared * 100L, 2, 0, figures(null, Figure.of(0.78), 0.73, 0.83, 20L, 30L),
                new Unitizing(Figure.of(0.5116), NONE, Figure.of(0.62)), List.copyOf(figures), List.of());
    }

    private List<AgreementRow> rows(Question.By by, List<String> coders, int compared) {
        return AgreementRow.of(found(by, coders, compared), codebook(), words);
    }

    @Test
    void rowsHaveTheNamesOfTodayAndLeaveOutCodesThatWent() {
        Code product = code(null, "Product");
        Code cap = code(product, "Cap hard to open");
        Code gone = code(null, "Gone");
        figures.add(figures(cap, Figure.of(0.96), 0.88, 1, 13L, 14L));
        figures.add(figures(gone, Figure.of(0.5), 0.4, 0.6, 3L, 3L));
        codes.remove(gone.id());
        List<AgreementRow> rows = rows(Question.By.ANSWER, BOTH, 84);
        assertEquals(List.of("Product \u203A Cap hard to open"), rows.stream().map(AgreementRow::path).toList());
        assertEquals(List.of(13L, 14L, 0L), List.of(rows.get(0).uses(0), rows.get(0).uses(1), rows.get(0).uses(2)));
    }

    @ParameterizedTest
    @CsvSource({"0.96, 0.96", "0.797, 0.797", "0.7999, 0.7999", "0.8, 0.80", "0.804, 0.80", "0.667, 0.67", "0.666, 0.666",
            "0.6666, 0.6666", "0.664, 0.66", "1, 1.00", "0.998, 0.998", "-0.001, 0.00", "-0.25, -0.25"})
    void roundingLiftsNothingOverABorder(double value, String shown) {
        assertEquals(shown, FigureWords.number(value));
    }

    @ParameterizedTest
    @CsvSource({"0.9286, 92.9", "1, 100.0", "0.9999, 99.9", "0, 0.0"})
    void percentIsHundredOnlyWhenAllAgree(double share, String shown) {
        assertEquals(shown, words.percent(Figure.of(share)));
    }

    @Test
    void readingSaysTheGateAndFewCases() {
        Code code = code(null, "Cap");
        figures.add(figures(code, Figure.of(0.80), 0.70, 0.90, 13L, 14L));
        figures.add(figures(code, Figure.of(0.667), 0.40, 0.80, 13L, 14L));
        figures.add(figures(code, Figure.of(0.38), 0.09, 0.60, 13L, 14L));
        // .40 wide is not wider than .40
        assertEquals(List.of("firm", "tentative", "below, few cases"),
                rows(Question.By.ANSWER, BOTH, 84).stream().map(words::reading).toList());
        assertEquals("0.73 to 0.83", words.range(found(Question.By.ANSWER, BOTH, 84).overall().interval()));
    }

    @Test
    void undefinedIsSaidInWords() {
        Code code = code(null, "Cap");
        figures.add(figures(code, Figure.notDefined("not defined: both used it everywhere"), 0, 0, 84L, 84L));
        figures.add(figures(code, Figure.notDefined("not defined: neither used it"), 0, 0, 0L, 0L));
        figures.add(figures(code, NONE, 0, 0, 84L, 83L));
        assertEquals(List.of("Not defined: both coders gave this code to every answer.",
                "Not defined: neither coder gave this code to an answer that is compared.",
                "Not defined: chance alone would give full agreement."),
                rows(Question.By.ANSWER, BOTH, 84).stream().map(words::reading).toList());
        assertEquals("not defined", words.number(rows(Question.By.ANSWER, BOTH, 84).get(0).figures().alpha()));
        assertTrue(Double.isNaN(rows(Question.By.ANSWER, BOTH, 84).get(0).alpha()));
        assertEquals("Not defined: no answer is compared.", rows(Question.By.ANSWER, BOTH, 0).get(0).words());
    }

    @Test
    void undefinedNamesTheUnitAndHowManyCoders() {
        Code code = code(null, "Cap");
        figures.add(figures(code, NONE, 0, 0, 8400L, 8400L, 8400L));
        figures.add(figures(code, NONE, 0, 0, 0L, 0L, 0L));
        List<String> three = List.of("Elina", "Jonas", "Marit");
        assertEquals(List.of("Not defined: all coders put this code on every character.",
                "Not defined: no coder put this code on words that are compared."),
                rows(Question.By.CHARACTER, three, 84).stream().map(AgreementRow::words).toList());
    }

    @Test
    void lowestFirstAndWhatIsNotDefinedLast() {
        figures.add(figures(code(null, "Firm"), Figure.of(0.9), 0.8, 1, 1L, 1L));
        figures.add(figures(code(null, "Everywhere"), NONE, 0, 0, 84L, 84L));
        figures.add(figures(code(null, "Below"), Figure.of(-0.1), -0.2, 0, 1L, 1L));
        Column<AgreementRow> alpha = new AgreementColumns(words, () -> false).of(BOTH).stream()
                .filter(column -> column.id().equals(AgreementColumns.ALPHA)).findFirst().orElseThrow();
        assertEquals(List.of("Below", "Firm", "Everywhere"), rows(Question.By.ANSWER, BOTH, 84).stream()
                .sorted(alpha.order()).map(AgreementRow::path).toList());
    }

    @Test
    void columnsNameTheCodersAndHideTheRarerFigures() {
        List<Column<AgreementRow>> columns = new AgreementColumns(words, () -> false).of(BOTH);
        assertEquals(List.of("Code", "Elina", "Jonas", "Same %", "\u03B1", "95 %", "Reading"), columns.stream()
                .filter(Column::shown).map(Column::title).toList());
        assertEquals(List.of("\u03BA", "AC1", "Holsti", "|u", "(k)u", "Differ"), columns.stream()
                .filter(column -> !column.shown()).map(Column::title).toList());
        figures.add(figures(code(null, "Cap"), Figure.of(0.96), 0.88, 1, 13L, 14L));
        AgreementRow row = rows(Question.By.ANSWER, BOTH, 84).get(0);
        assertEquals(List.of("Cap", "13", "14", "92.9", "0.96", "0.50", "0.80", "0.75", "not defined", "not defined", "0",
                "0.88 to 1.00", "firm"), columns.stream().map(column -> column.text().apply(row)).toList());
    }

    @Test
    void usesAndNames() {
        Code code = code(null, "Waiting");
        CodeAgreement both = figures(code, Figure.of(0.38), 0, 0.7, 7L, 13L);
        // Holsti .75 of 20 uses: .75 * 20 / 2 = 7.5, which rounds to 8
        assertEquals("Answers with it: Elina 7, Jonas 13. Both on 8 answers.",
                words.uses(found(Question.By.ANSWER, BOTH, 84), both));
        assertEquals("Elina and Jonas", words.names(BOTH));
        assertEquals("Elina, Jonas and Marit", words.names(List.of("Elina", "Jonas", "Marit")));
        assertEquals("A, B, C and 2 others", words.names(List.of("A", "B", "C", "D", "E")));
        assertEquals("Ranges: u 0.51 \u00B7 |u not defined \u00B7 cu 0.62",
                words.ranges(found(Question.By.ANSWER, BOTH, 84)));
        assertTrue(words.rangesTip(found(Question.By.ANSWER, BOTH, 84))
                .contains("|u: not defined: chance alone would give full agreement"));
    }

    private Post post(String text) {
        Post post = new Post(UUID.randomUUID(), PANEL, null, posts.size() + 1, Post.Kind.REPLY, null, "deleted", null,
                Instant.EPOCH.plusSeconds(posts.size()), null, null, Post.State.VISIBLE,
                new Post.Text(UUID.randomUUID(), 1, text));
        posts.add(post);
        return post;
    }

    private Coding coding(Actor coder, Post post, Code code, int start, int end) {
        Coding coding = new Coding(UUID.randomUUID(), PANEL, code.id(), post.id(), post.text().id(), start, end,
                coder.name(), coder.id(), Instant.EPOCH, 1, "", false, false);
        codings.add(coding);
        return coding;
    }

    private CodingState state() {
        return new CodingState(1, codebook(), codings.stream().collect(Collectors.toMap(Coding::id, one -> one)),
                codings.stream().collect(Collectors.groupingBy(Coding::postId)), Map.of(), Map.of(), Map.of());
    }

    private List<DifferenceRow> rows(Difference... differences) {
        Map<UUID, Post> byId = new HashMap<>();
        posts.forEach(post -> byId.put(post.id(), post));
        Discussion discussion = new Discussion(1, PANEL, Map.of(), byId, posts, Map.of(), Map.of(), Map.of(), List.of(),
                Map.of());
        PanelState panel = new PanelState(0, new Panel(PANEL, "Kitchen", 400, Instant.EPOCH), Map.of(), Map.of(), Map.of());
        return DifferenceRow.of(List.of(differences), panel, discussion, state());
    }

    @Test
    void differencesSayWhoDidWhat() {
        Code cap = code(null, "Cap");
        Code price = code(null, "Price");
        Post post = post("The cap is hard, and the price is high.");
        Coding one = coding(ELINA, post, cap, 0, 15);
        coding(JONAS, post, cap, 4, 15);
        coding(ELINA, post, price, 21, 38);
        coding(JONAS, post, cap, 25, 30);
        List<DifferenceRow> rows = rows(
                new Difference(post.id(), 1, cap.id(), "Cap", Difference.Kind.OTHER_BOUNDARY, "Elina", "Jonas", 0, 15),
                new Difference(post.id(), 1, price.id(), "Price", Difference.Kind.OTHER_CODE, "Elina", "Jonas", 21, 38),
                new Difference(post.id(), 1, price.id(), "Price", Difference.Kind.MISSING, "Elina", "Jonas", 16, 20),
                new Difference(UUID.randomUUID(), 2, cap.id(), "Cap", Difference.Kind.MISSING, "Elina", "Jonas", 0, 1));
        // the post of the last is gone
        assertEquals(3, rows.size());
        assertEquals(List.of("Author unknown \u00B7 #1", "\u201CThe cap is hard\u201D", "Elina: Cap",
                "Jonas: the same, on \u201Ccap is hard\u201D"), List.of(rows.get(0).where(), rows.get(0).quote(),
                rows.get(0).first(), rows.get(0).second()));
        assertEquals(one.id(), rows.get(0).coding());
        assertEquals("Jonas: Cap", rows.get(1).second());
        assertEquals("21-38", rows.get(1).place());
        assertEquals("Jonas: nothing on these words", rows.get(2).second());
        assertEquals(null, rows.get(2).coding());
        assertEquals(3, rows.stream().map(DifferenceRow::id).distinct().count());
    }

    @Test
    void whatIsComparedIsKeptWithoutNames() {
        Post post = post("text");
        Code cap = code(null, "Cap");
        coding(JONAS, post, cap, 0, 1);
        coding(ELINA, post, cap, 0, 1);
        coding(Actor.person(" elina ", Role.CODER), post, cap, 0, 2);
        assertEquals(List.of("elina", "jonas"), AgreementChoice.everybody(state()).stream()
                .map(name -> name.strip().toLowerCase(java.util.Locale.ROOT)).toList());
        AgreementChoice choice = AgreementChoice.USUAL.by(Question.By.CHARACTER).posts(Question.Posts.ANY)
                .coder("Jonas", false);
        assertEquals(List.of("Elina", "Marit"), choice.compared(List.of("Elina", "jonas", "Marit")));
        assertEquals(new Question(List.of("Elina", "Marit"), Set.of(), Question.By.CHARACTER, Question.Posts.ANY,
                Question.DRAWS, Question.SEED), choice.question(List.of("Elina", "jonas", "Marit")));
        assertTrue(choice.coder("JONAS ", true).has("Jonas"));
        assertEquals(Map.of("by", "character", "posts", "any"), choice.kept());
        assertEquals(choice.coder("Jonas", true), AgreementChoice.of(choice.kept()));
        assertEquals(AgreementChoice.USUAL, AgreementChoice.of(Map.of("by", "nonsense")));
    }

    @Test
    void filesHoldFiguresReasonsAndPairs(@TempDir Path folder) throws Exception {
        figures.add(figures(code(null, "=Cap"), Figure.of(0.5), 0.25, 0.75, 13L, 14L));
        figures.add(figures(code(null, "Read"), Figure.notDefined("not defined: both used it everywhere"), 0, 0, 84L,
                84L));
        Path file = folder.resolve("a.csv");
        AgreementFiles writer = new AgreementFiles();
        writer.figures(found(Question.By.ANSWER, BOTH, 84), file);
        List<String> lines = Files.readString(file).lines().toList();
        assertEquals("\uFEFFcode,Elina,Jonas,percent,alpha,low,high,kappa,ac1,holsti,u_binary,ku,gate,differences,unit,"
                + "compared,posts,draws,seed,not_defined", lines.get(0));
        assertEquals("'=Cap,13,14,0.9286,0.5,0.25,0.75,0.5,0.8,0.75,,,below,0,answer,every,84,1000,1,u_binary: "
                + "not defined: chance alone would give full agreement; ku: not defined: chance alone would give full "
                + "agreement", lines.get(1));
        assertTrue(lines.get(2).startsWith("Read,84,84,0.9286,,,,0.5,"), lines.get(2));
        assertTrue(lines.get(2).contains("alpha: not defined: both used it everywhere"), lines.get(2));
        assertTrue(lines.get(3).startsWith("All codes,20,30,"), lines.get(3));
        Path pairs = AgreementFiles.pairsBeside(file);
        assertEquals("a-pairs.csv", pairs.getFileName().toString());
        assertEquals("b.txt-pairs.csv", AgreementFiles.pairsBeside(Path.of("b.txt")).getFileName().toString());
        writer.pairs(BOTH, List.of(new Decision(UUID.randomUUID(), 5, UUID.randomUUID(), "Cap", 0, 40,
                List.of(true, false))), pairs, Progress.none());
        assertEquals(List.of("\uFEFFpost,code,start,end,unit,Elina,Jonas", "5,Cap,0,40,1,1,0"),
                Files.readString(pairs).lines().toList());
        assertFalse(Files.exists(folder.resolve("b.txt")));
    }
}
