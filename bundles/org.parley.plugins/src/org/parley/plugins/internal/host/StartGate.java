// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.CancelledException;
import org.parley.core.Messages;
import org.parley.core.Readiness;
import org.parley.core.Workspace;

/** Holds back commands until the plugins are up. Stands apart from the host, so that nothing that ails it stops a command. */
@Component(service = {Readiness.class, StartGate.class})
public final class StartGate implements Readiness {

    private static final Logger LOG = Logger.getLogger(StartGate.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CountDownLatch up = new CountDownLatch(1);
    private final Duration longest;
    private final Messages texts = Messages.of(StartGate.class);

    @Activate
    public StartGate(BundleContext context, @Reference Workspace workspace) {
        this(new StateFile(PluginFolder.of(workspace.folder())).exists()
                && !Boolean.parseBoolean(context.getProperty("parley.safe")), LONGEST);
    }

    StartGate(boolean plugins, Duration longest) {
        this.longest = longest;
        if (!plugins) {
            up.countDown();
        }
    }

    /** Everything that will come has come. */
    void open() {
        up.countDown();
    }

    @Override
    public void await() {
        try {
            if (!up.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warning(() -> texts.get("log.gate"));
                up.countDown();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
