// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

/** Every icon of the product; one meaning each, listed in docs/icons.md. Drawn by {@link Icons}. */
public enum Icon {

    /** No icon. */
    NONE("", false, false),
    /** The Panel perspective; members. */
    PANEL("people", true, false),
    /** The Discuss perspective. */
    DISCUSS("comment_text", true, false),
    /** The Code perspective. */
    CODE("highlight", true, false),
    /** The Report perspective; one page for readers. */
    REPORT("document_text", true, false),
    /** The Plugins perspective; a part. */
    PLUGINS("puzzle_piece", true, false),
    /** A view or part without its own icon. */
    PUZZLE("puzzle_piece", true, false),
    /** Search, filter field. */
    SEARCH("search", true, false),
    /** Undo. */
    UNDO("arrow_undo", true, false),
    /** Redo. */
    REDO("arrow_redo", true, false),
    /** Filter; a live segment. */
    FILTER("filter", true, false),
    /** More actions. */
    MORE("more_horizontal", false, false),
    /** Add one. */
    ADD("add", true, false),
    /** Close, take away; refused or withdrawn. */
    CLOSE("dismiss", false, true),
    /** Done, agreed, kept. */
    DONE("checkmark", true, true),
    /** Firm, active, a finished step. */
    DONE_CIRCLE("checkmark_circle", true, true),
    /** Has a due time, ask again. */
    WAITS("clock", true, true),
    /** Needs attention soon. */
    WARNING("warning", true, true),
    /** Stopped, quarantined, below the gate. */
    ERROR("error_circle", true, true),
    /** Off; tentative. */
    OFF("subtract_circle", true, true),
    /** Newer version ready; read again. */
    REFRESH("arrow_sync", true, true),
    /** Not begun, not coded. */
    OPEN_STATE("circle", false, true),
    /** Mine, begun. */
    HALF_STATE("circle_half_fill", false, true),
    /** Hint. */
    INFO("info", true, true),
    /** Locked, frozen, not to be typed into. */
    LOCKED("lock_closed", true, true),
    /** Open again. */
    UNLOCKED("lock_open", false, false),
    /** Waiting list. */
    WAITING_LIST("hourglass", true, false),
    /** One person; claimed by. */
    PERSON("person", true, true),
    /** Joined, invite. */
    JOINED("person_add", true, false),
    /** Left the panel. */
    LEFT("person_subtract", false, false),
    /** Consent, checked by a guard. */
    CONSENT("shield_checkmark", true, true),
    /** Rule, guard. */
    GUARD("shield", true, false),
    /** Ask, message, invitation. */
    MAIL("mail", true, false),
    /** Told back, send. */
    SEND("send", true, false),
    /** Best quote not set. */
    STAR("star", true, true),
    /** Best quote set. */
    STAR_SET("star_filled", false, true),
    /** Pin. */
    PIN("pin", false, false),
    /** Pinned. */
    PIN_SET("pin_filled", false, false),
    /** Memo on a coding. */
    MEMO("comment", false, true),
    /** Note about a member. */
    NOTE("note", false, false),
    /** Thanks. */
    THANKS("heart", false, false),
    /** Reward, sample pack. */
    GIFT("gift", false, false),
    /** Quote, in vivo. */
    QUOTE("text_quote", true, false),
    /** Link, web source. */
    LINK("link", false, false),
    /** Code, label. */
    TAG("tag", true, false),
    /** Preferences, settings. */
    SETTINGS("settings", true, false),
    /** Trusted key. */
    KEY("key", false, false),
    /** Catalogue. */
    LIBRARY("library", false, false),
    /** Photo, image. */
    IMAGE("image", true, false),
    /** Weigh, banner tables. */
    SCALES("scales", false, false),
    /** Diary, period. */
    CALENDAR("calendar_ltr", false, false),
    /** Due date. */
    DATE("calendar_clock", false, false),
    /** Voice. */
    MIC("mic", false, false),
    /** Folder. */
    FOLDER("folder", false, false),
    /** Open a file. */
    FOLDER_OPEN("folder_open", true, false),
    /** Store. */
    DATABASE("database", false, false),
    /** History, go back. */
    HISTORY("history", true, false),
    /** List. */
    LIST("list", true, false),
    /** Headlines, executive page. */
    BULLETS("text_bullet_list", true, false),
    /** Export. */
    EXPORT("arrow_export_ltr", true, false),
    /** Import, bring in. */
    IMPORT("arrow_import", true, false),
    /** Save a copy. */
    DOWNLOAD("arrow_download", false, false),
    /** Larger. */
    ZOOM_IN("zoom_in", false, false),
    /** Smaller. */
    ZOOM_OUT("zoom_out", false, false),
    /** Whole page. */
    ZOOM_FIT("zoom_fit", false, false),
    /** Delete, remove. */
    DELETE("delete", true, false),
    /** Edit, ask to edit. */
    EDIT("edit", true, false),
    /** Hidden, held, blind. */
    HIDDEN("eye_off", true, true),
    /** Shown. */
    SHOWN("eye", false, false),
    /** Previous. */
    UP("chevron_up", false, false),
    /** Next, open choice. */
    DOWN("chevron_down", false, false),
    /** Back one page. */
    LEFT_ARROW("chevron_left", false, false),
    /** Open, go in. */
    RIGHT_ARROW("chevron_right", false, false),
    /** Back in history. */
    BACK("arrow_left", false, false),
    /** Forward in history. */
    FORWARD("arrow_right", false, false),
    /** Reply. */
    REPLY("arrow_reply", false, false),
    /** Hand over. */
    HAND_OVER("person_swap", false, false),
    /** Later. */
    LATER("clock_pause", false, false),
    /** Promise. */
    PROMISE("handshake", true, false),
    /** Why, question to a member. */
    QUESTION("question_circle", true, true),
    /** Flagged by a member. */
    FLAG("flag", true, true),
    /** Clock or member paused. */
    PAUSE("pause_circle", false, true),
    /** Removed. */
    STOP("prohibited", false, false),
    /** Copy. */
    COPY("copy", false, false),
    /** Table, raw rows. */
    TABLE("table", true, false),
    /** Chart, figures. */
    CHART("data_bar_vertical", true, false),
    /** Dot chart, agreement. */
    DOTS("data_trending", false, false),
    /** Quota, goal. */
    TARGET("target", true, false),
    /** Print. */
    PRINT("print", false, false),
    /** Put aside. */
    SAVE("save", false, false),
    /** An action in the palette. */
    PALETTE_ACTION("flash", false, false),
    /** A view. */
    VIEW("window", false, false),
    /** Merge codes. */
    MERGE("merge", false, false),
    /** Split a code. */
    SPLIT("branch_fork", false, false),
    /** Colour of a code. */
    COLOR("color", false, false),
    /** Keys. */
    KEYBOARD("keyboard", true, false),
    /** Language, region. */
    GLOBE("globe", false, false),
    /** Welcome; panel-wide setting. */
    HOME("home", true, false),
    /** Topic. */
    TOPIC("chat_multiple", true, false),
    /** A post. */
    POST("chat", true, false),
    /** Appeal, broadcast. */
    APPEAL("megaphone", false, false),
    /** Redaction, erased words. */
    REDACT("text_strikethrough", false, false),
    /** Erase a person. */
    ERASE("broom", false, false),
    /** Frozen sample. */
    SEGMENT_FROZEN("bookmark", false, false),
    /** Compare two coders. */
    COMPARE("branch_compare", false, false),
    /** Sum, count. */
    SUM("add_subtract_circle", false, false),
    /** Insight, decision asked. */
    IDEA("lightbulb", true, false),
    /** Decision taken. */
    DECISION("gavel", false, false),
    /** Stakeholder, firm. */
    BUILDING("building_shop", false, false),
    /** Handle to drag. */
    DRAG("re_order_dots_vertical", false, false),
    /** Choose columns. */
    COLUMNS("table_freeze_column", false, false),
    /** Sorted up; more than before. */
    SORT_UP("arrow_up", false, false),
    /** Sorted down; fewer than before. */
    SORT_DOWN("arrow_down", false, false),
    /** Running tasks. */
    TASK("task_list_square_ltr", true, false),
    /** Own window. */
    OPEN_WINDOW("open", false, false),
    /** Keep a post. */
    KEEP("thumb_like", false, false),
    /** Backup. */
    BACKUP("archive", true, false),
    /** Copy with source. */
    COPY_LINK("document_copy", false, false),
    /** Spreadsheet as text. */
    CSV("document_csv", false, false),
    /** Document to print. */
    PDF("document_pdf", false, false),
    /** Host, person of the team. */
    HOST("person_star", true, false),
    /** Shop, place of buying. */
    SHOP("shopping_bag", false, false);

    private final String file;
    private final boolean large;
    private final boolean state;

    Icon(String file, boolean large, boolean state) {
        this.file = file;
        this.large = large;
        this.state = state;
    }

    /** Returns whether a drawing for 20 px exists; otherwise the one for 16 px is used. */
    public boolean hasLarge() {
        return large;
    }

    /** Returns whether copies in the colours ok, warn, danger and accent exist. */
    public boolean hasTones() {
        return state;
    }

    String file(int size, Icons.Tone tone) {
        String name = file + "_" + (large && size >= 20 ? 20 : 16);
        return state && tone != Icons.Tone.PLAIN ? name + "_" + tone.suffix() + ".svg" : name + ".svg";
    }
}
