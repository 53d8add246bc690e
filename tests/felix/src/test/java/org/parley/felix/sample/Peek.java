// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Search;
import org.parley.panel.Member;
import org.parley.panel.Panels;

/** A component of a plugin that does what it is told: a word, and an id after a blank. */
public final class Peek implements Function<String, Object> {

    private static final Actor ANNA = Actor.person("Anna", Role.HOST);

    Panels panels;
    Discussions discussions;
    Search search;

    @Override
    public Object apply(String deed) {
        String[] words = deed.split(" ", 3);
        UUID id = words.length > 1 && !words[0].equals("sees") ? UUID.fromString(words[1]) : null;
        return switch (words[0]) {
            case "contact" -> panels.contact(ANNA, id);
            case "names" -> panels.state(id).everyone().stream().map(Member::name).sorted()
                    .collect(Collectors.joining(", "));
            case "sources" -> panels.state(id).bySource().keySet();
            case "posts" -> discussions.state(id).inOrder().stream().map(post -> post.text().words()).toList();
            case "again" -> discussions.state(id) == discussions.state(id);
            case "excerpts" -> search.find(id, words[2], 10).stream().map(Search.Found::excerpt).toList();
            case "resize" -> panels.resize(ANNA, id, 7, "").seats();
            case "revise" -> revise(discussions.state(id));
            case "looked-up" -> lookUp(Panels.class).list().size();
            case "sees" -> sees(words[words.length - 1]);
            default -> throw new IllegalArgumentException(deed);
        };
    }

    /** Writes back what it read. */
    private Object revise(Discussion talk) {
        return discussions.revise(ANNA, talk.inOrder().get(0).id(), talk.inOrder().get(0).text().words() + " and more",
                Discussions.Revision.EDIT);
    }

    private <T> T lookUp(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    private int sees(String type) {
        try {
            ServiceReference<?>[] all = FrameworkUtil.getBundle(getClass()).getBundleContext()
                    .getAllServiceReferences(type, null);
            return all == null ? 0 : all.length;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
