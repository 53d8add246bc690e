// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.util.List;
import java.util.Set;

import org.parley.core.Permission;

/**
 * What a plugin says of itself in its {@code feature.json}.
 *
 * @param id          stable name, small letters, digits, dots and hyphens, such as {@code com.example.photo-wall}
 * @param version     as OSGi writes it: three numbers and perhaps a qualifier
 * @param name        what people call it
 * @param vendor      who made it
 * @param description one or two sentences; may be empty
 * @param licence     SPDX name; may be empty
 * @param bundles     its bundles in the order in which they are installed
 * @param requires    what has to be there
 * @param provides    what it adds, for the card
 * @param schema      name of its own schema, small letters and digits; empty when it keeps no tables
 * @param migrations  how many steps that schema has
 * @param permissions what it asks to be allowed
 */
public record PluginSpec(String id, String version, String name, String vendor, String description, String licence,
        List<BundleEntry> bundles, List<Requirement> requires, List<Provided> provides, String schema, int migrations,
        Set<Permission> permissions) {

    public PluginSpec {
        bundles = List.copyOf(bundles);
        requires = List.copyOf(requires);
        provides = List.copyOf(provides);
        permissions = Set.copyOf(permissions);
    }

    /**
     * A bundle in the file.
     *
     * @param path         of the entry, such as {@code bundles/com.example.photo-wall-1.0.0.jar}
     * @param symbolicName as its manifest has it
     * @param version      as its manifest has it
     * @param sha256       64 hexadecimal digits
     */
    public record BundleEntry(String path, String symbolicName, String version, String sha256) { }

    /**
     * Something that has to be there.
     *
     * @param kind  a package or bundle of Parley, another plugin, or Java itself
     * @param name  {@code org.parley.core}, a plugin's id, or {@code java}
     * @param range of versions, as OSGi writes it, such as {@code [0.1,0.2)}; for Java the least version, {@code 17}
     */
    public record Requirement(Kind kind, String name, String range) {

        /** Sorts of requirements. */
        public enum Kind { PARLEY, PLUGIN, JAVA }
    }

    /**
     * Something that it adds.
     *
     * @param kind  {@code view}, {@code action}, {@code command}, {@code analysis}, {@code report-format},
     *              {@code importer}, {@code exporter}, {@code check}, {@code moderation-rule}, {@code activity} or
     *              {@code other}
     * @param id    its own id; unique among all of one kind
     * @param title as people see it
     */
    public record Provided(String kind, String id, String title) { }
}
