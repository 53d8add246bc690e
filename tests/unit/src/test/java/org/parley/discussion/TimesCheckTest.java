// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.core.Check.Finding;
import org.parley.core.Progress;
import org.parley.discussion.internal.data.TimesCheck;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.testkit.TemporaryStore;

class TimesCheckTest {

    private final Talk talk = new Talk(TemporaryStore.Kind.DERBY);
    private final Member aino = talk.panels.member("Aino");

    @AfterEach
    void close() {
        talk.close();
    }

    private List<String> found() {
        Panels panels = (Panels) Proxy.newProxyInstance(Panels.class.getClassLoader(), new Class<?>[] {Panels.class},
                (proxy, method, arguments) -> List.of(new Panel(Talk.PANEL, "Kitchen", 400, Instant.EPOCH)));
        return new TimesCheck(panels, talk.discussions, talk.store.clock()).run(Progress.none()).stream()
                .map(Finding::what).toList();
    }

    private String at(Duration from) {
        return talk.store.clock().instant().plus(from).toString();
    }

    @Test
    void aDayOfDriftIsNothing() {
        talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("a", "t", aino, at(Duration.ofHours(23)), "one"),
                Talk.reply("b", "t", "a", aino, at(Duration.ofMinutes(30)), "two")));
        assertEquals(List.of(), found());
    }

    @Test
    void postsOfTomorrowAndAnswersFromBeforeAreTold() {
        talk.add(List.of(Talk.topic("t")), List.of(Talk.starter("a", "t", aino, at(Duration.ofDays(2)), "one"),
                Talk.reply("b", "t", "a", aino, at(Duration.ofHours(-1)), "two")));
        assertEquals(List.of("One post is dated after today: #" + talk.post("a").number() + ".",
                "One post was written before the post that it answers: #" + talk.post("b").number() + "."), found());
    }
}
