// SPDX-License-Identifier: Apache-2.0
package org.parley.house;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exported package as those see it who compile against it.
 *
 * @param version as the manifest has it
 * @param lines   a line for each type and each of its public or protected parts, sorted; a part that others have to
 *                implement begins with {@value #IMPLEMENT}
 */
record ApiPackage(String name, String version, List<String> lines) {

    static final String IMPLEMENT = "to implement: ";
    private static final int TOLD = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;

    /** The package as its classes are now. */
    static ApiPackage of(String name, String version, List<Class<?>> types) {
        TreeSet<String> lines = new TreeSet<>();
        types.stream().filter(ApiPackage::seen).forEach(type -> describe(type, lines));
        return new ApiPackage(name, version, List.copyOf(lines));
    }

    /** Packages from a file: a line with name and version, then the package's lines, moved in. */
    static List<ApiPackage> read(List<String> file) {
        List<ApiPackage> packages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : file) {
            if (line.startsWith("package ")) {
                lines = new ArrayList<>();
                String[] words = line.split(" ");
                packages.add(new ApiPackage(words[1], words[2], lines));
            } else if (line.startsWith("  ")) {
                lines.add(line.strip());
            }
        }
        return packages;
    }

    List<String> written() {
        return Stream.concat(Stream.of("package " + name + " " + version), lines.stream().map(line -> "  " + line)).toList();
    }

    /** What breaks those who were built against an older one. */
    List<String> breaks(ApiPackage released) {
        List<String> breaks = new ArrayList<>();
        released.lines().stream().filter(line -> !lines.contains(line)).forEach(line -> breaks.add("gone: " + line));
        lines.stream().filter(line -> line.startsWith(IMPLEMENT) && !released.lines().contains(line))
                .filter(line -> in(released, line))
                .forEach(line -> breaks.add("new, " + line));
        return breaks;
    }

    /** Whether the version says that it is another one: in 0.x the second number counts, from 1.0 on the first. */
    boolean stepped(ApiPackage released) {
        return !Arrays.equals(step(version), step(released.version));
    }

    private static int[] step(String version) {
        int[] numbers = Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return numbers[0] == 0 ? new int[] {0, numbers[1]} : new int[] {numbers[0]};
    }

    /** Whether a part to implement belongs to an interface that was there. */
    private static boolean in(ApiPackage released, String part) {
        String type = part.substring(IMPLEMENT.length(), part.indexOf(' ', IMPLEMENT.length()));
        return released.lines().stream().anyMatch(line -> line.startsWith(type + " public") && line.endsWith(" interface"));
    }

    private static boolean seen(Class<?> type) {
        boolean open = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return open && !type.isSynthetic() && (type.getEnclosingClass() == null || seen(type.getEnclosingClass()));
    }

    private static void describe(Class<?> type, TreeSet<String> lines) {
        String name = type.getName();
        lines.add(name + " " + told(type.getModifiers()) + kind(type));
        Stream.of(type.getGenericInterfaces()).forEach(one -> lines.add(name + " implements " + one.getTypeName()));
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            lines.add(name + " extends " + type.getGenericSuperclass().getTypeName());
        }
        for (Field field : type.getDeclaredFields()) {
            if (open(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(name + " " + told(field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName());
            }
        }
        for (Constructor<?> one : type.getDeclaredConstructors()) {
            if (open(one.getModifiers()) && !one.isSynthetic()) {
                lines.add(name + " " + told(one.getModifiers()) + "new" + parameters(one));
            }
        }
        boolean implement = type.isInterface() && !type.isAnnotation() && implemented(name);
        for (Method one : type.getDeclaredMethods()) {
            if (open(one.getModifiers()) && !one.isSynthetic() && !one.isBridge()) {
                lines.add((implement && Modifier.isAbstract(one.getModifiers()) ? IMPLEMENT : "") + name + " "
                        + told(one.getModifiers()) + one.getGenericReturnType().getTypeName() + " " + one.getName()
                        + parameters(one));
            }
        }
    }

    /** Interfaces that plugins implement; all others are implemented by Parley alone. */
    private static boolean implemented(String type) {
        return type.contains(".spi.")
                || type.startsWith("org.parley.ui.") && !type.matches("org\\.parley\\.ui\\.(UiContext|Selections)")
                || List.of("org.parley.core.Command", "org.parley.core.Check", "org.parley.store.SchemaOwner").contains(type);
    }

    private static boolean open(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String told(int modifiers) {
        return Modifier.toString(modifiers & TOLD) + " ";
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        } else if (type.isInterface()) {
            return "interface";
        } else if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static String parameters(Executable one) {
        return Stream.of(one.getGenericParameterTypes()).map(Type::getTypeName).collect(Collectors.joining(", ", "(", ")"));
    }
}
