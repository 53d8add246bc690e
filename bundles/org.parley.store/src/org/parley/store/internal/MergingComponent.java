// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Merging;
import org.parley.store.merge.Settlements;
import org.parley.store.spi.MergeRule;

/** Merging as a service, by the rules that the owners have registered. */
@Component(service = Merging.class)
public final class MergingComponent implements Merging {

    private final CopyOnWriteArrayList<Registered> rules = new CopyOnWriteArrayList<>();
    private final Merging merging;

    @Activate
    public MergingComponent(@Reference MergeDoor door) {
        merging = door.merging(() -> rules.stream().filter(one -> door.mayRule(one.bundle, one.rule.schema()))
                .map(Registered::rule).toList());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(MergeRule rule, Map<String, Object> properties) {
        rules.add(new Registered(rule, (Long) properties.get(Constants.SERVICE_BUNDLEID)));
    }

    void remove(MergeRule rule) {
        rules.removeIf(one -> one.rule == rule);
    }

    @Override
    public MergePlan preview(Path other, Settlements settlements, Progress progress) {
        return merging.preview(other, settlements, progress);
    }

    @Override
    public MergePlan merge(Actor actor, MergePlan plan, Settlements settlements, Progress progress) {
        return merging.merge(actor, plan, settlements, progress);
    }

    /** @param bundle number of the bundle that registered it */
    private record Registered(MergeRule rule, long bundle) { }
}
