// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The texts of one package, from the file {@code messages.properties} (and its translations) beside a class. */
public final class Messages {

    /** Characters without a meaning stand for the words to be filled in while the numbers are formatted. */
    private static final char PLACE = '\uE000';
    private static final String THIN_SPACE = "\u202F";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Pattern thousands;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
        String mark = String.valueOf(DecimalFormatSymbols.getInstance(locale).getGroupingSeparator());
        this.thousands = Pattern.compile("(?<=\\d)" + Pattern.quote(mark) + "(?=\\d{3}(?!\\d))");
    }

    /** The texts of the package of {@code owner}, in the language of this machine, else English. */
    public static Messages of(Class<?> owner) {
        return of(owner, Locale.getDefault());
    }

    /** The texts of the package of {@code owner} in a given language, else English. */
    public static Messages of(Class<?> owner, Locale locale) {
        ResourceBundle.Control noFallback = ResourceBundle.Control
                .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(owner.getPackageName() + ".messages", locale,
                owner.getClassLoader(), noFallback), locale);
    }

    /**
     * The text of a key with its places filled as {@link MessageFormat} does.
     *
     * @throws MissingResourceException when there is no such key, which is a mistake in the program
     */
    public String get(String key, Object... args) {
        return format(bundle.getString(key), args);
    }

    /** The text of a key, when there is one. */
    public Optional<String> find(String key, Object... args) {
        return bundle.containsKey(key) ? Optional.of(format(bundle.getString(key), args)) : Optional.empty();
    }

    /** Thousands are parted by a thin space, whatever the words around them are; words that are filled in stay as they are. */
    private String format(String pattern, Object... args) {
        if (args.length == 0) {
            return pattern.replace("''", "'");
        }
        Object[] shown = args.clone();
        for (int i = 0; i < args.length; i++) {
            if (!(args[i] instanceof Number)) {
                shown[i] = String.valueOf((char) (PLACE + i));
            }
        }
        String text = thousands.matcher(new MessageFormat(pattern, locale).format(shown)).replaceAll(THIN_SPACE);
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int place = text.charAt(i) - PLACE;
            filled.append(place >= 0 && place < args.length ? String.valueOf(args[place]) : String.valueOf(text.charAt(i)));
        }
        return filled.toString();
    }
}
