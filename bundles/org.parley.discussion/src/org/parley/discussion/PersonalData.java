// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.parley.core.Needs;
import org.parley.core.Permission;

/**
 * Finds personal data in text and takes it out: e-mail addresses, phone numbers, IP addresses, payment card numbers
 * and, where asked for, the names of a panel's members. The one finder of the product: moderation, reports and exports all
 * use it, so they agree. Pure; free to use on any thread, apart from {@link #names(UUID)}.
 */
public interface PersonalData {

    /** Kind of an e-mail address; its mark is {@code [e-mail]}. */
    String EMAIL = "email";
    /** Kind of a phone number; its mark is {@code [phone]}. */
    String PHONE = "phone";
    /** Kind of an IPv4 or IPv6 address; its mark is {@code [ip address]}. */
    String IP = "ip";
    /** Kind of a payment card number; its mark is {@code [card number]}. */
    String CARD = "card";
    /** Kind of a member's name; its mark is {@code [name]}. */
    String NAME = "name";

    /**
     * The places in a text, without names, in order, none overlapping another, none cutting a character in two.
     *
     * @param language BCP 47 tag of the text, which decides whose phone numbers are looked for first; null when not
     *                 known
     */
    @Needs({})
    List<QueueItem.Hit> find(String text, String language);

    /** As {@link #find(String, String)}, with names as hits of kind {@link #NAME}. */
    @Needs({})
    List<QueueItem.Hit> find(String text, String language, Names names);

    /**
     * The text with a mark in the place of each hit; hits that overlap get one mark. Hits of a kind that is none of the
     * above become {@code [removed]}.
     *
     * @throws org.parley.core.ProblemException {@code moderation.range} (usage) for a hit that is empty, outside the
     *         text or cuts a character in two
     */
    @Needs({})
    String redact(String text, Collection<QueueItem.Hit> hits);

    /** The text without personal data: {@link #find(String, String, Names)} and then {@link #redact}. */
    @Needs({})
    default String redact(String text, String language, Names names) {
        return redact(text, find(text, language, names));
    }

    /** The text without personal data other than names. */
    @Needs({})
    default String redact(String text, String language) {
        return redact(text, find(text, language));
    }

    /** The mark that takes the place of a hit of this kind. */
    @Needs({})
    String mark(String kind);

    /**
     * The names of all members of a panel as it stands now, ready to be looked for in many texts: names of at least
     * three letters, as whole words, whatever their case; a part of a longer name ("Marit" of "Marit Solheim") only when
     * it is written with the same capitals. A name that is also an everyday word in this panel is found only when it is
     * written exactly so.
     */
    @Needs({Permission.CONTENT_READ, Permission.CONTACT_READ})
    Names names(UUID panelId);

    /** Names to look for; made once, used for many texts. */
    @FunctionalInterface
    interface Names {

        /** Nobody's name. */
        Names NONE = text -> List.of();

        /** The names in a text, in order. */
        List<QueueItem.Hit> in(String text);
    }
}
