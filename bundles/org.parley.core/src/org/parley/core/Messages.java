// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of one package, from the file {@code messages.properties} (and its translations) beside a class. */
public final class Messages {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
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

    private String format(String pattern, Object... args) {
        return args.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(args);
    }
}
