// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.UUID;
import org.parley.core.Actor;
import org.parley.core.Handed;

/** One of the steps to the first report that the welcome page offers. An OSGi service of the room that does it. */
@Handed({})
public interface FirstStep {

    /** Returns the lasting id; the step is remembered as done under it. */
    String id();

    /** Returns the position among the steps, from 1. */
    int order();

    /** Returns what to do: "Decide about six waiting posts". Asked again when the data changed. */
    String title(UUID panel);

    /** Returns one line more: "One has a telephone number in it". */
    String detail(UUID panel);

    /** Returns the words on its button: "Open queue". */
    String button();

    /** Returns where the button leads. */
    Target target();

    /** Returns whether this person, or anyone, has really done it. Answers from memory. */
    boolean done(UUID panel, Actor person);
}
