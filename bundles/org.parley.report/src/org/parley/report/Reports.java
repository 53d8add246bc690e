// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Personal;
import org.parley.core.Progress;

/** Makes reports from what was said and coded, and keeps who got what. */
public interface Reports {

    /** Cells with fewer members than this are not shown. */
    int SMALLEST_CELL = 5;

    /** A one-pager has no more headlines than this. */
    int MOST_HEADLINES = 5;

    /** A headline has no more words than this, counted by {@link Words}. */
    int MOST_WORDS = 15;

    /** The quote of a headline has no more words than this. */
    int MOST_QUOTE_WORDS = 25;

    /**
     * Gathers a report from what the person may see ({@link org.parley.coding.Codings#seen}). Pure: the same panel gives
     * the same blocks and hash to whoever sees everything.
     */
    @Needs(Permission.CONTENT_READ)
    Report build(Actor person, UUID panelId, Audience audience, Scope scope, Progress progress);

    /**
     * Writes a report in the format of the file's ending, beside the old file until it is whole, and records it.
     *
     * @throws org.parley.core.ProblemException {@code report.format} (usage) for an ending that this audience does not
     *         have; {@code file.write} (failed) naming the file when it cannot be written; {@code report.page} (refused)
     *         naming the block that fell off, when a one-pager does not fit on one page; {@code report.addressee.long}
     *         (refused) when the addressee's words are too long
     */
    @Needs({Permission.CONTENT_READ, Permission.WRITE, Permission.FILES})
    Delivery deliver(Actor actor, Report report, Path file, Addressee addressee, Progress progress);

    /** The same without saying for whom. */
    @Needs({Permission.CONTENT_READ, Permission.WRITE, Permission.FILES})
    default Delivery deliver(Actor actor, Report report, Path file, Progress progress) {
        return deliver(actor, report, file, Addressee.UNSAID, progress);
    }

    /** Name of a format as shown, such as "Excel workbook", by its ending; the ending itself when nobody writes it. */
    @Needs({})
    String formatName(String ending);

    /** Whether files of this ending hold the words of all posts of a report; true for an ending nobody writes. */
    @Needs({})
    boolean holdsPosts(String ending);

    /** Endings that can be written for an audience, best first. */
    @Needs({})
    List<String> formats(Audience audience);

    /** The headlines of a panel's one-pager, in order. */
    @Needs(Permission.CONTENT_READ)
    List<HeadlineText> headlines(UUID panelId);

    /**
     * Sets the headlines.
     *
     * @throws org.parley.core.ProblemException {@code report.headline.empty} (usage) for one without words,
     *         {@code report.headline.sixth} (refused) for more than five,
     *         {@code report.headline.words} (refused) for more than fifteen words, {@code report.quote.words} (refused)
     *         for a quote of more than 25, {@code report.quote.words.not} (refused) for a quote that is not in its post
     */
    @Needs({Permission.WRITE, Permission.CONTACT_READ})
    List<HeadlineText> headlines(Actor actor, UUID panelId, List<HeadlineText> headlines);

    /**
     * Headlines made from the codes with most members, as a report without headlines shows them; nothing is stored.
     * Empty when nothing is coded.
     */
    @Needs(Permission.CONTENT_READ)
    List<HeadlineText> proposals(Actor person, UUID panelId, Scope scope);

    /**
     * What members said under codes, or under codes below them, and what was said to the contrary, as far as the person may
     * see it.
     */
    @Needs(Permission.CONTENT_READ)
    Said said(Actor person, UUID panelId, List<UUID> codes, Scope scope);

    /**
     * The same report with these blocks in this order; it has a hash of its own. Blocks that tell how it was made (the
     * method, the scope and fingerprint of a verbatim pack, its posts) stay, whether they are named or not.
     */
    @Needs({})
    Report arranged(Report report, List<String> blockIds);

    /** Who got what, newest first. */
    @Needs(Permission.CONTENT_READ)
    List<Delivery> deliveries(UUID panelId);

    /** What a report covers: posts from {@code from} (inclusive) to {@code to} (exclusive); null for no limit. */
    record Scope(Instant from, Instant to) {

        /** Everything. */
        public static final Scope ALL = new Scope(null, null);
    }

    /**
     * A headline as a person wrote it.
     *
     * @param codes   codes whose members are behind it
     * @param quoteOf post of the quote; null for none
     */
    record HeadlineText(UUID id, String text, List<UUID> codes, UUID quoteOf, String quote, String ask, String owner,
            String due) { }

    /**
     * What was said under some codes.
     *
     * @param passages in the order in which quotes are chosen: best quotes first, then by time
     * @param contrary said to the contrary, by the rule on the method page
     * @param posts    posts behind the passages, the ones that were searched
     * @param notes    what is kept from the person who asked, in sentences; empty when nothing is
     */
    record Said(List<Passage> passages, List<Passage> contrary, int posts, List<String> notes) { }

    /**
     * A coded passage.
     *
     * @param number      of its post, shown as #2214
     * @param words       redacted
     * @param attribution who said it, as far as small cells allow
     * @param quote       the passage, or its first sentence, as it stands in the post, when it has at most 25 words;
     *                    else empty
     * @param best        marked as a best quote
     */
    record Passage(UUID coding, UUID code, UUID post, long number, String words, String attribution,
            @Personal String quote, boolean best) { }

    /**
     * Who a report is handed to, and what for; both may be empty.
     *
     * @param recipient a person or a team: "Kirsten D., pricing"
     * @param purpose   what it is read for: "decide on the cap before 9 January"
     */
    record Addressee(String recipient, String purpose) {

        /** Nobody said. */
        public static final Addressee UNSAID = new Addressee("", "");
    }

    /**
     * A report that was written.
     *
     * @param fileHash  SHA-256 of the file
     * @param addressee as it was said when it was written
     */
    record Delivery(UUID id, UUID panelId, Audience audience, Path file, String fileHash, String reportHash,
            Instant at, String by, Addressee addressee) { }
}
