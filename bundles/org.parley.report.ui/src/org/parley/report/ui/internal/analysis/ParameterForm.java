// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Problem;
import org.parley.report.spi.Parameter;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Refusal;
import org.parley.ui.widgets.Sections;

/** A field for each parameter that an analysis declares, with what is wrong with it right below. */
final class ParameterForm {

    private final UiContext ui;
    private final AnalysisDesk desk;
    private final Sections sections;
    private final Map<String, Refusal> refusals = new LinkedHashMap<>();
    private final List<Runnable> shows = new ArrayList<>();

    /** Puts the fields into a section. */
    ParameterForm(Sections sections, Composite section, UiContext ui, AnalysisDesk desk, List<Parameter> parameters) {
        this.ui = ui;
        this.desk = desk;
        this.sections = sections;
        parameters.forEach(p -> field(section, p));
    }

    private void field(Composite section, Parameter parameter) {
        if (parameter.kind() != Parameter.Kind.SWITCH) {
            Label label = sections.text(section, parameter.label(), Token.MUTED, Type.SMALL);
            label.setToolTipText(parameter.help());
        }
        Fields fields = new Fields(section, ui, desk, parameter, sections::relayout);
        shows.add(switch (parameter.kind()) {
            case SWITCH -> fields.check();
            case CHOICE -> fields.choice();
            case CODE, FIELD, FIELD_VALUE, ACTIVITY, CODER -> fields.pick();
            default -> fields.words();
        });
        refusals.put(parameter.name(), Sections.fill(new Refusal(section, ui.theme(), Token.RAISED)));
        exclude(refusals.get(parameter.name()), true);
    }

    /** Shows the settings as they are now. */
    void update() {
        shows.forEach(Runnable::run);
    }

    /** Says what is wrong, and takes away what is right again. What still has to be given is asked for in the middle. */
    void refuse(Map<String, Problem> wrong) {
        boolean changed = false;
        for (Map.Entry<String, Refusal> entry : refusals.entrySet()) {
            Problem problem = wrong.get(entry.getKey());
            boolean missing = problem != null && !desk.given().containsKey(entry.getKey());
            boolean was = entry.getValue().getVisible();
            if (problem != null && !missing) {
                entry.getValue().say(problem.what() + " " + problem.remedy());
                exclude(entry.getValue(), false);
                changed = true;
            } else if (was) {
                entry.getValue().clear();
                exclude(entry.getValue(), true);
                changed = true;
            }
        }
        if (changed) {
            sections.relayout();
        }
    }

    private static void exclude(Refusal refusal, boolean out) {
        ((GridData) refusal.getLayoutData()).exclude = out;
    }
}
