// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.Plugins;

/** {@code plugins.state}: what is installed runs or was turned off by somebody, and comes from who is trusted still. */
@Component(service = Check.class)
public final class PluginsCheck implements Check {

    private final Plugins plugins;
    private final Catalogues catalogues;
    private final Messages texts = Messages.of(PluginsCheck.class);

    @Activate
    public PluginsCheck(@Reference Plugins plugins, @Reference Catalogues catalogues) {
        this.plugins = plugins;
        this.catalogues = catalogues;
    }

    @Override
    public String id() {
        return "plugins.state";
    }

    @Override
    public String title() {
        return texts.get("check.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (Plugin plugin : plugins.all()) {
            progress.check();
            if (plugin.trust() == Trust.REVOKED && plugin.state() != State.OFF) {
                findings.add(new Finding(Severity.ERROR, plugin.spec().name(), texts.get("check.revoked"),
                        texts.get("check.revoked.remedy"), List.of(off(plugin))));
            } else if (plugin.state() == State.QUARANTINED) {
                findings.add(new Finding(Severity.WARNING, plugin.spec().name(),
                        texts.get("check.stopped", plugin.reason()).strip(), texts.get("check.stopped.remedy"),
                        List.of(off(plugin), again(plugin))));
            } else if (plugin.state() == State.WAITING) {
                findings.add(new Finding(Severity.NOTE, plugin.spec().name(),
                        texts.get("check.waiting", plugin.reason()).strip(), texts.get("check.waiting.remedy"),
                        List.of(off(plugin))));
            }
        }
        catalogues.all().stream().filter(one -> !one.trouble().isEmpty()).forEach(one -> findings.add(new Finding(
                Severity.NOTE, one.name(), texts.get("check.catalogue", one.trouble()),
                texts.get("check.catalogue.remedy"), List.of(new Fix("read-catalogues", texts.get("check.catalogue.fix"),
                        (actor, asked) -> texts.get("check.catalogue.done",
                                catalogues.refresh(one.name(), asked).entries()))))));
        return findings;
    }

    private Fix off(Plugin plugin) {
        return new Fix("turn-off-" + plugin.id(), texts.get("check.off.fix"), (actor, progress) -> {
            plugins.disable(actor, plugin.id(), progress);
            return texts.get("check.off.done", plugin.spec().name());
        });
    }

    private Fix again(Plugin plugin) {
        return new Fix("try-again-" + plugin.id(), texts.get("check.again.fix"), (actor, progress) -> {
            plugins.enable(actor, plugin.id(), progress);
            return texts.get("check.again.done", plugin.spec().name());
        });
    }
}
