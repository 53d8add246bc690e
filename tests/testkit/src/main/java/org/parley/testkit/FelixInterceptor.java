// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.platform.launcher.LauncherInterceptor;
import org.osgi.framework.BundleException;

/**
 * Boots the product before JUnit looks for tests and lets it load them from inside the framework. A module joins by
 * naming this class in META-INF/services and by enabling interceptors in junit-platform.properties.
 */
public final class FelixInterceptor implements LauncherInterceptor {

    private final FelixBoot felix;

    /** Made by JUnit, once for each launcher; surefire makes one a run. */
    public FelixInterceptor() throws BundleException, IOException {
        Path target = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolve("target");
        Path workspace = Files.createTempDirectory(target, "workspace");
        felix = FelixBoot.start(target.resolve("test-classes"), workspace,
                System.getProperty("parley.application", "command"));
    }

    @Override
    public <T> T intercept(Invocation<T> invocation) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(felix.bridge(FelixInterceptor.class.getClassLoader()));
        try {
            return invocation.proceed();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        felix.close();
    }
}
