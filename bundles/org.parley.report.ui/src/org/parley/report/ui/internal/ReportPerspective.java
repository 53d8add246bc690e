// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.ui.Perspective;
import org.parley.ui.theme.Icon;

/** Reports for those who asked. */
@Component
public final class ReportPerspective implements Perspective {

    public static final String ID = "report";

    private final Messages messages = Messages.of(ReportPerspective.class);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return messages.get("perspective");
    }

    @Override
    public Icon icon() {
        return Icon.REPORT;
    }

    @Override
    public int order() {
        return 4;
    }
}
