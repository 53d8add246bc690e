// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;

import org.parley.discussion.PersonalData;
import org.parley.discussion.internal.text.Tokens;

/**
 * Finds phone numbers in one text. A cheap expression looks for runs of at least seven digits; what is a date, an
 * amount or part of a web address is left out; libphonenumber judges the rest for the countries that speak the
 * text's language, then for the others where panels are. Numbers that no country gives out (made up, mistyped) are
 * found by their shape or by a word such as "call" before them.
 */
final class PhonesIn {

    private static final Pattern RUN = Pattern.compile(
            "[+\uFF0B(]{0,2}\\p{Nd}(?:(?:[().\\-\\u2010-\\u2015/]{0,2}|[(]?[ \\t\\u00A0\\u2009\\u202F]{1,2}[(]?"
            + "|[)][ \\t\\u00A0]?|[ \\u00A0][\\-/\\u2013][ \\u00A0])\\p{Nd}){6,24}");
    private static final Pattern SPACED = Pattern.compile("[ \\u00A0][\\-/\\u2013][ \\u00A0]");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:(?:19|20)\\d\\d([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])"
            + "|(?:0?[1-9]|[12]\\d|3[01])([-/.])(?:0?[1-9]|[12]\\d|3[01])\\2(?:19|20)?\\d\\d"
            + "|(?:19|20)\\d\\d\\s?[-\\u2013/]\\s?(?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?:https?://|www\\.)(?!wa\\.me/)\\S+");
    private static final Pattern AMOUNT = Pattern.compile(
            "[1-9]\\d{0,2}([\\s\\u00A0\\u2009\\u202F.])\\d{3}(?:\\1\\d{3})+|\\d+\\.\\d+");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\(?[2-9]\\d\\d\\)?[-. ]{1,2}\\d{3}[-. ]\\d{4}");
    /** Four digits, a dash, four digits, as in "3500-5000 calories": a range when the second is a little larger. */
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{3}) ?[-\\u2010-\\u2015] ?([1-9]\\d{3})");
    /** Numbers of one to three digits with strokes between them, as in "60/75/90/120". */
    private static final Pattern SERIES = Pattern.compile("[1-9]\\d{0,2}(?:/[1-9]\\d{0,2}){2,}");
    private static final Pattern CUE = Pattern.compile(
            "(?<!\\p{L})(?:phone|tel|telephone|call|ring|text|mobile|cell|sms"
            + "|whatsapp|signal|viber|my number|puh|puhelin|soita|numeroni|numeroon|kännykkä|tlf|telefon|mobil|mobilnr"
            + "|тел|телефон|звони|звоните|điện thoại|sđt|gọi)(?!\\p{L})[^\\p{Nd}\\n]{0,20}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int CUE_LENGTH = 36;
    private static final String NOT_BEFORE = "#$€£¥=_&%@";
    private static final String NOT_AFTER = "€$£%@_=";

    private static final List<String> EVERYWHERE = List.of("FI", "NO", "GB", "US", "VN", "EE", "SE", "DK");
    private static final Map<String, List<String>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("fi", List.of("FI")), Map.entry("sv", List.of("SE", "FI")), Map.entry("nb", List.of("NO")),
            Map.entry("da", List.of("DK")), Map.entry("et", List.of("EE")), Map.entry("en", List.of("GB", "US")),
            Map.entry("vi", List.of("VN")), Map.entry("de", List.of("DE", "AT", "CH")), Map.entry("ru", List.of("RU")),
            Map.entry("fr", List.of("FR")), Map.entry("es", List.of("ES")), Map.entry("it", List.of("IT")),
            Map.entry("nl", List.of("NL")), Map.entry("pl", List.of("PL")));
    private static final int FEWEST_DIGITS = 7;
    /** Asking the library is slow; a text that is all numbers is judged by shape after so many calls. */
    private static final int CALLS = 5000;
    private static final int LONGEST_NUMBER = 17;

    private final String text;
    private final String language;
    private final Spans found;
    private int callsLeft = CALLS;

    PhonesIn(String text, String language, Spans found) {
        this.text = text;
        this.language = language;
        this.found = found;
    }

    void find() {
        Matcher run = RUN.matcher(text);
        List<int[]> addresses = null;
        int passed = 0;
        while (run.find()) {
            if (addresses == null) {
                addresses = places(WEB_ADDRESS, 0, text.length());
            }
            while (passed < addresses.size() && addresses.get(passed)[1] <= run.start()) {
                passed++;
            }
            List<int[]> ahead = addresses.subList(passed, Math.min(addresses.size(), passed + run.end() - run.start()));
            for (int[] outside : without(ahead, run.start(), run.end())) {
                List<int[]> dates = places(DATE, outside[0], outside[1]);
                without(dates, outside[0], outside[1]).forEach(piece -> judgeOrSplit(piece[0], piece[1]));
            }
        }
    }

    private List<int[]> places(Pattern pattern, int start, int end) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        return places;
    }

    /** What is left of a range without some places in order. */
    private static List<int[]> without(List<int[]> places, int start, int end) {
        List<int[]> pieces = new ArrayList<>();
        int from = start;
        for (int[] place : places) {
            if (place[0] < end && place[1] > from) {
                pieces.add(new int[] {from, Math.max(from, place[0])});
                from = Math.min(end, place[1]);
            }
        }
        pieces.add(new int[] {from, end});
        return pieces;
    }

    /** Two numbers may stand beside each other with only a dash or a stroke between them. */
    private void judgeOrSplit(int start, int end) {
        if (!judge(start, end)) {
            List<int[]> separators = places(SPACED, start, end);
            if (!separators.isEmpty()) {
                without(separators, start, end).forEach(piece -> judge(piece[0], piece[1]));
            }
        }
    }

    private boolean judge(int start, int end) {
        int from = firstOfNumber(start, end);
        int to = lastOfNumber(from, end);
        String piece = text.substring(from, to);
        int digits = digits(piece);
        boolean cue = CUE.matcher(text).region(Math.max(0, from - CUE_LENGTH), from).find();
        if (digits < FEWEST_DIGITS || partOfSomethingElse(from, to) || !found.free(from, to)
                || !cue && (AMOUNT.matcher(piece).matches() || counted(piece))) {
            return false;
        }
        List<int[]> valid = valid(piece, digits, cue);
        if (!valid.isEmpty()) {
            valid.forEach(v -> found.add(from + v[0], from + v[1], PersonalData.PHONE));
            return true;
        }
        if (digits <= LONGEST_NUMBER && (cue || shaped(piece, digits))) {
            found.add(from, to, PersonalData.PHONE);
            return true;
        }
        return false;
    }

    /** Whether the digits are a range or a series of quantities. */
    private static boolean counted(String piece) {
        Matcher range = RANGE.matcher(piece);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            return from < to && to <= 2 * from;
        }
        return SERIES.matcher(piece).matches();
    }

    private int firstOfNumber(int start, int end) {
        int from = start;
        while (from < end && !Character.isDigit(text.charAt(from)) && "+\uFF0B(".indexOf(text.charAt(from)) < 0) {
            from++;
        }
        return from;
    }

    private int lastOfNumber(int start, int end) {
        int to = end;
        while (to > start && !Character.isDigit(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private boolean partOfSomethingElse(int from, int to) {
        if (from > 0) {
            int before = text.codePointBefore(from);
            if (Character.isLetterOrDigit(before) || NOT_BEFORE.indexOf(before) >= 0) {
                return true;
            }
            String lead = text.substring(Math.max(0, from - 10), from).toUpperCase(Locale.ROOT);
            if (lead.contains("ISBN") || lead.contains("ISSN") || lead.contains("EAN")) {
                return true;
            }
        }
        int after = to;
        while (after < text.length() && after < to + 2 && Character.isSpaceChar(text.charAt(after))) {
            after++;
        }
        return after < text.length() && NOT_AFTER.indexOf(text.charAt(after)) >= 0
                || to < text.length() && Character.isLetterOrDigit(text.codePointAt(to));
    }

    private List<int[]> valid(String piece, int digits, boolean cue) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        String spoken = Tokens.language(language);
        List<String> own = BY_LANGUAGE.getOrDefault(spoken, EVERYWHERE);
        List<int[]> found = matches(numbers, piece, own);
        boolean bare = piece.chars().allMatch(Character::isDigit);
        if (found.isEmpty() && (!bare || digits > 8 || cue)) {
            found = matches(numbers, piece, EVERYWHERE);
        }
        return found;
    }

    private List<int[]> matches(PhoneNumberUtil numbers, String piece, List<String> regions) {
        for (String region : regions) {
            if (callsLeft-- <= 0) {
                return List.of();
            }
            List<int[]> found = new ArrayList<>();
            for (PhoneNumberMatch match : numbers.findNumbers(piece, region, Leniency.VALID, Long.MAX_VALUE)) {
                if (digits(match.rawString()) >= FEWEST_DIGITS) {
                    found.add(new int[] {match.start(), match.end()});
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static int digits(String piece) {
        return (int) piece.chars().filter(Character::isDigit).count();
    }

    private static boolean shaped(String piece, int digits) {
        String plain = piece.replace('\uFF0B', '+').replace("(", "");
        boolean international = plain.startsWith("+") && digits >= 8;
        boolean trunk = plain.startsWith("0") && digits >= 9 && digits <= 12;
        return international || trunk || NORTH_AMERICAN.matcher(piece).matches();
    }
}
