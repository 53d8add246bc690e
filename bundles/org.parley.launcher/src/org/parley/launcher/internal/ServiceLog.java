// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Takes what the component runtime says, such as a component that failed to start, to the log of everything else.
 * Without it such failures would go to the standard streams and be lost.
 */
@Component(immediate = true)
public final class ServiceLog implements LoggerFactory {

    private static final Map<String, Level> LEVELS = Map.of("audit", Level.INFO, "error", Level.SEVERE, //
            "warn", Level.WARNING, "info", Level.FINE, "debug", Level.FINER, "trace", Level.FINEST);

    @Override
    public Logger getLogger(String name) {
        return getLogger(name, FormatterLogger.class);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return getLogger(type.getName());
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> loggerType) {
        java.util.logging.Logger target = java.util.logging.Logger.getLogger(name);
        // the interface has some thirty methods that differ in their arguments only
        Object logger = Proxy.newProxyInstance(ServiceLog.class.getClassLoader(), new Class<?>[] { FormatterLogger.class },
                (proxy, method, arguments) -> answer(target, proxy, method, arguments));
        return loggerType.cast(logger);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> loggerType) {
        return getLogger(type.getName(), loggerType);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> loggerType) {
        return getLogger(name, loggerType);
    }

    private static Object answer(java.util.logging.Logger target, Object proxy, Method method, Object[] arguments) {
        String name = method.getName();
        switch (name) {
            case "getName":
            case "toString":
                return target.getName();
            case "hashCode":
                return System.identityHashCode(proxy);
            case "equals":
                return proxy == arguments[0];
            default:
                break;
        }
        if (name.startsWith("is")) {
            return target.isLoggable(LEVELS.get(name.substring(2, name.length() - "Enabled".length()).toLowerCase(Locale.ROOT)));
        }
        Level level = LEVELS.get(name);
        if (target.isLoggable(level) && arguments[0] instanceof String) {
            log(target, level, arguments);
        }
        return null;
    }

    /** A message and whatever came with it: values, a failure, the service it is about; alone or as one array. */
    private static void log(java.util.logging.Logger target, Level level, Object[] arguments) {
        LogRecord entry = new LogRecord(level, (String) arguments[0]);
        entry.setLoggerName(target.getName());
        Object[] with = arguments.length == 2 && arguments[1] instanceof Object[] array ? array
                : Arrays.copyOfRange(arguments, 1, arguments.length);
        for (Object value : with) {
            if (value instanceof Throwable failure) {
                entry.setThrown(failure);
            }
        }
        entry.setParameters(Arrays.stream(with)
                .filter(value -> !(value instanceof Throwable) && !(value instanceof ServiceReference)).toArray());
        target.log(entry);
    }
}
