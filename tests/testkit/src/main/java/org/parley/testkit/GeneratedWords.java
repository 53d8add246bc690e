// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Words of a {@link GeneratedPanel}, about coffee breaks, in four languages. Few of them are used often and many
 * seldom, as in real talk; every sixth is put together from two others, which makes a vocabulary of thousands.
 */
final class GeneratedWords {

    /** The languages in the order of their share. */
    static final List<String> LANGUAGES = List.of("en", "nb", "fi", "de");

    private static final Map<String, String[]> WORDS = Map.of(
            "en", words("the i and to it of in is that my we with but not for on so they have this milk coffee taste"
                    + " morning price shop carton sweet foam cup kitchen really bought never always again better worse"
                    + " children week shelf label smell breakfast porridge neighbour colour recipe waste fridge honest"
                    + " cheap trust winter oat bitter spoon kettle bottle empty thirsty market basket"),
            "nb", words("og jeg det er i på som ikke en til vi med for men har av så den kan min melk kaffe smak morgen"
                    + " pris butikk kartong søt skum kopp kjøkken egentlig kjøpte aldri alltid igjen bedre verre barna"
                    + " uke hylle etikett lukt frokost grøt nabo farge oppskrift søppel kjøleskap ærlig billig tillit"
                    + " vinter havre bitter skje kjele flaske tom tørst torg kurv"),
            "fi", words("ja on en se että ei mutta minä kun niin olen me myös vain sitä kuin jos oli aina tämä maito"
                    + " kahvi maku aamu hinta kauppa tölkki makea vaahto kuppi keittiö oikeasti ostin koskaan taas"
                    + " parempi huonompi lapset viikko hylly pakkaus haju aamiainen puuro naapuri väri ohje jäte"
                    + " jääkaappi rehellinen halpa luotto talvi kaura kitkerä lusikka pannu pullo tyhjä jano tori kori"),
            "de", words("und ich es ist das nicht die wir mit aber der so ein auch für man war noch wenn mein milch"
                    + " kaffee geschmack morgen preis laden karton süß schaum tasse küche eigentlich gekauft nie immer"
                    + " wieder besser schlechter kinder woche regal etikett geruch frühstück brei nachbar farbe rezept"
                    + " abfall kühlschrank ehrlich billig vertrauen winter hafer bitter löffel kessel flasche leer"
                    + " durst markt korb"));
    private static final String[] SIGNS = {"☕", "🙂", "😇", "👍🏽", "🥛"};

    private GeneratedWords() {
    }

    private static String[] words(String all) {
        return all.split(" ");
    }

    /** One word. */
    static String word(String language, RandomGenerator random) {
        String[] words = WORDS.get(language);
        // the square makes the first words frequent
        double place = random.nextDouble();
        String word = words[(int) (place * place * words.length)];
        return random.nextInt(6) == 0 ? words[random.nextInt(words.length)] + word : word;
    }

    /** So many words in sentences, some with a sign, one post in a hundred with an address that should not be there. */
    static String text(String language, int count, RandomGenerator random) {
        StringBuilder text = new StringBuilder(count * 7);
        int left = 0;
        for (int i = 0; i < count; i++) {
            String word = word(language, random);
            if (left == 0) {
                text.append(i == 0 ? "" : random.nextInt(5) == 0 ? ".\n\n" : ". ");
                word = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                left = 4 + random.nextInt(14);
            } else {
                text.append(random.nextInt(12) == 0 ? ", " : " ");
            }
            text.append(word);
            left--;
        }
        text.append('.');
        if (random.nextInt(8) == 0) {
            text.append(' ').append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        if (random.nextInt(100) == 0) {
            text.append(" someone").append(random.nextInt(1000)).append("@example.org");
        }
        return text.toString();
    }
}
