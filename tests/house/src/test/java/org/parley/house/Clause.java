// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of a manifest header such as Import-Package. */
record Clause(String name, String text) {

    private static final Pattern OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?([^\";]+)\"?");

    static List<Clause> of(Map<String, String> headers, String header) {
        String value = headers.getOrDefault(header, "");
        return Arrays.stream(OUTSIDE_QUOTES.split(value)).map(String::trim).filter(c -> !c.isEmpty())
                .map(c -> new Clause(c.split(";")[0].trim(), c)).toList();
    }

    /** The version or range; empty when there is none. */
    String version() {
        Matcher matcher = VERSION.matcher(text);
        return matcher.find() ? matcher.group(1).trim() : "";
    }
}
