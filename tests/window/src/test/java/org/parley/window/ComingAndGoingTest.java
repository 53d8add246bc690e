// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceRegistration;
import org.parley.testkit.Services;
import org.parley.ui.Action;
import org.parley.ui.Perspective;
import org.parley.ui.Place;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.MessageBar;

/** Views, perspectives and actions come and go while the window is open, and what was there is left as it is. */
class ComingAndGoingTest {

    private static WindowRobot robot;

    @BeforeAll
    static void open() {
        robot = WindowRobot.onDemo();
        robot.press("Alt+1");
        robot.until("the members are there", () -> members() != null && members().getItemCount() > 0);
    }

    @AfterAll
    static void close() throws InterruptedException {
        robot.close();
    }

    private static Table members() {
        return robot.find(Table.class, t -> t.getColumnCount() > 3);
    }

    private record Corner(String perspective, Place place, String title, AtomicInteger living)
            implements ViewContribution {

        @Override
        public String id() {
            return "zz." + title.toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public int order() {
            return 900;
        }

        @Override
        public View create(Composite parent, UiContext ui) {
            Label label = new Label(parent, SWT.NONE);
            label.setText("Words of " + title);
            new Shell(parent.getShell()).setText("left open by " + title);
            living.incrementAndGet();
            return new View() {

                @Override
                public void refresh() {
                    label.setText("Words of " + title);
                }

                @Override
                public void focus() {
                    label.setFocus();
                }

                @Override
                public void dispose() {
                    living.decrementAndGet();
                }
            };
        }
    }

    private static ServiceRegistration<ViewContribution> add(ViewContribution view) {
        return Services.context().registerService(ViewContribution.class, view, null);
    }

    @Test
    void aViewComesAndGoesAndThePeopleStayAsTheyWere() {
        Table before = robot.ask(ComingAndGoingTest::members);
        robot.press("Ctrl+F");
        robot.until("the filter has the keyboard", () -> robot.ask(() -> Display.getCurrent()
                .getFocusControl() instanceof Text));
        robot.type("oslo");
        robot.until("the people are filtered", () -> before.getItemCount() > 0 && before.getItemCount() < 60);
        int filtered = robot.ask(before::getItemCount);

        AtomicInteger living = new AtomicInteger();
        ServiceRegistration<ViewContribution> corner = add(new Corner("panel", Place.THING, "Corner", living));
        robot.act(() -> { });
        assertSame(before, robot.ask(ComingAndGoingTest::members), "the table was not made anew");
        assertEquals(filtered, robot.ask(before::getItemCount), "and is filtered as before");
        robot.press("Ctrl+3");
        robot.until("the palette is open", () -> Display.getCurrent().getFocusControl() instanceof Text field
                && field.getText().isEmpty());
        robot.type("Corner");
        robot.press("Enter");
        robot.until("its words are shown", () -> robot.words().contains("Words of Corner"));
        assertEquals(1, living.get());
        assertTrue(robot.ask(robot::words).contains("left open by Corner"));
        robot.screen("a-view-came");

        corner.unregister();
        robot.until("it is gone", () -> !robot.words().contains("Words of Corner"));
        robot.until("what it left open too", () -> !robot.words().contains("left open by Corner"));
        assertEquals(0, living.get(), "it was told to go");
        assertFalse(robot.ask(before::isDisposed));
        assertEquals(filtered, robot.ask(before::getItemCount));
        robot.until("the people are seen again", () -> members() == before);
        robot.press("Esc");
    }

    @Test
    void aPerspectiveComesAndGoesUnderThePerson() {
        AtomicInteger living = new AtomicInteger();
        ServiceRegistration<ViewContribution> view = add(new Corner("zz.place", Place.THING, "Garden", living));
        ServiceRegistration<Perspective> place = Services.context().registerService(Perspective.class,
                new Perspective() {

                    @Override
                    public String id() {
                        return "zz.place";
                    }

                    @Override
                    public String title() {
                        return "Outside";
                    }

                    @Override
                    public Icon icon() {
                        return Icon.PUZZLE;
                    }

                    @Override
                    public int order() {
                        return 8;
                    }
                }, null);
        robot.act(() -> { });
        robot.press("Alt+8");
        robot.until("the garden is shown", () -> robot.words().contains("Words of Garden"));
        place.unregister();
        view.unregister();
        robot.until("another place is shown", () -> !robot.words().contains("Words of Garden"));
        assertEquals(0, living.get());
        robot.press("Alt+1");
        robot.until("the people are there again", () -> robot.words().contains("60 of 400 seats"));
    }

    @Test
    void anActionIsInThePaletteWhileItIsThere() {
        AtomicInteger done = new AtomicInteger();
        ServiceRegistration<Action> action = Services.context().registerService(Action.class,
                Action.named("zz.water", "Water the garden").scope(Scope.EVERYWHERE).key("Ctrl+Alt+F9")
                        .does(ui -> done.incrementAndGet()), null);
        robot.press("Ctrl+Alt+F9");
        assertEquals(1, done.get());
        action.unregister();
        robot.press("Ctrl+Alt+F9");
        assertEquals(1, done.get());
    }

    @Test
    void whatFailsInAViewIsToldAndTheWindowGoesOn() {
        ServiceRegistration<Action> action = Services.context().registerService(Action.class,
                Action.named("zz.break", "Break a cup").scope(Scope.EVERYWHERE).key("Ctrl+Alt+F10").does(ui -> {
                    throw new IllegalStateException("a cup");
                }), null);
        robot.press("Ctrl+Alt+F10");
        robot.until("it is told", () -> {
            MessageBar bar = robot.find(MessageBar.class, one -> true);
            return bar != null && String.valueOf(bar.getToolTipText()).contains("do its action");
        });
        action.unregister();
        assertTrue(robot.ask(() -> !robot.shell().isDisposed()));
    }
}
