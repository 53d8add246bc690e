// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parley.core.Closed;
import org.parley.core.Masking;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Personal;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Reserved;

/** What a plugin gets from an object of Parley's, by what it was allowed. */
class DoorkeeperTest {

    private final List<String> done = new ArrayList<>();
    private Set<Permission> allowed = Set.of();
    private Masking.Mask mask = text -> text.contains("Ida") ? text.replace("Ida", "███") : text;
    private final Masks masks = new Masks(() -> () -> mask);

    /** A person. */
    public record Person(@Personal String name, String says, Optional<String> more, Map<String, Integer> ages) { }

    /** A room with nobody to be told in it. */
    public record Room(int number, String sourceId) { }

    /** What says itself who may have it. */
    public record Letter(Set<Permission> needs) implements Reserved { }

    /** Something that is asked. */
    @Needs(Permission.CONTENT_READ)
    public interface House {

        /** Its people. */
        List<Person> people();

        /** Its rooms. */
        Set<Room> rooms();

        /** What came by post. */
        Letter letter();

        /** Its garden. */
        Garden garden();

        /** Fails. */
        default void fail() {
            throw new ProblemException(new Problem(Problem.Kind.FAILED, "house.fails", "Ida is not there.", "", ""));
        }

        /** Lets one in. */
        @Needs(Permission.WRITE)
        void enter(Object someone);

        /** For nobody. */
        @Closed
        void burn();

        /** For all. */
        @Needs({})
        int number();
    }

    /** What the house hands out as an object. */
    @Needs(Permission.FILES)
    public interface Garden {

        /** Its trees. */
        int trees();
    }

    /** What nobody spoke of. */
    public interface Cellar {

        /** Goes down. */
        int steps();
    }

    private final List<Person> people = List.of(new Person("Bo", "Ida says no", Optional.of("Ida"), Map.of("a", 1)),
            new Person("", "nothing", Optional.empty(), Map.of()));

    private final class Real implements House, Cellar {

        @Override
        public List<Person> people() {
            return people;
        }

        @Override
        public Set<Room> rooms() {
            return new LinkedHashSet<>(List.of(new Room(1, "Ida:1")));
        }

        @Override
        public Letter letter() {
            return new Letter(Set.of(Permission.CONTACT_READ));
        }

        @Override
        public Garden garden() {
            return () -> 3;
        }

        @Override
        public void enter(Object someone) {
            done.add(someone.getClass().getSimpleName());
        }

        @Override
        public void burn() {
            done.add("burnt");
        }

        @Override
        public int number() {
            return 7;
        }

        @Override
        public int steps() {
            return 12;
        }
    }

    private Object walled() {
        return Doorkeeper.before(new Real(), House.class.getClassLoader(), new Class<?>[] {House.class, Cellar.class},
                new Visitor("guest", () -> allowed), new Answers(), masks);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        Problem problem = assertThrows(ProblemException.class, call).problem();
        assertEquals(Problem.Kind.REFUSED, problem.kind());
        assertTrue(problem.remedy().contains("parley plugins disable guest"), problem.remedy());
        return problem.code();
    }

    @Test
    void theMethodsWordGoesBeforeTheTypesAndSilenceIsClosed() {
        House house = (House) walled();
        assertEquals(7, house.number());
        assertEquals("plugin.permission", refusal(house::people));
        assertEquals("plugin.permission", refusal(() -> house.enter("")));
        assertEquals("plugin.closed", refusal(house::burn));
        assertEquals("plugin.closed", refusal(((Cellar) house)::steps));
        allowed = Set.of(Permission.values());
        assertEquals("plugin.closed", refusal(house::burn));
        assertEquals(2, house.people().size());
        assertEquals(List.of(), done);
    }

    @Test
    void whatIsAllowedIsAskedAtEachCall() {
        House house = (House) walled();
        allowed = Set.of(Permission.CONTENT_READ, Permission.CONTACT_READ);
        assertSame(people, house.people());
        allowed = Set.of();
        assertEquals("plugin.permission", refusal(house::people));
    }

    @Test
    void anObjectThatIsHandedOutIsGuardedToo() {
        allowed = Set.of(Permission.CONTENT_READ, Permission.CONTACT_READ);
        Garden garden = ((House) walled()).garden();
        assertEquals("plugin.permission", refusal(garden::trees));
        allowed = Set.of(Permission.FILES);
        assertEquals(3, garden.trees());
    }

    @Test
    void aResultMayNeedMoreThanTheCall() {
        House house = (House) walled();
        allowed = Set.of(Permission.CONTENT_READ);
        ProblemException refused = assertThrows(ProblemException.class, house::letter);
        assertEquals("The plugin guest called House.letter, which needs the permission contact.read; it has not been allowed "
                + "that.", refused.problem().what());
        allowed = Set.of(Permission.CONTENT_READ, Permission.CONTACT_READ);
        assertEquals(Set.of(Permission.CONTACT_READ), house.letter().needs());
    }

    @Test
    void textsAreCoveredAndTheRestIsTheSame() {
        allowed = Set.of(Permission.CONTENT_READ);
        House house = (House) walled();
        List<Person> covered = house.people();
        assertEquals(new Person("██", "███ says no", Optional.of("███"), Map.of("a", 1)), covered.get(0));
        assertSame(people.get(1).ages(), covered.get(1).ages());
        assertSame(covered.get(0), house.people().get(0), "looked through once");
        assertEquals(Set.of(new Room(1, "Ida:1")), house.rooms(), "ids in a source are ids");
        mask = text -> text;
        assertNotEquals(covered.get(0), house.people().get(0), "the members changed");
        mask = text -> text.replace("Ida", "███");
        assertEquals("███ is not there.", assertThrows(ProblemException.class, house::fail).problem().what());
    }

    @Test
    void bothSidesGetTheirOwnObjects() {
        allowed = Set.of(Permission.WRITE, Permission.CONTACT_READ);
        House house = (House) walled();
        house.enter(house);
        assertEquals(List.of("Real"), done);
        allowed = Set.of(Permission.WRITE);
        assertEquals("plugin.masked", refusal(() -> house.enter(new Person("", "███ says", Optional.empty(), Map.of()))));
        assertEquals(List.of("Real"), done);
    }

    @Test
    void itIsItself() {
        Object house = walled();
        assertEquals(house, house);
        assertNotEquals(house, walled());
        assertTrue(Set.of(house).contains(house));
        assertTrue(house.toString().startsWith("guest: "), house.toString());
    }
}
