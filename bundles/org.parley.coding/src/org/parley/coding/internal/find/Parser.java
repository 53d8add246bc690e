// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.parley.coding.find.Finder;
import org.parley.core.ProblemException;

/** Reads a query. What it does not understand it names, with the place and what was expected there. */
final class Parser {

    /** Words that join; as words to look for they stand in quotation marks. */
    static final Set<String> OPERATORS = Set.of("and", "or", "not", "overlaps", "inside", "near", "followed", "then");
    /** Fields of codings and words. */
    static final List<String> PLACES = List.of("code", "coder", "best", "word", "pattern");

    private static final int DEEPEST = 50;
    private static final int SHOWN = 20;

    private final String query;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(String query) {
        this.query = query;
        this.tokens = Lexer.of(query);
    }

    /** The query as a tree; {@code find.query} (usage) when it cannot be read. */
    static Node read(String query) {
        if (query.length() > Finder.LONGEST_QUERY) {
            throw Texts.usage("find.long", Finder.LONGEST_QUERY, query.length());
        }
        Parser parser = new Parser(query);
        Node node = parser.any();
        if (!parser.peek().is(Token.Kind.END)) {
            throw parser.expected("expected.operator");
        }
        return node;
    }

    /** What cannot be read there, and why. */
    static ProblemException unreadable(String query, int at, String expected) {
        String rest = query.substring(at).strip();
        int place = query.codePointCount(0, at) + 1;
        String shown = rest.codePointCount(0, rest.length()) <= SHOWN ? rest
                : rest.substring(0, rest.offsetByCodePoints(0, SHOWN)) + "\u2026";
        return Texts.usage("find.query", Integer.toString(place), rest.isEmpty() ? Texts.get("find.end")
                : Texts.get("find.before", shown), Texts.get(expected));
    }

    private ProblemException expected(String what) {
        return unreadable(query, peek().at(), what);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean take(String word) {
        if (peek().is(word)) {
            next++;
            return true;
        }
        return false;
    }

    private Node any() {
        if (++depth > DEEPEST) {
            throw expected("expected.shallow");
        }
        List<Node> parts = new ArrayList<>(List.of(all()));
        while (take("or")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Node.Any(List.copyOf(parts));
    }

    private Node all() {
        List<Node> parts = new ArrayList<>(List.of(not()));
        while (take("and") || peek().begins() || peek().is("not")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Node.All(List.copyOf(parts));
    }

    private Node not() {
        boolean turned = false;
        boolean any = false;
        while (take("not")) {
            turned = !turned;
            any = true;
        }
        Node node = related();
        if (turned) {
            return new Node.Not(node);
        }
        return any ? new Node.Not(new Node.Not(node)) : node;
    }

    private Node related() {
        Node left = primary();
        while (true) {
            int back = next;
            boolean not = take("not");
            Relation relation = relation();
            if (relation == null) {
                next = back;
                return left;
            }
            if (!left.placed()) {
                next = back;
                throw expected("expected.placed.left");
            }
            int within = distance(relation);
            int from = next;
            Node right = primary();
            if (!right.placed()) {
                next = from;
                throw expected("expected.placed");
            }
            left = new Node.Related(left, not, relation, within, right);
        }
    }

    private Relation relation() {
        for (Relation relation : Relation.values()) {
            if (take(relation.name().toLowerCase(Locale.ROOT))) {
                if (relation == Relation.FOLLOWED && !take("by")) {
                    throw expected("expected.by");
                }
                return relation;
            }
        }
        return null;
    }

    private int distance(Relation relation) {
        boolean limited = relation == Relation.NEAR || relation == Relation.FOLLOWED;
        if (limited && peek().number() && tokens.get(next + 1).begins()) {
            return Integer.parseInt(tokens.get(next++).text());
        }
        return relation == Relation.NEAR ? Finder.NEAR : -1;
    }

    private Node primary() {
        Token token = peek();
        if (!token.begins()) {
            throw expected(token.is(Token.Kind.WORD) ? "expected.operand.quote" : "expected.operand");
        }
        next++;
        return switch (token.kind()) {
            case OPEN -> group();
            case WORD -> said(token.text(), token.at());
            case QUOTED -> said('"' + token.text() + '"', token.at());
            default -> field(token);
        };
    }

    private Node group() {
        Node inner = any();
        if (!peek().is(Token.Kind.CLOSE)) {
            throw expected("expected.close");
        }
        next++;
        return inner;
    }

    private Node said(String words, int at) {
        if (words.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c > Character.MAX_VALUE)) {
            throw unreadable(query, at, "expected.letters");
        }
        return new Node.Said(words, at);
    }

    private Node field(Token token) {
        String name = token.text().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "code", "coder", "best" -> coded(token);
            case "word" -> joined(token.values().stream().map(word -> said(word.matches(".*\\s.*")
                    ? '"' + word + '"' : word, token.at())).toList());
            case "pattern" -> joined(token.values().stream().map(regex -> (Node) new Node.Matching(regex, token.at()))
                    .toList());
            default -> new Node.About(token.text(), token.exact(), token.values(), token.at());
        };
    }

    private static Node joined(List<Node> parts) {
        return parts.size() == 1 ? parts.get(0) : new Node.Any(parts);
    }

    /** Fields of codings that stand side by side are about one coding, as long as each comes once. */
    private Node coded(Token first) {
        List<String> codes = List.of();
        List<String> coders = List.of();
        Boolean best = null;
        Set<String> there = new HashSet<>();
        Token token = first;
        while (true) {
            String name = token.text().toLowerCase(Locale.ROOT);
            there.add(name);
            switch (name) {
                case "code" -> codes = token.values();
                case "coder" -> coders = token.values();
                default -> best = yes(token);
            }
            Token after = peek();
            String other = after.text().toLowerCase(Locale.ROOT);
            if (!after.is(Token.Kind.FIELD) || !Set.of("code", "coder", "best").contains(other) || there.contains(other)) {
                return new Node.Coded(codes, coders, best, first.at());
            }
            next++;
            token = after;
        }
    }

    private boolean yes(Token token) {
        String value = String.join(",", token.values()).toLowerCase(Locale.ROOT);
        if (!value.equals("yes") && !value.equals("no")) {
            throw unreadable(query, token.at(), "expected.yes");
        }
        return value.equals("yes");
    }
}
