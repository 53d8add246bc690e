// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.Test;
import org.parley.core.ProblemException;
import org.parley.core.internal.GuardImpl;
import org.parley.ui.Action;
import org.parley.ui.PaletteItem;
import org.parley.ui.PaletteSource;
import org.parley.ui.Perspective;
import org.parley.ui.Place;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Icon;

/** A contribution is asked once what it is, and its failures stay its own. */
class AdmissionTest {

    private static final Origin PLUGIN = new Origin("com.example.wall", 7, Optional.of("com.example.wall"));

    private final GuardImpl guard = new GuardImpl();
    private final Admission admission = new Admission(guard, new Patience(key -> null));
    private final List<String> asked = new ArrayList<>();

    private abstract class Wall implements ViewContribution {

        @Override
        public String id() {
            asked.add("id");
            return "wall";
        }

        @Override
        public String perspective() {
            return "panel";
        }

        @Override
        public Place place() {
            return Place.KNOWN;
        }

        @Override
        public String title() {
            return "Photo wall";
        }

        @Override
        public int order() {
            return 7;
        }
    }

    private static View living(Runnable onRefresh) {
        return new View() {

            @Override
            public void refresh() {
                onRefresh.run();
            }

            @Override
            public void focus() {
                throw new IllegalStateException("no keyboard");
            }

            @Override
            public List<String> facts() {
                throw new IllegalStateException("no facts");
            }

            @Override
            public Map<String, String> saveState() {
                return null;
            }
        };
    }

    @Test
    void whatItSaysOfItselfIsAskedOnce() {
        ViewContribution wall = admission.admit(ViewContribution.class, new Wall() {

            @Override
            public View create(Composite parent, UiContext ui) {
                throw new AssertionError("not asked for");
            }
        }, PLUGIN).orElseThrow();
        assertEquals(List.of("wall", "wall", "Photo wall"), List.of(wall.id(), wall.id(), wall.title()));
        assertEquals(7, wall.order());
        assertEquals(Icon.PUZZLE, wall.icon(), "what the interface says for all");
        assertEquals(List.of("id"), asked);
        assertEquals(0, guard.failures("com.example.wall"));
    }

    @Test
    void oneThatCannotSayWhatItIsStaysOut() {
        assertTrue(admission.admit(Perspective.class, new Perspective() {

            @Override
            public String id() {
                throw new StackOverflowError();
            }

            @Override
            public String title() {
                return "Never";
            }

            @Override
            public Icon icon() {
                return Icon.NONE;
            }

            @Override
            public int order() {
                return 1;
            }
        }, PLUGIN).isEmpty());
    }

    @Test
    void aFactThatIsNothingKeepsItOut() {
        assertTrue(admission.admit(ViewContribution.class, new Wall() {

            @Override
            public String title() {
                return null;
            }

            @Override
            public View create(Composite parent, UiContext ui) {
                throw new AssertionError("not asked for");
            }
        }, PLUGIN).isEmpty());
    }

    @Test
    void aViewThatCannotBeMadeTellsWhoseItIs() {
        ViewContribution wall = admission.admit(ViewContribution.class, new Wall() {

            @Override
            public View create(Composite parent, UiContext ui) {
                throw new NoClassDefFoundError("com/example/Gone");
            }
        }, PLUGIN).orElseThrow();
        ProblemException told = assertThrows(ProblemException.class, () -> wall.create(null, null));
        assertTrue(told.problem().what().contains("com.example.wall"), told.problem().what());
        assertEquals(1, guard.failures("com.example.wall"));
    }

    @Test
    void aViewThatIsNothingIsAFailureToo() {
        ViewContribution wall = admission.admit(ViewContribution.class, new Wall() {

            @Override
            public View create(Composite parent, UiContext ui) {
                return null;
            }
        }, PLUGIN).orElseThrow();
        assertThrows(ProblemException.class, () -> wall.create(null, null));
        assertEquals(1, guard.failures("com.example.wall"));
    }

    @Test
    void aLivingViewFailsForItselfAndOnlyWhereAPersonWaits() {
        List<String> shown = new ArrayList<>();
        ViewContribution wall = admission.admit(ViewContribution.class, new Wall() {

            @Override
            public View create(Composite parent, UiContext ui) {
                return living(() -> shown.add("now"));
            }
        }, PLUGIN).orElseThrow();
        View view = wall.create(null, null);
        view.refresh();
        assertEquals(List.of("now"), shown);
        assertThrows(ProblemException.class, view::focus);
        assertEquals(List.of(), view.facts());
        assertEquals(Map.of(), view.saveState());
        assertEquals(2, guard.failures("com.example.wall"));
    }

    @Test
    void anActionThatFailsAtBeingAskedIsNotOffered() {
        Action action = admission.admit(Action.class, Action.named("wall.print", "Print the wall")
                .scope(Scope.EVERYWHERE).enabled(ui -> {
                    throw new IllegalStateException("no paper");
                }).does(ui -> {
                    throw new IllegalStateException("no printer");
                }), PLUGIN).orElseThrow();
        assertFalse(action.enablement(null).enabled());
        assertFalse(action.enablement(null).reason().isBlank());
        ProblemException told = assertThrows(ProblemException.class, () -> action.run(null));
        assertTrue(told.problem().what().contains("com.example.wall"), "named though the class is Parley's own");
    }

    @Test
    void aSourceThatFailsFindsNothing() {
        PaletteSource source = admission.admit(PaletteSource.class, new PaletteSource() {

            @Override
            public String kind() {
                return "photo";
            }

            @Override
            public String title() {
                return "Photos";
            }

            @Override
            public List<PaletteItem> search(UUID panel, String text, int limit) {
                throw new OutOfMemoryError("too many photos");
            }
        }, PLUGIN).orElseThrow();
        assertEquals(List.of(), source.search(UUID.randomUUID(), "sun", 5));
        assertEquals("photo", source.kind());
    }
}
