// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamReader;

/** An element with all that stands in it; names without their namespace and in whatever case. */
final class Branch {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0*)?");
    private static final Pattern FRACTION = Pattern.compile("\\..*");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Branch> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Branch(XMLStreamReader reader) {
        name = reader.getLocalName();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
        }
    }

    String name() {
        return name;
    }

    void add(Branch child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    /** All text right in this element, as it stands. */
    String text() {
        return text.toString();
    }

    /** The value of an attribute; empty when it is not there. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute.toLowerCase(Locale.ROOT), "");
    }

    /** The GUID in an attribute; null for none. */
    UUID guid(String attribute) {
        return Guids.read(get(attribute));
    }

    /** The whole number in an attribute; {@link Integer#MIN_VALUE} when it holds none. */
    int number(String attribute) {
        String value = get(attribute).strip();
        return WHOLE.matcher(value).matches() ? Integer.parseInt(FRACTION.matcher(value).replaceFirst(""))
                : Integer.MIN_VALUE;
    }

    List<Branch> all(String wanted) {
        return children.stream().filter(child -> child.name.equalsIgnoreCase(wanted)).toList();
    }

    /** The text of the first child of this name; empty when there is none. */
    String textOf(String wanted) {
        return has(wanted) ? all(wanted).get(0).text() : "";
    }

    boolean has(String wanted) {
        return children.stream().anyMatch(child -> child.name.equalsIgnoreCase(wanted));
    }

    List<Branch> children() {
        return children;
    }

    /** What the children of this name point at. */
    List<UUID> targets(String wanted) {
        List<UUID> targets = new ArrayList<>();
        for (Branch child : children) {
            if (child.name.equalsIgnoreCase(wanted)) {
                UUID target = child.guid(child.attributes.containsKey("targetguid") ? "targetGUID" : "guid");
                if (target != null) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }
}
