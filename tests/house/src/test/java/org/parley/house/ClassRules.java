// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Rules over the class files. */
final class ClassRules {

    private static final Pattern XML_FACTORY = Pattern.compile("javax\\.xml\\..*\\.(DocumentBuilderFactory|"
            + "SAXParserFactory|XMLInputFactory|XMLOutputFactory|TransformerFactory|SchemaFactory|XPathFactory)");
    private static final Pattern MUTABLE = Pattern.compile("java\\.util\\.(concurrent\\.(atomic\\..*|Concurrent.*|"
            + "CopyOnWrite.*)|(Linked|Tree|Identity|Weak)?Hash(Map|Set)|Tree(Map|Set)|ArrayList|LinkedList|ArrayDeque|"
            + "Properties|BitSet)|java\\.lang\\.(ThreadLocal|StringBuilder|StringBuffer)|java\\.text\\..*Format.*");

    static final Rule FLOORS = uses("a bundle uses only what stands below it", (house, use) -> {
        String from = house.bundleOf(use.from()).orElseThrow();
        return house.bundleOf(use.to()).filter(to -> !to.equals(from) && !Floors.below(from).contains(to)).isPresent();
    });

    static final Rule INTERNALS = uses("no bundle uses another one's internal packages",
            (house, use) -> internal(use.to()) && house.bundleOf(use.to()).isPresent()
                    && !house.bundleOf(use.to()).equals(house.bundleOf(use.from())));

    static final Rule TOOLKIT = uses("SWT and JFace stay on the ui floor",
            (house, use) -> use.to().getName().startsWith("org.eclipse.")
                    && !Floors.window(house.bundleOf(use.from()).orElseThrow()));

    static final Rule SQL_TYPES = uses("java.sql stays in the store and the owners' internal packages",
            (house, use) -> use.to().getPackageName().matches("javax?\\.sql.*") && !mayUseSql(house, use.from()));

    static final Rule DESERIALISATION = uses("nothing is deserialised",
            (house, use) -> use.to().getName().equals("java.io.ObjectInputStream"));

    static final Rule STATIC_STATE = new Rule("no static field can change", house -> Stream.concat(
            house.classes().stream().flatMap(type -> type.getFields().stream()).filter(ClassRules::changes)
                    .map(JavaField::getFullName),
            house.classes().stream().filter(ClassRules::keepsCollections).flatMap(ClassRules::madeAtTheStart)).sorted()
            .toList());

    static final Rule SINGLETONS = new Rule("no singletons", house -> house.classes().stream()
            .flatMap(type -> type.getMethods().stream()).filter(ClassRules::singleton).map(JavaMethod::getFullName)
            .sorted().toList());

    static final Rule CALLS = new Rule("no printStackTrace, no Thread.sleep", house -> house.classes().stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTarget().getName().equals("printStackTrace")
                    || call.getTarget().getFullName().matches("java\\.(lang\\.Thread|util\\.concurrent\\.TimeUnit)"
                            + "\\.sleep\\(.*"))
            .map(JavaAccess::getDescription).sorted().toList());

    static final Rule EXIT = new Rule("only the launcher ends the process", house -> house.classes().stream()
            .filter(type -> !house.bundleOf(type).orElseThrow().equals("launcher"))
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTarget().getFullName().matches("java\\.lang\\.(System|Runtime)\\.(exit|halt)\\(.*"))
            .map(JavaAccess::getDescription).sorted().toList());

    static final Rule STREAMS = new Rule("only the launcher and the faces print", house -> house.classes()
            .stream().filter(type -> !Set.of("launcher", "cli", "workbench").contains(house.bundleOf(type).orElseThrow()))
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(use -> use.getTarget().getFullName().matches("java\\.lang\\.System\\.(out|err)"))
            .map(JavaAccess::getDescription).sorted().toList());

    static final Rule XML = new Rule("XML readers and writers are made in one class", house -> {
        Set<String> makers = new TreeSet<>();
        house.classes().stream().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> XML_FACTORY.matcher(call.getTargetOwner().getName()).matches())
                .forEach(call -> makers.add(outermost(call.getOriginOwner()).getName()));
        return makers.size() > 1 ? List.copyOf(makers) : List.of();
    });

    /** An import counts what is there already by the ids of its file; nothing of it is shown. */
    private static final String COUNTS_IDS = "org.parley.exchange.internal.Coded";

    static final Rule SEEN = new Rule("outside the coding room codings are read as a person may see them", house -> house
            .classes().stream().filter(type -> !Set.of("coding", "coding.ui").contains(house.bundleOf(type).orElseThrow()))
            .filter(type -> !outermost(type).getName().equals(COUNTS_IDS))
            .flatMap(type -> type.getAccessesFromSelf().stream()).filter(call -> call.getTarget().getFullName()
                    .equals("org.parley.coding.Codings.state(java.util.UUID)"))
            .map(JavaAccess::getDescription).sorted().toList());

    static final List<Rule> ALL = List.of(FLOORS, INTERNALS, TOOLKIT, SQL_TYPES, DESERIALISATION, STATIC_STATE,
            SINGLETONS, CALLS, EXIT, STREAMS, XML, SEEN);

    private ClassRules() {
    }

    private record Use(JavaClass from, JavaClass to) {
    }

    private static Rule uses(String name, BiPredicate<House, Use> wrong) {
        return new Rule(name, house -> house.classes().stream()
                .flatMap(from -> targets(from).map(to -> new Use(from, to))).filter(use -> wrong.test(house, use))
                .map(use -> use.from().getName() + " -> " + use.to().getName()).distinct().sorted().toList());
    }

    private static Stream<JavaClass> targets(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getBaseComponentType())
                .distinct();
    }

    private static boolean internal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    private static boolean mayUseSql(House house, JavaClass from) {
        String bundle = house.bundleOf(from).orElseThrow();
        return bundle.equals("store") || (Floors.ownsTables(bundle) || Floors.readsDatabases(bundle)) && internal(from);
    }

    private static boolean changes(JavaField field) {
        boolean made = field.getModifiers().contains(JavaModifier.SYNTHETIC);
        boolean constant = field.getModifiers().contains(JavaModifier.FINAL)
                && !MUTABLE.matcher(field.getRawType().getName()).matches();
        return field.getModifiers().contains(JavaModifier.STATIC) && !made && !constant;
    }

    /** Whether a static field is declared as a collection, behind which one that changes can hide. */
    private static boolean keepsCollections(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)
                && field.getRawType().getName().matches("java\\.util\\.(Collection|List|Set|Map|Queue|Deque)"));
    }

    private static Stream<String> madeAtTheStart(JavaClass type) {
        return type.getStaticInitializer().stream().flatMap(start -> start.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().getName()).filter(made -> MUTABLE.matcher(made).matches())
                .map(made -> type.getName() + " keeps a " + made);
    }

    private static boolean singleton(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.STATIC) && method.getRawParameterTypes().isEmpty()
                && method.getName().matches("(get)?([dD]efault|[iI]nstance)")
                && method.getRawReturnType().isAssignableFrom(method.getOwner().getName());
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
