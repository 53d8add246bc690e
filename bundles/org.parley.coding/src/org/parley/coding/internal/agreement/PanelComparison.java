// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
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
import org.parley.coding.internal.agreement.ComparedPosts.Mark;
import org.parley.coding.internal.agreement.ComparedPosts.Marked;
import org.parley.coding.internal.agreement.Continuum.Unit;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/** Compares coders over the codings of a panel. */
final class PanelComparison {

    private final CodingState state;
    private final Question question;
    private final ComparedPosts compared;
    private final int coders;
    /** Codes by id with their paths, in the order of the codebook. */
    private final Map<UUID, String> codes;
    private final Map<UUID, List<Placed>> marks = new HashMap<>();

    /** A mark on a post by its place among those compared, and where the post begins on the continuum. */
    private record Placed(int post, long offset, Mark mark) { }

    PanelComparison(Discussion discussion, CodingState state, Predicate<Post> within, Question question) {
        this.state = state;
        this.question = question;
        this.compared = ComparedPosts.of(discussion, state, within, question);
        this.coders = compared.coders().size();
        this.codes = codes();
        place();
    }

    private Map<UUID, String> codes() {
        Set<UUID> used = compared.posts().stream().flatMap(post -> post.marks().stream()).map(Mark::code)
                .collect(Collectors.toSet());
        Codebook codebook = state.codebook();
        Map<UUID, String> paths = new LinkedHashMap<>();
        for (Code code : codebook.inOrder()) {
            if ((question.codes().isEmpty() ? used : question.codes()).contains(code.id())) {
                paths.put(code.id(), codebook.path(code));
            }
        }
        return paths;
    }

    private void place() {
        codes.keySet().forEach(code -> marks.put(code, new ArrayList<>()));
        long offset = 0;
        for (int post = 0; post < compared.posts().size(); post++) {
            Marked marked = compared.posts().get(post);
            for (Mark mark : marked.marks()) {
                List<Placed> of = marks.get(mark.code());
                if (of != null) {
                    of.add(new Placed(post, offset, mark));
                }
            }
            offset += marked.post().text().words().length();
        }
    }

    PanelAgreement result(UUID panelId, Progress progress) {
        double[] sizes = compared.posts().stream().mapToDouble(post -> question.by() == Question.By.ANSWER ? 1
                : post.post().text().words().length()).toArray();
        double total = Arrays.stream(sizes).sum();
        List<Presence> presences = new ArrayList<>();
        Presence overall = new Presence(coders, total * codes.size());
        for (UUID code : codes.keySet()) {
            Presence presence = presence(code, total);
            presences.add(presence);
            overall.add(presence);
        }
        Interval[] intervals = new PostDraws(coders, sizes, question.draws(), question.seed())
                .intervals(presences, progress);
        List<Difference> differences = new Differences(compared, codes, question.by()).all();
        Map<UUID, Long> perCode = differences.stream()
                .collect(Collectors.groupingBy(Difference::codeId, Collectors.counting()));
        Ranges ranges = new Ranges();
        List<CodeAgreement> rows = new ArrayList<>();
        for (UUID code : codes.keySet()) {
            int place = rows.size();
            rows.add(row(code, codes.get(code), presences.get(place), intervals[place], ranges.binary(code),
                    ranges.ku(place), perCode.getOrDefault(code, 0L).intValue()));
        }
        Unitizing unitizing = ranges.figures();
        CodeAgreement all = row(null, "", overall, intervals[rows.size()], unitizing.binary(),
                Figure.notDefined(Texts.get("reason.ku.overall")), differences.size());
        return new PanelAgreement(panelId, state.asOf(), question, compared.coders(), compared.posts().size(),
                compared.characters(), compared.leftOut(), compared.adrift(), all, unitizing, List.copyOf(rows),
                differences);
    }

    /** What each coder decided about each code at each place. */
    List<Decision> decisions(Progress progress) {
        List<Decision> found = new ArrayList<>();
        for (int post = 0; post < compared.posts().size(); post++) {
            progress.check();
            progress.at(Texts.get("step.pairs"), post, compared.posts().size());
            Marked marked = compared.posts().get(post);
            for (Map.Entry<UUID, String> code : codes.entrySet()) {
                List<Mark> of = marked.marks().stream().filter(mark -> mark.code().equals(code.getKey())).toList();
                decide(marked.post(), code, of, found);
            }
        }
        return List.copyOf(found);
    }

    private void decide(Post post, Map.Entry<UUID, String> code, List<Mark> of, List<Decision> into) {
        int length = post.text().words().length();
        boolean whole = question.by() == Question.By.ANSWER;
        int[] cuts = whole ? new int[] {0, length} : IntStream.concat(IntStream.of(0, length),
                of.stream().flatMapToInt(m -> IntStream.of(m.start(), m.end()))).sorted().distinct().toArray();
        for (int i = 0; i + 1 < cuts.length; i++) {
            long who = who(of, whole ? -1 : cuts[i]);
            into.add(new Decision(post.id(), post.number(), code.getKey(), code.getValue(), cuts[i], cuts[i + 1],
                    IntStream.range(0, coders).mapToObj(coder -> (who & 1L << coder) != 0).toList()));
        }
    }

    /** An interval of what is not defined is not defined for the same reason. */
    private static CodeAgreement row(UUID code, String path, Presence presence, Interval interval, Figure binary,
            Figure ku, int differences) {
        Figure alpha = presence.alpha();
        Interval shown = alpha.value().isPresent() ? interval
                : new Interval(alpha, alpha, interval.draws(), 0, interval.seed());
        return new CodeAgreement(code, path, presence.uses(), presence.percent(), alpha, shown, presence.kappa(),
                presence.ac1(), presence.holsti(), Gate.of(alpha), binary, ku, differences);
    }

    private Presence presence(UUID code, double total) {
        Presence presence = new Presence(coders, total);
        Map<Integer, List<Mark>> byPost = new LinkedHashMap<>();
        marks.get(code).forEach(p -> byPost.computeIfAbsent(p.post(), n -> new ArrayList<>()).add(p.mark()));
        byPost.forEach((post, of) -> {
            if (question.by() == Question.By.ANSWER) {
                presence.add(post, who(of, -1), 1);
            } else {
                characters(presence, post, of);
            }
        });
        return presence;
    }

    private static void characters(Presence presence, int post, List<Mark> of) {
        int[] cuts = of.stream().flatMapToInt(m -> IntStream.of(m.start(), m.end())).sorted().distinct()
                .toArray();
        for (int i = 0; i + 1 < cuts.length; i++) {
            long who = who(of, cuts[i]);
            if (who != 0) {
                presence.add(post, who, cuts[i + 1] - cuts[i]);
            }
        }
    }

    /** The coders of marks that cover a position, as bits; of all marks with -1. */
    private static long who(List<Mark> of, int position) {
        long who = 0;
        for (Mark mark : of) {
            if (position < 0 || mark.start() <= position && position < mark.end()) {
                who |= 1L << mark.coder();
            }
        }
        return who;
    }

    /** The unitizing family. */
    private final class Ranges {

        private final Continuum together;
        private final Figure overlapping;

        Ranges() {
            List<UUID> order = List.copyOf(codes.keySet());
            List<Unit> units = new ArrayList<>();
            for (int category = 0; category < order.size(); category++) {
                units.addAll(units(order.get(category), category));
            }
            together = new Continuum(coders, order.size(), compared.characters(), units);
            overlapping = together.overlapping() < 0 ? null : Figure.notDefined(
                    Texts.get("reason.overlap", compared.coders().get(together.overlapping())));
        }

        private List<Unit> units(UUID code, int category) {
            return marks.get(code).stream().map(p -> new Unit(p.mark().coder(), p.offset() + p.mark().start(),
                    p.offset() + p.mark().end(), category)).toList();
        }

        Unitizing figures() {
            List<Unit> alike = codes.keySet().stream().flatMap(code -> units(code, 0).stream()).toList();
            Figure binary = new Continuum(coders, 1, compared.characters(), alike).binary();
            return overlapping == null ? new Unitizing(together.u(), binary, together.cu())
                    : new Unitizing(overlapping, binary, overlapping);
        }

        Figure binary(UUID code) {
            return new Continuum(coders, 1, compared.characters(), units(code, 0)).binary();
        }

        Figure ku(int category) {
            return overlapping == null ? together.ku(category) : overlapping;
        }
    }
}
