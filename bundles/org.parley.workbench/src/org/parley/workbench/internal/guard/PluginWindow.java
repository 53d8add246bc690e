// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.ui.UiContext;

/** The window as a plugin's contributions see it: they hear which rows changed, not what stands in them. */
final class PluginWindow implements InvocationHandler {

    private static final String CHANGES = "onChange";

    private final UiContext window;

    private PluginWindow(UiContext window) {
        this.window = window;
    }

    /** The arguments of a call into a plugin, the window among them replaced. */
    static Object[] instead(Object... args) {
        return Arrays.stream(args).map(arg -> arg instanceof UiContext window ? Proxy.newProxyInstance(
                UiContext.class.getClassLoader(), new Class<?>[] {UiContext.class}, new PluginWindow(window)) : arg).toArray();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> args[0] != null && Proxy.isProxyClass(args[0].getClass())
                        && Proxy.getInvocationHandler(args[0]) instanceof PluginWindow other && other.window == window;
                case "hashCode" -> window.hashCode();
                default -> PluginWindow.class.getSimpleName();
            };
        }
        try {
            return method.invoke(window, method.getName().equals(CHANGES) ? new Object[] {bare(args[0])} : args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static Consumer<List<ChangeSet>> bare(Object listener) {
        return sets -> ((Consumer<List<ChangeSet>>) listener).accept(sets.stream().map(PluginWindow::bare).toList());
    }

    private static ChangeSet bare(ChangeSet set) {
        return new ChangeSet(set.number(), set.at(), set.actor(), "", set.undoable(), set.undoes(),
                set.changes().stream().map(PluginWindow::bare).toList());
    }

    private static Change bare(Change change) {
        return new Change(change.schema(), change.table(), change.row(), change.made() ? null : Map.of(),
                change.deleted() ? null : Map.of());
    }
}
