// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.ui.Place;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.ViewContribution;
import org.parley.ui.theme.Icon;

/** Contributes the {@link ContextView} to the perspective Code, a tab beside Find. */
@Component(service = ViewContribution.class, property = {"parley.id=parley.plugins.words.context",
    "parley.title=Keyword in context"})
public final class ContextContribution implements ViewContribution {

    private final Messages messages = Messages.of(ContextContribution.class);
    private final Panels panels;
    private final Discussions discussions;
    private final Concordance concordance;

    @Activate
    public ContextContribution(@Reference Panels panels, @Reference Discussions discussions,
            @Reference Concordance concordance) {
        this.panels = panels;
        this.discussions = discussions;
        this.concordance = concordance;
    }

    @Override
    public String id() {
        return "parley.plugins.words.context";
    }

    @Override
    public String perspective() {
        return "code";
    }

    @Override
    public Place place() {
        return Place.THING;
    }

    @Override
    public String title() {
        return messages.get("view.context");
    }

    @Override
    public Icon icon() {
        return Icon.QUOTE;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public boolean head() {
        return false;
    }

    @Override
    public View create(Composite parent, UiContext ui) {
        return new ContextView(parent, ui, panels, discussions, concordance);
    }
}
