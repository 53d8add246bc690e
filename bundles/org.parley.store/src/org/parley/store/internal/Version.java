// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Parley, such as 0.1.0; what stands behind the numbers does not count. */
record Version(int major, int minor, int micro) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?.*");

    static Version of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a version: " + text);
        }
        return new Version(part(matcher.group(1)), part(matcher.group(2)), part(matcher.group(3)));
    }

    private static int part(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(Version other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        return order != 0 ? order : Integer.compare(micro, other.micro);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro;
    }
}
