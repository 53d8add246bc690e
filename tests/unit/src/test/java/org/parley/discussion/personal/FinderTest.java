// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.core.ProblemException;
import org.parley.discussion.PersonalData.Names;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.personal.Finder;

class FinderTest {

    /** a 0, b 1, beer mug 2 and 3, e with a combining accent 4 and 5, c 6, d 7. */
    private static final String MUG_AND_ACCENT = "ab\uD83C\uDF7Ae\u0301cd";

    private final Finder finder = new Finder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | write to reetta@example.com. Thanks | write to [e-mail]. Thanks
            en | <a.b+c_d@mail.example.co.uk> | <[e-mail]>
            fi | äiti.öljy@esimerkki.fi | [e-mail]
            en | 'quoted@example.org' | '[e-mail]'
            en | me (at) example (dot) com please | [e-mail] please
            en | reetta [at] example.com | [e-mail]
            en | two a@b.io,c@d.io | two [e-mail],[e-mail]
            vi | thư@ví-dụ.vn | [e-mail]
            """)
    void takesOutMailAddresses(String language, String text, String expected) {
        assertEquals(expected, redacted(text, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fi | soita 040 123 4567 illalla | soita [phone] illalla
            fi | +358 40 123 4567 | [phone]
            fi | 09-1234567 | [phone]
            en | on +358 40 1234567, ok | on [phone], ok
            en | (415) 555-0132 | [phone]
            en | 415-555-0132 | [phone]
            en | 415.555.0132 | [phone]
            en | +1 415 555 0132 | [phone]
            en | my mobile is 07700 900123 | my mobile is [phone]
            en | 020 7946 0958 | [phone]
            en | call me at 555-0199 | call me at [phone]
            nb | 912 34 567 | [phone]
            nb | ring 91234567 | ring [phone]
            nb | +47 912 34 567 | [phone]
            vi | 0912 345 678 | [phone]
            et | 5123 4567 | [phone]
            ru | +7 (495) 123-45-67 | [phone]
              | 0401234567 | [phone]
            en | tel:+442079460958 | tel:[phone]
            fi | 040 1234567 / 050 7654321 | [phone] / [phone]
            fi | 040 - 123 4567 | [phone]
            en | order #10045678 - 020 7946 0011 | order #10045678 - [phone]
            en | http://example.com/4155550132 415-779-0414 | http://example.com/4155550132 [phone]
            nb | www.example.org/p/4155550132. 935 41 042 | www.example.org/p/4155550132. [phone]
            en | 2014-01-21 020 7946 0011 | 2014-01-21 [phone]
            en | call 3500-5000 | call [phone]
            """)
    void takesOutPhoneNumbers(String language, String text, String expected) {
        assertEquals(expected, redacted(text, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | from 192.168.0.1 to 8.8.8.8. | from [ip address] to [ip address].
            en | http://10.0.0.1/admin | http://[ip address]/admin
            en | 2001:db8:85a3:0:0:8a2e:370:7334 | [ip address]
            en | (2001:db8::1) | ([ip address])
            en | ::ffff:192.0.2.33 | [ip address]
            en | fe80::1ff:fe23:4567:890a, yes | [ip address], yes
            """)
    void takesOutIpAddresses(String language, String text, String expected) {
        assertEquals(expected, redacted(text, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | card 4111 1111 1111 1111 12/26 | card [card number] 12/26
            en | 5500-0055-5555-5559 | [card number]
            en | 378282246310005 | [card number]
            en | 30569309025904. | [card number].
            en | 6011000990139424 | [card number]
            en | 3530111333300000 | [card number]
            en | 4222222222222 | [card number]
            """)
    void takesOutCardNumbers(String language, String text, String expected) {
        assertEquals(expected, redacted(text, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing here", "2014-01-21 20:26:05", "21.01.2014 klo 20.26", "between 2014 - 2016",
        "1 500 000 people", "1.500.000 Stück", "3.14159265358", "25,000,000", "12:30:45", "std::vector", "a::b::c",
        "4111 1111 1111 1112 is no card", "http://example.com/q/4155550132", "$20000000", "10000000 €",
        "ISBN 0-306-40615-2", "order #12345678", "version 1.2.3.4.5", "@reetta", "me@home", "256.1.1.1",
        "00:1A:2B:3C:4D:5E",
        "v12345678", "40 000 000 litres",
        "about 3500-5000 calories", "the years 2746 - 2747 of the city", "60/75/90/120 minute ales", "10/20/30/40 euro",
        "12345678901234567890123456789012345678901234567890",
        "\uD83C\uDF7A\uD83C\uDF7A"})
    void leavesOtherTextAlone(String text) {
        assertEquals(text, redacted(text, "en"));
        assertEquals(text, redacted(text, "fi"));
    }

    @Test
    void hitsSayWhatAndWhere() {
        String text = "\uD83C\uDF7A a@b.fi ja 040 123 4567";
        assertEquals(List.of(new Hit(3, 9, "email"), new Hit(13, 25, "phone")), finder.find(text, "fi", Names.NONE));
    }

    @Test
    void anAccentOnTheLastLetterGoesWithIt() {
        assertEquals("[e-mail]!", redacted("me@example.com\u0301!", "en"));
    }

    @Test
    void overlappingPlacesGetOneMark() {
        assertEquals("a [phone] d", finder.redact("a bb cc d",
                List.of(new Hit(5, 7, "word"), new Hit(2, 7, "phone"), new Hit(2, 4, "word"))));
        assertEquals("a [removed]", finder.redact("a bb", List.of(new Hit(2, 4, "word"))));
    }

    @ParameterizedTest
    @CsvSource({"-1,2", "0,0", "2,1", "0,9", "3,4", "2,3", "4,5", "5,6"})
    void refusesPlacesOutsideTheTextOrInsideACharacter(int start, int end) {
        ProblemException e = assertThrows(ProblemException.class,
                () -> finder.redact(MUG_AND_ACCENT, List.of(new Hit(start, end, "x"))));
        assertEquals("moderation.range", e.problem().code());
    }

    @ParameterizedTest
    @CsvSource({"0,6,[removed]cd", "4,6,ab\uD83C\uDF7A[removed]cd", "7,8,ab\uD83C\uDF7Ae\u0301c[removed]"})
    void takesOutWholeCharacters(int start, int end, String expected) {
        assertEquals(expected, finder.redact(MUG_AND_ACCENT, List.of(new Hit(start, end, "x"))));
    }

    private String redacted(String text, String language) {
        return finder.redact(text, finder.find(text, language, Names.NONE));
    }
}
