// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import org.parley.testkit.Services;

/** SWT and JFace on Felix, which their makers do not test. */
class ToolkitTest {

    @Test
    void everyBundleOfTheProductResolves() {
        Services.context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).resolveBundles(null);
        List<String> stuck = Arrays.stream(Services.context().getBundles())
                .filter(b -> b.getState() == Bundle.INSTALLED)
                .map(Bundle::getSymbolicName).toList();
        assertEquals(List.of(), stuck);
    }

    @Test
    void aJFaceButtonInAShellRunsItsAction() {
        assertEquals("org.eclipse.swt",
                FrameworkUtil.getBundle(Display.class).getSymbolicName());
        Display display = new Display();
        try {
            Shell shell = new Shell(display);
            boolean[] ran = new boolean[1];
            Action action = new Action("Approve") {
                @Override
                public void run() {
                    ran[0] = true;
                }
            };
            new ActionContributionItem(action).fill(shell);
            Button button = (Button) shell.getChildren()[0];
            shell.open();
            assertEquals("Approve", button.getText());
            button.notifyListeners(SWT.Selection, new Event());
            assertTrue(ran[0]);
            assertTrue(JFaceResources.getDialogFont().getFontData()[0].getHeight() > 0);
        } finally {
            display.dispose();
        }
    }
}
