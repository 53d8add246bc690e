// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which language's rules words are read. */
public enum Language {
    /** Each post by its own. */
    OF_POST(""),
    EN("English"),
    FI("Finnish"),
    NB("Norwegian"),
    SV("Swedish"),
    DA("Danish"),
    DE("German"),
    NL("Dutch"),
    FR("French"),
    ES("Spanish"),
    IT("Italian"),
    ET("Estonian"),
    RU("Russian"),
    /** By none: no word is small, and every form is a word of its own. */
    NONE("");

    private final String stemmer;

    Language(String stemmer) {
        this.stemmer = stemmer;
    }

    /** Name of the Snowball stemmer; empty without one. */
    String stemmer() {
        return stemmer;
    }

    /** The tag as shown; empty when no language is meant. */
    String tag() {
        return stemmer.isEmpty() ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** The language of a BCP 47 tag; {@link #NONE} for one whose rules are not known, empty without a tag. */
    static Optional<Language> of(String tag) {
        String plain = tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String known = plain.equals("no") || plain.equals("nn") ? "nb" : plain;
        return Optional.of(Arrays.stream(values()).filter(one -> one.tag().equals(known)).findFirst().orElse(NONE));
    }
}
