// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.Arrays;
import java.util.Optional;

/** Something that a plugin may be allowed; a person approves the list when it is installed. */
public enum Permission {
    /** Reads what members said, how it is coded and what was made of it. */
    CONTENT_READ("content.read"),
    /** Reads e-mail addresses, telephone numbers and real names. */
    CONTACT_READ("contact.read"),
    /** Changes the panel's own data through the services. */
    WRITE("write"),
    /** Has files written or read by Parley's services. */
    FILES("files"),
    /** Says that it uses the network; one process cannot keep it from doing so. */
    NETWORK("network"),
    /** Keeps tables of its own in the workspace. */
    TABLES("tables");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** The word in a plugin's description, such as {@code content.read}. */
    public String word() {
        return word;
    }

    /** The permission with this word. */
    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
