// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import org.osgi.service.component.annotations.Component;
import org.parley.core.Messages;
import org.parley.ui.Perspective;
import org.parley.ui.theme.Icon;

/** The job of putting codes on what was said. */
@Component
public final class CodePerspective implements Perspective {

    static final String ID = "code";

    private final Messages messages = Messages.of(CodePerspective.class);

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
        return Icon.CODE;
    }

    @Override
    public int order() {
        return 3;
    }
}
