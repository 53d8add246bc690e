// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up posts with personal data put into them at known places, among dates, prices, numbers and addresses that are
 * none. The same seed gives the same corpus; nobody in it exists.
 */
public final class PersonalDataCorpus {

    /** The members whose names occur. */
    public static final List<String> NAMES = List.of("Reetta Virtanen", "Marit Solheim", "Jonas B.", "Ngô Thị Mai",
            "Óscar Peña", "Ада Лебедева", "Thandiwe", "xX_Barley_Xx", "Øyvind");

    private static final List<String> LANGUAGES = List.of("en", "fi", "nb", "vi", "ru");
    private static final List<List<String>> SENTENCES = List.of(
            List.of("I tried it again this morning.", "The cap is hard to open!", "My kids liked it, I did not.",
                    "Is it sold in the big shops as well?"),
            List.of("Maistoin tätä taas aamulla.", "Korkki on tiukka.", "Lapset tykkäsivät, minä en.",
                    "Myydäänkö tätä isoissa kaupoissa?"),
            List.of("Jeg prøvde den igjen i dag.", "Korken er vanskelig å åpne.", "Barna likte den, ikke jeg.",
                    "Selges den i store butikker?"),
            List.of("Sáng nay tôi uống thử lại.", "Nắp hơi khó mở.", "Các con tôi thích, tôi thì không."),
            List.of("Утром попробовала ещё раз.", "Крышка открывается с трудом.", "Детям понравилось, мне нет."));
    private static final List<String> NOT_PERSONAL = List.of("on 2014-01-21 at 20:26:05", "21.01.2014 klo 20.26",
            "between 2014 - 2016", "about 1 500 000 of them", "25,000,000 litres", "3.14159 times", "order #10045678",
            "ISBN 0-306-40615-2", "version 2.10.3", "at 12:30:45", "for $1250.00", "10000000 €", "1/2 or 3/4",
            "http://example.com/questions/20718822/why", "www.example.org/p/4155550132", "std::vector", "100%",
            "@everyone", "room 1204", "2 x 250 ml", "ca. 40 000 000 stk", "#4711", "5-6 times", "0,33 l", "\uD83C\uDF7A x 12");

    private final Random random;

    private PersonalDataCorpus(long seed) {
        random = new Random(seed);
    }

    /** Posts with one to three pieces of personal data and as many that only look like it. */
    public static List<Text> make(long seed, int posts) {
        PersonalDataCorpus corpus = new PersonalDataCorpus(seed);
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            texts.add(corpus.text());
        }
        return texts;
    }

    private Text text() {
        int language = random.nextInt(LANGUAGES.size());
        StringBuilder words = new StringBuilder();
        List<Seed> seeds = new ArrayList<>();
        int pieces = 1 + random.nextInt(3);
        for (int i = 0; i < pieces; i++) {
            words.append(any(SENTENCES.get(language))).append(' ').append(any(NOT_PERSONAL))
                    .append(any(List.of(". ", ", ", "\n", " \u2013 ")));
            Seed seed = seed(LANGUAGES.get(language));
            words.append(any(List.of("", "(", "\u00BB", "\u201C")));
            int start = words.length();
            words.append(seed.text());
            seeds.add(new Seed(seed.kind(), seed.text(), start, words.length()));
            words.append(any(List.of(". ", ", ", "! ", ") ", "\n", "; ")));
        }
        return new Text(LANGUAGES.get(language), words.append(any(SENTENCES.get(language))).toString(), seeds);
    }

    private Seed seed(String language) {
        return switch (random.nextInt(5)) {
            case 0 -> new Seed("email", email(), 0, 0);
            case 1 -> new Seed("phone", phone(language), 0, 0);
            case 2 -> new Seed("ip", random.nextBoolean() ? four() : six(), 0, 0);
            case 3 -> new Seed("card", card(), 0, 0);
            default -> new Seed("name", any(NAMES), 0, 0);
        };
    }

    private String email() {
        return any(List.of("reetta", "m.solheim", "jonas+news", "ngo_mai", "åke", "info-2024")) + "@"
                + any(List.of("example.com", "mail.example.org", "esimerkki.fi", "xn--bcher-kva.example", "post.example.no"));
    }

    private String phone(String language) {
        return switch (random.nextInt(language.equals("nb") ? 8 : 7)) {
            case 0 -> any(List.of("040", "044", "050", "045")) + any(List.of(" ", "-", "")) + digits("### ####");
            case 1 -> "+358 40 " + digits("### ####");
            case 2 -> "+47 9" + digits("## ## ###");
            case 3 -> any(List.of("(212) ", "415-", "312.", "+1 617 ")) + digits("5##").replaceFirst("^5", "7") + "-"
                    + digits("####");
            case 4 -> any(List.of("+44 20 7946 0", "020 7946 0")) + digits("###");
            case 5 -> any(List.of("090", "098", "+84 90")) + digits(" ### ####").strip();
            case 6 -> "+372 5" + digits("### ####");
            default -> "9" + digits("## ## ###");
        };
    }

    private String four() {
        return (1 + random.nextInt(223)) + "." + random.nextInt(256) + "." + random.nextInt(256) + "."
                + (1 + random.nextInt(254));
    }

    private String six() {
        String tail = String.format(Locale.ROOT, "%x:%x:%04x", 4096 + random.nextInt(60000), random.nextInt(65536),
                random.nextInt(65536));
        return random.nextBoolean() ? "2001:db8::" + tail : "2001:db8:0:1:2:" + tail;
    }

    /** A number of a network with a check digit that fits. */
    private String card() {
        String digits = digits(any(List.of("4###############", "51##############", "37#############")));
        String withoutCheck = digits.substring(0, digits.length() - 1);
        int sum = 0;
        for (int i = 0; i < withoutCheck.length(); i++) {
            int digit = withoutCheck.charAt(withoutCheck.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        String number = withoutCheck + (10 - sum % 10) % 10;
        String between = any(List.of("", " ", "-"));
        return number.length() == 16 ? number.replaceAll("(\\d{4})(?=\\d)", "$1" + between) : number;
    }

    private String digits(String pattern) {
        StringBuilder text = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            text.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c);
        }
        return text.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * A post.
     *
     * @param seeds the personal data in it, in order
     */
    public record Text(String language, String words, List<Seed> seeds) { }

    /** A piece of personal data at its place. */
    public record Seed(String kind, String text, int start, int end) { }
}
